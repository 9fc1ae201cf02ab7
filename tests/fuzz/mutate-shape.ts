/** What clerks do to sheets, rows and columns, and programs to the file. */
import { addressOf, parseAddress, type ReadCell } from "../../src/workbook/workbook.ts";
import { deleteColumn, deleteRow, type GridSheet, insertColumn, insertRow, permuteRows, placesIn, shift } from "./grid.ts";
import type { Mutation } from "./mutation.ts";
import { permutation, type Random } from "./random.ts";
import { type Case, questions, refuse } from "./truth.ts";

export interface Figures {
  readonly sheet: GridSheet;
  readonly rows: readonly number[];
  readonly keys: readonly string[];
  readonly column: (key: string) => number;
  readonly keyColumn: number;
  readonly headRow: number;
}

/** Nothing is done to a table whose mark or keys an earlier mutation took away. */
export function onFigures(act: (figures: Figures, one: Case, random: Random) => void): Mutation {
  return (one, random) => {
    const sheet = one.grid.sheets.find((candidate) => placesIn(candidate, "figures") !== undefined);
    const places = sheet && placesIn(sheet, "figures");
    if (!sheet || !places) return;
    const present = questions.flatMap(({ key }) => {
      const row = places.rows.get(key);
      return row === undefined ? [] : [{ key, row }];
    });
    const needed = ["no", "label", "meaning", "value", "numerator", "denominator", "nil", "reason", "note"];
    if (present.length < 3 || needed.some((column) => !places.columns.has(column))) return;
    const column = (key: string) => places.columns.get(key) ?? 0;
    const { keyColumn, headRow } = places;
    act(
      { sheet, rows: present.map(({ row }) => row), keys: present.map(({ key }) => key), column, keyColumn, headRow },
      one,
      random,
    );
  };
}

export function move(one: Case, keys: readonly string[]): void {
  for (const key of keys) one.truth.set(key, refuse);
}

/** A ratio is typed into its two cells; what happens to the value column does not touch it. */
function moveValues(one: Case, keys: readonly string[]): void {
  const ratios = questions.filter(({ indicator }) => indicator.kind === "ratio").map(({ key }) => key);
  move(
    one,
    keys.filter((key) => !ratios.includes(key)),
  );
}

const text = (said: string): ReadCell => ({ kind: "text", text: said });

export const shapeMutations: Readonly<Record<string, Mutation>> = {
  "row inserted above": onFigures(({ sheet }, { grid }) => insertRow(grid, sheet, 1)),
  "row inserted between": onFigures(({ sheet, rows }, { grid }, random) => insertRow(grid, sheet, random.pick(rows))),
  "column inserted at the left": onFigures(({ sheet }, { grid }) => insertColumn(grid, sheet, 1)),
  "column inserted between": onFigures(({ sheet, column }, { grid }) => insertColumn(grid, sheet, column("value"))),
  "explaining column deleted": onFigures(({ sheet, column }, { grid }) => deleteColumn(grid, sheet, column("meaning"))),
  "question row deleted": onFigures(({ sheet, rows, keys }, one, random) => {
    const index = random.whole(rows.length);
    deleteRow(one.grid, sheet, rows[index] ?? 0);
    move(one, [keys[index] ?? ""]);
  }),
  "entry column deleted": onFigures(({ sheet, column, keys }, one) => {
    deleteColumn(one.grid, sheet, column("value"));
    move(one, keys);
  }),
  "row copied": onFigures(({ sheet, rows, keys, column }, one, random) => {
    const index = random.whole(rows.length);
    const last = Math.max(...rows) + 1;
    for (const [address, cell] of [...sheet.cells]) {
      const at = parseAddress(address);
      if (at !== undefined && at.row === rows[index]) sheet.cells.set(addressOf(last, at.column), cell);
    }
    sheet.cells.set(addressOf(last, column("value")), { kind: "number", value: "777", format: "General" });
    move(one, [keys[index] ?? ""]);
  }),
  "sorted with keys": onFigures(({ sheet, rows }, _, random) => {
    const order = permutation(rows.length, random).map((index) => rows[index] ?? 0);
    permuteRows(sheet, rows, order, 1);
  }),
  "values pushed down": onFigures(({ sheet, rows, keys, column }, one, random) => {
    const from = random.pick(rows);
    const at = column("value");
    shift(one.grid, { sheet, to: (row, col) => [col === at && row >= from ? row + 1 : row, col] });
    moveValues(
      one,
      keys.filter((_, index) => (rows[index] ?? 0) >= from),
    );
  }),
  "values pulled up": onFigures(({ sheet, rows, keys, column }, one, random) => {
    const from = random.pick(rows);
    const at = column("value");
    shift(one.grid, {
      sheet,
      to: (row, col) => (col !== at || row < from ? [row, col] : row === from ? undefined : [row - 1, col]),
    });
    moveValues(
      one,
      keys.filter((_, index) => (rows[index] ?? 0) >= from),
    );
  }),
  "answers pushed down": onFigures(({ sheet, rows, keys, column }, one, random) => {
    const from = random.pick(rows);
    const [first, last] = [column("value"), column("note")];
    shift(one.grid, { sheet, to: (row, col) => [col >= first && col <= last && row >= from ? row + 1 : row, col] });
    move(
      one,
      keys.filter((_, index) => (rows[index] ?? 0) >= from),
    );
  }),
  "value cut and pasted": onFigures(({ sheet, rows, keys, column }, one, random) => {
    const [from, to] = [random.whole(rows.length), random.whole(rows.length)];
    const [source, target] = [rows[from] ?? 0, rows[to] ?? 0];
    if (source === target) return;
    const at = column("value");
    sheet.cells.delete(addressOf(target, at));
    shift(one.grid, {
      sheet,
      to: (row, col) => (col !== at ? [row, col] : row === target ? undefined : row === source ? [target, at] : [row, col]),
    });
    moveValues(one, [keys[from] ?? "", keys[to] ?? ""]);
  }),
  "two values merged": onFigures(({ sheet, rows, keys, column }, one, random) => {
    const index = random.whole(rows.length - 1);
    const [top, below] = [rows[index] ?? 0, rows[index + 1] ?? 0];
    if (below !== top + 1) return;
    sheet.cells.delete(addressOf(below, column("value")));
    sheet.merges.push(`${addressOf(top, column("value"))}:${addressOf(below, column("value"))}`);
    moveValues(one, [keys[index] ?? "", keys[index + 1] ?? ""]);
  }),
  "sheet renamed": onFigures(({ sheet }) => {
    sheet.name = "Sheet1 (报送'版)";
  }),
  "sheets in another order": ({ grid }) => {
    grid.sheets.reverse();
  },
  "sheet copied": onFigures(({ sheet }, { grid }) => {
    grid.sheets.push({
      ...sheet,
      name: `${sheet.name} (2)`,
      cells: new Map(sheet.cells),
      merges: [...sheet.merges],
      hiddenRows: new Set(),
    });
  }),
  "sheet copied and changed": onFigures(({ sheet, rows, keys, column }, one, random) => {
    const copy = {
      ...sheet,
      name: `${sheet.name} (3)`,
      cells: new Map(sheet.cells),
      merges: [...sheet.merges],
      hiddenRows: new Set<number>(),
    };
    copy.cells.set(addressOf(random.pick(rows), column("value")), { kind: "number", value: "888", format: "General" });
    one.grid.sheets.push(copy);
    move(one, keys);
  }),
  "figures sheet deleted": onFigures(({ sheet, keys }, one) => {
    one.grid.sheets.splice(one.grid.sheets.indexOf(sheet), 1);
    for (const name of one.grid.names) if (name.at?.sheet === sheet) name.at = undefined;
    move(one, keys);
  }),
  "rows hidden": onFigures(({ sheet, rows }, _, random) => {
    sheet.hiddenRows.add(random.pick(rows));
  }),
  "own sheet added": ({ grid }) => {
    const cells = new Map<string, ReadCell>([["B2", text("补充说明")]]);
    grid.sheets.push({ name: `补充${grid.sheets.length}`, state: "visible", cells, merges: [], hiddenRows: new Set() });
  },
  "remark beside the table": onFigures(({ sheet, rows, column }, _, random) => {
    sheet.cells.set(addressOf(random.pick(rows), column("note") + 2), text("以年报为准"));
  }),
  "number in a locked cell": onFigures(({ sheet, rows, keys, column }, _, random) => {
    const index = random.whole(rows.length);
    const isCount = questions.some(({ key, indicator }) => key === keys[index] && indicator.kind !== "ratio");
    if (isCount)
      sheet.cells.set(addressOf(rows[index] ?? 0, column("numerator")), { kind: "number", value: "5", format: "General" });
  }),
  "key of a row deleted": onFigures(({ sheet, rows, keys, keyColumn }, one, random) => {
    const index = random.whole(rows.length);
    sheet.cells.delete(addressOf(rows[index] ?? 0, keyColumn));
    move(one, [keys[index] ?? ""]);
  }),
  "hidden head row deleted": onFigures(({ sheet, headRow, keys }, one) => {
    deleteRow(one.grid, sheet, headRow);
    move(one, keys);
  }),
  "label overwritten": onFigures(({ sheet, rows, keys, column }, one, random) => {
    const index = random.whole(rows.length);
    sheet.cells.set(addressOf(rows[index] ?? 0, column("label")), text("办理案件总数"));
    move(one, [keys[index] ?? ""]);
  }),
  "value column copied aside": onFigures(({ sheet, column, headRow, keys }, one) => {
    const [from, to] = [column("value"), column("note") + 1];
    for (const [address, cell] of [...sheet.cells]) {
      const at = parseAddress(address);
      if (at?.column === from && at.row >= headRow) sheet.cells.set(addressOf(at.row, to), cell);
    }
    move(one, keys);
  }),
  "names dropped": ({ grid }) => {
    grid.names = [];
  },
  "names broken": ({ grid }) => {
    for (const name of grid.names) name.at = undefined;
  },
  "year changed": (one) => {
    const about = one.grid.sheets.find(({ name }) => name === "_about");
    for (const [address, cell] of about?.cells ?? []) {
      if (cell.kind === "text" && cell.text === "year") about?.cells.set(address.replace("A", "B"), text("2022"));
    }
    move(one, [...one.truth.keys()]);
  },
  "narrative row copied": (one, random) => {
    const sheet = one.grid.sheets.find((candidate) => placesIn(candidate, "measure") !== undefined);
    const places = sheet && placesIn(sheet, "measure");
    const item = random.pick(["i1", "i2"]);
    const row = places?.rows.get(item);
    if (!sheet || !places || row === undefined) return;
    sheet.cells.set(addressOf(60, places.keyColumn), text(item));
    sheet.cells.set(addressOf(60, places.columns.get("text") ?? 1), text("另一种写法"));
    move(one, [`measure/${item}`]);
  },
  "narratives cut and pasted": (one) => {
    const sheet = one.grid.sheets.find((candidate) => placesIn(candidate, "measure") !== undefined);
    const places = sheet && placesIn(sheet, "measure");
    const [from, to, at] = [places?.rows.get("i1"), places?.rows.get("i2"), places?.columns.get("text")];
    if (!sheet || from === undefined || to === undefined || at === undefined) return;
    sheet.cells.delete(addressOf(to, at));
    shift(one.grid, {
      sheet,
      to: (row, col) => (col !== at ? [row, col] : row === to ? undefined : row === from ? [to, at] : [row, col]),
    });
    move(one, ["measure/i1", "measure/i2"]);
  },
  "shared strings": (_, __, dialect) => {
    dialect.strings = "shared";
  },
  "inline strings": (_, __, dialect) => {
    dialect.strings = "inline";
  },
  "rich text runs": (_, __, dialect) => {
    dialect.strings = "rich";
  },
  "phonetic runs": (_, __, dialect) => {
    dialect.strings = "phonetic";
  },
  "prefixed elements": (_, __, dialect) => {
    dialect.prefix = "x:";
  },
  "strict namespaces": (_, __, dialect) => {
    dialect.isStrict = true;
  },
  "UTF-16 parts": (_, __, dialect) => {
    dialect.isUtf16 = true;
  },
  "byte order mark": (_, __, dialect) => {
    dialect.hasBom = true;
  },
  "no addresses": (_, __, dialect) => {
    dialect.isUnaddressed = true;
  },
  "other part names": (_, __, dialect) => {
    dialect.hasOddParts = true;
  },
  "absolute targets": (_, __, dialect) => {
    dialect.hasAbsoluteTargets = true;
  },
  "dates from 1904": (_, __, dialect) => {
    dialect.is1904 = true;
  },
  "stored, not deflated": (_, __, dialect) => {
    dialect.isStored = true;
  },
  "single quotes": (_, __, dialect) => {
    dialect.hasSingleQuotes = true;
  },
};
