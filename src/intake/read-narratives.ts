/** The tables 工作举措与成效, 存在不足和原因 and 下一年度安排 → narratives. Text stays what was typed; nothing in it is markup. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { itemsFor } from "../model/assignment.ts";
import { type Item, itemLabel } from "../model/plan.ts";
import { plainName } from "../model/roster.ts";
import type { Narrative } from "../model/submission.ts";
import { headKey, type TableName } from "../workbook/cell-keys.ts";
import { cellAt, type FoundCell, type KeyedTable, wordsOf } from "./find-tables.ts";
import { placeIn, type ReadingContext, sourceIn } from "./reading.ts";

export interface NarrativesRead {
  readonly narratives: readonly Narrative[];
  readonly remarks: readonly Diagnostic[];
}

/** Remarks: INTAKE-010 and 011 (formula without words), INTAKE-012 (sorted without keys), INTAKE-014 (table gone), INTAKE-018 (unknown item). */
export function readNarratives(tables: ReadonlyMap<TableName, KeyedTable>, context: ReadingContext): NarrativesRead {
  const read = (["measure", "shortcoming", "arrangement"] as const).map((kind) => {
    const table = tables.get(kind);
    if (table === undefined) return missing(kind, context);
    return kind === "measure" ? readMeasures(table, context) : readList(table, kind, context);
  });
  return { narratives: read.flatMap((part) => part.narratives), remarks: read.flatMap((part) => part.remarks) };
}

const sheetWords = { measure: "工作举措与成效", shortcoming: "存在不足和原因", arrangement: "下一年度安排" } as const;

function missing(kind: keyof typeof sheetWords, context: ReadingContext): NarrativesRead {
  return {
    narratives: [],
    remarks: [diagnose("INTAKE-014", { kind: "file", file: context.file.name }, { what: `“${sheetWords[kind]}”表` })],
  };
}

function readMeasures(table: KeyedTable, context: ReadingContext): NarrativesRead {
  const read = itemsFor(context.unit, context.assignment).flatMap((item) =>
    (table.rows.get(item.id) ?? []).map((row) => readMeasure(table, row, item, context)),
  );
  return { narratives: read.flatMap((part) => part.narratives), remarks: read.flatMap((part) => part.remarks) };
}

function readMeasure(table: KeyedTable, row: number, item: Item, context: ReadingContext): NarrativesRead {
  const shown = cellAt(table, row, "item");
  if (shown !== undefined && plainName(wordsOf(shown.cell)) !== plainName(itemLabel(item))) {
    const at = placeIn(context, table.sheet, shown.address);
    return { narratives: [], remarks: [diagnose("INTAKE-012", at, { expected: itemLabel(item), found: wordsOf(shown.cell) })] };
  }
  const cell = cellAt(table, row, "text");
  if (cell === undefined) return missing("measure", context);
  const text = wordsOf(cell.cell);
  const remarks = checkWords(table, cell, itemLabel(item), context);
  if (text === "" || remarks.length > 0) return { narratives: [], remarks };
  const source = sourceIn(context, table.sheet, cell.address);
  return { narratives: [{ kind: "measure", item: item.id, title: item.title, text, cause: "", source }], remarks };
}

/** Rows of a list are whatever stands below the head, keyed or inserted by the clerk. */
function readList(table: KeyedTable, kind: "shortcoming" | "arrangement", context: ReadingContext): NarrativesRead {
  const rows = [...new Set([...table.sheet.cells.keys()].map((address) => Number(/\d+$/.exec(address)?.[0])))].sort(
    (a, b) => a - b,
  );
  const head = table.rows.get(headKey)?.[0] ?? table.headRow;
  const read = rows.filter((row) => row > head).map((row) => readListRow(table, row, kind, context));
  return { narratives: read.flatMap((part) => part.narratives), remarks: read.flatMap((part) => part.remarks) };
}

function readListRow(
  table: KeyedTable,
  row: number,
  kind: "shortcoming" | "arrangement",
  context: ReadingContext,
): NarrativesRead {
  const words = (column: string) => wordsOf(cellAt(table, row, column)?.cell);
  const cells = ["title", "text", "cause"].map((column) => cellAt(table, row, column)).filter((cell) => cell !== undefined);
  const broken = cells.flatMap((cell) => checkWords(table, cell, sheetWords[kind], context));
  const [title, text, cause] = [words("title"), words("text"), words("cause")];
  const first = cells.find((cell) => wordsOf(cell.cell) !== "");
  if (first === undefined || broken.length > 0) return { narratives: [], remarks: broken };
  const item = chosenItem(table, row, context);
  const source = sourceIn(context, table.sheet, first.address);
  return { narratives: [{ kind, item: item.id, title, text, cause, source }], remarks: item.remarks };
}

function chosenItem(table: KeyedTable, row: number, context: ReadingContext): { id: string | null; remarks: Diagnostic[] } {
  const cell = cellAt(table, row, "item");
  const chosen = wordsOf(cell?.cell);
  if (cell === undefined || chosen === "") return { id: null, remarks: [] };
  const items = itemsFor(context.unit, context.assignment);
  const item =
    items.find((candidate) => plainName(itemLabel(candidate)) === plainName(chosen)) ??
    items.find((candidate) => candidate.title === chosen);
  if (item !== undefined) return { id: item.id, remarks: [] };
  return {
    id: null,
    remarks: [diagnose("INTAKE-018", placeIn(context, table.sheet, cell.address), { found: chosen.slice(0, 60) })],
  };
}

function checkWords(table: KeyedTable, { address, cell }: FoundCell, label: string, context: ReadingContext): Diagnostic[] {
  const at = placeIn(context, table.sheet, address);
  if (cell?.kind === "error") return [diagnose("INTAKE-010", at, { label, found: cell.text })];
  return cell?.kind === "uncalculated" ? [diagnose("INTAKE-011", at, { label })] : [];
}
