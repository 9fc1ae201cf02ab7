/** The sheets 存在不足和原因 and 下一年度安排: numbered free rows, each tied to a plan item if the unit says so. */
import { cellName, columnsOf, headKey, tableMark } from "../workbook/cell-keys.ts";
import { type BookRow, columnLetters, type Validation } from "../workbook/workbook.ts";
import { type BlankContent, itemListName, type KeyedSheet } from "./blank-content.ts";
import { entry, heightFor, keyColumn, text } from "./cells.ts";

const headRows = 3;
const rowHeight = 72;

export function shortcomingSheet(content: BlankContent): KeyedSheet {
  const { columns, rows, sheet } = content.layout.shortcoming;
  return entryListSheet(content, "shortcoming", sheet, rows, columns);
}

export function arrangementSheet(content: BlankContent): KeyedSheet {
  const { columns, rows, sheet } = content.layout.arrangement;
  return entryListSheet(content, "arrangement", sheet, rows, columns);
}

function entryListSheet(
  content: BlankContent,
  table: "shortcoming" | "arrangement",
  name: string,
  count: number,
  columns: Readonly<Record<string, { readonly title: string; readonly width: number }>>,
): KeyedSheet {
  const order = ["no", ...columnsOf[table]];
  const rows: BookRow[] = Array.from({ length: count }, (_, index) => ({
    height: rowHeight,
    cells: [
      text(`row-${index + 1}`, "key"),
      text(String(index + 1), "label-center"),
      ...columnsOf[table].map(() => entry({ long: true })),
    ],
  }));
  const last = headRows + count;
  const headHeight = heightFor(
    order.map((key) => ({ words: columns[key]?.title ?? key, width: columns[key]?.width ?? 20 })),
    30,
  );
  return {
    sheet: {
      name,
      state: "visible",
      columns: [keyColumn, ...order.map((key) => ({ width: columns[key]?.width ?? 20 }))],
      rows: [
        { hidden: true, cells: [text(`${tableMark}${table}`, "key"), null, ...columnsOf[table].map((key) => text(key, "key"))] },
        { height: 30, cells: [null, text(`${name}（${content.unit.name}）`, "title")] },
        { height: headHeight, cells: [text(headKey, "key"), ...order.map((key) => text(columns[key]?.title ?? key, "header"))] },
        ...rows,
      ],
      merges: [`B2:${columnLetters(order.length + 1)}2`],
      freeze: { rows: headRows, columns: 2 },
      printTitleRows: [headRows, headRows],
      orientation: "landscape",
      // Not protected: the clerk may insert rows, and a locked sheet does not let him.
      protected: false,
      validations: [itemChoice(order, last)],
      highlights: [],
    },
    names: rows.map((_, index) => ({
      name: cellName(table, `row-${index + 1}`, "title"),
      ref: `'${name}'!$${columnLetters(order.indexOf("title") + 2)}$${headRows + 1 + index}`,
    })),
  };
}

function itemChoice(order: readonly string[], last: number): Validation {
  const column = columnLetters(order.indexOf("item") + 2);
  return {
    kind: "list",
    source: itemListName,
    range: `${column}${headRows + 1}:${column}${last}`,
    promptTitle: "涉及的计划任务",
    prompt: "从下拉列表选择；不针对某一项任务的可以留空。",
    error: "请从下拉列表选择，或留空。",
  };
}
