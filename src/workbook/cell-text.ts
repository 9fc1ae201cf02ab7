/** Text as a part of a workbook spells it → the text a person sees in the cell. */
import { cleanText } from "./clean-text.ts";

const escaped = /_x([0-9A-Fa-f]{4})_/g;
const outerSpace = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/**
 * `_x000D_` and its like are characters (ECMA-376-1, 22.9.2.19); every line break is "\n". White space around the text only counts where the file
 * says `xml:space="preserve"`, as in Excel.
 */
export function readText(raw: string, isPreserved = true): string {
  const kept = isPreserved ? raw : raw.replace(outerSpace, "");
  const text = kept.includes("_x")
    ? kept.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : kept;
  return cleanText(text);
}
