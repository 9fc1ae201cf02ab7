/** Measures → how many of the cells it was asked each unit has answered. */
import type { Indicator } from "../model/indicator.ts";
import type { Measured } from "./measure-indicator.ts";

/** Cells of one indicator on the workbook of one unit. A cell that says 本单位无此项 is answered. */
export interface AnswerCount {
  readonly indicator: Indicator;
  readonly unit: string;
  readonly cells: number;
  readonly answered: number;
}

export function countAnswers({ indicator, units }: Measured): AnswerCount[] {
  return units.flatMap(({ unit, parts, facts }) =>
    unit === null ? [] : [{ indicator, unit, cells: Math.max(parts.length, 1), answered: facts.length }],
  );
}
