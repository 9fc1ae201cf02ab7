/** What it takes to bind the numbers of a narrative. */
import type { Source } from "../model/fact.ts";
import type { Indicator } from "../model/indicator.ts";
import { plainName } from "../model/roster.ts";
import type { FigureBook } from "./figure-book.ts";

/** `indicators` by label, as `indicatorsByLabel` makes it; `unitNames` by code. */
export interface BindingContext {
  readonly book: FigureBook;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly unitNames: ReadonlyMap<string, string>;
}

/** One narrative: who wrote it, on which item, in which cell. */
export interface Utterance {
  readonly text: string;
  readonly unit: string;
  readonly item: string | null;
  readonly source: Source;
}

/** Indicators by their labels, compared without blanks and widths. */
export function indicatorsByLabel(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  return new Map(indicators.map((indicator) => [plainName(indicator.label), indicator]));
}
