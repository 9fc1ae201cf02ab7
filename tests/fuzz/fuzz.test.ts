import { expect, test } from "vitest";
import { fuzz, mutations } from "./fuzz.ts";

test("300 mutated workbooks hold no silent misread, whatever was done to them", () => {
  const result = fuzz(20, 300);
  expect(result.silent).toEqual([]);
  expect(result.right).toBeGreaterThan(2000);
  expect(result.complained).toBeGreaterThan(300);
});

test("every kind of mutation takes its turn", () => {
  expect(Object.keys(mutations).length).toBeGreaterThanOrEqual(40);
  expect(fuzz(3, Object.keys(mutations).length).applied.size).toBe(Object.keys(mutations).length);
});
