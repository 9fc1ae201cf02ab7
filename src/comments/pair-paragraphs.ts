/** Paragraphs of the draft that was sent ↔ those of the copy that came back, also where words were changed without tracking. */
import { compareLists } from "../model/compare-lists.ts";
import { textLikeness } from "../model/text-likeness.ts";

/** Indices into both lists; `sent` null: put in whole; `copy` null: taken out whole. */
export interface Pair {
  readonly sent: number | null;
  readonly copy: number | null;
}

/** Texts more alike than this are the same paragraph, changed. Found by trying: below, two sentences of one report look alike. */
const alike = 0.4;

export function pairParagraphs(sent: readonly string[], copy: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let removed: number[] = [];
  let added: number[] = [];
  let [atSent, atCopy] = [0, 0];
  const settle = () => {
    pairs.push(...pairChanged(removed, added, sent, copy));
    removed = [];
    added = [];
  };
  for (const part of compareLists(sent, copy)) {
    for (let step = 0; step < part.value.length; step += 1) {
      if (part.removed) removed.push(atSent++);
      else if (part.added) added.push(atCopy++);
      else {
        settle();
        pairs.push({ sent: atSent++, copy: atCopy++ });
      }
    }
  }
  settle();
  return pairs;
}

/** In order, each with the most alike of those left; the best chain is found as a longest common subsequence weighted by likeness. */
function pairChanged(
  removed: readonly number[],
  added: readonly number[],
  sent: readonly string[],
  copy: readonly string[],
): Pair[] {
  const score = removed.map((one) => added.map((other) => textLikeness(sent[one] ?? "", copy[other] ?? "")));
  const best = Array.from({ length: removed.length + 1 }, () => new Array<number>(added.length + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = removed.length - 1; row >= 0; row -= 1) {
    for (let column = added.length - 1; column >= 0; column -= 1) {
      const value = score[row]?.[column] ?? 0;
      const taken = value > alike ? value + at(row + 1, column + 1) : 0;
      const line = best[row];
      if (line) line[column] = Math.max(taken, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < removed.length || column < added.length) {
    const value = score[row]?.[column] ?? 0;
    if (row < removed.length && column < added.length && value > alike && at(row, column) === value + at(row + 1, column + 1)) {
      pairs.push({ sent: removed[row++] ?? null, copy: added[column++] ?? null });
    } else if (column >= added.length || (row < removed.length && at(row, column) === at(row + 1, column))) {
      pairs.push({ sent: removed[row++] ?? null, copy: null });
    } else pairs.push({ sent: null, copy: added[column++] ?? null });
  }
  return pairs;
}
