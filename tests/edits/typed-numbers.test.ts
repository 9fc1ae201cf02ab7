/** Numbers and words that editors type where the data have a say. */
import { expect, test } from "vitest";
import { applyEdits } from "../../src/edits/apply-edits.ts";
import type { Document, Inline } from "../../src/model/document.ts";
import type { Edit } from "../../src/model/edits.ts";
import { take } from "../chain/season.ts";
import { baseOf, district, openDocx, printDocx, writeReport } from "./district-report.ts";
import { absorb, apply, codesOf, generated, linesOf } from "./edit-round.ts";
import { editDocx, putBehind, retype } from "./word-editor.ts";

test("EDITS-020: a number typed over a figure does not stand, until the data say the same or somebody answers for it", () => {
  const absorbed = absorb([retype("290", "300")], { reason: "领导口头要求" });
  const { edits, entries } = take(absorbed);
  expect(codesOf(absorbed)).toEqual(["EDITS-020"]);
  expect(entries).toEqual([]);
  const contested = apply(edits, { cases: 291 });
  expect(codesOf(contested)).toEqual(["EDITS-020"]);
  expect(linesOf(contested.document).join("")).toContain("全年受理行政复议案件[291]件");
  const agreed = apply(edits, { cases: 300 });
  expect(agreed.remarks).toEqual([]);
  expect(linesOf(agreed.document).join("")).toContain("全年受理行政复议案件[300]件");
});

test("EDITS-026: a number somebody answers for stands until the data it replaced change", () => {
  const entry = { text: "案件近300件", by: "王某", reason: "取整" };
  const { edits } = take(absorb([retype("案件290件", "案件近300件")], { entries: [entry] }));
  expect(codesOf(apply(edits, {}, { entries: [entry] }))).toEqual([]);
  expect(linesOf(apply(edits, {}, { entries: [entry] }).document).join("")).toContain("案件近300件");
  const stale = apply(edits, { cases: 250 }, { entries: [entry] });
  expect(codesOf(stale)).toEqual(["EDITS-026"]);
  expect(linesOf(stale.document).join("")).toContain("案件[250]件");
});

test("EDITS-021: a number of the editor's own needs a reason; with one it becomes an entry of numbers.yaml", () => {
  const stroke = putBehind("推行执法公示", "走访企业450余家，问需于企。");
  const without = absorb([stroke]);
  expect(codesOf(without)).toEqual(["EDITS-021"]);
  expect(linesOf(apply(take(without).edits).document).join("")).not.toContain("450");
  const given = absorb([stroke], { reason: "区工商联台账" });
  expect(given.remarks).toEqual([]);
  const { edits, entries } = take(given);
  expect(entries).toEqual([{ text: "走访企业450余家", by: "王某", reason: "区工商联台账" }]);
  expect(linesOf(apply(edits, {}, { entries }).document)).toContain("走访企业450余家，问需于企。");
});

test("EDITS-024: words about a figure that the report no longer has do not stand", () => {
  const { edits } = take(absorb([putBehind("部分单位重视不够", "全年人民调解案件1372件，压力较大。")]));
  const fresh = writeReport(district);
  const without = { ...fresh, blocks: fresh.blocks.filter((block) => !JSON.stringify(block).includes("mediations")) };
  const { document, remarks } = applyEdits({ generated: without, edits, entries: [], draft: false });
  expect(codesOf({ remarks })).toEqual(["EDITS-024"]);
  expect(linesOf(document).join("")).not.toContain("压力较大");
});

test("EDITS-025: 增长 does not stand before a figure that fell", () => {
  const fell = (value: string): Document => {
    const figures = {
      ...generated.figures,
      "cases:yoy": { label: "案件同比", value, unitOfMeasure: "%", formula: "", sources: [] },
    };
    const inlines: Inline[] = [
      { kind: "text", text: "收案同比" },
      { kind: "text", text: value.startsWith("-") ? "下降" : "增长" },
      { kind: "fact", fact: "cases:yoy", text: "8%" },
      { kind: "text", text: "。" },
    ];
    return { ...generated, blocks: [...generated.blocks, { kind: "paragraph", inlines }], figures };
  };
  const edit: Edit = {
    id: "abc",
    kind: "inserted",
    part: "paragraph",
    at: "二、存在的不足和原因",
    now: "案件增长〔案件同比〕，人手紧张。",
    after: "部分单位重视不够，主要原因是人员不足。",
    figures: { 案件同比: { fact: "cases:yoy", text: "8%" } },
    by: "王某",
  };
  const result = (value: string) => applyEdits({ generated: fell(value), edits: [edit], entries: [], draft: false });
  expect(result("8").remarks).toEqual([]);
  expect(codesOf(result("-8"))).toEqual(["EDITS-025"]);
  expect(linesOf(result("-8").document).join("")).not.toContain("人手紧张");
});

test("words, Chinese numerals and dates that are figures are guarded like numbers", async () => {
  const inlines = (level: string, stages: string, day: string): Inline[] => [
    { kind: "text", text: "获批" },
    { kind: "fact", fact: "level", text: level },
    { kind: "text", text: "试点，督察分中期、年终" },
    { kind: "fact", fact: "stages", text: stages },
    { kind: "text", text: "个阶段，于" },
    { kind: "fact", fact: "day", text: day },
    { kind: "text", text: "完成。" },
  ];
  const origin = { label: "数", value: null, unitOfMeasure: "", formula: "", sources: [] };
  const report = (level: string, stages: string, day: string): Document => ({
    ...generated,
    blocks: [...generated.blocks, { kind: "paragraph", inlines: inlines(level, stages, day) }],
    figures: { ...generated.figures, level: origin, stages: origin, day: origin },
  });
  const before = report("省级", "两", "2025年3月5日");
  const printed = await printDocx(before);
  const strokes = [retype("获批省级", "获批国家级"), retype("年终两个", "年终三个"), retype("3月5日完成", "3月8日完成")];
  for (const stroke of strokes) {
    const document = openDocx(editDocx(printed, [stroke]));
    const absorbed = absorb([], { document, bases: [baseOf(before)] });
    expect(codesOf(absorbed)).toEqual(["EDITS-020"]);
    const { edits } = take(absorbed);
    const contested = applyEdits({ generated: before, edits, entries: [], draft: false });
    expect(codesOf(contested)).toEqual(["EDITS-020"]);
    expect(linesOf(contested.document)).toContain("获批[省级]试点，督察分中期、年终[两]个阶段，于[2025年3月5日]完成。");
    const agreed = applyEdits({ generated: report("国家级", "三", "2025年3月8日"), edits, entries: [], draft: false });
    expect(agreed.remarks).toEqual([]);
  }
});
