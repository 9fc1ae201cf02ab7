import { expect, test } from "vitest";
import { fuzzSheets, sheetMutations } from "./fuzz-sheets.ts";

test("no figure of a data sheet and no row of a list is misread in silence, whatever was done to the workbook", () => {
  const kinds = Object.keys(sheetMutations).length;
  const result = fuzzSheets(20, kinds);
  expect(result.silent).toEqual([]);
  expect(result.applied.size).toBeGreaterThanOrEqual(kinds);
  expect(result.right).toBeGreaterThan(1000);
  expect(result.complained).toBeGreaterThan(50);
});
