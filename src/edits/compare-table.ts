/** A table as it was written and as it came back -> the cells that were changed. Rows are found by their words, not by their number. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Change } from "./change.ts";
import type { FileLine, FileTable } from "./edited-file.ts";
import { pairLines } from "./pair-lines.ts";
import { printUnit, type Unit } from "./units.ts";
import { bare } from "./words.ts";

/** Remarks: EDITS-007 for rows that were added or taken out, and for a table whose columns are no longer the same. */
export function compareTable(
  own: readonly number[],
  units: readonly Unit[],
  table: FileTable,
  file: string,
): { readonly changes: Change[]; readonly remarks: Diagnostic[] } {
  const rows = rowsOf(own, units);
  const width = rows[0]?.length ?? 0;
  const caption = units[own[0] ?? -1]?.at ?? "";
  const filled = table.rows.filter((row) => row.some(({ text }) => text.trim() !== ""));
  const structure = (what: string) => diagnose("EDITS-007", { kind: "file", file }, { table: caption, what });
  if (filled.some((row) => row.length !== width)) return { changes: [], remarks: [structure("列数或合并的格")] };
  const words = (row: readonly number[]) => row.map((index) => printed(units[index])).join(" ");
  const pairs = pairLines(
    rows.map((row) => ({ text: words(row), isTable: false })),
    filled.map((row) => ({ text: row.map(({ text }) => text).join(" "), isTable: false })),
  ).filter(({ moved }) => !moved);
  const gone = rows.filter((_row, index) => !pairs.some(({ from }) => from === index));
  const added = filled.filter((_row, index) => !pairs.some(({ to }) => to === index));
  const changes = pairs.flatMap(({ from, to }) => cellChanges(rows[from] ?? [], filled[to] ?? [], units));
  const remarks = [
    ...gone.map((row) => structure(`删去的一行“${words(row).slice(0, 30)}”`)),
    ...added.map((row) =>
      structure(
        `增加的一行“${row
          .map(({ text }) => text)
          .join(" ")
          .slice(0, 30)}”`,
      ),
    ),
  ];
  return { changes, remarks };
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

function cellChanges(row: readonly number[], lines: readonly FileLine[], units: readonly Unit[]): Change[] {
  return row.flatMap((unit, column): Change[] => {
    const line = lines[column];
    if (line === undefined || bare(line.text) === bare(printed(units[unit]))) return [];
    return [{ kind: "changed", unit, line, text: line.text.trim() }];
  });
}
