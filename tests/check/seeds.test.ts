import { expect, test } from "vitest";
import { isOpen } from "../../src/check/check-facts.ts";
import { fill } from "../support/fill-book.ts";
import { plantFaults, showFaultReport } from "./plant-faults.ts";
import { checkSeason, number, readSeason, rulesOf, seasonOf } from "./season.ts";

const xiangcheng = seasonOf("xiangcheng-2023");

test.each(["xiangcheng-2023", "wujiang-2021"])("the clean seed %s leaves nothing open", (seed) => {
  const season = seasonOf(seed);
  expect(checkSeason(season, readSeason(season), null).filter(isOpen)).toEqual([]);
});

test("the 82 % rise of 91 cases over 50 is found and explained in the seed", () => {
  const findings = checkSeason(xiangcheng, readSeason(xiangcheng), null);
  expect(findings.map(({ rule, indicators }) => [rule, indicators])).toContainEqual(["R07", ["review-cases"]]);
  expect(findings.find(({ rule }) => rule === "R07")?.message).toContain("上年50，变动82%");
});

test.each([
  ["R01", "cyzx", "platform-matters", "value", "172.26"],
  ["R02", "zfb", "open-information", "value", "2289"],
  ["R03", "yjj", "safety-cases", "value", "40"],
  ["R04", "sfj", "review-withdrawn", "value", "92"],
  ["R05", "spj", "district-matters-new", "value", "82"],
])("rule %s of 相城 notices %s typing %s wrong", (rule, unit, indicator, column, value) => {
  const book = xiangcheng.books.get(unit);
  if (book === undefined) throw new Error(`no workbook of ${unit}`);
  const spoilt = fill(book, { [`figures/${indicator}|2023/${column}`]: number(value) });
  const findings = checkSeason(xiangcheng, readSeason(xiangcheng, new Map([[unit, spoilt]])), null);
  expect(findings.filter(isOpen).map((one) => one.rule)).toEqual([rule]);
});

test("every rule of the 相城 sheet is read", () => {
  expect(rulesOf("xiangcheng-2023", xiangcheng.input).filter(({ id }) => id.startsWith("R"))).toHaveLength(7);
});

test("of faults planted in filled workbooks at least 98 in 100 are found, at most one alarm in 100 clean cells", () => {
  const report = plantFaults(100, 1);
  process.stdout.write(`${showFaultReport(report)}\n`);
  const figures = showFaultReport(report);
  expect(report.found / report.planted, figures).toBeGreaterThanOrEqual(0.98);
  expect(report.falseAlarms.length / report.cleanCells, figures).toBeLessThanOrEqual(0.01);
});
