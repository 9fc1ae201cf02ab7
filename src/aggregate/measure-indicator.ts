/** Facts → measures: of each unit asked, of the district over them, of parts of the year. Adds; never rounds, never judges. */
import { compare, percentOf, sum } from "../model/decimal.ts";
import type { Fact } from "../model/fact.ts";
import type { Indicator } from "../model/indicator.ts";
import { periodsOf } from "../model/period.ts";
import { type Combined, combine } from "./combine.ts";
import { isPartial, type Measure } from "./measure.ts";

/** `units`: all that are asked, also those that gave nothing. */
export interface Measured {
  readonly indicator: Indicator;
  readonly district: Measure;
  readonly units: readonly Measure[];
}

/** `facts` are those of the indicator; `asked` the units that count, in roster order. */
export function measureIndicator(indicator: Indicator, facts: readonly Fact[], asked: readonly string[], year: number): Measured {
  const byUnit = groupByUnit(facts, indicator);
  const periods = periodsOf(year, indicator.rhythm);
  const whole = String(year);
  const units = asked.map((unit) => measureUnit(indicator, unit, byUnit.get(unit) ?? noFactsGiven, whole, periods));
  return { indicator, units, district: measureDistrict(indicator, units, String(year), periods) };
}

/** Facts of one unit stand together as a rule; each stretch is cut out as it stands. */
function groupByUnit(facts: readonly Fact[], { kind }: Indicator): Map<string, readonly Fact[]> {
  // A word where a number is asked (the question has changed since the workbook went out) answers nothing.
  const fits = (fact: Fact) => fact.kind === kind || fact.kind === "nil";
  const fitting = facts.every(fits) ? facts : facts.filter(fits);
  const byUnit = new Map<string, readonly Fact[]>();
  let start = 0;
  for (const [index, { unit }] of fitting.entries()) {
    if (fitting[index + 1]?.unit === unit) continue;
    const own = fitting.slice(start, index + 1);
    const earlier = byUnit.get(unit);
    byUnit.set(unit, earlier ? [...earlier, ...own] : own);
    start = index + 1;
  }
  return byUnit;
}

const noParts: readonly Measure[] = [];
const noFacts: string[] = [];
const noFactsGiven: readonly Fact[] = [];

/** One unit's own. `facts` are all it gave for the indicator; those of periods that are not asked are left out. */
function measureUnit(
  indicator: Indicator,
  unit: string,
  facts: readonly Fact[],
  year: string,
  periods: readonly string[],
): Measure {
  const previous = indicator.previous[unit] ?? null;
  // A list made by map is no longer than needed; one that grows keeps room for sixteen more.
  const parts = periods.map((period, index) => {
    // Where no period is open, each fact stands at the place of its period.
    const inPlace = facts[index];
    const fact = inPlace?.period === period ? inPlace : facts.find((one) => one.period === period);
    return fact ? measureFact(indicator, fact, previous) : openMeasure(indicator, unit, period, previous);
  });
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const complete = parts.every((part) => part.reported === 1);
  const combined = combine(indicator, parts, indicator.total === "max" ? "max" : "sum");
  return build(indicator, unit, year, combined, complete ? 1 : 0, 1, parts, previous);
}

/** The district's, over the units asked, each measured on its own before. */
function measureDistrict(indicator: Indicator, units: readonly Measure[], year: string, periods: readonly string[]): Measure {
  const over = (members: readonly Measure[], period: string, parts: readonly Measure[], previous: string | null) => {
    let reported = 0;
    for (const member of members) if (member.reported === member.expected) reported += 1;
    const combined = combine(indicator, members, indicator.total);
    return build(indicator, null, period, combined, reported, members.length, parts, previous);
  };
  const base = districtBase(indicator, units);
  if (periods.length === 1) return over(units, year, noParts, base);
  const parts = periods.map((period, index) => {
    const members: Measure[] = [];
    for (const unit of units) {
      const part = unit.parts[index];
      if (part !== undefined) members.push(part);
    }
    return over(members, period, noParts, null);
  });
  return over(units, year, parts, base);
}

/** Several periods of one measure taken together, for example three months as a quarter. */
export function measureWindow(measure: Measure, periods: readonly string[]): Measure {
  const parts = measure.parts.filter((part) => periods.includes(part.period));
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const combined = combine(measure.indicator, parts, measure.indicator.total === "max" ? "max" : "sum");
  const reported = Math.min(...parts.map((part) => part.reported));
  return build(measure.indicator, measure.unit, periods.join("/"), combined, reported, measure.expected, noParts, null);
}

/** One literal for every measure: a million objects of one shape take half the time and room of spread ones. */
function build(
  indicator: Indicator,
  unit: string | null,
  period: string,
  { state, value, text, numerator, denominator, facts, formula }: Combined,
  reported: number,
  expected: number,
  parts: readonly Measure[],
  previous: string | null,
): Measure {
  return {
    indicator,
    unit,
    period,
    state,
    value,
    text,
    numerator,
    denominator,
    facts,
    reported,
    expected,
    formula,
    parts,
    previous,
  };
}

function openMeasure(indicator: Indicator, unit: string, period: string, previous: string | null): Measure {
  const nothing = { value: null, text: null, numerator: null, denominator: null, facts: noFacts };
  return build(indicator, unit, period, { ...nothing, state: "open", formula: "未报" }, 0, 1, noParts, previous);
}

function measureFact(indicator: Indicator, fact: Fact, previous: string | null): Measure {
  const { numerator, denominator, text } = fact;
  const isRatio = numerator !== null && denominator !== null;
  const value = isRatio ? (percentOf(numerator, denominator) ?? null) : fact.value;
  const state = fact.kind === "nil" ? "nil" : isRatio && value === null ? "void" : "value";
  const combined: Combined = { state, value, text, numerator, denominator, facts: [fact.id], formula: formulaOf(fact, value) };
  return build(indicator, fact.unit, fact.period, combined, 1, 1, noParts, previous);
}

function formulaOf({ kind, note, numerator, denominator }: Fact, value: string | null): string {
  if (kind === "nil") return note ? `本单位无此项：${note}` : "本单位无此项";
  if (numerator === null) return "单位填报";
  return value === null ? `${numerator}÷${denominator}，不适用` : `${numerator}÷${denominator}`;
}

/**
 * Last year's value of the units that answered this year, so that like is compared with like. Null where one of them has none, where one
 * left periods open, or where percentages of several units would have to be added.
 */
function districtBase(indicator: Indicator, units: readonly Measure[]): string | null {
  const answered = units.filter((unit) => unit.reported === 1 && (unit.state !== "nil" || unit.previous !== null));
  const bases = answered.flatMap((unit) => unit.previous ?? []);
  if (bases.length === 0 || bases.length < answered.length || units.some(isPartial)) return null;
  const [first] = bases;
  if (bases.length === 1 && first !== undefined) return first;
  if (indicator.kind !== "count" || indicator.total === "none") return null;
  return indicator.total === "sum" ? sum(bases) : bases.reduce((most, base) => (compare(base, most) > 0 ? base : most));
}
