/** The report's units and the lines of an edited file -> which line each unit became; what is left over was deleted or inserted. */
import { compareLists } from "../model/compare-lists.ts";
import { bare, likeness } from "./words.ts";

/** `text` as printed, without anything a program changes by itself. `isTable`: tables are only paired with tables. */
export interface Side {
  readonly text: string;
  readonly isTable: boolean;
  /** A line that a report has once, such as the signatory: paired whatever it says. */
  readonly role?: string;
}

/** Indices. `moved`: the line stands out of the report's order. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly moved: boolean;
}

/** Below this two lines are different lines. */
const alike = 0.4;
/** A line that was moved and reworded must still be plainly the same. */
const plainlyAlike = 0.75;
const shortestMove = 6;
/** Gaps with more combinations than this are paired in order only where lines are equal. */
const mostCombinations = 250_000;

export function pairLines(from: readonly Side[], to: readonly Side[]): Pair[] {
  const anchors = equalPairs(from, to);
  const pairs: Pair[] = [...anchors];
  let [fromAt, toAt] = [0, 0];
  for (const anchor of [...anchors, { from: from.length, to: to.length, moved: false }]) {
    pairs.push(...pairGap(from, to, [fromAt, anchor.from], [toAt, anchor.to]));
    [fromAt, toAt] = [anchor.from + 1, anchor.to + 1];
  }
  return [...pairs, ...pairMoved(from, to, pairs)].toSorted((a, b) => a.from - b.from);
}

function keyOf(side: Side): string {
  return side.isTable ? "\u0003table" : bare(side.text);
}

/** The longest common order of equal lines. */
function equalPairs(from: readonly Side[], to: readonly Side[]): Pair[] {
  let [a, b] = [0, 0];
  return compareLists(from.map(keyOf), to.map(keyOf)).flatMap((part) => {
    const pairs =
      part.added || part.removed ? [] : part.value.map((_key, step) => ({ from: a + step, to: b + step, moved: false }));
    if (!part.added) a += part.value.length;
    if (!part.removed) b += part.value.length;
    return pairs;
  });
}

type Range = readonly [number, number];

/** Lines between two anchors, in order, so that the sum of likeness is greatest. */
function pairGap(from: readonly Side[], to: readonly Side[], [fromStart, fromEnd]: Range, [toStart, toEnd]: Range): Pair[] {
  const height = fromEnd - fromStart;
  const width = toEnd - toStart;
  if (height === 0 || width === 0 || height * width > mostCombinations) return [];
  const score = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  const like = (i: number, j: number) => likenessOf(from[fromStart + i], to[toStart + j]);
  const cell = (i: number, j: number) => score[i]?.[j] ?? 0;
  const near = Array.from({ length: height }, (_row, i) => Array.from({ length: width }, (_cell, j) => like(i, j)));
  for (let i = height - 1; i >= 0; i -= 1) {
    for (let j = width - 1; j >= 0; j -= 1) {
      const paired = near[i]?.[j] ?? 0;
      const row = score[i];
      if (row) row[j] = Math.max(cell(i + 1, j), cell(i, j + 1), paired >= alike ? paired + cell(i + 1, j + 1) : 0);
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < height && j < width) {
    const paired = near[i]?.[j] ?? 0;
    if (paired >= alike && cell(i, j) === paired + cell(i + 1, j + 1)) {
      pairs.push({ from: fromStart + i, to: toStart + j, moved: false });
      [i, j] = [i + 1, j + 1];
    } else if (cell(i + 1, j) >= cell(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** A line that a report has once keeps its role even when every word was changed, if what stands there now is about as short. */
function likenessOf(from: Side | undefined, to: Side | undefined): number {
  if (from === undefined || to === undefined || from.isTable !== to.isTable) return 0;
  if (from.isTable) return 1;
  const near = likeness(from.text, to.text);
  return from.role !== undefined && near < alike && to.text.length < from.text.length * 3 + 10 ? alike : near;
}

function pairMoved(from: readonly Side[], to: readonly Side[], pairs: readonly Pair[]): Pair[] {
  const paired = (side: "from" | "to") => new Set(pairs.map((pair) => pair[side]));
  const [fromTaken, toTaken] = [paired("from"), paired("to")];
  const moved: Pair[] = [];
  for (const [index, line] of to.entries()) {
    if (toTaken.has(index) || line.isTable || bare(line.text).length < shortestMove) continue;
    const candidates = [...from.entries()]
      .filter(([other, side]) => !fromTaken.has(other) && !side.isTable && side.role === undefined)
      .map(([other, side]) => ({ other, near: likeness(side.text, line.text) }));
    const best = candidates.toSorted((a, b) => b.near - a.near || a.other - b.other)[0];
    if (best === undefined || best.near < plainlyAlike) continue;
    fromTaken.add(best.other);
    moved.push({ from: best.other, to: index, moved: true });
  }
  return moved;
}
