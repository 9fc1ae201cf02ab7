/** A row that an editor added to a table, or changed after adding it -> an edit that finds the table by its caption and heads, the place by the rows beside it. */
import type { Edit, TypedNumber } from "../model/edits.ts";
import { bindLine } from "./bind-words.ts";
import type { Change } from "./change.ts";
import { wordsOfEdit } from "./edit-text.ts";
import type { FileLine } from "./edited-file.ts";
import { freeId } from "./lift-insertion.ts";
import type { Lifting } from "./lifting.ts";
import { idOf, makeEdit } from "./make-edit.ts";
import { joinCells, labelOfRow, tablesOf } from "./table-rows.ts";
import type { Unit } from "./units.ts";
import { bare } from "./words.ts";

/** The id of the edit; null where the row above stands in no table, which cannot be. */
export function liftRow({ cells, after }: Extract<Change, { kind: "row-inserted" }>, lifting: Lifting): string | null {
  const { chosen, binding } = lifting;
  // As the tool wrote them: an editor may have changed caption, heads and labels too.
  const units = chosen.units.map((unit, index): Unit => ({ ...unit, ...placeWritten(lifting, index) }));
  const table = tablesOf(units).find(({ block }) => block === chosen.units[after]?.block);
  if (table === undefined) return null;
  const written = table.rows.filter((row) => chosen.revised.origins[row[0] ?? -1]?.written !== null);
  const above = written.findLast((row) => (row.at(-1) ?? 0) <= after);
  const below = written.find((row) => (row[0] ?? 0) > after);
  const words = joinCells(cells.map((cell, column) => bindLine(cell, cell.text, [], binding, table.heads[column]).words));
  const [behind, ahead] = [above, below].map((row) => (row === undefined ? null : labelOfRow(row, units)));
  const id = freeId((count) => idOf(lifting, "row", table.at, behind ?? null, bare(words), count), lifting);
  const texts = { base: null, now: words, after: behind ?? null, before: ahead ?? null };
  const fixed = { kind: "inserted", part: "row", nth: null, level: null, numbers: [] } as const;
  lifting.edits.push(makeEdit({ ...fixed, id, at: table.at, words: texts, earlier: undefined }, lifting));
  return id;
}

function placeWritten({ chosen }: Lifting, index: number): Partial<Unit> {
  const written = chosen.revised.origins[index]?.written;
  return written === null || written === undefined ? {} : { at: written.at, words: written.words };
}

/** The row keeps its place and id. */
export function reviseRow(unit: number, cells: readonly FileLine[], earlier: Edit, lifting: Lifting): string {
  const { units } = lifting.chosen;
  const bound = cells.map((cell, column) => {
    const own = units[unit + column];
    const head = own?.at.split(" / ").at(-1) ?? "";
    return bindLine(cell, cell.text, own?.inlines ?? [], lifting.binding, head);
  });
  const numbers = bound.flatMap((one): readonly TypedNumber[] => one.numbers);
  const { after, before } = wordsOfEdit(earlier);
  const texts = { base: null, now: joinCells(bound.map(({ words }) => words)), after, before };
  const { id, at } = earlier;
  const fixed = { kind: "inserted", part: "row", nth: null, level: null } as const;
  lifting.edits.push(makeEdit({ ...fixed, id, at, words: texts, numbers, earlier }, lifting));
  return id;
}
