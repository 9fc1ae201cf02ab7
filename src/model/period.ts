/** Periods of a year as short text: "2023", "2023-H1", "2023-Q4", "2023-M07". */
import { Bug } from "../diagnostics/outcome.ts";
import type { Rhythm } from "./indicator.ts";

const partsOf = { year: 1, half: 2, quarter: 4, month: 12 } as const satisfies Record<Rhythm, number>;

/** The periods in which an indicator is asked, in order. */
export function periodsOf(year: number, rhythm: Rhythm): string[] {
  if (rhythm === "year") return [String(year)];
  return Array.from({ length: partsOf[rhythm] }, (_, index) => `${year}-${suffixOf(rhythm, index + 1)}`);
}

function suffixOf(rhythm: Rhythm, part: number): string {
  return rhythm === "half" ? `H${part}` : rhythm === "quarter" ? `Q${part}` : `M${String(part).padStart(2, "0")}`;
}

/** "2023年", "2023年上半年", "2023年第一季度", "2023年7月". */
export function showPeriod(period: string): string {
  const match = /^(\d{4})(?:-([HQM])(\d+))?$/.exec(period);
  if (!match) throw new Bug(`no period: ${period}`);
  const [, year, kind, part] = match;
  if (kind === "H") return `${year}年${part === "1" ? "上" : "下"}半年`;
  if (kind === "Q") return `${year}年第${"一二三四"[Number(part) - 1]}季度`;
  return kind === "M" ? `${year}年${Number(part)}月` : `${year}年`;
}
