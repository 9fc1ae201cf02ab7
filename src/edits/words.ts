/** Inlines <-> words: one text in which each figure is a mark that names it, so that texts compare equal whatever the numbers are. */
import { type Inline, textOf } from "../model/document.ts";

/** Figures stand in words as \u0001id\u0002: the two are no characters of a text, see `inert`. */
const open = "\u0001";
const close = "\u0002";
const mark = /\u0001([^\u0002]*)\u0002/g;

/** Characters that no file format can hold; the writers leave them out too. */
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g;

/** A text without characters that cannot be printed. */
export function inert(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(unprintable, "");
}

export function markOf(fact: string): string {
  return `${open}${fact}${close}`;
}

export function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === "fact" ? markOf(inline.fact) : inert(inline.text))).join("");
}

/** One entry a mark or character; the mark whole. Blanks count. */
export function tokensOf(words: string): string[] {
  return words.match(/\u0001[^\u0002]*\u0002|\d+(?:\.\d+)*%?|[\s\S]/gu) ?? [];
}

export function factOf(token: string): string | null {
  return token.startsWith(open) ? token.slice(1, -1) : null;
}

export function factsIn(words: string): string[] {
  return [...words.matchAll(mark)].map((match) => match[1] ?? "");
}

/** Words with each mark replaced; what `show` gives for a figure. */
export function printWords(words: string, show: (fact: string) => string): string {
  return words.replace(mark, (_all, fact: string) => show(fact));
}

/** Words -> inlines; `show` prints a figure. */
export function inlinesOf(words: string, show: (fact: string) => string): Inline[] {
  return words
    .split(/(\u0001[^\u0002]*\u0002)/)
    .filter((part) => part !== "")
    .map((part): Inline => {
      const fact = factOf(part);
      return fact === null ? { kind: "text", text: part } : { kind: "fact", fact, text: show(fact) };
    });
}

/** Stretches up to and with a stop. A merge takes or leaves them whole: half of one side's clause and half of the other's say nothing. */
export function clausesOf(words: string): string[] {
  return (
    words.match(
      /(?:\u0001[^\u0002]*\u0002|[^，。；：、！？\n\u0001])*[，。；：、！？\n]|(?:\u0001[^\u0002]*\u0002|[^，。；：、！？\n\u0001])+$/g,
    ) ?? []
  );
}

/** Without blanks, tabs and characters without width, which programs change as they like. */
export function bare(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]/g, "");
}

export function printed(inlines: readonly Inline[]): string {
  return inert(textOf(inlines));
}

/** How alike two texts are, 0 to 1: shared characters and pairs of neighbours (Dice). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const first = gramsOf(a);
  const second = gramsOf(b);
  let shared = 0;
  for (const [gram, count] of first) shared += Math.min(count, second.get(gram) ?? 0);
  const size = (grams: ReadonlyMap<string, number>) => [...grams.values()].reduce((sum, count) => sum + count, 0);
  const total = size(first) + size(second);
  return total === 0 ? 0 : (2 * shared) / total;
}

function gramsOf(text: string): Map<string, number> {
  const tokens = tokensOf(bare(text));
  const grams = new Map<string, number>();
  const add = (gram: string) => grams.set(gram, (grams.get(gram) ?? 0) + 1);
  for (const [index, token] of tokens.entries()) {
    add(token);
    const next = tokens[index + 1];
    if (next !== undefined) add(token + next);
  }
  return grams;
}
