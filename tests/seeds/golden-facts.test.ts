import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { indicatorsFor } from "../../src/model/assignment.ts";
import { readSeed, readTable } from "./read-seed.ts";
import { showNarrative } from "./show-narrative.ts";

const golden = "../shared/golden/xiangcheng-2023-facts.csv";
const seed = readSeed("xiangcheng-2023");
const map = readTable(
  "tests/seeds/golden-map.csv",
  z.strictObject({ golden: z.string(), indicator: z.string(), unit: z.string(), figure: z.string(), prints: z.string() }),
);

/** What a reader will see of the measures under the item with this title. */
function shownUnder(title: string): string {
  const item = seed.plan.items.find((candidate) => candidate.title === title);
  return seed.narratives
    .filter((row) => row.kind === "measure" && row.item === item?.id)
    .map((row) => showNarrative(row.text, row.unit, indicatorsFor(row.unit, seed), seed))
    .join("");
}

test("every mapped fact is a number that its unit gave", () => {
  const given = new Set(seed.figures.map((row) => `${row.indicator}@${row.unit}`));
  expect(map.filter((row) => !given.has(`${row.indicator}@${row.unit}`))).toEqual([]);
  expect(
    map.filter((row) => !/^(|:yoy|:numerator|:denominator)$/.test(row.figure.replace(`${row.indicator}@${row.unit}`, ""))),
  ).toEqual([]);
});

test.skipIf(!existsSync(golden))(
  "each of the 65 facts of the published report stands under its heading in the same words",
  () => {
    const facts = readTable(
      golden,
      z.object({ id: z.string(), heading: z.string(), value_text: z.string(), must_reproduce: z.string() }),
    ).filter((fact) => fact.must_reproduce === "Y");
    expect(facts.length).toBe(65);
    expect(map.map((row) => row.golden)).toEqual(facts.map((fact) => fact.id));
    const absent = facts.filter((fact) => {
      const shown = shownUnder(fact.heading);
      const prints = map.find((row) => row.golden === fact.id)?.prints ?? "";
      return !shown.includes(fact.value_text) || !shown.includes(prints);
    });
    expect(absent).toEqual([]);
  },
);

test.each([["网格巡查和热线论坛两项相加等于平台受理事项", ["platform-patrol", "platform-hotline"], "platform-matters"]])(
  "%s",
  (_, parts, whole) => {
    const hundredths = (id: string) => Math.round(Number(seed.figures.find((row) => row.indicator === id)?.value) * 100);
    expect(parts.reduce((sum, part) => sum + hundredths(part), 0)).toBe(hundredths(whole));
  },
);

test.each([
  ["open-information", "web-information"],
  ["review-withdrawn", "review-cases"],
  ["district-matters-new", "district-matters"],
])("%s is part of %s", (part, whole) => {
  const value = (id: string) => Number(seed.figures.find((row) => row.indicator === id)?.value);
  expect(value(part)).toBeLessThanOrEqual(value(whole));
});

test("重大隐患立案包含在安全生产立案之内", () => {
  const major = seed.figures.find((row) => row.indicator === "hazard-cases")?.numerator;
  const all = seed.figures.find((row) => row.indicator === "safety-cases")?.value;
  expect(Number(major)).toBeLessThanOrEqual(Number(all));
});
