/** Type, line ends, page ends, contents and properties of a PDF. */
import { contentsLines, readContents } from "../pdf-contents.ts";
import { joinLines } from "../pdf-lines.ts";
import { check, type Finding, gb9704, gb15834, usage, whole } from "./check.ts";
import { again, bodyLines, inLines, onPage, type PdfSubject, ptPerMm } from "./pdf-check.ts";

export const pdfTextChecks = [
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
          last.right < 170 * ptPerMm &&
          // A table below it is text as well.
          !subject.text.lines.some(({ page, y }) => page === last.page && y < last.y - 1);
        return heading && index < subject.document.pages.length - 1 ? [onPage(last, "标题在页尾")] : [];
      }),
  ),
  check<PdfSubject>(
    "pdf-stray-line",
    ["孤行", "Stray lines"],
    usage,
    ["段落的首行、末行不单独占一面", "neither the first nor the last line of a paragraph alone on a page"],
    again,
    (subject) =>
      joinLines(bodyLines(subject)).flatMap((lines): Finding[] => {
        const pages = [...new Set(lines.map(({ page }) => page))];
        const alone =
          pages.length < 2 ? undefined : pages.find((page) => lines.filter((line) => line.page === page).length === 1);
        const stray = lines.find(({ page }) => page === alone);
        return stray === undefined ? [] : [onPage(stray, "一行单独在一面")];
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
    "pdf-contents-pages",
    ["目录页码属实", "Page numbers of the contents are true"],
    usage,
    ["目录所列标题就在所列的页", "each heading stands on the page that is given for it"],
    again,
    ({ text }) => {
      const entries = readContents(text.lines);
      if (entries.length === 0) return null;
      const listed = new Set(contentsLines(text.lines));
      const wordsOn = (page: number) =>
        text.lines
          .filter((line) => line.page === page && !listed.has(line))
          .map((line) => line.text)
          .join("")
          .replace(/\s/g, "");
      return entries
        .filter((entry) => !wordsOn(entry.page).includes(entry.text))
        .map((entry) => onPage(entry.line, `“${entry.text.slice(0, 12)}”不在第${entry.page}页`));
    },
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
