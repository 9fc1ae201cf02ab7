/** By when a whole task is due, as plans write it in a column, a label or a bracket. */
import { expect, test } from "vitest";
import { findDueWords, readDue } from "../../src/plan/targets/due.ts";

const annual = { year: 2024, until: 2024 };

test.each([
  ["12月底", "2024-12-31"],
  ["6月底前完成", "2024-06-30"],
  ["10月31日前", "2024-10-31"],
  ["2024年10月", "2024-10-31"],
  ["3月—9月", "2024-09-30"],
  ["第三季度", "2024-09-30"],
  ["上半年", "2024-06-30"],
  ["2024年", "2024-12-31"],
  ["长期坚持", null],
  ["持续推进", null],
])("%s in a column of deadlines is %s", (words, day) => {
  expect(readDue(words, annual)).toBe(day);
});

test("in a plan for several years a month without its year stays open", () => {
  expect(readDue("6月底", { year: 2023, until: 2025 })).toBeNull();
  expect(readDue("2024年6月底", { year: 2023, until: 2025 })).toBe("2024-06-30");
});

test.each([
  ["完善清单。（责任单位：区司法局；完成时限：6月底前）", "6月底前"],
  ["完善清单。\n完成时限：2024年10月底", "2024年10月底"],
  ["完善清单。（3分）（10月底前完成，牵头单位：区司法局）", "10月底前"],
  ["完善清单。（6月底前）", "6月底前"],
])("%s", (text, words) => {
  expect(findDueWords(text)).toBe(words);
});

test.each(["完善清单（6月底前印发），开展培训2次。", "报名时间：6月1日至6月10日。", "会议时间：3月底。"])(
  "%s says nothing of the task as a whole",
  (text) => {
    expect(findDueWords(text)).toBeUndefined();
  },
);
