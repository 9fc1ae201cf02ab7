import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { readTargets } from "../../src/plan/targets/read-targets.ts";
import { normalizeExpectation, showLike } from "./targets-notation.ts";

interface Case {
  readonly field: string;
  readonly year: string;
  readonly until: string;
  readonly sentence: string;
  readonly readings: string;
}

// The columns of the table are those of Case.
const cases = parse(readFileSync(new URL("targets-cases.csv", import.meta.url)), { columns: true }) as Case[];

for (const { field, year, until, sentence, readings } of cases) {
  test(`${field}: ${sentence}`, () => {
    const expected = readings
      .split(";")
      .map((one) => one.trim())
      .filter((one) => one !== "");
    const targets = readTargets(sentence, { year: Number(year), until: Number(until) });
    const shown = targets.map((target, index) => showLike(target, normalizeExpectation(expected[index] ?? "")));
    expect(shown).toEqual(expected.map(normalizeExpectation));
  });
}

test("the table holds at least 150 sentences, 60 of them traps", () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  expect(cases.filter(({ readings }) => readings === "").length).toBeGreaterThanOrEqual(60);
});
