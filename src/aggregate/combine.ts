/** Measures of several units or periods → one: sums, largest values, ratios of sums, words that all share. */
import { compareText } from "../diagnostics/place.ts";
import { compare, percentOf, sum } from "../model/decimal.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Measure } from "./measure.ts";

/** The part of a measure that follows from its members. */
export type Combined = Pick<Measure, "state" | "value" | "text" | "numerator" | "denominator" | "facts" | "formula">;

/** Longest sum that is written out in a formula; longer ones say how many numbers were added. */
const mostAddends = 12;
const nothing = { value: null, text: null, numerator: null, denominator: null } as const;

export function combine(indicator: Indicator, members: readonly Measure[], how: Indicator["total"]): Combined {
  const [first] = members;
  if (members.length === 1 && first) return first;
  const facts = factsOf(members);
  const given = members.every(isGiven) ? members : members.filter(isGiven);
  const open = members.some((member) => member.reported < member.expected);
  if (given.length === 0) {
    const state = open || members.length === 0 ? "open" : "nil";
    return { ...nothing, facts, state, formula: state === "open" ? "未报" : "各方均无此项" };
  }
  if (how === "none" && given.length > 1) return { ...nothing, facts, state: "value", formula: "不作合计" };
  if (indicator.kind === "ratio") return combineRatios(given, facts, open);
  if (indicator.kind === "count") return combineCounts(given, facts, how, open);
  return { ...nothing, facts, state: "value", text: combineTexts(indicator, given, open), formula: `${given.length}项填报` };
}

function isGiven({ state }: Measure): boolean {
  return state === "value" || state === "void";
}

/** concat makes a list no longer than needed, which counts where there are hundreds of thousands; it does not take any number of lists. */
function factsOf(members: readonly Measure[]): string[] {
  if (members.length <= mostAddends) return ([] as string[]).concat(...members.map(({ facts }) => facts)); // an empty list has no type of its own
  const facts: string[] = [];
  for (const member of members) for (const fact of member.facts) facts.push(fact);
  return facts;
}

function combineCounts(given: readonly Measure[], facts: string[], how: Indicator["total"], open: boolean): Combined {
  const values = present(given, "value");
  const value = how === "max" ? largestOf(values) : sum(values);
  const formula = how === "max" ? `${values.length}个数中最大` : addition(values);
  return { state: "value", value, text: null, numerator: null, denominator: null, facts, formula: remark(formula, open) };
}

function combineRatios(given: readonly Measure[], facts: string[], open: boolean): Combined {
  const above = present(given, "numerator");
  const below = present(given, "denominator");
  const [numerator, denominator] = [sum(above), sum(below)];
  const value = percentOf(numerator, denominator) ?? null;
  const written =
    above.length > 1 && above.length <= mostAddends
      ? `（${addition(above)}）÷（${addition(below)}）`
      : `${numerator}÷${denominator}${value === null ? "，不适用" : ""}`;
  // 0/0 says "not applicable" only when nobody can still add a case.
  const state = value !== null ? "value" : open ? "open" : "void";
  return { state, value, text: null, numerator, denominator, facts, formula: remark(written, open) };
}

/** done: 是 only when all say so; date: the last day; other words: only where all are the same. */
function combineTexts(indicator: Indicator, given: readonly Measure[], open: boolean): string | null {
  const texts = [...new Set(present(given, "text"))].sort(compareText);
  if (indicator.kind === "date") return texts.at(-1) ?? null;
  if (indicator.kind === "done" && texts.includes("否")) return "否";
  return texts.length === 1 && !open ? (texts[0] ?? null) : null;
}

function present(members: readonly Measure[], key: "value" | "numerator" | "denominator" | "text"): string[] {
  return members.map((member) => member[key]).filter((value) => value !== null);
}

function largestOf(values: readonly string[]): string | null {
  return values.reduce<string | null>((most, value) => (most === null || compare(value, most) > 0 ? value : most), null);
}

function addition(values: readonly string[]): string {
  if (values.length > mostAddends) return `${values.length}个数合计`;
  let written = values[0] ?? "";
  for (const value of values.slice(1)) written += value.startsWith("-") ? `＋（${value}）` : `＋${value}`;
  return written;
}

function remark(formula: string, open: boolean): string {
  return open ? `${formula}（尚有未报）` : formula;
}
