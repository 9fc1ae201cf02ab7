/** What the report says of a target that was missed: in the unit of the figure, with the operator the bureau judges by, and naming who said nothing. */
import { expect, test } from "vitest";
import { judgementSchema } from "../../src/model/indicator.ts";
import { planSchema, targetSchema } from "../../src/model/plan.ts";
import type { Attainment, Results } from "../../src/model/results.ts";
import { showRequirement } from "../../src/model/show-requirement.ts";
import type { BuildReportInput } from "../../src/report/build-report.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { requirementShort, requirementWords } from "../../src/report/requirement-words.ts";
import { attainment, figure, inputWith, narrative, plan, results, workspace } from "./fixture.ts";
import { showDocument } from "./show-document.ts";

const [, , courts] = plan.items;
const courtTarget = courts?.targets[0];

function textOf(over: Partial<Results>, rest: Partial<BuildReportInput> = {}): string {
  const outcome = buildReport(inputWith(over, rest));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return showDocument(outcome.value);
}

const missed = (over: Partial<Attainment>) =>
  attainment({
    target: "t2",
    verdict: "missed",
    gap: "8.333333333333",
    byUnit: [{ unit: "sfj", verdict: "missed", figure: "court@sfj", gap: "8.333333333333", detail: "" }],
    ...over,
  });
const courtAt = (value: string) => results.figures.map((one) => (one.indicator === "court" ? figure(one.id, value) : one));

test("the distance of a share of those that comply is in percentage points, whatever the plan counts", () => {
  const items = plan.items.map((item) => ({
    ...item,
    targets: item.targets.map((target) =>
      target === courtTarget ? { ...target, value: "3", unit: "人", per: "case" as const } : target,
    ),
  }));
  const attainments = [missed({ required: "每件≥3人（达标率100%）" })];
  const text = textOf({ attainments, figures: courtAt("91.666666666667") }, { plan: { ...plan, items } });
  expect(text).toContain("全区实际为[91.67%]，相差[8.33]个百分点");
  expect(text).not.toContain("相差[8.33]人");
});

test("units that said nothing are named beside the district's number", () => {
  const silent = { unit: "dhz", verdict: "unreported" as const, figure: null, gap: null, detail: "未报" };
  const attainments = [missed({ byUnit: [silent], reported: 2, expected: 3 })];
  expect(textOf({ attainments, figures: courtAt("91.666666666667") })).toContain(
    "相差[8.33]个百分点（已报[2]个单位，应报[3]个，东湖镇未报送数据）。",
  );
});

test("units that fall short and units that said nothing are told apart", () => {
  const byUnit = [
    { unit: "cgj", verdict: "missed" as const, figure: "events@cgj", gap: "1", detail: "第四季度0次" },
    { unit: "dhz", verdict: "unreported" as const, figure: null, gap: null, detail: "未报" },
  ];
  const text = textOf({ attainments: [attainment({ target: "t1", verdict: "partly", byUnit })] });
  expect(text).toContain("区城市管理局（[第四季度0次]）未达到要求，东湖镇未报送数据。");
});

test("what is not done is said to be not done, and not 否", () => {
  const figures = [...results.figures, figure("level@cgj", null, { text: "否" })];
  const byUnit = [{ unit: "cgj", verdict: "missed" as const, figure: "level@cgj", gap: null, detail: "尚未完成" }];
  const text = textOf({ figures, attainments: [attainment({ target: "t1", verdict: "partly", byUnit })] });
  expect(text).toContain("区城市管理局尚未完成。");
  expect(text).not.toContain("（否）");
});

test("a target outside the items is taken up by the shortcoming on the item its number is asked under, and its leader answers", () => {
  const attainments = [missed({ item: null, byUnit: [] })];
  const given = { attainments, figures: courtAt("91.666666666667") };
  const own = narrative({
    kind: "shortcoming",
    item: "i3",
    title: "出庭应诉不到位",
    text: "个别案件未出庭。",
    cause: "工作冲突",
  });
  expect(textOf({ ...given, narratives: [...results.narratives, own] })).toContain(
    "<（二）出庭应诉不到位。>个别案件未出庭。主要原因是工作冲突。对照年度计划，出庭应诉率",
  );
  expect(textOf(given)).toContain("针对出庭应诉率尚未全部达到要求的情况，督促区司法局逐项分析原因");
});

test("the chart counts the same targets as the opening, also those outside the items and those not yet due", () => {
  const outside = { ...missed({ item: null }), target: "t2" };
  const attainments = [attainment({ target: "t1" }), attainment({ target: "t1", verdict: "not-due" }), outside, outside];
  const text = textOf({ attainments, figures: courtAt("91.666666666667") });
  expect(text).toContain("其中已完成[1]项，未完成或部分完成[2]项，尚未到期[1]项");
  expect(text).toContain(
    "规范行政执法：已完成1项，未完成或部分完成0项，未到期1项；总体目标：已完成0项，未完成或部分完成2项，未到期0项",
  );
});

test("a chart of single targets is left out", () => {
  expect(textOf({})).not.toContain("各方面目标完成情况");
});

test("a plan of several years is no annual plan, and its sub-items are counted apart", () => {
  const [first] = plan.items;
  const child = { ...first, id: "i1-1", no: "一是", parent: "i1", title: "述职", targets: [] };
  const years = planSchema.parse({ ...plan, until: 2025, items: [...plan.items, child] });
  const items = [...results.items, { item: "i1-1", state: "reported" as const, units: ["sfj"] }];
  const text = textOf({ items, attainments: [missed({})], figures: courtAt("91.666666666667") }, { plan: years });
  expect(text).toContain("实施方案安排任务[3]项（含[1]个子项）、目标[1]项");
  expect(text).toContain("对照实施方案，出庭应诉率");
});

test("report.duty may name a sub-item, which then leaves the item it stood under", () => {
  const child = { ...plan.items[0], id: "i2-1", no: "一是", parent: "i2", title: "带头学法", targets: [] };
  const withChild = planSchema.parse({ ...plan, items: [...plan.items, child] });
  const duty = { ...workspace, report: { ...workspace.report, duty: ["i1", "i2-1"] } };
  const narratives = [...results.narratives, narrative({ item: "i2-1", text: "常务会议学法。" })];
  const items = [...results.items, { item: "i2-1", state: "reported" as const, units: ["sfj"] }];
  const text = textOf({ narratives, items }, { plan: withChild, workspace: duty });
  expect(text).toContain("<（二）带头学法。>常务会议学法。");
  expect(text.split("常务会议学法")).toHaveLength(2);
});

const target = (over: object) =>
  targetSchema.parse({
    id: "t",
    metric: "核查",
    op: "=",
    value: "1",
    unit: "次",
    per: "month",
    scope: null,
    deadline: null,
    hedge: null,
    quote: "",
    span: null,
    ...over,
  });
const judgement = (over: object) => judgementSchema.parse({ target: "t", scope: "each", ...over });

test.each([
  ["the bureau's operator stands before the plan's", target({}), "每月≥1次", judgement({ op: ">=" }), "每月不少于1次"],
  ["an exact number with a frequency needs no verb", target({}), "每月=1次", judgement({}), "每月1次"],
  ["an exact number without a frequency is one", target({ value: "0", per: null }), "=0次", undefined, "为0次"],
  [
    "a deadline names its year once",
    target({ op: "by", per: "year", unit: "份", deadline: "2022-03-31" }),
    "每年2022年3月31日前按期完成1份",
    undefined,
    "于2022年3月31日前完成1份",
  ],
  [
    "how it is counted leaves the plan's number alone",
    target({ op: ">=", per: "week" }),
    "每周≥1次（按每季度13次核算）",
    judgement({ value: "13" }),
    "每周不少于1次（按每季度13次核算）",
  ],
  [
    "a rise by so much says how much",
    target({ op: "rise", value: "5", unit: "%", per: null }),
    "比上年上升5%",
    undefined,
    "较上年上升5%",
  ],
] as const)("%s", (_rule, asked, shown, judged, words) => {
  expect(requirementWords(asked, shown, judged)).toBe(words);
});

test("a table says 100% without a sign before it, and names the year of a deadline once", () => {
  const whole = target({ op: "=", value: "100", unit: "%", per: null });
  expect(requirementShort(whole, showRequirement(whole))).toBe("100%");
  const yearly = target({ op: "by", per: "year", unit: "份", deadline: "2022-03-31" });
  expect(requirementShort(yearly, "每年2022年3月31日前按期完成1份")).toBe("2022年3月31日前完成1份");
});
