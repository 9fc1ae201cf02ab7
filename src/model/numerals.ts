/** Text -> the numerals in it, Arabic and Chinese, and what kind each is by its own form and the words around it. */
import { chineseDigits } from "./chinese-number.ts";

export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a number is when it is no figure: a citation, a date or period, an ordinal or heading number, part of a name, a count of what is listed beside it. */
export type Kind = "citation" | "date" | "ordinal" | "name" | "count";

const arabic = String.raw`[\d０-９]+(?:[.,．·•][\d０-９]+)*[%％]?`;
const chinese = `[${chineseDigits}]+`;
const pattern = new RegExp(`${arabic}(?:[十百千万亿]+余?)?|${chinese}(?:点${chinese})?`, "g");

/** Words that are counted with; after a Chinese numeral they make it a quantity. */
const measures =
  /^(?:余|多|来)?(?:个|件|次|名|项|家|条|类|卷|本|人|期|场|起|处|所|支|份|篇|部(?!门|分|署)|户|台|套|辆|天|小时|学时|分钟|元|公里|平方|亩|吨|种|阶段|轮|届|位|例|宗|倍|成(?=[，。、以])|%|％)/;

export function findNumerals(text: string): Numeral[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter((numeral) => /[\d０-９]/.test(numeral.text) || isQuantity(text, numeral));
}

/** 一 before a measure word is an article (一个, 一批), and 三级 names a level; neither states a quantity. */
function isQuantity(text: string, { start, end, text: words }: Numeral): boolean {
  const after = text.slice(end);
  if (/^[〇○零百千万亿]+$/.test(words) && !/^[百千万亿]余/.test(words + after.slice(0, 1))) return false;
  return words !== "一" && measures.test(after) && !/第$/.test(text.slice(0, start));
}

/** null: its form does not explain it. `head` is the head of its column where it stands in a table. */
export function kindOf(text: string, numeral: Numeral, head: string): Kind | null {
  const { start, end } = numeral;
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (isInside(text, start, "《", "》") || isInside(text, start, "〈", "〉")) return "citation";
  if (/〔$/.test(before) || /〔\d{4}〕第?$/.test(before)) return "citation";
  if (/第$/.test(before)) return /^[条款章节]/.test(after) ? "citation" : "ordinal";
  if (isDate(before, numeral.text, after)) return "date";
  if (isOrdinal(before, after, text, head)) return "ordinal";
  if (isName(text, numeral, before, after)) return "name";
  return isCount(before, numeral.text) ? "count" : null;
}

function isDate(before: string, words: string, after: string): boolean {
  if (/^(?:19|20)\d{2}$/.test(words) && /^(?:年|[—–－-](?:19|20)\d{2}年)/.test(after)) return true;
  if (/^\d{1,2}$/.test(words) && /^月/.test(after)) return true;
  return /^\d{1,2}$/.test(words) && /^日/.test(after) && /月$/.test(before);
}

/** Numbers of headings, captions and rows. */
function isOrdinal(before: string, after: string, text: string, head: string): boolean {
  if (before === "" && (/^[、.．]/.test(after) || /^[表图]?\d+$/.test(text)))
    return head === "" || head === "序号" || /^[、.．]/.test(after);
  if (/^附件：?$/.test(before)) return true;
  if (/^[（(]$/.test(before) && /^[）)]/.test(after)) return true;
  if (/^[表图]\s*$/.test(before)) return true;
  return head === "序号";
}

const lines = /^(?:12\d{3}|1[12]\d|96\d{3,4})$/;

/** Short quoted names, telephone lines, versions, 5·12, 1+N, 二十大. */
function isName(text: string, { start, text: words }: Numeral, before: string, after: string): boolean {
  if (isInside(text, start, "“", "”")) return true;
  if (lines.test(words) && /^(?:热线|平台|政务|便民|公共|[、和等与“])/.test(after)) return true;
  if (/^[+＋×]/.test(after) || /[+＋×]$/.test(before)) return true;
  return /^\d+[·•]\d+$/.test(words) || (/^[一二三四五六七八九十]+$/.test(words) && /^(?:大精神|届)/.test(after));
}

/** 甲、乙两类: at least as many things stand in the list right before. */
function isCount(before: string, words: string): boolean {
  const value = "〇一二三四五六七八九十".indexOf(words.replace("两", "二"));
  const clause = /[^，。；：]*$/.exec(before)?.[0] ?? "";
  return value > 1 && clause.split(/[、和与及]/).filter((part) => part !== "").length >= value;
}

/** Longer quotations are sentences of their own. */
const longestName = 40;

function isInside(text: string, index: number, opening: string, closing: string): boolean {
  const open = text.lastIndexOf(opening, index);
  if (open < 0) return false;
  const shut = text.indexOf(closing, open);
  return shut > index && (opening !== "“" || shut - open <= longestName);
}
