/** What several checks ask of a paragraph: indent, line pitch and colour; null when it is right, else what stands there. */
import type { ReportParagraph } from "../report-parts.ts";
import { printedRuns } from "./check.ts";

export function twoCharacters(points: number): string | null {
  return points >= 30 && points <= 34 ? null : `${Math.round((points / 16) * 10) / 10}字`;
}

/** 22 lines fill 225 mm, 637.8 pt: each has 28.4 to 29 pt. */
export function pitchOf({ word }: ReportParagraph): string | null {
  const { line, lineRule } = word.format;
  return lineRule === "exact" && line >= 28.4 && line <= 29.01 ? null : lineRule === "auto" ? `${line}倍行距` : `${line}磅`;
}

export function colourOf(paragraph: ReportParagraph): string | null {
  const wrong = printedRuns(paragraph).find((run) => run.format.color !== "auto" && run.format.color !== "000000");
  return wrong ? `#${wrong.format.color}` : null;
}
