/** How far a target is from being reached, as a leader reads it. */
import { expect, test } from "vitest";
import { showGap } from "../../src/review-page/app/show-gap.ts";

test("a distance between percentages is rounded and counted in percentage points", () => {
  expect(showGap("11.111111111111", "%", "zh")).toBe("11.11个百分点");
  expect(showGap("1.574803149606", "%", "en")).toBe("1.57 percentage points");
});

test("any other distance carries its own unit of measure", () => {
  expect(showGap("2", "件", "zh")).toBe("2件");
});
