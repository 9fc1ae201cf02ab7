/** Layouts of data sheets → the names by which a template may speak of their lists, columns and rows. */
import type { DataSheet, ListSheet, TableSheet } from "../model/data-sheet.ts";

/** A sheet, column or row by all its names: that of the workspace's own layout, and the one it comes with. */
export interface Known {
  readonly key: string;
  readonly names: readonly string[];
}

export interface KnownList extends Known {
  readonly columns: readonly Known[];
}

/** `sheet` is the layout that counts. */
export interface KnownTable extends Known {
  readonly sheet: TableSheet;
  readonly rows: readonly Known[];
  readonly columns: readonly Known[];
}

export interface KnownSheets {
  readonly lists: readonly KnownList[];
  readonly tables: readonly KnownTable[];
}

/**
 * `sheets`: those of the workspace before those that come with the tool. A sheet, column or row that both have counts once, under both names, so
 * that a bureau may rename or drop it and the templates that come with the tool still hold.
 */
export function knownSheets(sheets: readonly DataSheet[]): KnownSheets {
  const lists = grouped(sheets.filter((sheet): sheet is ListSheet => sheet.kind === "list"));
  const tables = grouped(sheets.filter((sheet): sheet is TableSheet => sheet.kind === "table"));
  return {
    lists: lists.map(([key, layouts]) => ({
      key,
      names: distinct(layouts.map(({ name }) => name)),
      columns: known(layouts.flatMap(({ columns }) => columns.map((column) => [column.key, column.title] as const))),
    })),
    tables: tables.map(([key, [sheet, ...others]]) => {
      const layouts = [sheet, ...others];
      return {
        key,
        sheet,
        names: distinct(layouts.map(({ name }) => name)),
        rows: known(layouts.flatMap(({ rows }) => rows.map((row) => [row.key, row.label] as const))),
        columns: known(layouts.flatMap(({ columns }) => columns.map((column) => [column.key, column.title] as const))),
      };
    }),
  };
}

function grouped<T extends DataSheet>(sheets: readonly T[]): [string, [T, ...T[]]][] {
  const byId = new Map<string, [T, ...T[]]>();
  for (const sheet of sheets) {
    const found = byId.get(sheet.id);
    if (found === undefined) byId.set(sheet.id, [sheet]);
    else found.push(sheet);
  }
  return [...byId];
}

function known(named: readonly (readonly [key: string, name: string])[]): Known[] {
  const names = new Map<string, string[]>();
  for (const [key, name] of named) names.set(key, [...(names.get(key) ?? []), name]);
  return [...names].map(([key, all]) => ({ key, names: distinct(all) }));
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** An object in which each name of each thing leads to what `value` makes of it; the first of two that share a name keeps it. */
export function byName<K extends Known, V>(things: readonly K[], value: (thing: K) => V): Record<string, V> {
  const pairs = things.flatMap((thing) => {
    const made = value(thing);
    return thing.names.map((name) => [name, made] as const);
  });
  return Object.fromEntries(pairs.toReversed());
}
