/** A table as it was written and as it came back -> the cells that were changed and the rows that were added. Rows are found by their words, not by their number. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { UnitOrigin } from "./apply-edits.ts";
import type { Change } from "./change.ts";
import type { FileLine, FileTable } from "./edited-file.ts";
import { type Pair, pairLines } from "./pair-lines.ts";
import { holdsCellMark, isNumbering } from "./table-rows.ts";
import { printUnit, type Unit } from "./units.ts";
import { bare } from "./words.ts";

export interface TableQuestion {
  /** The heads and cells of the table among `units`. */
  readonly own: readonly number[];
  readonly units: readonly Unit[];
  readonly origins: readonly UnitOrigin[];
  readonly table: FileTable;
  readonly file: string;
}

/**
 * Remarks: EDITS-007 for rows of the data that were taken out or put elsewhere, for rows above the head, and for a table whose columns are no longer
 * the same.
 */
export function compareTable(question: TableQuestion): { readonly changes: Change[]; readonly remarks: Diagnostic[] } {
  const { own, units, origins, table, file } = question;
  const rows = rowsOf(own, units);
  const width = rows[0]?.length ?? 0;
  const caption = units[own[0] ?? -1]?.at ?? "";
  const filled = table.rows.filter((row) => row.some(({ text }) => text.trim() !== ""));
  const structure = (what: string) => diagnose("EDITS-007", { kind: "file", file }, { table: caption, what });
  if (filled.some((row) => row.length !== width)) return { changes: [], remarks: [structure("列数或合并的格")] };
  const wordsOf = (row: readonly number[]) => row.map((index) => printed(units[index])).join(" ");
  const textOf = (row: readonly FileLine[]) => row.map(({ text }) => text).join(" ");
  const all = pairLines(
    rows.map((row) => ({ text: wordsOf(row), isTable: false })),
    filled.map((row) => ({ text: textOf(row), isTable: false })),
  );
  const pairs = all.filter(({ moved }) => !moved);
  const remarks: Diagnostic[] = [];
  const changes = pairs.flatMap(({ from, to }) => rowChanges(rows[from] ?? [], filled[to] ?? [], question));
  const gone = [...rows.entries()].filter(([index]) => !pairs.some(({ from }) => from === index));
  for (const [, row] of gone) {
    const [first] = row;
    if (first !== undefined && origins[first]?.written === null) changes.push({ kind: "deleted", unit: first });
    else remarks.push(structure(`删去的一行“${wordsOf(row).slice(0, quoted)}”`));
  }
  const isMoved = (to: number) =>
    all.some((pair) => pair.moved && pair.to === to) ||
    gone.some(([, row]) => bare(wordsOf(row)) === bare(textOf(filled[to] ?? [])));
  for (const [to, cells] of filled.entries()) {
    if (pairs.some((pair) => pair.to === to)) continue;
    const above = rowAbove(to, pairs, rows);
    const says = `“${textOf(cells).slice(0, quoted)}”`;
    if (isMoved(to)) remarks.push(structure(`换了位置的一行${says}`));
    else if (above === undefined || cells.some(({ text }) => holdsCellMark(text))) remarks.push(structure(`增加的一行${says}`));
    else changes.push({ kind: "row-inserted", cells, after: above });
  }
  return { changes, remarks };
}

const quoted = 30;

/** The last cell of the nearest row above that the report had; undefined above the head. */
function rowAbove(to: number, pairs: readonly Pair[], rows: readonly (readonly number[])[]): number | undefined {
  const above = pairs.filter((pair) => pair.to < to).toSorted((a, b) => b.to - a.to)[0];
  return above === undefined ? undefined : rows[above.from]?.at(-1);
}

/** The head first, then row by row. */
function rowsOf(own: readonly number[], units: readonly Unit[]): number[][] {
  const rows: number[][] = [];
  for (const index of own) {
    if (units[index]?.column === 0) rows.push([]);
    rows.at(-1)?.push(index);
  }
  return rows;
}

function printed(unit: Unit | undefined): string {
  return unit === undefined ? "" : printUnit(unit);
}

/** A row that an editor had added is one edit; of a row of the data each cell is one. */
function rowChanges(row: readonly number[], cells: readonly FileLine[], { units, origins }: TableQuestion): Change[] {
  const changed = row.flatMap((unit, column): Extract<Change, { kind: "changed" }>[] => {
    const line = cells[column];
    const words = printed(units[unit]);
    if (line === undefined || bare(line.text) === bare(words)) return [];
    const head = units[unit]?.part === "cell" ? (units[unit].at.split(" / ").at(-1) ?? "") : "";
    // Whoever adds a row numbers the others anew; so does the tool.
    if (isNumbering(head, [words, line.text])) return [];
    return [{ kind: "changed", unit, line, text: line.text.trim() }];
  });
  const [first] = row;
  const isOwn = first !== undefined && origins[first]?.written === null;
  return isOwn && changed.length > 0 ? [{ kind: "row-changed", unit: first, cells }] : changed;
}
