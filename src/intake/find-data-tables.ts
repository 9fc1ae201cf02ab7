/** The data sheets of a returned workbook: found by the mark in their hidden head row, each once, wherever they stand now. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { cellName, type DataTableName, dataTableName, headKey, tableMark } from "../workbook/cell-keys.ts";
import { parseAddress, type ReadBook } from "../workbook/workbook.ts";
import { cellAt, type KeyedTable, readKeys, wordsOf } from "./find-tables.ts";
import { placeIn, type ReadingContext } from "./reading.ts";

/** `names`: where the defined names of its cells point now; undefined for #REF! and other sheets. */
export interface DataTable extends Omit<KeyedTable, "name" | "isRealigned"> {
  readonly name: DataTableName;
  readonly names: ReadonlyMap<string, { readonly row: number; readonly column: number } | undefined>;
}

/** One table, or the complaint that it is gone (INTAKE-014) or stands twice with different contents (INTAKE-027). */
export type FoundTable = { readonly table: DataTable } | { readonly remarks: readonly Diagnostic[] };

export function findDataTable(
  book: ReadBook,
  sheet: { readonly id: string; readonly name: string },
  context: ReadingContext,
): FoundTable {
  const at = { kind: "file", file: context.file.name } as const;
  const copies = findCopies(book, dataTableName(sheet.id));
  const [first] = copies;
  if (first === undefined) return { remarks: [diagnose("INTAKE-014", at, { what: `“${sheet.name}”表` })] };
  const typed = copies.map((table) => ({ table, words: typedIn(table) }));
  const filled = typed.filter(({ words }) => words !== "");
  if (new Set(filled.map(({ words }) => words)).size <= 1) return { table: filled[0]?.table ?? first };
  const sheets = [...new Set(copies.map((copy) => `“${copy.sheet.name}”`))].join("、");
  return { remarks: [diagnose("INTAKE-027", at, { sheets })] };
}

export function hasDataTable(book: ReadBook, id: string): boolean {
  return findCopies(book, dataTableName(id)).length > 0;
}

function findCopies(book: ReadBook, name: DataTableName): DataTable[] {
  return book.sheets.flatMap((sheet) => {
    for (const [address, cell] of sheet.cells) {
      const at = cell.kind === "text" && cell.text === tableMark + name ? parseAddress(address) : undefined;
      if (at === undefined) continue;
      const keys = readKeys(sheet, at.row, at.column);
      return [{ ...keys, name, names: namesIn(book, name, sheet.name) }];
    }
    return [];
  });
}

function namesIn(book: ReadBook, table: DataTableName, sheet: string): DataTable["names"] {
  const prefix = `fz.${table}.`;
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  return new Map(
    book.names
      .filter(({ name }) => name.startsWith(prefix))
      .map(({ name, ref }) => {
        const start = [quoted, `${sheet}!`].find((words) => ref.startsWith(words));
        return [name, start === undefined ? undefined : parseAddress(ref.slice(start.length))];
      }),
  );
}

/** Everything in the sheet but what it computes itself. */
function typedIn(table: DataTable): string {
  const rows = [...new Set([...table.sheet.cells.keys()].map((address) => parseAddress(address)?.row ?? 0))];
  const typed = rows
    .filter((row) => row > table.headRow)
    .flatMap((row) =>
      [...table.columns.keys()].map((column) => {
        const cell = cellAt(table, row, column)?.cell;
        return cell === undefined || cell.formula !== undefined ? "" : `${row}\u0000${column}\u0000${wordsOf(cell)}`;
      }),
    );
  // The labels are the same in each copy; only what differs counts.
  return typed
    .filter((words) => words !== "")
    .sort()
    .join("\u0001");
}

/** Whether a cell is still the one that was handed out for its keys; true where no name says anything. */
export function isInPlace(table: DataTable, rowKey: string, column: string): boolean {
  const name = cellName(table.name, rowKey, column);
  if (!table.names.has(name) || areNamesLost(table)) return true;
  const target = table.names.get(name);
  return target !== undefined && target.column === table.columns.get(column) && target.row === table.rows.get(rowKey)?.[0];
}

/** A program dropped the names, or the sheet is a copy: only the keys are left to go by. */
export function areNamesLost(table: DataTable): boolean {
  return [...table.names.values()].every((target) => target === undefined);
}

/** What stands below the head in rows or columns that are none of the table's is not read. Remarks: INTAKE-025, one a row. */
export function straysIn(table: DataTable, isOwnRow: (row: number) => boolean, context: ReadingContext): Diagnostic[] {
  const head = table.rows.get(headKey)?.[0] ?? table.headRow;
  const own = new Set(table.columns.values());
  const told = new Set<number>();
  const strays: Diagnostic[] = [];
  for (const [address, cell] of table.sheet.cells) {
    const at = parseAddress(address);
    if (at === undefined || at.row <= head || at.column === table.keyColumn || told.has(at.row)) continue;
    if (wordsOf(cell) === "" || (isOwnRow(at.row) && own.has(at.column))) continue;
    told.add(at.row);
    // A table of the clerk's own pasted beside ours: one page of remarks says enough.
    if (strays.length < 30)
      strays.push(diagnose("INTAKE-025", placeIn(context, table.sheet, address), { found: wordsOf(cell).slice(0, 40) }));
  }
  return strays;
}
