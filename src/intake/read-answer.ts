/** One row of 指标数据 → one answer, or the reasons why its cells cannot be taken. */
import { type Diagnostic, diagnose, isError } from "../diagnostics/diagnostic.ts";
import { Bug } from "../diagnostics/outcome.ts";
import { compare, isWhole } from "../model/decimal.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Answer } from "../model/submission.ts";
import { cellAt, type FoundCell, type KeyedTable, wordsOf } from "./find-tables.ts";
import { readDate } from "./read-date.ts";
import { readNumber } from "./read-number.ts";
import { placeIn, type ReadingContext, sourceIn } from "./reading.ts";

export interface AnswerRow {
  readonly table: Pick<KeyedTable, "sheet" | "columns" | "merges">;
  readonly row: number;
  readonly indicator: Indicator;
  readonly period: string;
  readonly label: string;
  readonly context: ReadingContext;
  /** The cells of the row by what they mean; absent: those under the column of that key. */
  readonly find?: (column: string) => FoundCell | undefined;
}

/** An answer that could not be taken is undefined: it is neither blank nor zero. */
export interface AnswerRead {
  readonly answer?: Answer;
  readonly remarks: readonly Diagnostic[];
}

/** Remarks: INTAKE-004 to 011 and 013 to 017, each at its cell. */
export function readAnswer(row: AnswerRow): AnswerRead {
  const nil = find(row, "nil");
  if (isYes(wordsOf(nil.cell))) return readNil(row);
  if (wordsOf(nil.cell) === "" || isNo(wordsOf(nil.cell))) return readValue(row);
  const facts = { label: `${row.label}：本单位无此项`, found: wordsOf(nil.cell) };
  // What is wrong with the value as well is said at once, so that one round of mending is enough.
  return {
    remarks: [
      diagnose("INTAKE-017", at(row, nil), facts),
      ...readValue(row).remarks.filter((remark) => isError(remark) || remark.code === "INTAKE-007"),
    ],
  };
}

function readValue(row: AnswerRow): AnswerRead {
  switch (row.indicator.kind) {
    case "count":
      return readCount(row);
    case "ratio":
      return readRatio(row);
    case "date":
      return readDay(row);
    case "done":
      return readDone(row);
    case "text":
      return readText(row);
  }
}

function find(row: AnswerRow, column: string): FoundCell {
  const found = row.find === undefined ? cellAt(row.table, row.row, column) : row.find(column);
  if (found === undefined) throw new Bug(`column ${column} was not checked before it was read`);
  return found;
}

function at(row: AnswerRow, { address }: FoundCell) {
  return placeIn(row.context, row.table.sheet, address);
}

function base(row: AnswerRow, ...cells: readonly FoundCell[]) {
  return {
    indicator: row.indicator.id,
    period: row.period,
    source: sourceIn(row.context, row.table.sheet, cells.map((cell) => cell.address).join(",")),
  };
}

function noteOf(row: AnswerRow): string {
  const note = row.find === undefined ? cellAt(row.table, row.row, "note") : row.find("note");
  return wordsOf(note?.cell);
}

/** Whether a cell says 是, in the ways clerks write it. */
export function isYes(words: string): boolean {
  return ["是", "√", "✓", "Y", "y", "1", "TRUE", "无此项"].includes(words.normalize("NFKC"));
}

function isNo(words: string): boolean {
  return ["否", "×", "N", "n", "0", "FALSE", "/", "-", "—"].includes(words.normalize("NFKC"));
}

function readNil(row: AnswerRow): AnswerRead {
  const cells = valueColumns(row.indicator).map((column) => find(row, column));
  const filled = cells.filter(({ cell }) => wordsOf(cell) !== "");
  const nil = find(row, "nil");
  const why = find(row, "reason");
  const reason = wordsOf(why.cell);
  const [first] = filled;
  if (first !== undefined) {
    // Either may be the mistake: one problem names all cells that contradict each other, also the reason that would be lacking, so that mending them
    // once is enough.
    const facts = { label: row.label, found: wordsOf(first.cell) };
    const others = [...filled.slice(1), nil, ...(reason === "" ? [why] : [])].map(({ address }) => address);
    return { remarks: [diagnose("INTAKE-008", at(row, first), facts, others)] };
  }
  if (reason === "") return { remarks: [diagnose("INTAKE-009", at(row, why), { label: row.label })] };
  return { answer: { kind: "nil", reason, ...base(row, nil) }, remarks: [] };
}

function valueColumns(indicator: Indicator): string[] {
  return indicator.kind === "ratio" ? ["numerator", "denominator"] : ["value"];
}

/** Each empty cell is listed: of a ratio both, so that filling what is listed is enough. */
function blank(row: AnswerRow, ...cells: readonly FoundCell[]): AnswerRead {
  const remarks = row.indicator.required
    ? cells.map((cell) => diagnose("INTAKE-007", at(row, cell), { label: labelOf(row, cell) }))
    : [];
  return { answer: { kind: "blank", ...base(row, ...cells) }, remarks };
}

function labelOf(row: AnswerRow, cell: FoundCell): string {
  if (row.indicator.kind !== "ratio") return row.label;
  return `${row.label}：${cell.address === find(row, "numerator").address ? "分子" : "分母"}`;
}

function readCount(row: AnswerRow): AnswerRead {
  const cell = find(row, "value");
  const number = takeNumber(row, cell, row.indicator.unit, row.label);
  if (number.value === null) return blank(row, cell);
  if (number.value === undefined) return { remarks: number.remarks };
  return { answer: { kind: "count", value: number.value, note: noteOf(row), ...base(row, cell) }, remarks: number.remarks };
}

function readRatio(row: AnswerRow): AnswerRead {
  const cells = [find(row, "numerator"), find(row, "denominator")] as const;
  const numerator = takeNumber(row, cells[0], "", `${row.label}：分子`);
  const denominator = takeNumber(row, cells[1], "", `${row.label}：分母`);
  const remarks = [...numerator.remarks, ...denominator.remarks];
  const [a, b] = [numerator.value, denominator.value];
  if (a === null && b === null) return blank(row, ...cells);
  if (a === undefined && b === undefined) return { remarks };
  if (a === null) return { remarks: [...remarks, missing(row, cells[0], "分子")] };
  if (b === null) return { remarks: [...remarks, missing(row, cells[1], "分母")] };
  if (a === undefined || b === undefined) return { remarks };
  if (compare(a, b) > 0) {
    const facts = { label: row.label, numerator: a, denominator: b };
    return { remarks: [...remarks, diagnose("INTAKE-005", at(row, cells[0]), facts, [cells[1].address])] };
  }
  return { answer: { kind: "ratio", numerator: a, denominator: b, note: noteOf(row), ...base(row, ...cells) }, remarks };
}

function missing(row: AnswerRow, cell: FoundCell, part: "分子" | "分母"): Diagnostic {
  return diagnose("INTAKE-015", at(row, cell), { label: row.label, missing: part });
}

/** `value` null: the cell is empty; undefined: it holds something that is no such number. */
interface TakenNumber {
  readonly value?: string | null;
  readonly remarks: readonly Diagnostic[];
}

function takeNumber(row: AnswerRow, cell: FoundCell, unit: string, label: string): TakenNumber {
  const reading = readNumber(cell.cell, unit);
  const place = at(row, cell);
  switch (reading.kind) {
    case "blank":
      return { value: null, remarks: [] };
    case "unreadable":
      return { remarks: [diagnose("INTAKE-004", place, { label, unit, found: reading.found.slice(0, 60) })] };
    case "formula-error":
      return { remarks: [diagnose("INTAKE-010", place, { label, found: reading.found })] };
    case "uncalculated":
      return { remarks: [diagnose("INTAKE-011", place, { label })] };
    case "value":
    case "unusual": {
      const wrong = checkRange(row.indicator, reading.value);
      if (wrong !== undefined) return { remarks: [diagnose("INTAKE-006", place, { label, found: reading.value, range: wrong })] };
      const remarks =
        reading.kind === "unusual" ? [diagnose("INTAKE-013", place, { label, found: reading.found, value: reading.value })] : [];
      return { value: reading.value, remarks };
    }
  }
}

/** The range a number breaks, in words; undefined when it fits. A figure is not negative unless the indicator says so. */
function checkRange(indicator: Indicator, value: string): string | undefined {
  const min = indicator.min ?? "0";
  if (compare(value, min) < 0) return `${min}以上`;
  if (indicator.max !== undefined && indicator.kind === "count" && compare(value, indicator.max) > 0)
    return `${indicator.max}以内`;
  return indicator.whole && !isWhole(value) ? "整数" : undefined;
}

function readDay(row: AnswerRow): AnswerRead {
  const cell = find(row, "value");
  const reading = readDate(cell.cell, row.context.assignment.workspace.year);
  switch (reading.kind) {
    case "blank":
      return blank(row, cell);
    case "unreadable":
      return { remarks: [diagnose("INTAKE-016", at(row, cell), { label: row.label, found: reading.found.slice(0, 60) })] };
    case "value":
    case "unusual": {
      const { date } = reading;
      const remarks =
        reading.kind === "unusual"
          ? [diagnose("INTAKE-013", at(row, cell), { label: row.label, found: reading.found, value: date })]
          : [];
      return { answer: { kind: "date", text: date, note: noteOf(row), ...base(row, cell) }, remarks };
    }
  }
}

function readDone(row: AnswerRow): AnswerRead {
  const cell = find(row, "value");
  const words = wordsOf(cell.cell);
  if (words === "") return blank(row, cell);
  const text = isYes(words) ? "是" : isNo(words) ? "否" : undefined;
  if (text === undefined)
    return { remarks: [diagnose("INTAKE-017", at(row, cell), { label: row.label, found: words.slice(0, 60) })] };
  const remarks = text === words ? [] : [diagnose("INTAKE-013", at(row, cell), { label: row.label, found: words, value: text })];
  return { answer: { kind: "done", text, note: noteOf(row), ...base(row, cell) }, remarks };
}

function readText(row: AnswerRow): AnswerRead {
  const cell = find(row, "value");
  if (cell.cell?.kind === "error")
    return { remarks: [diagnose("INTAKE-010", at(row, cell), { label: row.label, found: cell.cell.text })] };
  const text = wordsOf(cell.cell);
  if (cell.cell?.kind === "uncalculated") return { remarks: [diagnose("INTAKE-011", at(row, cell), { label: row.label })] };
  return text === "" ? blank(row, cell) : { answer: { kind: "text", text, note: noteOf(row), ...base(row, cell) }, remarks: [] };
}
