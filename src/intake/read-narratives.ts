/** The tables 工作举措与成效, 存在不足和原因 and 下一年度安排 → narratives. Text stays what was typed; nothing in it is markup. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type Item, itemLabel } from "../model/plan.ts";
import { plainName } from "../model/roster.ts";
import type { Narrative } from "../model/submission.ts";
import { columnsOf, headKey, type TableName } from "../workbook/cell-keys.ts";
import { addressOf, type ReadBook } from "../workbook/workbook.ts";
import { type NamedCells, readNamedCells } from "./cross-check.ts";
import { findMerge } from "./find-merge.ts";
import { cellAt, type FoundCell, type KeyedTable, witnessAt, wordsOf } from "./find-tables.ts";
import { questionsOf } from "./questions.ts";
import { placeIn, type ReadingContext, sourceIn } from "./reading.ts";

export interface NarrativesRead {
  readonly narratives: readonly Narrative[];
  readonly remarks: readonly Diagnostic[];
}

/**
 * `skipped`: tables that were refused already. Remarks: INTAKE-010 and 011 (formula without words), INTAKE-012 (sorted without keys), INTAKE-014 (table,
 * row or column gone), INTAKE-018 (unknown item), INTAKE-023 (merged), INTAKE-024 (row copied), INTAKE-026 (cell moved), INTAKE-028 (names lost), INTAKE-042
 * (words of another row).
 */
export function readNarratives(
  tables: ReadonlyMap<TableName, KeyedTable>,
  skipped: ReadonlySet<TableName>,
  names: ReadBook["names"],
  context: ReadingContext,
): NarrativesRead {
  const read = (["measure", "shortcoming", "arrangement"] as const).map((kind) => {
    const table = tables.get(kind);
    if (skipped.has(kind)) return { narratives: [], remarks: [] };
    if (table === undefined) return missing(`“${sheetWords[kind]}”表`, context);
    const gone = columnsOf[kind].filter((column) => !table.columns.has(column) || table.doubledColumns.has(column));
    if (gone.length > 0) return missing(`“${table.sheet.name}”表的填写列（或有两份）`, context);
    return kind === "measure" ? readMeasures(table, names, context) : readList(table, kind, context);
  });
  return { narratives: read.flatMap((part) => part.narratives), remarks: read.flatMap((part) => part.remarks) };
}

const sheetWords = { measure: "工作举措与成效", shortcoming: "存在不足和原因", arrangement: "下一年度安排" } as const;

function missing(what: string, context: ReadingContext): NarrativesRead {
  return { narratives: [], remarks: [diagnose("INTAKE-014", { kind: "file", file: context.file.name }, { what })] };
}

function readMeasures(table: KeyedTable, names: ReadBook["names"], context: ReadingContext): NarrativesRead {
  const named = readNamedCells(names, table);
  const items = questionsOf(context.assignment).get(context.unit)?.items ?? [];
  const read = items.map((item) => readMeasure(table, named, item, context));
  const at = { kind: "file", file: context.file.name } as const;
  const lost = named.isLost && items.length > 0 ? [diagnose("INTAKE-028", at, { sheet: table.sheet.name })] : [];
  return {
    narratives: read.flatMap((part) => part.narratives),
    remarks: [...lost, ...read.flatMap((part) => part.remarks)],
  };
}

function readMeasure(table: KeyedTable, named: NamedCells, item: Item, context: ReadingContext): NarrativesRead {
  const label = itemLabel(item);
  const [row, second] = table.rows.get(item.id) ?? [];
  if (row === undefined) return missing(`“${table.sheet.name}”表的“${label}”一行`, context);
  const shown = cellAt(table, row, "item");
  const cell = cellAt(table, row, "text");
  if (cell === undefined) return missing(`“${table.sheet.name}”表的填写列`, context);
  const remarks = checkMeasure(table, named, { item, label, row, second, shown, cell }, context);
  const text = wordsOf(cell.cell);
  if (text === "" || remarks.length > 0) return { narratives: [], remarks };
  const source = sourceIn(context, table.sheet, cell.address);
  return { narratives: [{ kind: "measure", item: item.id, title: item.title, text, cause: "", source }], remarks };
}

interface MeasureCells {
  readonly item: Item;
  readonly label: string;
  readonly row: number;
  readonly second: number | undefined;
  readonly shown: FoundCell | undefined;
  readonly cell: FoundCell;
}

/** The first of the causes for which the words of a row cannot be taken. */
function checkMeasure(
  table: KeyedTable,
  named: NamedCells,
  { item, label, row, second, shown, cell }: MeasureCells,
  context: ReadingContext,
): Diagnostic[] {
  const at = placeIn(context, table.sheet, cell.address);
  if (shown !== undefined && plainName(wordsOf(shown.cell)) !== plainName(label)) {
    const place = placeIn(context, table.sheet, shown.address);
    return [diagnose("INTAKE-012", place, { expected: label, found: wordsOf(shown.cell).slice(0, 60) })];
  }
  if (second !== undefined && wordsOf(cellAt(table, second, "text")?.cell) !== wordsOf(cell.cell)) {
    const other = addressOf(second, table.columns.get("text") ?? 1);
    return [diagnose("INTAKE-024", placeIn(context, table.sheet, other), { label, first: `${cell.address}` })];
  }
  const range = findMerge(table.merges, cell.address);
  if (range !== undefined) return [diagnose("INTAKE-023", at, { label, range })];
  if (!named.agrees(item.id, "text") && table.rows.get(item.id)?.[0] === row) return [diagnose("INTAKE-026", at, { label })];
  const witness = witnessAt(table, row) ?? "";
  if (witness !== "" && witness !== item.id) {
    const items = questionsOf(context.assignment).get(context.unit)?.items ?? [];
    const other = items.find(({ id }) => id === witness);
    return [diagnose("INTAKE-042", at, { label, found: other === undefined ? witness.slice(0, 60) : itemLabel(other) })];
  }
  return checkWords(table, cell, label, context);
}

/** Rows of a list are whatever stands below the head, keyed or inserted by the clerk. */
function readList(table: KeyedTable, kind: "shortcoming" | "arrangement", context: ReadingContext): NarrativesRead {
  const rows = [...new Set([...table.sheet.cells.keys()].map((address) => Number(/\d+$/.exec(address)?.[0])))].sort(
    (a, b) => a - b,
  );
  const head = table.rows.get(headKey)?.[0];
  if (head === undefined) return missing(`“${table.sheet.name}”表的表头`, context);
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
  const broken = cells.flatMap((cell) => checkListCell(table, cell, sheetWords[kind], context));
  const [title, text, cause] = [words("title"), words("text"), words("cause")];
  const first = cells.find((cell) => wordsOf(cell.cell) !== "");
  if (first === undefined || broken.length > 0) return { narratives: [], remarks: broken };
  const item = chosenItem(table, row, context);
  const source = sourceIn(context, table.sheet, first.address);
  return { narratives: [{ kind, item: item.id, title, text, cause, source }], remarks: item.remarks };
}

function checkListCell(table: KeyedTable, cell: FoundCell, label: string, context: ReadingContext): Diagnostic[] {
  const range = wordsOf(cell.cell) === "" ? undefined : findMerge(table.merges, cell.address);
  if (range === undefined) return checkWords(table, cell, label, context);
  return [diagnose("INTAKE-023", placeIn(context, table.sheet, cell.address), { label, range })];
}

function chosenItem(table: KeyedTable, row: number, context: ReadingContext): { id: string | null; remarks: Diagnostic[] } {
  const cell = cellAt(table, row, "item");
  const chosen = wordsOf(cell?.cell);
  if (cell === undefined || chosen === "") return { id: null, remarks: [] };
  const items = questionsOf(context.assignment).get(context.unit)?.items ?? [];
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
