/** Lines of pages to lines of a document: sets aside page numbers and running heads and tells where paragraphs begin. */
import type { SourceLine } from "../text/source-line.ts";
import { type SpannedCell, spreadRows } from "./table-rows.ts";

/** Points from the lower left corner. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly pageHeight: number;
  /** Set on a table, which stands for a single line without text. */
  readonly rows?: readonly (readonly SpannedCell[])[];
}

/** Heads and feet stand in these shares of the page. */
const headShare = 0.1;
/** A head or foot keeps this many usual line distances from the text. */
const leastApart = 1.4;
/** A line counts as full if it ends within this many characters of the right margin. */
const fullWithin = 1.6;
/** A first line is indented by two characters; less than this many is no indent. */
const leastIndent = 1.2;

export function arrangePages(pages: readonly (readonly PageLine[])[]): SourceLine[] {
  const repeated = repeatedEdges(pages);
  const body = pages.flatMap((page) =>
    page.filter((line, index) => !line.rows && !(isRunningHead(page, index) && repeated.has(shape(line)))),
  );
  const left = usualLeft(body);
  const right = usualRight(body);
  let before: PageLine | undefined;
  const tables = numberTables(pages);
  return pages.flatMap((page) =>
    page.flatMap((line, index): SourceLine | SourceLine[] => {
      if (line.rows) {
        before = undefined;
        return spreadRows(line.rows, tables.get(line) ?? 0);
      }
      const isPageNumber = isEdge(page, index) && /^[-—–－·•\s]*\d{1,4}[-—–－·•\s]*$/.test(line.text);
      if (isPageNumber || (isRunningHead(page, index) && repeated.has(shape(line)))) {
        return { kind: "furniture", text: line.text };
      }
      const follows = before && goesOn(before, line, left, right);
      before = line;
      return { kind: "text", text: line.text, ...(follows === undefined ? {} : { follows: follows ? "same" : "new" }) };
    }),
  );
}

/** A table that goes on at the top of the next page with as many columns is one table. */
function numberTables(pages: readonly (readonly PageLine[])[]): ReadonlyMap<PageLine, number> {
  const numbers = new Map<PageLine, number>();
  let open: PageLine | undefined;
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const isEdgeText = !line.rows && isEdge(page, index);
      if (line.rows) {
        const goesOnHere = open !== undefined && columnsOf(open) === columnsOf(line);
        numbers.set(line, goesOnHere && open ? (numbers.get(open) ?? 0) : numbers.size + 1);
        open = line;
      } else if (!isEdgeText) open = undefined;
    }
  }
  return numbers;
}

function columnsOf({ rows = [] }: PageLine): number {
  return Math.max(0, ...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
}

/** A line goes on with the paragraph if the one before fills its line, and it begins at the margin itself and not far below. */
function goesOn(before: PageLine, line: PageLine, left: number, right: number): boolean {
  // A number or a bracketed passage is not broken; it moves to the next line as a whole and leaves the line before it short.
  const unbroken = /^[\u0021-\u007e（《〈“]*/.exec(line.text)?.[0].length ?? 0;
  const full = right - before.right < before.size * (fullWithin + unbroken * 0.6);
  const indented = line.left - left > line.size * leastIndent;
  const gap = before.y - line.y;
  return full && !indented && gap < before.size * 2.6;
}

/** The first two and the last two lines of a page, if they stand near its edge. */
function isEdge(page: readonly PageLine[], index: number): boolean {
  const line = page[index];
  if (!line || (index > 1 && index < page.length - 2)) return false;
  return line.y > line.pageHeight * (1 - headShare) || line.y < line.pageHeight * headShare;
}

/**
 * At the edge of the page and apart from its text: with a gap towards it, or in another size. A sentence that many items share can fall on the
 * first or last line of several pages; it follows its neighbour at the usual distance.
 */
function isRunningHead(page: readonly PageLine[], index: number): boolean {
  const line = page[index];
  if (!line || !isEdge(page, index)) return false;
  const gaps = page.slice(1).map((next, at) => Math.abs((page[at]?.y ?? next.y) - next.y));
  // A page of few lines has no usual distance; lines of text are not set wider than double.
  const pitch = Math.min(gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0, line.size * 2);
  const isFar = (gap: number | undefined) => gap === undefined || gap > pitch * leastApart;
  const towardsText = index <= 1 ? gaps.slice(index, 2) : gaps.slice(Math.max(0, page.length - 3), index);
  const sizes = page.map(({ size }) => size).toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? line.size;
  return towardsText.some(isFar) || towardsText.length === 0 || Math.abs(line.size - usual) > usual * 0.1;
}

/** Lines at the edges that come back on at least three pages, or on both of two, whatever page number they hold. */
function repeatedEdges(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set(page.filter((_line, index) => isRunningHead(page, index)).map(shape));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const least = Math.min(3, Math.max(2, pages.length));
  return new Set([...counts].filter(([, count]) => count >= least).map(([edge]) => edge));
}

function shape(line: PageLine): string {
  return line.text.replace(/\d+/g, "#").replace(/\s/g, "");
}

/** The right margin: where the longer lines end in the middle of them all; punctuation may hang out over it. */
function usualRight(lines: readonly PageLine[]): number {
  const furthest = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const long = lines
    .map(({ right }) => right)
    .filter((right) => right > furthest * 0.9)
    .toSorted((a, b) => a - b);
  return long[Math.floor(long.length / 2)] ?? furthest;
}

/** The left margin: where most lines begin. */
function usualLeft(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const most = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  const common = most.filter(([, count]) => count >= (most[0]?.[1] ?? 0) * 0.4).map(([at]) => at);
  return common.length > 0 ? Math.min(...common) : 0;
}
