/** Every quarter, every month: each stretch of the year is held to the requirement on its own. */
import { sum } from "../../model/decimal.ts";
import type { Measure } from "../measure.ts";
import { measureWindow } from "../measure-indicator.ts";
import { type Judged, met, missed, notApplicable, showValue, unreported } from "./judged.ts";
import { type Comparison, judgeLimit } from "./limit.ts";
import type { Window } from "./requirement.ts";

interface Stretch {
  readonly label: string;
  readonly part: Measure;
  readonly gap: string | null;
}

/** A stretch that falls short decides, whatever else is open; stretches without any case do not count. */
export function judgeEachPeriod(measure: Measure, op: Comparison, threshold: string, windows: readonly Window[]): Judged {
  const short: Stretch[] = [];
  const open: Stretch[] = [];
  let isMet = false;
  for (const { label, periods } of windows) {
    const part = measureWindow(measure, periods);
    const { verdict, gap } = judgeLimit(part, op, threshold);
    if (verdict === "missed") short.push({ label, part, gap });
    else if (verdict === "unreported") open.push({ label, part, gap });
    else if (verdict === "met") isMet = true;
  }
  if (open.length === windows.length) return unreported();
  if (short.length === 0 && open.length === 0) return isMet ? met : notApplicable(measure.formula);
  const words = [
    ...short.map((one) => `${one.label}${showValue(one.part)}`),
    ...open.map((one) => `${one.label}未报${showRest(one.part)}`),
  ].join("，");
  return short.length > 0 ? missed(words, sum(short.flatMap((one) => one.gap ?? []))) : unreported(words);
}

function showRest(part: Measure): string {
  return part.value === null ? "" : `全（已报${showValue(part)}）`;
}
