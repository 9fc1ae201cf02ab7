/** Chinese numerals to exact decimal text and back: 两千, 二〇二五, 廿五, 一千五, 3万, 1.2亿. nzh reads 两千 as 0, so this is ours. */

const digits = new Map([..."〇一二三四五六七八九"].map((digit, value) => [digit, value]));
digits.set("零", 0).set("两", 2).set("○", 0);

const smallUnits = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** What 廿 and 卅 stand for, spelt out. */
const contracted = [
  ["廿", "二十"],
  ["卅", "三十"],
] as const;

/** Characters a Chinese numeral is made of, for use inside a character class. */
export const chineseDigits = "〇○零一二两三四五六七八九十百千万亿廿卅";

/**
 * A non-negative number as decimal text ("2000", "0.5"); undefined when the text is no number. Takes Chinese numerals (units, digit by digit,
 * with 点), Arabic ones with or without thousands separators, and Arabic ones before 十, 百, 千, 万, 亿.
 */
export function readChineseNumber(text: string): string | undefined {
  const mixed = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([十百千万亿]*)$/.exec(text);
  if (mixed) return scale(`${(mixed[1] ?? "").replaceAll(",", "")}${mixed[2] ?? ""}`, zerosOf(mixed[3] ?? ""));
  const spelt = contracted.reduce((whole, [short, long]) => whole.replaceAll(short, long), text);
  const [whole = "", fraction, ...rest] = spelt.split("点");
  if (rest.length > 0) return undefined;
  const value = readWhole(whole);
  if (value === undefined || fraction === undefined) return value;
  const places = readDigits(fraction);
  return places === undefined ? undefined : tidy(`${value}.${places}`);
}

function zerosOf(units: string): number {
  const zeros: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
  return [...units].reduce((sum, unit) => sum + (zeros[unit] ?? 0), 0);
}

/** Moves the decimal point, so that 1.2万 is exactly 12000. */
function scale(decimal: string, zeros: number): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const moved = fraction.padEnd(zeros, "0");
  return tidy(`${whole}${moved.slice(0, zeros)}.${moved.slice(zeros)}`);
}

function tidy(decimal: string): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const places = fraction.replace(/0+$/, "");
  return `${whole.replace(/^0+(?=\d)/, "")}${places === "" ? "" : `.${places}`}`;
}

/** 二〇二五 digit by digit. */
function readDigits(text: string): string | undefined {
  const read = [...text].map((character) => digits.get(character));
  return read.length > 0 && read.every((digit) => digit !== undefined) ? read.join("") : undefined;
}

function readWhole(text: string): string | undefined {
  if (text.length > 1 || digits.has(text)) {
    const byDigit = readDigits(text);
    if (byDigit !== undefined) return tidy(byDigit);
  }
  const value = readUpTo(text, [
    ["亿", 100_000_000],
    ["万", 10_000],
  ]);
  return value === undefined || !Number.isSafeInteger(value) ? undefined : String(value);
}

/** Splits at the largest unit; what stands before it counts by that unit, what stands after it is smaller. */
function readUpTo(text: string, units: readonly (readonly [string, number])[]): number | undefined {
  const [first, ...smaller] = units;
  if (!first) return readBelowTenThousand(text);
  const [unit, size] = first;
  const at = text.lastIndexOf(unit);
  if (at === -1) return readUpTo(text, smaller);
  const head = readUpTo(text.slice(0, at), units);
  const tail = text.slice(at + 1);
  if (head === undefined || head === 0) return undefined;
  if (tail === "") return head * size;
  const colloquial = readTail(tail, size);
  const rest = colloquial ?? readUpTo(tail.replace(/^[零〇]/, ""), smaller);
  return rest === undefined || rest >= size ? undefined : head * size + rest;
}

/** 两万三 is 23000: a lone digit after a unit counts by the next smaller unit, as people say it. */
function readTail(tail: string, size: number): number | undefined {
  const digit = digits.get(tail);
  return digit === undefined || digit === 0 ? undefined : (digit * size) / 10;
}

function readBelowTenThousand(text: string): number | undefined {
  let rest = text;
  let sum = 0;
  let size = 10_000;
  while (rest !== "") {
    const match = /^([零〇]?)([一二两三四五六七八九]?)([十百千]?)/.exec(rest);
    const [whole = "", zero, digit = "", unit = ""] = match ?? [];
    const unitSize = unit === "" ? 1 : (smallUnits.get(unit) ?? 1);
    if (whole === "" || whole === zero || unitSize >= size) return undefined;
    if (digit === "" && unit !== "十") return undefined;
    const count = digit === "" ? 1 : (digits.get(digit) ?? 0);
    const spoken = unit === "" && zero === "" && size >= 100 && size < 10_000 ? size / 10 : unitSize;
    sum += count * spoken;
    size = unitSize;
    rest = rest.slice(whole.length);
  }
  return text === "" ? undefined : sum;
}

/** A whole number from 0 below 10^16 in Chinese numerals, as documents write it: 十五, 一百零五, 两千零三十, 三万. */
export function showChineseNumber(value: number): string {
  if (value === 0) return "零";
  const shown = showGroups(value, [
    ["亿", 100_000_000],
    ["万", 10_000],
  ]);
  return shown.replace(/^一十/, "十");
}

function showGroups(value: number, units: readonly (readonly [string, number])[]): string {
  const [first, ...smaller] = units;
  if (!first) return showBelowTenThousand(value);
  const [unit, size] = first;
  const head = Math.floor(value / size);
  const tail = value % size;
  if (head === 0) return showGroups(tail, smaller);
  // A smaller part that lacks its thousands is joined by 零, as in 三万零五十.
  const joined = tail === 0 ? "" : `${tail < size / 10 ? "零" : ""}${showGroups(tail, smaller)}`;
  return `${head === 2 ? "两" : showGroups(head, units)}${unit}${joined}`;
}

function showBelowTenThousand(value: number): string {
  let shown = "";
  let gap = false;
  for (const [unit, size] of [
    ["千", 1000],
    ["百", 100],
    ["十", 10],
    ["", 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      gap = shown !== "";
      continue;
    }
    const name = digit === 2 && size >= 1000 ? "两" : "〇一二三四五六七八九"[digit];
    shown += `${gap ? "零" : ""}${name}${unit}`;
    gap = false;
  }
  return shown;
}
