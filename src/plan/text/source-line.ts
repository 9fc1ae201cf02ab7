/** What every reader gives: the lines of a document in reading order, with what its format knows about each. */

/** A cell of a table row. `value` is what holds for the row (a merged cell counts for every row it spans); `text` is empty in the rows below the first. */
export interface SourceCell {
  readonly text: string;
  readonly value: string;
}

/**
 * `kind`: `furniture` is known by the format to be no part of the document (a menu, a running head).
 * `level`: of a heading, 1 is the highest; only on lines that the format marks as headings.
 * `cells`: only on table rows; `text` is then the cells joined by tabs.
 * `follows`: `same` if by its place on the page the line goes on with the paragraph before, `new` if it begins one; absent when the format cannot say.
 */
export interface SourceLine {
  readonly kind: "text" | "heading" | "row" | "furniture";
  readonly text: string;
  readonly level?: number;
  readonly cells?: readonly SourceCell[];
  /** Rows with the same number stand in the same table. */
  readonly table?: number;
  readonly follows?: "same" | "new";
}

/** Characters that count in the coverage: all but spaces, line ends and characters without a shape. */
export function countCharacters(text: string): number {
  return text.replace(blank, "").length;
}

const blank = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\uffff]+/g;
