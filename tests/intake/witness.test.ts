/** Rows whose words and answers were sorted apart: the hidden witness beside the answers tells. */
import { expect, test } from "vitest";
import { buildBlank } from "../../src/blank/build-blank.ts";
import { findTables } from "../../src/intake/find-tables.ts";
import { readSubmission } from "../../src/intake/read-submission.ts";
import { indicatorsSchema } from "../../src/model/indicator.ts";
import { type TableName, witnessKey } from "../../src/workbook/cell-keys.ts";
import { addressOf, parseAddress, type ReadBook } from "../../src/workbook/workbook.ts";
import { asRead, change, fill } from "../support/fill-book.ts";
import { filledSample, sampleFile } from "../support/filled-sample.ts";
import { sample, sampleRequest } from "../support/sample-workspace.ts";
import { decimal } from "../support/season.ts";
import { filledTables, readSheets, sheetsBlank, typeSheets } from "../support/sheets-season.ts";

const filled = fill(filledSample, { "measure/i2/text": "依法办理案件。" });

/** Two rows change places in the columns from `first` to `last`, hidden ones between them included. */
function swapped(book: ReadBook, table: TableName, keys: readonly [string, string], first: string, last: string): ReadBook {
  const found = findTables(book).get(table);
  const [from, to] = [found?.columns.get(first) ?? 0, found?.columns.get(last) ?? 0];
  const [one, two] = keys.map((key) => found?.rows.get(key)?.[0] ?? 0) as [number, number];
  return change(book, found?.sheet.name ?? "", (cells) => {
    const before = new Map(cells);
    for (let column = from; column <= to; column++)
      for (const [here, there] of [
        [one, two],
        [two, one],
      ] as const) {
        const cell = before.get(addressOf(there, column));
        if (cell === undefined) cells.delete(addressOf(here, column));
        else cells.set(addressOf(here, column), cell);
      }
  });
}

/** As a blank that was sent before there were witnesses. */
function withoutWitness(book: ReadBook): ReadBook {
  const sheets = book.sheets.map((sheet) => {
    const column = [...sheet.cells].find(
      ([address, cell]) => /^[A-Z]+1$/.test(address) && cell.kind === "text" && cell.text === witnessKey,
    );
    const gone = parseAddress(column?.[0] ?? "")?.column;
    return { ...sheet, cells: new Map([...sheet.cells].filter(([address]) => parseAddress(address)?.column !== gone)) };
  });
  return { ...book, sheets };
}

const codes = (book: ReadBook) => readSubmission(book, sampleFile, sample).remarks.map(({ code }) => code);
const numberIn = (book: ReadBook, period: string) => {
  const answer = readSubmission(book, sampleFile, sample).submission?.answers.find((one) => one.period === period);
  return answer?.kind === "count" ? answer.value : undefined;
};
const quarters = ["events|2023-Q1", "events|2023-Q2"] as const;

test("INTAKE-042: answers that were sorted while their words stayed are refused, each with its row", () => {
  const book = swapped(filled, "figures", quarters, "value", "note");
  const { remarks, submission } = readSubmission(book, sampleFile, sample);
  expect(remarks.map(({ code, facts }) => [code, facts["label"], facts["found"]])).toEqual([
    ["INTAKE-042", "线下普法活动（第一季度）", "线下普法活动（第二季度）"],
    ["INTAKE-042", "线下普法活动（第二季度）", "线下普法活动（第一季度）"],
  ]);
  expect(submission?.answers.map(({ period }) => period)).not.toContain("2023-Q1");
});

test("INTAKE-012: words that were sorted while their answers stayed are refused, also among rows of one kind", () => {
  expect(codes(swapped(filled, "figures", quarters, "no", "previous"))).toEqual(["INTAKE-012", "INTAKE-012"]);
  expect(codes(swapped(filled, "figures", quarters, "no", "value"))).toEqual(["INTAKE-012", "INTAKE-012"]);
  expect(codes(swapped(filled, "measure", ["i1", "i2"], "no", "references"))).toEqual(["INTAKE-012", "INTAKE-012"]);
});

test("INTAKE-040: whole rows that were sorted without their keys are read, each answer beside its own words", () => {
  const book = swapped(filled, "figures", quarters, "no", "note");
  expect(codes(book)).toEqual(["INTAKE-040"]);
  expect([numberIn(book, "2023-Q1"), numberIn(book, "2023-Q2")]).toEqual(["1", "2"]);
});

test("a blank without witnesses is read as before, sorted or not", () => {
  const old = withoutWitness(filled);
  expect(codes(old)).toEqual([]);
  const sorted = swapped(old, "figures", quarters, "no", "note");
  expect(codes(sorted)).toEqual(["INTAKE-040"]);
  expect([numberIn(sorted, "2023-Q1"), numberIn(sorted, "2023-Q2")]).toEqual(["1", "2"]);
});

test("two questions that are called the same are told apart when their rows change places", () => {
  const twin = { ...sample.indicators.indicators.find(({ id }) => id === "cases"), id: "twin", previous: {} };
  const indicators = indicatorsSchema.parse({ ...sample.indicators, indicators: [...sample.indicators.indicators, twin] });
  const assignment = { ...sample, indicators };
  const blank = asRead(buildBlank({ ...sampleRequest, assignment }));
  const book = fill(blank, { "figures/cases|2023/value": 91, "figures/twin|2023/value": 7 });
  const sorted = swapped(book, "figures", ["cases|2023", "twin|2023"], "no", "note");
  const { remarks, submission } = readSubmission(sorted, sampleFile, assignment);
  expect(remarks.filter(({ code }) => code === "INTAKE-042")).toHaveLength(2);
  expect(submission?.answers.filter(({ indicator }) => ["cases", "twin"].includes(indicator))).toEqual([]);
});

test("INTAKE-042: numbers of a data sheet that were sorted apart from their labels, with the columns beside them, are refused", () => {
  const bytes = typeSheets(sheetsBlank, { ...filledTables, "coercion/own/value": decimal("5") });
  const sorted = typeSheets(bytes, {
    "coercion/own/value": decimal("3"),
    "coercion/court/value": decimal("5"),
    [`coercion/own/${witnessKey}`]: { kind: "text", text: "court" },
    [`coercion/court/${witnessKey}`]: { kind: "text", text: "own" },
  });
  const complaints = readSheets(sorted).remarks.map(({ code, facts }) => [code, facts["found"]]);
  expect(complaints).toEqual([
    ["INTAKE-042", "申请人民法院强制执行"],
    ["INTAKE-042", "行政机关强制执行"],
  ]);
  const moved = typeSheets(bytes, { [`coercion/nil/${witnessKey}`]: { kind: "text", text: "own" } });
  expect(readSheets(moved).remarks.map(({ code, facts }) => [code, facts["label"]])).toEqual([["INTAKE-042", "本单位无此项"]]);
});
