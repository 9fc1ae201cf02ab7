/** What of the official format can be seen on the pages of a PDF. */
import type { PdfLine, PdfText } from "../pdf-lines.ts";
import type { PdfDocument } from "../read-pdf-pages.ts";
import { beyond, check, type Finding, gb9704, gb15834, usage, whole } from "./check.ts";

export interface PdfSubject {
  readonly document: PdfDocument;
  readonly text: PdfText;
}

const ptPerMm = 72 / 25.4;
const again = ["改正 DOCX 或模板后重新生成 PDF", "Correct the DOCX or the template and make the PDF again"] as const;
const bodySizes = { from: 15.5, to: 16.1 };

function onPage(line: PdfLine, found: string): Finding {
  return { paragraph: null, page: line.page, quote: line.text.slice(0, 16), found };
}

const bodyLines = ({ text }: PdfSubject) => text.lines.filter(({ size }) => size >= bodySizes.from && size <= bodySizes.to);

function inLines(lines: (subject: PdfSubject) => readonly PdfLine[], test: (line: PdfLine) => string | null) {
  return (subject: PdfSubject): Finding[] | null => {
    const asked = lines(subject);
    return asked.length === 0
      ? null
      : asked.flatMap((line) => {
          const found = test(line);
          return found === null ? [] : [onPage(line, found)];
        });
  };
}

/** Pages in millimetres. */
function inPages(test: (widthMm: number, heightMm: number) => string | null) {
  return ({ document }: PdfSubject) =>
    document.pages.flatMap((page, index): Finding[] => {
      const found = test(page.widthPt / ptPerMm, page.heightPt / ptPerMm);
      return found === null ? [] : [{ paragraph: null, page: index + 1, quote: "", found }];
    });
}

function inNumbers(test: (line: PdfLine | null, page: number, subject: PdfSubject) => string | null) {
  return (subject: PdfSubject) =>
    subject.text.numbers.flatMap((line, index): Finding[] => {
      const found = test(line, index + 1, subject);
      return found === null ? [] : [{ paragraph: null, page: index + 1, quote: line?.text ?? "", found }];
    });
}

/** Base lines of body type on one page, from the first to the last. */
function bodyRows(subject: PdfSubject, page: number): number[] {
  const rows = new Set(
    bodyLines(subject)
      .filter((line) => line.page === page)
      .map(({ y }) => Math.round(y * 2) / 2),
  );
  return [...rows].toSorted((a, b) => b - a);
}

export const pdfChecks = [
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
      const width = [...text.replace(/[，。、；：]$/, "")].reduce(
        (sum, character) => sum + (character.charCodeAt(0) < 0x250 ? 0.5 : 1),
        0,
      );
      // 孤字不成行: one character may be squeezed in.
      return width <= 29.5 ? null : `${width}字`;
    }),
  ),
  check<PdfSubject>("pdf-body-size", ["正文字号", "Size of the text"], gb9704("5.2.2"), ["3号", "16 pt"], again, (subject) =>
    bodyLines(subject).length > 0 ? [] : [whole("没有3号字")],
  ),
  check<PdfSubject>(
    "pdf-title-size",
    ["标题字号", "Size of the title"],
    gb9704("7.3.1"),
    ["2号（22磅）", "22 pt"],
    again,
    ({ text }) => (text.lines.some(({ page, size }) => page === 1 && Math.abs(size - 22) < 0.5) ? [] : [whole("首页没有2号字")]),
  ),
  check<PdfSubject>(
    "pdf-embedded",
    ["字体嵌入", "Fonts embedded"],
    usage,
    ["全部字体嵌入文件", "every font in the file"],
    again,
    ({ document }) => document.fonts.filter(({ embedded }) => !embedded).map(({ name }) => whole(name)),
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
  check<PdfSubject>(
    "pdf-line-start",
    ["行首禁则", "Line starts"],
    gb15834("5.1"),
    ["，。、；：？！）》”不在行首", "no ，。、；：？！）》” at the start of a line"],
    again,
    inLines(
      ({ text }) => text.lines,
      ({ text }) => (/^[，。、；：？！）》〉」』”’…％]/.test(text) ? `“${text.slice(0, 3)}”` : null),
    ),
  ),
  check<PdfSubject>(
    "pdf-line-end",
    ["行末禁则", "Line ends"],
    gb15834("5.1"),
    ["（《“不在行末", "no （《“ at the end of a line"],
    again,
    inLines(
      ({ text }) => text.lines,
      ({ text }) => (/[（《〈「『“‘〔]$/.test(text) ? `“${text.slice(-3)}”` : null),
    ),
  ),
  check<PdfSubject>(
    "pdf-heading-foot",
    ["标题不落页尾", "No heading at the foot"],
    usage,
    ["标题下面有正文", "text below the heading"],
    again,
    (subject) =>
      subject.document.pages.flatMap((_page, index): Finding[] => {
        const last = bodyLines(subject)
          .filter(({ page }) => page === index + 1)
          .at(-1);
        const heading =
          last !== undefined &&
          /^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）[^。]*$/.test(last.text) &&
          !/[。，；]$/.test(last.text) &&
          last.right < 170 * ptPerMm;
        return heading && index < subject.document.pages.length - 1 ? [onPage(last, "标题在页尾")] : [];
      }),
  ),
  check<PdfSubject>(
    "pdf-missing-glyphs",
    ["缺字", "Missing characters"],
    usage,
    ["没有〓、□代替的字", "no 〓 or □ in place of a character"],
    again,
    inLines(
      ({ text }) => text.lines,
      ({ text }) => (/[〓\ufffd]/.test(text) ? text.slice(0, 12) : null),
    ),
  ),
  check<PdfSubject>(
    "pdf-title-property",
    ["文档标题属性", "Title of the file"],
    usage,
    ["写明标题", "set"],
    again,
    ({ document }) => (document.title.trim() === "" ? [whole("没有标题")] : []),
  ),
  check<PdfSubject>(
    "pdf-language",
    ["文档语言", "Language of the file"],
    usage,
    ["标明中文", "set to Chinese"],
    again,
    ({ document }) => (/^zh/i.test(document.language) ? [] : [whole(document.language === "" ? "未标明" : document.language)]),
  ),
];
