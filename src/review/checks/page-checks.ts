/** Paper, margins, grid and page numbers (GB/T 9704-2012, 5 and 7.5). */
import { paragraphsOf, type WordParagraph, wordsOf } from "../../ooxml/word-document.ts";
import { beyond, check, type Finding, faces, gb9704, inSections, usage, type WordSubject, whole } from "./check.ts";

const setup = ["在“布局→页面设置”里改正", "Correct it under Layout > Page Setup"] as const;
const foot = ["双击页脚，改正页码的格式", "Double-click the footer and correct the page number"] as const;

/** One character of 四号, by which page numbers stand in. */
const oneCharacterPt = 14;

function footers(subject: WordSubject, kind: "default" | "even"): WordParagraph[] {
  const blocks = subject.document.sections[0]?.footers[kind] ?? [];
  return paragraphsOf(blocks).filter((paragraph) => paragraph.fields.some((code) => /^PAGE\b/i.test(code)));
}

function inFooters(kinds: readonly ("default" | "even")[], test: (paragraph: WordParagraph) => string | null) {
  return (subject: WordSubject): Finding[] | null => {
    const asked = kinds.flatMap((kind) => footers(subject, kind));
    if (asked.length === 0) return null;
    return asked.flatMap((paragraph) => {
      const found = test(paragraph);
      return found === null ? [] : [whole(found)];
    });
  };
}

function hasPageNumber(kind: "default" | "even") {
  return (subject: WordSubject) => (footers(subject, kind).length > 0 ? [] : [whole("没有页码")]);
}

/** Sizes in millimetres: what is wanted, and by how much a page may be off. */
function millimetres(
  id: string,
  title: readonly [string, string],
  clause: string,
  name: "widthMm" | "heightMm" | "topMm" | "bottomMm" | "leftMm" | "rightMm" | "footerMm",
  wanted: number,
) {
  const need = [`${wanted}毫米（±1）`, `${wanted} mm (±1)`] as const;
  return check<WordSubject>(
    id,
    title,
    gb9704(clause),
    need,
    setup,
    inSections((section) => beyond(section[name], wanted, 1.05, "毫米")),
  );
}

export const pageChecks = [
  millimetres("paper-width", ["纸张宽度", "Paper width"], "5.1", "widthMm", 210),
  millimetres("paper-height", ["纸张高度", "Paper height"], "5.1", "heightMm", 297),
  millimetres("margin-top", ["天头（上边距）", "Top margin"], "5.2.1", "topMm", 37),
  millimetres("margin-bottom", ["下边距（版心高225毫米）", "Bottom margin (type area 225 mm high)"], "5.2.1", "bottomMm", 35),
  millimetres("margin-left", ["订口（左边距）", "Left margin"], "5.2.1", "leftMm", 28),
  millimetres("margin-right", ["右边距（版心宽156毫米）", "Right margin (type area 156 mm wide)"], "5.2.1", "rightMm", 26),
  millimetres(
    "footer-distance",
    ["页码到纸边的距离（版心下7毫米）", "Page number 7 mm below the type area"],
    "7.5",
    "footerMm",
    24.8,
  ),
  check<WordSubject>(
    "orientation",
    ["纸张方向", "Orientation"],
    gb9704("5.1"),
    ["纵向", "portrait"],
    setup,
    inSections((section) => (section.landscape || section.widthMm > section.heightMm ? "横向" : null)),
  ),
  check<WordSubject>(
    "gutter",
    ["装订线", "Gutter"],
    gb9704("5.2.1"),
    ["不另留装订线（订口28毫米已含）", "none beside the 28 mm margin"],
    setup,
    inSections((section) => (section.gutterMm > 0.5 ? `${Math.round(section.gutterMm)}毫米` : null)),
  ),
  check<WordSubject>(
    "columns",
    ["分栏", "Columns"],
    gb9704("5.2"),
    ["通栏", "one column"],
    setup,
    inSections((section) => (section.columns > 1 ? `${section.columns}栏` : null)),
  ),
  check<WordSubject>(
    "grid-kind",
    ["文档网格", "Document grid"],
    gb9704("5.2.3"),
    ["指定行网格", "a grid of lines"],
    setup,
    inSections((section) =>
      /^(?:lines|linesAndChars|snapToChars)$/.test(section.grid ?? "") ? null : (section.grid ?? "没有网格"),
    ),
  ),
  check<WordSubject>(
    "grid-lines",
    ["每面行数", "Lines on a page"],
    gb9704("5.2.3"),
    ["22行", "22 lines"],
    setup,
    inSections((section) => {
      const heightPt = ((section.heightMm - section.topMm - section.bottomMm) * 72) / 25.4;
      const lines = Math.floor(heightPt / section.gridPitchPt + 0.02);
      return section.gridPitchPt > 0 && lines !== 22 ? `${lines}行` : null;
    }),
  ),
  check<WordSubject>(
    "one-paper",
    ["各节纸张一致", "One paper throughout"],
    gb9704("5.1"),
    ["全文同一纸张、同一边距", "the same paper and margins throughout"],
    setup,
    ({ document }) => {
      const shapes = new Set(
        document.sections.map(({ widthMm, leftMm, topMm }) => [widthMm, leftMm, topMm].map(Math.round).join("×")),
      );
      return shapes.size > 1 ? [whole([...shapes].join("，"))] : [];
    },
  ),
  check<WordSubject>(
    "page-number-odd",
    ["单页页码", "Page number on odd pages"],
    gb9704("7.5"),
    ["有页码", "a page number"],
    foot,
    hasPageNumber("default"),
  ),
  check<WordSubject>(
    "page-number-even",
    ["双页页码", "Page number on even pages"],
    gb9704("7.5"),
    ["有页码", "a page number"],
    foot,
    hasPageNumber("even"),
  ),
  check<WordSubject>(
    "odd-even",
    ["奇偶页不同", "Odd and even pages differ"],
    gb9704("7.5"),
    ["单页居右、双页居左", "odd right, even left"],
    ["在“页眉和页脚”里选中“奇偶页不同”", "Tick Different Odd & Even Pages"],
    ({ document }) => (document.evenAndOdd ? [] : [whole("未选中“奇偶页不同”")]),
  ),
  check<WordSubject>(
    "first-page-number",
    ["首页页码", "Page number on the first page"],
    gb9704("7.5"),
    ["首页也编页码", "numbered like the others"],
    ["取消“首页不同”", "Untick Different First Page"],
    inSections((section) => (section.titlePage && section.footers.first === null ? "首页没有页码" : null)),
  ),
  check<WordSubject>(
    "page-number-right",
    ["单页页码的位置", "Place of odd page numbers"],
    gb9704("7.5"),
    ["居右", "on the right"],
    foot,
    inFooters(["default"], (paragraph) => (paragraph.format.align === "right" ? null : "不居右")),
  ),
  check<WordSubject>(
    "page-number-left",
    ["双页页码的位置", "Place of even page numbers"],
    gb9704("7.5"),
    ["居左", "on the left"],
    foot,
    inFooters(["even"], (paragraph) => (/left|both/.test(paragraph.format.align) ? null : "不居左")),
  ),
  check<WordSubject>(
    "page-number-right-space",
    ["单页页码右空一字", "Odd page numbers one character in"],
    gb9704("7.5"),
    ["右空一字", "one character from the right"],
    foot,
    inFooters(["default"], (paragraph) => beyond(paragraph.format.rightPt, oneCharacterPt, 3, "磅")),
  ),
  check<WordSubject>(
    "page-number-left-space",
    ["双页页码左空一字", "Even page numbers one character in"],
    gb9704("7.5"),
    ["左空一字", "one character from the left"],
    foot,
    inFooters(["even"], (paragraph) => beyond(paragraph.format.leftPt + paragraph.format.firstLinePt, oneCharacterPt, 3, "磅")),
  ),
  check<WordSubject>(
    "page-number-size",
    ["页码字号", "Size of page numbers"],
    gb9704("7.5"),
    ["4号（14磅）", "14 pt"],
    foot,
    inFooters(["default", "even"], (paragraph) => {
      const wrong = paragraph.runs.find((run) => run.format.sizePt !== 14);
      return wrong ? `${wrong.format.sizePt}磅` : null;
    }),
  ),
  check<WordSubject>(
    "page-number-font",
    ["页码字体", "Face of page numbers"],
    gb9704("7.5"),
    ["宋体", "宋体"],
    foot,
    inFooters(["default", "even"], (paragraph) => {
      const wrong = paragraph.runs.find(
        (run) => !faces.songti.test(run.format.latinFont ?? "") || !faces.songti.test(run.format.eastAsiaFont ?? ""),
      );
      return wrong ? `${wrong.format.eastAsiaFont ?? "未指定"}／${wrong.format.latinFont ?? "未指定"}` : null;
    }),
  ),
  check<WordSubject>(
    "page-number-dashes",
    ["页码两边的一字线", "Dashes beside page numbers"],
    gb9704("7.5"),
    ["左右各一条一字线", "a dash on either side"],
    foot,
    inFooters(["default", "even"], (paragraph) => {
      const text = wordsOf(paragraph).replace(/\s/g, "");
      return /^—\d*—$/.test(text) ? null : `“${text}”`;
    }),
  ),
  check<WordSubject>(
    "page-number-start",
    ["起始页码", "First page number"],
    gb9704("7.5"),
    ["从1起连续编", "from 1 on"],
    foot,
    ({ document }) =>
      document.sections.flatMap((section, index) =>
        section.firstPage === null || (index === 0 && section.firstPage === 1)
          ? []
          : [whole(`第${index + 1}节从${section.firstPage}起`)],
      ),
  ),
  check<WordSubject>(
    "page-number-digits",
    ["页码数字", "Digits of page numbers"],
    gb9704("7.5"),
    ["阿拉伯数字", "Arabic digits"],
    foot,
    inSections((section) =>
      section.numberFormat === "decimal" || section.numberFormat === "numberInDash" ? null : section.numberFormat,
    ),
  ),
  check<WordSubject>(
    "no-header",
    ["页眉", "Header"],
    usage,
    ["公文不设页眉", "no words in the header"],
    ["删去页眉里的文字", "Delete the words in the header"],
    inSections((section) => {
      const text = Object.values(section.headers)
        .flatMap((blocks) => paragraphsOf(blocks ?? []).map(wordsOf))
        .join("")
        .trim();
      return text === "" ? null : `“${text.slice(0, 12)}”`;
    }),
  ),
];
