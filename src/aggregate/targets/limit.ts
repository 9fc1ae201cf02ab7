/** At least, at most, exactly: a number or percentage against a number. */
import { absolute, compare, subtract } from "../../model/decimal.ts";
import type { Operator } from "../../model/plan.ts";
import type { Measure } from "../measure.ts";
import { isSettled, type Judged, judgeAbsence, met, missed, showGap, showValue, unreported } from "./judged.ts";

export type Comparison = Extract<Operator, ">=" | "<=" | "=" | ">" | "<">;

/** While periods are still open only what can no longer change is judged: a count that is enough already, or too high already. */
export function judgeLimit(measure: Measure, op: Comparison, threshold: string): Judged {
  const absence = judgeAbsence(measure);
  if (absence) return absence;
  const { value, indicator } = measure;
  if (value === null) return unreported("各单位数值不作合计，无法判定");
  const holds = meets(compare(value, threshold), op);
  if (!isSettled(measure) && !isFinal(measure, op, holds, compare(value, threshold))) return unreported("部分时段未报");
  if (holds) return met;
  const difference = subtract(value, threshold);
  return missed(`${showValue(measure)}，${showGap(difference, indicator)}`, absolute(difference));
}

function meets(order: number, op: Comparison): boolean {
  switch (op) {
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case "=":
      return order === 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
  }
}

/** A sum of counts can only grow. */
function isFinal(measure: Measure, op: Comparison, holds: boolean, order: number): boolean {
  if (measure.indicator.kind === "ratio") return false;
  return op === ">=" || op === ">" ? holds : !holds && order >= 0;
}
