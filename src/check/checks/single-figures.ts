/** 分子分母, 百分数写法, 日期在年度内: what one answer alone gives away. */
import { compare, isWhole } from "../../model/decimal.ts";
import type { Fact } from "../../model/fact.ts";
import type { Indicator } from "../../model/indicator.ts";
import { indicatorsOf, typedNumbers } from "../cell-series.ts";
import { type Check, type CheckContext, isBeyondChance, type Observation, unitsOf } from "../check.ts";
import { factsOf } from "../facts-book.ts";
import type { Rule } from "../rule.ts";
import { noted } from "./changes.ts";

/** A numerator above its denominator: as a rule the two were swapped. */
export const checkRatioParts: Check = (rule, context) =>
  eachFact(rule, context, (indicator, { numerator, denominator }) =>
    numerator !== null && denominator !== null && compare(numerator, denominator) > 0
      ? `〔${indicator.label}〕分子${numerator}大于分母${denominator}，是否填反`
      : undefined,
  );

/** A share typed where cases are counted, cases where a percentage is asked, or 0.95 for 95 %. */
export const checkPercentForms: Check = (rule, context) => [
  ...eachFact(rule, context, (indicator, fact) => {
    const { label, unit, whole } = indicator;
    if (fact.value !== null && unit === "%" && compare(fact.value, "0") > 0 && compare(fact.value, "1") <= 0)
      return `〔${label}〕${fact.value}，应填百分数，是否把${Number(fact.value) * 100}%写成了小数`;
    const broken = [fact.numerator, fact.denominator].find((part) => part !== null && whole && !isWhole(part));
    return broken === undefined ? undefined : `〔${label}〕的分子分母应是件数，却填了${broken}，是否填成了百分数`;
  }),
  ...checkRoundDenominators(rule, context),
];

/** Cases of last year from which a denominator of just 1 is odd. */
const fewestCases = 3;

/** A denominator of just 1 or 100 where last year's was of another size: 98/100 stands for 98 %. */
function checkRoundDenominators(rule: Rule, context: CheckContext): Observation[] {
  return indicatorsOf(rule, context).flatMap((indicator) =>
    unitsOf(rule, context).flatMap((unit) =>
      typedNumbers(indicator, unit, context).flatMap(({ column, value, base, fact }) => {
        if (column !== "denominator" || base === null || (value !== "1" && value !== "100")) return [];
        if (value === "1" ? Number(base) < fewestCases : !isBeyondChance(100, Number(base))) return [];
        const message = `〔${indicator.label}〕分母正好是${value}，上年${base}，是否填成了百分数`;
        return [{ unit, indicators: [indicator.label], message, places: [fact.source], notes: noted(fact.note) }];
      }),
    ),
  );
}

/** The day of a date indicator; a half-typed one never gets here, intake refuses it. */
export const checkDates: Check = (rule, context) =>
  eachFact(rule, context, (indicator, { kind, text }) =>
    kind === "date" && text !== null && text.slice(0, 4) !== String(context.book.year)
      ? `〔${indicator.label}〕${text}不在${context.book.year}年度内`
      : undefined,
  );

function eachFact(rule: Rule, context: CheckContext, judge: (indicator: Indicator, fact: Fact) => string | undefined) {
  return indicatorsOf(rule, context).flatMap((indicator) =>
    unitsOf(rule, context).flatMap((unit) =>
      factsOf(context.book, indicator.id, unit).flatMap((fact): Observation[] => {
        const message = judge(indicator, fact);
        return message === undefined
          ? []
          : [{ unit, indicators: [indicator.label], message, places: [fact.source], notes: noted(fact.note) }];
      }),
    ),
  );
}
