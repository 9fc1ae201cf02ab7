/** Which number formats show a day, and which day a serial number is. */

/** Formats that files name only by number, as Chinese Excel shows them. Source: ECMA-376-1, 18.8.30, with its table for zh-cn. */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** A number format, and whether it shows a number as a day. */
export interface NumberFormat {
  readonly code: string;
  readonly isDay: boolean;
}

export const generalFormat: NumberFormat = { code: "General", isDay: false };

export function builtInFormat(id: number): string {
  return builtIn[id] ?? "General";
}

/** Quoted words, escaped characters, blanks as wide as a character, fills, and brackets: colours, conditions, locales such as [$-804]. */
const notPlaceholders = /"[^"]*"?|[\\!_*].|\[[^\]]*\]/gs;

/** Hours, minutes or seconds counted on past their usual end: a length of time. */
const elapsed = /\[(h+|m+|s+)\]/gi;

/** Whether the first section of a format shows year, month or day. Times of day and lengths of time are no dates. */
export function showsDay(format: string): boolean {
  const first = format.replace(elapsed, "h").replace(notPlaceholders, "").split(";")[0] ?? "";
  if (/^(general|g\/通用格式)$/i.test(first.trim())) return false;
  const letters = first.replace(/e[+-]/gi, "").toLowerCase();
  return /[ydeb]|aaa/.test(letters) || (letters.includes("m") && !/[hs]|am\/pm/.test(letters));
}

const msPerDay = 86_400_000;
/** 9999-12-31, the last day Excel knows. */
const lastSerial = 2_958_465;

/**
 * "2023-12-31" for 45291; the time of day is dropped. Undefined where the serial is no day. In the 1904 system day 0 is 1904-01-01.
 * In the 1900 system 1900 counts as a leap year: serials 1 to 59 are one day off and 60 is no day. Source: Microsoft support article 214326.
 */
export function dayOfSerial(serial: number, is1904: boolean): string | undefined {
  const days = Math.floor(is1904 ? serial + 1462 : serial);
  if (!(days >= 1 && days <= lastSerial) || days === 60) return undefined;
  const sinceEpoch = days - 25_569 + (days < 60 ? 1 : 0);
  return new Date(sinceEpoch * msPerDay).toISOString().slice(0, 10);
}

/** 45291 for "2023-12-31"; undefined for a day before 1900-03-01, where programs disagree. */
export function serialOfDay(day: string, is1904: boolean): number | undefined {
  const serial = Date.parse(`${day}T00:00:00Z`) / msPerDay + 25_569;
  return serial >= 61 ? serial - (is1904 ? 1462 : 0) : undefined;
}
