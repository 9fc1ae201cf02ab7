/** Headings: face, size, place, and the order and form of their numbers (GB/T 9704-2012, 7.3.3). */
import { readChineseNumber } from "../../model/chinese-number.ts";
import type { ReportParagraph } from "../report-parts.ts";
import {
  at,
  boldIn,
  check,
  type Finding,
  faces,
  findEach,
  gb9704,
  inParts,
  otherFace,
  otherSize,
  printedRuns,
  runsOfLead,
  usage,
  type WordSubject,
} from "./check.ts";
import { colourOf, pitchOf, twoCharacters } from "./paragraph-looks.ts";

const headingFix = [
  "把光标放在这个标题里，套用对应级别的标题样式",
  "Put the cursor into the heading and apply its heading style",
] as const;
const orderFix = ["改正层次序号", "Correct the number of the heading"] as const;

const headings = (test: (paragraph: ReportParagraph) => string | null) => inParts(["heading"], test);

/** Headings of one level and the headings that open a paragraph of it, with the runs they are set in. */
function faceOfLevel(levels: readonly number[], face: RegExp) {
  return ({ parts }: WordSubject): Finding[] | null => {
    const asked = parts.filter(({ level }) => level !== null && levels.includes(level));
    if (asked.length === 0) return null;
    return findEach(asked, (paragraph) =>
      otherFace(paragraph.part === "heading" ? printedRuns(paragraph) : runsOfLead(paragraph), face),
    );
  };
}

const marks = [/^([一二三四五六七八九十]+)/, /^[（(]([一二三四五六七八九十]+)/, /^(\d+)/, /^[（(](\d+)/] as const;

function ordinalOf(paragraph: ReportParagraph): number {
  const pattern = marks[(paragraph.level ?? 1) - 1] ?? marks[0];
  return Number(readChineseNumber(pattern.exec(paragraph.text)?.[1] ?? "") ?? 0);
}

/** Each level counts on from 1 below its own heading; 1. 2. 3. may also run through the whole report, as plans number their tasks. */
function outOfOrder(level: 1 | 2 | 3 | 4) {
  return ({ parts }: WordSubject): Finding[] | null => {
    const numbered = parts.filter((paragraph) => paragraph.level !== null);
    if (!numbered.some((paragraph) => paragraph.level === level)) return null;
    let last = 0;
    let running = 0;
    return numbered.flatMap((paragraph): Finding[] => {
      const own = paragraph.level ?? 0;
      if (own < level) last = 0;
      if (own !== level) return [];
      const ordinal = ordinalOf(paragraph);
      const fits = ordinal === last + 1 || (level === 3 && ordinal === running + 1);
      const expected = last + 1;
      last = ordinal;
      running = ordinal;
      return fits ? [] : [at(paragraph, `序号${ordinal}，应为${expected}`)];
    });
  };
}

const forms = [
  /^[一二三四五六七八九十]+、/,
  /^（[一二三四五六七八九十]+）(?![、.．，])/,
  /^\d+[.．](?![\s、])/,
  /^（\d+）(?![、.．，])/,
] as const;

function formOfLevel(level: 1 | 2 | 3 | 4) {
  return ({ parts }: WordSubject): Finding[] | null => {
    const asked = parts.filter((paragraph) => paragraph.level === level);
    return asked.length === 0
      ? null
      : findEach(asked, ({ text }) => ((forms[level - 1] ?? forms[0]).test(text) ? null : `“${text.slice(0, 5)}”`));
  };
}

export const headingChecks = [
  check<WordSubject>(
    "heading1-font",
    ["一级标题字体", "Face of level 1 headings"],
    gb9704("7.3.3"),
    ["黑体", "黑体"],
    headingFix,
    faceOfLevel([1], faces.heiti),
  ),
  check<WordSubject>(
    "heading2-font",
    ["二级标题字体", "Face of level 2 headings"],
    gb9704("7.3.3"),
    ["楷体", "楷体"],
    headingFix,
    faceOfLevel([2], faces.kaiti),
  ),
  check<WordSubject>(
    "heading3-font",
    ["三、四级标题字体", "Face of level 3 and 4 headings"],
    gb9704("7.3.3"),
    ["仿宋", "仿宋"],
    headingFix,
    faceOfLevel([3, 4], faces.fangsong),
  ),
  check<WordSubject>(
    "heading-size",
    ["标题字号", "Size of headings"],
    gb9704("7.3.3"),
    ["3号（16磅）", "16 pt"],
    headingFix,
    headings((paragraph) => otherSize(printedRuns(paragraph), 16)),
  ),
  check<WordSubject>(
    "heading-not-bold",
    ["标题不加粗", "Headings not bold"],
    gb9704("7.3.3"),
    ["不加粗", "not bold"],
    headingFix,
    headings((paragraph) => boldIn(printedRuns(paragraph))),
  ),
  check<WordSubject>(
    "heading-indent",
    ["标题左空二字", "Headings two characters in"],
    gb9704("7.3.3"),
    ["左空二字", "two characters in"],
    headingFix,
    headings(({ word }) => twoCharacters(word.format.firstLinePt + word.format.leftPt)),
  ),
  check<WordSubject>(
    "heading-left",
    ["标题不居中", "Headings not centred"],
    gb9704("7.3.3"),
    ["不居中", "not centred"],
    headingFix,
    headings(({ word }) => (/center|right/.test(word.format.align) ? "居中或居右" : null)),
  ),
  check<WordSubject>(
    "heading-pitch",
    ["标题行距", "Line pitch of headings"],
    gb9704("5.2.3"),
    ["与正文相同，每面22行", "that of the text, 22 lines a page"],
    headingFix,
    headings(pitchOf),
  ),
  check<WordSubject>(
    "heading-keeps",
    ["标题不落页尾", "No heading at the foot of a page"],
    usage,
    ["与下段同页", "kept with the next paragraph"],
    ["在“段落→换行和分页”里选中“与下段同页”", "Tick Keep with next"],
    headings(({ word }) => (word.format.keepNext ? null : "未选“与下段同页”")),
  ),
  check<WordSubject>(
    "heading-no-stop",
    ["标题末尾", "End of headings"],
    usage,
    ["独占一行的标题末尾不用句号", "no stop behind a heading on a line of its own"],
    ["删去标题末尾的标点", "Delete the stop behind the heading"],
    headings(({ text }) => (/[。；，：.;]$/.test(text) ? `“${text.slice(-1)}”` : null)),
  ),
  check<WordSubject>(
    "heading-color",
    ["标题颜色", "Colour of headings"],
    gb9704("5.2.2"),
    ["黑色", "black"],
    headingFix,
    headings(colourOf),
  ),
  check<WordSubject>(
    "order-1",
    ["一级序号连续", "Level 1 numbers run on"],
    gb9704("7.3.3"),
    ["一、二、三、依次编号", "一、 二、 三、 in order"],
    orderFix,
    outOfOrder(1),
  ),
  check<WordSubject>(
    "order-2",
    ["二级序号连续", "Level 2 numbers run on"],
    gb9704("7.3.3"),
    ["（一）（二）（三）依次编号", "（一） （二） （三） in order"],
    orderFix,
    outOfOrder(2),
  ),
  check<WordSubject>(
    "order-3",
    ["三级序号连续", "Level 3 numbers run on"],
    gb9704("7.3.3"),
    ["1. 2. 3. 依次编号", "1. 2. 3. in order"],
    orderFix,
    outOfOrder(3),
  ),
  check<WordSubject>(
    "order-4",
    ["四级序号连续", "Level 4 numbers run on"],
    gb9704("7.3.3"),
    ["（1）（2）（3）依次编号", "（1） （2） （3） in order"],
    orderFix,
    outOfOrder(4),
  ),
  check<WordSubject>(
    "form-1",
    ["一级序号写法", "Form of level 1 numbers"],
    gb9704("7.3.3"),
    ["“一、”", "一、"],
    orderFix,
    formOfLevel(1),
  ),
  check<WordSubject>(
    "form-2",
    ["二级序号写法", "Form of level 2 numbers"],
    gb9704("7.3.3"),
    ["“（一）”，全角括号，后面不加顿号", "（一） with nothing behind it"],
    orderFix,
    formOfLevel(2),
  ),
  check<WordSubject>(
    "form-3",
    ["三级序号写法", "Form of level 3 numbers"],
    gb9704("7.3.3"),
    ["“1.”，不用顿号", "1. without 、"],
    orderFix,
    formOfLevel(3),
  ),
  check<WordSubject>(
    "form-4",
    ["四级序号写法", "Form of level 4 numbers"],
    gb9704("7.3.3"),
    ["“（1）”，全角括号，后面不加顿号", "（1） with nothing behind it"],
    orderFix,
    formOfLevel(4),
  ),
];
