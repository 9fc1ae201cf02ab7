/**
 * Finds the keyed tables of a returned workbook: by the mark in its hidden head row, wherever that stands now. Sheets may be renamed or moved, rows and
 * columns inserted; a cell is found by its two keys, never by its address.
 */
import { type TableName, tableMark, tables, witnessKey } from "../workbook/cell-keys.ts";
import { addressOf, parseAddress, type ReadBook, type ReadCell, type ReadSheet } from "../workbook/workbook.ts";
import { type Area, readArea } from "./find-merge.ts";

/** One keyed table. `rows` lists every place of a row key: more than one means that a row was copied. */
export interface KeyedTable {
  readonly name: TableName;
  readonly sheet: ReadSheet;
  readonly headRow: number;
  readonly keyColumn: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Column keys that stand twice: nobody can say which of the two columns counts. */
  readonly doubledColumns: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly merges: readonly Area[];
  /** Its rows were sorted without their keys and found again by their words: `rows` is no longer where the keys stand. */
  readonly isRealigned?: true;
}

/** A cell found by keys: its address, and what it holds; undefined for an empty cell. */
export interface FoundCell {
  readonly address: string;
  readonly cell: ReadCell | undefined;
}

/** The tables of a book; of a table that stands more than once, the first. */
export function findTables(book: ReadBook): Map<TableName, KeyedTable> {
  return new Map([...findAllTables(book)].flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first]])));
}

/** Every table of a book: a copied sheet brings its table a second time. */
export function findAllTables(book: ReadBook): Map<TableName, KeyedTable[]> {
  const found = new Map<TableName, KeyedTable[]>();
  for (const sheet of book.sheets) {
    for (const [address, cell] of sheet.cells) {
      if (cell.kind !== "text" || !cell.text.startsWith(tableMark)) continue;
      const name = tables.find((table) => cell.text === tableMark + table);
      const at = parseAddress(address);
      if (name === undefined || at === undefined) continue;
      const earlier = found.get(name) ?? [];
      if (earlier.length < mostCopies) found.set(name, [...earlier, { name, ...readKeys(sheet, at.row, at.column) }]);
    }
  }
  return found;
}

/** A sheet full of marks is no workbook of ours; two copies are enough to complain. */
const mostCopies = 8;

/** What the keys of a row and a column say, whatever table they belong to. */
export function readKeys(sheet: ReadSheet, headRow: number, keyColumn: number): Omit<KeyedTable, "name"> {
  const columns = new Map<string, number>();
  const doubledColumns = new Set<string>();
  const rows = new Map<string, number[]>();
  for (const [address, cell] of sheet.cells) {
    if (cell.kind !== "text") continue;
    const at = parseAddress(address);
    if (at === undefined) continue;
    if (at.row === headRow && at.column !== keyColumn) {
      if (columns.has(cell.text)) doubledColumns.add(cell.text);
      columns.set(cell.text, at.column);
    }
    if (at.column === keyColumn && at.row !== headRow) {
      const places = rows.get(cell.text);
      if (places === undefined) rows.set(cell.text, [at.row]);
      else places.push(at.row);
    }
  }
  return { sheet, headRow, keyColumn, columns, doubledColumns, rows, merges: sheet.merges.flatMap(readArea) };
}

/** The cell at a row and a column key; undefined when the column is gone. */
export function cellAt(table: Pick<KeyedTable, "sheet" | "columns">, row: number, column: string): FoundCell | undefined {
  const number = table.columns.get(column);
  if (number === undefined) return undefined;
  const address = addressOf(row, number);
  return { address, cell: table.sheet.cells.get(address) };
}

/** The key that was handed out with the answers that now stand in a row; "" where it was deleted, undefined where the table has no witnesses. */
export function witnessAt(table: Pick<KeyedTable, "sheet" | "columns" | "doubledColumns">, row: number): string | undefined {
  if (table.doubledColumns.has(witnessKey)) return undefined;
  const found = cellAt(table, row, witnessKey);
  return found && wordsOf(found.cell);
}

/** What a cell shows, as text without surrounding white space; "" for an empty one. */
export function wordsOf(cell: ReadCell | undefined): string {
  switch (cell?.kind) {
    case undefined:
    case "uncalculated":
      return "";
    case "number":
      return cell.value;
    case "text":
    case "error":
      return cell.text.trim();
    case "date":
      return cell.date;
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
  }
}
