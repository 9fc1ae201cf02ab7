/** A question of 指标数据 → the formula that says whether it is answered, by the rules of intake's read-answer.ts. */
import type { Indicator } from "../model/indicator.ts";

/** The three states a formula can give. */
export const answered = 0;
export const open = 1;
/** Something stands there, but it is not plainly what was asked: intake will refuse it, or read it with a remark. */
export const doubtful = 2;

/** Absolute references to the cells of one question, with their sheet. */
export interface QuestionCells {
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly nil: string;
  readonly reason: string;
}

const yesWords = ["是", "√", "✓", "Y", "1", "TRUE", "无此项"];
const noWords = ["否", "×", "N", "0", "FALSE", "/", "-", "—"];

/** 本单位无此项 answers a question if a reason stands beside it and no figure does. A formula error in a cell is doubtful. */
export function stateFormula(indicator: Indicator, cells: QuestionCells): string {
  const filled = valueCells(indicator, cells).map((cell) => `NOT(${isBlank(cell)})`);
  const nil = `IF(OR(${[...filled, isBlank(cells.reason)].join(",")}),${doubtful},${answered})`;
  const rest = `IF(OR(${isBlank(cells.nil)},${isOneOf(cells.nil, noWords)}),${answerState(indicator, cells)},${doubtful})`;
  return `IFERROR(IF(${isOneOf(cells.nil, yesWords)},${nil},${rest}),${doubtful})`;
}

/** The cells that hold the answer, of a ratio both. */
export function valueCells(indicator: Indicator, cells: QuestionCells): string[] {
  return indicator.kind === "ratio" ? [cells.numerator, cells.denominator] : [cells.value];
}

/** True for a cell that holds nothing but spaces, also full-width ones. */
export function isBlank(cell: string): string {
  return `TRIM(SUBSTITUTE(${cell}&"","\u3000",""))=""`;
}

function isOneOf(cell: string, words: readonly string[]): string {
  return `ISNUMBER(MATCH(TRIM(${cell}&""),{${words.map((word) => `"${word}"`).join(",")}},0))`;
}

function answerState(indicator: Indicator, cells: QuestionCells): string {
  const { value, numerator, denominator } = cells;
  switch (indicator.kind) {
    case "count":
      return unlessBlank([value], isNumber(value, indicator, indicator.max));
    case "ratio": {
      const numbers = [isNumber(numerator, indicator), isNumber(denominator, indicator), `${numerator}<=${denominator}`];
      return unlessBlank([numerator, denominator], `AND(${numbers.join(",")})`);
    }
    case "date":
      return unlessBlank([value], `ISNUMBER(${value})`);
    case "done":
      return unlessBlank([value], `OR(${isOneOf(value, yesWords)},${isOneOf(value, noWords)})`);
    case "text":
      return unlessBlank([value], "TRUE");
  }
}

function unlessBlank(cells: readonly string[], isFine: string): string {
  return `IF(OR(${cells.map(isBlank).join(",")}),${open},IF(${isFine},${answered},${doubtful}))`;
}

function isNumber(cell: string, indicator: Indicator, max?: string): string {
  const range = [`${cell}>=${indicator.min ?? "0"}`, ...(max === undefined ? [] : [`${cell}<=${max}`])];
  const whole = indicator.whole ? [`${cell}=INT(${cell})`] : [];
  // IF, since AND computes all its parts: INT of a text would be an error.
  return `IF(ISNUMBER(${cell}),AND(${[...range, ...whole].join(",")}),FALSE)`;
}
