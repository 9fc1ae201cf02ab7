/** A workbook as plain data: `Book` is what we lay out and write, `ReadBook` what a returned file was found to hold. */

/* ---- written ---- */

/** The looks a cell may have; write-xlsx.ts turns each into fonts, fills and borders. */
export type CellStyle =
  | "plain"
  | "title"
  | "subtitle"
  | "guidance"
  | "section"
  | "total"
  | "header"
  | "label"
  | "label-center"
  | "jump"
  | "muted"
  | "number"
  | "entry"
  | "entry-long"
  | "good"
  | "bad"
  | "warn"
  | "key";

/** A decimal is written as a number, a formula with its cached result, text always as text: `=`, `+`, `-`, `@` never start a formula. */
export type CellValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "decimal"; readonly value: string }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "formula"; readonly formula: string; readonly result: string | null };

export interface BookCell {
  readonly value?: CellValue;
  readonly style: CellStyle;
  /** Excel number format, for example `0.00%`; absent: General. */
  readonly format?: string;
  readonly unlocked?: boolean;
  /** Guidance shown beside the cell when it is chosen (input message of a validation rule comes from `validations`). */
  readonly note?: string;
  /** Jumps to a cell of this book. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

export interface BookRow {
  /** Points; absent: as high as the row's texts need (fit-height.ts). */
  readonly height?: number;
  readonly hidden?: boolean;
  /** By column from A; null leaves a cell out. */
  readonly cells: readonly (BookCell | null)[];
}

export type Validation = {
  /** A1 range, for example "F5:F40". */
  readonly range: string;
  readonly promptTitle: string;
  readonly prompt: string;
  readonly error: string;
} & (
  | { readonly kind: "list" /** Name of a defined range; never an inline list. */; readonly source: string }
  | { readonly kind: "whole" | "decimal"; readonly min: string; readonly max: string }
  | { readonly kind: "date"; readonly first: string; readonly last: string }
  | { readonly kind: "length"; readonly most: number }
);

/** Paints `range` (one or several A1 ranges, parted by spaces) in `style` where `formula`, written for the topmost cell, is true. */
export interface Highlight {
  readonly range: string;
  readonly formula: string;
  readonly style: "good" | "bad" | "warn" | "muted";
}

/** Bars drawn over one row by the program that shows the workbook, from the cells named: stacked, one bar a label, the first on top. */
export interface BarChart {
  readonly title: string;
  /** The row it fills, 1-based, from the first to the last column of the sheet. */
  readonly row: number;
  /** Range of the labels, like "'总览'!$A$5:$A$9", with what stands there. */
  readonly labels: { readonly ref: string; readonly texts: readonly string[] };
  /** One colour (RGB, "1F5AA6") in each bar. `values` are the results that stand in the cells. */
  readonly series: readonly {
    readonly name: string;
    readonly ref: string;
    readonly values: readonly string[];
    readonly color: string;
  }[];
}

export interface Sheet {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  readonly rows: readonly BookRow[];
  readonly merges: readonly string[];
  /** Rows above and columns left of the frozen line. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Rows repeated on each printed page, 1-based, inclusive. */
  readonly printTitleRows?: readonly [number, number];
  /** Made small enough for one page of paper. */
  readonly onePage?: true;
  readonly orientation: "landscape" | "portrait";
  readonly protected: boolean;
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  /** Adds an autofilter over this A1 range. */
  readonly filter?: string;
  /** Printed at a size of its own, with a new page after these rows; absent: as wide as the page, since Excel ignores breaks when it fits. */
  readonly print?: { readonly scalePercent: number; readonly breaksAfter: readonly number[] };
  readonly charts?: readonly BarChart[];
}

export interface Book {
  readonly title: string;
  readonly author: string;
  /** YYYY-MM-DD; stands in the file instead of the clock. */
  readonly date: string;
  readonly sheets: readonly Sheet[];
  /** Defined names: `ref` like "'指标数据'!$F$5". */
  readonly names: readonly { readonly name: string; readonly ref: string }[];
}

/* ---- read ---- */

/**
 * What a cell holds, folded once, in read-xlsx.ts. `number` keeps the digits as they stand in the file. A date comes with the day as
 * YYYY-MM-DD. `formula` is set where one stands; a formula without cached result is kind `uncalculated`.
 */
export type ReadCell = { readonly formula?: string } & (
  | { readonly kind: "number"; readonly value: string; readonly format: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "uncalculated" }
);

export interface ReadSheet {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** By A1 address; empty cells are not in it. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** A1 ranges. */
  readonly merges: readonly string[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Name of the part inside the ZIP, for patching. */
  readonly part: string;
}

export interface ReadBook {
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly { readonly name: string; readonly ref: string }[];
}

/** "A" for 1, "AB" for 28. */
export function columnLetters(column: number): string {
  return column === 0 ? "" : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

/** 28 for "AB". */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** "C5" for row 5, column 3. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Row and column of an A1 address; undefined when it is none. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  return match ? { row: Number(match[2]), column: columnNumber(match[1] ?? "") } : undefined;
}
