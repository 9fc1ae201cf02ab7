/** Exact decimals on decimal text ("172.25"): the only file that knows the decimal library. Nothing here rounds unless its name says so. */
import { Decimal } from "decimal.js";
import { Bug } from "../diagnostics/outcome.ts";

/** Enough digits that sums of cell values (15 digits) over a million units stay exact. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 });

/** Digits kept after the point when a division does not come out even: far below anything shown. */
const quotientDigits = 12;

export function isDecimal(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
}

/** Exact sum; "0" for nothing to add: ask first whether there was anything. */
export function sum(values: readonly string[]): string {
  return sumOfShort(values) ?? sumOfLong(values);
}

export function subtract(a: string, b: string): string {
  return sum([a, b.startsWith("-") ? b.slice(1) : `-${b}`]);
}

/** a × b, exactly. */
export function multiply(a: string, b: string): string {
  return exact(a).times(exact(b)).toFixed();
}

/** a ÷ b × 100, kept to 12 decimals; undefined for a zero divisor: 0/0 is neither 0 % nor 100 %. */
export function percentOf(a: string, b: string): string | undefined {
  const short = percentOfShort(a, b);
  if (short !== undefined) return short;
  const divisor = exact(b);
  return divisor.isZero() ? undefined : exact(a).times(100).div(divisor).toDecimalPlaces(quotientDigits).toFixed();
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: string, b: string): number {
  // Different decimals of at most 14 digits are different doubles in the same order (IEEE 754 keeps 15).
  const [x, y] = [Number(a), Number(b)];
  if (decimalsOfShort(a) !== -1 && decimalsOfShort(b) !== -1) return x < y ? -1 : x > y ? 1 : 0;
  // Each double lies within 2^-53 of its decimal, so that a larger distance between them is never a matter of rounding.
  if (isDecimal(a) && isDecimal(b) && Math.abs(x - y) > 1e-12 * Math.max(Math.abs(x), Math.abs(y))) return x < y ? -1 : 1;
  return exact(a).comparedTo(exact(b));
}

export function absolute(value: string): string {
  if (decimalsOfShort(value) === -1 && !isDecimal(value)) throw new Bug(`no decimal: ${value}`);
  return value.startsWith("-") ? value.slice(1) : value;
}

export function isWhole(value: string): boolean {
  return exact(value).isInteger();
}

/** a × 10^power, exactly. */
export function shiftPoint(value: string, power: number): string {
  return exact(value).times(new Exact(10).pow(power)).toFixed();
}

/** Rounded half up (away from nought) to at most `digits` decimals, without trailing zeros. */
export function round(value: string, digits: number): string {
  // A whole number has nothing to round and no zeros to drop.
  if (decimalsOfShort(value) === 0) return value;
  const { unscaled, decimals } = unscale(value);
  if (decimals <= digits) return placePoint(String(unscaled), decimals);
  const step = 10n ** BigInt(decimals - digits);
  const half = unscaled < 0n ? -step / 2n : step / 2n;
  return placePoint(String((unscaled + half) / step), digits);
}

const minusSign = 45;
const pointSign = 46;
const zeroDigit = 48;

/**
 * Digits after the point of a decimal of at most 14 digits (what cells hold; quick to add without the library); -1 for a longer one and
 * for text that is none, which is left to `exact` to judge.
 */
function decimalsOfShort(text: string): number {
  if (text.length === 0 || text.length > 14) return -1;
  const start = text.charCodeAt(0) === minusSign ? 1 : 0;
  const first = text.charCodeAt(start) - zeroDigit;
  // A leading nought stands alone or before the point.
  if (!(first >= 0 && first <= 9) || (first === 0 && start + 1 < text.length && text.charCodeAt(start + 1) !== pointSign))
    return -1;
  let point = -1;
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === pointSign && point === -1) point = index;
    else if (code < zeroDigit || code > zeroDigit + 9) return -1;
  }
  if (point === -1) return 0;
  return point === text.length - 1 ? -1 : text.length - point - 1;
}

const powersOfTen = Array.from({ length: 15 }, (_, power) => 10 ** power);

/** Looked up: sums ask for it more often than for anything else. */
function powerOfTen(power: number): number {
  return powersOfTen[power] ?? 10 ** power;
}

/** Adds in whole numbers of the finest decimals; undefined as soon as one step could leave the safe integers. */
function sumOfShort(values: readonly string[]): string | undefined {
  let total = 0;
  let decimals = 0;
  for (const value of values) {
    const own = decimalsOfShort(value);
    if (own === -1) return undefined;
    if (own > decimals) {
      total *= powerOfTen(own - decimals);
      decimals = own;
      if (!Number.isSafeInteger(total)) return undefined;
    }
    // Of 14 digits the product lies within a tenth of the whole number that is meant.
    total += decimals === 0 ? Number(value) : Math.round(Number(value) * powerOfTen(own)) * powerOfTen(decimals - own);
    if (!Number.isSafeInteger(total)) return undefined;
  }
  return placePoint(String(total), decimals);
}

/** In whole numbers of any length. */
function sumOfLong(values: readonly string[]): string {
  let total = 0n;
  let decimals = 0;
  for (const value of values) {
    const own = unscale(value);
    if (own.decimals > decimals) {
      total *= 10n ** BigInt(own.decimals - decimals);
      decimals = own.decimals;
    }
    total += own.unscaled * 10n ** BigInt(decimals - own.decimals);
  }
  return placePoint(String(total), decimals);
}

/** The decimal as a whole number of units of its last place. */
function unscale(text: string): { readonly unscaled: bigint; readonly decimals: number } {
  if (!isDecimal(text)) throw new Bug(`no decimal: ${text}`);
  const point = text.indexOf(".");
  if (point === -1) return { unscaled: BigInt(text), decimals: 0 };
  return { unscaled: BigInt(text.slice(0, point) + text.slice(point + 1)), decimals: text.length - point - 1 };
}

/** digits × 10^-decimals without trailing zeros. */
function placePoint(digits: string, decimals: number): string {
  if (decimals === 0) return digits;
  const sign = digits.startsWith("-") ? "-" : "";
  const padded = digits.slice(sign.length).padStart(decimals + 1, "0");
  const fraction = padded.slice(-decimals).replace(/0+$/, "");
  return `${sign}${padded.slice(0, -decimals)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The percentage of two short whole numbers that are not negative. */
function percentOfShort(a: string, b: string): string | undefined {
  if (decimalsOfShort(a) !== 0 || decimalsOfShort(b) !== 0) return undefined;
  const [dividend, divisor] = [Number(a), Number(b)];
  if (dividend < 0 || divisor <= 0) return undefined;
  const hundredfold = dividend * 100;
  if (!Number.isSafeInteger(hundredfold)) return undefined;
  if (hundredfold % divisor === 0) return String(hundredfold / divisor);
  return divisor <= largestDivisor ? divideLong(hundredfold, divisor) : undefined;
}

/** A remainder below it, with six noughts put to it, is still a safe integer. */
const largestDivisor = Number.MAX_SAFE_INTEGER / 1e6;

/** By hand, six decimals at a time: all numbers stay safe integers, so that each step is exact. Rounded half up at the twelfth decimal. */
function divideLong(dividend: number, divisor: number): string {
  let rest = dividend % divisor;
  let whole = (dividend - rest) / divisor;
  let fraction = 0;
  for (let step = 0; step < quotientDigits / 6; step += 1) {
    const next = rest * 1e6;
    rest = next % divisor;
    fraction = fraction * 1e6 + (next - rest) / divisor;
  }
  if (rest * 2 >= divisor) fraction += 1;
  if (fraction === 10 ** quotientDigits) {
    fraction = 0;
    whole += 1;
  }
  return fraction === 0 ? String(whole) : `${whole}.${String(fraction).padStart(quotientDigits, "0").replace(/0+$/, "")}`;
}

function exact(text: string): Decimal {
  if (!isDecimal(text)) throw new Bug(`no decimal: ${text}`);
  return new Exact(text);
}
