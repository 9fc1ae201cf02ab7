/** An expression of the rule sheet + the figures → its value with the cells it rests on. */
import { multiply, subtract, sum } from "../model/decimal.ts";
import type { Source } from "../model/fact.ts";
import { resolveName } from "../model/roster.ts";
import { districtValueOf, type FactsBook, factsOf, unitValueOf, type Value } from "./facts-book.ts";
import type { Expression, Reference } from "./parse-expression.ts";
import { splitLabel } from "./split-label.ts";

/** `unit` null: labels without a unit mean the district. `period` null: the year. */
export interface Scope {
  readonly unit: string | null;
  readonly period: string | null;
}

/** `shown`: the expression with its numbers, for people. */
export interface Evaluated {
  readonly value: string;
  readonly shown: string;
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
}

/** Undefined as soon as one number is not there: what was not reported breaks no rule. */
export function evaluate(expression: Expression, scope: Scope, book: FactsBook): Evaluated | undefined {
  if (expression.kind === "number") return { value: expression.value, shown: expression.value, sources: [], notes: [] };
  if (expression.kind === "reference") {
    const value = lookUp(expression, scope, book);
    const name = expression.unit === null ? expression.label : `${expression.unit}：${expression.label}`;
    return value && { ...value, shown: `〔${name}〕${value.value}` };
  }
  const left = evaluate(expression.left, scope, book);
  const right = evaluate(expression.right, scope, book);
  if (left === undefined || right === undefined) return undefined;
  const compute = { "+": (a: string, b: string) => sum([a, b]), "-": subtract, "*": multiply }[expression.operator];
  const sign = { "+": "＋", "-": "－", "*": "×" }[expression.operator];
  return {
    value: compute(left.value, right.value),
    shown: `${left.shown}${sign}${right.shown}`,
    sources: [...left.sources, ...right.sources],
    notes: [...left.notes, ...right.notes],
  };
}

function lookUp({ label, unit }: Reference, scope: Scope, book: FactsBook): Value | undefined {
  if (unit === "全区" || (unit === null && scope.unit === null)) return districtValueOf(book, label);
  const named = splitLabel(label, book.indicators);
  const code = unit === null ? scope.unit : resolveName(unit, book.roster)?.[0];
  if (named === undefined || code === null || code === undefined) return undefined;
  const value = unitValueOf(book, named.indicator, named.part, code, scope.period);
  if (value) return value;
  // 本单位无此项 is no number, but as a part of a sum it adds nothing.
  const given = factsOf(book, named.indicator.id, code).filter(({ period }) => scope.period === null || period === scope.period);
  const isNil = given.length > 0 && given.every(({ kind }) => kind === "nil") && named.indicator.kind === "count";
  return isNil ? { value: "0", sources: given.map(({ source }) => source), notes: [] } : undefined;
}
