/** Short forms for the cells of a blank. */
import type { BookCell, CellStyle } from "../workbook/workbook.ts";

export function text(words: string, style: CellStyle): BookCell {
  return { value: { kind: "text", text: words }, style };
}

/** A cell the unit fills. */
export function entry(options: Pick<BookCell, "format" | "note"> & { readonly long?: boolean } = {}): BookCell {
  const { long, ...rest } = options;
  return { style: long ? "entry-long" : "entry", unlocked: true, ...rest };
}

export function blankCell(style: CellStyle): BookCell {
  return { style };
}

/** Hidden columns that hold keys. */
export const keyColumn = { width: 10, hidden: true } as const;

/**
 * Height in points that shows `words` in a column `width` characters wide: a Chinese character takes two of Excel's character widths; 17 points a
 * line suit 11-point text.
 */
export function heightFor(parts: readonly { readonly words: string; readonly width: number }[], least = 24): number {
  const lines = parts.map(({ words, width }) =>
    words.split("\n").reduce((count, line) => count + Math.max(1, Math.ceil(displayWidth(line) / Math.max(width - 1, 1))), 0),
  );
  // Excel allows rows of at most 409 points. Source: Microsoft support, "Excel specifications and limits".
  return Math.min(409, Math.max(least, ...lines.map((count) => count * 17 + 6)));
}

function displayWidth(words: string): number {
  return [...words].reduce((width, character) => width + ((character.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1), 0);
}
