import { expect, test } from "vitest";
import { indicatorsSchema } from "../../src/model/indicator.ts";
import type { Target } from "../../src/model/plan.ts";
import { checkPlan } from "../../src/plan/check-plan.ts";
import { proposeIndicators } from "../../src/plan/propose-indicators.ts";
import { readTargets } from "../../src/plan/targets/read-targets.ts";
import { item, planOf, roster, target } from "./check-sample.ts";

function targetsIn(sentence: string, id: string): Target[] {
  return readTargets(sentence, { year: 2023, until: 2023 }).map(({ from: _from, to: _to, ...read }, index) => ({
    ...read,
    id: `${id}.t${index + 1}`,
    span: null,
  }));
}

function propose(...sentences: readonly string[]) {
  const items = sentences.map((text, index) =>
    item(`i${index + 1}`, { no: String(index + 1), text, targets: targetsIn(text, `i${index + 1}`) }),
  );
  return proposeIndicators(planOf(...items), roster).indicators;
}

test("a share is asked as numerator and denominator", () => {
  expect(propose("司法建议办复率达100%。")).toMatchObject([
    {
      id: "i1.q1",
      label: "司法建议办复率",
      kind: "ratio",
      unit: "%",
      numerator: "按期办复的司法建议件数",
      denominator: "收到的司法建议件数",
      units: ["区司法局"],
      judges: [{ target: "i1.t1", scope: "total" }],
    },
  ]);
});

test("a share of a total names the total as its denominator and holds for each body", () => {
  const asked = propose("行政执法机关法制审核人员原则上不少于本单位执法人员总数的5%。");
  expect(asked).toMatchObject([
    { kind: "ratio", numerator: "法制审核人员数", denominator: "本单位执法人员总数", judges: [{ scope: "each" }] },
  ]);
});

test("what falls due every quarter is asked every quarter, what falls due every week every quarter too", () => {
  expect(propose("各单位线下普法每季度不少于1次，线上普法每周不少于1期。")).toMatchObject([
    { kind: "count", unit: "次", rhythm: "quarter", judges: [{ scope: "each" }] },
    { kind: "count", unit: "期", rhythm: "quarter", judges: [{ scope: "each" }] },
  ]);
});

test("hours for each person become the share of people who reach them", () => {
  expect(propose("执法人员每人每年接受不少于60学时的业务培训。")).toMatchObject([
    { kind: "ratio", numerator: "业务培训达到60学时的人数", denominator: "应达到要求的人数" },
  ]);
});

test("a deadline without a number is asked as done or not done", () => {
  expect(propose("6月底前出台重大行政决策目录。")).toMatchObject([{ kind: "done", unit: "", total: "none" }]);
});

test("a time limit of several units is the longest of them, not the sum", () => {
  expect(propose("企业开办时间压缩至0.5个工作日。")).toMatchObject([
    { kind: "count", unit: "个工作日", total: "max", whole: false },
  ]);
});

test("the same number is asked once and decides both targets, under its longer and its shorter name", () => {
  const asked = propose("行政机关负责人出庭应诉率达到95%以上。", "负责人出庭应诉率保持在95%以上。");
  expect(asked).toHaveLength(1);
  expect(asked[0]?.judges.map((judgement) => judgement.target)).toEqual(["i1.t1", "i2.t1"]);
});

test("the same deed of different bodies is asked of each and told apart by its name", () => {
  const asked = propose("区级河长每季度巡河不少于1次，镇级河长每月巡河不少于2次。");
  expect(asked.map(({ label, rhythm }) => [label, rhythm])).toEqual([
    ["巡河", "quarter"],
    ["镇级河长巡河", "month"],
  ]);
});

test("an item that names nobody is asked of everybody, and a group goes by its name on the roster", () => {
  const nobody = { lead: [], support: [], groups: [] };
  const group = { lead: [], support: [], groups: ["各镇(街、区)"] };
  const plan = planOf(
    item("i1", { units: nobody, targets: [target("i1.t1")] }),
    item("i2", { units: group, targets: [target("i2.t1", { metric: "矛盾纠纷化解率" })] }),
  );
  expect(proposeIndicators(plan, roster).indicators.map(({ units }) => units)).toEqual([["各单位"], ["各镇（街道）"]]);
});

test("a proposal for a plan with units on the roster passes the check and its own schema", () => {
  const sentences = [
    "规范性文件报备率、及时率、规范率均达100%。",
    "行政诉讼案件数和败诉数“双下降”，群众满意度达90%以上。",
    "年底前建成公共法律服务中心3个，实现法律顾问全覆盖。",
  ];
  const plan = planOf(
    ...sentences.map((text, index) =>
      item(`i${index + 1}`, { no: String(index + 1), text, targets: targetsIn(text, `i${index + 1}`) }),
    ),
  );
  const proposal = proposeIndicators(plan, roster);
  expect(indicatorsSchema.parse(proposal)).toEqual(proposal);
  expect(new Set(proposal.indicators.map(({ label }) => label)).size).toBe(proposal.indicators.length);
  expect(proposal.indicators.every(({ label }) => label.length <= 40)).toBe(true);
  const files = { plan: "p", roster: "r", indicators: "i" };
  expect(checkPlan(plan, roster, proposal, files)).toEqual([]);
});

test("a target outside any item is asked under the item nearest in words", () => {
  const plan = planOf(item("i1", { title: "规范执法" }), item("i2", { no: "二", title: "健全群众满意度评价" }));
  const loose = { ...plan, targets: [target("plan.t1", { metric: "群众满意度" })] };
  expect(proposeIndicators(loose, roster).indicators).toMatchObject([{ id: "plan.q1", item: "i2" }]);
});
