/** The finished text against what an honest report must name: every item, every target that was missed, every shortcoming and its answer. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type Block, textOf } from "../model/document.ts";
import type { ReportData } from "./report-data.ts";
import { reportFile, shownPath } from "./template-set.ts";

/** Chapters in which a name counts, by the words of their headings of the first level. */
const chapters = { shortcomings: /不足|问题|短板/, arrangements: /安排|打算|思路|下一步/ } as const;

interface Subject {
  readonly subject: string;
  readonly name: string;
  readonly chapter: keyof typeof chapters | "anywhere";
}

/**
 * Looks at headings and paragraphs only: a row of the annex table is no account of a missed target, and neither is a measure that happens to
 * speak of the same thing. Remarks: REPORT-030 for each subject that the template left out, in the order of the report.
 */
export function checkHonesty(blocks: readonly Block[], data: ReportData, template: string): Diagnostic[] {
  const words = {
    anywhere: plain(blocks.map(proseOf).join("\n")),
    shortcomings: wordsUnder(chapters.shortcomings, blocks),
    arrangements: wordsUnder(chapters.arrangements, blocks),
  };
  const at = { kind: "file", file: shownPath(reportFile(template)) } as const;
  return subjectsOf(data)
    .filter(({ name, chapter }) => name !== "" && !words[chapter].includes(plain(name)))
    .map(({ subject, name }) => diagnose("REPORT-030", at, { subject, name }));
}

/** The words of all chapters whose heading fits. */
function wordsUnder(heading: RegExp, blocks: readonly Block[]): string {
  let inside = false;
  const own = blocks.filter((block) => {
    if (block.kind === "annex") inside = false;
    if (block.kind === "heading" && block.level === 1) inside = heading.test(textOf(block.inlines));
    return inside;
  });
  return plain(own.map(proseOf).join("\n"));
}

function proseOf(block: Block): string {
  if (block.kind === "heading") return textOf(block.inlines);
  return block.kind === "paragraph" ? textOf([...(block.lead ?? []), ...block.inlines]) : "";
}

function subjectsOf(data: ReportData): Subject[] {
  const { shortcomings, arrangements } = data;
  const own = shortcomings.flatMap((one) => [one, ...one.parts]);
  const measures = [...data.duty, ...data.sections.flatMap((section) => section.items)];
  const named = (subject: string, chapter: Subject["chapter"], names: readonly string[]) =>
    names.map((name) => ({ subject, chapter, name }));
  const titles = (all: readonly { readonly title: string }[]) => all.map((one) => one.title);
  const metrics = (all: readonly { readonly metric: string }[]) => all.map((one) => one.metric);
  return [
    ...named("任务", "anywhere", titles(measures)),
    ...named("不足", "shortcomings", titles(own)),
    ...named("未完成的目标", "shortcomings", metrics(own.flatMap((one) => one.missed))),
    ...named("未报送的目标", "shortcomings", metrics(shortcomings.flatMap((one) => one.unreported))),
    ...named(
      "未报送的任务",
      "shortcomings",
      shortcomings.flatMap((one) => one.items),
    ),
    ...named(
      "未报送的单位",
      "shortcomings",
      shortcomings.flatMap((one) => one.missing),
    ),
    ...named(
      "逾期报送的单位",
      "shortcomings",
      shortcomings.flatMap((one) => one.late),
    ),
    ...named("安排", "arrangements", titles(arrangements)),
    ...named(
      "安排所针对的目标",
      "arrangements",
      arrangements.flatMap((one) => one.missed),
    ),
  ];
}

/** A title with quotation marks of its own has single ones where it is quoted. */
function plain(words: string): string {
  return words.replace(/[\s\u3000“”‘’]/gu, "");
}
