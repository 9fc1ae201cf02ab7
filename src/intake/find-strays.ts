/** What a clerk wrote outside the entry cells: it is not read, and must not be lost without a word. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { aboutSheet, listSheet, parseFigureKey, tableMark } from "../workbook/cell-keys.ts";
import { parseAddress, type ReadBook, type ReadCell, type ReadSheet } from "../workbook/workbook.ts";
import { type KeyedTable, wordsOf } from "./find-tables.ts";
import { placeIn, type ReadingContext } from "./reading.ts";

/** One a row, and no more than these of one sheet: the clerk pasted a table of his own. */
const mostListed = 30;

/** Remarks: INTAKE-025. `isRatio` tells whether an indicator is asked as numerator and denominator. */
export function findStrays(
  book: ReadBook,
  tables: Iterable<KeyedTable>,
  isRatio: (indicator: string) => boolean,
  context: ReadingContext,
): Diagnostic[] {
  const found = [...tables].flatMap((table) =>
    table.name === "figures" || table.name === "measure"
      ? straysIn(table, (key, column, cell) => isExpected(table, key, column, cell, isRatio), context)
      : [],
  );
  return [...found, ...book.sheets.flatMap((sheet) => strangeSheet(sheet, context))];
}

function straysIn(
  table: KeyedTable,
  expected: (key: string | undefined, column: string | undefined, cell: ReadCell) => boolean,
  context: ReadingContext,
): Diagnostic[] {
  const keyOfRow = new Map([...table.rows].flatMap(([key, places]) => places.map((row) => [row, key] as const)));
  const keyOfColumn = new Map([...table.columns].map(([key, column]) => [column, key]));
  const firstRow = [...keyOfRow.keys()].reduce((first, row) => Math.min(first, row), Number.POSITIVE_INFINITY);
  const strays: Diagnostic[] = [];
  const told = new Set<number>();
  for (const [address, cell] of table.sheet.cells) {
    if (strays.length >= mostListed) break;
    const at = parseAddress(address);
    if (at === undefined || at.row <= firstRow || at.column === table.keyColumn || wordsOf(cell) === "") continue;
    if (told.has(at.row) || expected(keyOfRow.get(at.row), keyOfColumn.get(at.column), cell)) continue;
    told.add(at.row);
    strays.push(diagnose("INTAKE-025", placeIn(context, table.sheet, address), { found: wordsOf(cell).slice(0, 40) }));
  }
  return strays;
}

const entryColumns = ["value", "numerator", "denominator", "nil", "reason", "note", "text"];

function isExpected(
  table: KeyedTable,
  key: string | undefined,
  column: string | undefined,
  cell: ReadCell,
  isRatio: (indicator: string) => boolean,
): boolean {
  if (column === undefined) return false;
  if (!entryColumns.includes(column)) return true;
  if (key === undefined) return false;
  if (table.name === "measure") return true;
  const figure = parseFigureKey(key);
  if (figure === undefined || figure.indicator === "section") return false;
  if (column === "value") return !isRatio(figure.indicator) || cell.formula !== undefined;
  return (column !== "numerator" && column !== "denominator") || isRatio(figure.indicator);
}

/** A sheet the clerk added. Ours carry a mark in their first cell, or a name of their own. */
function strangeSheet(sheet: ReadSheet, context: ReadingContext): Diagnostic[] {
  if (sheet.name === aboutSheet || sheet.name === listSheet) return [];
  let first: [string, string] | undefined;
  for (const [address, cell] of sheet.cells) {
    const words = wordsOf(cell);
    if (words.startsWith(tableMark) || (address === "A1" && words === "format")) return [];
    if (words !== "") first ??= [address, words];
  }
  if (first === undefined) return [];
  return [diagnose("INTAKE-025", placeIn(context, sheet, first[0]), { found: first[1].slice(0, 40) })];
}
