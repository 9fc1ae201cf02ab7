/**
 * Rows that were sorted without their hidden keys → found again by their words. Only where nothing is left to guess: the words of all such rows are
 * those of their questions, each exactly once, nothing else was moved, and the answers' own witness stands beside the words.
 */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodsOf, showPeriod } from "../model/period.ts";
import { itemLabel } from "../model/plan.ts";
import { plainName } from "../model/roster.ts";
import { figureKey, type TableName } from "../workbook/cell-keys.ts";
import { parseAddress, type ReadBook, type ReadCell } from "../workbook/workbook.ts";
import { readNamedCells } from "./cross-check.ts";
import { cellAt, type KeyedTable, witnessAt, wordsOf } from "./find-tables.ts";
import { questionsOf } from "./questions.ts";
import type { ReadingContext } from "./reading.ts";

/** One row as it was handed out: its key, the words that tell it from others, and whether all else in a row could be its own. */
interface HandedRow {
  readonly key: string;
  readonly words: string;
  readonly fits: (row: number) => boolean;
}

export interface Realigned {
  readonly tables: ReadonlyMap<TableName, KeyedTable>;
  readonly remarks: readonly Diagnostic[];
}

/** Tables that are in order, or sorted beyond doubt, stay as they are: their rows are complained of where they are read. Remarks: INTAKE-040. */
export function realignRows(
  tables: ReadonlyMap<TableName, KeyedTable>,
  names: ReadBook["names"],
  context: ReadingContext,
): Realigned {
  const realigned = new Map(tables);
  const remarks: Diagnostic[] = [];
  for (const name of ["figures", "measure"] as const) {
    const table = tables.get(name);
    const rows = table && sortedRows(table, names, handedRows(name, table, context), wordColumns[name]);
    if (table === undefined || rows === undefined) continue;
    realigned.set(name, { ...table, rows: new Map([...table.rows, ...rows]), isRealigned: true });
    const at = { kind: "file", file: context.file.name } as const;
    remarks.push(diagnose("INTAKE-040", at, { sheet: table.sheet.name, rows: rows.size }));
  }
  return { tables: realigned, remarks };
}

/** The columns whose words tell one row from another. */
const wordColumns = { figures: ["label", "period"], measure: ["item"] } as const;

/** The new places of the rows that are not where their keys are; undefined when there are none, or the words leave a doubt. */
function sortedRows(
  table: KeyedTable,
  names: ReadBook["names"],
  handed: readonly HandedRow[],
  columns: readonly string[],
): Map<string, readonly number[]> | undefined {
  if (columns.some((column) => !table.columns.has(column) || table.doubledColumns.has(column))) return undefined;
  const placeOf = placesByWords(table, columns);
  const keyed = handed.flatMap((row) => (table.rows.get(row.key) ?? []).map((place) => ({ ...row, place })));
  const moved = keyed.filter(({ words, place }) => !placeOf.get(words)?.includes(place));
  const places = new Set(moved.map(({ place }) => place));
  const named = readNamedCells(names, table);
  const isClear =
    moved.length > 0 &&
    !named.isLost &&
    new Set(handed.map(({ words }) => words)).size === handed.length &&
    keyed.length === new Set(keyed.map(({ key }) => key)).size &&
    moved.every(({ key, words, fits }) => {
      const [place, second] = placeOf.get(words) ?? [];
      if (place === undefined || second !== undefined || !places.has(place)) return false;
      // Words that were sorted alone stand beside answers that are witnessed for another row.
      return named.isWhole(key) && fits(place) && (witnessAt(table, place) ?? key) === key;
    });
  return isClear ? new Map(moved.map(({ key, words }) => [key, placeOf.get(words) ?? []])) : undefined;
}

/** Words → every row of the sheet that shows them. */
function placesByWords(table: KeyedTable, columns: readonly string[]): Map<string, number[]> {
  const rows = new Set([...table.sheet.cells.keys()].flatMap((address) => parseAddress(address)?.row ?? []));
  const places = new Map<string, number[]>();
  for (const row of rows) {
    const words = joined(columns.map((column) => wordsOf(cellAt(table, row, column)?.cell)));
    const earlier = places.get(words);
    if (earlier === undefined) places.set(words, [row]);
    else earlier.push(row);
  }
  return places;
}

function joined(words: readonly string[]): string {
  return words.map(plainName).join("\u0000");
}

function handedRows(name: "figures" | "measure", table: KeyedTable, { assignment, unit }: ReadingContext): HandedRow[] {
  const questions = questionsOf(assignment).get(unit);
  const opens = (row: number, column: string, words: string) =>
    plainName(wordsOf(cellAt(table, row, column)?.cell)).startsWith(plainName(words));
  if (name === "measure")
    return (questions?.items ?? []).map((item) => ({
      key: item.id,
      words: joined([itemLabel(item)]),
      fits: (row) => opens(row, "task", item.text),
    }));
  return (questions?.indicators ?? []).flatMap((indicator) =>
    periodsOf(assignment.workspace.year, indicator.rhythm).map((period) => ({
      key: figureKey(indicator.id, period),
      words: joined([indicator.label, indicator.rhythm === "year" ? "全年" : showPeriod(period).replace(/^\d+年/, "")]),
      fits: (row) =>
        opens(row, "meaning", indicator.meaning) &&
        opens(row, "unit", indicator.kind === "ratio" ? "%" : indicator.unit) &&
        couldAnswer(indicator, (column) => cellAt(table, row, column)?.cell),
    })),
  );
}

/**
 * Whether the entry cells of a row went along with its words: the rate of a ratio is a formula of its row, other rows have no numerator, and a kind of
 * answer that does not fit shows that the words were sorted alone.
 */
function couldAnswer({ kind }: Indicator, cellIn: (column: string) => ReadCell | undefined): boolean {
  const value = cellIn("value");
  if (kind === "ratio") return value?.formula !== undefined;
  if (wordsOf(cellIn("numerator")) !== "" || wordsOf(cellIn("denominator")) !== "") return false;
  if (kind === "count") return value?.kind !== "date";
  return value?.kind !== "number" && (kind === "date" || value?.kind !== "date");
}
