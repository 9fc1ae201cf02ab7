/** Counted standings → 填报情况表 (status.xlsx): one page for whoever chases the workbooks, totals above, each unit below. */
import type { Standing } from "../model/results.ts";
import type { Workspace } from "../model/workspace.ts";
import { type Book, type BookCell, type BookRow, type CellStyle, columnLetters } from "../workbook/workbook.ts";
import { type CountedStanding, totalStandings } from "./count-standings.ts";

const columns = [
  { title: "序号", width: 6 },
  { title: "单位", width: 26 },
  { title: "状态", width: 10 },
  { title: "收到日期", width: 13 },
  { title: "截止日期", width: 13 },
  { title: "必填格", width: 8 },
  { title: "已填格", width: 8 },
  { title: "其中无此项", width: 10 },
  { title: "空格", width: 8 },
  { title: "错格", width: 8 },
  { title: "是否完整", width: 10 },
  { title: "填表人", width: 14 },
  { title: "联系电话", width: 15 },
] as const;
const headRows = 4;
const last = columnLetters(columns.length);

const states = {
  "on-time": ["按时", "good"],
  late: ["逾期", "warn"],
  missing: ["未报", "bad"],
  exempt: ["免报", "muted"],
} as const satisfies Record<Standing["state"], readonly [string, CellStyle]>;

/** `on`: the day the table speaks of, YYYY-MM-DD. Units that need attention stand first. */
export function buildStatusSheet(counted: readonly CountedStanding[], workspace: Workspace, on: string): Book {
  const rows = counted.toSorted((a, b) => urgency(b) - urgency(a));
  const end = headRows + Math.max(rows.length, 1);
  return {
    title: `${workspace.district}${workspace.year}年度填报情况`,
    author: workspace.office ?? `${workspace.district}司法局`,
    date: on,
    sheets: [
      {
        name: "填报情况",
        state: "visible",
        columns: columns.map(({ width }) => ({ width })),
        rows: [
          { height: 32, cells: [text(`${workspace.district}${workspace.year}年度法治政府建设情况填报情况`, "title")] },
          { height: 22, cells: [text(`截至 ${on}`, "subtitle")] },
          { height: 40, cells: [totals(counted, end), ...columns.slice(1).map((): BookCell => ({ style: "header" }))] },
          { height: 30, cells: columns.map(({ title }) => text(title, "header")) },
          ...rows.map(unitRow),
        ],
        merges: [`A1:${last}1`, `A2:${last}2`, `A3:${last}3`],
        freeze: { rows: headRows, columns: 2 },
        printTitleRows: [headRows, headRows],
        orientation: "landscape",
        protected: false,
        validations: [],
        highlights: [],
        filter: `A${headRows}:${last}${end}`,
      },
    ],
    names: [],
  };
}

function urgency({ state, openCells, wrongCells }: CountedStanding): number {
  return { missing: 8, late: 2, "on-time": 1, exempt: -9 }[state] + (openCells + wrongCells > 0 && state !== "missing" ? 4 : 0);
}

/** The sentence follows the table, so that it stays right when a line is corrected by hand. */
function totals(counted: readonly CountedStanding[], end: number): BookCell {
  const sum = totalStandings(counted);
  const result =
    `应报 ${sum.expected} 个单位，已报 ${sum.received} 个（按时 ${sum.onTime} 个，逾期 ${sum.late} 个），未报 ${sum.missing} 个；` +
    `已报的有 ${sum.incomplete} 个不完整；免报 ${sum.exempt} 个；全部填无此项的 ${sum.nil} 个`;
  const state = (words: string) => `COUNTIF($C$${headRows + 1}:$C$${end},"${words}")`;
  const whole = (words: string) => `COUNTIF($K$${headRows + 1}:$K$${end},"${words}")`;
  const parts = [
    '"应报 "',
    `(${state("按时")}+${state("逾期")}+${state("未报")})`,
    '" 个单位，已报 "',
    `(${state("按时")}+${state("逾期")})`,
    '" 个（按时 "',
    state("按时"),
    '" 个，逾期 "',
    state("逾期"),
    '" 个），未报 "',
    state("未报"),
    '" 个；已报的有 "',
    whole("不完整"),
    '" 个不完整；免报 "',
    state("免报"),
    `" 个；全部填无此项的 ${sum.nil} 个"`,
  ];
  return { value: { kind: "formula", formula: parts.join("&"), result }, style: "header" };
}

function unitRow(one: CountedStanding, index: number): BookRow {
  const [words, style] = states[one.state];
  const isReceived = one.receivedOn !== null;
  return {
    height: one.name.length > 12 || one.preparer.length > 6 ? 38 : 24,
    cells: [
      text(String(index + 1), "label-center"),
      text(one.name, "label"),
      text(words, style),
      day(one.receivedOn),
      day(one.deadline),
      count(one.asked),
      count(one.answered),
      count(one.nil),
      count(isReceived ? one.openCells : null, "warn"),
      count(isReceived ? one.wrongCells : null, "bad"),
      isReceived ? text(one.isComplete ? "完整" : "不完整", one.isComplete ? "good" : "warn") : text("—", "label-center"),
      text(one.preparer, "label"),
      text(one.phone, "label"),
    ],
  };
}

/** `above`: the look of a count that is not 0. */
function count(value: number | null, above: CellStyle = "number"): BookCell {
  if (value === null) return text("—", "label-center");
  return { value: { kind: "decimal", value: String(value) }, style: value > 0 ? above : "number" };
}

function day(date: string | null): BookCell {
  return date === null
    ? text("—", "label-center")
    : { value: { kind: "date", date }, style: "label-center", format: "yyyy-mm-dd" };
}

function text(words: string, style: CellStyle): BookCell {
  return { value: { kind: "text", text: words }, style };
}
