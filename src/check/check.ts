/** What a check takes and gives: a rule, the year's figures and texts; every place where they do not fit. */
import type { Source } from "../model/fact.ts";
import type { ResultNarrative } from "../model/results.ts";
import type { FactsBook, PreviousYear } from "./facts-book.ts";
import type { Rule } from "./rule.ts";

export interface CheckContext {
  readonly book: FactsBook;
  readonly previous: PreviousYear | null;
  readonly narratives: readonly ResultNarrative[];
}

/** A finding before its rule's level, explanation and waiver are put to it. `notes`: 备注 of the figures concerned. */
export interface Observation {
  readonly unit: string | null;
  readonly indicators: readonly string[];
  readonly message: string;
  readonly places: readonly Source[];
  readonly notes: readonly string[];
}

export type Check = (rule: Rule, context: CheckContext) => Observation[];

/** Codes of the units a rule looks at, in roster order. */
export function unitsOf(rule: Rule, { book }: CheckContext): string[] {
  const codes = book.roster.units.map((unit) => unit.code);
  return rule.units === null ? codes : codes.filter((code) => rule.units?.includes(code));
}

/**
 * Whether two counts differ by more than chance: counts of independent cases spread by their square root (Poisson), and two standard
 * deviations of a difference are 2√(a+b). Keeps 1 → 2 from being called a doubling.
 */
export function isBeyondChance(a: number, b: number): boolean {
  return Math.abs(a - b) > 2 * Math.sqrt(a + b);
}
