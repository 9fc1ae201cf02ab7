/** The XML of one cell → what it holds. */
import { readText } from "./cell-text.ts";
import { dayOfSerial, generalFormat, type NumberFormat } from "./date-formats.ts";
import { decimalText } from "./decimal-text.ts";
import { isTrue } from "./read-parts.ts";
import type { ReadCell } from "./workbook.ts";

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly file: string;
  readonly strings: readonly string[];
  /** Number format by cell style. */
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
  /** Non-empty cells that may still come. */
  readonly cellsLeft: number;
}

/** Why a cell cannot be believed; the words stand in the catalogue. */
export type Fault = "twice" | "address" | "string";

/** Attributes and texts of one `c` element; undefined where the element is not there. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  formula: string | undefined;
  inline: string | undefined;
}

/** Undefined for an empty cell; a fault where the value points to nothing. */
export function readCell(raw: RawCell, context: SheetContext): ReadCell | Fault | undefined {
  const value = readValue(raw, context);
  if (raw.formula === undefined || typeof value === "string") return value;
  // Repeated formulas stand once in the file and are empty afterwards; that there is one is what matters.
  return { formula: raw.formula, ...(value ?? { kind: "uncalculated" }) };
}

function readValue(raw: RawCell, context: SheetContext): ReadCell | Fault | undefined {
  const { value } = raw;
  if (raw.type === "inlineStr" || (raw.inline !== undefined && value === undefined)) return textCell(raw.inline ?? "");
  if (value === undefined) return undefined;
  switch (raw.type) {
    case "s":
      return value.trim() === "" ? undefined : sharedString(value, context.strings);
    case "str":
      return raw.formula === undefined ? textCell(readText(value)) : { kind: "text", text: readText(value) };
    case "b":
      return value.trim() === "" ? undefined : { kind: "boolean", value: isTrue(value.trim()) };
    case "e":
      return { kind: "error", text: value.trim() };
    case "d":
      return isoDate(value.trim());
    default:
      return numberCell(value, raw.style, context);
  }
}

function textCell(text: string): ReadCell | undefined {
  return text === "" ? undefined : { kind: "text", text };
}

function sharedString(value: string, strings: readonly string[]): ReadCell | Fault | undefined {
  const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined;
  return text === undefined ? "string" : textCell(text);
}

/** "2023-12-31T00:00:00.000Z" and shorter; a time without a day stays text. */
function isoDate(value: string): ReadCell | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.exec(value)?.[1];
  const isDay = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
  return isDay ? { kind: "date", date: day } : textCell(value);
}

function numberCell(raw: string, style: number, context: SheetContext): ReadCell | undefined {
  if (raw.trim() === "") return undefined;
  const value = decimalText(raw);
  // Excel would call the file damaged; what stands there is kept for whoever judges it.
  if (value === undefined) return textCell(readText(raw));
  const format = context.formats[style] ?? generalFormat;
  const date = format.isDay ? dayOfSerial(Number(value), context.is1904) : undefined;
  return date === undefined ? { kind: "number", value, format: format.code } : { kind: "date", date };
}
