/** Small words about prose: paragraphs of text and bound figures. */
import { type Inline, textOf } from "../model/document.ts";
import type { Prose } from "./report-data.ts";

export const noProse: Prose = { kind: "prose", paragraphs: [] };

export function text(words: string): Inline {
  return { kind: "text", text: words };
}

/** In quotation marks; those inside become single ones (GB/T 15834-2011, 4.8.3.3). */
export function quoted(words: string): string {
  return `“${words.replace(/“/gu, "‘").replace(/”/gu, "’")}”`;
}

/** One paragraph; none when there are no words. */
export function proseOf(...inlines: readonly Inline[]): Prose {
  const filled = inlines.filter((inline) => inline.text !== "");
  return { kind: "prose", paragraphs: filled.length === 0 ? [] : [filled] };
}

export function isProse(value: unknown): value is Prose {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "prose";
}

/** Printed words without marks; paragraphs follow one another without a break. */
export function wordsOf(prose: Prose): string {
  return prose.paragraphs.map(textOf).join("");
}

/** `b` goes on in the last paragraph of `a`. */
export function runOn(a: Prose, b: Prose): Prose {
  const last = a.paragraphs.at(-1) ?? [];
  const [first = [], ...rest] = b.paragraphs;
  const joined = [...last, ...first];
  return { kind: "prose", paragraphs: [...a.paragraphs.slice(0, -1), ...(joined.length > 0 ? [joined] : []), ...rest] };
}

/** `b` begins a paragraph of its own. */
export function follow(a: Prose, b: Prose): Prose {
  return { kind: "prose", paragraphs: [...a.paragraphs, ...b.paragraphs] };
}
