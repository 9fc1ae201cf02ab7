/** Workbooks that went out before data sheets or lists were switched on. */
import { expect, test } from "vitest";
import { buildBlank } from "../../src/blank/build-blank.ts";
import { speak } from "../../src/diagnostics/show-diagnostic.ts";
import { readSubmission } from "../../src/intake/read-submission.ts";
import type { ReadBook } from "../../src/workbook/workbook.ts";
import { asRead, change } from "../support/fill-book.ts";
import { sample, sampleRequest } from "../support/sample-workspace.ts";
import { allSheets, received, withSheets } from "../support/sheets-season.ts";

const before = asRead(buildBlank(sampleRequest));
const codes = (book: ReadBook, assignment = allSheets) =>
  readSubmission(book, received, assignment)
    .remarks.map(({ code }) => code)
    .filter((code) => code !== "INTAKE-007");

/** As blanks were sent before they said which data sheets they hold. */
const silentOf = (book: ReadBook) =>
  change(book, "_about", (cells) => {
    for (const [address, cell] of cells) if (cell.kind === "text" && cell.text === "sheets") cells.delete(address);
  });

test("INTAKE-043: data sheets asked for since the blank was sent are named in one sentence, with what to do", () => {
  for (const book of [before, silentOf(before)]) {
    const { remarks, submission } = readSubmission(book, received, allSheets);
    const [first, ...others] = remarks.filter(({ code }) => code !== "INTAKE-007");
    expect(first?.code).toBe("INTAKE-043");
    expect(others).toEqual([]);
    expect(first && speak(first, "zh").message).toContain("“制发文件清单”、“典型案例”、“行政处罚”");
    expect(submission?.wrongCells).toBe(1);
    expect(submission?.answers.some(({ indicator }) => indicator.startsWith("penalty"))).toBe(false);
  }
});

test("INTAKE-044: lists asked for since are no fault of the unit, and only the bureau is told", () => {
  const lists = withSheets({ documents: ["全部"], cases: ["全部"] });
  const { remarks, submission } = readSubmission(before, received, lists);
  expect(remarks.map(({ code }) => code).filter((code) => code !== "INTAKE-007")).toEqual(["INTAKE-044"]);
  expect(submission?.wrongCells).toBe(0);
});

test("INTAKE-022: other questions that changed are still told of beside the sheets", () => {
  const indicators = allSheets.indicators.indicators.map((one) => (one.id === "cases" ? { ...one, unit: "宗" } : one));
  expect(codes(before, { ...allSheets, indicators: { ...allSheets.indicators, indicators } })).toEqual([
    "INTAKE-022",
    "INTAKE-043",
  ]);
});

test("a sheet that the clerk deleted is gone, whatever else is; one that was copied in from a later blank is read", () => {
  const later = asRead(buildBlank({ ...sampleRequest, assignment: allSheets }));
  const gone = { ...later, sheets: later.sheets.filter(({ name }) => name !== "行政处罚") };
  expect(codes(gone)).toEqual(["INTAKE-014"]);
  expect(codes(silentOf(gone))).toEqual(["INTAKE-014"]);
  expect(codes({ ...silentOf(gone), names: [] })).toContain("INTAKE-014");
  const own = later.sheets.filter(({ name }) => allSheets.dataSheets?.some(({ sheet }) => sheet.name === name));
  const joined = { ...before, sheets: [...before.sheets, ...own] };
  expect(new Set(codes(joined))).toEqual(new Set(["INTAKE-022", "INTAKE-028"]));
});

test("without data sheets a blank says that it has none, and is read as ever", () => {
  expect(codes(before, sample)).toEqual([]);
  expect(codes(silentOf(before), sample)).toEqual([]);
});
