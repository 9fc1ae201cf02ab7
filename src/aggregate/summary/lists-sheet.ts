/** One sheet for each list (制发文件清单, 典型案例 …): the entries of all units, with the cell each stands in. */
import type { ResultList } from "../../model/results.ts";
import type { BookCell, BookRow, Sheet } from "../../workbook/workbook.ts";
import { tableSheet, text } from "./cells.ts";
import { type SummarySource, unitName } from "./summary-source.ts";

/** Widths in characters, by what a column holds; words take what they need within two bounds. */
const widths = { date: 14, number: 12, choice: 12 } as const;
const narrowest = 14;
const widest = 46;
/** Lines over which the longest words of a column may run before it is as wide as it gets. */
const lines = 3;

/** Lists that nobody was asked for are not in the results. */
export function listSheets(source: SummarySource): Sheet[] {
  return (source.results.lists ?? []).map((list) => listSheet(source, list));
}

function listSheet(source: SummarySource, list: ResultList): Sheet {
  const columns = [
    { title: "单位", width: 22 },
    ...list.columns.map((column) => ({ title: column.title, width: widthOf(list, column) })),
    { title: "出处", width: 26 },
  ];
  const rows = list.entries.map(
    ({ unit, values, source: { file, sheet, cell } }): BookRow => ({
      cells: [
        text(unitName(source, unit)),
        ...list.columns.map(({ key, kind }) => valueCell(values[key] ?? "", kind)),
        text(`${file} ${sheet}!${cell}`, "muted"),
      ],
    }),
  );
  const nils = list.nil.map(
    ({ unit, reason }): BookRow => ({
      cells: [
        text(unitName(source, unit)),
        text(`本单位无此项：${reason}`, "muted"),
        ...list.columns.slice(1).map(() => text("")),
        text(""),
      ],
    }),
  );
  return tableSheet(`${list.title}（汇总）`, list.title, saying(source, list), columns, [...rows, ...nils]);
}

function widthOf({ entries }: ResultList, { key, kind }: ResultList["columns"][number]): number {
  if (kind !== "text") return widths[kind];
  const longest = Math.max(0, ...entries.map(({ values }) => (values[key] ?? "").length));
  // A Chinese character takes two of Excel's character widths.
  return Math.min(widest, Math.max(narrowest, Math.ceil((longest * 2) / lines) + 2));
}

/** Who gave how many, and who left the list empty without a word. */
function saying(source: SummarySource, { asked, entries, nil }: ResultList): string {
  const given = new Set(entries.map(({ unit }) => unit));
  const silent = asked.filter((unit) => !given.has(unit) && !nil.some((one) => one.unit === unit));
  const open = silent.length === 0 ? "" : `；没有填的：${silent.map((unit) => unitName(source, unit)).join("、")}`;
  return `发给 ${asked.length} 个单位，${given.size} 个单位填了 ${entries.length} 条，${nil.length} 个单位说明没有${open}`;
}

function valueCell(words: string, kind: ResultList["columns"][number]["kind"]): BookCell {
  if (words !== "" && kind === "date") return { value: { kind: "date", date: words }, style: "label", format: "yyyy-mm-dd" };
  if (words !== "" && kind === "number") return { value: { kind: "decimal", value: words }, style: "number" };
  return text(words);
}
