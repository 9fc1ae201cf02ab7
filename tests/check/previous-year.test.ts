import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compareDefinitions, withPreviousValues } from "../../src/check/compare-definitions.ts";
import type { PreviousYear } from "../../src/check/facts-book.ts";
import { readPreviousYear } from "../../src/cli/steps/previous-year.ts";
import { sample } from "../support/sample-workspace.ts";

const { indicators } = sample.indicators;
const yearBefore = (over: Partial<PreviousYear>): PreviousYear => ({
  indicators,
  facts: [],
  narratives: [],
  values: new Map(),
  ...over,
});
const codes = (year: PreviousYear) =>
  compareDefinitions(indicators, year, sample.roster, "indicators.yaml").map(({ code, facts }) => [code, facts]);

test("CHECK-020: a definition that changed needs a note", () => {
  const older = indicators.map((one) => (one.id === "cases" ? { ...one, meaning: "审结件数" } : one));
  expect(codes(yearBefore({ indicators: older }))).toEqual([["CHECK-020", { label: "受理复议案件", changed: "口径" }]]);
  const noted = indicators.map((one) => ({ ...one, definitionNote: "本年起按受理数统计" }));
  expect(compareDefinitions(noted, yearBefore({ indicators: older }), sample.roster, "indicators.yaml")).toEqual([]);
});

test("the year named in a definition is no change of it", () => {
  const dated = (year: number) => indicators.map((one) => ({ ...one, meaning: `截至${year}年末的件数` }));
  expect(compareDefinitions(dated(2023), yearBefore({ indicators: dated(2022) }), sample.roster, "indicators.yaml")).toEqual([]);
});

test("CHECK-021: a restated base is shown with both values", () => {
  const values = new Map([["cases", new Map([["sfj", "48"]])]]);
  expect(codes(yearBefore({ values }))).toEqual([
    ["CHECK-021", { label: "受理复议案件", unit: "区司法局", stated: "50", own: "48" }],
  ]);
});

test("last year's own value fills in only where this year's file states none", () => {
  const values = new Map([
    ["cases", new Map([["sfj", "48"]])],
    ["spending", new Map([["sfj", "12.5"]])],
  ]);
  const filled = withPreviousValues(indicators, yearBefore({ values }));
  expect(filled.filter(({ id }) => id === "cases" || id === "spending").map(({ previous }) => previous)).toEqual([
    { sfj: "50" },
    { sfj: "12.5" },
  ]);
});

const folderAt = (path: string) => ({ out: join(path, "out"), file: (name: string) => join(path, name) });
const workspaceOf = (previous: string) => ({ ...sample, workspace: { ...sample.workspace, previous } });

test("CHECK-022: a previous year that is not there is named", () => {
  const root = mkdtempSync(join(tmpdir(), "fazhi-"));
  mkdirSync(join(root, "older"));
  for (const previous of ["older", "nothing", "previous.csv"]) {
    expect(readPreviousYear(workspaceOf(previous), root, folderAt).remarks.map(({ code }) => code)).toEqual(["CHECK-022"]);
  }
});

test("CHECK-023: a table of last year's values is read by label and unit name, or its row is named", () => {
  const root = mkdtempSync(join(tmpdir(), "fazhi-"));
  const read = (rows: string) => {
    writeFileSync(join(root, "previous.csv"), `指标,单位,上年数\n${rows}`);
    return readPreviousYear(workspaceOf("previous.csv"), root, folderAt);
  };
  const good = read("培训经费,区司法局,12.5\nevents,cgj,9\n");
  expect(good.ok && good.value && [...good.value.values].map(([id, units]) => [id, [...units]])).toEqual([
    ["spending", [["sfj", "12.5"]]],
    ["events", [["cgj", "9"]]],
  ]);
  expect(read("培训经费,区司法,五十\n").remarks.map(({ code }) => code)).toEqual(["CHECK-023"]);
});
