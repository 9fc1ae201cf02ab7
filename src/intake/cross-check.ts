/**
 * Names against keys: a defined name travels with its cell when cells are inserted, deleted or cut and pasted; row and column keys stay. Where the two
 * disagree, the values of a column slid past their labels.
 */
import { cellName, columnsOf } from "../workbook/cell-keys.ts";
import { parseAddress, type ReadBook } from "../workbook/workbook.ts";
import type { KeyedTable } from "./find-tables.ts";

/** What the defined names of one table say about its cells. */
export interface NamedCells {
  /** None of the names points into the table's sheet: a program dropped them, and only the keys are left to go by. */
  readonly isLost: boolean;
  /** Whether the cell with these keys is still the one that was handed out for them. */
  readonly agrees: (rowKey: string, column: string) => boolean;
  /** Whether the row has names of its own and all of them agree. */
  readonly isWhole: (rowKey: string) => boolean;
}

/** Rows sorted together with their keys leave the names behind, all of them: then names and keys cover the same rows, and the keys are right. */
export function readNamedCells(names: ReadBook["names"], table: KeyedTable): NamedCells {
  // Names and keys of such a table were compared before its rows were found by their words.
  if (table.isRealigned) return { isLost: false, agrees: () => true, isWhole: () => true };
  const prefix = `fz.${table.name}.`;
  const targets = new Map(names.filter(({ name }) => name.startsWith(prefix)).map(({ name, ref }) => [name, readRef(ref)]));
  const own = [...targets.values()].filter((target) => target !== undefined && target.sheet === table.sheet.name);
  const named = new Map<string, ReturnType<typeof readRef>>();
  const rowOf = new Map<string, number | undefined>();
  for (const [key, places] of table.rows) {
    for (const column of columnsOf[table.name]) {
      const name = cellName(table.name, key, column);
      if (!targets.has(name)) continue;
      const target = targets.get(name);
      named.set(`${key}\u0000${column}`, target);
      const row = target?.sheet === table.sheet.name ? target.row : undefined;
      rowOf.set(key, rowOf.has(key) && rowOf.get(key) !== row ? undefined : row);
      if (places.length > 1) rowOf.set(key, places[0]);
    }
  }
  const isSorted = coverSameRows(rowOf, table);
  // Whole rows that neither stayed nor were only sorted: a row that agrees may do so by chance.
  const isTorn =
    !isSorted &&
    table.name === "figures" &&
    [...rowOf].some(([key, row]) => row !== undefined && row !== table.rows.get(key)?.[0]);
  const agrees = (rowKey: string, column: string) => {
    const key = `${rowKey}\u0000${column}`;
    if (own.length === 0 || !named.has(key)) return true;
    if (isTorn) return false;
    const target = named.get(key);
    const row = isSorted ? target?.row : table.rows.get(rowKey)?.[0];
    return target?.sheet === table.sheet.name && target.column === table.columns.get(column) && target.row === row;
  };
  const isWhole = (rowKey: string) => rowOf.has(rowKey) && columnsOf[table.name].every((column) => agrees(rowKey, column));
  return { isLost: own.length === 0, agrees, isWhole };
}

/** Each named row is whole, and the named rows are just the keyed ones, in whatever order. */
function coverSameRows(rowOf: ReadonlyMap<string, number | undefined>, table: KeyedTable): boolean {
  const named = [...rowOf.values()];
  if (named.some((row) => row === undefined) || new Set(named).size !== named.length) return false;
  const keyed = new Set([...rowOf.keys()].map((key) => table.rows.get(key)?.[0]));
  return named.every((row) => keyed.has(row));
}

interface Target {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** "'指标数据'!$F$5" → where; undefined for #REF!, ranges and formulas. */
function readRef(ref: string): Target | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?$/.exec(ref.trim());
  const at = parseAddress(match?.[3] ?? "");
  if (match === null || at === undefined || (match[4] !== undefined && match[4] !== match[3])) return undefined;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? "", ...at };
}
