/** Plans of every shape give a sensible report, and many hands one text. */
import { expect, test } from "vitest";
import { type Plan, planSchema } from "../../src/model/plan.ts";
import type { ResultNarrative } from "../../src/model/results.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { inputWith, narrative, results, workspace } from "./fixture.ts";
import { showDocument } from "./show-document.ts";

interface Sketch {
  readonly sections: readonly { id: string; title: string; parent?: string }[];
  readonly items: readonly { id: string; no: string; title: string; section?: string; parent?: string }[];
}

function planOf({ sections, items }: Sketch): Plan {
  return planSchema.parse({
    format: "plan/1",
    title: "计划",
    year: 2023,
    until: 2023,
    district: null,
    documentNumber: null,
    sections: sections.map((section, index) => ({ no: String(index + 1), ...section })),
    items: items.map((item) => ({ text: "", span: null, units: {}, ...item, section: item.section ?? null })),
  });
}

/** The lines of chapters 一 and 二 when each item without sub-items says 做法 and its id. */
function chaptersOf(sketch: Sketch): string[] {
  const parents = sketch.items.map((item) => item.parent);
  const leaves = sketch.items.filter((item) => !parents.includes(item.id));
  const input = inputWith(
    {
      attainments: [],
      items: sketch.items.map((item) => ({ item: item.id, state: leaves.includes(item) ? "reported" : "unreported", units: [] })),
      narratives: [
        ...leaves.map((item) => narrative({ item: item.id, text: `做法${item.id}` })),
        ...results.narratives.filter((one) => one.kind !== "measure"),
      ],
    },
    { plan: planOf(sketch) },
  );
  const outcome = buildReport(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  const lines = showDocument(outcome.value).split("\n");
  return lines.slice(
    lines.findIndex((line) => line.startsWith("# 一")) + 1,
    lines.findIndex((line) => line.startsWith("# 三")),
  );
}

const chapterTwo = "# 二、推进法治政府建设的主要举措和成效";

test("measures are counted on through the sections", () => {
  expect(
    chaptersOf({
      sections: [
        { id: "s1", title: "加强组织领导" },
        { id: "s2", title: "主要任务" },
        { id: "s3", title: "职能", parent: "s2" },
        { id: "s4", title: "执法", parent: "s2" },
      ],
      items: [
        { id: "a", no: "一", title: "甲", section: "s1" },
        { id: "b", no: "1", title: "乙", section: "s3" },
        { id: "c", no: "2", title: "丙", section: "s4" },
      ],
    }),
  ).toEqual(["<（一）甲。>做法a。", chapterTwo, "## （一）职能", "<1.乙。>做法b。", "## （二）执法", "<2.丙。>做法c。"]);
});

test("a plan without sections gives measures （一）（二） without headings", () => {
  expect(
    chaptersOf({
      sections: [],
      items: [
        { id: "a", no: "一", title: "强化党对法治政府的领导" },
        { id: "b", no: "二", title: "深化改革" },
        { id: "c", no: "三", title: "规范执法" },
      ],
    }),
  ).toEqual(["<（一）强化党对法治政府的领导。>做法a。", chapterTwo, "<（一）深化改革。>做法b。", "<（二）规范执法。>做法c。"]);
});

test("sub-items become measures under their item, and run on in chapter one", () => {
  expect(
    chaptersOf({
      sections: [{ id: "s", title: "工作内容" }],
      items: [
        { id: "a", no: "一", title: "推进公开", section: "s" },
        { id: "a1", no: "一是", title: "建平台", section: "s", parent: "a" },
        { id: "a2", no: "二是", title: "", section: "s", parent: "a" },
        { id: "b", no: "二", title: "建设法治工作队伍", section: "s" },
        { id: "b1", no: "一是", title: "抓关键少数", section: "s", parent: "b" },
        { id: "b2", no: "二是", title: "", section: "s", parent: "b" },
      ],
    }),
  ).toEqual([
    "<（一）建设法治工作队伍。>一是抓关键少数。做法b1。二是做法b2。",
    chapterTwo,
    "## （一）推进公开",
    "<1.建平台。>做法a1。",
    "<2.>做法a2。",
  ]);
});

function measureOf(...narratives: readonly ResultNarrative[]): { lines: string[]; codes: string[] } {
  const others = results.narratives.filter((one) => one.kind !== "measure" || one.item !== "i2");
  const outcome = buildReport(inputWith({ narratives: [...others, ...narratives] }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  const lines = showDocument(outcome.value).split("\n");
  const from = lines.findIndex((line) => line.includes("1.开展普法宣传"));
  const to = lines.findIndex((line) => line.startsWith("## （二）"));
  return { lines: lines.slice(from, to), codes: outcome.remarks.map((remark) => remark.code) };
}

test("the lead unit speaks first, whoever sent first, and the others are named", () => {
  const { lines } = measureOf(
    narrative({ unit: "dhz", text: "2023年，组织宣讲〔普法活动〕场。" }),
    narrative({ unit: "cgj", text: "区城管局推行说理式执法。" }),
    narrative({ unit: "sfj", text: "统筹全区普法。" }),
  );
  expect(lines).toEqual(["<1.开展普法宣传。>统筹全区普法。区城管局推行说理式执法。2023年，东湖镇组织宣讲[22]场。"]);
});

test("units that wrote the same words speak together", () => {
  const { lines } = measureOf(
    narrative({ unit: "sfj", text: "落实普法责任。" }),
    narrative({ unit: "cgj", text: "落实普法责任" }),
    narrative({ unit: "dhz", text: "组织宣讲。" }),
  );
  expect(lines).toEqual(["<1.开展普法宣传。>区司法局、区城市管理局落实普法责任。东湖镇组织宣讲。"]);
});

test("REPORT-037: a long sentence two units share is printed once, and what was left out is listed", () => {
  const same = "深入学习宣传宪法和民法典，推动普法工作走深走实。";
  const { lines, codes } = measureOf(
    narrative({ unit: "sfj", text: `${same}统筹全区普法。` }),
    narrative({ unit: "cgj", text: `深入学习宣传宪法、民法典，推动普法工作走深走实。推行说理式执法。` }),
  );
  expect(lines).toEqual([`<1.开展普法宣传。>${same}统筹全区普法。区城市管理局推行说理式执法。`]);
  expect(codes).toEqual(["REPORT-037"]);
});

test("a sentence with a figure of its own is never left out", () => {
  const words = "全年面向企业和群众开展各类普法宣传活动〔普法活动〕次。";
  const { lines, codes } = measureOf(narrative({ unit: "sfj", text: words }), narrative({ unit: "cgj", text: words }));
  expect(lines[0]).toContain("活动[12]次。区城市管理局全年");
  expect(lines[0]).toContain("活动[10]次。");
  expect(codes).toEqual([]);
});

test("long or many-paragraphed narratives get paragraphs of their own", () => {
  const { lines } = measureOf(narrative({ unit: "sfj", text: "一段。\n二段。" }), narrative({ unit: "cgj", text: "三段。" }));
  expect(lines).toEqual(["<1.开展普法宣传。>一段。", "二段。", "区城市管理局三段。"]);
});

test("an item for which every unit has nothing to report says so", () => {
  expect(measureOf().lines[0]).toContain("开展普法活动[22]次");
  const outcome = buildReport(
    inputWith({ narratives: results.narratives.filter((one) => one.item !== "i2"), figures: [] }, { draft: true }),
  );
  expect(outcome.ok && showDocument(outcome.value)).toContain("<1.开展普法宣传。>据责任单位报送，本年度无此项。");
});

test("REPORT-038: a report without a word for a chapter is not made, except as a draft that says what is missing", () => {
  const items = results.items.map((one) => ({ ...one, state: "unreported" as const, units: [] }));
  const silent = { items, narratives: [] };
  const codes = buildReport(inputWith(silent)).remarks.map((remark) => remark.code);
  expect(codes.filter((code) => code === "REPORT-038")).toHaveLength(2);
  const waived = { items: items.map((one) => ({ ...one, state: "waived" as const })), narratives: [] };
  const draft = buildReport(inputWith(waived, { draft: true }));
  expect(draft.ok && showDocument(draft.value)).toContain("【待补：推进法治政府建设的主要举措和成效】");
});

test("the copy for superiors names who signed it, the public one does not", () => {
  const named = (template: string) => {
    const report = { ...workspace.report, issuer: "李某", template };
    const outcome = buildReport(inputWith({}, { workspace: { ...workspace, report } }));
    return outcome.ok ? outcome.value.blocks.find((block) => block.kind === "document-number") : undefined;
  };
  expect(named("district-upward")).toMatchObject({ issuer: "李某" });
  expect(named("district")).toMatchObject({ issuer: null });
});

test("the draft for comment says after each measure whose words it rests on, and what is still to be checked", () => {
  const silent = { unit: "dhz", verdict: "unreported" as const, figure: null, gap: null, detail: "未报" };
  const attainments = results.attainments.map((one) =>
    one.target === "t1" ? { ...one, byUnit: [silent], reported: 2, expected: 3 } : one,
  );
  const narratives = results.narratives.filter((one) => one.kind !== "arrangement");
  const report = { ...workspace.report, template: "comment-draft" };
  const outcome = buildReport(inputWith({ attainments, narratives }, { workspace: { ...workspace, report }, draft: true }));
  const lines = outcome.ok ? showDocument(outcome.value).split("\n") : [];
  expect(lines).toContain("<1.开展普法宣传。>开展普法活动[12]次。【区司法局报送，请核对】");
  expect(lines).toContain("【待核：普法活动，应报[3]个单位，已报[2]个，请东湖镇补报】");
  expect(lines.join("\n")).toContain("【待定：第（一）项按数据拟写，请区司法局提出具体安排】");
});

test("a unit whose name runs into its words is named so that both can be read", () => {
  const { lines } = measureOf(
    narrative({ unit: "sfj", text: "统筹全区普法。" }),
    narrative({ unit: "cgj", text: "城市管理局主要负责人带头学法。" }),
  );
  expect(lines[0]).toContain("。区城市管理局主要负责人带头学法。");
  const other = measureOf(
    narrative({ unit: "sfj", text: "统筹全区普法。" }),
    narrative({ unit: "cgj", text: "区城市更新项目均经合法性审查。" }),
  );
  expect(other.lines[0]).toContain("。区城市管理局，区城市更新项目均经合法性审查。");
});
