/** What a clerk writes and what the report prints. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { textOf } from "../../src/model/document.ts";
import type { ResultNarrative } from "../../src/model/results.ts";
import { bindProse } from "../../src/report/bind-prose.ts";
import { indicatorsByLabel } from "../../src/report/binding.ts";
import { openFigureBook } from "../../src/report/figure-book.ts";
import { facts, figure, indicators, narrative, plan, results, roster } from "./fixture.ts";
import { showInlines } from "./show-document.ts";

const unitNames = new Map(roster.units.map((unit) => [unit.code, unit.name]));

function bind(over: Partial<ResultNarrative> & { text: string }, figures = results.figures) {
  const book = openFigureBook({ results: { ...results, figures }, plan, indicators, facts });
  return bindProse(narrative(over), { book, unitNames, indicators: indicatorsByLabel(indicators.indicators) });
}

const show = (...given: Parameters<typeof bind>) =>
  bind(...given)
    .prose.paragraphs.map(showInlines)
    .join("/");

test("a label in 〔〕 prints the unit's own figure, its change, last year's value", () => {
  expect(show({ text: "受理〔复议案件〕件，上年〔复议案件上年〕件，增长〔复议案件同比〕。" })).toBe(
    "受理[91]件，上年[50]件，增长[82%]。",
  );
});

test("each unit prints its own figure, and one that was not asked the district's", () => {
  expect(show({ unit: "cgj", text: "开展活动〔普法活动〕次。" })).toBe("开展活动[10]次。");
  expect(show({ unit: "cgj", text: "全区受理〔复议案件〕件。" })).toBe("全区受理[91]件。");
});

test("the number of a document keeps its brackets", () => {
  expect(show({ text: "执行某政发〔2023〕5号。" })).toBe("执行某政发〔2023〕5号。");
});

test("REPORT-020: a label that is no indicator stays as typed and is reported at its cell, with the nearest label", () => {
  const { prose, remarks } = bind({ text: "受理〔复义案件〕件。" });
  expect(prose.paragraphs.map(textOf)).toEqual(["受理〔复义案件〕件。"]);
  expect(remarks).toMatchObject([
    { code: "REPORT-020", at: { sheet: "工作举措与成效", cell: "C5" }, facts: { unit: "区司法局", near: "复议案件" } },
  ]);
});

test("REPORT-021: a figure that was left open is reported and shows as 未报", () => {
  const figures = results.figures.map((one) => (one.id === "cases@sfj" ? figure("cases@sfj", null) : one));
  const { prose, remarks } = bind({ text: "受理〔复议案件〕件。" }, figures);
  expect(prose.paragraphs.map(textOf)).toEqual(["受理（未报）件。"]);
  expect(remarks.map((remark) => remark.code)).toEqual(["REPORT-021"]);
});

test("REPORT-022: 增长 before a decline is reported, 下降 is not", () => {
  const figures = results.figures.map((one) => (one.id === "cases@sfj:yoy" ? figure("cases@sfj:yoy", "-20") : one));
  expect(bind({ text: "同比增长〔复议案件同比〕。" }, figures).remarks.map((remark) => remark.code)).toEqual(["REPORT-022"]);
  expect(bind({ text: "同比下降〔复议案件同比〕。" }, figures).remarks).toEqual([]);
  expect(show({ text: "同比下降〔复议案件同比〕。" }, figures)).toBe("同比下降[20%]。");
});

test("a number typed with its unit of measure is bound where only one figure of the item reads so", () => {
  expect(show({ item: "i3", text: "受理案件91件、热线172.25万件。" })).toBe("受理案件[91]件、热线[172.25]万件。");
  expect(show({ item: "i3", text: "出台《91件实事》，受理191件，整理91本。" })).toBe("出台《91件实事》，受理191件，整理91本。");
  const twice = [...results.figures.filter((one) => one.id !== "calls@sfj"), figure("calls@sfj", "91", { unitOfMeasure: "件" })];
  expect(show({ item: "i3", text: "受理91件。" }, twice)).toBe("受理91件。");
});

test("a narrative of several paragraphs keeps them", () => {
  expect(show({ text: "第一段\n\n第二段。\r\n" })).toBe("第一段。/第二段。");
});

test.each([
  ["全年办理案件,完成整改;成效明显", "全年办理案件，完成整改；成效明显。"],
  ["聚焦重点:执法(司法)监督", "聚焦重点：执法（司法）监督。"],
  ['推行"一网通办"改革', "推行“一网通办”改革。"],
  ["学法 1 次，培训 3 期", "学法1次，培训3期。"],
  ["12:30开展App(i相办)推广", "12:30开展App（i相办）推广。"],
  ["印发《方案(2021-2025 年)》,抓好落实.", "印发《方案(2021-2025 年)》，抓好落实。"],
  ["use of AI tools, etc", "use of AI tools, etc。"],
  ["已完成，", "已完成。"],
  ["推动“出声”。”", "推动“出声”。”"],
])("%s is printed as %s", (typed, printed) => {
  expect(show({ item: null, text: typed })).toBe(printed);
});

test("no text a unit can type is lost, grows, or breaks the binding", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (typed) => {
      const words = bind({ item: null, text: `甲${typed}乙` })
        .prose.paragraphs.map(textOf)
        .join("");
      expect(words.startsWith("甲")).toBe(true);
      expect(words.length).toBeLessThanOrEqual(typed.length + 12);
      expect(words).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u);
    }),
  );
});

test.each(["(", '"', "《", "〔", " ", ",", "字", "1", "、"])("32,767 times %s is read without trouble", (character) => {
  expect(bind({ text: character.repeat(32_767) }).prose.paragraphs.length).toBeLessThanOrEqual(1);
});
