/**
 * How an entry cell is found again whatever happened to the workbook: a row key in a hidden first column, a column key in a hidden first row, a defined
 * name on the cell itself, and a witness beside the answers of a row. Blanks write all four, intake reads them and compares. A hidden sheet says what the workbook is.
 */

/** Sheet that names format, plan, unit, year, round; `about` rows are key, value. */
export const aboutSheet = "_about";
/** Sheet with the lists behind the drop-downs. */
export const listSheet = "_lists";

export const blankFormat = "blank/1";

/** Keys of the `_about` sheet. `unit` is the code, `unitName` the full name, `sheets` the ids of its data sheets joined by commas. */
export const aboutKeys = ["format", "district", "year", "round", "unit", "unitName", "plan", "fingerprint", "sheets"] as const;
export type AboutKey = (typeof aboutKeys)[number];

/** First cell of the hidden key row (A1) of a keyed sheet; what follows the colon says which table the sheet holds. */
export const tableMark = "fz:";

/** Row key of the row that holds the visible column heads: entries of a list stand below it. */
export const headKey = "head";

/**
 * Column key of the hidden witness: beside the answers, each row's own key a second time. Sorting takes it along with the answers, so that rows whose
 * words and answers were sorted apart are noticed. Absent in blanks sent before there was one.
 */
export const witnessKey = "witness";

/** Tables of a blank: figures, narratives of the three kinds, contact data. */
export const tables = ["figures", "measure", "shortcoming", "arrangement", "contact"] as const;
export type TableName = (typeof tables)[number];

/** A table of a data sheet (model/data-sheet.ts); its columns and rows are those of its layout. */
export type DataTableName = `data.${string}`;

export function dataTableName(sheet: string): DataTableName {
  return `data.${sheet}`;
}

/** Row of a data sheet in which the unit says that the whole sheet does not concern it. */
export const nilKey = "nil";

/** Column keys of each table. */
export const columnsOf = {
  figures: ["value", "numerator", "denominator", "nil", "reason", "note"],
  measure: ["text"],
  shortcoming: ["item", "title", "text", "cause"],
  arrangement: ["item", "title", "text"],
  contact: ["value"],
} as const satisfies Record<TableName, readonly string[]>;

/** Row key of a figure: indicator and period, "anjian-shouli|2023-Q1". Rows of free lists are numbered: "row-1". */
export function figureKey(indicator: string, period: string): string {
  return `${indicator}|${period}`;
}

/** Row key of a row that only heads those below it. */
export function sectionKey(item: string): string {
  return `section|${item}`;
}

export function parseFigureKey(key: string): { readonly indicator: string; readonly period: string } | undefined {
  const [indicator, period, ...rest] = key.split("|");
  return indicator && period && rest.length === 0 ? { indicator, period } : undefined;
}

/**
 * Defined name of an entry cell. Excel allows letters, digits, `_` and `.` in names, and no hyphen or bar, so those are spelt out.
 * Source: Microsoft support, "Names in formulas", syntax rules.
 */
export function cellName(table: TableName | DataTableName, row: string, column: string): string {
  const safe = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
  return `fz.${table}.${safe(row)}.${column}`;
}
