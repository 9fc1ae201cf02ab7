/** Verdicts of results/1 in the words that summary and report share. */
import type { Attainment, Verdict } from "./results.ts";

export const verdictWords = {
  met: "已完成",
  missed: "未完成",
  partly: "部分完成",
  unreported: "未报送",
  "not-applicable": "不适用",
  "not-due": "未到期",
} as const satisfies Record<Verdict, string>;

/** Missed or open with a waiver: agreed not to count. */
export const waivedWord = "经同意不列入";

/** How a table of results prints the answer whether something is done. */
export const answerWords: Readonly<Record<string, string>> = { 是: "达到", 否: "未达到" };

/** What a leader looks at first, the worst leading. */
export const urgentVerdicts = ["missed", "partly", "unreported"] as const satisfies readonly Verdict[];

export function verdictWord(attainment: Attainment): string {
  return isWaived(attainment) ? waivedWord : verdictWords[attainment.verdict];
}

/** A waiver counts only where there is something to excuse. */
export function isWaived({ verdict, waiver }: Attainment): boolean {
  return waiver !== null && urgentVerdicts.some((urgent) => urgent === verdict);
}
