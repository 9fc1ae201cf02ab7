import { expect, test } from "vitest";
import { diffPlans, showPlanDiff } from "../../src/plan/diff-plans.ts";
import { item, planOf, target } from "./check-sample.ts";

const before = planOf(
  item("i1", {
    no: "一",
    title: "规范行政执法行为",
    targets: [target("i1.t1", { metric: "执法案卷评查优良率", op: ">=", value: "90" })],
  }),
  item("i2", { no: "二", title: "加强复议应诉工作", targets: [target("i2.t1", { metric: "负责人出庭应诉率" })] }),
  item("i3", { no: "三", title: "推进禁毒宣传", targets: [] }),
);

const nextYear = { ...before, year: 2024, until: 2024 };

test("the same plan in another year shows no change, and its year-end deadlines moved with it", () => {
  const moved = {
    ...nextYear,
    items: before.items.map((one) => ({ ...one, targets: one.targets.map((each) => ({ ...each, deadline: "2024-12-31" })) })),
  };
  expect(showPlanDiff(diffPlans(before, moved))).toEqual([]);
});

test("added, dropped and changed items and targets are told apart, wherever they have moved", () => {
  const after = planOf(
    item("i1", {
      no: "一",
      title: "加强行政复议应诉工作",
      targets: [target("x", { metric: "行政机关负责人出庭应诉率", deadline: "2023-12-31" })],
    }),
    item("i2", {
      no: "二",
      title: "规范行政执法行为",
      units: { lead: ["区公安局"], support: [], groups: [] },
      targets: [target("y", { metric: "执法案卷评查优良率", op: ">=", value: "95" })],
    }),
    item("i3", {
      no: "三",
      title: "建设法治乡村",
      targets: [target("z", { metric: "法律明白人", op: ">=", value: "300", unit: "名" })],
    }),
  );
  expect(showPlanDiff(diffPlans(before, after))).toEqual([
    "+ 任务 三 建设法治乡村",
    "- 任务 三 推进禁毒宣传",
    "~ 任务 二 加强复议应诉工作 → 一 加强行政复议应诉工作",
    "~ 任务 一 规范行政执法行为 → 二 规范行政执法行为（单位 +区公安局 -区司法局）",
    "+ 目标 法律明白人 ≥300名，2023年12月31日前（三 建设法治乡村）",
    "~ 目标 执法案卷评查优良率 ≥90%，2023年12月31日前 → 执法案卷评查优良率 ≥95%，2023年12月31日前（二 规范行政执法行为）",
  ]);
});

test("of two targets with one name each is matched with its own, not crosswise", () => {
  const twice = (first: string, second: string) =>
    planOf(
      item("i1", {
        targets: [
          target("a", { metric: "巡河", scope: "区级河长", value: first, unit: "次", per: "quarter", op: ">=" }),
          target("b", { metric: "巡河", scope: "镇级河长", value: second, unit: "次", per: "month", op: ">=" }),
        ],
      }),
    );
  const { changed } = diffPlans(twice("1", "2"), twice("1", "4")).targets;
  expect(changed.map((change) => [change.before.scope, change.before.value, change.after.value])).toEqual([
    ["镇级河长", "2", "4"],
  ]);
});
