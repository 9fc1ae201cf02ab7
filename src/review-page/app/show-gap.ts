/** How far a result lies from its target, rounded as in print: between two percentages it is a number of percentage points. */
import type { Language } from "../page-data.ts";

export function showGap(gap: string, unitOfMeasure: string, language: Language): string {
  const rounded = String(Math.round(Number(gap) * 100) / 100);
  if (unitOfMeasure !== "%") return `${rounded}${unitOfMeasure}`;
  return language === "zh" ? `${rounded}个百分点` : `${rounded} percentage points`;
}
