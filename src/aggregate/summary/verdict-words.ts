/** The looks of verdicts and of reporting states in the summary, and the words of the states. */
import type { Attainment, Standing, UnitVerdict, Verdict } from "../../model/results.ts";
import { urgentVerdicts, verdictWords } from "../../model/verdict-words.ts";
import type { CellStyle } from "../../workbook/workbook.ts";

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

export function verdictStyle(attainment: Attainment): CellStyle {
  return attainment.waiver === null ? styles[attainment.verdict] : "muted";
}

export function unitVerdictStyle(verdict: Verdict): CellStyle {
  return styles[verdict];
}

/** Missed, partly met and unreported targets in this order, those agreed not to count left out. */
export function attentionFirst(attainments: readonly Attainment[]): Attainment[] {
  return urgentVerdicts.flatMap((verdict) => attainments.filter((one) => one.verdict === verdict && one.waiver === null));
}

/** "区农业农村局（0篇，差1篇）；震泽镇（未报）" */
export function showShortUnits(units: readonly UnitVerdict[], nameOf: (code: string) => string): string {
  return units
    .filter((unit) => unit.verdict === "missed" || unit.verdict === "unreported")
    .map((unit) => `${nameOf(unit.unit)}（${unit.detail || verdictWords[unit.verdict]}）`)
    .join("；");
}
