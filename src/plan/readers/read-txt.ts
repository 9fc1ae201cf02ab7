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
  return lines.map((line) => {
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
