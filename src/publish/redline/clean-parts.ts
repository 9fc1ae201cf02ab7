/** Parts -> the same without characters that no Word file can hold; both texts lose them alike. */
import type { RedlinePart, Span } from "../../model/redline.ts";
import { unprintable } from "../clean-document.ts";

export function cleanParts(parts: readonly RedlinePart[]): RedlinePart[] {
  const clean = (spans: readonly Span[]): Span[] =>
    spans.map((span) => ({ ...span, text: span.text.replace(/\r\n?/g, "\n").replace(unprintable, "") }));
  return parts.map((part) => {
    if (part.kind === "line") return { ...part, spans: clean(part.spans) };
    return part.kind === "table" ? { ...part, rows: part.rows.map((row) => ({ ...row, cells: row.cells.map(clean) })) } : part;
  });
}
