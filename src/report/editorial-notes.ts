/** What the tool did to the words of the units — merged, shortened, left out, spelt otherwise — so that nothing happens in silence. */
import type { Plan } from "../model/plan.ts";
import type { ResultNarrative, Results } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";
import { type Change, listChanges } from "./list-changes.ts";
import { normaliseProse } from "./normalise-prose.ts";
import { titleOf } from "./split-chapters.ts";

/**
 * merged: the same or nearly the same words of another unit stand for these, `kept` says which. shortened: `words` were cut by choice.
 * left-out: `words` found no place in the report. normalised: `changes` to numerals, units, quotes and punctuation.
 */
export interface EditorialNote {
  readonly kind: "merged" | "shortened" | "left-out" | "normalised";
  /** Name of the unit that wrote the words. */
  readonly unit: string;
  /** Title of the plan item; empty where the words name none. */
  readonly item: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** The words concerned, as printed had they been; empty for normalised. */
  readonly words: string;
  /** Why, in Chinese. */
  readonly reason: string;
  readonly changes: readonly Change[];
}

export interface NoteContext {
  readonly plan: Plan;
  readonly roster: Roster;
}

export function noteOn(
  narrative: ResultNarrative,
  { plan, roster }: NoteContext,
  note: Pick<EditorialNote, "kind" | "words" | "reason">,
): EditorialNote {
  const { file, sheet, cell } = narrative.source;
  const item = plan.items.find((one) => one.id === narrative.item);
  const unit = roster.units.find((one) => one.code === narrative.unit)?.name ?? narrative.unit;
  return { ...note, unit, item: item ? titleOf(item) : "", file, sheet, cell, changes: [] };
}

/** Narratives that have no place in a report, and what became of the spelling of all. */
export function noteNarratives(input: NoteContext & { readonly results: Results }): EditorialNote[] {
  const { narratives } = input.results;
  const items = new Set(input.plan.items.map((item) => item.id));
  const homeless = narratives.filter((one) => one.kind === "measure" && !items.has(one.item ?? "") && one.text.trim() !== "");
  return [
    ...homeless.map((one) =>
      noteOn(one, input, {
        kind: "left-out",
        words: normaliseProse(one.text).join(""),
        reason: "没有写明属于哪项任务，报告里没有地方放",
      }),
    ),
    ...narratives.flatMap((one) => noteSpelling(one, input)),
  ];
}

function noteSpelling(narrative: ResultNarrative, context: NoteContext): EditorialNote[] {
  const spelt = (typed: string) => normaliseProse(typed).join("\n");
  // A cause is a phrase inside a sentence: the full stop after it is the sentence's.
  const cause = /[。！？]$/u.test(narrative.cause.trim()) ? spelt(narrative.cause) : spelt(narrative.cause).replace(/。$/u, "");
  const changes = [...listChanges(narrative.text.trim(), spelt(narrative.text)), ...listChanges(narrative.cause.trim(), cause)];
  if (changes.length === 0) return [];
  const note = noteOn(narrative, context, { kind: "normalised", words: "", reason: "按数字用法和标点符号的国家标准统一写法" });
  return [{ ...note, changes: joinAlike(changes) }];
}

/** Text and cause stand in cells of one row. */
function joinAlike(changes: readonly Change[]): Change[] {
  const joined = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.before}\u0000${change.after}`;
    const seen = joined.get(key);
    joined.set(key, seen ? { ...seen, count: seen.count + change.count } : change);
  }
  return [...joined.values()];
}
