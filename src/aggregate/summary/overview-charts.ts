/** Rows of a table of the overview → charts over them: how many targets of each section or unit have come how far. */
import { verdictWords } from "../../model/verdict-words.ts";
import { type BarChart, type BookRow, columnLetters, columnNumber } from "../../workbook/workbook.ts";

/** Dark, light, red and grey: told apart in grey print as well. */
const colors = { met: "1F5AA6", partly: "9DC3E6", missed: "C0392B", unreported: "D0CECE" } as const;
const shown = ["met", "partly", "missed", "unreported"] as const;

/** Bars in one chart; more make labels too small to read, so that a further chart follows. */
const mostBars = 24;
/** Points: of a bar with its gap, and of title, scale and legend together. */
const barHeight = 13;
const frameHeight = 84;

export interface DrawnTable {
  readonly title: string;
  readonly sheet: string;
  /** Sheet row of the first of `rows`, 1-based. */
  readonly first: number;
  /** Labels stand in column A. */
  readonly rows: readonly BookRow[];
  /** Of the columns; those called by a verdict's word are drawn. */
  readonly titles: readonly string[];
}

/** `rows` are those to be put below the table, each filled by a chart. None for a table without rows. */
export function chartsBelow(table: DrawnTable): { readonly rows: BookRow[]; readonly charts: BarChart[] } {
  const pieces: (readonly [from: number, to: number])[] = [];
  for (let from = 0; from < table.rows.length; from += mostBars)
    pieces.push([from, Math.min(from + mostBars, table.rows.length)]);
  const below = table.first + table.rows.length;
  return {
    rows: pieces.map(([from, to]) => ({ height: (to - from) * barHeight + frameHeight, cells: [] })),
    charts: pieces.map(([from, to], index) => ({
      title: pieces.length === 1 ? table.title : `${table.title}（${index + 1}）`,
      row: below + index,
      labels: { ref: rangeOf(table, "A", from, to), texts: table.rows.slice(from, to).map((row) => shownIn(row, "A")) },
      series: seriesOf(table, from, to),
    })),
  };
}

function seriesOf(table: DrawnTable, from: number, to: number): BarChart["series"] {
  return shown.flatMap((verdict) => {
    const name = verdictWords[verdict];
    const column = table.titles.indexOf(name);
    if (column === -1) return [];
    const letter = columnLetters(column + 1);
    const values = table.rows.slice(from, to).map((row) => shownIn(row, letter));
    return [{ name, ref: rangeOf(table, letter, from, to), values, color: colors[verdict] }];
  });
}

function rangeOf({ sheet, first }: DrawnTable, letter: string, from: number, to: number): string {
  return `'${sheet}'!$${letter}$${first + from}:$${letter}$${first + to - 1}`;
}

function shownIn({ cells }: BookRow, letter: string): string {
  const value = cells[columnNumber(letter) - 1]?.value;
  return value?.kind === "formula" ? (value.result ?? "") : value?.kind === "text" ? value.text : "";
}
