/** Title, 发文字号, 签发人 and 主送机关 (GB/T 9704-2012, 7.2.5–7.3.2). */
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
  usage,
  type WordSubject,
  whole,
} from "./check.ts";

const titleFix = ["选中标题，改正字体、字号和对齐", "Select the title and correct its face, size and alignment"] as const;
const numberFix = ["改正发文字号的写法，如 相政呈〔2024〕21号", "Write it like 相政呈〔2024〕21号"] as const;

/** The number alone, without 签发人. */
function documentNumber(paragraph: ReportParagraph): string {
  return paragraph.text.split(/\t|签发人|\u3000{2,}| {2,}/)[0]?.trim() ?? "";
}

const withIssuer = (paragraph: ReportParagraph) => paragraph.text.includes("签发人");

function lastOf(parts: readonly ReportParagraph[], part: ReportParagraph["part"]): number {
  return parts.findLastIndex((paragraph) => paragraph.part === part);
}

const titles = (find: (paragraph: ReportParagraph) => string | null) => inParts(["title"], find);
const numbers = (find: (paragraph: ReportParagraph) => string | null) => inParts(["document-number"], find);
const recipients = (find: (paragraph: ReportParagraph) => string | null) => inParts(["recipients"], find);

export const openingChecks = [
  check<WordSubject>(
    "title-present",
    ["标题", "Title"],
    gb9704("7.3.1"),
    ["有标题", "a title"],
    ["在正文之前写上标题", "Put a title above the text"],
    ({ parts }) => (parts.some(({ part }) => part === "title") ? [] : [whole("没有标题")]),
  ),
  check<WordSubject>(
    "title-font",
    ["标题字体", "Face of the title"],
    gb9704("7.3.1"),
    ["小标宋体", "小标宋体"],
    titleFix,
    titles((paragraph) => otherFace(printedRuns(paragraph), faces.xiaobiaosong)),
  ),
  check<WordSubject>(
    "title-size",
    ["标题字号", "Size of the title"],
    gb9704("7.3.1"),
    ["2号（22磅）", "22 pt"],
    titleFix,
    titles((paragraph) => otherSize(printedRuns(paragraph), 22)),
  ),
  check<WordSubject>(
    "title-centred",
    ["标题居中", "Title centred"],
    gb9704("7.3.1"),
    ["居中、不缩进", "centred without indent"],
    titleFix,
    titles(({ word }) => (word.format.align === "center" && Math.abs(word.format.firstLinePt) < 1 ? null : "不居中或有缩进")),
  ),
  check<WordSubject>(
    "title-not-bold",
    ["标题不加粗", "Title not bold"],
    gb9704("7.3.1"),
    ["不加粗", "not bold"],
    titleFix,
    titles((paragraph) => boldIn(printedRuns(paragraph))),
  ),
  check<WordSubject>(
    "title-pitch",
    ["标题行距", "Line pitch of the title"],
    usage,
    ["固定值28磅至40磅", "exactly 28 to 40 pt"],
    titleFix,
    titles(({ word }) =>
      word.format.lineRule === "exact" && word.format.line >= 28 && word.format.line <= 40 ? null : `${word.format.line}`,
    ),
  ),
  check<WordSubject>(
    "title-no-stop",
    ["标题末尾", "End of the title"],
    gb9704("7.3.1"),
    ["末尾不用标点", "no stop at its end"],
    ["删去标题末尾的标点", "Delete the stop behind the title"],
    titles(({ text }) => (/[。，；、：！.,;:!]$/.test(text) ? `“${text.slice(-1)}”` : null)),
  ),
  check<WordSubject>(
    "title-kind",
    ["标题标明文种", "Title names the kind of document"],
    gb9704("7.3.1"),
    ["以文种（报告）结尾", "ends with the kind of document (报告)"],
    ["在标题末尾补上文种", "Add the kind of document to the title"],
    ({ parts }) => {
      const last = parts[lastOf(parts, "title")];
      return last === undefined
        ? null
        : /(?:报告|通知|意见|方案|要点|通报|函|请示|纪要|汇报)$/.test(last.text.replace(/[。，；、：！]$|[（(].*[）)]$/g, ""))
          ? []
          : [at(last, "没有文种")];
    },
  ),
  check<WordSubject>(
    "title-quotes",
    ["标题里的标点", "Marks in the title"],
    gb9704("7.3.1"),
    ["除书名号、括号、顿号外一般不用标点", "hardly any but 《》, brackets and 、"],
    ["改写标题，去掉逗号、句号", "Reword the title without commas and stops"],
    titles(({ text }) => (/[，。；！？].|[,;!?]./.test(text) ? "有逗号或句号" : null)),
  ),
  check<WordSubject>(
    "title-blank-line",
    ["标题下空一行", "Blank line below the title"],
    gb9704("7.3.2"),
    ["标题（及文号）与主送机关或正文之间空一行", "a blank line between the title and what follows"],
    ["在标题下插入一个空行", "Insert a blank line below the title"],
    ({ parts }) => {
      const last = Math.max(lastOf(parts, "title"), lastOf(parts, "document-number"));
      const paragraph = parts[last];
      return paragraph === undefined || parts[last + 1] === undefined
        ? null
        : parts[last + 1]?.part === "blank"
          ? []
          : [at(paragraph, "没有空行")];
    },
  ),
  check<WordSubject>(
    "number-brackets",
    ["发文字号的括号", "Brackets of the document number"],
    gb9704("7.2.5"),
    ["年份用六角括号〔〕", "the year in 〔〕"],
    numberFix,
    numbers((paragraph) => (/〔\d+〕/.test(documentNumber(paragraph)) ? null : documentNumber(paragraph))),
  ),
  check<WordSubject>(
    "number-year",
    ["发文字号的年份", "Year of the document number"],
    gb9704("7.2.5"),
    ["年份写全四位", "four digits"],
    numberFix,
    numbers((paragraph) => (/\D(?:19|20)\d{2}\D/.test(documentNumber(paragraph)) ? null : documentNumber(paragraph))),
  ),
  check<WordSubject>(
    "number-no-di",
    ["发文字号不加“第”", "No 第 in the document number"],
    gb9704("7.2.5"),
    ["不加“第”字", "without 第"],
    numberFix,
    numbers((paragraph) => (documentNumber(paragraph).includes("第") ? documentNumber(paragraph) : null)),
  ),
  check<WordSubject>(
    "number-no-zero",
    ["发文顺序号不编虚位", "No leading zero"],
    gb9704("7.2.5"),
    ["1不写成01", "1, never 01"],
    numberFix,
    numbers((paragraph) => (/[〕\]）)]\s*第?0\d*号/.test(documentNumber(paragraph)) ? documentNumber(paragraph) : null)),
  ),
  check<WordSubject>(
    "number-spaces",
    ["发文字号里的空格", "Blanks in the document number"],
    gb9704("7.2.5"),
    ["字间不空格", "no blanks"],
    numberFix,
    numbers((paragraph) => (/\S\s+\S/.test(documentNumber(paragraph)) ? documentNumber(paragraph) : null)),
  ),
  check<WordSubject>(
    "number-font",
    ["发文字号字体字号", "Face and size of the document number"],
    gb9704("7.2.5"),
    ["3号仿宋（16磅）", "仿宋, 16 pt"],
    numberFix,
    numbers((paragraph) => {
      const first = printedRuns(paragraph).slice(0, 1);
      return otherFace(first, faces.fangsong) ?? otherSize(first, 16);
    }),
  ),
  check<WordSubject>(
    "number-place",
    ["发文字号的位置", "Place of the document number"],
    gb9704("7.2.5"),
    ["居中；有签发人时居左空一字", "centred, or one character in where 签发人 stands beside it"],
    numberFix,
    numbers((paragraph) => {
      const { align, leftPt, firstLinePt } = paragraph.word.format;
      const first = paragraph.word.runs[0]?.text ?? "";
      const spaced = /^\u3000/.test(first) || Math.abs(leftPt + firstLinePt - 16) < 4;
      return withIssuer(paragraph) ? (spaced ? null : "左边没有空一字") : align === "center" ? null : "不居中";
    }),
  ),
  check<WordSubject>(
    "issuer-colon",
    ["签发人的冒号", "Colon behind 签发人"],
    gb9704("7.2.6"),
    ["签发人三字加全角冒号", "签发人 and a full-width colon"],
    ["改成“签发人：姓名”", "Write 签发人：name"],
    ({ parts }) => {
      const asked = parts.filter((paragraph) => paragraph.part === "document-number" && withIssuer(paragraph));
      return asked.length === 0
        ? null
        : asked.flatMap((paragraph) => (/签发人：\S/.test(paragraph.text) ? [] : [at(paragraph, "不是“签发人：姓名”")]));
    },
  ),
  check<WordSubject>(
    "issuer-font",
    ["签发人姓名的字体", "Face of the issuer's name"],
    gb9704("7.2.6"),
    ["姓名用3号楷体", "the name in 楷体"],
    ["选中姓名，改成楷体", "Select the name and set it in 楷体"],
    ({ parts }) => {
      const asked = parts.filter((paragraph) => paragraph.part === "document-number" && withIssuer(paragraph));
      return asked.length === 0
        ? null
        : asked.flatMap((paragraph) => {
            const runs = printedRuns(paragraph);
            const name = runs.slice(runs.findIndex((run) => /签发人/.test(run.text)) + 1);
            const wrong = otherFace(name, faces.kaiti) ?? (name.length === 0 ? "与“签发人”同一字体" : null);
            return wrong === null ? [] : [at(paragraph, wrong)];
          });
    },
  ),
  check<WordSubject>(
    "recipients-colon",
    ["主送机关的冒号", "Colon behind the recipients"],
    gb9704("7.3.2"),
    ["末尾用全角冒号", "a full-width colon at the end"],
    ["把末尾改成全角冒号“：”", "End the line with ："],
    recipients(({ text }) => (text.endsWith("：") ? null : `“${text.slice(-1)}”`)),
  ),
  check<WordSubject>(
    "recipients-flush",
    ["主送机关顶格", "Recipients flush left"],
    gb9704("7.3.2"),
    ["居左顶格", "flush left"],
    ["取消这一行的缩进和居中", "Take the indent off this line"],
    recipients(({ word }) =>
      word.format.align !== "center" &&
      word.format.align !== "right" &&
      Math.abs(word.format.leftPt + word.format.firstLinePt) < 1 &&
      !/^[\s\u3000]/.test(word.runs[0]?.text ?? "")
        ? null
        : "没有顶格",
    ),
  ),
  check<WordSubject>(
    "recipients-font",
    ["主送机关字体字号", "Face and size of the recipients"],
    gb9704("7.3.2"),
    ["3号仿宋", "仿宋, 16 pt"],
    ["选中这一行，改成3号仿宋", "Set the line in 仿宋, 16 pt"],
    recipients((paragraph) => otherFace(printedRuns(paragraph), faces.fangsong) ?? otherSize(printedRuns(paragraph), 16)),
  ),
];
