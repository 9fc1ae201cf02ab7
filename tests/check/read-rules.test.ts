import fc from "fast-check";
import { expect, test } from "vitest";
import { parseExpression } from "../../src/check/parse-expression.ts";
import { readRules } from "../../src/check/read-rules.ts";
import { gridOfBook, gridOfRecords } from "../../src/check/rule-grid.ts";
import { buildRuleTemplate } from "../../src/check/rule-template.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";
import { asRead } from "../support/fill-book.ts";
import { sample } from "../support/sample-workspace.ts";
import { rulesFrom, titles } from "./small-year.ts";

const context = { indicators: sample.indicators.indicators, roster: sample.roster };
const row = (over: Readonly<Record<string, string>>) =>
  titles.map(
    (title) =>
      ({
        编号: "R1",
        规则名称: "核对",
        类型: "其中不大于总数",
        左边: "〔受理复议案件〕",
        右边: "〔培训经费〕",
        级别: "错误",
        ...over,
      })[title] ?? "",
  );
const told = (over: Readonly<Record<string, string>>) =>
  rulesFrom(row(over)).remarks.map(({ code, at, facts }) => [code, at, facts]);

test.each([
  ["CHECK-002", { 级别: "严重" }, 8],
  ["CHECK-002", { 类型: "合计" }, 3],
  ["CHECK-002", { 关系: "约等于" }, 5],
  ["CHECK-002", { 容差: "少许" }, 7],
  ["CHECK-003", { 左边: "〔受理复议案〕" }, 4],
  ["CHECK-004", { 右边: "〔培训经费〕+" }, 6],
  ["CHECK-005", { 右边: "" }, 6],
  ["CHECK-007", { 适用单位: "区司法" }, 9],
])("%s: a slip in the rule sheet %j is shown at its own cell", (code, over, column) => {
  expect(told(over).map(([found, at]) => [found, at])).toEqual([[code, { kind: "line", file: "checks.csv", line: 2, column }]]);
});

test("a mistyped label is answered with the nearest one", () => {
  expect(told({ 左边: "〔受理复议案〕" })[0]?.[2]).toEqual({ label: "受理复议案", near: "受理复议案件" });
});

test("CHECK-001: a table without our columns is no rule sheet", () => {
  const grid = gridOfRecords([{ line: 1, fields: ["编号", "名称", "类型", "左边", "右边"] }], "checks.csv");
  expect(readRules(grid, context).remarks.map(({ code }) => code)).toEqual(["CHECK-001"]);
});

test("CHECK-006: a number used twice", () => {
  expect(rulesFrom(row({}), row({})).remarks.map(({ code }) => code)).toEqual(["CHECK-006"]);
});

test("a row without 左边 takes the place of the built-in rule of its kind, and 关闭 switches it off", () => {
  const kinds = (level: string) => {
    const rules = rulesFrom(row({ 类型: "文字雷同", 左边: "", 右边: "", 级别: level }));
    return rules.ok ? rules.value.filter(({ kind }) => kind === "文字雷同").map(({ level: own }) => own) : [];
  };
  expect(kinds("关闭")).toEqual([]);
  expect(kinds("错误")).toEqual(["error"]);
});

test("the sheet written by --init reads back as the built-in rules, also through a real .xlsx", async () => {
  const book = buildRuleTemplate(sample.indicators.indicators, 2023);
  const decoded = decodeXlsx(await encodeXlsx(book), "核对规则.xlsx");
  if (!decoded.ok) throw new Error("the template cannot be read");
  const builtIn = readRules(null, context);
  for (const read of [asRead(book), decoded.value]) {
    const rules = readRules(gridOfBook(read, "核对规则.xlsx"), context);
    expect(rules.remarks).toEqual([]);
    const plain = (outcome: typeof rules) => (outcome.ok ? outcome.value.map(({ at: _, ...rule }) => rule) : []);
    expect(plain(rules)).toEqual(plain(builtIn));
  }
});

test("× binds closer than ＋, whatever width the signs have", () => {
  const read = (text: string) => JSON.stringify(parseExpression(text));
  expect(read("〔甲〕＋〔乙〕×２")).toBe(read("〔甲〕+(〔乙〕*2)"));
  expect(read("〔甲〕-〔乙〕-1")).toBe(read("(〔甲〕-〔乙〕)-1"));
});

test("no text in a cell makes the reader of expressions throw", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."〔〕甲乙+-×()12.:%＋ ") }),
      (text) => typeof parseExpression(text).ok === "boolean",
    ),
  );
});
