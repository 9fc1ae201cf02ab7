/** The tables of a report as rows of units, and the names by which a row that an editor adds finds its table and its place again. */
import { placeKey, type Unit } from "./units.ts";
import { bare } from "./words.ts";

/** What stands between the cells of an added row, and between the heads of its table, where people read them. */
const cellMark = "｜";

export interface TableRows {
  readonly block: number;
  /** Caption and heads: a row is put only into a table that still has the same columns. */
  readonly at: string;
  readonly heads: readonly string[];
  /** Without the head; indices count the units given. */
  readonly rows: readonly (readonly number[])[];
}

/** In the order of the report. */
export function tablesOf(units: readonly Unit[]): TableRows[] {
  const tables = new Map<number, { heads: string[]; rows: number[][]; caption: string }>();
  for (const [index, { block, part, column, words, at }] of units.entries()) {
    if (part !== "column" && part !== "cell") continue;
    const table = tables.get(block) ?? { heads: [], rows: [], caption: at };
    tables.set(block, table);
    if (part === "column") table.heads.push(words);
    else if (column === 0) table.rows.push([index]);
    else table.rows.at(-1)?.push(index);
  }
  return [...tables].map(([block, { heads, rows, caption }]) => ({ block, at: tablePlace(caption, heads), heads, rows }));
}

function tablePlace(caption: string, heads: readonly string[]): string {
  return `${caption} / ${heads.map(withoutMark).join(cellMark)}`;
}

export function headsOfPlace(at: string): string[] {
  return (at.split(" / ").at(-1) ?? "").split(cellMark);
}

export function isSameTable(one: string, other: string): boolean {
  return placeKey(one) === placeKey(other);
}

/** The words that name a row; see `Unit.at`. */
export function labelOfRow(row: readonly number[], units: readonly Unit[]): string {
  return units[row[0] ?? -1]?.at.split(" / ").at(-2) ?? "";
}

export function isSameLabel(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

export function joinCells(cells: readonly string[]): string {
  return cells.map((cell) => cell.trim()).join(` ${cellMark} `);
}

export function splitCells(words: string): string[] {
  return words.split(cellMark).map((cell) => cell.trim());
}

export function holdsCellMark(text: string): boolean {
  return text.includes(cellMark);
}

function withoutMark(head: string): string {
  return head.replaceAll(cellMark, "");
}

/** The tool numbers the rows of such a column itself. */
export function isNumbering(head: string, cells: readonly string[]): boolean {
  return head === "序号" && cells.every((cell) => /^\d+$/.test(cell.trim()));
}
