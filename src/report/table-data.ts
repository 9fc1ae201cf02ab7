/** Sheets of fixed cells (行政处罚, 行政许可 …) → their numbers, for the district or the one unit of its own report. */
import { cellIndicator } from "../model/data-sheet.ts";
import { numberOf } from "./build-attainments.ts";
import { columnsShown } from "./data-shape.ts";
import { type FigureBook, wholeFigureId } from "./figure-book.ts";
import { byName, type Known, type KnownTable } from "./known-sheets.ts";
import { proseOf, text } from "./prose.ts";
import type { Prose, TableData } from "./report-data.ts";

/** A cell that nobody was asked for or nobody filled is 未报. */
export function buildTables(known: readonly KnownTable[], book: FigureBook): Readonly<Record<string, TableData>> {
  return byName(known, (table) => tableOf(table, book));
}

function tableOf({ sheet, rows, columns }: KnownTable, book: FigureBook): TableData {
  const cells = columnsShown(columns);
  const first = columns[0]?.key ?? "";
  const found = (row: Known, column: string) => numberOf(book, wholeFigureId(book, cellIndicator(sheet, row.key, column)));
  const shown = (row: Known, column: string): Prose => {
    const number = found(row, column);
    return number.paragraphs.length > 0 ? number : proseOf(text("未报"));
  };
  const numbers = (row: Known): Record<string, Prose> =>
    cells === null ? { 数值: shown(row, first) } : byName(cells, (column) => shown(row, column.key));
  const own = rows.filter((row) => sheet.rows.some(({ key }) => key === row.key));
  return {
    有数: own.some((row) => columns.some((column) => found(row, column.key).paragraphs.length > 0)),
    各行: own.map((row) => {
      const section = sheet.rows.find(({ key }) => key === row.key)?.section;
      return { 项目: row.names[0] ?? "", 小标题: section ?? "", ...numbers(row) };
    }),
    ...byName(rows, (row) => (cells === null ? shown(row, first) : numbers(row))),
  };
}

/** The labels of the indicators behind the cells, which a template may name whether anybody was asked or not. */
export function labelsOfTables(known: readonly KnownTable[]): string[] {
  return known.flatMap(({ names, rows, columns }) =>
    names.flatMap((name) =>
      rows.flatMap((row) =>
        row.names.flatMap((label) =>
          columns.length === 1
            ? [`${name}：${label}`]
            : columns.flatMap((column) => column.names.map((title) => `${name}：${label}（${title}）`)),
        ),
      ),
    ),
  );
}
