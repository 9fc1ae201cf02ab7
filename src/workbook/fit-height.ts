/** The height a row needs for its wrapped texts. Excel finds it by itself on opening, LibreOffice does not, and neither does it for merged cells. */
import { looks } from "./looks.ts";
import { type BookRow, columnNumber, type Sheet } from "./workbook.ts";

/** How many columns a cell takes, by "row,column" of its first cell; merges over several rows are left out. */
export function spansOf(merges: Sheet["merges"]): ReadonlyMap<string, number> {
  const spans = new Map<string, number>();
  for (const merge of merges) {
    const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(merge);
    if (match?.[2] !== match?.[4]) continue;
    const first = columnNumber(match?.[1] ?? "");
    spans.set(`${match?.[2]},${first}`, columnNumber(match?.[3] ?? "") - first + 1);
  }
  return spans;
}

/** Points; undefined where one line is enough, so that the usual height holds. `number` counts from 1. */
export function fitHeight(row: BookRow, number: number, sheet: Sheet, spans: ReadonlyMap<string, number>): number | undefined {
  const heights = row.cells.map((cell, index) => {
    if (!cell?.value) return 0;
    const text = cell.value.kind === "text" ? cell.value.text : cell.value.kind === "formula" ? (cell.value.result ?? "") : "";
    const { size } = looks[cell.style];
    const columns = sheet.columns.slice(index, index + (spans.get(`${number},${index + 1}`) ?? 1));
    const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0) || 9;
    const lines = text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((unitsOf(line) * size) / 11 / (width - 1))), 0);
    return lines > 1 ? lines * size * 1.4 + 4 : size > 12 ? size * 1.6 : 0;
  });
  const highest = Math.max(0, ...heights);
  // 409.5 points is the highest row Excel allows. Source: Microsoft support, "Excel specifications and limits".
  return highest === 0 ? undefined : Math.min(409, Math.ceil(highest));
}

/** Width in units of column width, in which a digit of 11 points takes one and a Chinese character a little over two. */
function unitsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u1100" ? 2.1 : 1.05), 0);
}
