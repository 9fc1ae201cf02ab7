/** Running text (GB/T 9704-2012, 5.2.2 and 5.2.3). */
import type { ReportParagraph } from "../report-parts.ts";
import {
  at,
  boldIn,
  check,
  faces,
  gb9704,
  inParts,
  otherFace,
  otherSize,
  printedRuns,
  runsAfterLead,
  usage,
  type WordSubject,
} from "./check.ts";
import { colourOf, pitchOf, twoCharacters } from "./paragraph-looks.ts";

const bodyFix = ["选中这一段，套用“公文正文”样式或改正格式", "Select the paragraph and apply the style 公文正文"] as const;

const body = (test: (paragraph: ReportParagraph) => string | null) => inParts(["body"], test);
const typeWidthPt = (156 * 72) / 25.4;

export const textChecks = [
  check<WordSubject>(
    "body-font",
    ["正文字体", "Face of the text"],
    gb9704("5.2.2"),
    ["仿宋", "仿宋"],
    bodyFix,
    body((paragraph) => otherFace(runsAfterLead(paragraph), faces.fangsong)),
  ),
  check<WordSubject>(
    "body-latin",
    ["正文数字和字母的字体", "Face of digits and letters"],
    usage,
    ["Times New Roman或仿宋，全文一致", "Times New Roman or 仿宋"],
    bodyFix,
    body((paragraph) => {
      const wrong = runsAfterLead(paragraph).find(
        (run) => /[0-9A-Za-z]/.test(run.text) && !/times new roman|仿宋|fangsong/i.test(run.format.latinFont ?? ""),
      );
      return wrong ? (wrong.format.latinFont ?? "未指定") : null;
    }),
  ),
  check<WordSubject>(
    "body-size",
    ["正文字号", "Size of the text"],
    gb9704("5.2.2"),
    ["3号（16磅）", "16 pt"],
    bodyFix,
    body((paragraph) => otherSize(printedRuns(paragraph), 16)),
  ),
  check<WordSubject>(
    "body-color",
    ["正文颜色", "Colour of the text"],
    gb9704("5.2.2"),
    ["黑色", "black"],
    bodyFix,
    body(colourOf),
  ),
  check<WordSubject>(
    "body-not-bold",
    ["正文不加粗", "Text not bold"],
    gb9704("5.2.2"),
    ["不加粗", "not bold"],
    bodyFix,
    body((paragraph) => boldIn(printedRuns(paragraph))),
  ),
  check<WordSubject>(
    "body-upright",
    ["正文不用斜体、下划线", "No italics or underlines"],
    gb9704("5.2.2"),
    ["不用斜体和下划线", "neither italic nor underlined"],
    bodyFix,
    body((paragraph) => {
      const wrong = printedRuns(paragraph).find((run) => run.format.italic || run.format.underline);
      return wrong ? `“${wrong.text.slice(0, 8)}”` : null;
    }),
  ),
  check<WordSubject>(
    "body-pitch",
    ["正文行距", "Line pitch of the text"],
    gb9704("5.2.3"),
    ["固定值28.4磅至29磅，每面22行", "exactly 28.4 to 29 pt: 22 lines a page"],
    bodyFix,
    body(pitchOf),
  ),
  check<WordSubject>("body-characters", ["每行字数", "Characters a line"], gb9704("5.2.3"), ["28字", "28"], bodyFix, (subject) =>
    // A grid of characters does the spacing itself.
    subject.document.sections.some((section) => /Chars/.test(section.grid ?? ""))
      ? null
      : body((paragraph) => {
          const run = runsAfterLead(paragraph).find(({ text }) => text.length > 4);
          const count = run ? Math.floor(typeWidthPt / (run.format.sizePt + run.format.spacingPt) + 0.05) : 28;
          return count === 28 ? null : `${count}字`;
        })(subject),
  ),
  check<WordSubject>(
    "body-indent",
    ["正文首行缩进", "First-line indent"],
    gb9704("7.3.3"),
    ["首行空二字", "two characters"],
    bodyFix,
    body(({ word }) => twoCharacters(word.format.firstLinePt)),
  ),
  check<WordSubject>(
    "body-flush",
    ["正文回行顶格", "Further lines flush"],
    gb9704("7.3.3"),
    ["回行顶格、右边不缩进", "no indent on either side"],
    bodyFix,
    body(({ word }) => (Math.abs(word.format.leftPt) < 1 && Math.abs(word.format.rightPt) < 1 ? null : "整段缩进")),
  ),
  check<WordSubject>(
    "body-align",
    ["正文对齐", "Alignment of the text"],
    gb9704("5.2.3"),
    ["两端对齐", "justified"],
    bodyFix,
    body(({ word }) => (word.format.align === "both" ? null : word.format.align)),
  ),
  check<WordSubject>(
    "body-spacing",
    ["段前段后", "Space between paragraphs"],
    gb9704("5.2.3"),
    ["不加段前段后距", "none"],
    bodyFix,
    body(({ word }) =>
      word.format.beforePt < 0.5 && word.format.afterPt < 0.5
        ? null
        : `段前${word.format.beforePt}磅、段后${word.format.afterPt}磅`,
    ),
  ),
  check<WordSubject>(
    "body-no-blanks",
    ["正文段间空行", "Blank lines between paragraphs"],
    gb9704("7.3.3"),
    ["正文各段之间不空行", "none"],
    ["删去空行", "Delete the blank line"],
    ({ parts }) =>
      parts.flatMap((paragraph, index) => {
        const before = parts[index - 1];
        const after = parts[index + 1];
        const inText = (one: ReportParagraph | undefined) => one?.part === "body" || one?.part === "heading";
        return paragraph.part === "blank" && before !== undefined && inText(before) && inText(after)
          ? [at(before, "下面有空行")]
          : [];
      }),
  ),
  check<WordSubject>(
    "no-typed-indent",
    ["不用空格缩进", "No indent by blanks"],
    usage,
    ["缩进用段落格式，不敲空格", "indents by format, not by blanks"],
    ["删去段首的空格，设首行缩进2字符", "Delete the blanks and set a first-line indent"],
    inParts(["body", "heading"], ({ word }) =>
      /^[\s\u3000]/.test(word.runs.find((run) => run.text !== "")?.text ?? "") ? "段首有空格" : null,
    ),
  ),
  check<WordSubject>(
    "no-line-breaks",
    ["段内不强制换行", "No line breaks inside a paragraph"],
    usage,
    ["段内不用换行符", "none"],
    ["把换行符改成段落或删去", "Replace the line break by a paragraph or delete it"],
    inParts(["body", "heading"], ({ word }) => (word.runs.some((run) => run.text.includes("\n")) ? "有换行符" : null)),
  ),
];
