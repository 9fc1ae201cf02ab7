/** The finished text against what an honest report must name: every item, every target that was missed, every shortcoming and its answer. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type Block, textOf } from "../model/document.ts";
import type { ReportData } from "./report-data.ts";
import { reportFile, shownPath } from "./template-set.ts";

/**
 * Looks at headings and paragraphs only: a row of the annex table is no account of a missed target. Remarks: REPORT-030 for each subject that
 * the template left out, in the order of the report.
 */
export function checkHonesty(blocks: readonly Block[], data: ReportData, template: string): Diagnostic[] {
  const words = plain(blocks.map(proseOf).join("\n"));
  const at = { kind: "file", file: shownPath(reportFile(template)) } as const;
  return subjectsOf(data)
    .filter(({ name }) => name !== "" && !words.includes(plain(name)))
    .map((facts) => diagnose("REPORT-030", at, facts));
}

function proseOf(block: Block): string {
  if (block.kind === "heading") return textOf(block.inlines);
  return block.kind === "paragraph" ? textOf([...(block.lead ?? []), ...block.inlines]) : "";
}

function subjectsOf(data: ReportData): { subject: string; name: string }[] {
  const named = (subject: string, names: readonly string[]) => names.map((name) => ({ subject, name }));
  return [
    ...named(
      "任务",
      [...data.duty, ...data.sections.flatMap((section) => section.items)].map((measure) => measure.title),
    ),
    ...named(
      "不足",
      data.shortcomings.map((one) => one.title),
    ),
    ...named(
      "未完成的目标",
      data.shortcomings.flatMap((one) => one.missed).map((one) => one.metric),
    ),
    ...named(
      "未报送的目标",
      data.shortcomings.flatMap((one) => one.unreported).map((one) => one.metric),
    ),
    ...named(
      "未报送的任务",
      data.shortcomings.flatMap((one) => one.items),
    ),
    ...named(
      "未报送的单位",
      data.shortcomings.flatMap((one) => one.missing),
    ),
    ...named(
      "逾期报送的单位",
      data.shortcomings.flatMap((one) => one.late),
    ),
    ...named(
      "安排",
      data.arrangements.map((one) => one.title),
    ),
    ...named(
      "安排所针对的目标",
      data.arrangements.flatMap((one) => one.missed),
    ),
  ];
}

function plain(words: string): string {
  return words.replace(/[\s\u3000]/gu, "");
}
