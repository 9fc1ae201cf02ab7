/** The first paragraph of a part, and whether a blank line stands above it. */
import type { ReportParagraph } from "../report-parts.ts";
import { at, type Finding, type WordSubject } from "./check.ts";

/** Blank paragraphs right before the first paragraph of a part. */
function blanksBefore(parts: readonly ReportParagraph[], part: ReportParagraph["part"]): number | null {
  const index = parts.findIndex((paragraph) => paragraph.part === part);
  if (index < 0) return null;
  const before = parts.slice(0, index).toReversed();
  const words = before.findIndex((paragraph) => paragraph.part !== "blank");
  return words < 0 ? before.length : words;
}

export function firstOf(parts: readonly ReportParagraph[], part: ReportParagraph["part"]): ReportParagraph | undefined {
  return parts.find((paragraph) => paragraph.part === part);
}

export function blankLineBefore(part: ReportParagraph["part"]) {
  return ({ parts }: WordSubject): Finding[] | null => {
    const blanks = blanksBefore(parts, part);
    const paragraph = firstOf(parts, part);
    return blanks === null || paragraph === undefined ? null : blanks >= 1 ? [] : [at(paragraph, "上面没有空行")];
  };
}
