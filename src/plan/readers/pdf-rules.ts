/** The drawing commands of a PDF page to the straight lines that rule its tables. */

/** A horizontal or vertical line; points from the lower left corner of the page, `from` below or left of `to`. */
export interface PageRule {
  readonly upright: boolean;
  /** The x of an upright line, the y of a level one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The numbers by which pdf.js calls the commands that matter here. */
export interface PathCommands {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  /** Those that paint the outline of a path, and those that only fill it. */
  readonly strokes: readonly number[];
  readonly fills: readonly number[];
}

/** Borders are drawn as lines or as filled strips no thicker than this, in points. */
const thickest = 2;
const shortest = 4;

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [x: number, y: number];

/** `args` are as pdf.js gives them. Slanted and curved lines are left out. */
export function readRules(commands: readonly number[], args: readonly unknown[], names: PathCommands): PageRule[] {
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const rules: PageRule[] = [];
  for (const [index, command] of commands.entries()) {
    const given = args[index];
    if (command === names.save) stack.push(matrix);
    else if (command === names.restore) matrix = stack.pop() ?? matrix;
    else if (command === names.transform) matrix = multiply(matrix, numbersOf(given));
    else if (command === names.constructPath && Array.isArray(given)) rules.push(...rulesOfPath(given, matrix, names));
  }
  return rules;
}

/** A path is [how it is painted, [its commands and points], its box]. */
function rulesOfPath(given: readonly unknown[], matrix: Matrix, names: PathCommands): PageRule[] {
  const [paint, data] = given;
  const strokes = names.strokes.some((name) => name === paint);
  if (!strokes && !names.fills.some((name) => name === paint)) return [];
  const path = numbersOf(Array.isArray(data) ? data[0] : undefined);
  return subpathsOf(path).flatMap((points) => {
    const placed = points.map((point) => place(point, matrix));
    const strip = ruleOf(placed);
    if (strip) return [strip];
    return strokes ? placed.flatMap((point, at) => ruleOf([placed[at - 1] ?? point, point]) ?? []) : [];
  });
}

function numbersOf(given: unknown): number[] {
  if (given instanceof Float32Array || Array.isArray(given)) return Array.from(given, Number);
  return [];
}

/** How many numbers follow each drawing command of a path: move, line, two kinds of curve, close. */
const lengths = [2, 2, 6, 4, 0] as const;

function subpathsOf(path: readonly number[]): Point[][] {
  const subpaths: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const command = path[at] ?? 4;
    const count = lengths[command] ?? 0;
    const point: Point = [path[at + count - 1] ?? 0, path[at + count] ?? 0];
    const open = subpaths.at(-1);
    if (command === 0) subpaths.push([point]);
    else if (command === 4 && open?.[0]) open.push(open[0]);
    else open?.push(point);
    at += count + 1;
  }
  return subpaths;
}

function ruleOf(points: readonly Point[]): PageRule | undefined {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (right - left <= thickest && high - low >= shortest) return { upright: true, at: (left + right) / 2, from: low, to: high };
  if (high - low <= thickest && right - left >= shortest) return { upright: false, at: (low + high) / 2, from: left, to: right };
  return undefined;
}

function place([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function multiply([a, b, c, d, e, f]: Matrix, inner: readonly number[]): Matrix {
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
