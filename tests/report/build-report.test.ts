/** The door of the room: what a district's report says when all is well, and when it is not. */
import { expect, test } from "vitest";
import { type Document, documentSchema } from "../../src/model/document.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { attainment, figure, inputWith, narrative, plan, results, templates, workspace } from "./fixture.ts";
import { showDocument } from "./show-document.ts";

function build(...given: Parameters<typeof inputWith>): Document {
  const outcome = buildReport(inputWith(...given));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks, null, 1));
  return outcome.value;
}

const codesOf = (...given: Parameters<typeof inputWith>) => buildReport(inputWith(...given)).remarks.map((remark) => remark.code);

const reporting = results.items.map((one) => (one.item === "i3" ? { ...one, state: "unreported" as const, units: [] } : one));

test("the report of a district has the chapters of the published one, in its order", async () => {
  await expect(showDocument(build())).toMatchFileSnapshot("expected/district.txt");
});

test("the document is what report.json promises", () => {
  expect(documentSchema.safeParse(build()).error).toBeUndefined();
});

test("every figure printed or charted is listed with its origin, down to the cell", () => {
  const document = build();
  expect(document.figures["events@sfj"]).toEqual({
    label: "普法活动",
    value: "12",
    unitOfMeasure: "次",
    formula: "单位填报",
    sources: [
      {
        fact: "f.events.sfj",
        unit: "sfj",
        file: "区司法局.xlsx",
        sha256: "a".repeat(64),
        sheet: "指标数据",
        cell: "F4",
      },
    ],
  });
  const printed = new Set([...JSON.stringify(document.blocks).matchAll(/"fact":"([^"]+)"/g)].map((match) => match[1]));
  expect(Object.keys(document.figures).toSorted()).toEqual([...printed].toSorted());
});

test("a missed target stands among the shortcomings with who missed it and by how much, and is answered", () => {
  const missed = attainment({
    target: "t1",
    verdict: "partly",
    byUnit: [
      { unit: "sfj", verdict: "met", figure: "events@sfj", gap: null, detail: "" },
      { unit: "cgj", verdict: "missed", figure: "events@cgj", gap: "1", detail: "第四季度0次" },
    ],
  });
  const text = showDocument(build({ attainments: [missed, attainment({ target: "t2" })] }));
  expect(text).toContain(
    "<（二）部分目标任务尚未完成。>对照年度计划，普法活动要求[每季度不少于1次]，区城市管理局（[第四季度0次]）未达到要求。",
  );
  expect(text).toContain("针对普法活动尚未全部达到要求的情况，督促区城市管理局逐项分析原因");
});

test("a missed target of the district says the result, the distance, and which units pulled it down", () => {
  const missed = attainment({
    target: "t2",
    verdict: "missed",
    gap: "3.333333333333",
    byUnit: [{ unit: "sfj", verdict: "missed", figure: "court@sfj", gap: "3.333333333333", detail: "96.67%（29/30）" }],
  });
  const figures = results.figures.map((one) => (one.indicator === "court" ? figure(one.id, "96.666666666667") : one));
  const text = showDocument(build({ attainments: [attainment({ target: "t1" }), missed], figures }));
  expect(text).toContain("出庭应诉率要求[达到100%]，全区实际为[96.67%]，相差[3.33]个百分点，责任单位为区司法局。");
});

test("a missed target is told where a unit explains it, once, and needs no paragraph of its own", () => {
  const missed = attainment({ target: "t2", verdict: "missed" });
  const narratives = [
    ...results.narratives,
    narrative({ kind: "shortcoming", item: "i3", title: "出庭应诉不到位", text: "个别案件负责人未出庭。", cause: "工作冲突" }),
    narrative({ kind: "shortcoming", item: "i3", title: "办案力量不足", text: "案多人少。", cause: "编制不足" }),
  ];
  const text = showDocument(build({ attainments: [attainment({ target: "t1" }), missed], narratives }));
  expect(text).toContain("<（二）出庭应诉不到位。>个别案件负责人未出庭。主要原因是工作冲突。对照年度计划，出庭应诉率要求");
  expect(text.split("出庭应诉率要求")).toHaveLength(2);
  expect(text).not.toContain("部分目标任务尚未完成");
});

test("late and missing units, unreported items and targets are named", () => {
  const standings = results.standings.map((one) =>
    one.unit === "cgj" ? { ...one, state: "late" as const } : one.unit === "dhz" ? { ...one, state: "missing" as const } : one,
  );
  const attainments = [attainment({ target: "t1" }), attainment({ target: "t2", verdict: "unreported", reported: 0 })];
  const text = showDocument(build({ standings, attainments, items: reporting }));
  expect(text).toContain("区城市管理局未在规定时限内报送年度材料。东湖镇未报送年度材料");
  expect(text).toContain("“推进行政复议”未收到任何单位的报送。出庭应诉率的数据尚未报齐，完成情况有待核实。");
  expect(text).toContain("健全数据报送和核查机制");
  expect(text).not.toContain("推进行政复议。>");
  expect(codesOf({ standings, attainments, items: reporting })).toContain("REPORT-036");
});

test("a waived target is no shortcoming but stands in the annex with its reason", () => {
  const waiver = { target: "t2", reason: "由市级统一实施", by: "张某" };
  const missed = attainment({ target: "t2", verdict: "missed", waiver });
  const text = showDocument(
    build({ attainments: [attainment({ target: "t1" }), missed] }, { workspace: { ...workspace, waivers: [waiver] } }),
  );
  expect(text).toContain("经同意不列入本年度报告的事项：出庭应诉率（由市级统一实施）。");
  expect(text).not.toContain("出庭应诉率要求");
});

test("a shortcoming that no unit answers gets an arrangement made from the data, and a remark says so", () => {
  const narratives = results.narratives.filter((one) => one.kind !== "arrangement");
  expect(showDocument(build({ narratives }))).toContain("## （一）着力解决“基层力量不足”问题");
  expect(codesOf({ narratives })).toEqual(["REPORT-031"]);
});

test("a shortcoming without a cause is remarked on", () => {
  const narratives = results.narratives.map((one) => ({ ...one, cause: "" }));
  expect(codesOf({ narratives })).toEqual(["REPORT-035"]);
});

test("an item with numbers but no words gets the sentences put before the clerks", () => {
  const narratives = results.narratives.filter((one) => one.item !== "i2");
  expect(showDocument(build({ narratives }))).toContain("<1.开展普法宣传。>开展普法活动[22]次。");
  expect(codesOf({ narratives })).toEqual(["REPORT-032"]);
});

test("a template that leaves out the shortcomings does not pass", () => {
  const shorn = new Map([...templates, ["partials/shortcomings.hbs", ""]]);
  const outcome = buildReport(inputWith({}, { templates: shorn }));
  expect(outcome.ok).toBe(false);
  expect(outcome.remarks).toMatchObject([{ code: "REPORT-030", facts: { subject: "不足", name: "基层力量不足" } }]);
});

test("a draft is made in spite of gaps, marks them in the text and reports them as warnings", () => {
  const narratives = results.narratives.map((one) => (one.item === "i2" ? { ...one, text: "开展〔普发活动〕次。" } : one));
  const draft = buildReport(inputWith({ narratives, items: reporting }, { draft: true }));
  expect(draft.remarks).toMatchObject([
    { code: "REPORT-020", severity: "warning" },
    { code: "REPORT-036", severity: "warning" },
  ]);
  expect(draft.ok && showDocument(draft.value)).toContain("开展〔普发活动〕次。");
  const silent = buildReport(
    inputWith({ narratives: results.narratives.filter((one) => one.item !== "i3"), items: reporting }, { draft: true }),
  );
  expect(silent.ok && showDocument(silent.value)).toContain("<2.推进行政复议。>【待补：工作举措与成效】");
});

test("chapter one takes the sections or items that fazhi.yaml names", () => {
  const duty = (...ids: string[]) => ({ workspace: { ...workspace, report: { ...workspace.report, duty: ids } } });
  expect(showDocument(build({}, duty("i1", "i2")))).toContain("<（二）开展普法宣传。>");
  expect(buildReport(inputWith({}, duty("s1", "i22"))).remarks).toMatchObject([
    { code: "REPORT-034", facts: { id: "i22", near: "i2" } },
  ]);
});

test("a plan that says nothing of the leaders' duty needs a decision", () => {
  const sections = plan.sections.map((section) => ({ ...section, title: "其他" }));
  const items = plan.items.map((item) => ({ ...item, title: `其他${item.no}`, section: item.section && "s2" }));
  const outcome = buildReport(inputWith({}, { plan: { ...plan, sections, items } }));
  expect(outcome.remarks.map((remark) => remark.code)).toContain("REPORT-033");
});

test("the same input gives the same document, whatever the order of the facts", () => {
  const input = inputWith();
  const reversed = { ...input, facts: { ...input.facts, facts: input.facts.facts.toReversed() } };
  expect(JSON.stringify(buildReport(reversed))).toBe(JSON.stringify(buildReport(input)));
});

test("REPORT-045: a red head stands above number and issuer in the version for superiors; where one of them is missing it is said", () => {
  const redHead = "临江区人民政府文件";
  const upward = (head: Partial<typeof workspace.report>, template = "district-upward") =>
    buildReport({ ...inputWith(), template, workspace: { ...workspace, report: { ...workspace.report, redHead, ...head } } });
  const signed = upward({ issuer: "王某某", documentNumber: "临政呈〔2026〕8号" });
  expect(signed.remarks.map(({ code }) => code)).not.toContain("REPORT-045");
  expect(signed.ok ? signed.value.redHead : "").toBe(redHead);
  const opening = signed.ok ? signed.value.blocks.slice(0, 2) : [];
  expect(opening).toMatchObject([{ kind: "document-number", issuer: "王某某" }, { kind: "title" }]);
  const named = upward({ issuer: undefined, documentNumber: "临政呈〔2026〕8号" });
  expect(named.remarks.find(({ code }) => code === "REPORT-045")?.facts).toEqual({ redHead, missing: "report.issuer" });
  const published = upward({ issuer: "王某某", documentNumber: "临政呈〔2026〕8号" }, "district");
  expect(published.remarks.map(({ code }) => code)).not.toContain("REPORT-045");
  expect(published).toMatchObject({ ok: true });
  expect(published.ok ? published.value.redHead : "").toBeUndefined();
});
