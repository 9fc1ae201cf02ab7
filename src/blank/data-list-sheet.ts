/** A list that grows (制发文件清单, 典型案例 …): a few prepared rows, and room for as many as the unit needs. */
import type { ListColumn, ListSheet } from "../model/data-sheet.ts";
import { cellName, dataTableName, headKey, nilKey, tableMark } from "../workbook/cell-keys.ts";
import { type BookRow, columnLetters, type Validation } from "../workbook/workbook.ts";
import { type BlankContent, choiceListName, type KeyedSheet, yesListName } from "./blank-content.ts";
import { blankCell, entry, heightFor, keyColumn, text } from "./cells.ts";

/** Rows above the first entry: hidden keys, title, hint, 本单位无此项, heads. */
const headRows = 5;
const nilRow = 4;
const numberWidth = 6;
/** Drop-downs and date checks reach this far, so that rows below the prepared ones have them too. */
const lastChecked = 500;
const most = "999999999999";

export function dataListSheet(content: BlankContent, sheet: ListSheet): KeyedSheet {
  const table = dataTableName(sheet.id);
  const last = columnLetters(sheet.columns.length + 2);
  const width = numberWidth + sheet.columns.reduce((sum, column) => sum + column.width, 0);
  const letters = sheet.columns.map((_, index) => columnLetters(index + 3));
  return {
    sheet: {
      name: sheet.name,
      state: "visible",
      columns: [keyColumn, { width: numberWidth }, ...sheet.columns.map((column) => ({ width: column.width }))],
      rows: [
        {
          hidden: true,
          cells: [text(`${tableMark}${table}`, "key"), text("no", "key"), ...sheet.columns.map(({ key }) => text(key, "key"))],
        },
        { height: 30, cells: [null, text(`${sheet.name}（${content.unit.name}）`, "title")] },
        { height: heightFor([{ words: sheet.hint, width }]), cells: [null, text(content.fill(sheet.hint), "guidance")] },
        nilOf(sheet),
        {
          height: heightFor(
            sheet.columns.map((column) => ({ words: mustWords(column), width: column.width })),
            30,
          ),
          cells: [
            text(headKey, "key"),
            text("序号", "header"),
            ...sheet.columns.map((column) => text(mustWords(column), "header")),
          ],
        },
        ...Array.from({ length: sheet.rows }, (_, index) => rowOf(sheet, index + 1)),
      ],
      merges: [`B2:${last}2`, `B3:${last}3`, `E${nilRow}:${last}${nilRow}`].filter((range) => range !== `E${nilRow}:E${nilRow}`),
      freeze: { rows: headRows, columns: 3 },
      printTitleRows: [headRows, headRows],
      orientation: "landscape",
      // Not protected: the clerk inserts rows, and a locked sheet does not let him.
      protected: false,
      validations: [
        nilChoice(`D${nilRow}`),
        ...sheet.columns.flatMap((column, index) => checkOf(sheet, column, letters[index] ?? "C", content)),
      ],
      highlights: [],
    },
    names: Array.from({ length: sheet.rows }, (_, index) =>
      sheet.columns.map(({ key }, column) => ({
        name: cellName(table, `row-${index + 1}`, key),
        ref: `'${sheet.name}'!$${letters[column]}$${headRows + 1 + index}`,
      })),
    ).flat(),
  };
}

function mustWords({ title, required }: ListColumn): string {
  return required ? `${title}（必填）` : title;
}

function nilOf({ columns }: ListSheet): BookRow {
  const words = "没有的在右格选“是”，再往右写明情况";
  return {
    height: heightFor([{ words, width: columns[0]?.width ?? 20 }]),
    cells: [
      text(nilKey, "key"),
      blankCell("label"),
      text(words, "label"),
      entry(),
      entry({ long: true }),
      ...columns.slice(3).map(() => entry({ long: true })),
    ],
  };
}

function rowOf({ columns }: ListSheet, number: number): BookRow {
  return {
    height: columns.some(({ long, width }) => long && width > 60) ? 96 : 36,
    cells: [
      text(`row-${number}`, "key"),
      text(String(number), "label-center"),
      ...columns.map(({ kind, long }) => {
        if (kind === "date") return entry({ format: 'yyyy"年"m"月"d"日"' });
        return entry({ long });
      }),
    ],
  };
}

function nilChoice(range: string): Validation {
  return {
    kind: "list",
    source: yesListName,
    range,
    promptTitle: "本单位没有此类内容",
    prompt: "确实没有时选“是”，并在右边写明情况；下面各行不填。",
    error: "只能选“是”，或留空。",
  };
}

function checkOf(sheet: ListSheet, column: ListColumn, letter: string, content: BlankContent): Validation[] {
  const range = `${letter}${headRows + 1}:${letter}${lastChecked}`;
  const promptTitle = column.title;
  const { year } = content.assignment.workspace;
  switch (column.kind) {
    case "text":
      return [];
    case "choice": {
      const prompt = "从下拉列表选择。";
      const error = `请填${column.words.join("、")}。`;
      return [{ kind: "list", source: choiceListName(sheet.id, column.key), range, promptTitle, prompt, error }];
    }
    case "number":
      return [
        { kind: "decimal", min: "0", max: most, range, promptTitle, prompt: "只填数字。", error: "请填数字，不带单位和文字。" },
      ];
    case "date":
      return [
        {
          kind: "date",
          // Decisions of earlier years are reported and reviewed as well, and filing goes on into the next year.
          first: "1990-01-01",
          last: `${year + 1}-12-31`,
          range,
          promptTitle,
          prompt: `写成 ${year}-6-30 的样子。`,
          error: `请填日期，如 ${year}-6-30。`,
        },
      ];
  }
}
