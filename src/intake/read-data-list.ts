/** A list that grows (制发文件清单 …) → its entries: whatever stands below the head, keyed or inserted, also below empty rows. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { ListColumn, ListSheet } from "../model/data-sheet.ts";
import type { FilledList, ListEntry } from "../model/submission.ts";
import { cellName, headKey, nilKey } from "../workbook/cell-keys.ts";
import { addressOf, parseAddress, type ReadBook } from "../workbook/workbook.ts";
import { areNamesLost, type DataTable, findDataTable, straysIn } from "./find-data-tables.ts";
import { findMerge } from "./find-merge.ts";
import { cellAt, type FoundCell, wordsOf } from "./find-tables.ts";
import { isYes } from "./read-answer.ts";
import { readDate } from "./read-date.ts";
import { readNumber } from "./read-number.ts";
import { placeIn, type ReadingContext, sourceIn } from "./reading.ts";

/** `list` is absent where nothing of the sheet could be read. */
export interface ListRead {
  readonly list?: FilledList;
  readonly remarks: readonly Diagnostic[];
}

interface Sheet {
  readonly layout: ListSheet;
  readonly table: DataTable;
  readonly context: ReadingContext;
}

/**
 * A wrong cell costs that cell; the entry stays with it empty. Remarks: INTAKE-008 to 011, 013, 014, 016, 023, 025, 027, 028 as elsewhere, INTAKE-052 (a
 * required column is empty), INTAKE-053 (columns slid past each other: the row is not taken), INTAKE-054 (two rows alike), INTAKE-055 (no word of the list).
 */
export function readDataList(book: ReadBook, layout: ListSheet, context: ReadingContext): ListRead {
  const found = findDataTable(book, layout, context);
  if ("remarks" in found) return { remarks: found.remarks };
  const sheet: Sheet = { layout, table: found.table, context };
  const gone = checkKeys(sheet);
  if (gone.length > 0) return { remarks: gone };
  const head = found.table.rows.get(headKey)?.[0] ?? 0;
  const filled = filledRows(sheet, head);
  const torn = tornRows(sheet, filled);
  const read = filled.map((row) => (torn.has(row) ? tornRow(sheet, row) : readRow(sheet, row)));
  const { entries, remarks: doubled } = withoutDoubles(
    sheet,
    read.flatMap(({ entry }) => entry ?? []),
  );
  const nil = readNil(sheet, entries[0]);
  const strays = straysIn(found.table, () => true, context);
  const at = { kind: "file", file: context.file.name } as const;
  const lost =
    filled.length > 0 && areNamesLost(found.table) ? [diagnose("INTAKE-028", at, { sheet: found.table.sheet.name })] : [];
  return {
    list: { list: layout.id, entries, nil: nil.reason },
    remarks: [...lost, ...nil.remarks, ...read.flatMap(({ remarks }) => remarks), ...doubled, ...strays],
  };
}

function checkKeys({ layout, table, context }: Sheet): Diagnostic[] {
  const at = { kind: "file", file: context.file.name } as const;
  const columns = layout.columns
    .filter(({ key }) => !table.columns.has(key) || table.doubledColumns.has(key))
    .map(({ title }) => diagnose("INTAKE-014", at, { what: `“${table.sheet.name}”表的“${title}”列（或有两份）` }));
  return table.rows.has(headKey) ? columns : [...columns, diagnose("INTAKE-014", at, { what: `“${table.sheet.name}”表的表头` })];
}

function filledRows({ layout, table }: Sheet, head: number): number[] {
  const columns = new Set(layout.columns.flatMap(({ key }) => table.columns.get(key) ?? []));
  const rows = new Set<number>();
  for (const [address, cell] of table.sheet.cells) {
    const at = parseAddress(address);
    const isFilled = wordsOf(cell) !== "" || cell.kind === "uncalculated";
    if (at !== undefined && at.row > head && columns.has(at.column) && isFilled) rows.add(at.row);
  }
  return [...rows].sort((a, b) => a - b);
}

/**
 * The names of one prepared row were handed out side by side. Where they no longer are, or some of them are gone, cells of one column were inserted,
 * deleted or cut, and what stands in a row belongs to different entries. Sorting and whole rows inserted, deleted or moved leave them side by side.
 * Rows that the clerk added have no names, and nobody can say how far down the column slid: then they are torn as well.
 */
function tornRows({ layout, table }: Sheet, filled: readonly number[]): Set<number> {
  const torn = new Set<number>();
  if (areNamesLost(table)) return torn;
  const named = new Set<number>();
  for (let number = 1; number <= layout.rows; number++) {
    const names = layout.columns.map(({ key }) => ({ key, name: cellName(table.name, `row-${number}`, key) }));
    const known = names.filter(({ name }) => table.names.has(name));
    const targets = known.map(({ key, name }) => ({ column: table.columns.get(key), target: table.names.get(name) }));
    const rows = new Set(targets.flatMap(({ target }) => target?.row ?? []));
    const isWhole = rows.size <= 1 && targets.every(({ column, target }) => target?.column === column);
    for (const row of rows) named.add(row);
    if (!isWhole) for (const row of rows) torn.add(row);
  }
  return torn.size === 0 ? torn : new Set([...torn, ...filled.filter((row) => !named.has(row))]);
}

function tornRow({ layout, table, context }: Sheet, row: number): RowRead {
  const address = addressOf(row, table.columns.get(layout.columns[0]?.key ?? "") ?? 1);
  return { remarks: [diagnose("INTAKE-053", placeIn(context, table.sheet, address), {})] };
}

interface RowRead {
  readonly entry?: ListEntry;
  readonly remarks: readonly Diagnostic[];
}

function readRow(sheet: Sheet, row: number): RowRead {
  const { layout, table, context } = sheet;
  const values: Record<string, string> = {};
  const cells: Record<string, string> = {};
  const remarks: Diagnostic[] = [];
  let first: FoundCell | undefined;
  for (const column of layout.columns) {
    const cell = cellAt(table, row, column.key);
    if (cell === undefined) continue;
    const read = readField(sheet, column, cell);
    values[column.key] = read.words;
    if (read.words !== "") cells[column.key] = cell.address;
    remarks.push(...read.remarks);
    if (wordsOf(cell.cell) !== "") first ??= cell;
  }
  const source = sourceIn(context, table.sheet, first?.address ?? addressOf(row, 1));
  return { entry: { values, source, cells }, remarks };
}

function readField(
  sheet: Sheet,
  column: ListColumn,
  cell: FoundCell,
): { readonly words: string; readonly remarks: readonly Diagnostic[] } {
  const { table, context } = sheet;
  const at = placeIn(context, table.sheet, cell.address);
  const label = column.title;
  const typed = wordsOf(cell.cell);
  if (cell.cell?.kind === "error") return { words: "", remarks: [diagnose("INTAKE-010", at, { label, found: cell.cell.text })] };
  if (cell.cell?.kind === "uncalculated") return { words: "", remarks: [diagnose("INTAKE-011", at, { label })] };
  if (typed === "") return { words: "", remarks: column.required ? [diagnose("INTAKE-052", at, { label })] : [] };
  const range = findMerge(table.merges, cell.address);
  if (range !== undefined) return { words: "", remarks: [diagnose("INTAKE-023", at, { label, range })] };
  const found = typed.slice(0, 60);
  switch (column.kind) {
    case "text":
      return { words: typed, remarks: [] };
    case "choice": {
      const word = typed.normalize("NFKC");
      if (column.words.includes(word)) return { words: word, remarks: [] };
      return { words: "", remarks: [diagnose("INTAKE-055", at, { label, found, words: column.words.join("、") })] };
    }
    case "date": {
      const reading = readDate(cell.cell, context.assignment.workspace.year);
      if (reading.kind === "value") return { words: reading.date, remarks: [] };
      if (reading.kind === "unusual")
        return { words: reading.date, remarks: [diagnose("INTAKE-013", at, { label, found, value: reading.date })] };
      return { words: "", remarks: [diagnose("INTAKE-016", at, { label, found })] };
    }
    case "number": {
      const reading = readNumber(cell.cell, "");
      if (reading.kind === "value") return { words: reading.value, remarks: [] };
      if (reading.kind === "unusual")
        return { words: reading.value, remarks: [diagnose("INTAKE-013", at, { label, found, value: reading.value })] };
      return { words: "", remarks: [diagnose("INTAKE-004", at, { label, unit: "", found })] };
    }
  }
}

function withoutDoubles({ layout, context, table }: Sheet, entries: readonly ListEntry[]) {
  const first = new Map<string, ListEntry>();
  const remarks: Diagnostic[] = [];
  for (const entry of entries) {
    const key = JSON.stringify(layout.columns.map((column) => entry.values[column.key]));
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, entry);
    else {
      const found = (Object.values(entry.values).find((words) => words !== "") ?? "").slice(0, 40);
      remarks.push(
        diagnose("INTAKE-054", placeIn(context, table.sheet, entry.source.cell), { found, first: earlier.source.cell }),
      );
    }
  }
  return { entries: [...first.values()], remarks };
}

/** `reason` is null where the unit did not say that it has nothing of the kind. */
function readNil(
  { layout, table, context }: Sheet,
  entry: ListEntry | undefined,
): { readonly reason: string | null; readonly remarks: readonly Diagnostic[] } {
  const [row] = table.rows.get(nilKey) ?? [];
  const [yes, why] = [1, 2].map((index) => cellAt(table, row ?? 0, layout.columns[index]?.key ?? ""));
  const label = table.sheet.name;
  if (row === undefined || yes === undefined || why === undefined || !isYes(wordsOf(yes.cell)))
    return { reason: null, remarks: [] };
  const reason = wordsOf(why.cell);
  const missing = reason === "" ? [diagnose("INTAKE-009", placeIn(context, table.sheet, why.address), { label })] : [];
  if (entry === undefined) return { reason: reason === "" ? null : reason, remarks: missing };
  const found = (Object.values(entry.values).find((words) => words !== "") ?? "").slice(0, 40);
  const at = placeIn(context, table.sheet, yes.address);
  const others = [entry.source.cell, ...(reason === "" ? [why.address] : [])];
  return { reason: null, remarks: [diagnose("INTAKE-008", at, { label, found }, others)] };
}
