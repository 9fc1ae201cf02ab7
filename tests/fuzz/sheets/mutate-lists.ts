/** What clerks do to lists that grow. The truth is the whole rows: a row put together from two entries is a misread. */
import type { ListSheet } from "../../../src/model/data-sheet.ts";
import { headKey, nilKey } from "../../../src/workbook/cell-keys.ts";
import { addressOf, parseAddress } from "../../../src/workbook/workbook.ts";
import { deleteColumn, deleteRow, insertColumn, insertRow, permuteRows, shift, slideColumn } from "../grid.ts";
import { permutation, type Random } from "../random.ts";
import type { SheetMutation } from "./mutate-tables.ts";
import { addEntry, lists, type Placed, placed, put, type Row, rowOf, type SheetCase, said } from "./sheet-case.ts";

interface List {
  readonly at: Placed;
  readonly layout: ListSheet;
  readonly entries: Row[];
  /** Sheet rows of the entries. */
  readonly rows: readonly number[];
}

/** Only lists with entries, unless `isEmptyToo`. */
function onList(act: (list: List, one: SheetCase, random: Random) => void, isEmptyToo = false): SheetMutation {
  return (one, random) => {
    const layout = random.pick(lists.filter(({ id }) => isEmptyToo || (one.lists.get(id)?.length ?? 0) > 0));
    const at = layout && placed(one.grid, layout.id);
    const entries = layout && one.lists.get(layout.id);
    if (at === undefined || entries === undefined) return;
    if (at.rows.get(`row-${layout.rows}`) === undefined || layout.columns.some(({ key }) => !at.columns.has(key))) return;
    act({ at, layout, entries, rows: entries.map((_, index) => rowOf(at, layout, index + 1)) }, one, random);
  };
}

/** Cells of one column slide from one of the prepared rows on: what then stands in a row belongs to two entries. */
function sliding(by: 1 | -1): SheetMutation {
  return onList(({ at, layout, rows }, one, random) => {
    const prepared = rows.slice(0, layout.rows);
    const from = random.pick(prepared);
    const column = at.columns.get(random.pick(layout.columns).key) ?? 0;
    slideColumn(one.grid, at.sheet, { column, from, by });
  });
}

export const listMutations: Readonly<Record<string, SheetMutation>> = {
  "list: cells inserted in one column": sliding(1),
  "list: cells deleted from one column": sliding(-1),
  "list: cell cut and pasted": onList(({ at, layout, rows }, one, random) => {
    const [from, to] = [random.pick(rows.slice(0, layout.rows)), random.pick(rows.slice(0, layout.rows))];
    const column = at.columns.get(random.pick(layout.columns).key) ?? 0;
    if (from === to || !at.sheet.cells.has(addressOf(from, column))) return;
    at.sheet.cells.delete(addressOf(to, column));
    shift(one.grid, {
      sheet: at.sheet,
      to: (row, col) => (col !== column ? [row, col] : row === to ? undefined : row === from ? [to, col] : [row, col]),
    });
  }),
  "list: rows inserted and filled": onList(({ at, layout, entries, rows }, one, random) => {
    const before = random.pick(rows);
    insertRow(one.grid, at.sheet, before);
    entries.push(addEntry(at, layout, before, random));
  }),
  "list: empty rows inserted": onList(({ at, rows }, one, random) => insertRow(one.grid, at.sheet, random.pick(rows))),
  "list: row deleted": onList(({ at, entries, rows }, one, random) => {
    const index = random.whole(rows.length);
    deleteRow(one.grid, at.sheet, rows[index] ?? 0);
    entries.splice(index, 1);
  }),
  "list: filled below empty rows": onList(({ at, layout, entries }, one, random) => {
    if (one.nils.has(layout.id)) return;
    entries.push(addEntry(at, layout, rowOf(at, layout, layout.rows + 20 + random.whole(40)), random));
  }),
  "list: visible columns sorted": onList(({ at, rows }, _, random) => {
    const order = permutation(rows.length, random).map((index) => rows[index] ?? 0);
    permuteRows(at.sheet, rows, order, at.keyColumn + 1);
  }),
  "list: sorted with keys": onList(({ at, rows }, _, random) => {
    const order = permutation(rows.length, random).map((index) => rows[index] ?? 0);
    permuteRows(at.sheet, rows, order, 1);
  }),
  "list: row copied": onList(({ at, layout, rows }, _, random) => {
    const from = random.pick(rows);
    const to = rowOf(at, layout, layout.rows + 5);
    for (const [address, cell] of [...at.sheet.cells]) {
      const place = parseAddress(address);
      if (place?.row === from) at.sheet.cells.set(addressOf(to, place.column), cell);
    }
  }),
  "list: two cells merged": onList(({ at, layout, rows }, _, random) => {
    const index = random.whole(rows.length);
    const [top, below] = [rows[index] ?? 0, rows[index + 1] ?? 0];
    if (below !== top + 1) return;
    const column = at.columns.get(random.pick(layout.columns).key) ?? 0;
    const [kept, lost] = [addressOf(top, column), addressOf(below, column)];
    const only = at.sheet.cells.get(kept) ?? at.sheet.cells.get(lost);
    at.sheet.cells.delete(lost);
    // Excel keeps the first cell that holds something.
    if (only !== undefined) at.sheet.cells.set(kept, only);
    at.sheet.merges.push(`${addressOf(top, column)}:${addressOf(below, column)}`);
  }),
  "list: column inserted": onList(({ at }, { grid }, random) => {
    insertColumn(grid, at.sheet, random.pick([...at.columns.values()]));
  }),
  "list: column deleted": onList(({ at, layout }, { grid }, random) => {
    deleteColumn(grid, at.sheet, at.columns.get(random.pick(layout.columns).key) ?? 0);
  }),
  "list: hidden head row deleted": onList(({ at }, { grid }) => deleteRow(grid, at.sheet, at.headRow)),
  "list: visible head row deleted": onList(({ at }, { grid }) => deleteRow(grid, at.sheet, at.rows.get(headKey) ?? 0)),
  "list: keys deleted": onList(({ at, rows }, _, random) => {
    at.sheet.cells.delete(addressOf(random.pick(rows), at.keyColumn));
  }),
  "list: words in a date column": onList(({ at, layout, rows }, _, random) => {
    const dates = layout.columns.filter(({ kind }) => kind === "date");
    if (dates.length > 0) put(at, random.pick(rows), random.pick(dates).key, said("三月初"));
  }),
  "list: a word not in the drop-down": onList(({ at, layout, rows }, _, random) => {
    const choices = layout.columns.filter(({ kind }) => kind === "choice");
    if (choices.length > 0) put(at, random.pick(rows), random.pick(choices).key, said("大概"));
  }),
  "list: required cell emptied": onList(({ at, layout, rows }, _, random) => {
    put(at, random.pick(rows), random.pick(layout.columns.filter(({ required }) => required)).key, undefined);
  }),
  "list: 无此项 beside entries": onList(({ at, layout }) => {
    const [, yes, why] = layout.columns.map(({ key }) => key);
    put(at, at.rows.get(nilKey) ?? 0, yes ?? "", said("是"));
    put(at, at.rows.get(nilKey) ?? 0, why ?? "", said("没有"));
  }),
  "list: remark beside it": onList(({ at, layout, rows }, _, random) => {
    const last = Math.max(...layout.columns.map(({ key }) => at.columns.get(key) ?? 0));
    at.sheet.cells.set(addressOf(random.pick(rows), last + 2), said("以文件为准"));
  }),
  "list: sheet copied": onList(({ at: { sheet } }, { grid }) => {
    grid.sheets.push({ ...sheet, name: `${sheet.name} (2)`, cells: new Map(sheet.cells), merges: [...sheet.merges] });
  }, true),
  "list: sheet copied and changed": onList(({ at, layout, rows }, { grid }, random) => {
    const cells = new Map(at.sheet.cells);
    cells.set(addressOf(random.pick(rows), at.columns.get(layout.columns[0]?.key ?? "") ?? 1), said("另一份"));
    grid.sheets.push({ ...at.sheet, name: `${at.sheet.name} (3)`, cells, merges: [...at.sheet.merges] });
  }),
  "list: sheet deleted": onList(({ at: { sheet } }, { grid }) => {
    grid.sheets.splice(grid.sheets.indexOf(sheet), 1);
    for (const name of grid.names) if (name.at?.sheet === sheet) name.at = undefined;
  }, true),
};
