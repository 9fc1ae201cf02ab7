/** A cell's content → a day, in the spellings clerks use. */
import { isDateText } from "../model/scalars.ts";
import type { ReadCell } from "../workbook/workbook.ts";

export type DateReading =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly date: string }
  | { readonly kind: "unusual"; readonly date: string; readonly found: string }
  | { readonly kind: "unreadable"; readonly found: string };

/** Full spellings: 2023-6-30, 2023/6/30, 2023.6.30, 2023年6月30日, 20230630. Without a year (6月30日) the year of the workspace is meant. */
const spellings = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/,
] as const;

export function readDate(cell: ReadCell | undefined, year: number): DateReading {
  if (cell === undefined) return { kind: "blank" };
  if (cell.kind === "date") return { kind: "value", date: cell.date };
  const found = cell.kind === "text" ? cell.text.trim() : cell.kind === "number" ? cell.value : "";
  const plain = found.normalize("NFKC").replace(/\s/g, "");
  if (cell.kind === "text" && plain === "") return { kind: "blank" };
  const groups = spellings.map((spelling) => spelling.exec(plain)?.groups).find((match) => match !== undefined);
  if (groups === undefined) return { kind: "unreadable", found: plain === "" ? cell.kind : found };
  const date = [groups["year"] ?? String(year), groups["month"]?.padStart(2, "0"), groups["day"]?.padStart(2, "0")].join("-");
  return isDateText(date) ? { kind: "unusual", date, found } : { kind: "unreadable", found };
}
