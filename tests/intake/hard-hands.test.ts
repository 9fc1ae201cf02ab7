import { expect, test } from "vitest";
import { readSubmission } from "../../src/intake/read-submission.ts";
import type { ReadBook, ReadCell } from "../../src/workbook/workbook.ts";
import { change, fill } from "../support/fill-book.ts";
import { filledSample, sampleFile } from "../support/filled-sample.ts";
import { sample } from "../support/sample-workspace.ts";

const read = (book: ReadBook) => readSubmission(book, sampleFile, sample);
const codes = (book: ReadBook) => read(book).remarks.map(({ code }) => code);
const text = (words: string): ReadCell => ({ kind: "text", text: words });

test("INTAKE-025: words beside the table, on a line of their own or on a sheet of their own are named, not lost", () => {
  expect(codes(change(filledSample, "指标数据", (cells) => cells.set("Z5", text("以年报为准"))))).toEqual(["INTAKE-025"]);
  expect(codes(change(filledSample, "指标数据", (cells) => cells.set("I80", text("91"))))).toEqual(["INTAKE-025"]);
  const own = {
    ...filledSample.sheets[0],
    name: "补充",
    cells: new Map([["B2", text("另有说明")]]),
  } as ReadBook["sheets"][number];
  expect(codes({ ...filledSample, sheets: [...filledSample.sheets, own] })).toEqual(["INTAKE-025"]);
});

test("INTAKE-026: values that slid past their labels are refused, although every cell holds a number", () => {
  const names = filledSample.names.map(({ name, ref }) => ({
    name,
    ref: name === "fz.figures.cases_7c_2023.value" ? ref.replace(/\d+$/, (row) => String(Number(row) + 1)) : ref,
  }));
  const { submission, remarks } = read({ ...filledSample, names });
  expect(remarks.map(({ code }) => code)).toEqual(["INTAKE-026"]);
  expect(submission?.answers.map(({ indicator }) => indicator)).not.toContain("cases");
});

test("INTAKE-027: two copies of a sheet, filledSample differently, cannot both be right", () => {
  const [figures] = filledSample.sheets.filter(({ name }) => name === "指标数据");
  if (figures === undefined) throw new Error("the blank has no figures");
  const copied = { ...filledSample, sheets: [...filledSample.sheets, { ...figures, name: "指标数据 (2)" }] };
  expect(codes(copied)).toEqual([]);
  expect(codes(change(copied, "指标数据 (2)", (cells) => cells.set("I5", text("7"))))).toEqual(["INTAKE-027"]);
});

test("INTAKE-028: without its cell names a workbook is still read by its keys, and says so", () => {
  const { submission, remarks } = read({ ...filledSample, names: [] });
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
  const rows = [rowOf(filledSample, "指标数据", "cases|2023"), rowOf(filledSample, "指标数据", "attendance|2023")] as const;
  const { submission, remarks } = read(sortedWithoutKeys(filledSample, "指标数据", [...rows]));
  expect(remarks.map(({ code }) => code)).toEqual(["INTAKE-040"]);
  expect(submission?.answers.find(({ indicator }) => indicator === "cases")).toMatchObject({ value: "91" });
  expect(submission?.answers.find(({ indicator }) => indicator === "attendance")).toMatchObject({ numerator: "41" });
  const measures = [rowOf(filledSample, "工作举措与成效", "i1"), rowOf(filledSample, "工作举措与成效", "i2")] as const;
  const sorted = read(sortedWithoutKeys(filledSample, "工作举措与成效", [...measures]));
  expect(sorted.remarks.map(({ code }) => code)).toEqual(["INTAKE-040"]);
  expect(sorted.submission?.narratives.find(({ item }) => item === "i1")).toMatchObject({ text: "全年开展活动。" });
});

test("INTAKE-012: rows whose words were sorted alone, or stand twice, are not read by them", () => {
  const rows = [rowOf(filledSample, "指标数据", "cases|2023"), rowOf(filledSample, "指标数据", "attendance|2023")] as const;
  expect(codes(sortedWithoutKeys(filledSample, "指标数据", [...rows], /^[B-H]/))).toContain("INTAKE-012");
  const twice = change(sortedWithoutKeys(filledSample, "指标数据", [...rows]), "指标数据", (cells) => {
    cells.set("C90", text("受理复议案件")).set("F90", text("全年"));
  });
  expect(codes(twice)).toContain("INTAKE-012");
  expect(codes({ ...sortedWithoutKeys(filledSample, "指标数据", [...rows]), names: [] })).toContain("INTAKE-012");
});

test.each(["3\n4", "3 4", "12 34"])("%j could be two numbers and is not read as one", (typed) => {
  const book = fill(filledSample, { "figures/cases|2023/value": typed });
  expect(codes(book)).toEqual(["INTAKE-004"]);
});
