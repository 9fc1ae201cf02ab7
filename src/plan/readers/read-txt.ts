/** A text file to lines. Text that was wrapped at a fixed width says of each line whether it goes on with the one before. */
import type { SourceLine } from "../text/source-line.ts";

/** Shares and widths are in Chinese characters; Latin letters count half. */
const leastWrapWidth = 15;
const mostWrapWidth = 60;
const leastFullShare = 0.4;

export function readTxt(text: string): SourceLine[] {
  const lines = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  const width = wrapWidth(lines);
  let before: string | undefined;
  const tables = findTables(lines);
  return lines.map((line, index) => {
    const table = tables.get(index);
    if (table !== undefined) return readRow(line, table);
    const bare = line.trim();
    const follows =
      width === undefined || before === undefined || bare === "" ? undefined : isFull(before, width) && !isIndented(line);
    if (bare !== "") before = line;
    return {
      kind: "text" as const,
      text: line,
      ...(follows === undefined ? {} : { follows: follows ? ("same" as const) : ("new" as const) }),
    };
  });
}

/** A table copied out of a worksheet or a document has at least so many rows and columns. */
const leastRows = 3;
const leastColumns = 3;

/** For each line of a table with cells parted by tabs: the number of the table. Its first row names each of its columns. */
function findTables(lines: readonly string[]): ReadonlyMap<number, number> {
  const tables = new Map<number, number>();
  let count = 0;
  for (let start = 0; start < lines.length; start += 1) {
    const header = (lines[start] ?? "").split("\t").map((cell) => cell.trim());
    if (header.length < leastColumns || header.some((cell) => cell === "" || cell.length > 12)) continue;
    let end = start + 1;
    while (end < lines.length && (lines[end] ?? "").split("\t").length === header.length) end += 1;
    if (end - start < leastRows) continue;
    count += 1;
    for (let row = start; row < end; row += 1) tables.set(row, count);
    start = end - 1;
  }
  return tables;
}

function readRow(line: string, table: number): SourceLine {
  const cells = line.split("\t").map((cell) => ({ text: cell.trim(), value: cell.trim() }));
  return { kind: "row", text: cells.map(({ text }) => text).join("\t"), cells, table };
}

/** The width at which the lines were wrapped; undefined when they are whole paragraphs. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const widths = lines.filter((line) => line.trim() !== "").map(widthOf);
  const width = widths.toSorted((a, b) => b - a)[Math.floor(widths.length / 20)] ?? 0;
  const full = widths.filter((other) => Math.abs(other - width) <= 1.5).length;
  return widths.length >= 8 && width >= leastWrapWidth && width <= mostWrapWidth && full >= widths.length * leastFullShare
    ? width
    : undefined;
}

function isFull(line: string, width: number): boolean {
  return widthOf(line) >= width - 2;
}

function isIndented(line: string): boolean {
  return /^(?:\u3000|\t| {2})/.test(line);
}

function widthOf(line: string): number {
  const text = line.trimEnd();
  const narrow = text.replace(/[^\u0020-\u007e]/g, "").length;
  return text.length - narrow / 2;
}
