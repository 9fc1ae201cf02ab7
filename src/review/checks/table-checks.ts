/** Tables, pictures and their captions. The standard says little of them; the rest is what offices agree on. */
import type { WordTable } from "../../ooxml/word-document.ts";
import type { ReportParagraph } from "../report-parts.ts";
import { at, check, type Finding, findEach, gb9704, inParts, usage, type WordSubject } from "./check.ts";

const typeWidthMm = 156;
const captionFix = ["改正图表题", "Correct the caption"] as const;

interface Placed {
  readonly table: WordTable;
  /** The first paragraph in it, to name the place. */
  readonly first: ReportParagraph;
  readonly before: ReportParagraph | undefined;
}

/** Tables of data, in order; 版记 is none. */
function tablesOf(parts: readonly ReportParagraph[]): Placed[] {
  const seen = new Set<WordTable>();
  return parts.flatMap((paragraph, index) => {
    const table = paragraph.part === "cell" ? paragraph.cell?.table : undefined;
    if (table === undefined || seen.has(table)) return [];
    seen.add(table);
    return [{ table, first: paragraph, before: parts.slice(0, index).findLast(({ part }) => part !== "blank") }];
  });
}

function inTables(test: (placed: Placed) => string | null) {
  return ({ parts }: WordSubject): Finding[] | null => {
    const tables = tablesOf(parts);
    return tables.length === 0
      ? null
      : tables.flatMap((placed) => {
          const found = test(placed);
          return found === null ? [] : [at(placed.first, found)];
        });
  };
}

function inFigures(test: (paragraph: ReportParagraph, parts: readonly ReportParagraph[]) => string | null) {
  return ({ parts }: WordSubject): Finding[] | null => {
    const figures = parts.filter(({ part }) => part === "figure");
    return figures.length === 0 ? null : findEach(figures, (paragraph) => test(paragraph, parts));
  };
}

/** 表1, 表2 … and 图1, 图2 …, each series from 1. */
function captionOrder(kind: "表" | "图") {
  return ({ parts }: WordSubject): Finding[] | null => {
    const captions = parts.filter(({ part, text }) => part === "caption" && text.startsWith(kind));
    return captions.length === 0
      ? null
      : captions.flatMap((paragraph, index) => {
          const number = Number(/^[表图]\s*(\d+)/.exec(paragraph.text)?.[1]);
          return number === index + 1 ? [] : [at(paragraph, `${kind}${number}，应为${kind}${index + 1}`)];
        });
  };
}

export const tableChecks = [
  check<WordSubject>(
    "table-head-repeats",
    ["跨页表重复标题行", "Table heads repeat"],
    usage,
    ["首行设为重复标题行", "the first row repeats on each page"],
    ["选中首行，点“重复标题行”", "Select the first row and click Repeat Header Rows"],
    inTables(({ table }) => (table.rows.length < 2 || table.rows[0]?.repeats === true ? null : "没有重复标题行")),
  ),
  check<WordSubject>(
    "table-rows-whole",
    ["表格行不跨页断开", "Rows are not broken"],
    usage,
    ["行不跨页断开", "no row breaks across pages"],
    ["在表格属性的“行”里取消“允许跨页断行”", "Untick Allow row to break across pages"],
    inTables(({ table }) => {
      const row = table.rows.findIndex(({ cantSplit }) => !cantSplit);
      return row < 0 ? null : `第${row + 1}行允许断开`;
    }),
  ),
  check<WordSubject>(
    "table-width",
    ["表格宽度", "Width of tables"],
    gb9704("5.2.1"),
    ["不超出版心156毫米", "within 156 mm"],
    ["把表格宽度设为版心宽", "Set the table to the width of the text"],
    inTables(({ table }) => (table.widthMm <= typeWidthMm + 1 ? null : `${Math.round(table.widthMm)}毫米`)),
  ),
  check<WordSubject>(
    "table-caption",
    ["表题", "Caption of tables"],
    usage,
    ["表格上方有“表1　题名”", "表1 and a name above the table"],
    captionFix,
    inTables(({ before }) => (before?.part === "caption" && before.text.startsWith("表") ? null : "上方没有表题")),
  ),
  check<WordSubject>(
    "table-caption-keeps",
    ["表题与表同页", "Caption and table on one page"],
    usage,
    ["表题与下段同页", "kept with the table"],
    ["给表题选中“与下段同页”", "Tick Keep with next for the caption"],
    ({ parts }) => {
      const captions = parts.filter(({ part, text }) => part === "caption" && text.startsWith("表"));
      return captions.length === 0 ? null : findEach(captions, ({ word }) => (word.format.keepNext ? null : "未选“与下段同页”"));
    },
  ),
  check<WordSubject>(
    "table-order",
    ["表序号连续", "Numbers of tables run on"],
    usage,
    ["表1、表2依次编号", "表1, 表2 in order"],
    captionFix,
    captionOrder("表"),
  ),
  check<WordSubject>(
    "figure-order",
    ["图序号连续", "Numbers of figures run on"],
    usage,
    ["图1、图2依次编号", "图1, 图2 in order"],
    captionFix,
    captionOrder("图"),
  ),
  check<WordSubject>(
    "caption-centred",
    ["图表题居中", "Captions centred"],
    usage,
    ["居中", "centred"],
    captionFix,
    inParts(["caption"], ({ word }) => (word.format.align === "center" ? null : "不居中")),
  ),
  check<WordSubject>(
    "caption-no-stop",
    ["图表题末尾", "End of captions"],
    usage,
    ["末尾不用标点", "no stop at the end"],
    captionFix,
    inParts(["caption"], ({ text }) => (/[。；，.]$/.test(text) ? `“${text.slice(-1)}”` : null)),
  ),
  check<WordSubject>(
    "figure-width",
    ["图的宽度", "Width of pictures"],
    gb9704("5.2.1"),
    ["不超出版心156毫米", "within 156 mm"],
    ["缩小图片", "Make the picture smaller"],
    inFigures(({ word }) => {
      const wide = word.pictures.find(({ widthMm }) => widthMm > typeWidthMm + 1);
      return wide ? `${Math.round(wide.widthMm)}毫米` : null;
    }),
  ),
  check<WordSubject>(
    "figure-alt",
    ["图的替代文字", "Alternative text of pictures"],
    usage,
    ["写明图的内容", "says what the picture shows"],
    ["右击图片，填写替代文字", "Right-click the picture and type its alternative text"],
    inFigures(({ word }) => (word.pictures.every(({ alt }) => alt.trim() !== "") ? null : "没有替代文字")),
  ),
  check<WordSubject>(
    "figure-pitch",
    ["图所在段的行距", "Line pitch around pictures"],
    usage,
    ["不用固定行距，以免图被截断", "not exact, which would clip the picture"],
    ["把图所在段设为单倍行距", "Set single line spacing for the picture's paragraph"],
    inFigures(({ word }) => (word.format.lineRule === "exact" ? `固定值${word.format.line}磅` : null)),
  ),
  check<WordSubject>(
    "figure-caption",
    ["图题", "Caption of pictures"],
    usage,
    ["图下方有“图1　题名”", "图1 and a name below the picture"],
    captionFix,
    inFigures((paragraph, parts) => {
      const next = parts.slice(parts.indexOf(paragraph) + 1).find(({ part }) => part !== "blank");
      return next?.part === "caption" && next.text.startsWith("图") ? null : "下方没有图题";
    }),
  ),
  check<WordSubject>(
    "figure-keeps",
    ["图与图题同页", "Picture and caption on one page"],
    usage,
    ["图与下段同页", "kept with its caption"],
    ["给图所在段选中“与下段同页”", "Tick Keep with next for the picture"],
    inFigures(({ word }) => (word.format.keepNext ? null : "未选“与下段同页”")),
  ),
];
