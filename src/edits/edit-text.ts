/** An edit in the file that staff read, figures as 〔name〕 <-> the same with figures as marks. */
import type { Origin } from "../model/document.ts";
import type { Edit } from "../model/edits.ts";
import { factsIn, markOf, printWords } from "./words.ts";

/** Texts as words; null for those the edit has not. */
export interface EditWords {
  readonly base: string | null;
  readonly now: string | null;
  readonly after: string | null;
  readonly before: string | null;
}

export function wordsOfEdit({ base, now, after, before, figures }: Edit): EditWords {
  const words = (text: string | undefined) =>
    text === undefined
      ? null
      : text.replace(/〔([^〔〕]*)〕/g, (all, name: string) => {
          const fact = Object.hasOwn(figures, name) ? figures[name]?.fact : undefined;
          return fact === undefined ? all : markOf(fact);
        });
  return { base: words(base), now: words(now), after: words(after), before: words(before) };
}

type Texts = Pick<Edit, "base" | "now" | "after" | "before" | "figures">;

/** `origins` gives figures their names, `show` how they are printed today. */
export function textsOfEdit(words: EditWords, origins: Readonly<Record<string, Origin>>, show: (fact: string) => string): Texts {
  const all = [words.base, words.now, words.after, words.before].filter((one) => one !== null);
  const names = nameFigures([...new Set(all.flatMap(factsIn))], origins, all.join(""));
  const text = (one: string | null) => (one === null ? undefined : printWords(one, (fact) => `〔${names.get(fact) ?? fact}〕`));
  const figures = Object.fromEntries([...names].map(([fact, name]) => [name, { fact, text: show(fact) }]));
  const [base, now, after, before] = [text(words.base), text(words.now), text(words.after), text(words.before)];
  return {
    ...(base === undefined ? {} : { base }),
    ...(now === undefined ? {} : { now }),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
    figures,
  };
}

/** The figure's label; a second figure of that label, and one whose name stands in the text as plain words, gets a number. */
function nameFigures(facts: readonly string[], origins: Readonly<Record<string, Origin>>, text: string): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const fact of facts) {
    const label = (origins[fact]?.label ?? fact).replace(/[〔〕\s]/g, "") || "数";
    let name = /^\d+$/.test(label) ? `数${label}` : label;
    for (let count = 2; taken.has(name) || text.includes(`〔${name}〕`); count += 1) name = `${label}·${count}`;
    taken.add(name);
    names.set(fact, name);
  }
  return names;
}
