/** Paragraphs to the text as read: one paragraph or table row a line. All spans of a plan refer to this text. */
import type { Span } from "../../model/plan.ts";
import type { Paragraph } from "./join-lines.ts";

/** `from` and `to` are offsets into the text as read, in UTF-16 code units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface PlacedParagraph extends Paragraph, Range {}

export interface LaidOutText {
  readonly text: string;
  readonly paragraphs: readonly PlacedParagraph[];
}

/**
 * The text that line and column numbers refer to. It holds no page furniture and no empty lines, so that a plan has the same text whether it
 * was saved as docx, pdf, html or txt. The cells of a row are parted by tabs.
 */
export function layOutText(paragraphs: readonly Paragraph[]): LaidOutText {
  let from = 0;
  const placed = paragraphs.map((paragraph) => {
    const start = from;
    from += paragraph.text.length + 1;
    return { ...paragraph, from: start, to: start + paragraph.text.length };
  });
  return { text: paragraphs.map((paragraph) => paragraph.text).join("\n"), paragraphs: placed };
}

/** Offsets to lines and columns, both from 1. `lineStarts` are the offsets at which the lines of the text begin. */
export function spanOf(range: Range, lineStarts: readonly number[]): Span {
  return { from: positionOf(range.from, lineStarts), to: positionOf(range.to, lineStarts) };
}

export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function positionOf(offset: number, lineStarts: readonly number[]): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
