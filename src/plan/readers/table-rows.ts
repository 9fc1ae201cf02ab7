/** Cells with spans to rows in which each column has its cell. */
import { joinText, normaliseSpaces } from "../text/normalise-spaces.ts";
import type { SourceCell, SourceLine } from "../text/source-line.ts";

/** `lines` are the paragraphs of the cell. */
export interface SpannedCell {
  readonly lines: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

/** More columns than any table of tasks has. */
const mostColumns = 64;

/** Rows as lines. A merged cell gives its value to every row and column it spans, and its text only to the first. */
export function spreadRows(rows: readonly (readonly SpannedCell[])[], table: number): SourceLine[] {
  const open: { cell: SourceCell; rows: number }[] = [];
  return rows.map((row) => {
    const cells: SourceCell[] = [];
    const pending = [...row];
    for (
      let column = 0;
      column < mostColumns && (pending.length > 0 || open.slice(column).some((held) => held.rows > 0));
      column += 1
    ) {
      const held = open[column];
      if (held && held.rows > 0) {
        cells[column] = { text: "", value: held.cell.value };
        open[column] = { cell: held.cell, rows: held.rows - 1 };
        continue;
      }
      const next = pending.shift();
      if (!next) {
        cells[column] = { text: "", value: "" };
        continue;
      }
      const value = cellText(next.lines);
      for (let offset = 0; offset < next.columns && column + offset < mostColumns; offset += 1) {
        cells[column + offset] = { text: offset === 0 ? value : "", value };
        open[column + offset] = { cell: { text: value, value }, rows: next.rows - 1 };
      }
      column += next.columns - 1;
    }
    const filled = Array.from(cells, (cell) => cell ?? { text: "", value: "" });
    return { kind: "row" as const, text: filled.map(({ text }) => text).join("\t"), cells: filled, table };
  });
}

/** The paragraphs of a cell as one line: names that stand one below the other stay apart, torn sentences do not. */
function cellText(lines: readonly string[]): string {
  return lines
    .map(normaliseSpaces)
    .filter((line) => line !== "")
    .reduce((whole, line) => {
      if (whole === "") return line;
      const goesOn = /[，,、；;。：:]$/.test(whole) || /^[，、；。）)]/.test(line) || whole.length > 24;
      return goesOn ? joinText(whole, line) : `${whole} ${line}`;
    }, "");
}
