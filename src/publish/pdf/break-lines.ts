/**
 * Drawn characters -> lines no wider than given, by the rules of Chinese type-setting: 避头尾, words and numbers kept whole, a stop that just does
 * not fit hung into the margin as Word does. One pass over the text, whatever its length.
 */
import { type Sort, widthOf } from "./drawn-text.ts";

/** `last`: the end of a paragraph or before a line feed; such lines are not spread. `hangingPt`: the width of a stop hung into the margin. */
export interface Line {
  readonly sorts: readonly Sort[];
  readonly widthPt: number;
  readonly hangingPt: number;
  readonly last: boolean;
}

/** Never at the beginning of a line (GB/T 15834-2011, 5.1). */
const neverFirst = new Set("，。、；：？！）〕】》〉」』”’…—～·％‰℃〗)]},.;:?!%");
/** Never at the end of a line (GB/T 15834-2011, 5.1). */
const neverLast = new Set("（〔【《〈「『“‘〖([{￥¥＄$№#");
/** Stops whose right half is blank; Word lets one of them hang (w:overflowPunct). */
const mayHang = new Set("，。、；：");
/** Written as one sign of two characters. */
const twin = new Set("…—");
const wordCharacter = /^[\p{Script=Latin}\p{N}.,:/%+\-_@&'#~^=<>()[\]\u00b0\u2010-\u2013]$/u;
const hanNumber = /^[\u2460-\u24ff\u3200-\u33ff]$/;
const breaksAfter = new Set("-/–");

/** `firstIndentPt` is taken off the first line. A word wider than the line is broken where the line ends. */
export function breakLines(sorts: readonly Sort[], widthPt: number, firstIndentPt = 0): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < sorts.length) {
    const available = widthPt - (lines.length === 0 ? firstIndentPt : 0);
    const end = lineEnd(sorts, start, available);
    lines.push(lineOf(sorts, start, end, available));
    start = end;
    if (sorts[start]?.text === "\n" && sorts[start - 1]?.text !== "\n") start += 1;
    while (sorts[start]?.text === " ") start += 1;
  }
  return lines;
}

/** For words that always stand on a line of their own. */
export function oneLine(sorts: readonly Sort[]): Line {
  return { sorts, widthPt: widthOf(sorts), hangingPt: 0, last: true };
}

/** Rounding of widths that add up to the line's own must not push its last character out. */
const tolerancePt = 0.01;

/** The index behind the last character of the line that begins at `start`. */
function lineEnd(sorts: readonly Sort[], start: number, available: number): number {
  let width = 0;
  let end = start;
  while (end < sorts.length) {
    const sort = sorts[end];
    if (sort === undefined || sort.text === "\n") return Math.max(end, start + (end === start ? 1 : 0));
    if (width + sort.widthPt > available + tolerancePt && sort.text !== " ") break;
    width += sort.widthPt;
    end += 1;
  }
  if (end >= sorts.length) return end;
  // Spaces may reach over the end of a line; a stop behind them would hang further out than its own width.
  const isFull = width > available + tolerancePt;
  if (!isFull && mayHang.has(sorts[end]?.text ?? "") && mayBreak(sorts, end + 1)) return end + 1;
  for (let back = end; back > start; back -= 1) if (mayBreak(sorts, back)) return back;
  return Math.max(end, start + 1);
}

/** Whether a new line may begin with the character at `index`. */
function mayBreak(sorts: readonly Sort[], index: number): boolean {
  const before = sorts[index - 1]?.text ?? "";
  const after = sorts[index]?.text;
  if (after === undefined || after === "\n") return true;
  if (after === " " || neverFirst.has(after) || neverLast.has(before)) return false;
  if (before === " ") return true;
  if (twin.has(before) && before === after) return false;
  if (wordCharacter.test(before) && wordCharacter.test(after) && !hanNumber.test(before) && !hanNumber.test(after)) {
    return breaksAfter.has(before) && !/\d/.test(after);
  }
  return true;
}

function lineOf(sorts: readonly Sort[], start: number, end: number, available: number): Line {
  let stop = end;
  while (stop > start && (sorts[stop - 1]?.text === " " || sorts[stop - 1]?.text === "\n")) stop -= 1;
  const taken = sorts.slice(start, stop);
  const widthPt = taken.reduce((width, sort) => width + sort.widthPt, 0);
  const overhang = widthPt > available + tolerancePt ? (taken.at(-1)?.widthPt ?? 0) : 0;
  const hangs = overhang > 0 && mayHang.has(taken.at(-1)?.text ?? "");
  const last = end >= sorts.length || sorts[end]?.text === "\n" || sorts[end - 1]?.text === "\n";
  return { sorts: taken, widthPt, hangingPt: hangs ? overhang : 0, last };
}

/** How much closer, in parts of a character, the characters of a line may stand to take up what would be left over. */
const tightest = 0.05;

/**
 * 孤字不成行: a paragraph whose last line would hold one character sets it, and its stop, at the end of the line before.
 * `sizePt` is the size of type. Such a line is wider than its measure and is squeezed when it is set.
 */
export function absorbLoneCharacter(lines: readonly Line[], sizePt: number): readonly Line[] {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (last === undefined || before === undefined || before.last || last.sorts.length === 0) return lines;
  const stop = last.sorts.at(-1);
  const hangingPt = stop !== undefined && last.sorts.length > 1 && mayHang.has(stop.text) ? stop.widthPt : 0;
  const lone = last.widthPt - hangingPt + before.hangingPt;
  if (last.sorts.length > 2 || lone > sizePt + tolerancePt || lone / before.sorts.length > tightest * sizePt) return lines;
  const joined = { sorts: [...before.sorts, ...last.sorts], widthPt: before.widthPt + last.widthPt, hangingPt, last: false };
  return [...lines.slice(0, -2), joined];
}
