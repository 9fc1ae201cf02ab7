/** Every number that was typed, with what it can be measured by: last year's same cell, or the other periods of the same year. */
import type { Fact } from "../model/fact.ts";
import type { Indicator } from "../model/indicator.ts";
import type { CheckContext } from "./check.ts";
import { factsOf } from "./facts-book.ts";
import { referencesOf } from "./parse-expression.ts";
import type { Rule } from "./rule.ts";
import { splitLabel } from "./split-label.ts";

export type Column = "value" | "numerator" | "denominator";

export interface TypedNumber {
  readonly indicator: Indicator;
  readonly fact: Fact;
  readonly column: Column;
  readonly value: string;
  readonly base: string | null;
  /** How the base is called: 上年, 其他时段. */
  readonly baseName: string;
}

const columnsOf = { count: ["value"], ratio: ["numerator", "denominator"], text: [], date: [], done: [] } as const;

/** The indicators a rule looks at: those it names, or all. */
export function indicatorsOf(rule: Rule, { book }: CheckContext): readonly Indicator[] {
  if (rule.left === null) return book.indicators;
  return referencesOf(rule.left).flatMap(({ label }) => splitLabel(label, book.indicators)?.indicator ?? []);
}

export function typedNumbers(indicator: Indicator, unit: string, context: CheckContext): TypedNumber[] {
  const facts = factsOf(context.book, indicator.id, unit);
  return facts.flatMap((fact) =>
    columnsOf[indicator.kind].flatMap((column): TypedNumber[] => {
      const value = fact[column];
      return value === null ? [] : [{ indicator, fact, column, value, ...baseOf(indicator, fact, column, facts, context) }];
    }),
  );
}

function baseOf(indicator: Indicator, fact: Fact, column: Column, facts: readonly Fact[], { book }: CheckContext) {
  const before = book.previousByQuestion.get(indicator.id)?.get(fact.unit) ?? [];
  const part = fact.period.slice(4);
  const same = before.find(({ period }) => period.slice(4) === part)?.[column] ?? null;
  if (same !== null) return { base: same, baseName: "上年" };
  const stated = indicator.previous[fact.unit];
  if (indicator.rhythm === "year" && column === "value" && stated !== undefined) return { base: stated, baseName: "上年" };
  const others = facts.filter((one) => one !== fact).flatMap((one) => one[column] ?? []);
  return { base: others.length >= 2 ? middleOf(others) : null, baseName: "本年其他时段" };
}

/** The lower of the two middle values where their number is even, so that it is a value that was given. */
function middleOf(values: readonly string[]): string | null {
  return values.toSorted((a, b) => Number(a) - Number(b))[Math.floor((values.length - 1) / 2)] ?? null;
}

export const columnWords = { value: "", numerator: "分子", denominator: "分母" } as const;

/** "〔受理行政复议案件〕", "〔负责人出庭应诉率〕分母". */
export function nameOf({ indicator, column }: Pick<TypedNumber, "indicator" | "column">): string {
  return `〔${indicator.label}〕${columnWords[column]}`;
}
