/** 附件说明, annexes and 版记 (GB/T 9704-2012, 7.3.4, 7.3.7 and 7.4). */
import type { ReportParagraph } from "../report-parts.ts";
import { at, check, faces, gb9704, inParts, otherFace, otherSize, printedRuns, type WordSubject } from "./check.ts";
import { blankLineBefore, firstOf } from "./first-of.ts";

const annexFix = ["改正附件的写法", "Correct the words of the annex"] as const;

const annexLabels = (test: (paragraph: ReportParagraph) => string | null) => inParts(["annex-label"], test);
const imprints = (test: (paragraph: ReportParagraph) => string | null) => inParts(["imprint"], test);

const bodyPt = 16;

/** LibreOffice writes the break at the end of the paragraph before. */
function startsPage(label: ReportParagraph, parts: readonly ReportParagraph[]): boolean {
  const index = parts.indexOf(label);
  const near = parts.slice(Math.max(index - 1, 0), index + 1);
  return label.word.format.pageBreakBefore || near.some(({ word }) => word.runs.some((run) => run.text.includes("\f")));
}

const namedAnnexes = (parts: readonly ReportParagraph[]) =>
  parts
    .filter(({ part }) => part === "attachments")
    .map(({ text }) =>
      text
        .replace(/^附件[:：]/, "")
        .replace(/^\d+[.．、]/, "")
        .trim(),
    );

export const annexChecks = [
  check<WordSubject>(
    "attachments-colon",
    ["附件说明的冒号", "Colon behind 附件"],
    gb9704("7.3.4"),
    ["“附件”后加全角冒号", "附件 and a full-width colon"],
    annexFix,
    ({ parts }) => {
      const first = firstOf(parts, "attachments");
      return first === undefined ? null : /^附件：/.test(first.text) ? [] : [at(first, `“${first.text.slice(0, 3)}”`)];
    },
  ),
  check<WordSubject>(
    "attachments-no-stop",
    ["附件名称后的标点", "Marks behind annex names"],
    gb9704("7.3.4"),
    ["附件名称后不加标点", "none"],
    annexFix,
    inParts(["attachments"], ({ text }) => (/[。；;，.]$/.test(text) ? `“${text.slice(-1)}”` : null)),
  ),
  check<WordSubject>(
    "attachments-numbers",
    ["附件顺序号", "Numbers of annexes"],
    gb9704("7.3.4"),
    ["多个附件用1. 2. 编号，一个附件不编号", "1. 2. for several, none for a single one"],
    annexFix,
    ({ parts }) => {
      const lines = parts.filter(({ part }) => part === "attachments");
      if (lines.length === 0) return null;
      return lines.flatMap((paragraph, index) => {
        const name = paragraph.text.replace(/^附件[:：]/, "");
        const right = lines.length === 1 ? !/^\d+[.．、]/.test(name) : name.startsWith(`${index + 1}.`);
        return right ? [] : [at(paragraph, `“${name.slice(0, 4)}”`)];
      });
    },
  ),
  check<WordSubject>(
    "attachments-indent",
    ["附件说明的位置", "Place of 附件说明"],
    gb9704("7.3.4"),
    ["左空二字", "two characters from the left"],
    ["设左空二字，不敲空格", "Set an indent of two characters"],
    ({ parts }) => {
      const first = firstOf(parts, "attachments");
      return first === undefined
        ? null
        : Math.abs(first.word.format.leftPt + first.word.format.firstLinePt - 2 * bodyPt) <= 2
          ? []
          : [at(first, "没有左空二字")];
    },
  ),
  check<WordSubject>(
    "attachments-space",
    ["附件说明上面空一行", "Blank line above 附件说明"],
    gb9704("7.3.4"),
    ["正文下空一行", "one blank line"],
    ["在附件说明上面插入一个空行", "Insert a blank line above"],
    blankLineBefore("attachments"),
  ),
  check<WordSubject>(
    "annex-page",
    ["附件另面编排", "Annex on a new page"],
    gb9704("7.3.7"),
    ["另起一页", "on a new page"],
    ["给“附件”一行选中“段前分页”", "Tick Page break before for the line 附件"],
    ({ parts }) => {
      const labels = parts.filter(({ part }) => part === "annex-label");
      return labels.length === 0
        ? null
        : labels.flatMap((label) => (startsPage(label, parts) ? [] : [at(label, "没有另起一页")]));
    },
  ),
  check<WordSubject>(
    "annex-font",
    ["“附件”二字的字体", "Face of the word 附件"],
    gb9704("7.3.7"),
    ["3号黑体", "黑体, 16 pt"],
    ["选中“附件”，改成3号黑体", "Set the word in 黑体, 16 pt"],
    annexLabels((paragraph) => otherFace(printedRuns(paragraph), faces.heiti) ?? otherSize(printedRuns(paragraph), bodyPt)),
  ),
  check<WordSubject>(
    "annex-flush",
    ["“附件”顶格", "The word 附件 flush left"],
    gb9704("7.3.7"),
    ["顶格，后面不加冒号", "flush left without a colon"],
    annexFix,
    annexLabels(({ word, text }) =>
      Math.abs(word.format.leftPt + word.format.firstLinePt) < 1 && !/[:：]$/.test(text) ? null : "没有顶格或有冒号",
    ),
  ),
  check<WordSubject>(
    "annex-title",
    ["附件标题", "Title of the annex"],
    gb9704("7.3.7"),
    ["居中，与附件说明一致", "centred, as named above the signature"],
    annexFix,
    ({ parts }) => {
      const titles = parts.filter(({ part }) => part === "annex-title");
      const names = namedAnnexes(parts);
      return titles.length === 0
        ? null
        : titles.flatMap((title) => {
            if (title.word.format.align !== "center") return [at(title, "不居中")];
            return names.length > 0 && !names.includes(title.text) ? [at(title, "与附件说明不一致")] : [];
          });
    },
  ),
  check<WordSubject>(
    "annex-complete",
    ["附件齐全", "All annexes there"],
    gb9704("7.3.7"),
    ["附件说明所列附件都附在后面", "every annex that is named"],
    annexFix,
    ({ parts }) => {
      const names = namedAnnexes(parts);
      const first = firstOf(parts, "attachments");
      const labels = parts.filter(({ part }) => part === "annex-label").length;
      return first === undefined ? null : labels === names.length ? [] : [at(first, `列出${names.length}个，附有${labels}个`)];
    },
  ),
  check<WordSubject>(
    "imprint-size",
    ["版记字体字号", "Face and size of 版记"],
    gb9704("7.4"),
    ["4号仿宋（14磅）", "仿宋, 14 pt"],
    ["选中版记，改成4号仿宋", "Set 版记 in 仿宋, 14 pt"],
    imprints((paragraph) => otherFace(printedRuns(paragraph), faces.fangsong) ?? otherSize(printedRuns(paragraph), 14)),
  ),
  check<WordSubject>(
    "imprint-copies",
    ["抄送机关", "抄送"],
    gb9704("7.4.2"),
    ["“抄送”后全角冒号，末尾句号", "抄送： … 。"],
    ["改成“抄送：…。”", "Write 抄送：…。"],
    ({ parts }) => {
      const copies = parts.filter(({ part, text }) => part === "imprint" && text.startsWith("抄送"));
      return copies.length === 0
        ? null
        : copies.flatMap((paragraph) => (/^抄送：.*。$/.test(paragraph.text) ? [] : [at(paragraph, "不是“抄送：…。”")]));
    },
  ),
  check<WordSubject>(
    "imprint-date",
    ["印发日期", "Day of issue"],
    gb9704("7.4.3"),
    ["日期不编虚位，后加“印发”", "without leading zeros, followed by 印发"],
    ["改成如 2024年3月6日印发", "Write it like 2024年3月6日印发"],
    ({ parts }) => {
      const lines = parts.filter(({ part, text }) => part === "imprint" && !text.startsWith("抄送"));
      return lines.length === 0
        ? null
        : lines.flatMap((paragraph) =>
            /\d{4}年[1-9]\d?月[1-9]\d?日印发$/.test(paragraph.text) ? [] : [at(paragraph, "日期写法不对")],
          );
    },
  ),
  check<WordSubject>(
    "imprint-rules",
    ["版记分隔线", "Rules of 版记"],
    gb9704("7.4.1"),
    ["首末线0.35毫米，中间线0.25毫米", "0.35 mm outside, 0.25 mm between"],
    ["在表格边框里改正线宽", "Correct the borders of the table"],
    imprints(({ cell }) => {
      const outer = cell?.table.outerRulePt ?? null;
      return outer === null || Math.abs(outer - 1) <= 0.26 ? null : `${outer}磅`;
    }),
  ),
];
