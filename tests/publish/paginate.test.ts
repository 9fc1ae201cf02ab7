import fc from "fast-check";
import { expect, test } from "vitest";
import { paginate } from "../../src/publish/pdf/paginate.ts";
import type { Strip } from "../../src/publish/pdf/strip.ts";

const strip = (heightPt: number, keepWithNext = false, more: Partial<Strip> = {}): Strip => ({
  heightPt,
  marks: [],
  keepWithNext,
  ...more,
});
const heights = (strips: readonly Strip[], height: number) =>
  paginate(strips, height).map((page) => page.map((placed) => placed.strip.heightPt));

test("what belongs together moves together", () => {
  expect(heights([strip(6), strip(2, true), strip(3)], 10)).toEqual([[6], [2, 3]]);
});

test("white space does not open a page", () => {
  expect(heights([strip(9), strip(2, false, { blank: true }), strip(3)], 10)).toEqual([[9], [3]]);
});

test("a table's head is drawn again on top of a new page", () => {
  const repeatedHead = strip(1);
  const row = strip(4, false, { repeatedHead });
  expect(heights([repeatedHead, row, row, row], 10)).toEqual([
    [1, 4, 4],
    [1, 4],
  ]);
});

test("an annex begins a page of its own", () => {
  expect(heights([strip(1), strip(1, false, { startsPage: true })], 10)).toEqual([[1], [1]]);
});

test("every strip is placed once and none reaches below its page", () => {
  const strips = fc.array(fc.record({ heightPt: fc.integer({ min: 1, max: 10 }), keepWithNext: fc.boolean() }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(strips, (list) => {
      const pages = paginate(
        list.map((one) => strip(one.heightPt, one.keepWithNext)),
        10,
      );
      expect(pages.flat().map((placed) => placed.strip.heightPt)).toEqual(list.map((one) => one.heightPt));
      for (const placed of pages.flat()) expect(placed.top + placed.strip.heightPt).toBeLessThanOrEqual(10.01);
    }),
  );
});
