/** The verdicts of results/1 in the words of a report. */
import type { Attainment, Verdict } from "../model/results.ts";

const words = {
  met: "已完成",
  missed: "未完成",
  partly: "部分完成",
  unreported: "未报送",
  "not-applicable": "不适用",
  "not-due": "未到期",
} as const satisfies Record<Verdict, string>;

export function verdictWord(attainment: Attainment): string {
  return isWaived(attainment) ? "经同意不列入" : words[attainment.verdict];
}

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

/** Short or unreported with somebody's agreement; a target that is met needs none. */
export function isWaived(attainment: Attainment): boolean {
  return attainment.waiver !== null && isDue(attainment);
}

function isDue(attainment: Attainment): boolean {
  return isShort(attainment) || isUnreported(attainment);
}
