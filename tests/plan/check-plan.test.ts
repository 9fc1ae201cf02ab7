import { expect, test } from "vitest";
import type { Indicators } from "../../src/model/indicator.ts";
import type { Plan } from "../../src/model/plan.ts";
import { checkPlan } from "../../src/plan/check-plan.ts";
import { indicator, indicatorsOf, item, planOf, roster, target } from "./check-sample.ts";

const files = { plan: "plan.yaml", roster: "roster.yaml", indicators: "indicators.yaml" };
const sound = planOf(item("i1", { targets: [target("i1.t1")] }));

function check(plan: Plan, indicators: Indicators = indicatorsOf(indicator("q1"))) {
  return checkPlan(plan, roster, indicators, files).map(({ code, severity, at, facts }) => ({
    code,
    severity,
    file: at.file,
    facts,
  }));
}

test("a plan whose names, targets and indicators fit gives no remark", () => {
  expect(check(sound)).toEqual([]);
});

test("a unit that is not on the roster is an error and names the one that may be meant", () => {
  const plan = planOf(
    item("i1", { targets: [target("i1.t1")], units: { lead: ["区司发局"], support: ["某某中心"], groups: [] } }),
  );
  expect(check(plan)).toMatchObject([
    { code: "PLAN-050", severity: "error", file: "plan.yaml", facts: { name: "区司发局", near: "区司法局" } },
    { code: "PLAN-050", facts: { name: "某某中心", near: "" } },
  ]);
});

test("a unit under its short name is known", () => {
  expect(check(planOf(item("i1", { targets: [target("i1.t1")], units: { lead: ["司法局"], support: [], groups: [] } })))).toEqual(
    [],
  );
});

test("a group in other brackets is the same group, and one without members is pointed out", () => {
  const units = { lead: [], support: [], groups: ["各镇(街、区)", "空集合", "有关单位"] };
  const plan = planOf(item("i1", { targets: [target("i1.t1")], units }));
  expect(check(plan)).toMatchObject([
    { code: "PLAN-051", severity: "warning", facts: { name: "空集合" } },
    { code: "PLAN-051", facts: { name: "有关单位" } },
  ]);
});

test("a target that no indicator decides is pointed out", () => {
  const plan = planOf(item("i1", { targets: [target("i1.t1"), target("i1.t2", { metric: "群众满意度" })] }));
  expect(check(plan)).toMatchObject([
    { code: "PLAN-052", severity: "warning", file: "indicators.yaml", facts: { target: "i1.t2", metric: "群众满意度" } },
  ]);
});

test("an item without units is pointed out unless an indicator asks somebody or a sub-item names somebody", () => {
  const nobody = { lead: [], support: [], groups: [] };
  const plan = planOf(
    item("i1", { targets: [target("i1.t1")], units: nobody }),
    item("i2", { no: "二", units: nobody }),
    item("i2.1", { no: "一是", parent: "i2" }),
    item("i3", { no: "三", units: nobody }),
  );
  expect(check(plan)).toMatchObject([{ code: "PLAN-053", severity: "warning", facts: { no: "三" } }]);
});

test("an indicator that asks, decides or stands under what is not there is an error", () => {
  const lost = indicator("q1", { units: ["区公按局"], item: "i9", judges: [{ target: "i1.t9", scope: "total" }] });
  const found = check(sound, indicatorsOf(lost));
  expect(found).toMatchObject([
    { code: "PLAN-052" },
    { code: "PLAN-054", severity: "error", file: "indicators.yaml", facts: { label: "按期办结率", near: "区公安局" } },
    { code: "PLAN-055", severity: "error", facts: { target: "i1.t9", near: "i1.t1" } },
    { code: "PLAN-056", severity: "error", facts: { item: "i9", near: "i1" } },
  ]);
});

test("ids that are used twice are found in each of the three files", () => {
  const plan = planOf(item("i1", { targets: [target("i1.t1"), target("i1.t1")] }), item("i1", { no: "二" }));
  const twice = { ...roster, units: [...roster.units, ...roster.units.slice(0, 1)] };
  const indicators = indicatorsOf(indicator("q1"), indicator("q1", { label: "另一个" }));
  const found = checkPlan(plan, twice, indicators, files).filter(({ code }) => code === "PLAN-057");
  expect(found.map(({ at, facts }) => [at.file, facts["kind"], facts["id"]])).toEqual([
    ["plan.yaml", "任务", "i1"],
    ["plan.yaml", "目标", "i1.t1"],
    ["indicators.yaml", "指标", "q1"],
    ["roster.yaml", "单位", "sfj"],
  ]);
});

test("two indicators of one name are an error, since a text could mean either", () => {
  const found = check(sound, indicatorsOf(indicator("q1"), indicator("q2", { judges: [] })));
  expect(found).toMatchObject([{ code: "PLAN-058", severity: "error", facts: { label: "按期办结率" } }]);
});

test("a doubtful reading of a target or of units waits for a person", () => {
  const units = { lead: ["区司法局"], support: [], groups: [], doubtful: "“等部门”指谁没有写明" };
  const plan = planOf(item("i1", { units, targets: [target("i1.t1", { doubtful: "没有写明是哪一年" })] }));
  expect(check(plan)).toMatchObject([
    { code: "PLAN-059", severity: "warning", facts: { reason: "“等部门”指谁没有写明" } },
    { code: "PLAN-059", facts: { reason: "没有写明是哪一年" } },
  ]);
});

test("a wording may refer to an indicator, to its numerator and to last year, and to nothing else", () => {
  const wording = "〔按期办结率〕，按期〔按期办结率分子〕件，〔按期办结率同比〕，文号〔2023〕5号，〔按时办结率〕";
  expect(check(sound, indicatorsOf(indicator("q1", { wording })))).toMatchObject([
    { code: "PLAN-060", severity: "error", facts: { reference: "按时办结率", near: "按期办结率" } },
  ]);
});

test("an item in a section or under an item that is not there is an error", () => {
  const plan = planOf(item("i1", { targets: [target("i1.t1")], section: "s9" }), item("i2", { no: "二", parent: "i8" }));
  expect(check(plan)).toMatchObject([
    { code: "PLAN-061", severity: "error", facts: { id: "s9" } },
    { code: "PLAN-061", facts: { id: "i8" } },
  ]);
});
