import { expect, test } from "vitest";
import { buildBlank } from "../../src/blank/build-blank.ts";
import { readSubmission } from "../../src/intake/read-submission.ts";
import type { ReadBook, ReadCell } from "../../src/workbook/workbook.ts";
import { asRead, change, fill } from "../support/fill-book.ts";
import { sample, sampleRequest } from "../support/sample-workspace.ts";

const file = { name: "区司法局.xlsx", sha256: "a".repeat(64), receivedOn: "2024-01-20" };
const filled = fill(asRead(buildBlank(sampleRequest)), {
  "figures/events|2023-Q1/value": 1,
  "figures/events|2023-Q2/value": 2,
  "figures/events|2023-Q3/value": 3,
  "figures/events|2023-Q4/value": 4,
  "figures/cases|2023/value": 91,
  "figures/attendance|2023/numerator": 41,
  "figures/attendance|2023/denominator": 41,
  "figures/level|2023/value": "省级",
  "figures/opened|2023/value": { kind: "date", date: "2023-06-30" },
  "figures/list|2023/value": "是",
  "measure/i1/text": "全年开展活动。",
});
const read = (book: ReadBook) => readSubmission(book, file, sample);
const codes = (book: ReadBook) => read(book).remarks.map(({ code }) => code);
const text = (words: string): ReadCell => ({ kind: "text", text: words });

test("INTAKE-025: words beside the table, on a line of their own or on a sheet of their own are named, not lost", () => {
  expect(codes(change(filled, "指标数据", (cells) => cells.set("Z5", text("以年报为准"))))).toEqual(["INTAKE-025"]);
  expect(codes(change(filled, "指标数据", (cells) => cells.set("I80", text("91"))))).toEqual(["INTAKE-025"]);
  const own = { ...filled.sheets[0], name: "补充", cells: new Map([["B2", text("另有说明")]]) } as ReadBook["sheets"][number];
  expect(codes({ ...filled, sheets: [...filled.sheets, own] })).toEqual(["INTAKE-025"]);
});

test("INTAKE-026: values that slid past their labels are refused, although every cell holds a number", () => {
  const names = filled.names.map(({ name, ref }) => ({
    name,
    ref: name === "fz.figures.cases_7c_2023.value" ? ref.replace(/\d+$/, (row) => String(Number(row) + 1)) : ref,
  }));
  const { submission, remarks } = read({ ...filled, names });
  expect(remarks.map(({ code }) => code)).toEqual(["INTAKE-026"]);
  expect(submission?.answers.map(({ indicator }) => indicator)).not.toContain("cases");
});

test("INTAKE-027: two copies of a sheet, filled differently, cannot both be right", () => {
  const [figures] = filled.sheets.filter(({ name }) => name === "指标数据");
  if (figures === undefined) throw new Error("the blank has no figures");
  const copied = { ...filled, sheets: [...filled.sheets, { ...figures, name: "指标数据 (2)" }] };
  expect(codes(copied)).toEqual([]);
  expect(codes(change(copied, "指标数据 (2)", (cells) => cells.set("I5", text("7"))))).toEqual(["INTAKE-027"]);
});

test("INTAKE-028: without its cell names a workbook is still read by its keys, and says so", () => {
  const { submission, remarks } = read({ ...filled, names: [] });
  expect(new Set(remarks.map(({ code }) => code))).toEqual(new Set(["INTAKE-028"]));
  expect(submission?.answers).toHaveLength(10);
});

/** Rows that were sorted with the columns from B on, while the keys stayed in column A. */
function sortedWithoutKeys(book: ReadBook, sheet: string, rows: readonly [number, number], columns = /^[B-Z]/): ReadBook {
  return change(book, sheet, (cells) => {
    const [first, second] = rows;
    const moved = [...cells].filter(([address]) => columns.test(address) && rows.includes(Number(/\d+$/.exec(address)?.[0])));
    for (const [address] of moved) cells.delete(address);
    for (const [address, cell] of moved) {
      const other = address.endsWith(String(first)) ? second : first;
      cells.set(address.replace(/\d+$/, String(other)), cell);
    }
  });
}

const rowOf = (book: ReadBook, sheet: string, key: string) =>
  Number(
    [...(book.sheets.find(({ name }) => name === sheet)?.cells ?? [])]
      .find(([, cell]) => cell.kind === "text" && cell.text === key)?.[0]
      .slice(1),
  );

test("INTAKE-040: rows sorted without their keys are read by their words, each answer beside its own label", () => {
  const rows = [rowOf(filled, "指标数据", "cases|2023"), rowOf(filled, "指标数据", "attendance|2023")] as const;
  const { submission, remarks } = read(sortedWithoutKeys(filled, "指标数据", [...rows]));
  expect(remarks.map(({ code }) => code)).toEqual(["INTAKE-040"]);
  expect(submission?.answers.find(({ indicator }) => indicator === "cases")).toMatchObject({ value: "91" });
  expect(submission?.answers.find(({ indicator }) => indicator === "attendance")).toMatchObject({ numerator: "41" });
  const measures = [rowOf(filled, "工作举措与成效", "i1"), rowOf(filled, "工作举措与成效", "i2")] as const;
  const sorted = read(sortedWithoutKeys(filled, "工作举措与成效", [...measures]));
  expect(sorted.remarks.map(({ code }) => code)).toEqual(["INTAKE-040"]);
  expect(sorted.submission?.narratives.find(({ item }) => item === "i1")).toMatchObject({ text: "全年开展活动。" });
});

test("INTAKE-012: rows whose words were sorted alone, or stand twice, are not read by them", () => {
  const rows = [rowOf(filled, "指标数据", "cases|2023"), rowOf(filled, "指标数据", "attendance|2023")] as const;
  expect(codes(sortedWithoutKeys(filled, "指标数据", [...rows], /^[B-H]/))).toContain("INTAKE-012");
  const twice = change(sortedWithoutKeys(filled, "指标数据", [...rows]), "指标数据", (cells) => {
    cells.set("C90", text("受理复议案件")).set("F90", text("全年"));
  });
  expect(codes(twice)).toContain("INTAKE-012");
  expect(codes({ ...sortedWithoutKeys(filled, "指标数据", [...rows]), names: [] })).toContain("INTAKE-012");
});

test.each(["3\n4", "3 4", "12 34"])("%j could be two numbers and is not read as one", (typed) => {
  const book = fill(filled, { "figures/cases|2023/value": typed });
  expect(codes(book)).toEqual(["INTAKE-004"]);
});
