/** Rows of a printed sheet → the rows after which a page ends, so that no heading stands alone at a page's foot. */
import type { BookRow } from "../../workbook/workbook.ts";

/** Points of an A4 page in landscape within the margins of write-xlsx.ts (0.6 and 0.7 inches), and a little less for what programs differ. */
const pageHeight = 595 - 1.3 * 72 - 12;
/** Points of a row that names no height. */
const usualHeight = 15;

/** `kept`: 1-based rows that must stand on one page with the row below. */
export function breakPages(rows: readonly BookRow[], kept: ReadonlySet<number>, scalePercent: number): number[] {
  const room = (pageHeight * 100) / scalePercent;
  const breaks: number[] = [];
  let used = 0;
  let start = 1;
  while (start <= rows.length) {
    let end = start;
    while (kept.has(end) && end < rows.length) end += 1;
    const height = rows.slice(start - 1, end).reduce((total, row) => total + (row.height ?? usualHeight), 0);
    if (used > 0 && used + height > room) {
      breaks.push(start - 1);
      used = 0;
    }
    used += height;
    start = end + 1;
  }
  return breaks;
}
