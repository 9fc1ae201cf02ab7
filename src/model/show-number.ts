/** How a number is written in official prose. Rounds once, here, and nowhere else (GB/T 15835-2011: Arabic numerals, no thousands separators in prose). */
import { absolute, compare, isWhole, round, shiftPoint } from "./decimal.ts";
import type { NumberStyle } from "./indicator.ts";

/** Decimals of a percentage in prose. */
const percentDigits = 2;
/** Decimals of other computed numbers. */
const otherDigits = 4;

/** The number without its unit of measure, except % and 万, which are part of how it is written. */
export function showNumber(value: string, style: NumberStyle): string {
  switch (style) {
    case "percent":
      return `${round(value, percentDigits)}%`;
    case "wan":
      return `${round(shiftPoint(value, -4), percentDigits)}万`;
    case "chinese":
      return showChinese(value);
    case "rough":
      return showRough(value);
    case "plain":
    case "date":
      return round(value, otherDigits);
  }
}

/** 两 before a measure word, not 二 (GB/T 15835-2011, 4.2); above ten the digits read better. */
function showChinese(value: string): string {
  const words = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
  return (isWhole(value) ? words[Number(value)] : undefined) ?? round(value, otherDigits);
}

/** Whole thousands or hundreds that were exceeded: 千余, 3千余, 2百余. Below a hundred the number itself. */
function showRough(value: string): string {
  for (const [power, word] of [
    [4, "万"],
    [3, "千"],
    [2, "百"],
  ] as const) {
    const count = shiftPoint(value, -power);
    if (compare(absolute(count), "1") >= 0 && isWhole(count)) return `${count === "1" ? "" : count}${word}余`;
  }
  return round(value, otherDigits);
}

/** "2024-03-05" as 2024年3月5日 (GB/T 9704-2012, 7.3.5.4: no leading zeros). */
export function showDate(date: string): string {
  const [year, month, day] = date.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}
