import { expect, test } from "vitest";
import { boundWords, changeWords, suffixWords } from "../../src/plan/targets/bounds.ts";
import { coverageRules } from "../../src/plan/targets/coverage.ts";
import { dutyRules } from "../../src/plan/targets/duties.ts";
import { hedgeRules } from "../../src/plan/targets/hedges.ts";
import { periodRules } from "../../src/plan/targets/periods.ts";
import { readTargets } from "../../src/plan/targets/read-targets.ts";
import type { Rule } from "../../src/plan/targets/rule.ts";
import { afterRules, beforeRules, countRules, pastRules, startRules } from "../../src/plan/targets/traps.ts";
import { trendRules } from "../../src/plan/targets/trends.ts";
import { showCore } from "./targets-notation.ts";

const rules: readonly (readonly [string, readonly Rule[]])[] = [
  ["operator", [...boundWords, ...suffixWords, changeWords]],
  ["period", periodRules],
  ["hedge", hedgeRules],
  ["coverage", coverageRules],
  ["trend", trendRules],
  ["duty", dutyRules],
  ["trap", [...pastRules, ...beforeRules, ...countRules, ...startRules, ...afterRules]],
];

for (const [kind, table] of rules) {
  for (const [sentence, readings] of table.flatMap((rule) => rule.examples)) {
    test(`the ${kind} rule reads its example ${sentence}`, () => {
      const shown = readTargets(sentence, { year: 2023, until: 2023 }).map(showCore);
      expect(shown.join("; ")).toBe(readings);
    });
  }
}

test("each rule shows at least one example", () => {
  const bare = rules.flatMap(([kind, table]) => table.filter((rule) => rule.examples.length === 0).map(() => kind));
  expect(bare).toEqual([]);
});

test("each hedge rule is the one that hedges its example", () => {
  const unhedged = hedgeRules.flatMap((rule) =>
    rule.examples.filter(([sentence]) => {
      const hedge = readTargets(sentence, { year: 2023, until: 2023 })[0]?.hedge;
      return !hedge || !rule.pattern.test(sentence);
    }),
  );
  expect(unhedged).toEqual([]);
});
