/** Each kind of target, judged on a small district: what is met, what is missed and by how much, what cannot be said. */
import { expect, test } from "vitest";
import { aggregate } from "../../src/aggregate/aggregate.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import type { Plan, Target } from "../../src/model/plan.ts";
import type { Attainment } from "../../src/model/results.ts";
import type { Answer, Submission } from "../../src/model/submission.ts";
import { answer, district, indicator, ratio, submission, target } from "./small-district.ts";

/** `sent`: the answers of units A, B, C …; undefined for a unit that sent nothing. */
function judge(
  asked: Partial<Target>,
  own: Partial<Indicator>,
  sent: readonly (readonly Answer[] | undefined)[],
  scope: "each" | "total" = "each",
  plan: Partial<Plan> = {},
): Attainment {
  const units = ["A", "B", "C"].slice(0, sent.length);
  const judges = own.judges ?? [{ target: "t", scope }];
  const submissions = sent.flatMap((answers, index): Submission[] => (answers ? [submission(units[index] ?? "", answers)] : []));
  const outcome = aggregate(
    district({ units, targets: [target("t", asked)], indicators: [indicator("n", { ...own, judges })], submissions, plan }),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  const [attainment] = outcome.value.attainments;
  if (!attainment) throw new Error("no attainment");
  return attainment;
}

const count = (value: string) => [answer("n", value)];
const quarters = (...values: readonly (string | undefined)[]) =>
  values.flatMap((value, index) => (value === undefined ? [] : [answer("n", value, `2023-Q${index + 1}`)]));
const nil = [answer("n", "没有此类案件", "2023", "nil")];

test("each unit must reach the number: all do", () => {
  expect(judge({ value: "2" }, {}, [count("2"), count("3")])).toMatchObject({ verdict: "met", reported: 2, expected: 2 });
});

test("each unit must reach the number: the one that does not is named with what it lacks", () => {
  const { verdict, byUnit } = judge({ value: "2" }, {}, [count("2"), count("0.5")]);
  expect(verdict).toBe("partly");
  expect(byUnit[1]).toEqual({ unit: "B", verdict: "missed", figure: "n@B", gap: "1.5", detail: "0.5次，差1.5次" });
});

test("where no unit reaches the number the target is missed", () => {
  expect(judge({ value: "2" }, {}, [count("1"), count("0"), undefined]).verdict).toBe("missed");
});

test("a unit that did not report keeps an each-unit target from being met", () => {
  expect(judge({}, {}, [count("1"), undefined]).verdict).toBe("partly");
  expect(judge({}, {}, [undefined, undefined])).toMatchObject({ verdict: "unreported", reported: 0, expected: 2 });
});

test("blank, zero and 本单位无此项 are three different things", () => {
  expect(judge({}, {}, [[answer("n", "", "2023", "blank")]]).verdict).toBe("unreported");
  expect(judge({}, {}, [count("0")]).verdict).toBe("missed");
  expect(judge({}, {}, [nil])).toMatchObject({ verdict: "not-applicable", reported: 1, expected: 1 });
});

test("a unit without any such business does not count for the others", () => {
  expect(judge({}, {}, [count("1"), nil]).verdict).toBe("met");
});

test("an upper limit or a whole share that holds so far is only partly met while a unit is silent", () => {
  expect(judge({ op: "=", value: "0" }, {}, [count("0"), undefined], "total").verdict).toBe("partly");
  expect(judge({ op: "=", value: "0" }, {}, [count("0"), count("0")], "total").verdict).toBe("met");
  expect(judge({ op: "=", value: "0" }, {}, [count("1"), undefined], "total").verdict).toBe("missed");
});

test("the district's total is judged on what has been reported, and says how much that is", () => {
  const attainment = judge({ value: "5" }, {}, [count("3"), count("4"), undefined], "total");
  expect(attainment).toMatchObject({ verdict: "met", figure: "n", reported: 2, expected: 3 });
  expect(attainment.byUnit.map(({ unit, verdict }) => [unit, verdict])).toEqual([["C", "unreported"]]);
});

test("an upper limit is missed by what lies above it", () => {
  expect(
    judge({ op: "<=", value: "0.5", unit: "个工作日" }, { unit: "个工作日", whole: false }, [count("0.75")], "total"),
  ).toMatchObject({
    verdict: "missed",
    gap: "0.25",
  });
});

test("a limit that must be undercut is not met by the limit itself", () => {
  expect(judge({ op: "<", value: "3" }, {}, [count("3")]).verdict).toBe("missed");
  expect(judge({ op: ">", value: "3" }, {}, [count("4")]).verdict).toBe("met");
});

test("a percentage is the ratio of the sums, not the mean of the percentages", () => {
  const sent = [[ratio("n", "1", "1")], [ratio("n", "0", "1")], [ratio("n", "97", "98")]];
  expect(judge({ value: "97", unit: "%" }, { kind: "ratio" }, sent, "total")).toMatchObject({ verdict: "met", gap: null });
});

test("0/0 is neither 0% nor 100%", () => {
  expect(judge({ value: "95", unit: "%" }, { kind: "ratio" }, [[ratio("n", "0", "0")]], "total").verdict).toBe("not-applicable");
});

test("0/0 of one unit decides nothing while another has not reported", () => {
  expect(judge({ value: "95", unit: "%" }, { kind: "ratio" }, [[ratio("n", "0", "0")], undefined], "total").verdict).toBe(
    "unreported",
  );
});

test("全覆盖 needs the whole of a ratio, and says how far it is", () => {
  const sent = [[ratio("n", "10", "10")], [ratio("n", "3", "4")]];
  const { verdict, byUnit } = judge({ op: "all", value: "100", unit: "%" }, { kind: "ratio" }, sent);
  expect([verdict, byUnit[1]?.detail]).toEqual(["partly", "75%（3/4），差25个百分点"]);
});

test("全覆盖 by head count needs every unit, whatever the scope says", () => {
  expect(judge({ op: "all", value: null }, {}, [count("3"), count("0")], "total")).toMatchObject({
    verdict: "partly",
    scope: "each",
  });
});

test("every quarter must reach the number: a good year does not make up for an empty quarter", () => {
  const { verdict, byUnit } = judge({ per: "quarter" }, { rhythm: "quarter" }, [
    quarters("5", "3", "0", undefined),
    quarters("1", "1", "1", "1"),
  ]);
  expect(verdict).toBe("partly");
  expect(byUnit[0]).toMatchObject({ verdict: "missed", gap: "1", detail: "第三季度0次，第四季度未报" });
});

test("an open quarter leaves a unit unreported as long as no quarter is short", () => {
  expect(judge({ per: "quarter" }, { rhythm: "quarter" }, [quarters("1", "1", "1")]).byUnit[0]).toMatchObject({
    verdict: "unreported",
    detail: "第四季度未报",
  });
});

test("a yearly number asked by quarter is held against the sum of the year", () => {
  expect(judge({ value: "4", per: "year" }, { rhythm: "quarter" }, [quarters("4", "0", "0", "0")]).verdict).toBe("met");
});

test("an open quarter cannot undo what is enough already, but leaves open what is not", () => {
  expect(judge({ value: "4", per: "year" }, { rhythm: "quarter" }, [quarters("4")]).verdict).toBe("met");
  expect(judge({ value: "4", per: "year" }, { rhythm: "quarter" }, [quarters("3")]).verdict).toBe("unreported");
  expect(judge({ op: "<=", value: "4", per: "year" }, { rhythm: "quarter" }, [quarters("5")]).verdict).toBe("missed");
  expect(judge({ op: "<=", value: "4", per: "year" }, { rhythm: "quarter" }, [quarters("4")]).verdict).toBe("unreported");
});

test("months are taken together as quarters when the plan speaks of quarters", () => {
  const months = Array.from({ length: 12 }, (_, month) =>
    answer("n", month % 3 === 0 ? "1" : "0", `2023-M${String(month + 1).padStart(2, "0")}`),
  );
  expect(judge({ per: "quarter" }, { rhythm: "month" }, [months]).verdict).toBe("met");
});

test("once a week asked by quarter means thirteen, and the requirement says so", () => {
  const asked = { per: "week", hedge: "原则上", unit: "期" } as const;
  const { required, byUnit } = judge(asked, { rhythm: "quarter" }, [quarters("13", "13", "12", "13")]);
  expect(required).toBe("原则上每周≥1期（按每季度13期核算）");
  expect(byUnit[0]).toMatchObject({ verdict: "missed", detail: "第三季度12次" });
});

test("once a week asked by year means fifty-two, unless the bureau reads it otherwise", () => {
  expect(judge({ per: "week" }, {}, [count("51")]).verdict).toBe("missed");
  expect(judge({ per: "week" }, { judges: [{ target: "t", scope: "each", value: "50" }] }, [count("51")]).verdict).toBe("met");
});

test("each person, each case: the share of those that comply must be whole", () => {
  const attainment = judge({ value: "60", unit: "学时", per: "person-year" }, { kind: "ratio" }, [[ratio("n", "99", "100")]]);
  expect(attainment).toMatchObject({ verdict: "missed", required: "每人每年≥60学时（达标率100%）" });
});

test("双下降 needs a fall; staying level is missed", () => {
  const asked = { op: "fall", value: null, unit: null } as const;
  expect(judge(asked, { previous: { A: "3" } }, [count("2")], "total").verdict).toBe("met");
  expect(judge(asked, { previous: { A: "3" } }, [count("3")], "total")).toMatchObject({ verdict: "missed", gap: "0" });
  expect(judge(asked, { previous: { A: "3" } }, [count("5")], "total")).toMatchObject({ verdict: "missed", gap: "2" });
});

test("what stood at nought and stands at nought cannot fall", () => {
  expect(judge({ op: "fall", value: null, unit: null }, { previous: { A: "0" } }, [count("0")]).byUnit[0]).toMatchObject({
    verdict: "not-applicable",
    detail: "上年和本年均为0次",
  });
});

test("without last year's value a trend stays open", () => {
  expect(judge({ op: "fall", value: null, unit: null }, {}, [count("2")], "total").verdict).toBe("unreported");
});

test("a trend compares only the units that have reported this year", () => {
  const previous = { A: "5", B: "50" };
  expect(judge({ op: "fall", value: null, unit: null }, { previous }, [count("6"), undefined], "total")).toMatchObject({
    verdict: "missed",
    gap: "1",
  });
});

test("a rise may be asked in per cent or in percentage points", () => {
  expect(judge({ op: "rise", value: "10", unit: "%" }, { previous: { A: "50" } }, [count("54")]).byUnit[0]).toMatchObject({
    verdict: "missed",
    gap: "2",
  });
  const share = { kind: "ratio", previous: { A: "90" } } as const;
  expect(judge({ op: "rise", value: "2", unit: "个百分点" }, share, [[ratio("n", "92", "100")]]).verdict).toBe("met");
});

test("of a district trend only the units that moved are named", () => {
  const asked = { op: "fall", value: null, unit: null } as const;
  const { byUnit } = judge(asked, { previous: { A: "3", B: "2", C: "1" } }, [count("3"), count("1"), count("4")], "total");
  expect(byUnit.map(({ unit, verdict }) => [unit, verdict])).toEqual([
    ["B", "met"],
    ["C", "missed"],
  ]);
});

test("a day on the deadline is in time, the day after is not", () => {
  const asked = { op: "by", value: null, unit: null, deadline: "2023-06-30" } as const;
  const on = (date: string) => judge(asked, { kind: "date" }, [[answer("n", date, "2023", "date")]]).byUnit[0];
  expect(on("2023-06-30")?.verdict).toBe("met");
  expect(on("2023-07-01")).toMatchObject({ verdict: "missed", detail: "2023年7月1日完成，晚于2023年6月30日" });
});

test("the bureau's own deadline stands before the plan's", () => {
  const judges = [{ target: "t", scope: "each", deadline: "2023-12-31" } as const];
  const asked = { op: "by", value: null, unit: null, deadline: "2023-06-30" } as const;
  expect(judge(asked, { kind: "date", judges }, [[answer("n", "2023-07-01", "2023", "date")]]).verdict).toBe("met");
});

test("done is met, not done is missed, and not yet due while the deadline lies ahead", () => {
  const asked = (deadline: string) => ({ op: "by", value: null, unit: null, deadline }) as const;
  const said = (words: string) => [[answer("n", words, "2023", "done")]];
  expect(judge(asked("2023-12-31"), { kind: "done" }, said("是")).verdict).toBe("met");
  expect(judge(asked("2023-12-31"), { kind: "done" }, said("否")).verdict).toBe("missed");
  expect(judge(asked("2025-12-31"), { kind: "done" }, said("否")).verdict).toBe("not-due");
  expect(judge(asked("2025-12-31"), { kind: "done" }, said("是")).verdict).toBe("met");
});

test("a number due after the year is not judged yet, whatever it is now", () => {
  const asked = { value: "90", unit: "%", deadline: "2025-12-31" } as const;
  expect(judge(asked, { kind: "ratio" }, [[ratio("n", "95", "100")]], "total").verdict).toBe("not-due");
});

test("what falls due every year is judged every year of a long plan", () => {
  const long = { year: 2021, until: 2025 };
  expect(judge({ per: "year", deadline: "2025-12-31" }, {}, [count("0")], "each", long).verdict).toBe("missed");
});

test("every two years: last year counts, and the second year decides", () => {
  const asked = { per: "two-years" } as const;
  expect(judge(asked, { previous: { A: "1" } }, [count("0")], "each", { year: 2022, until: 2025 }).verdict).toBe("met");
  expect(judge(asked, {}, [count("0")], "each", { year: 2022, until: 2025 }).verdict).toBe("missed");
  expect(judge(asked, {}, [count("0")], "each", { year: 2021, until: 2025 }).verdict).toBe("not-due");
});

test("words answer a target by being there", () => {
  expect(judge({ value: null }, { kind: "text" }, [[answer("n", "省级", "2023", "text")]]).verdict).toBe("met");
});

test("a numerator above its denominator does not stop the summary", () => {
  expect(judge({ op: "=", value: "100", unit: "%" }, { kind: "ratio" }, [[ratio("n", "3", "2")]], "total")).toMatchObject({
    verdict: "missed",
    gap: "50",
  });
  expect(judge({ op: "=", value: "100", unit: "%" }, { kind: "ratio" }, [[ratio("n", "3", "0")]], "total").verdict).toBe(
    "not-applicable",
  );
});

test("values that may not be added up leave a district target open", () => {
  expect(judge({}, { total: "none" }, [count("1"), count("2")], "total").verdict).toBe("unreported");
});

test("the largest value stands for the district where values are not added", () => {
  expect(judge({ op: "<=", value: "160", unit: "个" }, { total: "max" }, [count("160"), count("30")], "total").verdict).toBe(
    "met",
  );
});
