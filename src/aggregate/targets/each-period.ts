/** Every quarter, every month: each stretch of the year is held to the requirement on its own. */
import { sum } from "../../model/decimal.ts";
import type { Measure } from "../measure.ts";
import { measureWindow } from "../measure-indicator.ts";
import { type Judged, met, missed, notApplicable, showValue, unreported } from "./judged.ts";
import { type Comparison, judgeLimit } from "./limit.ts";
import type { Window } from "./requirement.ts";

/** A stretch that falls short decides, whatever else is open; stretches without any case do not count. */
export function judgeEachPeriod(measure: Measure, op: Comparison, threshold: string, windows: readonly Window[]): Judged {
  const judged = windows.map((window) => {
    const part = measureWindow(measure, window.periods);
    const { verdict, gap } = judgeLimit(part, op, threshold);
    return { verdict, gap, label: window.label, part };
  });
  const short = judged.filter((one) => one.verdict === "missed");
  const open = judged.filter((one) => one.verdict === "unreported");
  if (open.length === judged.length) return unreported();
  const words = [
    ...short.map((one) => `${one.label}${showValue(one.part)}`),
    ...open.map((one) => `${one.label}未报${showRest(one.part)}`),
  ].join("，");
  if (short.length > 0) return missed(words, sum(short.flatMap((one) => one.gap ?? [])));
  if (open.length > 0) return unreported(words);
  return judged.some((one) => one.verdict === "met") ? met : notApplicable(measure.formula);
}

function showRest(part: Measure): string {
  return part.value === null ? "" : `全（已报${showValue(part)}）`;
}
