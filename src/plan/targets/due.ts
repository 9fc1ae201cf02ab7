/** By when a whole task is due: the words of a column 完成时限, of a label or of a bracket, to a day. */
import { normaliseSpaces } from "../text/normalise-spaces.ts";
import { findBrackets } from "../units/find-brackets.ts";
import { type PlanYears, readDeadlines } from "./deadlines.ts";
import { foldText } from "./fold-text.ts";

const label =
  /(?:(?:完成|整改|办结|推进)(?:时限|时间|期限)|时限(?:要求)?|时间节点|进度要求)\s?[：:]\s?([^。；;，,）)〕】\]\n]{2,30})/g;
/** （6月底前）, （10月底前完成，牵头单位：…） behind the words they hold for. */
const bracketed =
  /^((?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|底|末|份)?|第?[一二三四]季度末?|[上下]半年|年?年底)(?:之?前|以前)?)(?:完成|落实|办结)?(?:[，,；;]|$)/;

/** The words that say by when the task is due; undefined where it says nothing. A bracket counts only behind a full stop or at the end of a line. */
export function findDueWords(text: string): string | undefined {
  const labelled = [...text.matchAll(label)].at(-1)?.[1];
  if (labelled !== undefined) return labelled;
  const brackets = findBrackets(text).filter(
    ({ from, to }) => /[。；;）)〕】]/.test(text[from - 1] ?? "") || /^[。；;]?(?:\n|$)/.test(text.slice(to, to + 2)),
  );
  return brackets.map(({ inner }) => bracketed.exec(normaliseSpaces(inner))?.[1]).findLast((words) => words !== undefined);
}

/** 12月底, 2023年10月, 3月—6月 to the last day that is meant; null for 长期, 持续推进 and where the year is open. */
export function readDue(words: string, years: PlanYears): string | null {
  const plain = foldText(words).plain.replace(/(?:完成|办结|落实|到位)$/, "");
  const last = plain.split(/[-—–－~～至]/).at(-1) ?? "";
  const year = /^20\d\d年/.exec(plain)?.[0] ?? "";
  const named = /年/.test(last) ? last : `${year}${last}`;
  const ended = /^20\d\d年度?$/.test(named) ? `${named.slice(0, 5)}底前` : /前$/.test(named) ? named : `${named}前`;
  return readDeadlines(ended, years).findLast(({ date }) => date !== null)?.date ?? null;
}
