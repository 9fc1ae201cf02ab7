/** The table of contents of a long report: it names every chapter and section, in their order, with links that know their pages. */
import type { ReportParagraph } from "../report-parts.ts";
import { at, check, usage, type WordSubject } from "./check.ts";

interface Entry {
  readonly text: string;
  readonly page: number;
  readonly paragraph: ReportParagraph;
}

const again = ["重新生成报告，目录随正文更新", "Make the report again; its contents follow the text"] as const;

function entriesOf(parts: readonly ReportParagraph[]): Entry[] {
  return parts
    .filter(({ part, text }) => part === "contents" && text.includes("\t"))
    .map((paragraph) => {
      const [words = "", page = ""] = paragraph.text.split("\t");
      return { text: words.replace(/\s/g, ""), page: Number(page), paragraph };
    });
}

/** Headings of the two upper levels, and each annex as its label and title. */
function headingsOf(parts: readonly ReportParagraph[]): string[] {
  const words = parts.flatMap((one, index): string[] => {
    if (one.part === "heading") return one.level !== null && one.level <= 2 ? [one.text] : [];
    if (one.part !== "annex-label") return [];
    const title = parts.slice(index + 1).find(({ part }) => part !== "blank");
    return [one.text + (title?.part === "annex-title" ? title.text : "")];
  });
  return words.map((text) => text.replace(/\s/g, ""));
}

/** Null where the document has no contents, which only long ones need. */
function inEntries(test: (entries: readonly Entry[], subject: WordSubject) => readonly [Entry, string][]) {
  return (subject: WordSubject) => {
    const entries = entriesOf(subject.parts);
    return entries.length === 0 ? null : test(entries, subject).map(([entry, found]) => at(entry.paragraph, found));
  };
}

export const contentsChecks = [
  check<WordSubject>(
    "contents-words",
    ["目录与标题一致", "Contents and headings"],
    usage,
    ["目录逐条与正文的一、二级标题和附件相同", "the headings of the two upper levels and the annexes, word for word"],
    again,
    inEntries((entries, { parts }) => {
      const headings = headingsOf(parts);
      const wrong = entries.find((entry, index) => entry.text !== headings[index]);
      const last = entries.at(-1);
      if (wrong) return [[wrong, `正文是“${headings[entries.indexOf(wrong)] ?? ""}”`]];
      return last !== undefined && entries.length < headings.length ? [[last, `缺“${headings[entries.length] ?? ""}”`]] : [];
    }),
  ),
  check<WordSubject>(
    "contents-order",
    ["目录页码", "Page numbers of the contents"],
    usage,
    ["每条有页码，后面的不小于前面的", "each has one, none smaller than the one before"],
    again,
    inEntries((entries) =>
      entries.flatMap((entry, index): [Entry, string][] =>
        entry.page > 0 && entry.page >= (entries[index - 1]?.page ?? 1) ? [] : [[entry, `第${entry.page}页`]],
      ),
    ),
  ),
  check<WordSubject>(
    "contents-fields",
    ["目录页码是域", "Page numbers of the contents are fields"],
    usage,
    ["页码用 PAGEREF 域，改动后可以更新", "PAGEREF fields, so that they can be updated"],
    again,
    inEntries((entries) =>
      entries.flatMap((entry): [Entry, string][] =>
        entry.paragraph.word.fields.some((code) => code.includes("PAGEREF") || code.includes("TOC"))
          ? []
          : [[entry, "是打上去的数字"]],
      ),
    ),
  ),
] as const;
