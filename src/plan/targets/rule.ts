/** What every rule of the target grammar carries beside its words: sentences it must read, and what it reads there. */

/**
 * A sentence and its readings in short, "op value unit per", joined by "; ": ">= 1 次 quarter". An empty string: no target at all.
 * tests/plan/targets-rules.test.ts runs each.
 */
export type Example = readonly [sentence: string, readings: string];

export interface Rule {
  readonly examples: readonly Example[];
}

/** A pattern out of words, the longest first, so that 不低于 is not read as 低于. */
export function anyOf(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
}
