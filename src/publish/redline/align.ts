/** Two lists -> which entries stand for each other: equal ones by the longest common subsequence, then what is left over by likeness, in order. */

import { compareLists } from "../../model/compare-lists.ts";

export type Pair<T> =
  | { readonly kind: "pair"; readonly before: T; readonly after: T }
  | { readonly kind: "removed"; readonly before: T }
  | { readonly kind: "added"; readonly after: T };

export interface Likeness<T> {
  /** Entries with equal keys are the same. */
  readonly key: (entry: T) => string;
  /** 0 (nothing in common) to 1; only entries above `least` are paired. */
  readonly likeness: (before: T, after: T) => number;
  readonly least: number;
}

/** In reading order; where entries were replaced the older ones come first. */
export function align<T>(before: readonly T[], after: readonly T[], measure: Likeness<T>): Pair<T>[] {
  const isSame = (one: Keyed<T>, other: Keyed<T>) => one.key === other.key;
  const keyed = (entries: readonly T[]) => entries.map((entry) => ({ key: measure.key(entry), entry }));
  const pairs: Pair<T>[] = [];
  let removed: T[] = [];
  let added: T[] = [];
  const settle = () => {
    pairs.push(...pairByLikeness(removed, added, measure));
    removed = [];
    added = [];
  };
  for (const step of compareLists(keyed(before), keyed(after), isSame)) {
    const entries = step.value.map(({ entry }) => entry);
    if (step.removed) removed.push(...entries);
    else if (step.added) added.push(...entries);
    else {
      settle();
      for (const entry of entries) pairs.push({ kind: "pair", before: entry, after: entry });
    }
  }
  settle();
  return pairs;
}

interface Keyed<T> {
  readonly key: string;
  readonly entry: T;
}

/** The pairing in order with the greatest sum of likeness. */
function pairByLikeness<T>(before: readonly T[], after: readonly T[], { likeness, least }: Likeness<T>): Pair<T>[] {
  const likes = before.map((one) => after.map((other) => likeness(one, other)));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const like = likes[row]?.[column] ?? 0;
      const paired = like > least ? like + at(row + 1, column + 1) : 0;
      const line = best[row];
      if (line) line[column] = Math.max(at(row + 1, column), at(row, column + 1), paired);
    }
  }
  const pairs: Pair<T>[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [older, newer] = [before[row], after[column]];
    const like = likes[row]?.[column] ?? 0;
    if (older !== undefined && newer !== undefined && like > least && at(row, column) === like + at(row + 1, column + 1)) {
      pairs.push({ kind: "pair", before: older, after: newer });
      row += 1;
      column += 1;
    } else if (older !== undefined && (newer === undefined || at(row, column) === at(row + 1, column))) {
      pairs.push({ kind: "removed", before: older });
      row += 1;
    } else if (newer !== undefined) {
      pairs.push({ kind: "added", after: newer });
      column += 1;
    }
  }
  return pairs;
}
