/** What holds for any answers: order and parcelling do not matter, sums are exact, nil is nothing, blank and zero are not nil. */
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type AggregateInput, aggregate } from "../../src/aggregate/aggregate.ts";
import { collectFacts } from "../../src/aggregate/collect-facts.ts";
import { type IndicatorKind, indicatorKindSchema } from "../../src/model/indicator.ts";
import type { Figure, Results } from "../../src/model/results.ts";
import type { Answer, Submission } from "../../src/model/submission.ts";
import { answer, district, indicator, narrative, ratio, submission, target } from "./small-district.ts";

const units = ["A", "B", "C", "D"];
const indicators = [
  indicator("count", { whole: false, previous: { A: "3", B: "1.5" }, judges: [{ target: "t1", scope: "each" }] }),
  indicator("share", { kind: "ratio", judges: [{ target: "t2", scope: "total" }] }),
  indicator("quarter", { rhythm: "quarter", judges: [{ target: "t3", scope: "each" }] }),
];
const targets = [
  target("t1", { op: "rise", value: null }),
  target("t2", { value: "90", unit: "%" }),
  target("t3", { per: "quarter" }),
];

const decimal = fc
  .tuple(fc.nat(9_999_999), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => new Decimal(digits).div(10 ** places).toFixed());

/** Any of the things a clerk may leave in a cell. */
function cell(id: string, period = "2023"): fc.Arbitrary<Answer> {
  return fc.oneof(
    { weight: 4, arbitrary: decimal.map((value) => answer(id, value, period)) },
    fc.constant(answer(id, "", period, "blank")),
    fc.constant(answer(id, "没有", period, "nil")),
  );
}

const share = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(50), fc.nat(50)).map(([part, rest]) => ratio("share", String(part), String(part + rest))),
  },
  fc.constant(answer("share", "没有", "2023", "nil")),
);

function sentBy(unit: string): fc.Arbitrary<Submission> {
  return fc
    .tuple(cell("count"), share, ...["Q1", "Q2", "Q3", "Q4"].map((part) => cell("quarter", `2023-${part}`)))
    .map((answers) => submission(unit, answers, { narratives: [narrative("measure", `${unit}做了`)] }));
}

const anySubmissions = fc.tuple(...units.map(sentBy)).chain((all) => fc.subarray(all));

/** Fewer runs than usual: each summarises a district several times. */
const runs = { numRuns: 40 };
const limit = { timeout: 60_000 };

function run(submissions: readonly Submission[]): Results {
  const input: AggregateInput = district({ units, indicators, targets, submissions });
  const outcome = aggregate(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return outcome.value;
}

function figure(results: Results, id: string): Figure | undefined {
  return results.figures.find((one) => one.id === id);
}

test("the order in which workbooks come in changes nothing", limit, () => {
  fc.assert(
    fc.property(
      anySubmissions.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([inOrder, shuffled]) => {
        expect(run(shuffled)).toEqual(run(inOrder));
        const asked = { format: "indicators/1", indicators } as const;
        expect(collectFacts(shuffled, asked)).toEqual(collectFacts(inOrder, asked));
      },
    ),
    runs,
  );
});

test("a unit's answers in two workbooks are as good as in one", limit, () => {
  fc.assert(
    fc.property(anySubmissions, fc.nat(6), (all, cut) => {
      const parts = all.flatMap((one) => [
        { ...one, answers: one.answers.slice(0, cut) },
        { ...one, answers: one.answers.slice(cut), narratives: [] },
      ]);
      expect(run(parts)).toEqual(run(all));
    }),
    runs,
  );
});

test("a unit without any such business changes no ratio", limit, () => {
  fc.assert(
    fc.property(fc.tuple(sentBy("A"), sentBy("B"), sentBy("C")), (others) => {
      const without = run(others);
      const withNil = run([...others, submission("D", [answer("share", "没有", "2023", "nil")])]);
      for (const id of ["share", "share:numerator", "share:denominator"])
        expect(figure(withNil, id)?.value).toEqual(figure(without, id)?.value);
    }),
    runs,
  );
});

test("sums are exact to the last decimal, and ratios are ratios of sums", limit, () => {
  fc.assert(
    fc.property(fc.tuple(...units.map(sentBy)), (all) => {
      const results = run(all);
      const given = all.flatMap((one) => one.answers);
      const counts = given.flatMap((one) => (one.kind === "count" && one.indicator === "count" ? [one.value] : []));
      const expected = counts.reduce((total, value) => total.plus(value), new Decimal(0));
      expect(figure(results, "count")?.value).toBe(counts.length > 0 ? expected.toFixed() : null);
      const shares = given.flatMap((one) => (one.kind === "ratio" ? [one] : []));
      const [above, below] = (["numerator", "denominator"] as const).map((part) =>
        shares.reduce((total, one) => total + Number(one[part]), 0),
      );
      const percent = below
        ? new Decimal(above ?? 0).times(100).div(below).toDecimalPlaces(12, Decimal.ROUND_HALF_UP).toFixed()
        : null;
      expect(figure(results, "share")?.value ?? null).toBe(percent);
    }),
    runs,
  );
});

test("no target is plainly met for each unit while a unit has sent nothing", limit, () => {
  fc.assert(
    fc.property(fc.tuple(sentBy("A"), sentBy("B"), sentBy("C")), (others) => {
      for (const attainment of run(others).attainments) {
        if (attainment.scope === "each") expect(attainment.verdict).not.toBe("met");
        else expect(attainment.reported).toBeLessThan(attainment.expected);
      }
    }),
    runs,
  );
});

const zeros: Readonly<Record<IndicatorKind, Answer>> = {
  count: answer("n", "0"),
  ratio: ratio("n", "0", "4"),
  text: answer("n", "无", "2023", "text"),
  date: answer("n", "2023-01-01", "2023", "date"),
  done: answer("n", "否", "2023", "done"),
};

test.each(indicatorKindSchema.options)("blank, nil and an answer of nought stay apart in a %s", (kind) => {
  const own = indicator("n", { kind, units: ["单位A"] });
  const state = (one: Answer) => {
    const outcome = aggregate(district({ indicators: [own], submissions: [submission("A", [one])] }));
    const found = outcome.ok ? outcome.value.figures.find(({ id }) => id === "n") : undefined;
    return { given: found?.value ?? found?.text ?? null, reported: found?.reported };
  };
  expect(state(answer("n", "", "2023", "blank"))).toEqual({ given: null, reported: 0 });
  expect(state(answer("n", "没有", "2023", "nil"))).toEqual({ given: null, reported: 1 });
  expect(state(zeros[kind])).toMatchObject({ given: expect.any(String), reported: 1 });
});
