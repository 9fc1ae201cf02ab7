/** The words inside 〔〕 → the indicator and which of its numbers is meant. */
import type { Indicator } from "../model/indicator.ts";
import { plainName } from "../model/roster.ts";

export type Part = "value" | "previous" | "numerator" | "denominator";

const suffixes = [
  ["上年", "previous"],
  ["分子", "numerator"],
  ["分母", "denominator"],
] as const;

/** The same words as in narratives: 〔label〕, 〔label上年〕, 〔label分子〕, 〔label分母〕. Undefined where no indicator has that label. */
export function splitLabel(
  label: string,
  indicators: readonly Indicator[],
): { readonly indicator: Indicator; readonly part: Part } | undefined {
  const plain = plainName(label);
  const named = (words: string) => indicators.find((indicator) => plainName(indicator.label) === words);
  const exact = named(plain);
  if (exact) return { indicator: exact, part: "value" };
  for (const [suffix, part] of suffixes) {
    const indicator = plain.endsWith(suffix) ? named(plain.slice(0, -suffix.length)) : undefined;
    if (indicator) return { indicator, part };
  }
  return undefined;
}
