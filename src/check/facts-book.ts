/** The facts of a year by indicator, unit and period, with last year's beside them: what every check looks things up in. */

import { compare, percentOf, sum } from "../model/decimal.ts";
import type { Fact, Source } from "../model/fact.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodsOf } from "../model/period.ts";
import type { ResultNarrative } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";
import { type Part, splitLabel } from "./split-label.ts";

/** Last year as its own workspace left it; `facts` and `narratives` are empty where only a table of values is known. */
export interface PreviousYear {
  readonly indicators: readonly Indicator[];
  readonly facts: readonly Fact[];
  readonly narratives: readonly ResultNarrative[];
  /** Year's value by indicator, then unit; ratios in per cent. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** `sources` are the cells it rests on. */
export interface Value {
  readonly value: string;
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
}

export interface FactsBook {
  readonly year: number;
  readonly indicators: readonly Indicator[];
  readonly roster: Roster;
  readonly facts: readonly Fact[];
  readonly byQuestion: ReadonlyMap<string, ReadonlyMap<string, readonly Fact[]>>;
  readonly previousByQuestion: ReadonlyMap<string, ReadonlyMap<string, readonly Fact[]>>;
}

export function buildFactsBook(
  facts: readonly Fact[],
  previous: PreviousYear | null,
  { indicators, roster, year }: { readonly indicators: readonly Indicator[]; readonly roster: Roster; readonly year: number },
): FactsBook {
  return { year, indicators, roster, facts, byQuestion: group(facts), previousByQuestion: group(previous?.facts ?? []) };
}

function group(facts: readonly Fact[]): Map<string, Map<string, Fact[]>> {
  const groups = new Map<string, Map<string, Fact[]>>();
  for (const fact of facts) {
    const units = groups.get(fact.indicator) ?? new Map<string, Fact[]>();
    groups.set(fact.indicator, units);
    units.set(fact.unit, [...(units.get(fact.unit) ?? []), fact]);
  }
  return groups;
}

/** What a unit gave for an indicator, in the order of the periods. */
export function factsOf(book: FactsBook, indicator: string, unit: string): readonly Fact[] {
  return book.byQuestion.get(indicator)?.get(unit) ?? [];
}

/**
 * A unit's value over the year, or in one period. 本单位无此项 adds nothing to a sum, but a unit that only says so has no value. Undefined
 * where a period is open, for words, and for 0/0.
 */
export function unitValueOf(
  book: FactsBook,
  indicator: Indicator,
  part: Part,
  unit: string,
  period: string | null,
): Value | undefined {
  if (part === "previous") return previousOf(indicator, unit);
  const given = factsOf(book, indicator.id, unit).filter((fact) => period === null || fact.period === period);
  if (period === null && given.length < periodsOf(book.year, indicator.rhythm).length) return undefined;
  const told = given.filter((fact) => fact.kind === "count" || fact.kind === "ratio");
  if (told.length === 0) return undefined;
  const sources = told.map(({ source }) => source);
  const notes = told.map(({ note }) => note).filter((note) => note !== "");
  const column = (key: "value" | "numerator" | "denominator") => told.flatMap((fact) => fact[key] ?? []);
  if (indicator.kind === "count" && part === "value") {
    const value = indicator.total === "max" ? largest(column("value")) : sum(column("value"));
    return { value, sources, notes };
  }
  const [numerator, denominator] = [sum(column("numerator")), sum(column("denominator"))];
  if (part === "numerator") return { value: numerator, sources, notes };
  if (part === "denominator") return { value: denominator, sources, notes };
  const percent = percentOf(numerator, denominator);
  return percent === undefined ? undefined : { value: percent, sources, notes };
}

function previousOf(indicator: Indicator, unit: string): Value | undefined {
  const value = indicator.previous[unit];
  return value === undefined ? undefined : { value, sources: [], notes: [] };
}

function largest(values: readonly string[]): string {
  return values.reduce((most, value) => (compare(value, most) > 0 ? value : most), values[0] ?? "0");
}

/** Over all units that gave one; undefined where none did. Ratios and `max` do not add up, so only parts of ratios and sums have one. */
export function districtValueOf(book: FactsBook, label: string): Value | undefined {
  const named = splitLabel(label, book.indicators);
  if (named === undefined) return undefined;
  const { indicator, part } = named;
  const values = book.roster.units.flatMap((unit) => unitValueOf(book, indicator, part, unit.code, null) ?? []);
  if (values.length === 0) return undefined;
  const sources = values.flatMap((one) => one.sources);
  const notes = values.flatMap((one) => one.notes);
  if (indicator.kind === "ratio" && part === "value") {
    const [above, below] = [districtValueOf(book, `${indicator.label}分子`), districtValueOf(book, `${indicator.label}分母`)];
    const value = above && below ? percentOf(above.value, below.value) : undefined;
    return value === undefined ? undefined : { value, sources, notes };
  }
  const numbers = values.map((one) => one.value);
  return { value: indicator.total === "max" ? largest(numbers) : sum(numbers), sources, notes };
}

export function unitName(book: Pick<FactsBook, "roster">, code: string | null): string {
  return book.roster.units.find((unit) => unit.code === code)?.name ?? "全区";
}
