/** Signature, date and 附注 (GB/T 9704-2012, 7.3.5 and 7.3.6). */
import type { ReportParagraph } from "../report-parts.ts";
import { at, check, faces, gb9704, inParts, otherFace, otherSize, printedRuns, type WordSubject } from "./check.ts";
import { blankLineBefore, firstOf } from "./first-of.ts";

const dateFix = ["把成文日期改成如 2024年3月5日", "Write the date like 2024年3月5日"] as const;
const placeFix = ["用右缩进改正位置，不敲空格", "Set the right indent, without blanks"] as const;
const dates = (test: (paragraph: ReportParagraph) => string | null) => inParts(["date"], test);
const notes = (test: (paragraph: ReportParagraph) => string | null) => inParts(["note"], test);

const bodyPt = 16;

/** Full-width characters; Latin ones count half. */
function widthInCharacters(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) < 0x250 ? 0.5 : 1), 0);
}

/** How far the line ends from the right edge, in characters. */
function rightSpace(paragraph: ReportParagraph): number {
  return paragraph.word.format.rightPt / bodyPt;
}

/** Whether the middle of the signatory stands over the middle of the date. */
function offCentre(signatory: ReportParagraph, date: ReportParagraph): number {
  const middle = (paragraph: ReportParagraph) => rightSpace(paragraph) + widthInCharacters(paragraph.text) / 2;
  return Math.abs(middle(signatory) - middle(date));
}

export const closingChecks = [
  check<WordSubject>(
    "date-present",
    ["成文日期", "Date"],
    gb9704("7.3.5"),
    ["署名下一行写成文日期", "the date below the signatory"],
    ["在署名下一行写上成文日期", "Put the date below the signatory"],
    ({ parts }) =>
      parts.some(({ part }) => part === "date") ? [] : [{ paragraph: null, page: null, quote: "", found: "没有成文日期" }],
  ),
  check<WordSubject>(
    "signature-present",
    ["署名", "Signatory"],
    gb9704("7.3.5"),
    ["日期上一行署发文机关", "the issuing body above the date"],
    ["在日期上一行写上发文机关", "Put the issuing body above the date"],
    ({ parts }) =>
      parts.some(({ part }) => part === "signature") ? [] : [{ paragraph: null, page: null, quote: "", found: "没有署名" }],
  ),
  check<WordSubject>(
    "date-digits",
    ["日期用阿拉伯数字", "Arabic digits in the date"],
    gb9704("7.3.5.4"),
    ["阿拉伯数字", "Arabic digits"],
    dateFix,
    dates(({ text }) => (/[〇○零一二三四五六七八九十]/.test(text) ? text : null)),
  ),
  check<WordSubject>(
    "date-year",
    ["日期的年份", "Year of the date"],
    gb9704("7.3.5.4"),
    ["年份写全四位", "four digits"],
    dateFix,
    dates(({ text }) => (/^\d{4}年|^[〇○零一二三四五六七八九]{4}年/.test(text) ? null : text)),
  ),
  check<WordSubject>(
    "date-no-zero",
    ["月、日不编虚位", "No leading zeros in the date"],
    gb9704("7.3.5.4"),
    ["1不写成01", "1, never 01"],
    dateFix,
    dates(({ text }) => (/年0|月0/.test(text) ? text : null)),
  ),
  check<WordSubject>(
    "date-place",
    ["成文日期的位置", "Place of the date"],
    gb9704("7.3.5"),
    ["右空四字（署名较长时以署名右空二字为准）", "four characters from the right"],
    placeFix,
    ({ parts }) => {
      const date = firstOf(parts, "date");
      const signatory = firstOf(parts, "signature");
      if (date === undefined) return null;
      const space = rightSpace(date);
      const long = signatory !== undefined && Math.abs(rightSpace(signatory) - 2) < 0.3 && offCentre(signatory, date) < 1;
      return date.word.format.align === "right" && (Math.abs(space - 4) < 0.3 || long)
        ? []
        : [at(date, `右空${Math.round(space * 10) / 10}字`)];
    },
  ),
  check<WordSubject>(
    "signature-place",
    ["署名的位置", "Place of the signatory"],
    gb9704("7.3.5"),
    ["以成文日期为准居中", "centred over the date"],
    placeFix,
    ({ parts }) => {
      const date = firstOf(parts, "date");
      const signatory = firstOf(parts, "signature");
      if (date === undefined || signatory === undefined) return null;
      return signatory.word.format.align === "right" && offCentre(signatory, date) <= 1
        ? []
        : [at(signatory, "没有居中于日期之上")];
    },
  ),
  check<WordSubject>(
    "signature-space",
    ["署名上面空行", "Blank line above the signatory"],
    gb9704("7.3.5"),
    ["与正文或附件说明之间空行", "at least one"],
    ["在署名上面留空行", "Leave a blank line above the signatory"],
    blankLineBefore("signature"),
  ),
  check<WordSubject>(
    "signature-keeps",
    ["署名与日期同页", "Signatory and date on one page"],
    gb9704("7.3.5"),
    ["署名与日期不分在两页", "kept together"],
    ["给署名一行选中“与下段同页”", "Tick Keep with next for the signatory"],
    inParts(["signature"], ({ word }) => (word.format.keepNext ? null : "未选“与下段同页”")),
  ),
  check<WordSubject>(
    "signature-font",
    ["署名和日期的字体字号", "Face and size of signatory and date"],
    gb9704("5.2.2"),
    ["3号仿宋", "仿宋, 16 pt"],
    ["选中这一行，改成3号仿宋", "Set the line in 仿宋, 16 pt"],
    inParts(
      ["signature", "date"],
      (paragraph) => otherFace(printedRuns(paragraph), faces.fangsong) ?? otherSize(printedRuns(paragraph), bodyPt),
    ),
  ),
  check<WordSubject>(
    "note-brackets",
    ["附注的括号", "Brackets of 附注"],
    gb9704("7.3.6"),
    ["加全角圆括号", "in full-width brackets"],
    ["把附注放进全角括号（）", "Put 附注 in （）"],
    notes(({ text }) => (/^（.*）$/.test(text) ? null : text)),
  ),
  check<WordSubject>(
    "note-indent",
    ["附注的位置", "Place of 附注"],
    gb9704("7.3.6"),
    ["居左空二字", "two characters from the left"],
    ["设左空二字", "Set an indent of two characters"],
    notes(({ word }) =>
      Math.abs(word.format.firstLinePt + word.format.leftPt - 2 * bodyPt) <= 2 && !/center|right/.test(word.format.align)
        ? null
        : "没有左空二字",
    ),
  ),
];
