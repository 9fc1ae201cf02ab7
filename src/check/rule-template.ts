/** The rule sheet 核对规则.xlsx as handed to staff: the built-in rules and examples with the workspace's own labels, with drop-downs. */
import type { Indicator } from "../model/indicator.ts";
import { listSheet } from "../workbook/cell-keys.ts";
import { wordListSheet } from "../workbook/word-lists.ts";
import { type Book, type BookCell, type CellStyle, columnLetters, type Sheet, type Validation } from "../workbook/workbook.ts";
import { builtInRules, levelWords, ruleKinds } from "./rule.ts";
import { ruleColumns } from "./rule-columns.ts";

const headRows = 3;
const emptyRows = 40;
const relationList = ["等于", "不大于", "不小于", "小于", "大于", "不等于"];
const lists = [
  { column: "kind", name: "fz_rule_kind", words: ruleKinds },
  { column: "relation", name: "fz_rule_relation", words: relationList },
  { column: "level", name: "fz_rule_level", words: Object.keys(levelWords) },
] as const;

const guidance =
  "一行一条规则。指标名放在〔〕里，与填报表里的名称一致；可写〔指标名上年〕〔指标名分子〕〔指标名分母〕〔单位：指标名〕〔全区：指标名〕，用 + - × 和括号连接。" +
  "级别：错误（不改正不能成稿）、需说明（单位在备注里写明原因即可）、提示（只列出）、关闭（不查）。B 开头的是内置规则，可以改级别或关闭，不要删去编号。";

/** `year` dates the file, so that the same workspace gives the same bytes. */
export function buildRuleTemplate(indicators: readonly Indicator[], year: number): Book {
  return {
    title: "核对规则",
    author: "fazhi",
    date: `${year}-01-01`,
    sheets: [ruleSheet([...exampleRows(indicators), ...builtInRows()]), wordListSheet(lists)],
    names: lists.map(({ name, words }, index) => {
      const letters = columnLetters(index + 1);
      return { name, ref: `'${listSheet}'!$${letters}$1:$${letters}$${words.length}` };
    }),
  };
}

/** Examples are switched off: they show the way of writing and check nothing until somebody means them. */
function exampleRows(indicators: readonly Indicator[]): string[][] {
  const [whole = "总数", first = "分项甲", second = "分项乙"] = indicators
    .filter(({ kind }) => kind === "count")
    .map(({ label }) => label);
  return [
    [
      "例1",
      "合计与分项（示例）",
      ruleKinds[0],
      `〔${whole}〕`,
      "等于",
      `〔${first}〕+〔${second}〕`,
      "0",
      "关闭",
      "",
      "请核对三个数",
    ],
    ["例2", "其中与总数（示例）", ruleKinds[1], `〔${first}〕`, "不大于", `〔${whole}〕`, "", "关闭", "", ""],
    ["例3", "与全区合计核对（示例）", "跨单位", `〔全区：${whole}〕`, "等于", `〔${whole}〕`, "1%", "关闭", "", ""],
    ["例4", "必须写明依据（示例）", "必须有备注", `〔${whole}〕`, "大于", "0", "", "关闭", "", "请在备注写明文号"],
  ];
}

function builtInRows(): string[][] {
  const wordOf = (level: string) => Object.keys(levelWords).find((word) => levelWords[word] === level) ?? "";
  return builtInRules.map(({ id, title, kind, limit, level }) => [
    id,
    title,
    kind,
    "",
    "",
    limit === null ? "" : `±${limit}%`,
    "",
    wordOf(level),
    "",
    "",
  ]);
}

function ruleSheet(rows: readonly (readonly string[])[]): Sheet {
  const last = columnLetters(ruleColumns.length);
  const blank = ruleColumns.map(() => "");
  const filled = [...rows, ...Array.from({ length: emptyRows }, () => blank)];
  return {
    name: "核对规则",
    state: "visible",
    columns: ruleColumns.map(({ width }) => ({ width })),
    rows: [
      { height: 32, cells: [text("核对规则", "title")] },
      { height: 64, cells: [text(guidance, "guidance")] },
      { height: 26, cells: ruleColumns.map(({ title }) => text(title, "header")) },
      ...filled.map((row) => ({ cells: row.map((words) => ({ ...text(words, "entry-long"), unlocked: true })) })),
    ],
    merges: [`A1:${last}1`, `A2:${last}2`],
    freeze: { rows: headRows, columns: 2 },
    printTitleRows: [headRows, headRows],
    orientation: "landscape",
    protected: false,
    validations: validationsOver(headRows + 1, headRows + filled.length),
    highlights: [],
  };
}

function validationsOver(first: number, last: number): Validation[] {
  return lists.map(({ column, name }): Validation => {
    const index = ruleColumns.findIndex(({ key }) => key === column);
    const letters = columnLetters(index + 1);
    const title = ruleColumns[index]?.title ?? "";
    const words = "从下拉列表中选一项。";
    return {
      range: `${letters}${first}:${letters}${last}`,
      promptTitle: title,
      prompt: words,
      error: words,
      kind: "list",
      source: name,
    };
  });
}

function text(words: string, style: CellStyle): BookCell {
  return words === "" ? { style } : { value: { kind: "text", text: words }, style };
}
