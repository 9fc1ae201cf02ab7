/** The table 指标数据 → answers: one for each number asked. Blank, zero and 本单位无此项 stay three different things. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { indicatorsFor } from "../model/assignment.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodsOf, showPeriod } from "../model/period.ts";
import { plainName } from "../model/roster.ts";
import type { Answer } from "../model/submission.ts";
import { figureKey } from "../workbook/cell-keys.ts";
import { findMerge } from "./find-merge.ts";
import { cellAt, type KeyedTable, wordsOf } from "./find-tables.ts";
import { type AnswerRow, readAnswer } from "./read-answer.ts";
import { placeIn, type ReadingContext } from "./reading.ts";

export interface AnswersRead {
  readonly answers: readonly Answer[];
  readonly remarks: readonly Diagnostic[];
}

/** Remarks: INTAKE-012 (sorted without keys), INTAKE-014 (table, row or column gone), INTAKE-023 (merged), INTAKE-024 (row copied), and those of read-answer.ts. */
export function readAnswers(table: KeyedTable | undefined, context: ReadingContext): AnswersRead {
  const indicators = indicatorsFor(context.unit, context.assignment);
  if (indicators.length === 0) return { answers: [], remarks: [] };
  const at = { kind: "file", file: context.file.name } as const;
  if (table === undefined) return { answers: [], remarks: [diagnose("INTAKE-014", at, { what: "“指标数据”表" })] };
  const gone = ["value", "numerator", "denominator", "nil"].filter((column) => !table.columns.has(column));
  if (gone.length > 0)
    return { answers: [], remarks: gone.map((column) => diagnose("INTAKE-014", at, { what: `“指标数据”表的 ${column} 列` })) };
  const read = indicators.flatMap((indicator) =>
    periodsOf(context.assignment.workspace.year, indicator.rhythm).map((period) => readRow(table, indicator, period, context)),
  );
  return { answers: read.flatMap((row) => row.answers), remarks: read.flatMap((row) => row.remarks) };
}

function readRow(table: KeyedTable, indicator: Indicator, period: string, context: ReadingContext): AnswersRead {
  const label = labelOf(indicator, period);
  const [row, second] = table.rows.get(figureKey(indicator.id, period)) ?? [];
  if (row === undefined) {
    return {
      answers: [],
      remarks: [diagnose("INTAKE-014", { kind: "file", file: context.file.name }, { what: `“${label}”一行` })],
    };
  }
  const answerRow: AnswerRow = { table, row, indicator, period, label, context };
  const broken = second === undefined ? [...checkLabel(answerRow), ...checkMerges(answerRow)] : [copied(answerRow, second)];
  if (broken.length > 0) return { answers: [], remarks: broken };
  const { answer, remarks } = readAnswer(answerRow);
  return { answers: answer === undefined ? [] : [answer], remarks };
}

/** "线下普法活动（第三季度）". */
function labelOf(indicator: Indicator, period: string): string {
  return indicator.rhythm === "year" ? indicator.label : `${indicator.label}（${showPeriod(period).replace(/^\d+年/, "")}）`;
}

/** Sorting only the visible columns leaves the hidden keys behind: then the words of the row are another question's. */
function checkLabel({ table, row, indicator, period, label, context }: AnswerRow): Diagnostic[] {
  const shown = cellAt(table, row, "label");
  const shownPeriod = cellAt(table, row, "period");
  if (shown === undefined) return [];
  const expectedPeriod = indicator.rhythm === "year" ? "全年" : showPeriod(period).replace(/^\d+年/, "");
  const sameLabel = plainName(wordsOf(shown.cell)) === plainName(indicator.label);
  const samePeriod = shownPeriod === undefined || plainName(wordsOf(shownPeriod.cell)) === plainName(expectedPeriod);
  if (sameLabel && samePeriod) return [];
  const found = `${wordsOf(shown.cell)} ${wordsOf(shownPeriod?.cell)}`.trim();
  return [diagnose("INTAKE-012", placeIn(context, table.sheet, shown.address), { expected: label, found })];
}

function checkMerges({ table, row, indicator, label, context }: AnswerRow): Diagnostic[] {
  const columns = indicator.kind === "ratio" ? ["numerator", "denominator", "nil"] : ["value", "nil"];
  return columns.flatMap((column) => {
    const address = cellAt(table, row, column)?.address;
    const range = address === undefined ? undefined : findMerge(table.sheet, address);
    return address === undefined || range === undefined
      ? []
      : [diagnose("INTAKE-023", placeIn(context, table.sheet, address), { label, range })];
  });
}

function copied({ table, row, label, context }: AnswerRow, second: number): Diagnostic {
  const address = (of: number) => cellAt(table, of, "value")?.address ?? `A${of}`;
  return diagnose("INTAKE-024", placeIn(context, table.sheet, address(second)), { label, first: address(row) });
}
