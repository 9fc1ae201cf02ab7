/** A rule sheet as rows of texts with their places, whether it came as a workbook or as csv text that was split into fields. */
import type { Place } from "../diagnostics/place.ts";
import { shiftPoint } from "../model/decimal.ts";
import { parseAddress, type ReadBook, type ReadCell, type ReadSheet } from "../workbook/workbook.ts";
import { ruleColumns } from "./rule-columns.ts";

export interface GridCell {
  readonly text: string;
  readonly at: Place;
}

/** `rows` include the one with the column titles, wherever it stands; cells by column number. */
export interface RuleGrid {
  readonly file: string;
  readonly rows: readonly ReadonlyMap<number, GridCell>[];
  /** Place of an empty cell of a row, for "type this here". */
  readonly placeOf: (row: number, column: number) => Place;
}

/** The sheet whose cells hold the most of our column titles. */
export function gridOfBook(book: ReadBook, file: string): RuleGrid {
  const sheet = book.sheets.toSorted((a, b) => titlesIn(b) - titlesIn(a))[0];
  const rows = new Map<number, Map<number, GridCell>>();
  for (const [cell, content] of sheet?.cells ?? []) {
    const place = parseAddress(cell);
    if (place === undefined) continue;
    const row = rows.get(place.row) ?? new Map<number, GridCell>();
    rows.set(place.row, row.set(place.column, { text: textOf(content), at: placeAt(sheet, file, cell) }));
  }
  const numbers = [...rows.keys()].toSorted((a, b) => a - b);
  return {
    file,
    rows: numbers.map((number) => rows.get(number) ?? new Map()),
    placeOf: (row, column) => placeAt(sheet, file, `${String.fromCharCode(64 + column)}${numbers[row] ?? 1}`),
  };
}

/** `records`: the fields of each line, with the line on which it starts. */
export function gridOfRecords(
  records: readonly { readonly line: number; readonly fields: readonly string[] }[],
  file: string,
): RuleGrid {
  const placeOf = (row: number, column: number): Place => ({ kind: "line", file, line: records[row]?.line ?? 1, column });
  const rows = records.map(
    ({ fields }, row) =>
      new Map(fields.map((text, index) => [index + 1, { text: text.trim(), at: placeOf(row, index + 1) }] as const)),
  );
  return { file, placeOf, rows };
}

function titlesIn(sheet: ReadSheet): number {
  const titles: readonly string[] = ruleColumns.map(({ title }) => title);
  return [...sheet.cells.values()].filter((cell) => titles.includes(textOf(cell))).length;
}

function placeAt(sheet: ReadSheet | undefined, file: string, cell: string): Place {
  return { kind: "cell", file, sheet: sheet?.name ?? "", cell };
}

/** Excel keeps 50% as 0.5 with a format that says so. */
function textOf(cell: ReadCell): string {
  switch (cell.kind) {
    case "number":
      return cell.format.includes("%") ? `${shiftPoint(cell.value, 2)}%` : cell.value;
    case "text":
      return cell.text.trim();
    case "date":
      return cell.date;
    case "boolean":
      return String(cell.value);
    case "error":
      return cell.text;
    case "uncalculated":
      return `=${cell.formula ?? ""}`;
  }
}
