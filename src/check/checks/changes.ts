/** 跨年变动, 数量级, 异常值: a number against last year's, against its neighbours in the year, against other units. */
import { percentOf, round, subtract, sum } from "../../model/decimal.ts";
import type { Indicator } from "../../model/indicator.ts";
import { showPeriod } from "../../model/period.ts";
import { indicatorsOf, nameOf, type TypedNumber, typedNumbers } from "../cell-series.ts";
import { type Check, type CheckContext, isBeyondChance, type Observation, unitsOf } from "../check.ts";
import { unitValueOf } from "../facts-book.ts";
import { usualChange } from "../rule.ts";

/** Counts against last year's in per cent, percentages in points. */
export const checkYearChange: Check = (rule, context) => {
  const limit = Number(rule.limit ?? usualChange);
  return indicatorsOf(rule, context).flatMap((indicator) => {
    if (indicator.kind === "ratio")
      return unitsOf(rule, context).flatMap((unit) => observeShare(indicator, unit, limit, context));
    if (indicator.kind !== "count") return [];
    return unitsOf(rule, context).flatMap((unit): Observation[] => {
      const value = unitValueOf(context.book, indicator, "value", unit, null);
      const base = indicator.previous[unit];
      if (value === undefined || base === undefined || !isBeyondChance(Number(value.value), Number(base))) return [];
      const change = percentOf(subtract(value.value, base), base);
      if (change !== undefined && Math.abs(Number(change)) <= limit) return [];
      const words =
        change === undefined ? "上年为0" : `上年${round(base, 2)}，变动${round(change, 1)}%，超过±${rule.limit ?? usualChange}%`;
      const message = `〔${indicator.label}〕${round(value.value, 2)}，${words}`;
      return [{ unit, indicators: [indicator.label], message, places: value.sources, notes: value.notes }];
    });
  });
};

/** Standard errors by which two shares must differ: beyond three, chance is out of the question even among hundreds of comparisons. */
const shareErrors = 3;

/** Points and, where last year's cases are known, the usual test of two proportions: a percentage of few cases jumps by nature. */
function observeShare(indicator: Indicator, unit: string, limit: number, { book }: CheckContext): Observation[] {
  const [now, above, below] = (["value", "numerator", "denominator"] as const).map((part) =>
    unitValueOf(book, indicator, part, unit, null),
  );
  const before = book.previousByQuestion.get(indicator.id)?.get(unit) ?? [];
  const [oldAbove, oldBelow] = (["numerator", "denominator"] as const).map((part) =>
    Number(sum(before.flatMap((fact) => fact[part] ?? []))),
  );
  if (!now || !above || !below || !oldAbove || !oldBelow) return [];
  const shares = [Number(above.value) / Number(below.value), oldAbove / oldBelow] as const;
  const change = (shares[0] - shares[1]) * 100;
  const pooled = (Number(above.value) + oldAbove) / (Number(below.value) + oldBelow);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / Number(below.value) + 1 / oldBelow));
  if (Math.abs(change) <= limit || Math.abs(change) <= shareErrors * error * 100) return [];
  const message = `〔${indicator.label}〕${round(now.value, 2)}%，上年${(shares[1] * 100).toFixed(2)}%，相差${Math.abs(change).toFixed(1)}个百分点`;
  return [{ unit, indicators: [indicator.label], message, places: now.sources, notes: now.notes }];
}

const powers = [10, 100, 1000, 10000] as const;
/** How near to a whole power of ten counts as one: half to twice, since the true figure moves as well. */
const nearness = 2;

export const checkMagnitude: Check = (rule, context) =>
  indicatorsOf(rule, context).flatMap((indicator) =>
    unitsOf(rule, context).flatMap((unit) =>
      typedNumbers(indicator, unit, context).flatMap((typed) => {
        const power = typed.base === null ? undefined : powerBetween(Number(typed.value), Number(typed.base));
        return power === undefined ? [] : [observeMagnitude(typed, power)];
      }),
    ),
  );

function powerBetween(value: number, base: number): number | undefined {
  if (value <= 0 || base <= 0 || !isBeyondChance(value, base)) return undefined;
  const ratio = Math.max(value / base, base / value);
  return powers.find((power) => ratio >= power / nearness && ratio <= power * nearness);
}

function observeMagnitude(typed: TypedNumber, power: number): Observation {
  const { indicator, fact, value, base, baseName } = typed;
  const size = power === 10000 ? "一万" : power === 1000 ? "一千" : power === 100 ? "一百" : "十";
  const when = indicator.rhythm === "year" ? "" : `${showPeriod(fact.period)}`;
  const message = `${nameOf(typed)}${when}${value}，与${baseName}${base}相差约${size}倍，是否多写少写了零或弄错了${indicator.unit || "计量"}单位`;
  return { unit: fact.unit, indicators: [indicator.label], message, places: [fact.source], notes: noted(fact.note) };
}

export function noted(note: string): string[] {
  return note === "" ? [] : [note];
}

/** Units that must have answered before they can be compared. */
const fewestPeers = 6;
/** Modified z-score beyond which a value is an outlier (Iglewicz and Hoaglin 1993); 0.6745 scales the median deviation to a standard one. */
const outlierScore = 3.5;
const deviationScale = 0.6745;
/** On the scale of powers of ten; below it units would differ by less than twofold and be called outliers. */
const leastDeviation = 0.15;

/** Against the units' median, by median absolute deviation, on a logarithmic scale: units differ in size by factors, not by differences. */
export const checkOutliers: Check = (rule, context) =>
  indicatorsOf(rule, context).flatMap((indicator) => {
    if (indicator.kind !== "count") return [];
    const given = unitsOf(rule, context).flatMap((unit) => {
      const value = unitValueOf(context.book, indicator, "value", unit, null);
      return value && Number(value.value) > 0 ? [{ unit, ...value, log: Math.log10(Number(value.value)) }] : [];
    });
    if (given.length < fewestPeers) return [];
    const middle = medianOf(given.map(({ log }) => log));
    const spread = Math.max(leastDeviation, medianOf(given.map(({ log }) => Math.abs(log - middle))));
    return given
      .filter(({ log }) => (deviationScale * Math.abs(log - middle)) / spread > outlierScore)
      .filter(({ log }) => isBeyondChance(10 ** log, 10 ** middle))
      .map(({ unit, value, sources, notes }) => ({
        unit,
        indicators: [indicator.label],
        message: `〔${indicator.label}〕${value}，${given.length}个单位的中位数是${round(String(Number((10 ** middle).toFixed(2))), 1)}，相差悬殊`,
        places: sources,
        notes,
      }));
  });

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[half]];
  return (low + high) / 2;
}
