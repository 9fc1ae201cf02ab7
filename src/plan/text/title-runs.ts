/** Finds the titles of documents, also those broken over several lines, by how the titles of official documents end. */
import { readMark } from "../structure/numbering.ts";
import { isAddressee, isBodyLine, isDateLine, isDocumentNumberLine, isEndNote } from "./line-signs.ts";

/** The nouns that official documents are called by. The first group are plans, see judge-document.ts. */
export const planNouns =
  "要点|方案|计划|规划|意见|安排|清单|任务书|责任书|分工|分解表|任务表|任务|行动|举措|措施|部署|台账|指引|目标|纲要|思路";
const otherNouns =
  "通知|报告|总结|汇报|办法|规定|条例|细则|规则|制度|纪要|通报|公告|公示|决定|决议|函|批复|讲话|解读|说明|简报|章程|标准|规范|请示|情况";

const ending = new RegExp(`(?:${planNouns}|${otherNouns})(?:的通知)?(?:[（(〔][^）)〕]{1,24}[）)〕])*$`);
const mostLines = 5;

/** For each line that is part of a title: the index of the title's first line. Empty strings stand for lines that cannot be titles. */
export function findTitleRuns(lines: readonly string[]): ReadonlyMap<number, number> {
  const runs = new Map<number, number>();
  let left = linesBefore;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (isDateLine(line) || isEndNote(line) || /^附件\s?[\d一二三四五六七八九十]{0,3}[：:]?$/.test(line)) left = linesBehind;
    else if (readMark(line)) left = 0;
    if (line === "" || left === 0) continue;
    left -= 1;
    const length = titleLength(lines, index, lines.length);
    for (let part = 0; part < length; part += 1) runs.set(index + part, index);
    index += Math.max(length - 1, 0);
  }
  return runs;
}

/** Titles stand within so many lines of the start of a document, and within so many behind a date or the word 附件. */
const linesBefore = 40;
const linesBehind = 6;

/** How many lines from `start` make one title; 0 when none begins here. */
function titleLength(lines: readonly string[], start: number, end: number): number {
  const first = lines[start] ?? "";
  if (isBodyLine(first) && !/^(?:关于)?(?:印发|关于)/.test(lines[start + 1] ?? "")) return 0;
  let text = "";
  for (let count = 1; count <= mostLines && start + count <= end; count += 1) {
    const line = lines[start + count - 1] ?? "";
    if (!canBeTitle(line) || readMark(line)) return 0;
    text += line;
    const next = lines[start + count] ?? "";
    if (/印发|转发|关于/.test(text) && !/通知$/.test(text) && /^.{0,40}的(?:通知|函)$/.test(next)) continue;
    if (isBalanced(text) && ending.test(text) && !goesOnAfter(next)) return count;
    if (isBalanced(text) && ending.test(text) && start + count < end && isPeriodLine(next)) return count + 1;
  }
  return 0;
}

function canBeTitle(line: string): boolean {
  return (
    line !== "" &&
    line.length <= 80 &&
    !/[。；;！？：:]$|。|，.*，.*，|^附件?\s?\d*(?:[：:]|$)/.test(line) &&
    !isDateLine(line) &&
    !isDocumentNumberLine(line) &&
    !isEndNote(line) &&
    !isAddressee(line)
  );
}

/** （2021—2025年）, （征求意见稿） on a line of its own below a title. */
function isPeriodLine(line: string): boolean {
  return /^[（(][^）)]{2,24}[）)]$/.test(line) && !isEndNote(line);
}

function goesOnAfter(next: string): boolean {
  return (
    /^的(?:通知|实施|工作|若干)|^(?:实施|工作|行动)?(?:方案|要点|计划|意见|通知)(?:的通知)?$/.test(next) || isPeriodLine(next)
  );
}

function isBalanced(text: string): boolean {
  return ["《》", "〈〉", "“”"].every((pair) => text.split(pair[0] ?? "").length === text.split(pair[1] ?? "").length);
}
