/** Paper, margins, lines and page numbers of a PDF (GB/T 9704-2012, 5 and 7.5). */
import { beyond, check, type Finding, gb9704 } from "./check.ts";
import { again, bodyLines, bodyRows, inLines, inNumbers, inPages, onPage, type PdfSubject, ptPerMm } from "./pdf-check.ts";

export const pdfPageChecks = [
  check<PdfSubject>(
    "pdf-paper-width",
    ["纸张宽度", "Paper width"],
    gb9704("5.1"),
    ["210毫米", "210 mm"],
    again,
    inPages((width) => beyond(width, 210, 1, "毫米")),
  ),
  check<PdfSubject>(
    "pdf-paper-height",
    ["纸张高度", "Paper height"],
    gb9704("5.1"),
    ["297毫米", "297 mm"],
    again,
    inPages((_width, height) => beyond(height, 297, 1, "毫米")),
  ),
  check<PdfSubject>(
    "pdf-left",
    ["订口", "Left margin"],
    gb9704("5.2.1"),
    ["文字不进入左边28毫米", "no text in the left 28 mm"],
    again,
    inLines(
      ({ text }) => text.lines,
      ({ left }) => (left >= 27 * ptPerMm ? null : `${Math.round(left / ptPerMm)}毫米`),
    ),
  ),
  check<PdfSubject>(
    "pdf-right",
    ["版心右边", "Right edge"],
    gb9704("5.2.1"),
    ["文字不超出版心（行末标点可悬出）", "no text beyond the type area but a hanging stop"],
    again,
    inLines(
      ({ text }) => text.lines,
      ({ right, size, text }) =>
        right <= 184 * ptPerMm + (/[，。、；：]$/.test(text) ? size * 1.1 : 1.5) ? null : `${Math.round(right / ptPerMm)}毫米`,
    ),
  ),
  check<PdfSubject>(
    "pdf-top",
    ["天头", "Top margin"],
    gb9704("5.2.1"),
    ["文字不进入上边37毫米", "no text in the upper 37 mm"],
    again,
    ({ document, text }) =>
      text.lines.flatMap((line) => {
        const top = ((document.pages[line.page - 1]?.heightPt ?? 0) - line.y - line.size) / ptPerMm;
        return top >= 35 ? [] : [onPage(line, `${Math.round(top)}毫米`)];
      }),
  ),
  check<PdfSubject>(
    "pdf-lines",
    ["每面行数", "Lines on a page"],
    gb9704("5.2.3"),
    ["不超过22行", "at most 22"],
    again,
    (subject) =>
      subject.document.pages.flatMap((_page, index): Finding[] => {
        const rows = bodyRows(subject, index + 1).length;
        return rows <= 22 ? [] : [{ paragraph: null, page: index + 1, quote: "", found: `${rows}行` }];
      }),
  ),
  check<PdfSubject>(
    "pdf-pitch",
    ["正文行距", "Line pitch"],
    gb9704("5.2.3"),
    ["28.4磅至29.1磅", "28.4 to 29.1 pt"],
    again,
    (subject) =>
      subject.document.pages.flatMap((_page, index): Finding[] => {
        const rows = bodyRows(subject, index + 1);
        const tight = rows
          .slice(1)
          .map((y, row) => (rows[row] ?? 0) - y)
          .find((pitch) => pitch < 28 && pitch > 2);
        return tight === undefined ? [] : [{ paragraph: null, page: index + 1, quote: "", found: `${tight}磅` }];
      }),
  ),
  check<PdfSubject>(
    "pdf-characters",
    ["每行字数", "Characters a line"],
    gb9704("5.2.3"),
    ["不超过28字（行末标点可悬出）", "at most 28 and a hanging stop"],
    again,
    inLines(bodyLines, ({ text }) => {
      // A reader of the PDF sees blanks where the characters of a line are spread.
      const width = [...text.replace(/\s/g, "").replace(/[，。、；：]$/, "")].reduce(
        (sum, character) => sum + (character.charCodeAt(0) < 0x250 ? 0.5 : 1),
        0,
      );
      // 孤字不成行: one character may be squeezed in.
      return width <= 29.5 ? null : `${width}字`;
    }),
  ),
  check<PdfSubject>(
    "pdf-number-present",
    ["页码", "Page numbers"],
    gb9704("7.5"),
    ["每页有页码", "on every page"],
    again,
    inNumbers((line) => (line === null ? "没有页码" : null)),
  ),
  check<PdfSubject>(
    "pdf-number-form",
    ["页码写法", "Form of page numbers"],
    gb9704("7.5"),
    ["— 1 —，从1起连续", "— 1 —, from 1 on"],
    again,
    inNumbers((line, page) => (line === null || line.text.replace(/\s/g, "") === `—${page}—` ? null : `“${line.text}”`)),
  ),
  check<PdfSubject>(
    "pdf-number-side",
    ["页码位置", "Place of page numbers"],
    gb9704("7.5"),
    ["单页居右空一字，双页居左空一字", "odd right, even left, one character in"],
    again,
    inNumbers((line, page) => {
      if (line === null) return null;
      const off = page % 2 === 1 ? 184 * ptPerMm - 14 - line.right : line.left - 28 * ptPerMm - 14;
      return Math.abs(off) < 4 ? null : "位置不对";
    }),
  ),
  check<PdfSubject>(
    "pdf-number-height",
    ["页码在版心下7毫米", "Page numbers 7 mm below the text"],
    gb9704("7.5"),
    ["一字线在版心下边缘下7毫米", "dashes 7 mm below the type area"],
    again,
    inNumbers((line) => (line === null ? null : beyond(line.y / ptPerMm + (0.38 * 14) / ptPerMm, 28, 1.5, "毫米"))),
  ),
  check<PdfSubject>(
    "pdf-number-size",
    ["页码字号", "Size of page numbers"],
    gb9704("7.5"),
    ["4号（14磅）", "14 pt"],
    again,
    inNumbers((line) => (line === null ? null : beyond(line.size, 14, 0.3, "磅"))),
  ),
];
