/** The pieces of a PDF page -> its lines, in the order in which they are drawn, page numbers apart. */
import type { PdfPiece } from "../pdf/open-pdf.ts";
import type { PdfDocument, PdfPage } from "./read-pdf-pages.ts";

/** Points; `page` and `line` count from 1. */
export interface PdfLine {
  readonly page: number;
  readonly line: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

export interface PdfText {
  readonly lines: readonly PdfLine[];
  /** What stands below the type area: the page number of each page, null where there is none. */
  readonly numbers: readonly (PdfLine | null)[];
}

/** The type area ends 35 mm above the paper's edge (GB/T 9704-2012, 5.2.1); a page number lies 7 mm below it. */
const footPt = (31 * 72) / 25.4;
const sameLine = 0.5;
/** Cells side by side are drawn one after the other on one base line; a gap this wide, in characters, parts them. */
const gapPt = 40;

export function pdfText({ pages }: PdfDocument): PdfText {
  const read = pages.map((page, index) => linesOf(page, index + 1));
  return {
    lines: read.flatMap((lines) => lines.filter(({ y }) => y > footPt)),
    numbers: read.map((lines) => lines.find(({ y }) => y <= footPt) ?? null),
  };
}

function linesOf(page: PdfPage, number: number): PdfLine[] {
  const rows: PdfPiece[][] = [];
  for (const piece of page.pieces) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const goesOn = last !== undefined && Math.abs(last.y - piece.y) < Math.max(last.size, piece.size) * sameLine;
    if (row !== undefined && last !== undefined && goesOn && Math.abs(piece.x - last.x - last.width) < gapPt) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row, index) => lineOf(row, number, index + 1));
}

function lineOf(row: readonly PdfPiece[], page: number, line: number): PdfLine {
  return {
    page,
    line,
    text: row.map((piece) => piece.text).join(""),
    left: Math.min(...row.map((piece) => piece.x)),
    right: Math.max(...row.map((piece) => piece.x + piece.width)),
    y: row[0]?.y ?? 0,
    size: Math.max(...row.map((piece) => piece.size)),
  };
}

/** Lines of body type joined to paragraphs: a line that begins further in, or follows one that ends short, begins a new one. */
export function joinLines(lines: readonly PdfLine[]): PdfLine[][] {
  const left = usualLeft(lines);
  const right = Math.max(...lines.map((line) => line.right), 0);
  const paragraphs: PdfLine[][] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1)?.at(-1);
    const full = before !== undefined && right - before.right < before.size * 2.6;
    const follows = full && Math.abs(line.left - left) < line.size && Math.abs(before.size - line.size) < 0.5;
    if (follows) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** Where lines begin that go on: furthest left, were it not for a single line. Where paragraphs are short most lines are first ones, and stand further in. */
function usualLeft(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1).map(([left]) => left);
  return shared.length > 0 ? Math.min(...shared) : 0;
}
