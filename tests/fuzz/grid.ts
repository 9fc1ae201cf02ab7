/** A workbook as a spreadsheet program holds it while a clerk works on it: cells move, and defined names move with them as they do in Excel. */
import { addressOf, columnLetters, parseAddress, type ReadBook, type ReadCell } from "../../src/workbook/workbook.ts";

export interface GridSheet {
  name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  cells: Map<string, ReadCell>;
  merges: string[];
  hiddenRows: Set<number>;
}

/** `at` undefined: #REF!. */
export interface GridName {
  readonly name: string;
  at: { sheet: GridSheet; row: number; column: number } | undefined;
}

export interface Grid {
  sheets: GridSheet[];
  names: GridName[];
}

export function gridOf(book: ReadBook): Grid {
  const sheets = book.sheets.map((sheet) => ({
    name: sheet.name,
    state: sheet.state,
    cells: new Map(sheet.cells),
    merges: [...sheet.merges],
    hiddenRows: new Set(sheet.hiddenRows),
  }));
  const names = book.names.flatMap(({ name, ref }) => {
    const [, sheetName, address] = /^'?([^'!]+)'?!(\$[A-Z]+\$\d+)$/.exec(ref) ?? [];
    const sheet = sheets.find((candidate) => candidate.name === sheetName);
    const at = parseAddress(address ?? "");
    return sheet && at && name.startsWith("fz.") && !name.startsWith("fz.list") ? [{ name, at: { sheet, ...at } }] : [];
  });
  return { sheets, names };
}

export function sheetOf(grid: Grid, table: string): GridSheet {
  const found = grid.sheets.find((sheet) => [...sheet.cells.values()].some((c) => c.kind === "text" && c.text === `fz:${table}`));
  if (found === undefined) throw new Error(`no table ${table}`);
  return found;
}

interface Shift {
  readonly sheet: GridSheet;
  /** New place of a cell; undefined when it is deleted. */
  readonly to: (row: number, column: number) => readonly [number, number] | undefined;
}

/** Moves cells, names and (for whole rows or columns) merges. */
export function shift(grid: Grid, { sheet, to }: Shift): void {
  const moved = new Map<string, ReadCell>();
  for (const [address, cell] of sheet.cells) {
    const at = parseAddress(address);
    const target = at && to(at.row, at.column);
    if (target) moved.set(addressOf(target[0], target[1]), cell);
  }
  sheet.cells = moved;
  for (const name of grid.names) {
    if (name.at?.sheet !== sheet) continue;
    const target = to(name.at.row, name.at.column);
    name.at = target && { sheet, row: target[0], column: target[1] };
  }
  sheet.merges = sheet.merges.flatMap((range) => {
    const ends = range.split(":").map((end) => {
      const at = parseAddress(end);
      const target = at && to(at.row, at.column);
      return target && addressOf(target[0], target[1]);
    });
    return ends.every((end) => end !== undefined) ? [ends.join(":")] : [];
  });
}

/** The cells of one column slide down by one, or up over the first of them, from `from` on. */
export function slideColumn(
  grid: Grid,
  sheet: GridSheet,
  { column, from, by }: { column: number; from: number; by: 1 | -1 },
): void {
  shift(grid, {
    sheet,
    to: (row, col) => {
      if (col !== column || row < from) return [row, col];
      if (by === 1) return [row + 1, col];
      return row === from ? undefined : [row - 1, col];
    },
  });
}

export function insertRow(grid: Grid, sheet: GridSheet, before: number): void {
  shift(grid, { sheet, to: (row, column) => [row >= before ? row + 1 : row, column] });
}

export function insertColumn(grid: Grid, sheet: GridSheet, before: number): void {
  shift(grid, { sheet, to: (row, column) => [row, column >= before ? column + 1 : column] });
}

export function deleteRow(grid: Grid, sheet: GridSheet, gone: number): void {
  shift(grid, { sheet, to: (row, column) => (row === gone ? undefined : [row > gone ? row - 1 : row, column]) });
}

export function deleteColumn(grid: Grid, sheet: GridSheet, gone: number): void {
  shift(grid, { sheet, to: (row, column) => (column === gone ? undefined : [row, column > gone ? column - 1 : column]) });
}

/** Sorting moves what cells hold, not the names that point at them; hidden columns between `from` and before `end` go along. */
export function permuteRows(
  sheet: GridSheet,
  rows: readonly number[],
  order: readonly number[],
  from: number,
  end = Number.POSITIVE_INFINITY,
): void {
  const isSorted = (column: number) => column >= from && column < end;
  const before = new Map(sheet.cells);
  for (const [address] of before) {
    const at = parseAddress(address);
    if (at && rows.includes(at.row) && isSorted(at.column)) sheet.cells.delete(address);
  }
  for (const [address, cell] of before) {
    const at = parseAddress(address);
    const index = at ? rows.indexOf(at.row) : -1;
    const target = order[index];
    if (at && target !== undefined && isSorted(at.column)) sheet.cells.set(addressOf(target, at.column), cell);
  }
}

export interface TablePlaces {
  readonly headRow: number;
  readonly keyColumn: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
}

/** Where the keys of a table stand now; undefined when its mark is gone. */
export function placesIn(sheet: GridSheet, table: string): TablePlaces | undefined {
  const mark = [...sheet.cells].find(([, cell]) => cell.kind === "text" && cell.text === `fz:${table}`);
  const at = mark && parseAddress(mark[0]);
  if (!at) return undefined;
  const columns = new Map<string, number>();
  const rows = new Map<string, number>();
  for (const [address, cell] of sheet.cells) {
    const here = parseAddress(address);
    if (!here || cell.kind !== "text") continue;
    if (here.row === at.row && here.column !== at.column) columns.set(cell.text, here.column);
    if (here.column === at.column && here.row !== at.row && !rows.has(cell.text)) rows.set(cell.text, here.row);
  }
  return { headRow: at.row, keyColumn: at.column, columns, rows };
}

export function refOf(name: GridName): string {
  if (name.at === undefined) return "#REF!";
  return `'${name.at.sheet.name.replaceAll("'", "''")}'!$${columnLetters(name.at.column)}$${name.at.row}`;
}
