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
  return exact(a).minus(exact(b)).toFixed();
}

/** a × b, exactly. */
export function multiply(a: string, b: string): string {
  return exact(a).times(exact(b)).toFixed();
}

/** a ÷ b × 100, kept to 12 decimals; undefined for a zero divisor: 0/0 is neither 0 % nor 100 %. */
export function percentOf(a: string, b: string): string | undefined {
  const even = evenPercent(a, b);
  if (even !== undefined) return even;
  const divisor = exact(b);
  return divisor.isZero() ? undefined : exact(a).times(100).div(divisor).toDecimalPlaces(quotientDigits).toFixed();
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: string, b: string): number {
  // Doubles tell any two decimals of up to 15 digits apart, in the right order (IEEE 754: DBL_DIG is 15).
  if (readShort(a) && readShort(b)) return Math.sign(Number(a) - Number(b));
  return exact(a).comparedTo(exact(b));
}

export function absolute(value: string): string {
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
  return exact(value).toDecimalPlaces(digits).toFixed();
}

/** A decimal of at most 15 digits, digits × 10^-decimals: what cells hold, and quick to add without the library. */
interface Short {
  readonly digits: number;
  readonly decimals: number;
}

/** Undefined for long decimals, and for text that is none: that is left to `exact` to judge. */
function readShort(text: string): Short | undefined {
  if (text.length > 15 || text.length === 0) return undefined;
  const point = text.indexOf(".");
  const negative = text.charCodeAt(0) === minusSign;
  let digits = 0;
  for (let index = negative ? 1 : 0; index < text.length; index += 1) {
    if (index === point) continue;
    const digit = text.charCodeAt(index) - zeroDigit;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    digits = digits * 10 + digit;
  }
  if (point === -1) return isPlainWhole(text, negative) ? { digits: negative ? -digits : digits, decimals: 0 } : undefined;
  return isDecimal(text) ? { digits: negative ? -digits : digits, decimals: text.length - point - 1 } : undefined;
}

const minusSign = 45;
const zeroDigit = 48;

/** No leading zeros and at least one digit. */
function isPlainWhole(digits: string, negative: boolean): boolean {
  const start = negative ? 1 : 0;
  return digits.length > start && (digits.charCodeAt(start) !== zeroDigit || digits.length === start + 1);
}

/** Adds in whole numbers of the finest decimals; undefined as soon as one step could leave the safe integers. */
function sumOfShort(values: readonly string[]): string | undefined {
  let total = 0;
  let decimals = 0;
  for (const value of values) {
    const short = readShort(value);
    if (!short) return undefined;
    if (short.decimals > decimals) {
      total *= 10 ** (short.decimals - decimals);
      decimals = short.decimals;
      if (!Number.isSafeInteger(total)) return undefined;
    }
    total += short.digits * 10 ** (decimals - short.decimals);
    if (!Number.isSafeInteger(total)) return undefined;
  }
  return decimals === 0 ? String(total) : shiftPoint(String(total), -decimals);
}

/** The quotient where it is a whole percentage of two whole numbers. */
function evenPercent(a: string, b: string): string | undefined {
  const [dividend, divisor] = [readShort(a), readShort(b)];
  if (!dividend || !divisor || dividend.decimals > 0 || divisor.decimals > 0 || divisor.digits === 0) return undefined;
  const hundredfold = dividend.digits * 100;
  return Number.isSafeInteger(hundredfold) && hundredfold % divisor.digits === 0
    ? String(hundredfold / divisor.digits)
    : undefined;
}

function exact(text: string): Decimal {
  if (!isDecimal(text)) throw new Bug(`no decimal: ${text}`);
  return new Exact(text);
}
