/** The lines of a PDF -> its table of contents: what it says of each heading and its page. */
import type { PdfLine } from "./pdf-lines.ts";

export interface ContentsLine {
  readonly text: string;
  /** As printed, counted from 1. */
  readonly page: number;
  readonly line: PdfLine;
}

/** The page numbers of a table of contents stand at the right edge of the type area, 184 mm from the left one of the paper. */
const rightEdgePt = (180 * 72) / 25.4;

function isPageNumber(line: PdfLine): boolean {
  return /^\d{1,3}$/.test(line.text.trim()) && line.right > rightEdgePt;
}

/** From the word 目录 to the end of the last page that ends with a page number. Empty where the file has none. */
export function contentsLines(lines: readonly PdfLine[]): PdfLine[] {
  const start = lines.findIndex(({ text }) => /^目\s*录$/.test(text.trim()));
  if (start < 0) return [];
  const rest = lines.slice(start);
  const last = rest.findLastIndex(
    (line, index) => isPageNumber(line) && rest[index + 1]?.page !== line.page && goesOn(rest, line.page),
  );
  return rest.slice(0, last + 1);
}

/** Whether every page from the first up to this one ends with a page number. */
function goesOn(lines: readonly PdfLine[], upTo: number): boolean {
  const pages = [...new Set(lines.filter(({ page }) => page <= upTo).map(({ page }) => page))];
  return pages.every((page) => {
    const last = lines.findLast((line) => line.page === page);
    return last !== undefined && isPageNumber(last);
  });
}

export function readContents(lines: readonly PdfLine[]): ContentsLine[] {
  const entries: ContentsLine[] = [];
  let words = "";
  for (const line of contentsLines(lines).slice(1)) {
    if (!isPageNumber(line)) words += line.text;
    else {
      entries.push({ text: words.replace(/\s/g, ""), page: Number(line.text.trim()), line });
      words = "";
    }
  }
  return entries;
}
