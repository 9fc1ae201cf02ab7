/** Verdicts in the words of the summary, and the looks that go with them. */
import type { Attainment, Standing, UnitVerdict, Verdict } from "../../model/results.ts";
import type { CellStyle } from "../../workbook/workbook.ts";

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

const styles = {
  met: "good",
  missed: "bad",
  partly: "warn",
  unreported: "warn",
  "not-applicable": "muted",
  "not-due": "muted",
} as const satisfies Record<Verdict, CellStyle>;

export const stateWords = {
  "on-time": "按时",
  late: "迟报",
  missing: "未报送",
  exempt: "免报",
} as const satisfies Record<Standing["state"], string>;

export const stateStyles = {
  "on-time": "good",
  late: "warn",
  missing: "bad",
  exempt: "muted",
} as const satisfies Record<Standing["state"], CellStyle>;

/** What a leader looks at first. */
const urgency = ["missed", "partly", "unreported"] as const satisfies readonly Verdict[];

export function verdictWord(attainment: Attainment): string {
  return attainment.waiver !== null && needsAttention(attainment) ? waivedWord : verdictWords[attainment.verdict];
}

export function verdictStyle(attainment: Attainment): CellStyle {
  return attainment.waiver === null ? styles[attainment.verdict] : "muted";
}

export function unitVerdictStyle(verdict: Verdict): CellStyle {
  return styles[verdict];
}

/** Missed, partly met and unreported targets in this order, those agreed not to count left out. */
export function attentionFirst(attainments: readonly Attainment[]): Attainment[] {
  return urgency.flatMap((verdict) => attainments.filter((one) => one.verdict === verdict && one.waiver === null));
}

/** "区农业农村局（0篇，差1篇）；震泽镇（未报）" */
export function showShortUnits(units: readonly UnitVerdict[], nameOf: (code: string) => string): string {
  return units
    .filter((unit) => unit.verdict === "missed" || unit.verdict === "unreported")
    .map((unit) => `${nameOf(unit.unit)}（${unit.detail || verdictWords[unit.verdict]}）`)
    .join("；");
}

function needsAttention({ verdict }: Attainment): boolean {
  return urgency.some((urgent) => urgent === verdict);
}
