/** A blank as it comes back: the book we laid out, read without a detour over bytes, with what the clerk typed at its keys. */
import { findTables } from "../../src/intake/find-tables.ts";
import type { TableName } from "../../src/workbook/cell-keys.ts";
import {
  addressOf,
  type Book,
  type BookCell,
  type ReadBook,
  type ReadCell,
  type ReadSheet,
} from "../../src/workbook/workbook.ts";

/** What stands in a cell: a number as typed, or a whole cell where its kind matters. */
export type Typed = string | number | ReadCell;

/** `table/row key/column key` → what was typed there. */
export type Filling = Readonly<Record<string, Typed>>;

export function asRead(book: Book): ReadBook {
  return {
    names: book.names,
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      state: sheet.state,
      merges: sheet.merges,
      hiddenRows: new Set<number>(),
      part: "",
      cells: new Map(sheet.rows.flatMap((row, r) => row.cells.flatMap((cell, c) => pair(cell, addressOf(r + 1, c + 1))))),
    })),
  };
}

function pair(cell: BookCell | null, address: string): [string, ReadCell][] {
  const value = cell?.value;
  if (value === undefined) return [];
  if (value.kind === "text") return [[address, { kind: "text", text: value.text }]];
  if (value.kind === "decimal") return [[address, { kind: "number", value: value.value, format: cell?.format ?? "General" }]];
  if (value.kind === "date") return [[address, { kind: "date", date: value.date }]];
  return [[address, { kind: "uncalculated", formula: value.formula }]];
}

export function fill(book: ReadBook, filling: Filling): ReadBook {
  const tables = findTables(book);
  let result = book;
  for (const [path, typed] of Object.entries(filling)) {
    const [name, row, column] = path.split("/");
    const table = tables.get(name as TableName);
    const rowNumber = table?.rows.get(row ?? "")?.[0];
    const columnNumber = table?.columns.get(column ?? "");
    if (table === undefined || rowNumber === undefined || columnNumber === undefined) throw new Error(`no cell ${path}`);
    result = change(result, table.sheet.name, (cells) => cells.set(addressOf(rowNumber, columnNumber), asCell(typed)));
  }
  return result;
}

/** The book with one sheet changed. */
export function change(book: ReadBook, sheetName: string, edit: (cells: Map<string, ReadCell>) => void): ReadBook {
  return { ...book, sheets: book.sheets.map((sheet): ReadSheet => (sheet.name === sheetName ? edited(sheet, edit) : sheet)) };
}

function edited(sheet: ReadSheet, edit: (cells: Map<string, ReadCell>) => void): ReadSheet {
  const cells = new Map(sheet.cells);
  edit(cells);
  return { ...sheet, cells };
}

function asCell(typed: Typed): ReadCell {
  if (typeof typed === "number") return { kind: "number", value: String(typed), format: "General" };
  return typeof typed === "string" ? { kind: "text", text: typed } : typed;
}
