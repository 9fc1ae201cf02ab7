/** Sentences made from numbers alone: zero is said in words and still shown as a figure, answers read as sentences, quotation marks nest. */
import { expect, test } from "vitest";
import { indicatorsSchema } from "../../src/model/indicator.ts";
import { targetSchema } from "../../src/model/plan.ts";
import type { Figure, Results } from "../../src/model/results.ts";
import { showRequirement } from "../../src/model/show-requirement.ts";
import type { BuildReportInput } from "../../src/report/build-report.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { requirementShort, requirementWords } from "../../src/report/requirement-words.ts";
import { printingOffice } from "../../src/report/unit-names.ts";
import { zeroWords } from "../../src/report/zero-words.ts";
import { attainment, figure, inputWith, narrative, plan, results, roster } from "./fixture.ts";
import { showDocument } from "./show-document.ts";

test.each([
  ["形成研究成果〔研究成果〕篇", "篇", "未形成研究成果（〔研究成果〕篇）"],
  ["全年评查执法案卷〔案卷〕卷", "卷", "全年未评查执法案卷（〔案卷〕卷）"],
  ["增设〔服务站〕个“一站式”服务站", "个", "未增设“一站式”服务站（〔服务站〕个）"],
  ["负责人脱产培训〔脱产培训〕次", "次", "未开展负责人脱产培训（〔脱产培训〕次）"],
  ["行政诉讼案件〔行政诉讼案件〕件", "件", "没有行政诉讼案件（〔行政诉讼案件〕件）"],
  ["尚有无依据收费〔无依据收费〕项", "项", "没有无依据收费（〔无依据收费〕项）"],
  ["其中政务公开信息〔政务公开信息〕条", "条", "其中没有政务公开信息（〔政务公开信息〕条）"],
  ["法制审核人员〔占比分子〕名", "", "没有法制审核人员（〔占比分子〕名）"],
])("of %s, were it zero, the report says so in words and shows the zero", (clause, unit, words) => {
  expect(zeroWords(clause, unit)).toBe(words);
});

test.each([
  ["最多〔异地可办事项〕个事项异地可办", "个"],
  ["执法满意度〔执法满意度〕", ""],
  ["占执法人员的〔占比〕", ""],
])("%s stays as it is: it names neither a deed nor a thing that could be missing", (clause, unit) => {
  expect(zeroWords(clause, unit)).toBe(clause);
});

const town = roster.units.find(({ code }) => code === "dhz");

function townReport(figures: readonly Figure[], over: Partial<Results> = {}, rest: Partial<BuildReportInput> = {}) {
  const items = results.items.map((one) => ({ ...one, units: ["sfj", "dhz"] }));
  const input = inputWith({ figures: [...results.figures, ...figures], items, ...over }, { template: "township", ...rest });
  const outcome = buildReport(town ? { ...input, unit: town } : input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks, null, 1));
  return outcome.value;
}

test("a zero in a sentence of numbers keeps its figure, so that it can be traced and refreshed", () => {
  const report = townReport([figure("events@dhz", "0")]);
  expect(showDocument(report)).toContain("未开展普法活动（[0]次）");
  expect(report.figures["events@dhz"]?.value).toBe("0");
  expect(showDocument(townReport([figure("events@dhz", "3")]))).toContain("开展普法活动[3]次");
});

test.each([
  ["法律顾问到位", "法律顾问已到位", "法律顾问尚未到位"],
  ["年度报告已公开", "年度报告已公开", "年度报告未公开"],
  ["执法统计年报", "执法统计年报已完成", "执法统计年报尚未完成"],
])("asked whether %s, 是 and 否 read as sentences", (label, yes, no) => {
  const done = { id: "done", label, meaning: "", kind: "done", item: "i2", units: ["各单位"] };
  const asked = indicatorsSchema.parse({ format: "indicators/1", indicators: [done] });
  for (const [answer, words] of [
    ["是", yes],
    ["否", no],
  ] as const) {
    const figures = [figure("done@dhz", null, { text: answer, label })];
    expect(showDocument(townReport(figures, { attainments: [] }, { indicators: asked }))).toContain(`${words}。`);
  }
});

test("where no target was reached the opening does not count the zero", () => {
  const byUnit = [{ unit: "dhz", verdict: "missed" as const, figure: "events@dhz", gap: "1", detail: "" }];
  const report = townReport([figure("events@dhz", "3")], {
    attainments: [attainment({ target: "t1", verdict: "missed", byUnit })],
  });
  expect(showDocument(report)).toMatch(/目标\[1\]项，未完成或部分完成\[1\]项。/u);
});

test("what lies above a limit is over it, not short of it", () => {
  const items = plan.items.map((item) => ({
    ...item,
    targets: item.targets.map((target) =>
      target.id === "t2" ? { ...target, op: "=" as const, value: "0", unit: "件", metric: "无依据收费" } : target,
    ),
  }));
  const over = attainment({
    target: "t2",
    metric: "无依据收费",
    indicator: "cases",
    figure: "cases",
    verdict: "missed",
    gap: "91",
    required: "0件",
  });
  const outcome = buildReport(inputWith({ attainments: [over] }, { plan: { ...plan, items } }));
  expect(outcome.ok && showDocument(outcome.value)).toContain("全区实际为[91]件，超出[91]件");
});

test("a title with quotation marks has single ones where it is quoted, and still counts as named", () => {
  const shortcoming = narrative({
    kind: "shortcoming",
    item: "i2",
    title: "“谁执法谁普法”落实不够",
    text: "普法形式单一。",
    cause: "人手不足",
  });
  const outcome = buildReport(
    inputWith({ narratives: [...results.narratives.filter((one) => one.kind === "measure"), shortcoming] }),
  );
  expect(outcome.ok && showDocument(outcome.value)).toContain("着力解决“‘谁执法谁普法’落实不够”问题");
});

test("a report by one unit alone names it as the one responsible, not as one of several", () => {
  const byUnit = [{ unit: "sfj", verdict: "missed" as const, figure: "court@sfj", gap: "4", detail: "" }];
  const figures = results.figures.map((one) => (one.indicator === "court" ? figure(one.id, "96") : one));
  const outcome = buildReport(
    inputWith({ figures, attainments: [attainment({ target: "t2", verdict: "missed", gap: "4", byUnit })] }),
  );
  expect(outcome.ok && showDocument(outcome.value)).toContain("全区实际为[96%]，相差[4]个百分点，责任单位为区司法局。");
});

test("a government's documents are printed by its general office", () => {
  expect(printingOffice("某某区人民政府")).toBe("某某区人民政府办公室");
  expect(printingOffice("某某省人民政府")).toBe("某某省人民政府办公厅");
  expect(printingOffice("某某区司法局")).toBe("某某区司法局");
});

test("a place in a ranking is an ordinal", () => {
  const given = { ...plan.items[1]?.targets[0], metric: "全市位次", op: "=", value: "1", unit: "位", per: null };
  const target = targetSchema.parse(given);
  expect(requirementShort(target, showRequirement(target))).toBe("第1位");
  expect(requirementWords(target, showRequirement(target))).toBe("为第1位");
});

test("a day by which something is due is said once", () => {
  const target = targetSchema.parse({ ...plan.items[1]?.targets[0], op: "by", value: null, unit: null, per: null });
  expect(requirementShort(target, "2023年6月30日前按期完成")).toBe("2023年6月30日前完成");
});
