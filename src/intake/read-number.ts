/** A cell's content → a number, only where its meaning is certain. What is understood although written unusually says so; nothing is guessed. */
import { isDecimal, shiftPoint } from "../model/decimal.ts";
import type { ReadCell } from "../workbook/workbook.ts";

/** unusual: understood, but a person should see how. unreadable: `found` is what stands there. */
export type NumberReading =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "unusual"; readonly value: string; readonly found: string }
  | { readonly kind: "unreadable"; readonly found: string }
  | { readonly kind: "formula-error"; readonly found: string }
  | { readonly kind: "uncalculated" };

/** `unit` is the indicator's unit of measure: a number followed by just that is understood, followed by anything else it is not. */
export function readNumber(cell: ReadCell | undefined, unit: string): NumberReading {
  switch (cell?.kind) {
    case undefined:
      return { kind: "blank" };
    case "number":
      return readStored(cell.value, cell.format, unit);
    case "text":
      return readWritten(cell.text, unit);
    case "date":
      return { kind: "unreadable", found: cell.date };
    case "boolean":
      return { kind: "unreadable", found: cell.value ? "TRUE" : "FALSE" };
    case "error":
      return { kind: "formula-error", found: cell.text };
    case "uncalculated":
      return { kind: "uncalculated" };
  }
}

/** A cell shown as 95% holds 0.95: for an indicator counted in % it means 95; for any other the clerk mistook the cell. */
function readStored(value: string, format: string, unit: string): NumberReading {
  if (!isPercentFormat(format)) return { kind: "value", value };
  const percent = shiftPoint(value, 2);
  if (unit === "%") return { kind: "unusual", value: percent, found: `${percent}%` };
  return { kind: "unreadable", found: `${percent}%` };
}

/** A percent sign outside quotes and not escaped makes a percent format (ECMA-376-1, 18.8.31). */
function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, "").includes("%");
}

function readWritten(text: string, unit: string): NumberReading {
  const found = text.trim();
  // NFKC turns full-width digits, signs and units into the plain ones; U+2212 is the typographic minus.
  const plain = text.normalize("NFKC").replaceAll("\u2212", "-").trim();
  if (plain === "") return { kind: "blank" };
  const measure = unit.normalize("NFKC");
  const bare = measure !== "" && plain.endsWith(measure) ? plain.slice(0, -measure.length).trimEnd() : plain;
  // A space or line break between digits may stand between two numbers; only groups of three are certain.
  const digits = /^[-+]?\d{1,3}([, ])\d{3}(\1\d{3})*(\.\d+)?$/.test(bare) ? bare.replaceAll(/[, ]/g, "") : bare;
  const value = plainDecimal(digits);
  return value === undefined ? { kind: "unreadable", found } : { kind: "unusual", value, found };
}

/** "+007.50" → "7.50"; undefined for anything that is not just a number. */
function plainDecimal(text: string): string | undefined {
  const match = /^([-+]?)(\d+)(\.\d+)?$/.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  const value = `${sign === "-" ? "-" : ""}${whole.replace(/^0+(?=\d)/, "")}${fraction}`;
  return isDecimal(value) ? value : undefined;
}
