/** Up or down against last year: 双下降, 显著提升, 下降10%. */
import { absolute, compare, percentOf, subtract } from "../../model/decimal.ts";
import type { Measure } from "../measure.ts";
import { isSettled, type Judged, judgeAbsence, met, missed, notApplicable, showAmount, unreported } from "./judged.ts";
import type { Requirement } from "./requirement.ts";

/** Staying level is not enough, except where the figure already stands at the end of its scale: that decides nothing. */
export function judgeTrend(measure: Measure, { op, value: wanted, unit }: Requirement): Judged {
  const absence = judgeAbsence(measure);
  if (absence) return absence;
  const { value, previous, indicator } = measure;
  if (value === null) return unreported("各单位数值不作合计，无法判定");
  if (previous === null) return unreported("缺同口径的上年数，无法比较");
  if (!isSettled(measure)) return unreported("部分时段未报");
  const end = op === "fall" ? "0" : indicator.kind === "ratio" ? "100" : null;
  if (end !== null && value === end && previous === end) return notApplicable(`上年和本年均为${showAmount(end, indicator)}`);
  const change = op === "fall" ? subtract(previous, value) : subtract(value, previous);
  const words = `${showAmount(value, indicator)}，上年${showAmount(previous, indicator)}`;
  if (wanted !== null && compare(wanted, "0") > 0) return judgeAmount(change, wanted, unit, previous, words);
  return compare(change, "0") > 0 ? met : missed(words, absolute(change));
}

/** In per cent of last year's value where the target says %, else in the indicator's own unit (for a percentage: points). */
function judgeAmount(change: string, wanted: string, unit: string | null, previous: string, words: string): Judged {
  const reached = unit === "%" ? percentOf(change, previous) : change;
  if (reached === undefined) return unreported("上年为0，无法计算变化幅度");
  return compare(reached, wanted) >= 0 ? met : missed(words, subtract(wanted, reached));
}
