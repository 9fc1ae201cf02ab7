/** Short forms for the cells, heads and sheets of the summary workbook. */
import {
  type BookCell,
  type BookRow,
  type CellStyle,
  type CellValue,
  columnLetters,
  type Sheet,
} from "../../workbook/workbook.ts";

/** Rows above the first row of data: title, subtitle, heads. */
export const headRows = 3;

export interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export function text(words: string, style: CellStyle = "label"): BookCell {
  return { value: { kind: "text", text: words }, style };
}

export function whole(count: number, style: CellStyle = "number"): BookCell {
  return { value: { kind: "decimal", value: String(count) }, style };
}

/** A formula with the result the tool has found itself. */
export function formula(formulaText: string, result: string, format?: string, style: CellStyle = "number"): BookCell {
  const value: CellValue = { kind: "formula", formula: formulaText, result };
  return format === undefined ? { value, style } : { value, style, format };
}

/** Number format that shows as many decimals as the values have. */
export function formatOf(values: readonly (string | null)[]): string {
  const decimals = decimalsOf(values);
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

export function decimalsOf(values: readonly (string | null)[]): number {
  return Math.max(0, ...values.map((value) => value?.split(".")[1]?.length ?? 0));
}

/** Sums of binary fractions are cut back to the decimals of what was added, so that they are what they would be on paper. */
export function rounded(formulaText: string, values: readonly (string | null)[]): string {
  const decimals = decimalsOf(values);
  return decimals === 0 ? formulaText : `ROUND(${formulaText},${decimals})`;
}

/** Points a row of text needs, the same for all rows of one line. A Chinese character takes two of Excel's character widths. */
function heightOf(row: BookRow, columns: readonly Column[]): number {
  const lines = row.cells.map((cell, index) =>
    cell?.value?.kind === "text" ? lineCount(cell.value.text, columns[index]?.width ?? 10) : 1,
  );
  // Excel allows rows of at most 409 points. Source: Microsoft support, "Excel specifications and limits".
  return Math.min(409, Math.max(1, ...lines) * 17 + 7);
}

/** Lines that words take in a cell of `width` characters. */
export function lineCount(words: string, width: number): number {
  return words.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / (width - 1))), 0);
}

function displayWidth(words: string): number {
  return [...words].reduce((width, character) => width + (character > "\u2000" ? 2 : 1.05), 0);
}

function headOf(columns: readonly Column[]): BookRow {
  const head: BookRow = { cells: columns.map(({ title }) => text(title, "header")) };
  return { height: Math.max(30, heightOf(head, columns)), ...head };
}

/** A table sheet: title, subtitle, heads, then `rows`, with filter and frozen heads. */
export function tableSheet(
  name: string,
  title: string,
  subtitle: string,
  columns: readonly Column[],
  rows: readonly BookRow[],
): Sheet {
  const last = columnLetters(columns.length);
  return {
    name,
    state: "visible",
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      { height: 32, cells: [text(title, "title")] },
      { height: 20, cells: [text(subtitle, "subtitle")] },
      headOf(columns),
      ...rows.map((row) => ({ height: heightOf(row, columns), ...row })),
    ],
    merges: [`A1:${last}1`, `A2:${last}2`],
    freeze: { rows: headRows, columns: 0 },
    printTitleRows: [headRows, headRows],
    orientation: "landscape",
    protected: false,
    validations: [],
    highlights: [],
    filter: `A${headRows}:${last}${headRows + Math.max(rows.length, 1)}`,
  };
}
