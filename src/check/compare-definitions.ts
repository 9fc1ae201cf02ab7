/** This year's questions against last year's: a changed definition needs a note, a restated base is shown. Same id, same indicator. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { compare, round } from "../model/decimal.ts";
import type { Indicator } from "../model/indicator.ts";
import { plainName, type Roster } from "../model/roster.ts";
import { type PreviousYear, unitName } from "./facts-book.ts";

/** Figures are compared as they are printed: last year's percentages carry twelve decimals, typed ones two. */
const shownDigits = 2;

/** `stated`: this year's indicators as typed, before last year's values were filled in. Codes: CHECK-020 (error), CHECK-021. */
export function compareDefinitions(
  stated: readonly Indicator[],
  previous: PreviousYear,
  roster: Roster,
  file: string,
): Diagnostic[] {
  const at = { kind: "file", file } as const;
  const before = new Map(previous.indicators.map((indicator) => [indicator.id, indicator]));
  return stated.flatMap((indicator) => {
    const old = before.get(indicator.id);
    const changed = old === undefined || indicator.definitionNote !== undefined ? [] : changesOf(indicator, old);
    const { label } = indicator;
    return [
      ...(changed.length === 0 ? [] : [diagnose("CHECK-020", at, { label, changed: changed.join("、") })]),
      ...restatedBases(indicator, previous.values.get(indicator.id)).map(([code, own, base]) =>
        diagnose("CHECK-021", at, { label, unit: unitName({ roster }, code), stated: base, own }),
      ),
    ];
  });
}

function changesOf(now: Indicator, old: Indicator): string[] {
  const compared = [
    ["口径", now.meaning, old.meaning],
    ["计量单位", now.unit, old.unit],
    ["类型", now.kind, old.kind],
    ["分子", now.numerator, old.numerator],
    ["分母", now.denominator, old.denominator],
    ["合计方式", now.total, old.total],
  ] as const;
  return compared.flatMap(([name, a, b]) => (timeless(a) === timeless(b) ? [] : [name]));
}

/** 截至2023年末 and 截至2022年末 define the same. */
function timeless(words: string | undefined): string {
  return plainName(words ?? "").replace(/\d{4}年/g, "年");
}

/** Unit code, last year's own value, the value stated this year. */
function restatedBases(indicator: Indicator, own: ReadonlyMap<string, string> | undefined): [string, string, string][] {
  return Object.entries(indicator.previous).flatMap(([code, base]): [string, string, string][] => {
    const value = own?.get(code);
    if (value === undefined || compare(round(value, shownDigits), round(base, shownDigits)) === 0) return [];
    return [[code, round(value, shownDigits), base]];
  });
}

/** Last year's own values where this year's file states none. */
export function withPreviousValues(indicators: readonly Indicator[], previous: PreviousYear): Indicator[] {
  return indicators.map((indicator) => {
    const own = previous.values.get(indicator.id);
    return own === undefined ? indicator : { ...indicator, previous: { ...Object.fromEntries(own), ...indicator.previous } };
  });
}
