/** What changed since the draft before. */
import { expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import { findChanges } from "../../src/review-page/find-changes.ts";

const origin = (value: string) => ({ label: "受理案件", value, unitOfMeasure: "件", formula: "单位填报", sources: [] });

function report(value: string, ...paragraphs: readonly string[]): Document {
  return {
    format: "report/1",
    title: "报告",
    district: "某某区",
    year: 2023,
    date: "2024-02-25",
    author: "某某区人民政府",
    blocks: [
      { kind: "heading", level: 1, id: "h1", inlines: [{ kind: "text", text: "一、举措" }] },
      ...paragraphs.map((text) => ({ kind: "paragraph" as const, inlines: [{ kind: "text" as const, text }] })),
    ],
    figures: { cases: origin(value) },
  };
}

const compare = (was: Document, is: Document) => findChanges({ name: "3", report: was, causes: { cases: "区司法局重报" } }, is);

test("a number that changed shows old, new and cause", () => {
  expect(compare(report("90"), report("91")).numbers).toEqual([
    { figure: "cases", label: "受理案件", unitOfMeasure: "件", was: "90", is: "91", cause: "区司法局重报" },
  ]);
});

test("a passage shows only what changed in it, under its heading", () => {
  const { passages } = compare(report("1", "全年受理案件90件，同比增长。"), report("1", "全年受理案件91件，同比增长。"));
  expect(passages).toEqual([
    { chapter: "一、举措", block: 2, before: "全年受理案件9", was: "0", is: "1", after: "件，同比增长。" },
  ]);
});

test("a passage that went, one that came and one that only moved are told apart", () => {
  const { passages } = compare(report("1", "甲。", "乙。", "丙。"), report("1", "丙。", "甲。", "丁。"));
  expect(passages.map(({ was, is }) => [was, is])).toEqual([["乙", "丁"]]);
});

test("of two equal passages the one that was taken out is shown", () => {
  expect(compare(report("1", "甲。", "甲。"), report("1", "甲。")).passages).toMatchObject([{ block: null, was: "甲。" }]);
});

test("the same draft twice has no changes", () => {
  expect(compare(report("1", "甲。"), report("1", "甲。"))).toMatchObject({ numbers: [], passages: [] });
});
