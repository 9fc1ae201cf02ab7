import { expect, test } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { confirmPlan } from "../../src/plan/read-review-sheet.ts";
import { buildReviewSheet } from "../../src/plan/review-sheet.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import type { Book, ReadBook, ReadCell } from "../../src/workbook/workbook.ts";
import { addressOf } from "../../src/workbook/workbook.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";
import { item, planOf, target } from "./check-sample.ts";

const text = "一、办好复议案件。健全机制。行政复议案件按期办结率100%，群众满意度达90%以上。";
const span = { from: { line: 1, column: 15 }, to: { line: 1, column: 30 } };
const plan = planOf(
  item("i1", {
    units: { lead: ["区司法局"], support: [], groups: [], doubtful: "“等部门”指谁没有写明" },
    targets: [
      target("i1.t1", { span }),
      target("i1.t2", { metric: "群众满意度", op: ">=", value: "90", doubtful: "没有写明是哪一年" }),
    ],
  }),
);

/** What a reader finds in the book as it was built, without going through a file. */
function opened(book: Book): ReadBook {
  const sheets = book.sheets.map(({ name, state, rows }) => {
    const cells = new Map<string, ReadCell>();
    for (const [row, { cells: inRow }] of rows.entries()) {
      for (const [column, cell] of inRow.entries()) {
        if (cell?.value?.kind === "text") cells.set(addressOf(row + 1, column + 1), { kind: "text", text: cell.value.text });
      }
    }
    return { name, state, cells, merges: [], hiddenRows: new Set<number>(), part: "" };
  });
  return { sheets, names: [] };
}

/** The map of a book made by `opened` is our own, so it may be written to. */
function put(sheet: ReadBook["sheets"][number], address: string, cell: ReadCell): void {
  (sheet.cells as Map<string, ReadCell>).set(address, cell);
}

/** The book with `entries` typed in: sheet, row id, column key, cell. */
function filled(entries: readonly (readonly [string, string, string, ReadCell])[]): ReadBook {
  const book = opened(buildReviewSheet({ plan, text }));
  for (const [name, id, key, cell] of entries) {
    const sheet = book.sheets.find((one) => one.name === name);
    const find = (words: string) =>
      [...(sheet?.cells ?? [])].find(([, one]) => one.kind === "text" && one.text === words)?.[0] ?? "";
    const column = find(key).replace(/\d+/, "");
    const row = find(id).replace(/[A-Z]+/, "");
    if (sheet) put(sheet, `${column}${row}`, cell);
  }
  return book;
}

const typed = (words: string): ReadCell => ({ kind: "text", text: words });
const confirmed = (...entries: readonly (readonly [string, string, string, ReadCell])[]) =>
  confirmPlan(plan, filled(entries), "核对表.xlsx");

function targetsOfFirst(outcome: ReturnType<typeof confirmed>): Plan["items"][number]["targets"] {
  return outcome.ok ? (outcome.value.items[0]?.targets ?? []) : [];
}

test("the uncertain readings come first, each with the sentence it was read from", () => {
  const rows = buildReviewSheet({ plan, text }).sheets[0]?.rows.slice(4) ?? [];
  const words = rows.map(({ cells }) => cells.map((cell) => (cell?.value?.kind === "text" ? cell.value.text : "")));
  expect(words.map((row) => [row[1], row[3]])).toEqual([
    ["i1.t2", "行政复议案件按期办结率100%"],
    ["i1.t1", "行政复议案件按期办结率100%，群众满意度达90%以上。"],
  ]);
});

test("a sheet handed back untouched leaves the plan as it was", async () => {
  const book = decodeXlsx(await encodeXlsx(buildReviewSheet({ plan, text })), "核对表.xlsx");
  if (!book.ok) throw new Error("the book we wrote cannot be read");
  expect(confirmPlan(plan, book.value, "核对表.xlsx")).toEqual({ ok: true, value: plan, remarks: [] });
});

test("the verdict 正确 settles a doubt, and 删除 drops the target", () => {
  const outcome = confirmed(["目标核对", "i1.t2", "verdict", typed("正确")], ["目标核对", "i1.t1", "verdict", typed("删除")]);
  expect(targetsOfFirst(outcome)).toEqual([target("i1.t2", { metric: "群众满意度", op: ">=", value: "90" })]);
});

test("the verdict 改正 replaces the fields that are filled in and leaves the others", () => {
  const outcome = confirmed(
    ["目标核对", "i1.t2", "verdict", typed("改正")],
    ["目标核对", "i1.t2", "value", { kind: "number", value: "0.95", format: "0%" }],
    ["目标核对", "i1.t2", "per", typed("每季度")],
    ["目标核对", "i1.t2", "deadline", { kind: "date", date: "2023-06-30" }],
    ["目标核对", "i1.t2", "op", typed("≥ 不少于")],
    ["目标核对", "i1.t2", "hedge", typed("力争")],
  );
  expect(targetsOfFirst(outcome)[1]).toEqual(
    target("i1.t2", { metric: "群众满意度", op: ">=", value: "95", per: "quarter", deadline: "2023-06-30", hedge: "力争" }),
  );
});

test("无 empties a field, and a trend has no number", () => {
  const outcome = confirmed(
    ["目标核对", "i1.t1", "verdict", typed("改正")],
    ["目标核对", "i1.t1", "deadline", typed("无")],
    ["目标核对", "i1.t1", "op", typed("比上年上升")],
  );
  expect(targetsOfFirst(outcome)[0]).toMatchObject({ op: "rise", value: null, unit: null, deadline: null });
});

test("units are corrected by name, and a group in brackets stays whole", () => {
  const outcome = confirmed(
    ["责任单位核对", "i1", "verdict", typed("改正")],
    ["责任单位核对", "i1", "lead", typed("区公安局、区财政局")],
    ["责任单位核对", "i1", "groups", typed("各镇（街、区），区直各单位")],
  );
  expect(outcome.ok && outcome.value.items[0]?.units).toEqual({
    lead: ["区公安局", "区财政局"],
    support: [],
    groups: ["各镇（街、区）", "区直各单位"],
  });
});

test("rows are found by their id after somebody has sorted the sheet", () => {
  const book = filled([["目标核对", "i1.t2", "verdict", typed("删除")]]);
  const sheet = book.sheets[0];
  const swapped = new Map(
    [...(sheet?.cells ?? [])].map(([address, cell]) => [address.replace(/5$/, "x").replace(/6$/, "5").replace(/x$/, "6"), cell]),
  );
  const sorted = { ...book, sheets: [{ ...sheet, cells: swapped }, ...book.sheets.slice(1)] } as ReadBook; // the same sheet with two rows exchanged
  expect(targetsOfFirst(confirmPlan(plan, sorted, "核对表.xlsx")).map(({ id }) => id)).toEqual(["i1.t1"]);
});

test("a workbook without the sheet of targets is no review sheet (PLAN-070)", () => {
  expect(confirmPlan(plan, { sheets: [], names: [] }, "汇总.xlsx").remarks).toMatchObject([
    { code: "PLAN-070", at: { kind: "file", file: "汇总.xlsx" } },
  ]);
});

test("a row that belongs to nothing in the plan is an error (PLAN-071)", () => {
  const outcome = confirmPlan(planOf(item("i1", { targets: [target("i1.t1")] })), filled([]), "核对表.xlsx");
  expect(outcome).toMatchObject({
    ok: false,
    remarks: [{ code: "PLAN-071", at: { sheet: "目标核对" }, facts: { id: "i1.t2" } }],
  });
});

test("a correction that cannot be read is an error at its cell (PLAN-072)", () => {
  const outcome = confirmed(
    ["目标核对", "i1.t2", "verdict", typed("改正")],
    ["目标核对", "i1.t2", "value", typed("九成以上")],
    ["目标核对", "i1.t2", "per", typed("经常")],
    ["目标核对", "i1.t2", "deadline", typed("年底")],
  );
  expect(outcome).toMatchObject({
    ok: false,
    remarks: [
      { code: "PLAN-072", at: { kind: "cell", cell: "K5" }, facts: { found: "九成以上" } },
      { code: "PLAN-072", facts: { found: "经常" } },
      { code: "PLAN-072", facts: { found: "年底" } },
    ],
  });
});

test("a verdict of one's own making is an error, and units cannot be deleted (PLAN-072)", () => {
  const outcome = confirmed(["目标核对", "i1.t1", "verdict", typed("可以")], ["责任单位核对", "i1", "verdict", typed("删除")]);
  expect(outcome.remarks.map(({ code, facts }) => [code, facts["found"]])).toEqual([
    ["PLAN-072", "删除"],
    ["PLAN-072", "可以"],
  ]);
});

test("a copied row gives one id two verdicts, which is an error (PLAN-073)", () => {
  const book = filled([]);
  const [sheet] = book.sheets;
  if (sheet) put(sheet, "A9", typed("i1.t1"));
  expect(confirmPlan(plan, book, "核对表.xlsx")).toMatchObject({
    ok: false,
    remarks: [{ code: "PLAN-073", facts: { id: "i1.t1" } }],
  });
});

test("corrections without the verdict 改正 are an error, since one of the two is wrong (PLAN-074)", () => {
  const outcome = confirmed(["目标核对", "i1.t1", "verdict", typed("正确")], ["目标核对", "i1.t1", "value", typed("95")]);
  expect(outcome).toMatchObject({ ok: false, remarks: [{ code: "PLAN-074", facts: { id: "i1.t1", verdict: "正确" } }] });
});
