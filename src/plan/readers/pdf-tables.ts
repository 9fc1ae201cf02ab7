/** The rules of a PDF page to the cells of its tables, and the words that stand in them. */
import { type Word, wordsToLines } from "./pdf-lines.ts";
import type { PageRule } from "./pdf-rules.ts";
import type { SpannedCell } from "./table-rows.ts";

/** `top` and `bottom`: points from the lower edge of the page. `words` are those of all its cells. */
export interface PageTable {
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly SpannedCell[])[];
  readonly words: ReadonlySet<Word>;
}

/** Lines closer than this are one, in points. */
const near = 3;

/** Tables with at least two rows and two columns, from top to bottom. */
export function findPageTables(rules: readonly PageRule[], words: readonly Word[], pageHeight: number): PageTable[] {
  return groupRules(rules)
    .map((group) => readTable(group, words, pageHeight))
    .filter((table) => table !== undefined)
    .toSorted((a, b) => b.top - a.top);
}

/** Rules that touch each other belong to one table. Level rules of one table all meet an upright one. */
function groupRules(rules: readonly PageRule[]): PageRule[][] {
  const spans: { top: number; bottom: number }[] = [];
  for (const { from, to } of rules.filter(({ upright }) => upright).toSorted((a, b) => b.to - a.to)) {
    const last = spans.at(-1);
    if (last && to > last.bottom - near) last.bottom = Math.min(last.bottom, from);
    else spans.push({ top: to, bottom: from });
  }
  return spans.map(({ top, bottom }) =>
    rules.filter(({ upright, at, from, to }) =>
      upright ? from >= bottom - near && to <= top + near : at >= bottom - near && at <= top + near,
    ),
  );
}

function readTable(rules: readonly PageRule[], words: readonly Word[], pageHeight: number): PageTable | undefined {
  const upright = rules.filter((rule) => rule.upright);
  const level = rules.filter((rule) => !rule.upright);
  const xs = placesOf(upright);
  const ys = placesOf(level).toReversed();
  const [top, bottom, left, right] = [ys[0], ys.at(-1), xs[0], xs.at(-1)];
  if (xs.length < 3 || ys.length < 3 || top === undefined || bottom === undefined || left === undefined || right === undefined)
    return undefined;
  const inside = words.filter(
    ({ x, y, width, size }) => isWithin(x + width / 2, left, right) && isWithin(y + size / 3, bottom, top),
  );
  const rows = ys.slice(0, -1).map((_y, row) =>
    xs.slice(0, -1).flatMap((_x, column): SpannedCell[] => {
      if (!begins({ xs, ys, upright, level }, row, column)) return [];
      const { columns, rows: height } = extentOf({ xs, ys, upright, level }, row, column);
      const held = inside.filter(
        ({ x, y, width, size }) =>
          isWithin(x + width / 2, xs[column] ?? 0, xs[column + columns] ?? 0) &&
          isWithin(y + size / 3, ys[row + height] ?? 0, ys[row] ?? 0),
      );
      return [{ lines: cellLines(held, pageHeight, xs[column + columns] ?? 0), columns, rows: height }];
    }),
  );
  return { top, bottom, rows, words: new Set(inside) };
}

/** A line that ends far from the right border is a line of its own; a full one goes on with the next. */
function cellLines(words: readonly Word[], pageHeight: number, right: number): string[] {
  const lines: string[] = [];
  let goesOn = false;
  for (const line of wordsToLines(words, pageHeight)) {
    const last = lines.length - 1;
    if (goesOn) lines[last] = `${lines[last]}${line.text}`;
    else lines.push(line.text);
    goesOn = right - line.right < line.size * 1.9;
  }
  return lines;
}

interface Grid {
  /** From left to right, and from top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly upright: readonly PageRule[];
  readonly level: readonly PageRule[];
}

/** A cell begins where there is a rule above and one to the left. */
function begins(grid: Grid, row: number, column: number): boolean {
  return hasLevel(grid, row, column) && hasUpright(grid, row, column);
}

function extentOf(grid: Grid, row: number, column: number): { columns: number; rows: number } {
  let columns = 1;
  while (column + columns < grid.xs.length - 1 && !hasUpright(grid, row, column + columns)) columns += 1;
  let rows = 1;
  while (row + rows < grid.ys.length - 1 && !hasLevel(grid, row + rows, column)) rows += 1;
  return { columns, rows };
}

function hasLevel({ xs, ys, level }: Grid, row: number, column: number): boolean {
  const middle = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
  return level.some(({ at, from, to }) => Math.abs(at - (ys[row] ?? 0)) <= near && isWithin(middle, from, to));
}

function hasUpright({ xs, ys, upright }: Grid, row: number, column: number): boolean {
  const middle = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
  return upright.some(({ at, from, to }) => Math.abs(at - (xs[column] ?? 0)) <= near && isWithin(middle, from, to));
}

function isWithin(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}

/** The distinct places of the rules, rising. */
function placesOf(rules: readonly PageRule[]): number[] {
  const places: number[] = [];
  for (const at of rules.map((rule) => rule.at).toSorted((a, b) => a - b)) {
    if (places.length === 0 || at - (places.at(-1) ?? 0) > near) places.push(at);
  }
  return places;
}
