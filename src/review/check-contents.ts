/** The parts that the regulation asks of an annual report, their order, and the days by which it is due: warnings, for a person to judge. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Passage } from "./passages.ts";
import { headingLevel } from "./report-parts.ts";

/** 《法治政府建设与责任落实督察工作规定》 (2019), the contents of an annual report in their order. 其他需要报告的情况 may be empty. */
const parts = [
  { part: "主要举措和成效", partEn: "measures and achievements", pattern: /举措|成效|工作情况|主要做法/ },
  { part: "存在的不足和原因", partEn: "shortcomings and their causes", pattern: /不足|问题/ },
  { part: "党政主要负责人履行第一责任人职责", partEn: "the leaders' duty", pattern: /第一责任人/ },
  { part: "下一年度主要安排", partEn: "next year's arrangements", pattern: /安排|打算|计划|工作思路|下一步/ },
] as const;

/** Remarks: REVIEW-040 (a part is missing), REVIEW-041 (another order), REVIEW-042 (dated after 1 March or 1 April). */
export function checkContents(passages: readonly Passage[], file: string): Diagnostic[] {
  const at = { kind: "file", file } as const;
  const headings = passages
    .map(({ text }) => text)
    .filter((text) => headingLevel(text) === 1 && !/[。；]/.test(text) && text.length < 80);
  const places = parts.map((one) => ({ ...one, index: headings.findIndex((heading) => one.pattern.test(heading)) }));
  const missing = places.filter(({ index }) => index < 0);
  const found = places.filter(({ index }) => index >= 0);
  const sorted = found.toSorted((a, b) => a.index - b.index);
  const moved = sorted.some((one, index) => one !== found[index]);
  return [
    ...missing.map(({ part, partEn }) => diagnose("REVIEW-040", at, { part, partEn })),
    ...(moved ? [diagnose("REVIEW-041", at, { found: sorted.map(({ part }) => part).join("、") })] : []),
    ...checkDeadlines(passages, file),
  ];
}

/** 规定: to the superiors by 1 March, to the public by 1 April of the next year (第二十四条 for the latter). */
const deadlines = [
  { month: 3, duty: "年度报告报上一级党委、政府", dutyEn: "The report to the superiors" },
  { month: 4, duty: "年度报告向社会公开", dutyEn: "Publishing the report" },
] as const;

function checkDeadlines(passages: readonly Passage[], file: string): Diagnostic[] {
  const title = passages.find(({ text }) => /\d{4}年.*报告/.test(text) && text.length < 60);
  const year = Number(/(\d{4})年/.exec(title?.text ?? "")?.[1]);
  const date = passages
    .map(({ text }) => /^(\d{4})年0?(\d{1,2})月0?(\d{1,2})日$/.exec(text.trim()))
    .find((match) => match !== null);
  if (!date || Number.isNaN(year)) return [];
  const written = Number(date[1]) * 10_000 + Number(date[2]) * 100 + Number(date[3]);
  return deadlines
    .filter(({ month }) => written > (year + 1) * 10_000 + month * 100 + 1)
    .map(({ month, duty, dutyEn }) =>
      diagnose("REVIEW-042", { kind: "file", file }, { date: date[0], limit: `${year + 1}年${month}月1日`, duty, dutyEn }),
    );
}
