/** 文表一致: a number typed into a narrative, beside the words of an indicator of the same unit, that is not that indicator's number. */
import { absolute, percentOf, round, subtract } from "../../model/decimal.ts";
import type { ResultNarrative } from "../../model/results.ts";
import { type Check, type CheckContext, type Observation, unitsOf } from "../check.ts";
import { factsOf, unitValueOf } from "../facts-book.ts";
import { type Candidate, type LabelWords, meantBy, spokenOf, wordsOf } from "./meant-by.ts";
import { agrees, isChange, measures, type Spoken, spokenNumbers } from "./spoken-number.ts";

export const checkTextAgainstTable: Check = (rule, context) => {
  const units = new Set(unitsOf(rule, context));
  const words = new Map(context.book.indicators.map((indicator) => [indicator.id, wordsOf(indicator)]));
  const byUnit = new Map<string, Candidate[]>();
  return context.narratives
    .filter(({ unit }) => units.has(unit))
    .flatMap((narrative) => {
      const candidates = byUnit.get(narrative.unit) ?? candidatesOf(narrative.unit, words, context);
      byUnit.set(narrative.unit, candidates);
      return checkNarrative(narrative, candidates, context);
    });
};

function candidatesOf(unit: string, words: ReadonlyMap<string, LabelWords>, { book }: CheckContext): Candidate[] {
  return book.indicators.flatMap((indicator): Candidate[] => {
    const value = unitValueOf(book, indicator, "value", unit, null);
    const own = words.get(indicator.id);
    return value === undefined || own === undefined ? [] : [{ indicator, value, words: own }];
  });
}

function checkNarrative(narrative: ResultNarrative, candidates: readonly Candidate[], context: CheckContext): Observation[] {
  return spokenNumbers(`${narrative.text}\n${narrative.cause}`).flatMap((spoken) => {
    const meant = meantBy(spoken, candidates, narrative.item);
    if (meant === undefined || isRight(spoken, meant, candidates, narrative.unit, context)) return [];
    const { indicator, value } = meant;
    const table = isChange(spoken) ? `上年${indicator.previous[narrative.unit]}、本年${value.value}` : showValue(meant);
    return [
      {
        unit: narrative.unit,
        indicators: [indicator.label],
        message: `文字写“${spoken.before.slice(-12)}${spoken.shown}”，表里〔${indicator.label}〕是${table}`,
        places: [narrative.source, ...value.sources],
        notes: value.notes,
      },
    ];
  });
}

function isRight(
  spoken: Spoken,
  meant: Candidate,
  candidates: readonly Candidate[],
  unit: string,
  { book }: CheckContext,
): boolean {
  if (isChange(spoken)) return agrees(spoken, changeOf(meant, unit), "%");
  const named = /上年|去年|同期/.test(spoken.sentence) ? (["previous"] as const) : [];
  const parts = (["value", "numerator", "denominator", ...named] as const).flatMap(
    (part) => unitValueOf(book, meant.indicator, part, unit, null)?.value ?? [],
  );
  const periods = factsOf(book, meant.indicator.id, unit).flatMap((fact) => fact.value ?? []);
  const { unit: measure } = meant.indicator;
  if ([...parts, ...periods].some((value) => agrees(spoken, value, measure))) return true;
  // A sentence may name one thing and count another; a number that a figure it also speaks of explains is left alone.
  const others = candidates.filter(({ indicator }) => indicator.unit === measure && measures(spoken, indicator));
  return spokenOf(spoken, others).some(({ value }) => agrees(spoken, value.value, measure));
}

function showValue({ indicator, value }: Candidate): string {
  return indicator.kind === "ratio" ? `${round(value.value, 2)}%` : `${value.value}${indicator.unit}`;
}

function changeOf({ indicator, value }: Candidate, unit: string): string | undefined {
  const previous = indicator.previous[unit];
  const change = previous === undefined ? undefined : percentOf(subtract(value.value, previous), previous);
  return change === undefined ? undefined : absolute(change);
}
