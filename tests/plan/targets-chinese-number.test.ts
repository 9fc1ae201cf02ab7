import fc from "fast-check";
import { expect, test } from "vitest";
import { readChineseNumber, showChineseNumber } from "../../src/model/chinese-number.ts";

test("every number that is written in Chinese numerals reads back as itself", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.nat(20_000),
        fc.nat(2_000_000_000),
        fc.maxSafeNat().map((n) => n % 1_000_000_000_000),
      ),
      (number) => {
        expect(readChineseNumber(showChineseNumber(number))).toBe(String(number));
      },
    ),
    { seed: 20231231 },
  );
});

test.each([
  ["两千", "2000"],
  ["二〇二五", "2025"],
  ["一九九〇", "1990"],
  ["廿五", "25"],
  ["卅一", "31"],
  ["十", "10"],
  ["十五", "15"],
  ["一百零五", "105"],
  ["一千五", "1500"],
  ["两万三", "23000"],
  ["一万零五", "10005"],
  ["三亿五千万", "350000000"],
  ["零点五", "0.5"],
  ["三十五点五", "35.5"],
  ["3万", "30000"],
  ["1.2亿", "120000000"],
  ["1,200", "1200"],
  ["0.50", "0.5"],
])("%s is %s", (text, number) => {
  expect(readChineseNumber(text)).toBe(number);
});

test.each(["", "万", "百", "点五", "一点", "十百", "三个", "一二点三点四", "abc"])("“%s” is no number", (text) => {
  expect(readChineseNumber(text)).toBeUndefined();
});

test.each([
  [0, "零"],
  [2, "二"],
  [12, "十二"],
  [20, "二十"],
  [200, "二百"],
  [2000, "两千"],
  [20_000, "两万"],
  [30_050, "三万零五十"],
  [105, "一百零五"],
])("%d is written %s", (number, text) => {
  expect(showChineseNumber(number)).toBe(text);
});
