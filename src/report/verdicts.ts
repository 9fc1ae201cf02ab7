/** The verdicts of results/1 in the words of a report. */
import type { Attainment } from "../model/results.ts";

/** Falls short of what the plan asks, for the whole or for some units. */
export function isShort(attainment: Attainment): boolean {
  return attainment.verdict === "missed" || attainment.verdict === "partly";
}

export function isUnreported(attainment: Attainment): boolean {
  return attainment.verdict === "unreported";
}

/** Must be named among the shortcomings: short or unreported, and not waived. */
export function isOpen(attainment: Attainment): boolean {
  return attainment.waiver === null && isDue(attainment);
}

function isDue(attainment: Attainment): boolean {
  return isShort(attainment) || isUnreported(attainment);
}
