/** Punctuation and numerals as written (GB/T 15834-2011, GB/T 15835-2011), and what must not be left in a finished document. */
import type { ReportParagraph } from "../report-parts.ts";
import { check, type Finding, findEach, gb15834, gb15835, inParts, usage, type WordSubject, whole } from "./check.ts";

const prose = ["title", "heading", "body", "caption", "note", "annex-title", "recipients"] as const;
const markFix = ["改成相应的全角标点", "Use the full-width mark"] as const;

/** The first match in the paragraph, with a little around it. */
function matching(pattern: RegExp) {
  return inParts(prose, ({ text }) => {
    const match = pattern.exec(text);
    return match === null ? null : `“${text.slice(Math.max(match.index - 3, 0), match.index + match[0].length + 3)}”`;
  });
}

const pairs = new Map([
  ["）", "（"],
  ["》", "《"],
  ["〉", "〈"],
  ["”", "“"],
  ["’", "‘"],
  ["〕", "〔"],
  ["】", "【"],
]);
const openings = new Set(pairs.values());

/** The first mark without its other half; null when all pair up. */
function unpaired(text: string): string | null {
  const open: string[] = [];
  for (const character of text) {
    if (openings.has(character)) open.push(character);
    const opening = pairs.get(character);
    if (opening === undefined) continue;
    if (open.at(-1) !== opening) return character;
    open.pop();
  }
  return open.at(-1) ?? null;
}

/** Asks all paragraphs, also those that hold nothing but deleted words. */
function everywhere(test: (paragraph: ReportParagraph) => string | null) {
  return ({ parts }: WordSubject): Finding[] => findEach(parts, test);
}

export const wordingChecks = [
  check<WordSubject>(
    "half-comma",
    ["句内标点", "Commas and stops"],
    gb15834("4"),
    ["用全角逗号、句号、冒号、分号", "full-width , . : ;"],
    markFix,
    matching(/\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}|\p{Script=Han}\.(?!\d)/u),
  ),
  check<WordSubject>(
    "half-brackets",
    ["括号", "Brackets"],
    gb15834("4.9"),
    ["用全角圆括号（）", "full-width （）"],
    markFix,
    matching(/\(.*\p{Script=Han}.*?\)|\p{Script=Han}\(|\)\p{Script=Han}/u),
  ),
  check<WordSubject>(
    "straight-quotes",
    ["引号", "Quotation marks"],
    gb15834("4.8"),
    ["用弯引号“”", "curved “”"],
    ["改成“”", "Use “”"],
    matching(/["＂]/),
  ),
  check<WordSubject>(
    "angle-title",
    ["书名号", "Title marks"],
    gb15834("4.15"),
    ["用《》〈〉", "《》〈〉"],
    ["改成《》或〈〉", "Use 《》 or 〈〉"],
    matching(/<[^<>]*\p{Script=Han}[^<>]*>/u),
  ),
  check<WordSubject>(
    "paired-marks",
    ["成对标点", "Paired marks"],
    gb15834("4"),
    ["引号、括号、书名号成对", "quotes, brackets and title marks in pairs"],
    ["补上或删去缺少另一半的标点", "Add the other half or delete the mark"],
    inParts(prose, ({ text }) => {
      const mark = unpaired(text);
      return mark === null ? null : `“${mark}”缺另一半`;
    }),
  ),
  check<WordSubject>(
    "doubled-marks",
    ["重复标点", "Doubled marks"],
    gb15834("4"),
    ["不重复使用", "not doubled"],
    ["删去多余的标点", "Delete the mark that is too many"],
    matching(/[，。；：、]{2}|[，、；：]。|。[，；、]/),
  ),
  check<WordSubject>(
    "ellipsis",
    ["省略号", "Ellipsis"],
    gb15834("4.11"),
    ["用……，占两字", "……"],
    ["改成……", "Use ……"],
    matching(/\.{3}|。{2,}|(?<!…)…(?!…)/),
  ),
  check<WordSubject>(
    "mark-at-start",
    ["段首标点", "Marks at the start"],
    gb15834("5.1"),
    ["点号不在段首", "no stop at the start of a paragraph"],
    ["删去段首的标点", "Delete the mark at the start"],
    matching(/^[，。；：、！？）》”]/),
  ),
  check<WordSubject>(
    "body-ends",
    ["段末标点", "End of paragraphs"],
    gb15834("4"),
    ["正文各段以句号或冒号等结尾", "a stop at the end of each paragraph"],
    ["在段末补上句号", "Add a stop at the end"],
    inParts(["body"], ({ text }) => (/[。！？：；”）…]$/.test(text) ? null : `“${text.slice(-4)}”`)),
  ),
  check<WordSubject>(
    "spaces",
    ["字间空格", "Blanks between characters"],
    usage,
    ["汉字之间、汉字与数字之间不空格", "none"],
    ["删去空格", "Delete the blank"],
    matching(/[\p{Script=Han}，。；：][ \u00a0\u2002\u2003]+[\p{Script=Han}\d，。]|\d[ \u00a0]+\p{Script=Han}/u),
  ),
  check<WordSubject>(
    "full-width-digits",
    ["全角数字", "Full-width digits"],
    gb15835("4"),
    ["用半角阿拉伯数字", "half-width digits"],
    ["改成半角数字", "Use half-width digits"],
    matching(/[０-９Ａ-Ｚａ-ｚ％]/),
  ),
  check<WordSubject>(
    "thousands",
    ["千分撇", "Thousands separators"],
    gb15835("5"),
    ["数字中间不用逗号", "no comma inside a number"],
    ["删去数字里的逗号", "Delete the comma in the number"],
    matching(/\d{1,3}[,，]\d{3}(?!\d)/),
  ),
  check<WordSubject>(
    "short-years",
    ["年份简写", "Short years"],
    gb15835("4.1.2"),
    ["年份写全四位", "four digits"],
    ["把年份写全", "Write the year in full"],
    matching(/(?<![\d—-])(?:[“'’])?\d{2}年(?:度|[1-9]\d?月)/),
  ),
  check<WordSubject>(
    "date-zeros",
    ["日期虚位", "Leading zeros of dates"],
    gb15835("4.1.2"),
    ["月、日不写成01", "1, never 01"],
    ["删去月、日前的0", "Delete the 0"],
    matching(/年0\d月|月0\d日/),
  ),
  check<WordSubject>(
    "percent",
    ["百分号", "Percent signs"],
    gb15835("4.1"),
    ["用%，数字与%之间不空格", "% right behind the number"],
    ["改成如 100%", "Write it like 100%"],
    matching(/\d[ \u00a0]+%|\d％|百分之\d/),
  ),
  check<WordSubject>(
    "no-draft-marks",
    ["草稿标记", "Marks of the draft"],
    usage,
    ["成文不留【】、待补等标记", "none left"],
    ["补上内容，删去标记", "Fill the gap and delete the mark"],
    matching(/【[^】]*】|〓|待补|待定稿|XX+|××+|TODO/),
  ),
  check<WordSubject>(
    "no-changes",
    ["修订痕迹", "Tracked changes"],
    usage,
    ["成文不带修订痕迹", "none left"],
    ["在“审阅”里接受或拒绝所有修订", "Accept or reject all changes"],
    everywhere(({ word }) => {
      const run = word.runs.find(({ change }) => change !== null);
      return run ? `“${run.text.slice(0, 8)}”` : null;
    }),
  ),
  check<WordSubject>(
    "no-comments",
    ["批注", "Comments"],
    usage,
    ["成文不带批注", "none left"],
    ["在“审阅”里删除所有批注", "Delete all comments"],
    ({ document }) => (document.comments.length > 0 ? [whole(`${document.comments.length}条批注`)] : []),
  ),
  check<WordSubject>(
    "no-hidden",
    ["隐藏文字", "Hidden text"],
    usage,
    ["没有隐藏文字", "none"],
    ["选中全文，取消“隐藏”", "Select all and untick Hidden"],
    everywhere(({ word }) => {
      const run = word.runs.find(({ format }) => format.hidden);
      return run ? `“${run.text.slice(0, 8)}”` : null;
    }),
  ),
];
