/** The number in a cell, as the file spells it → plain decimal text. */

const pattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;
/** Beyond the range of Excel's numbers. Source: Microsoft support, "Excel specifications and limits": 9.99E+307. */
const largestExponent = 330;
const digitsOfExcel = 15;

/**
 * "1E-3" → "0.001", "1.1000000000000001" → "1.1"; undefined when it is no number.
 * Excel shows and takes 15 digits but writes the 17 of its binary number, so a number with a fraction is rounded to 15 significant digits:
 * that is what the clerk typed and saw. Whole numbers keep every digit.
 */
export function decimalText(raw: string): string | undefined {
  const match = pattern.exec(raw.trim());
  const [, sign = "", whole = "", fraction = "", exponentText = "0"] = match ?? [];
  const exponent = Number(exponentText);
  if (!match || whole + fraction === "" || Math.abs(exponent) > largestExponent) return undefined;
  const { digits, point } = rounded(whole + fraction, whole.length + exponent);
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const split = Math.max(point, 1);
  const before = padded.slice(0, split).replace(/^0+(?=\d)/, "");
  const after = padded.slice(split).replace(/0+$/, "");
  const plain = after ? `${before}.${after}` : before;
  return sign === "-" && plain !== "0" ? `-${plain}` : plain;
}

/** Digits and the place of the point in them, which may lie outside. */
function rounded(digits: string, point: number): { digits: string; point: number } {
  const leading = /^0*/.exec(digits)?.[0].length ?? 0;
  const significant = digits.slice(leading).replace(/0+$/, "");
  const isWhole = leading + significant.length <= point;
  if (isWhole || significant.length <= digitsOfExcel) return { digits, point };
  const kept = significant.slice(0, digitsOfExcel);
  const isUp = Number(significant[digitsOfExcel]) >= 5;
  const value = String(BigInt(kept) + (isUp ? 1n : 0n));
  // 999999999999999 rounded up is one digit longer.
  return { digits: value, point: point - leading + (value.length - digitsOfExcel) };
}
