/** The figures a report may show, who reported and what the units wrote. */
import { expect, test } from "vitest";
import { type AggregateInput, aggregate } from "../../src/aggregate/aggregate.ts";
import { collectFacts } from "../../src/aggregate/collect-facts.ts";
import { factsSchema } from "../../src/model/fact.ts";
import { type Figure, type Results, resultsSchema } from "../../src/model/results.ts";
import { awkwardDistrict } from "./awkward-district.ts";
import { readSeed } from "./read-seed.ts";
import { answer, district, indicator, narrative, ratio, submission } from "./small-district.ts";

function resultsOf(input: AggregateInput): Results {
  const outcome = aggregate(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return outcome.value;
}

function figure(results: Results, id: string): Figure | undefined {
  return results.figures.find((one) => one.id === id);
}

test("results and facts fit their file formats", () => {
  for (const input of [awkwardDistrict(), readSeed("wujiang-2021"), readSeed("xiangcheng-2023")]) {
    expect(resultsSchema.parse(resultsOf(input))).toEqual(resultsOf(input));
    const facts = collectFacts(input.submissions, input.indicators);
    expect(factsSchema.parse(facts)).toEqual(facts);
  }
});

test("each figure has an id of its own", () => {
  const ids = resultsOf(readSeed("wujiang-2021")).figures.map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a blank cell is no fact; 本单位无此项 is one", () => {
  const sent = [submission("A", [answer("n", "", "2023", "blank"), answer("m", "没有", "2023", "nil")])];
  const { facts } = collectFacts(sent, { format: "indicators/1", indicators: [indicator("n"), indicator("m")] });
  expect(facts).toMatchObject([{ id: "f.m.A.2023", kind: "nil", value: null, note: "没有" }]);
});

test("91件 against 50件 last year is 82% more", () => {
  const results = resultsOf(readSeed("xiangcheng-2023"));
  const grown = results.figures.filter((one) => one.id.endsWith(":yoy"));
  expect(grown).toContainEqual(expect.objectContaining({ value: "82", formula: "91÷50－1", unitOfMeasure: "%" }));
});

test("a district's change compares the units that answered this year", () => {
  const previous = { A: "10", B: "20", C: "40" };
  const results = resultsOf(
    district({
      indicators: [indicator("n", { previous })],
      submissions: [submission("A", [answer("n", "11")]), submission("B", [answer("n", "22")])],
    }),
  );
  expect(figure(results, "n:previous")?.value).toBe("30");
  expect(figure(results, "n:yoy")?.value).toBe("10");
  expect(figure(results, "n@C:previous")?.value).toBe("40");
  expect(figure(results, "n@C:yoy")?.value).toBeNull();
});

test("a year that is not reported in full is not compared with a whole one", () => {
  const half = [answer("n", "1", "2023-H1")];
  const results = resultsOf(
    district({ indicators: [indicator("n", { rhythm: "half", previous: { A: "2" } })], submissions: [submission("A", half)] }),
  );
  expect(figure(results, "n@A:yoy")?.value).toBeNull();
  expect(figure(results, "n:yoy")).toBeUndefined();
});

test("a percentage changes by per cent and by points", () => {
  const asked = indicator("n", { kind: "ratio", units: ["单位A"], previous: { A: "80" } });
  const results = resultsOf(district({ indicators: [asked], submissions: [submission("A", [ratio("n", "9", "10")])] }));
  expect(figure(results, "n:yoy")?.value).toBe("12.5");
  expect(figure(results, "n:points")).toMatchObject({ value: "10", unitOfMeasure: "个百分点" });
  expect(figure(results, "n@A:numerator")?.value).toBe("9");
  expect(figure(results, "n:denominator")?.value).toBe("10");
});

test("quarters are figures of their own, and their sum is the year's", () => {
  const sent = ["Q1", "Q2", "Q3", "Q4"].map((part, index) => answer("n", String(index + 1), `2023-${part}`));
  const results = resultsOf(
    district({ indicators: [indicator("n", { rhythm: "quarter" })], submissions: [submission("A", sent)] }),
  );
  expect(figure(results, "n@A:2023-Q3")).toMatchObject({ value: "3", label: "指标n（2023年第三季度）" });
  expect(figure(results, "n@A")).toMatchObject({
    value: "10",
    formula: "1＋2＋3＋4",
    from: ["Q1", "Q2", "Q3", "Q4"].map((part) => `f.n.A.2023-${part}`),
  });
});

test("a unit with an open quarter is added, but not counted as having reported", () => {
  const sent = [answer("n", "1", "2023-H1")];
  const results = resultsOf(district({ indicators: [indicator("n", { rhythm: "half" })], submissions: [submission("A", sent)] }));
  expect(figure(results, "n")).toMatchObject({ value: "1", reported: 0, expected: 3, formula: "1（尚有未报）" });
});

test("exempt units are neither asked nor missed", () => {
  const results = resultsOf(
    district({ indicators: [indicator("n")], submissions: [submission("A", [answer("n", "1")])], exempt: ["B"] }),
  );
  expect(figure(results, "n")).toMatchObject({ reported: 1, expected: 2 });
  expect(results.standings.map(({ unit, state }) => [unit, state])).toEqual([
    ["A", "on-time"],
    ["B", "exempt"],
    ["C", "missing"],
  ]);
});

test("the day of the deadline is on time, the day after late, and open required cells are counted", () => {
  const indicators = [indicator("n"), indicator("q", { rhythm: "quarter" }), indicator("o", { required: false })];
  const submissions = [
    submission("A", [answer("n", "1")], { receivedOn: "2024-01-31" }),
    submission("B", [answer("n", "", "2023", "blank")], { receivedOn: "2024-02-01", wrongCells: 2 }),
  ];
  expect(resultsOf(district({ indicators, submissions })).standings).toMatchObject([
    { unit: "A", state: "on-time", openCells: 4, wrongCells: 0, file: "A.xlsx" },
    { unit: "B", state: "late", openCells: 5, wrongCells: 2, receivedOn: "2024-02-01" },
    { unit: "C", state: "missing", openCells: 5, receivedOn: null, file: null },
  ]);
});

test("a unit that reported in time and corrected later is not late", () => {
  const corrected = submission("A", [answer("n", "1")], { receivedOn: "2024-02-20", firstReceivedOn: "2024-01-30" });
  expect(resultsOf(district({ indicators: [indicator("n")], submissions: [corrected] })).standings[0]).toMatchObject({
    unit: "A",
    state: "on-time",
    receivedOn: "2024-01-30",
  });
});

test("an item is reported by words or by figures, waived with a reason, or neither", () => {
  const items = ["i1", "i2", "i3", "i4"].map((id) => ({
    id,
    no: id,
    section: null,
    title: id,
    text: "",
    span: null,
    units: { lead: [], support: [], groups: [] },
    targets: [],
  }));
  const results = resultsOf(
    district({
      indicators: [indicator("n")],
      submissions: [
        submission("B", [answer("n", "1")], {
          narratives: [narrative("measure", "做了", "i2"), narrative("shortcoming", "不足", "i4")],
        }),
      ],
      waivers: [{ item: "i3", reason: "另报", by: "张三" }],
      plan: { items },
    }),
  );
  expect(results.items).toEqual([
    { item: "i1", state: "reported", units: ["B"] },
    { item: "i2", state: "reported", units: ["B"] },
    { item: "i3", state: "waived", units: [] },
    { item: "i4", state: "unreported", units: [] },
  ]);
});
