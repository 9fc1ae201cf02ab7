/** The register as a workbook: one row an opinion, 办理情况 chosen from a list, answers typed beside it, read back by the id in a hidden column. */
import type { Opinion, OpinionStatus, Register } from "../model/register.ts";
import { listSheet } from "../workbook/cell-keys.ts";
import { wordListSheet } from "../workbook/word-lists.ts";
import {
  addressOf,
  type Book,
  type BookCell,
  type BookRow,
  parseAddress,
  type ReadBook,
  type Sheet,
} from "../workbook/workbook.ts";
import { kindWords, statusNamed, statusWords } from "./opinion-words.ts";
import { findTogether, type Together } from "./register.ts";

const columns = [
  { title: "序号", width: 6 },
  { title: "意见人", width: 10 },
  { title: "日期", width: 12 },
  { title: "方式", width: 10 },
  { title: "位置", width: 26 },
  { title: "原文", width: 26 },
  { title: "意见", width: 44 },
  { title: "同处意见", width: 14 },
  { title: "办理情况", width: 11 },
  { title: "答复", width: 34 },
  { title: "答复人", width: 10 },
  { title: "编号", width: 10 },
] as const;

const sheetName = "意见采纳表";
const statusList = "办理情况";
const headRow = 3;

export interface RegisterHead {
  readonly title: string;
  readonly author: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

export function registerBook(register: Register, head: RegisterHead): Book {
  const words = Object.values(statusWords);
  const status = `$A$1:$A$${words.length}`;
  return {
    ...head,
    sheets: [registerSheet(register, head.title), wordListSheet([{ words }])],
    names: [{ name: statusList, ref: `'${listSheet}'!${status}` }],
  };
}

function registerSheet({ opinions, copies }: Register, title: string): Sheet {
  const together = findTogether(opinions);
  const numbers = new Map(opinions.map(({ id }, index) => [id, index + 1]));
  const last = headRow + Math.max(1, opinions.length);
  const open = opinions.filter(({ status }) => status === "open").length;
  const conflicts = opinions.filter(({ id }) => together.get(id)?.conflict === true).length;
  const guidance = `共收回 ${copies.length} 份，意见 ${opinions.length} 条，待处理 ${open} 条，同处不一致 ${conflicts} 条。只填“办理情况”“答复”“答复人”三栏，存盘后用 fazhi comments read 读回。`;
  return {
    name: sheetName,
    state: "visible",
    columns: columns.map(({ width }, index) => ({ width, ...(index === columns.length - 1 ? { hidden: true } : {}) })),
    rows: [
      { cells: [{ value: { kind: "text", text: title }, style: "title" }] },
      { cells: [{ value: { kind: "text", text: guidance }, style: "guidance" }] },
      { cells: columns.map(({ title: text }) => ({ value: { kind: "text", text }, style: "header" })) },
      ...opinions.map((one, index) => opinionRow(one, index + 1, together.get(one.id), numbers)),
    ],
    merges: [`A1:${addressOf(1, columns.length - 1)}`, `A2:${addressOf(2, columns.length - 1)}`],
    freeze: { rows: headRow, columns: 2 },
    printTitleRows: [headRow, headRow],
    orientation: "landscape",
    protected: false,
    validations: [
      {
        kind: "list",
        range: `I${headRow + 1}:I${last}`,
        source: statusList,
        promptTitle: "办理情况",
        prompt: "从列表中选",
        error: "只能选待处理、采纳、部分采纳、不采纳。",
      },
    ],
    highlights: [
      { range: `H${headRow + 1}:H${last}`, formula: `ISNUMBER(SEARCH("不一致",H${headRow + 1}))`, style: "bad" },
      { range: `I${headRow + 1}:I${last}`, formula: `I${headRow + 1}="${statusWords.open}"`, style: "warn" },
    ],
  };
}

function opinionRow(one: Opinion, number: number, together: Together | undefined, numbers: ReadonlyMap<string, number>): BookRow {
  const text = (words: string, style: BookCell["style"] = "label"): BookCell => ({ value: { kind: "text", text: words }, style });
  return {
    cells: [
      { value: { kind: "decimal", value: String(number) }, style: "label-center" },
      text(one.by),
      text(one.on ?? ""),
      text(kindWords[one.kind]),
      text(one.at.chapter),
      text(one.at.quote),
      text(one.text),
      text(sayTogether(together, numbers)),
      text(statusWords[one.status], "entry"),
      text(one.answer, "entry-long"),
      text(one.answeredBy, "entry"),
      text(one.id, "key"),
    ],
  };
}

/** 第3、7条（不一致）; empty where nobody else touched the place. */
export function sayTogether(together: Together | undefined, numbers: ReadonlyMap<string, number>): string {
  if (together === undefined) return "";
  const list = together.same.map((id) => numbers.get(id) ?? 0).toSorted((a, b) => a - b);
  return `第${list.join("、")}条${together.conflict ? "（不一致）" : ""}`;
}

/** What staff wrote in the three columns, by id. */
export interface WrittenAnswer {
  readonly id: string;
  readonly status: OpinionStatus;
  readonly answer: string;
  readonly answeredBy: string;
}

/** `wrong`: cells of 办理情况 that hold another word. Undefined where the book has no such sheet. */
export function answersIn(book: ReadBook):
  | {
      readonly answers: readonly WrittenAnswer[];
      readonly wrong: readonly { readonly sheet: string; readonly cell: string; readonly found: string }[];
    }
  | undefined {
  const sheet = book.sheets.find(({ cells }) =>
    [...cells.values()].some((cell) => cell.kind === "text" && cell.text === "办理情况"),
  );
  if (sheet === undefined) return undefined;
  const heads = new Map<string, number>();
  let head = 0;
  for (const [address, cell] of sheet.cells) {
    const place = parseAddress(address);
    if (place === undefined || cell.kind !== "text" || !columns.some(({ title }) => title === cell.text)) continue;
    if (cell.text === "编号") head = place.row;
    heads.set(cell.text, place.column);
  }
  const answers: WrittenAnswer[] = [];
  const wrong: { sheet: string; cell: string; found: string }[] = [];
  for (const [address, cell] of sheet.cells) {
    const place = parseAddress(address);
    if (place === undefined || place.column !== heads.get("编号") || place.row <= head || cell.kind !== "text") continue;
    const at = (title: string) => addressOf(place.row, heads.get(title) ?? 0);
    const words = (title: string) => {
      const found = sheet.cells.get(at(title));
      return found?.kind === "text" ? found.text.trim() : found?.kind === "number" ? found.value : "";
    };
    const status = words("办理情况") === "" ? "open" : statusNamed(words("办理情况"));
    if (status === undefined) wrong.push({ sheet: sheet.name, cell: at("办理情况"), found: words("办理情况") });
    else answers.push({ id: cell.text.trim(), status, answer: words("答复"), answeredBy: words("答复人") });
  }
  return { answers, wrong };
}
