/** What the evaluators of targets share: the answer they give, and the words for values and shortfalls. */
import { absolute } from "../../model/decimal.ts";
import type { Indicator } from "../../model/indicator.ts";
import type { Verdict } from "../../model/results.ts";
import { showNumber } from "../../model/show-number.ts";
import { unitOfMeasure } from "../collect-facts.ts";
import type { Measure } from "../measure.ts";

/** `gap`: how far from the target, in its unit, never negative; null when met or no number. `detail`: what is short, in Chinese. */
export interface Judged {
  readonly verdict: Verdict;
  readonly gap: string | null;
  readonly detail: string;
}

export const met: Judged = { verdict: "met", gap: null, detail: "" };

export function missed(detail: string, gap: string | null = null): Judged {
  return { verdict: "missed", gap, detail };
}

export function unreported(detail = "未报"): Judged {
  return { verdict: "unreported", gap: null, detail };
}

export function notApplicable(detail: string): Judged {
  return { verdict: "not-applicable", gap: null, detail };
}

export function notDue(detail: string): Judged {
  return { verdict: "not-due", gap: null, detail };
}

/** What can be said before any target is looked at: nothing came, or nothing applies. Undefined where there is a value to judge. */
export function judgeAbsence(measure: Measure): Judged | undefined {
  if (measure.state === "open") return unreported();
  if (measure.state === "value") return undefined;
  // A nil or 0/0 of some units decides nothing while others are still open.
  if (measure.unit === null && measure.reported < measure.expected) return unreported("尚有单位未报");
  return notApplicable(measure.state === "nil" ? measure.formula : `${measure.numerator}÷${measure.denominator}，没有应计的事项`);
}

/** A unit's year is settled when each of its periods is answered; the district's is judged on what there is. */
export function isSettled(measure: Measure): boolean {
  return measure.unit === null || measure.reported === measure.expected;
}

/** "92.5%（37/40）", "3次". */
export function showValue(measure: Measure): string {
  const { indicator, value, numerator, denominator } = measure;
  if (value === null) return measure.text ?? "";
  const written = showAmount(value, indicator);
  return numerator === null || denominator === null ? written : `${written}（${numerator}/${denominator}）`;
}

/** A number with its unit of measure. */
export function showAmount(value: string, indicator: Indicator): string {
  return isPercent(indicator) ? showNumber(value, "percent") : `${showNumber(value, "plain")}${indicator.unit}`;
}

function isPercent(indicator: Indicator): boolean {
  return unitOfMeasure(indicator) === "%";
}

/** "差2.5个百分点", "多1件": `difference` is what was reached less what was to be reached. */
export function showGap(difference: string, indicator: Indicator): string {
  const gap = absolute(difference);
  const direction = difference.startsWith("-") ? "差" : "多";
  return isPercent(indicator)
    ? `${direction}${showNumber(gap, "percent").replace("%", "")}个百分点`
    : `${direction}${showNumber(gap, "plain")}${indicator.unit}`;
}
