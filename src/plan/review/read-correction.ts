/** A corrected cell to the field of a target. `undefined`: what it holds is none of what the field takes. */
import { readChineseNumber } from "../../model/chinese-number.ts";
import { multiply } from "../../model/decimal.ts";
import type { Operator, Per } from "../../model/plan.ts";
import { decimalText, isDateText } from "../../model/scalars.ts";
import type { ReadCell } from "../../workbook/workbook.ts";
import { nothing, operatorWords, perWords } from "./review-words.ts";

/** The words in a cell, of whatever kind; undefined for errors and formulas without a result. */
export function wordsOf(cell: ReadCell): string | undefined {
  switch (cell.kind) {
    case "text":
      return cell.text.trim();
    case "number":
      return cell.value;
    case "date":
      return cell.date;
    case "boolean":
    case "error":
    case "uncalculated":
      return undefined;
  }
}

/** What a complaint shows of a cell. */
export function showCell(cell: ReadCell): string {
  if (cell.kind === "error") return cell.text;
  if (cell.kind === "boolean") return cell.value ? "TRUE" : "FALSE";
  return wordsOf(cell) ?? "没有算出的公式";
}

export function readWord(cell: ReadCell): string | null | undefined {
  const words = wordsOf(cell);
  return words === nothing ? null : words;
}

/** 90, ９０, 90%, 九十, or a cell formatted as a percentage. */
export function readValue(cell: ReadCell): string | null | undefined {
  const words = wordsOf(cell);
  if (words === undefined) return undefined;
  if (words === nothing) return null;
  if (cell.kind === "number" && cell.format.includes("%")) return asDecimal(multiply(cell.value, "100"));
  const plain = words
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/%$/, "")
    .replace(/^百分之/, "");
  return asDecimal(plain) ?? readChineseNumber(plain);
}

function asDecimal(text: string): string | undefined {
  return decimalText.safeParse(text).success ? text : undefined;
}

export function readOperator(cell: ReadCell): Operator | undefined {
  return keyOf(operatorWords, wordsOf(cell));
}

export function readPer(cell: ReadCell): Per | null | undefined {
  const words = wordsOf(cell);
  return words === nothing ? null : keyOf(perWords, words);
}

/** The key whose words these are; its sign alone will do as well (≥ for ≥ 不少于). */
function keyOf<K extends string>(table: Readonly<Record<K, string>>, words: string | undefined): K | undefined {
  const plain = words?.normalize("NFKC").replace(/\s/g, "");
  // Object.keys forgets what the keys are; the table's type says it.
  return (Object.keys(table) as K[]).find((key) => {
    const shown = table[key].normalize("NFKC").replace(/\s/g, "");
    return plain !== undefined && plain !== "" && (plain === shown || plain === key || plain === shown.charAt(0));
  });
}

/** A date cell, 2023-06-30, 2023.6.30, 2023/6/30 or 2023年6月30日. */
export function readDeadline(cell: ReadCell): string | null | undefined {
  const words = wordsOf(cell);
  if (words === nothing) return null;
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(words?.normalize("NFKC").replace(/\s/g, "") ?? "");
  const date = match ? `${match[1]}-${(match[2] ?? "").padStart(2, "0")}-${(match[3] ?? "").padStart(2, "0")}` : "";
  return isDateText(date) ? date : undefined;
}

/** Names parted by 、 or commas, none of them inside brackets. */
export function readNames(cell: ReadCell): string[] | undefined {
  const words = wordsOf(cell);
  if (words === nothing) return [];
  return words
    ?.split(/[、，,；;\n](?![^（(]*[）)])/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
