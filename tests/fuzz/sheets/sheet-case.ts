/** A workbook whose data sheets are filled at random, and what may be read from them. */
import type { ListColumn, ListSheet, TableSheet } from "../../../src/model/data-sheet.ts";
import { cellIndicator } from "../../../src/model/data-sheet.ts";
import { nilKey } from "../../../src/workbook/cell-keys.ts";
import { decodeXlsx } from "../../../src/workbook/read-xlsx.ts";
import { addressOf, type ReadCell } from "../../../src/workbook/workbook.ts";
import { sheetLayouts, sheetsBlank } from "../../support/sheets-season.ts";
import { type Grid, type GridSheet, gridOf, placesIn, type TablePlaces } from "../grid.ts";
import type { Random } from "../random.ts";
import { type Truth, words } from "../truth.ts";

/** One entry of a list as the clerk sees it: every column of the layout, "" where nothing stands. */
export type Row = Readonly<Record<string, string>>;

export interface SheetCase {
  readonly grid: Grid;
  /** By indicator id; totals are not in it, they follow from their parts. */
  readonly figures: Truth;
  /** By list id. Rows that may be read; each must be, or be complained of. */
  readonly lists: Map<string, Row[]>;
  /** Lists and tables answered by 本单位无此项. */
  readonly nils: Set<string>;
}

export const tables: readonly TableSheet[] = sheetLayouts.flatMap((sheet) => (sheet.kind === "table" ? [sheet] : []));
export const lists: readonly ListSheet[] = sheetLayouts.flatMap((sheet) => (sheet.kind === "list" ? [sheet] : []));

const decoded = decodeXlsx(sheetsBlank, "blank.xlsx");
if (!decoded.ok) throw new Error("the blank cannot be read");
const blank = decoded.value;

export interface Placed extends TablePlaces {
  readonly sheet: GridSheet;
}

/** Where a data sheet stands now; undefined when its mark is gone. */
export function placed(grid: Grid, id: string): Placed | undefined {
  for (const sheet of grid.sheets) {
    const places = placesIn(sheet, `data.${id}`);
    if (places !== undefined) return { sheet, ...places };
  }
  return undefined;
}

export const said = (text: string): ReadCell => ({ kind: "text", text });
export const counted = (value: string): ReadCell => ({ kind: "number", value, format: "General" });

export function put(at: Placed, row: number, column: string, cell: ReadCell | undefined): void {
  const address = addressOf(row, at.columns.get(column) ?? 1);
  if (cell === undefined) at.sheet.cells.delete(address);
  else at.sheet.cells.set(address, cell);
}

export function filledSheets(random: Random): SheetCase {
  const one: SheetCase = { grid: gridOf(blank), figures: new Map(), lists: new Map(), nils: new Set() };
  for (const table of tables) fillTable(one, table, random);
  for (const list of lists) fillList(one, list, random);
  return one;
}

function fillTable(one: SheetCase, table: TableSheet, random: Random): void {
  const at = placed(one.grid, table.id);
  if (at === undefined) throw new Error(`no table ${table.id}`);
  const isNil = random.whole(8) === 0;
  const typed = new Map<string, number>();
  for (const row of table.rows.filter(({ sumOf }) => sumOf === undefined)) {
    const most = row.atMost === undefined ? 300 : (typed.get(row.atMost) ?? 0);
    const value = random.whole(most + 1);
    typed.set(row.key, value);
    const id = cellIndicator(table, row.key, "value");
    one.figures.set(id, words(isNil ? "nil:不涉及" : String(value)));
    if (!isNil) put(at, at.rows.get(row.key) ?? 0, "value", counted(String(value)));
  }
  if (!isNil) return;
  one.nils.add(table.id);
  put(at, at.rows.get(nilKey) ?? 0, "value", said("是"));
  put(at, at.rows.get(nilKey) ?? 0, "note", said("不涉及"));
}

function fillList(one: SheetCase, list: ListSheet, random: Random): void {
  const at = placed(one.grid, list.id);
  if (at === undefined) throw new Error(`no list ${list.id}`);
  const rows: Row[] = [];
  const count = random.whole(list.rows + 3);
  for (let number = 1; number <= count; number++) rows.push(addEntry(at, list, rowOf(at, list, number), random));
  one.lists.set(list.id, rows);
  if (count > 0) return;
  one.nils.add(list.id);
  const [, yes, why] = list.columns.map(({ key }) => key);
  put(at, at.rows.get(nilKey) ?? 0, yes ?? "", said("是"));
  put(at, at.rows.get(nilKey) ?? 0, why ?? "", said("没有"));
}

/** Sheet row of an entry; those beyond the prepared rows follow below. */
export function rowOf(at: TablePlaces, list: ListSheet, number: number): number {
  const last = at.rows.get(`row-${list.rows}`) ?? 0;
  return number <= list.rows ? (at.rows.get(`row-${number}`) ?? 0) : last + number - list.rows;
}

export function addEntry(at: Placed, list: ListSheet, row: number, random: Random): Row {
  const entry: Record<string, string> = {};
  for (const column of list.columns) {
    const isTyped = column.required || random.whole(3) > 0;
    const cell = isTyped ? typedCell(column, random) : undefined;
    entry[column.key] =
      cell === undefined ? "" : cell.kind === "date" ? cell.date : cell.kind === "number" ? cell.value : cell.text;
    if (cell !== undefined) put(at, row, column.key, cell);
  }
  return entry;
}

type Typed = Extract<ReadCell, { kind: "text" | "number" | "date" }>;

function typedCell(column: ListColumn, random: Random): Typed {
  switch (column.kind) {
    case "choice":
      return { kind: "text", text: random.pick(column.words) };
    case "number":
      return { kind: "number", value: String(random.whole(500)), format: "General" };
    case "date":
      return {
        kind: "date",
        date: `2023-${String(1 + random.whole(12)).padStart(2, "0")}-${String(1 + random.whole(28)).padStart(2, "0")}`,
      };
    case "text":
      return { kind: "text", text: `${random.pick(["=1+1", "关于", "@SUM ", "<b>"])}第${random.whole(1_000_000)}号事项` };
  }
}
