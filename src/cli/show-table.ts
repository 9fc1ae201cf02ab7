/** A table of the summary → Markdown or CSV, with nothing in it that the program which opens it would execute. */
import { stringify } from "csv-stringify/sync";
import type { SummaryTable } from "../aggregate/show-summary.ts";

/**
 * Lines without their ends. In CSV a cell that begins like a formula (= + - @) gets an apostrophe before it, as Excel itself marks text; in
 * Markdown bars are escaped and line breaks become spaces.
 */
export function showTable({ columns, rows }: SummaryTable, as: "md" | "csv"): string[] {
  if (as === "csv") return [stringify([columns, ...rows], { escape_formulas: true }).trimEnd()];
  const shown = (cell: string) =>
    cell
      .replaceAll("\\", "\\\\")
      .replaceAll("|", "\\|")
      .replace(/\s*[\r\n]+\s*/g, " ");
  const line = (cells: readonly string[]) => `| ${cells.map(shown).join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)];
}
