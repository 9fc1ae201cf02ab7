/** The small values that every file format uses. */
// By file: the package as a whole is over a thousand modules, which every start would read.
import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import { z } from "zod";

/** Letters (Chinese too), digits, `-`, `_`, `.`: safe in file names, Excel names and bookmarks after encoding. */
export const identifier = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u, { message: "编号只能用字母、汉字、数字和 - _ .，不超过 80 字" })
  .describe("编号：字母、汉字、数字和 - _ .");

/** An exact decimal as text, for example "172.25" or "-3". */
export const decimalText = z
  .string()
  .regex(/^-?(0|[1-9]\d*)(\.\d+)?$/, { message: "需要十进制数，如 172.25" })
  .describe('十进制数，加引号，如 "172.25"');

/** A calendar day, for example "2024-02-29". */
export const dateText = z.string().refine(isDateText, { message: "日期" }).describe("日期，如 2024-01-31");

export function isDateText(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text));
}
