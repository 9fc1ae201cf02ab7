/** 数据雷同: a unit whose figures are last year's, or another unit's, all of them. */
import { type TypedNumber, typedNumbers } from "../cell-series.ts";
import { type Check, type Observation, unitsOf } from "../check.ts";
import { unitName } from "../facts-book.ts";
import { noted } from "./changes.ts";

/** Figures that equal last year's or another unit's carry this many digits together before that is no chance. */
const fewestDigits = 3;

/** 数据雷同: all that a unit gave equals last year's, or what another unit gave. */
export const checkCopiedFigures: Check = (rule, context) => {
  const sheets = unitsOf(rule, context).map((unit) => {
    const own = context.book.indicators.flatMap((indicator) => typedNumbers(indicator, unit, context));
    return { unit, own, values: new Map(own.map((typed) => [keyOf(typed), typed.value])) };
  });
  return sheets.flatMap(({ own }, index) => {
    const stale = compareAll(own, (typed) => (typed.baseName === "上年" ? typed.base : null), "上年");
    const others = sheets
      .slice(0, index)
      .flatMap(({ unit, values }) => compareAll(own, (typed) => values.get(keyOf(typed)) ?? null, unitName(context.book, unit)));
    return [...stale, ...others];
  });
};

function keyOf({ indicator, fact, column }: TypedNumber): string {
  return `${indicator.id}|${fact.period}|${column}`;
}

function compareAll(own: readonly TypedNumber[], baseOf: (typed: TypedNumber) => string | null, whose: string): Observation[] {
  // Told by the first figure that differs: every two units are compared.
  if (own.some((typed) => (baseOf(typed) ?? typed.value) !== typed.value && !isRepeated(typed))) return [];
  const compared = own.filter((typed) => baseOf(typed) !== null && !isRepeated(typed));
  const [first] = compared;
  // A value that comes four times over (13 in each quarter, as the plan asks) says no more than once.
  const values = [...new Set(compared.map(({ value }) => Number(value)))];
  const digits = values.reduce((total, value) => total + Math.log10(Math.max(1, value)), 0);
  if (first === undefined || digits < fewestDigits) return [];
  return [
    {
      unit: first.fact.unit,
      indicators: [...new Set(compared.map(({ indicator }) => indicator.label))],
      message: `${compared.length}个数与${whose}完全相同，是否照抄`,
      places: compared.map(({ fact }) => fact.source),
      // Other notes stand beside these figures for other reasons.
      notes: compared.flatMap(({ fact }) => noted(fact.note)).filter((note) => /相同|一致|持平|未变|不变|没有变化/.test(note)),
    },
  ];
}

/** The parts of a full ratio (57/57) count once: whoever has the one has the other. */
function isRepeated({ column, fact }: TypedNumber): boolean {
  return column === "numerator" && fact.numerator === fact.denominator;
}
