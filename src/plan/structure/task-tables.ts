/** Tables of tasks: finds the header row and what each column holds. Other tables stay plain text. */
import type { PlacedParagraph } from "../text/lay-out-text.ts";

export type Column = "no" | "group" | "title" | "text" | "lead" | "duty" | "support" | "deadline" | "other";

/** `columns` are in the order of the cells. `rows` are the tasks; `bands` are rows that only head the tasks below them. */
export interface TaskTable {
  readonly columns: readonly Column[];
  readonly rows: ReadonlySet<PlacedParagraph>;
  readonly bands: ReadonlySet<PlacedParagraph>;
}

/** Headers by what they mean. The first that fits counts. */
const headers: readonly (readonly [Column, RegExp])[] = [
  ["no", /^(?:序\s?号|编\s?号|号|No\.?)$/i],
  ["other", /备注|佐证|进展|完成情况|得分|分值|联系|领导|责任人/],
  ["lead", /牵头|主办|主责/],
  ["support", /配合|协办|协同|参与|参加|协助/],
  ["duty", /(?:责任|承办|实施|落实|负责|承担)(?:单位|部门|主体|科室)|单位|部门/],
  ["deadline", /时限|期限|时间|进度|节点|频次/],
  ["group", /类别|领域|方面|板块|分类|^一级|大项|所属/],
  ["text", /内容|措施|举措|要求|标准|目标|具体|做法|成果|工作任务$/],
  ["title", /任务|事项|项目|工作|指标|要点|重点/],
];

/** Finds the tables of tasks among the rows. A table needs a header with at least a task and a unit or a number. */
export function findTaskTables(paragraphs: readonly PlacedParagraph[]): TaskTable[] {
  const numbers = [...new Set(paragraphs.flatMap((paragraph) => paragraph.table ?? []))];
  return numbers.flatMap((table) => {
    const found = readTable(paragraphs.filter((paragraph) => paragraph.table === table));
    return found ? [found] : [];
  });
}

function readTable(rows: readonly PlacedParagraph[]): TaskTable | undefined {
  const at = rows.slice(0, 4).findIndex((row) => isHeader(columnsOf(row)));
  const header = rows[at];
  if (!header) return undefined;
  const next = rows[at + 1];
  const second = next && isSecondHeader(next) ? columnsOf(next) : [];
  const columns = columnsOf(header).map((column, index) =>
    second[index] === undefined || second[index] === "other" ? column : second[index],
  );
  const heads = new Set(rows.slice(at, at + (second.length > 0 ? 2 : 1)).map(valuesOf));
  // A table over several pages says its header again on each.
  const body = rows.slice(at).filter((row) => !heads.has(valuesOf(row)));
  const bands = body.filter((row) => isBand(row));
  return {
    columns: withTitle(columns),
    rows: new Set(body.filter((row) => !bands.includes(row) && hasTask(row, columns))),
    bands: new Set(bands),
  };
}

function valuesOf(row: PlacedParagraph): string {
  return (row.cells ?? []).map(({ value }) => value).join("\t");
}

function columnsOf(row: PlacedParagraph): Column[] {
  return (row.cells ?? []).map(({ value }) =>
    value.length > 16 ? "other" : (headers.find(([, pattern]) => pattern.test(value))?.[0] ?? "other"),
  );
}

function isHeader(columns: readonly Column[]): boolean {
  const task = columns.includes("title") || columns.includes("text");
  return task && columns.length >= 2 && columns.some((column) => ["lead", "duty", "support", "no"].includes(column));
}

/** A header in two rows, such as 责任分工 over 牵头单位 and 配合单位. */
function isSecondHeader(row: PlacedParagraph): boolean {
  const cells = row.cells ?? [];
  const named = cells.filter(
    ({ value }) => value.length > 0 && value.length <= 8 && headers.some(([, pattern]) => pattern.test(value)),
  );
  return named.length >= Math.max(2, cells.length - 1);
}

/** A table with texts but no titles takes the first of its texts as title. */
function withTitle(columns: readonly Column[]): Column[] {
  if (columns.includes("title")) return [...columns];
  const first = columns.indexOf("text");
  return columns.map((column, index) => (index === first ? "title" : column));
}

/** 一、优化政务服务 over the whole width. */
function isBand(row: PlacedParagraph): boolean {
  const cells = row.cells ?? [];
  return cells.length > 1 && new Set(cells.map(({ value }) => value)).size === 1;
}

function hasTask(row: PlacedParagraph, columns: readonly Column[]): boolean {
  return (row.cells ?? []).some(({ value }, index) => value !== "" && ["title", "text"].includes(columns[index] ?? "other"));
}
