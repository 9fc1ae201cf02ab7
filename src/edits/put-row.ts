/** A row that an editor added -> its place in the table of a newly written report. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { textOf } from "../model/document.ts";
import type { Edit } from "../model/edits.ts";
import type { DraftBlock, DraftUnit } from "./drafts.ts";
import { wordsOfEdit } from "./edit-text.ts";
import { judgeWords } from "./judge-words.ts";
import { remarkOnLost, remarkOnMerge } from "./remark-on-edits.ts";
import type { Revision } from "./revision.ts";
import { isNumbering, isSameLabel, isSameTable, labelOfRow, splitCells, type TableRows, tablesOf } from "./table-rows.ts";
import type { Unit } from "./units.ts";
import { inlinesOf } from "./words.ts";

interface RowPlace {
  /** The row beside it; undefined in a table without rows. */
  readonly row: readonly number[] | undefined;
  readonly side: "after" | "before";
  readonly isSure: boolean;
}

/** Changes `drafts`. Remarks: EDITS-023 where no table, or more than one, has this caption and these heads; EDITS-027 where both neighbours are gone; those for numbers. */
export function putRow(edit: Edit, drafts: readonly DraftBlock[], revision: Revision): Diagnostic[] {
  const { units } = revision;
  const words = wordsOfEdit(edit);
  const cells = splitCells(words.now ?? "");
  const fitting = tablesOf(units).filter(({ at, heads }) => isSameTable(at, edit.at) && heads.length === cells.length);
  const [table] = fitting;
  const target = table && drafts.find((draft) => draft.units.some(({ written }) => written === firstUnit(table, units)));
  if (table === undefined || fitting.length > 1 || target === undefined) return [remarkOnLost(edit)];
  const place = findRow(words.after, words.before, table, units);
  const judged = cells.map((cell, column) =>
    judgeWords({ edit, base: "", now: cell, unit: null, revision, head: table.heads[column] ?? "" }),
  );
  const remarks = judged.flatMap((one) => one.remarks);
  const beside = target.units.find(({ written }) => written !== null && written === units[place.row?.at(-1) ?? -1]);
  if (remarks.length > 0) {
    beside?.clashes.push(edit.id);
    return remarks;
  }
  const row = judged.map((one, column): DraftUnit => {
    const inlines = inlinesOf(one.now, (fact) => revision.show(fact) ?? "");
    return { part: "cell", row: 0, column, inlines, written: null, edit: edit.id, state: "kept", isDeleted: false, clashes: [] };
  });
  target.units.splice(indexIn(target, place, units), 0, ...row);
  numberRows(target, table);
  return place.isSure ? [] : [remarkOnMerge(edit, words.now ?? "", revision, null)];
}

function firstUnit({ rows }: TableRows, units: readonly Unit[]): Unit | undefined {
  return units[rows[0]?.[0] ?? -1];
}

function findRow(after: string | null, before: string | null, { rows }: TableRows, units: readonly Unit[]): RowPlace {
  const named = (label: string | null) => rows.filter((row) => label !== null && isSameLabel(labelOfRow(row, units), label));
  const [behind, ahead] = [named(after), named(before)];
  const follows = (row: readonly number[]) => ahead.some((one) => one === rows[rows.indexOf(row) + 1]);
  if (after === null) return { row: rows[0], side: "before", isSure: true };
  const above = behind.find(follows) ?? behind[0];
  if (above !== undefined) return { row: above, side: "after", isSure: behind.length === 1 || follows(above) };
  if (ahead[0] !== undefined) return { row: ahead[0], side: "before", isSure: ahead.length === 1 };
  return { row: rows.at(-1), side: "after", isSure: false };
}

/** Of several new rows at one place the first in the file stands first. */
function indexIn({ units: own }: DraftBlock, { row, side }: RowPlace, units: readonly Unit[]): number {
  const anchor = units[(side === "before" ? row?.[0] : row?.at(-1)) ?? -1];
  const found = own.findIndex(({ written }) => written !== null && written === anchor);
  if (found < 0) return own.length;
  let at = side === "before" ? found : found + 1;
  while (side === "after" && own[at]?.written === null) at += 1;
  return at;
}

/** Changes the draft: rows are counted anew, and so is what they are numbered with. */
function numberRows({ units }: DraftBlock, { heads }: TableRows): void {
  const cells = units.filter(({ part }) => part === "cell");
  const numbered = heads.findIndex((head, column) => {
    const written = cells.filter((cell) => cell.column === column && cell.written !== null);
    return isNumbering(
      head,
      written.map(({ inlines }) => textOf(inlines)),
    );
  });
  for (const [index, cell] of cells.entries()) {
    const row = Math.floor(index / heads.length);
    const inlines = cell.column === numbered ? [{ kind: "text" as const, text: String(row + 1) }] : cell.inlines;
    units[units.indexOf(cell)] = { ...cell, row, inlines };
  }
}
