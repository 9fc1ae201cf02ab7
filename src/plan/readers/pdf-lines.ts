/** The words of a PDF page to its lines. */
import type { PageLine } from "./pdf-layout.ts";

/** A run of characters; points from the lower left corner of the page. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Words whose feet are closer than this share of their size stand on one line. */
const sameLine = 0.5;
/** A gap wider than this share of the size is a space that somebody typed; justified text has smaller ones. */
const typedSpace = 0.6;

/** Lines from top to bottom. Where the page draws a space only by distance, one is put in if it is as wide as a typed one. */
export function wordsToLines(words: readonly Word[], pageHeight: number): PageLine[] {
  const rows: Word[][] = [];
  for (const word of words.filter(({ text }) => text.trim() !== "").toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - word.y) < Math.max(first.size, word.size) * sameLine) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) =>
    toLine(
      row.toSorted((a, b) => a.x - b.x),
      pageHeight,
    ),
  );
}

function toLine(words: readonly Word[], pageHeight: number): PageLine {
  const first = words[0];
  const size = Math.max(...words.map((word) => word.size));
  let text = "";
  let end = first?.x ?? 0;
  for (const word of words) {
    if (text !== "" && word.x - end > size * typedSpace) text += " ";
    text += word.text;
    end = Math.max(end, word.x + word.width);
  }
  return { text, left: first?.x ?? 0, right: end, y: first?.y ?? 0, size, pageHeight };
}
