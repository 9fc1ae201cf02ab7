/** Plan as read to 导入核对表.xlsx: every target and every item's units beside their source sentence, the uncertain ones first. */
import { type Item, type Plan, type Span, type Target, targetsOf } from "../model/plan.ts";
import { listSheet } from "../workbook/cell-keys.ts";
import { wordListSheet } from "../workbook/word-lists.ts";
import {
  type Book,
  type BookCell,
  type BookRow,
  type CellStyle,
  columnLetters,
  type Sheet,
  type Validation,
} from "../workbook/workbook.ts";
import {
  nothing,
  operatorWords,
  perWords,
  targetFields,
  targetTable,
  unitFields,
  unitTable,
  unitVerdicts,
  verdicts,
} from "./review/review-words.ts";
import { sentenceAt } from "./review/sentence-at.ts";

/** Rows above the first entry: keys (hidden), title, guidance, column titles. */
const headRows = 4;

interface Column {
  readonly title: string;
  readonly width: number;
  /** Key of an entry column; absent for what is only shown. */
  readonly key?: string;
}

interface Row {
  readonly id: string;
  readonly doubtful: boolean;
  readonly shown: readonly string[];
}

interface Table {
  readonly name: string;
  readonly mark: string;
  readonly title: string;
  readonly guidance: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Name of the list of verdicts. */
  readonly verdictList: string;
  readonly doubtColumn: number;
}

/** `text` is the plan as read, to which the spans refer. Read back by read-review-sheet.ts. The same plan gives the same book. */
export function buildReviewSheet({ plan, text }: { readonly plan: Plan; readonly text: string }): Book {
  const lists = [
    { name: "fz_review_verdict", words: [...verdicts] },
    { name: "fz_review_unit_verdict", words: [...unitVerdicts] },
    { name: "fz_review_op", words: Object.values(operatorWords) },
    { name: "fz_review_per", words: [nothing, ...Object.values(perWords)] },
  ];
  return {
    title: "导入核对表",
    author: "fazhi",
    date: `${plan.year ?? 2000}-01-01`,
    sheets: [sheetOf(targetSheet(plan, text)), sheetOf(unitSheet(plan, text)), wordListSheet(lists)],
    names: lists.map(({ name, words }, index) => ({
      name,
      ref: `'${listSheet}'!$${columnLetters(index + 1)}$1:$${columnLetters(index + 1)}$${words.length}`,
    })),
  };
}

function targetSheet(plan: Plan, text: string): Table {
  const itemOf = new Map(plan.items.flatMap((item) => item.targets.map((target) => [target.id, item] as const)));
  const rows = targetsOf(plan).map((target) => {
    const item = itemOf.get(target.id);
    const place = item ? `${item.no} ${item.title}` : "（任务之外）";
    return {
      id: target.id,
      doubtful: target.doubtful !== undefined,
      shown: [
        target.id,
        place,
        sourceOf(target.span, target.quote, text),
        target.metric,
        showReading(target),
        target.doubtful ?? "",
      ],
    };
  });
  return {
    name: "目标核对",
    mark: targetTable,
    title: `导入核对表：${plan.title}`,
    guidance: `逐行对照原文，在“核对结论”中选一项。选“改正”的，只填要改的栏；要去掉某栏的内容，填“${nothing}”。有疑点的排在前面。漏读的目标请直接写进 plan.yaml。`,
    columns: [
      { title: "编号", width: 9 },
      { title: "任务", width: 18 },
      { title: "原文", width: 46 },
      { title: "读作：指标", width: 22 },
      { title: "读作：要求", width: 26 },
      { title: "疑点", width: 22 },
      { title: "核对结论", width: 11, key: "verdict" },
      ...targetFields.map(({ key, title, width }) => ({ title: `改为：${title}`, width, key })),
    ],
    rows: uncertainFirst(rows),
    verdictList: "fz_review_verdict",
    doubtColumn: 5,
  };
}

function unitSheet(plan: Plan, text: string): Table {
  const rows = plan.items.map((item) => ({
    id: item.id,
    doubtful: item.units.doubtful !== undefined,
    shown: [
      item.id,
      `${item.no} ${item.title}`,
      sourceOfUnits(item, text),
      ...unitFields.map(({ key }) => item.units[key].join("、")),
      item.units.doubtful ?? "",
    ],
  }));
  return {
    name: "责任单位核对",
    mark: unitTable,
    title: "责任单位核对",
    guidance: `单位之间用顿号分开。“集合”指区直各单位、各镇（街、区）一类，不要拆开。要去掉某栏的内容，填“${nothing}”。`,
    columns: [
      { title: "编号", width: 10 },
      { title: "任务", width: 30 },
      { title: "原文", width: 48 },
      ...unitFields.map(({ title, width }) => ({ title: `读作：${title}`, width })),
      { title: "疑点", width: 26 },
      { title: "核对结论", width: 11, key: "verdict" },
      ...unitFields.map(({ key, title, width }) => ({ title: `改为：${title}`, width, key })),
    ],
    rows: uncertainFirst(rows),
    verdictList: "fz_review_unit_verdict",
    doubtColumn: 3 + unitFields.length,
  };
}

function uncertainFirst(rows: readonly Row[]): Row[] {
  return [...rows.filter(({ doubtful }) => doubtful), ...rows.filter(({ doubtful }) => !doubtful)];
}

/** One line a field, under the titles of the columns in which it is corrected. */
function showReading({ op, value, unit, per, scope, deadline, hedge }: Target): string {
  const lines = [
    ["算子", operatorWords[op]],
    ["数值", value === null ? "" : `${value}${unit ?? ""}`],
    ["频次", per === null ? "" : perWords[per]],
    ["对象", scope ?? ""],
    ["期限", deadline ?? ""],
    ["限定词", hedge ?? ""],
  ] as const;
  return lines.flatMap(([title, words]) => (words === "" ? [] : [`${title}：${words}`])).join("\n");
}

/** The sentence with the quote; a plan typed by hand has only the quote. */
function sourceOf(span: Span | null, quote: string, text: string): string {
  return span === null ? quote : sentenceAt(text, span) || quote;
}

/** The end of an item is where its units stand as a rule. */
function sourceOfUnits(item: Item, text: string): string {
  const names = [...item.units.lead, ...item.units.support, ...item.units.groups];
  const whole =
    item.span === null
      ? `${item.title}。${item.text}`
      : text
          .split("\n")
          .slice(item.span.from.line - 1, item.span.to.line)
          .join("");
  const at = names.length === 0 ? -1 : whole.lastIndexOf(names[0] ?? "");
  return at === -1 ? whole.slice(-60) : whole.slice(Math.max(0, at - 20), at + 80);
}

function sheetOf(table: Table): Sheet {
  const { columns, rows } = table;
  const last = headRows + Math.max(rows.length, 1);
  const letters = columns.map((_, index) => columnLetters(index + 2));
  const end = letters.at(-1) ?? "B";
  return {
    name: table.name,
    state: "visible",
    columns: [{ width: 10, hidden: true }, ...columns.map(({ width }) => ({ width }))],
    rows: [
      { hidden: true, cells: [key(table.mark), ...columns.map((column) => (column.key ? key(column.key) : null))] },
      { height: 32, cells: [null, text(table.title, "title")] },
      { height: 36, cells: [null, text(table.guidance, "guidance")] },
      { height: 34, cells: [null, ...columns.map(({ title }) => text(title, "header"))] },
      ...rows.map((row) => rowOf(row, table)),
    ],
    merges: [`B2:${end}2`, `B3:${end}3`],
    freeze: { rows: headRows, columns: 4 },
    printTitleRows: [headRows, headRows],
    orientation: "landscape",
    protected: true,
    validations: validationsOf(table, letters, last),
    highlights: [unsettled(table, letters, last)],
  };
}

function rowOf(row: Row, { columns, doubtColumn }: Table): BookRow {
  const cells = columns.map((column, index): BookCell => {
    if (column.key === "verdict") return { style: "entry", unlocked: true };
    if (column.key) return { style: column.width > 15 ? "entry-long" : "entry", unlocked: true };
    const style: CellStyle = index === doubtColumn && row.doubtful ? "warn" : index === 0 ? "muted" : "label";
    return text(row.shown[index] ?? "", style);
  });
  return { cells: [key(row.id), ...cells] };
}

/** A doubt without a verdict stands out until it is settled. */
function unsettled({ columns, doubtColumn }: Table, letters: readonly string[], last: number): Sheet["highlights"][number] {
  const verdict = letters[columns.findIndex(({ key }) => key === "verdict")] ?? "B";
  const doubt = letters[doubtColumn] ?? "B";
  const first = headRows + 1;
  return {
    range: `${verdict}${first}:${verdict}${last}`,
    formula: `AND($${doubt}${first}<>"",$${verdict}${first}="")`,
    style: "warn",
  };
}

function validationsOf({ columns, verdictList }: Table, letters: readonly string[], last: number): Validation[] {
  const sources: Readonly<Record<string, string>> = { verdict: verdictList, op: "fz_review_op", per: "fz_review_per" };
  return columns.flatMap((column, index): Validation[] => {
    const source = sources[column.key ?? ""];
    if (source === undefined) return [];
    const range = `${letters[index]}${headRows + 1}:${letters[index]}${last}`;
    const title = column.title.replace(/^改为：/, "");
    return [{ range, promptTitle: title, prompt: "从下拉列表中选一项。", error: "请从下拉列表中选一项。", kind: "list", source }];
  });
}

function text(words: string, style: CellStyle): BookCell {
  return { value: { kind: "text", text: words }, style };
}

function key(words: string): BookCell {
  return text(words, "key");
}
