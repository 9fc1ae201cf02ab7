import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, percentOf, round, shiftPoint, subtract, sum } from "../../src/model/decimal.ts";
import { showDate, showNumber } from "../../src/model/show-number.ts";

const decimals = fc
  .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.nat(6))
  .map(([digits, places]) => shiftPoint(String(digits), -places));

test("0.1 and 0.2 make 0.3, 104.12 and 68.13 万件 make 172.25", () => {
  expect(sum(["0.1", "0.2"])).toBe("0.3");
  expect(sum(["104.12", "68.13"])).toBe("172.25");
});

test("a sum does not depend on the order, and subtracting gives back what was added", () => {
  fc.assert(
    fc.property(fc.array(decimals), decimals, (values, extra) => {
      expect(sum(values.toReversed())).toBe(sum(values));
      expect(compare(subtract(sum([...values, extra]), extra), sum(values))).toBe(0);
    }),
  );
});

test("nothing of nothing is no share", () => {
  expect(percentOf("0", "0")).toBeUndefined();
  expect(percentOf("0", "5")).toBe("0");
  expect(percentOf("5", "5")).toBe("100");
  expect(round(percentOf("1", "3") ?? "", 2)).toBe("33.33");
});

test.each([
  ["2288", "plain", "2288"],
  ["172.25", "plain", "172.25"],
  ["100", "percent", "100%"],
  ["33.333333333333", "percent", "33.33%"],
  ["1041200", "wan", "104.12万"],
  ["2", "chinese", "两"],
  ["11", "chinese", "11"],
  ["1000", "rough", "千余"],
  ["3000", "rough", "3千余"],
  ["200", "rough", "2百余"],
  ["1234", "rough", "1234"],
] as const)("%s in the style %s reads %s", (value, style, words) => {
  expect(showNumber(value, style)).toBe(words);
});

test("a date carries no leading zeros (GB/T 9704-2012, 7.3.5.4)", () => {
  expect(showDate("2024-03-05")).toBe("2024年3月5日");
});
