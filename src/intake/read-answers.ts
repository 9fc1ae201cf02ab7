/** The table 指标数据 → answers: one for each number asked. Blank, zero and 本单位无此项 stay three different things. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodsOf, showPeriod } from "../model/period.ts";
import { plainName } from "../model/roster.ts";
import type { Answer } from "../model/submission.ts";
import { figureKey, parseFigureKey } from "../workbook/cell-keys.ts";
import { addressOf, type ReadBook } from "../workbook/workbook.ts";
import { type NamedCells, readNamedCells } from "./cross-check.ts";
import { findMerge } from "./find-merge.ts";
import { cellAt, type KeyedTable, witnessAt, wordsOf } from "./find-tables.ts";
import { questionsOf } from "./questions.ts";
import { type AnswerRow, readAnswer } from "./read-answer.ts";
import { placeIn, type ReadingContext } from "./reading.ts";

export interface AnswersRead {
  readonly answers: readonly Answer[];
  readonly remarks: readonly Diagnostic[];
}

/**
 * Remarks: INTAKE-012 (sorted without keys), INTAKE-014 (table, row or column gone), INTAKE-023 (merged), INTAKE-024 (row or column copied), INTAKE-026
 * (cell moved), INTAKE-028 (names lost), INTAKE-042 (answers of another row), and those of read-answer.ts.
 */
export function readAnswers(table: KeyedTable | undefined, names: ReadBook["names"], context: ReadingContext): AnswersRead {
  const asked = questionsOf(context.assignment).get(context.unit)?.indicators ?? [];
  // Cells of data sheets are read with their sheet (read-data-table.ts).
  const indicators = asked.filter(({ cell }) => cell === undefined);
  if (indicators.length === 0) return { answers: [], remarks: [] };
  const at = { kind: "file", file: context.file.name } as const;
  if (table === undefined) return { answers: [], remarks: [diagnose("INTAKE-014", at, { what: "“指标数据”表" })] };
  const broken = checkColumns(table, context);
  if (broken.length > 0) return { answers: [], remarks: broken };
  const named = readNamedCells(names, table);
  const read = indicators.flatMap((indicator) =>
    periodsOf(context.assignment.workspace.year, indicator.rhythm).map((period) =>
      readRow(table, named, indicator, period, context),
    ),
  );
  const lost = named.isLost ? [diagnose("INTAKE-028", at, { sheet: table.sheet.name })] : [];
  return { answers: read.flatMap((row) => row.answers), remarks: [...lost, ...read.flatMap((row) => row.remarks)] };
}

/** Column keys without which no row can be read, in the words of the head row. */
const neededColumns = {
  label: "指标",
  period: "统计期",
  value: "本年数值",
  numerator: "分子",
  denominator: "分母",
  nil: "本单位无此项",
  reason: "无此项的原因",
} as const;

function checkColumns(table: KeyedTable, context: ReadingContext): Diagnostic[] {
  const at = { kind: "file", file: context.file.name } as const;
  return Object.entries(neededColumns).flatMap(([column, words]) => {
    const label = `“${table.sheet.name}”表的“${words}”列`;
    if (!table.columns.has(column)) return [diagnose("INTAKE-014", at, { what: label })];
    const address = addressOf(table.headRow, table.columns.get(column) ?? 1);
    const place = placeIn(context, table.sheet, address);
    return table.doubledColumns.has(column) ? [diagnose("INTAKE-024", place, { label, first: address })] : [];
  });
}

function readRow(
  table: KeyedTable,
  named: NamedCells,
  indicator: Indicator,
  period: string,
  context: ReadingContext,
): AnswersRead {
  const label = labelOf(indicator, period);
  const [row, second] = table.rows.get(figureKey(indicator.id, period)) ?? [];
  if (row === undefined) {
    return {
      answers: [],
      remarks: [diagnose("INTAKE-014", { kind: "file", file: context.file.name }, { what: `“${label}”一行` })],
    };
  }
  const answerRow = { table, row, indicator, period, label, context };
  const broken = second === undefined ? checkRow(answerRow, named) : [copied(answerRow, second)];
  if (broken.length > 0) return { answers: [], remarks: broken };
  const { answer, remarks } = readAnswer(answerRow);
  return { answers: answer === undefined ? [] : [answer], remarks };
}

/** One cause, one message: a row whose label is another's is not looked into any further. */
function checkRow(row: AnswerRow & { readonly table: KeyedTable }, named: NamedCells): Diagnostic[] {
  const sorted = checkLabel(row);
  if (sorted.length > 0) return sorted;
  const merged = checkMerges(row);
  if (merged.length > 0) return merged;
  const moved = checkMoves(row, named);
  return moved.length > 0 ? moved : checkWitness(row);
}

function checkWitness({
  table,
  row,
  indicator,
  period,
  label,
  context,
}: AnswerRow & { readonly table: KeyedTable }): Diagnostic[] {
  const witness = witnessAt(table, row) ?? "";
  const address = cellAt(table, row, indicator.kind === "ratio" ? "numerator" : "value")?.address;
  if (witness === "" || witness === figureKey(indicator.id, period) || address === undefined) return [];
  return [diagnose("INTAKE-042", placeIn(context, table.sheet, address), { label, found: labelOfKey(witness, context) })];
}

/** The label of the question that a row key stands for; the key itself where it is none of the unit's. */
function labelOfKey(key: string, { assignment, unit }: ReadingContext): string {
  const figure = parseFigureKey(key);
  const indicator = questionsOf(assignment)
    .get(unit)
    ?.indicators.find(({ id }) => id === figure?.indicator);
  return indicator === undefined || figure === undefined ? key.slice(0, 60) : labelOf(indicator, figure.period);
}

function checkMoves({ table, row, indicator, period, label, context }: AnswerRow, named: NamedCells): Diagnostic[] {
  const key = figureKey(indicator.id, period);
  const moved = entryColumnsOf(indicator).find((column) => !named.agrees(key, column));
  const address = moved === undefined ? undefined : cellAt(table, row, moved)?.address;
  return address === undefined ? [] : [diagnose("INTAKE-026", placeIn(context, table.sheet, address), { label })];
}

function entryColumnsOf(indicator: Indicator): string[] {
  return indicator.kind === "ratio" ? ["numerator", "denominator", "nil"] : ["value", "nil"];
}

/** "线下普法活动（第三季度）". */
function labelOf(indicator: Indicator, period: string): string {
  return indicator.rhythm === "year" ? indicator.label : `${indicator.label}（${showPeriod(period).replace(/^\d+年/, "")}）`;
}

/** Sorting only the visible columns leaves the hidden keys behind: then the words of the row are another question's. */
function checkLabel({ table, row, indicator, period, label, context }: AnswerRow): Diagnostic[] {
  const shown = cellAt(table, row, "label");
  const shownPeriod = cellAt(table, row, "period");
  if (shown === undefined || shownPeriod === undefined) return [];
  const expectedPeriod = indicator.rhythm === "year" ? "全年" : showPeriod(period).replace(/^\d+年/, "");
  const sameLabel = plainName(wordsOf(shown.cell)) === plainName(indicator.label);
  const samePeriod = plainName(wordsOf(shownPeriod.cell)) === plainName(expectedPeriod);
  if (sameLabel && samePeriod) return [];
  const found = `${wordsOf(shown.cell)} ${wordsOf(shownPeriod.cell)}`.trim();
  return [diagnose("INTAKE-012", placeIn(context, table.sheet, shown.address), { expected: label, found })];
}

function checkMerges({ table, row, indicator, label, context }: AnswerRow): Diagnostic[] {
  return entryColumnsOf(indicator).flatMap((column) => {
    const address = cellAt(table, row, column)?.address;
    const range = address === undefined ? undefined : findMerge(table.merges, address);
    return address === undefined || range === undefined
      ? []
      : [diagnose("INTAKE-023", placeIn(context, table.sheet, address), { label, range })];
  });
}

function copied({ table, row, label, context }: AnswerRow, second: number): Diagnostic {
  const address = (of: number) => cellAt(table, of, "value")?.address ?? `A${of}`;
  return diagnose("INTAKE-024", placeIn(context, table.sheet, address(second)), { label, first: address(row) });
}
