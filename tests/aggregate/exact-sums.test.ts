/** The short way of adding and dividing must agree with the decimal library to the last digit. */
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { absolute, compare, multiply, percentOf, round, subtract, sum } from "../../src/model/decimal.ts";

const Reference = Decimal.clone({ precision: 80, toExpNeg: -100, toExpPos: 100 });

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, decimals]) => new Reference(digits.toString()).div(new Reference(10).pow(decimals)).toFixed());
const shortDecimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => new Reference(digits).div(10 ** decimals).toFixed());

test("tenths add up: 0.1 and 0.2 are 0.3", () => {
  expect(sum(["0.1", "0.2"])).toBe("0.3");
});

test("104.12万件 and 68.13万件 are 172.25万件", () => {
  expect(sum(["104.12", "68.13"])).toBe("172.25");
});

test("a text that is no decimal is never added up", () => {
  for (const text of ["", "-", "01", "1.", ".5", "1e3", "１", " 1", "0x10", "-01"])
    expect(() => sum([text])).toThrow("no decimal");
});

test("sums are those of the decimal library, whatever the lengths", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyDecimal, shortDecimal), { maxLength: 30 }), (values) => {
      const expected = values.reduce((total, value) => total.plus(value), new Reference(0)).toFixed();
      expect(sum(values)).toBe(expected.replace(/^-0$/, "0"));
    }),
  );
});

test("order, difference and product are those of the decimal library", () => {
  fc.assert(
    fc.property(fc.oneof(anyDecimal, shortDecimal), fc.oneof(anyDecimal, shortDecimal), (a, b) => {
      expect(compare(a, b)).toBe(new Reference(a).comparedTo(b));
      expect(new Reference(subtract(a, b)).plus(b).equals(a)).toBe(true);
      expect(multiply(a, b)).toBe(new Reference(a).times(b).toFixed());
    }),
  );
});

test("percentages are those of the decimal library, and there is none of nothing", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1000), (a, b) => {
      const expected =
        b === 0 ? undefined : new Reference(a).times(100).div(b).toDecimalPlaces(12, Decimal.ROUND_HALF_UP).toFixed();
      expect(percentOf(String(a), String(b))).toBe(expected);
    }),
  );
});

test("long percentages and rounded numbers are those of the decimal library", () => {
  fc.assert(
    fc.property(fc.nat(10 ** 12), fc.integer({ min: 1, max: 10 ** 12 }), fc.nat(6), fc.boolean(), (a, b, digits, negative) => {
      const percent = new Reference(a).times(100).div(b).toDecimalPlaces(12, Decimal.ROUND_HALF_UP);
      expect(percentOf(String(a), String(b))).toBe(percent.toFixed());
      const value = (negative && !percent.isZero() ? percent.negated() : percent).toFixed();
      const expected = new Reference(value).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
      expect(round(value, digits)).toBe(expected.isZero() ? "0" : expected.toFixed());
      expect(absolute(value)).toBe(percent.toFixed());
    }),
    { numRuns: 500 },
  );
});
