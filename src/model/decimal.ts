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
  return sumOfShort(values) ?? values.reduce((total, value) => total.plus(exact(value)), new Exact(0)).toFixed();
}

export function subtract(a: string, b: string): string {
  return sumOfShort([a, b.startsWith("-") ? b.slice(1) : `-${b}`]) ?? exact(a).minus(exact(b)).toFixed();
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
  if (isDecimal(a) && isDecimal(b)) {
    const [x, y] = [Number(a), Number(b)];
    // Each double lies within 2^-53 of its decimal (IEEE 754), so that a larger distance between them is never a matter of rounding.
    if (Math.abs(x - y) > 1e-12 * Math.max(Math.abs(x), Math.abs(y))) return x < y ? -1 : 1;
    if (a === b) return 0;
  }
  return exact(a).comparedTo(exact(b));
}

export function absolute(value: string): string {
  if (decimalsOfShort(value) !== -1) return value.startsWith("-") ? value.slice(1) : value;
  return exact(value).abs().toFixed();
}

export function isWhole(value: string): boolean {
  return exact(value).isInteger();
}

/** a × 10^power, exactly. */
export function shiftPoint(value: string, power: number): string {
  return exact(value).times(new Exact(10).pow(power)).toFixed();
}

/** Rounded half up to at most `digits` decimals, without trailing zeros. */
export function round(value: string, digits: number): string {
  // A whole number has nothing to round and no zeros to drop.
  if (decimalsOfShort(value) === 0) return value;
  return exact(value).toDecimalPlaces(digits).toFixed();
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

/** Adds in whole numbers of the finest decimals; undefined as soon as one step could leave the safe integers. */
function sumOfShort(values: readonly string[]): string | undefined {
  let total = 0;
  let decimals = 0;
  for (const value of values) {
    const own = decimalsOfShort(value);
    if (own === -1) return undefined;
    if (own > decimals) {
      total *= 10 ** (own - decimals);
      decimals = own;
      if (!Number.isSafeInteger(total)) return undefined;
    }
    // Of 14 digits the product lies within a tenth of the whole number that is meant.
    total += decimals === 0 ? Number(value) : Math.round(Number(value) * 10 ** own) * 10 ** (decimals - own);
    if (!Number.isSafeInteger(total)) return undefined;
  }
  return placePoint(String(total), decimals);
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
  if (Number.isSafeInteger(hundredfold) && hundredfold % divisor === 0) return String(hundredfold / divisor);
  const shifted = BigInt(hundredfold) * 10n ** BigInt(quotientDigits);
  const whole = BigInt(divisor);
  return placePoint(String((2n * shifted + whole) / (2n * whole)), quotientDigits);
}

function exact(text: string): Decimal {
  if (!isDecimal(text)) throw new Bug(`no decimal: ${text}`);
  return new Exact(text);
}
