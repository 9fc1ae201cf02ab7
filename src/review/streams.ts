/** Passages -> one text without blanks, in which every character knows its passage; and two such texts aligned. */
import { diffTexts, type Hunk } from "./find-differences.ts";
import type { Mark, Passage } from "./passages.ts";

export interface Stream {
  readonly passages: readonly Passage[];
  readonly text: string;
  /** For each character of `text`: the index of its passage and its place in that passage's text. */
  readonly passageAt: readonly number[];
  readonly offsetAt: readonly number[];
}

/** Blanks and characters without width differ from format to format and say nothing. */
const blank = /[\s\u200b-\u200d\u2060\ufeff]/;

export function streamOf(passages: readonly Passage[]): Stream {
  const passageAt: number[] = [];
  const offsetAt: number[] = [];
  let text = "";
  for (const [index, passage] of passages.entries()) {
    for (let offset = 0; offset < passage.text.length; offset += 1) {
      const character = passage.text.charAt(offset);
      if (blank.test(character)) continue;
      text += character;
      passageAt.push(index);
      offsetAt.push(offset);
    }
  }
  return { passages, text, passageAt, offsetAt };
}

/** `from` is what ought to stand there, `to` what stands there. */
export interface Alignment {
  readonly from: Stream;
  readonly to: Stream;
  readonly hunks: readonly Hunk[];
  /** For each character of `to`: the same character of `from`, -1 where they differ. */
  readonly source: Int32Array;
}

export function align(from: Stream, to: Stream): Alignment {
  const hunks = diffTexts(from.text, to.text);
  const source = new Int32Array(to.text.length).fill(-1);
  let fromAt = 0;
  let toAt = 0;
  for (const hunk of [...hunks, { fromStart: from.text.length, fromEnd: 0, toStart: to.text.length, toEnd: 0 }]) {
    while (toAt < hunk.toStart) source[toAt++] = fromAt++;
    fromAt = hunk.fromEnd;
    toAt = hunk.toEnd;
  }
  return { from, to, hunks, source };
}

/** The figure printed at a character, or null. */
export function markAt(stream: Stream, index: number): Mark | null {
  const passage = stream.passages[stream.passageAt[index] ?? -1];
  const offset = stream.offsetAt[index] ?? -1;
  return passage?.marks.find(({ start, end }) => offset >= start && offset < end) ?? null;
}

/** Where a passage's character stands in words, in both languages of the tool. */
export function whereIs(passage: Passage | undefined, offset: number): { readonly where: string; readonly whereEn: string } {
  if (passage === undefined) return { where: "文末", whereEn: "the end" };
  const page = passage.pages.findLast(({ from }) => from <= offset)?.page;
  if (page !== undefined) return { where: `第${page}页`, whereEn: `page ${page}` };
  return { where: `第${passage.paragraph ?? 0}段`, whereEn: `paragraph ${passage.paragraph ?? 0}` };
}

/** The sentence around a character, at most `reach` characters of it on either side. */
export function sentenceAt(text: string, offset: number, reach = 40): string {
  const before = text.slice(0, offset).search(/[^。；！？]*$/);
  const rest = text.slice(offset);
  const stop = rest.search(/[。；！？]/);
  const end = stop < 0 ? text.length : offset + stop + 1;
  const start = Math.max(before, offset - reach);
  return `${start > before ? "…" : ""}${text.slice(start, Math.min(end, offset + reach))}${end > offset + reach ? "…" : ""}`;
}
