/** Books for tests: a sheet that uses everything a blank uses, and a short way to write one. */
import type { Book, BookCell, BookRow, ReadBook, Sheet } from "../../src/workbook/workbook.ts";

export const text = (words: string, style: BookCell["style"] = "label", more: Partial<BookCell> = {}): BookCell => ({
  value: { kind: "text", text: words },
  style,
  ...more,
});

export const decimal = (value: string, more: Partial<BookCell> = {}): BookCell => ({
  value: { kind: "decimal", value },
  style: "number",
  ...more,
});

export function sheetOf(name: string, rows: readonly BookRow[], more: Partial<Sheet> = {}): Sheet {
  const plain = { columns: [], merges: [], validations: [], highlights: [] };
  return { name, rows, state: "visible", orientation: "portrait", protected: false, ...plain, ...more };
}

export function bookOf(sheets: readonly Sheet[], names: Book["names"] = []): Book {
  return { title: "填报表", author: "区司法局", date: "2023-12-01", sheets, names };
}

const entry: BookCell = { style: "entry", unlocked: true };

/** Guidance, notes, frozen and repeated rows, entry cells with rules, formulas, links, a hidden list. */
export const sampleBook: Book = bookOf(
  [
    sheetOf(
      "指标数据",
      [
        { hidden: true, cells: [text("fz:figures", "key"), null, text("value", "key")] },
        { height: 30, cells: [null, text("2023年度指标数据", "title"), null, null] },
        { cells: [null, text("指标", "header"), text("本年数", "header"), text("状态", "header")] },
        ...["行政处罚案件数", "行政复议案件数"].map(
          (label, index): BookRow => ({
            cells: [
              text(`k${index}|2023`, "key"),
              text(label, "label", { note: "按结案时间统计。" }),
              index === 0 ? { ...entry, value: { kind: "decimal", value: "12.5" } } : entry,
              {
                value: { kind: "formula", formula: `IF(C${index + 4}="","未填","已填")`, result: index === 0 ? "已填" : "未填" },
                style: "warn",
              },
            ],
          }),
        ),
        {
          cells: [
            null,
            text("到说明", "label", { link: { sheet: "填报'一'说明", cell: "A1" } }),
            { ...entry, value: { kind: "date", date: "2024-02-29" } },
            { value: { kind: "formula", formula: "SUM(C4:C5)", result: "12.5" }, style: "number", format: "0.00" },
          ],
        },
      ],
      {
        columns: [{ width: 4, hidden: true }, { width: 40 }, { width: 14 }, { width: 12 }],
        merges: ["B2:D2"],
        freeze: { rows: 3, columns: 2 },
        printTitleRows: [3, 3],
        orientation: "landscape",
        protected: true,
        validations: [
          { kind: "whole", range: "C4:C5", min: "0", max: "100000", promptTitle: "本年数", prompt: "填整数", error: "请填整数" },
          { kind: "list", range: "D4:D5", source: "fz.yesno", promptTitle: "选择", prompt: "选", error: "请选择" },
          {
            kind: "date",
            range: "C6",
            first: "2023-01-01",
            last: "2024-12-31",
            promptTitle: "日",
            prompt: "填日期",
            error: "日期",
          },
          { kind: "length", range: "B7", most: 500, promptTitle: "字数", prompt: "500 字以内", error: "超过 500 字" },
        ],
        highlights: [{ range: "C4:C5", formula: 'C4=""', style: "warn" }],
        filter: "B3:D5",
      },
    ),
    sheetOf("填报'一'说明", [{ cells: [text("一、只填浅黄色单元格。\n二、没有的填“无”。", "guidance")] }], {
      columns: [{ width: 60 }],
    }),
    sheetOf("_lists", [{ cells: [text("是")] }, { cells: [text("否")] }], { state: "veryHidden" }),
  ],
  [
    { name: "fz.yesno", ref: "'_lists'!$A$1:$A$2" },
    { name: "fz.figures.k0_7c_2023.value", ref: "'指标数据'!$C$4" },
  ],
);

/** Sheet by sheet, "C4 number 12.5" and so on: what a test compares. */
export function showCells(book: ReadBook): string[] {
  return book.sheets.flatMap((sheet) =>
    [...sheet.cells].map(([address, cell]) => {
      const words =
        cell.kind === "text"
          ? cell.text
          : cell.kind === "number" || cell.kind === "boolean"
            ? cell.value
            : cell.kind === "date"
              ? cell.date
              : "";
      return `${sheet.name}!${address} ${cell.kind} ${words}`;
    }),
  );
}
