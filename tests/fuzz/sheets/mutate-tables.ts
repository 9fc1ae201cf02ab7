/** What clerks do to data sheets with fixed cells. */
import type { TableSheet } from "../../../src/model/data-sheet.ts";
import { cellIndicator } from "../../../src/model/data-sheet.ts";
import { nilKey } from "../../../src/workbook/cell-keys.ts";
import { addressOf, parseAddress, type ReadCell } from "../../../src/workbook/workbook.ts";
import { deleteColumn, deleteRow, insertColumn, insertRow, permuteRows, shift, slideColumn } from "../grid.ts";
import { permutation, type Random } from "../random.ts";
import { refuse, words } from "../truth.ts";
import { counted, type Placed, placed, put, type SheetCase, said, tables } from "./sheet-case.ts";

export type SheetMutation = (one: SheetCase, random: Random) => void;

export interface Table {
  readonly at: Placed;
  readonly layout: TableSheet;
  /** Rows of the layout with the sheet rows they stand in, top to bottom. */
  readonly rows: readonly { readonly key: string; readonly row: number; readonly isTotal: boolean }[];
}

function onTable(act: (table: Table, one: SheetCase, random: Random) => void): SheetMutation {
  return (one, random) => {
    const layout = random.pick(tables);
    const at = placed(one.grid, layout.id);
    if (at === undefined) return;
    const rows = layout.rows.flatMap(({ key, sumOf }) => {
      const row = at.rows.get(key);
      return row === undefined ? [] : [{ key, row, isTotal: sumOf !== undefined }];
    });
    if (rows.length < layout.rows.length || !at.columns.has("value") || !at.columns.has("label")) return;
    act({ at, layout, rows }, one, random);
  };
}

/** Nobody can say any more what these cells hold. Where the whole sheet is answered by 本单位无此项, that stays true while its row does. */
function move(one: SheetCase, { layout, at }: Table, keys: readonly string[], isNilMoved = false): void {
  if (one.nils.has(layout.id) && !isNilMoved && at.rows.has(nilKey)) return;
  for (const key of keys) {
    const id = cellIndicator(layout, key, "value");
    if (one.figures.has(id)) one.figures.set(id, refuse);
  }
}

const allKeys = ({ layout }: Table) => layout.rows.map(({ key }) => key);

/** The value column slides from one of the rows on. */
function sliding(by: 1 | -1): SheetMutation {
  return onTable((table, one, random) => {
    const { at, rows } = table;
    const from = random.pick(rows).row;
    const column = at.columns.get("value") ?? 0;
    const isNilMoved = (at.rows.get(nilKey) ?? 0) >= from;
    slideColumn(one.grid, at.sheet, { column, from, by });
    const moved = rows.filter(({ row }) => row >= from).map(({ key }) => key);
    move(one, table, isNilMoved && one.nils.has(table.layout.id) ? allKeys(table) : moved, isNilMoved);
  });
}

function typing(cell: (typed: string, random: Random) => ReadCell | undefined, isRight: boolean, then?: string): SheetMutation {
  return onTable((table, one, random) => {
    const { at, layout, rows } = table;
    const { key, row, isTotal } = random.pick(rows);
    const truth = one.figures.get(cellIndicator(layout, key, "value"));
    if (isTotal || one.nils.has(layout.id) || truth?.kind !== "words" || truth.words === "") return;
    put(at, row, "value", cell(truth.words, random));
    if (then !== undefined) one.figures.set(cellIndicator(layout, key, "value"), words(then));
    else if (!isRight) move(one, table, [key]);
  });
}

const wide = (typed: string) => typed.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function overTotal(isRight: boolean): SheetMutation {
  return onTable((table, one, random) => {
    const { at, layout, rows } = table;
    const totals = layout.rows.filter(({ sumOf }) => sumOf !== undefined);
    if (totals.length === 0 || one.nils.has(layout.id)) return;
    const total = random.pick(totals);
    const parts = (total.sumOf ?? []).map((key) => one.figures.get(cellIndicator(layout, key, "value")));
    const sum = parts.reduce((all, part) => all + (part?.kind === "words" ? Number(part.words) : 0), 0);
    const row = rows.find(({ key }) => key === total.key)?.row ?? 0;
    put(at, row, "value", counted(String(isRight ? sum : sum + 1 + random.whole(90))));
  });
}

export const tableMutations: Readonly<Record<string, SheetMutation>> = {
  "table: cells inserted in the value column": sliding(1),
  "table: cells deleted from the value column": sliding(-1),
  "table: value cut and pasted": onTable((table, one, random) => {
    const { at, rows } = table;
    const [from, to] = [random.pick(rows), random.pick(rows)];
    if (from.row === to.row) return;
    const column = at.columns.get("value") ?? 0;
    at.sheet.cells.delete(addressOf(to.row, column));
    shift(one.grid, {
      sheet: at.sheet,
      to: (row, col) =>
        col !== column ? [row, col] : row === to.row ? undefined : row === from.row ? [to.row, col] : [row, col],
    });
    move(one, table, [from.key, to.key]);
  }),
  "table: rows inserted": onTable(({ at, rows }, { grid }, random) => {
    for (let times = 0; times <= random.whole(3); times++) insertRow(grid, at.sheet, random.pick(rows).row);
  }),
  "table: column inserted": onTable(({ at }, { grid }, random) => {
    insertColumn(grid, at.sheet, random.pick([...at.columns.values()]));
  }),
  "table: row deleted": onTable((table, one, random) => {
    const { key, row } = random.pick(table.rows);
    deleteRow(one.grid, table.at.sheet, row);
    if (one.figures.has(cellIndicator(table.layout, key, "value")))
      one.figures.set(cellIndicator(table.layout, key, "value"), refuse);
  }),
  "table: value column deleted": onTable((table, one) => {
    deleteColumn(one.grid, table.at.sheet, table.at.columns.get("value") ?? 0);
    move(one, table, allKeys(table), true);
  }),
  "table: row copied": onTable((table, one, random) => {
    const { at, rows } = table;
    const { key, row } = random.pick(rows);
    const last = Math.max(...[...at.sheet.cells.keys()].map((address) => parseAddress(address)?.row ?? 0)) + 1;
    for (const [address, cell] of [...at.sheet.cells]) {
      const from = parseAddress(address);
      if (from?.row === row) at.sheet.cells.set(addressOf(last, from.column), cell);
    }
    put(at, last, "value", counted("777"));
    if (one.figures.has(cellIndicator(table.layout, key, "value")))
      one.figures.set(cellIndicator(table.layout, key, "value"), refuse);
  }),
  "table: sorted with keys": onTable(({ at, rows }, _, random) => {
    const places = rows.map(({ row }) => row);
    const order = permutation(places.length, random).map((index) => places[index] ?? 0);
    permuteRows(at.sheet, places, order, 1);
  }),
  // Totals go along with their words; the parts may be read by them, or complained of.
  "table: sorted without keys": onTable(({ at, rows }, _, random) => {
    const places = rows.map(({ row }) => row);
    const order = permutation(places.length, random).map((index) => places[index] ?? 0);
    permuteRows(at.sheet, places, order, at.keyColumn + 1);
  }),
  // Whoever marks the words up to 上年 leaves the hidden witness and the numbers behind it where they are.
  "table: words sorted alone": onTable((table, one, random) => {
    const { at, rows, layout } = table;
    const [first, last] = [at.columns.get("no"), at.columns.get("previous")];
    if (first === undefined || last === undefined) return;
    const places = rows.map(({ row }) => row);
    const order = permutation(places.length, random);
    permuteRows(
      at.sheet,
      places,
      order.map((index) => places[index] ?? 0),
      first,
      last + 1,
    );
    const moved = rows.filter(({ isTotal }, index) => order[index] !== index && !isTotal).map(({ key }) => key);
    if (!one.nils.has(layout.id)) move(one, table, moved);
  }),
  "table: two values merged": onTable((table, one, random) => {
    const { at, rows } = table;
    const index = random.whole(rows.length - 1);
    const [top, below] = [rows[index], rows[index + 1]];
    if (top === undefined || below?.row !== top.row + 1) return;
    const column = at.columns.get("value") ?? 0;
    at.sheet.cells.delete(addressOf(below.row, column));
    at.sheet.merges.push(`${addressOf(top.row, column)}:${addressOf(below.row, column)}`);
    move(one, table, [top.key, below.key]);
  }),
  "table: total typed, right": overTotal(true),
  "table: total typed, wrong": overTotal(false),
  "table: full-width digits": typing((typed) => said(wide(typed)), true),
  "table: number as text": typing((typed) => said(` ${typed}`), true),
  "table: about": typing((typed) => said(`约${typed}`), false),
  "table: two numbers": typing((typed) => said(`${typed}\n3`), false),
  "table: negative": typing((typed) => counted(`-${Number(typed) + 1}`), false),
  "table: error": typing(() => ({ kind: "error", text: "#REF!", formula: "A1" }), false),
  "table: emptied": typing(() => undefined, true, ""),
  "table: 无此项 beside figures": onTable((table, one) => {
    const { at, layout } = table;
    if (one.nils.has(layout.id)) return;
    put(at, at.rows.get(nilKey) ?? 0, "value", said("是"));
    put(at, at.rows.get(nilKey) ?? 0, "note", said("不涉及"));
    move(one, table, allKeys(table));
  }),
  "table: key deleted": onTable((table, one, random) => {
    const { key, row } = random.pick(table.rows);
    table.at.sheet.cells.delete(addressOf(row, table.at.keyColumn));
    if (one.figures.has(cellIndicator(table.layout, key, "value")))
      one.figures.set(cellIndicator(table.layout, key, "value"), refuse);
  }),
  "table: label overwritten": onTable((table, one, random) => {
    const { key, row } = random.pick(table.rows);
    put(table.at, row, "label", said("其他事项"));
    if (one.figures.has(cellIndicator(table.layout, key, "value")))
      one.figures.set(cellIndicator(table.layout, key, "value"), refuse);
  }),
  "table: head row deleted": onTable((table, one) => {
    deleteRow(one.grid, table.at.sheet, table.at.headRow);
    move(one, table, allKeys(table), true);
  }),
  "table: value column copied aside": onTable((table, one) => {
    const { at } = table;
    const [from, to] = [at.columns.get("value") ?? 0, (at.columns.get("note") ?? 0) + 1];
    for (const [address, cell] of [...at.sheet.cells]) {
      const place = parseAddress(address);
      if (place?.column === from) at.sheet.cells.set(addressOf(place.row, to), cell);
    }
    move(one, table, allKeys(table), true);
  }),
  "table: sheet copied": onTable(({ at: { sheet } }, { grid }) => {
    grid.sheets.push({ ...sheet, name: `${sheet.name} (2)`, cells: new Map(sheet.cells), merges: [...sheet.merges] });
  }),
  "table: sheet copied and changed": onTable((table, one, random) => {
    const { at, rows } = table;
    const cells = new Map(at.sheet.cells);
    cells.set(addressOf(random.pick(rows.filter(({ isTotal }) => !isTotal)).row, at.columns.get("value") ?? 0), counted("888"));
    one.grid.sheets.push({ ...at.sheet, name: `${at.sheet.name} (3)`, cells, merges: [...at.sheet.merges] });
    move(one, table, allKeys(table), true);
  }),
  "table: sheet deleted": onTable((table, one) => {
    one.grid.sheets.splice(one.grid.sheets.indexOf(table.at.sheet), 1);
    for (const name of one.grid.names) if (name.at?.sheet === table.at.sheet) name.at = undefined;
    move(one, table, allKeys(table), true);
  }),
};
