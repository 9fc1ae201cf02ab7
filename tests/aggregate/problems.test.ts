/** What `aggregate` complains about, each with the code it bears. */
import { expect, test } from "vitest";
import { type AggregateInput, aggregate } from "../../src/aggregate/aggregate.ts";
import { answer, district, indicator, submission, target } from "./small-district.ts";

function codes(input: AggregateInput): string[] {
  return aggregate(input).remarks.map((remark) => remark.code);
}

test("a target that no indicator decides is unreported and named", () => {
  const input = district({ targets: [target("t1")], indicators: [indicator("n")], submissions: [] });
  const outcome = aggregate(input);
  expect(codes(input)).toEqual(["AGGREGATE-001"]);
  expect(outcome.ok && outcome.value.attainments[0]).toMatchObject({ indicator: null, verdict: "unreported", expected: 0 });
});

test("a waived target without indicator is not complained of, and carries its reason", () => {
  const waivers = [{ target: "t1", reason: "另行专题报告", by: "张三" }];
  const input = district({ targets: [target("t1")], indicators: [], submissions: [], waivers });
  const outcome = aggregate(input);
  expect(outcome.remarks).toEqual([]);
  expect(outcome.ok && outcome.value.attainments[0]?.waiver).toEqual({ reason: "另行专题报告", by: "张三" });
});

test("a target that asks for a number without naming one is pointed out", () => {
  const judges = [{ target: "t1", scope: "each" } as const];
  const input = district({ targets: [target("t1", { value: null })], indicators: [indicator("n", { judges })], submissions: [] });
  expect(codes(input)).toEqual(["AGGREGATE-002"]);
});

test("an indicator that decides an unknown target stops the summary", () => {
  const judges = [{ target: "t9", scope: "each" } as const];
  const outcome = aggregate(district({ indicators: [indicator("n", { judges })], submissions: [] }));
  expect(outcome.ok).toBe(false);
  expect(outcome.remarks.map((remark) => remark.code)).toEqual(["AGGREGATE-003"]);
});

test("two workbooks of a unit that contradict each other stop the summary", () => {
  const submissions = [
    submission("A", [answer("n", "12")], { file: "甲.xlsx" }),
    submission("A", [answer("n", "15")], { file: "乙.xlsx" }),
  ];
  const outcome = aggregate(district({ indicators: [indicator("n")], submissions }));
  expect(outcome.ok).toBe(false);
  expect(outcome.remarks.map((remark) => remark.code)).toEqual(["AGGREGATE-004"]);
});

test("two workbooks of a unit that say the same do no harm", () => {
  const submissions = [
    submission("A", [answer("n", "12")], { file: "甲.xlsx" }),
    submission("A", [answer("n", "12")], { file: "乙.xlsx" }),
  ];
  expect(codes(district({ indicators: [indicator("n")], submissions }))).toEqual([]);
});

test("a figure of a unit that is not asked is counted nowhere and pointed out with its cell", () => {
  const input = district({
    indicators: [indicator("n", { units: ["单位A"] })],
    submissions: [submission("B", [answer("n", "7")])],
  });
  const outcome = aggregate(input);
  expect(outcome.remarks).toMatchObject([{ code: "AGGREGATE-005", at: { file: "B.xlsx", sheet: "指标数据", cell: "I5" } }]);
  expect(outcome.ok && outcome.value.figures.find((figure) => figure.id === "n")?.value).toBeNull();
});

test("a word where a number is asked now is counted nowhere and pointed out", () => {
  const input = district({ indicators: [indicator("n")], submissions: [submission("A", [answer("n", "省级", "2023", "text")])] });
  expect(codes(input)).toEqual(["AGGREGATE-005"]);
});

test("a trend without last year's value names the units that lack it", () => {
  const judges = [{ target: "t1", scope: "total" } as const];
  const input = district({
    targets: [target("t1", { op: "fall", value: null, unit: null })],
    indicators: [indicator("n", { judges, previous: { A: "3" } })],
    submissions: [submission("A", [answer("n", "1")]), submission("B", [answer("n", "1")])],
  });
  expect(aggregate(input).remarks).toMatchObject([{ code: "AGGREGATE-006", facts: { units: "B" } }]);
});
