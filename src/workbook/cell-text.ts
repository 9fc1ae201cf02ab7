/** Text as a part of a workbook spells it → the text a person sees in the cell. */
import { cleanText } from "./clean-text.ts";

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/**
 * `_x000D_` and its like are characters (ECMA-376-1, 22.9.2.19); every line break is "\n". White space around the text only counts where the file
 * says `xml:space="preserve"`, as in Excel.
 */
export function readText(raw: string, isPreserved = true): string {
  const kept = isPreserved ? raw : withoutOuterSpace(raw);
  const text = kept.includes("_x")
    ? kept.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : kept;
  return cleanText(text);
}

/** Only the white space of XML, and in steps by the length of it: a pattern for the end of a text begins anew at each of its blanks. */
function withoutOuterSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end - start === text.length ? text : text.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
