/** trace/1: a printed number with both ends of its thread: the cells under it, and every place of the report that rests on it. */
import type { Finding } from "./finding.ts";
import type { Attainment } from "./results.ts";

/** `block` counts the report's blocks from 1. `chapter`: the headings it stands under. `behind`: what follows the number in its sentence. */
export interface FigureUse {
  readonly figure: string;
  readonly text: string;
  readonly behind: string;
  readonly kind: "sentence" | "table" | "chart";
  readonly chapter: string;
  readonly block: number;
  readonly sentence: string;
}

/** One unit's share of a figure, with the cell it was typed in. */
export interface Contribution {
  readonly fact: string;
  readonly unit: string;
  /** As given: a number, words, or "12/12" for numerator and denominator. */
  readonly given: string;
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  /** The unit's own 说明; "" for none. */
  readonly note: string;
  /** Which of the unit's workbooks it is, counted from 1 in the order in which they came; null where the ledger does not know the file. */
  readonly version: { readonly number: number; readonly receivedOn: string } | null;
}

export interface TracedTarget {
  readonly target: string;
  readonly item: string | null;
  readonly metric: string;
  readonly required: string;
  readonly verdict: Attainment["verdict"];
  /** How far from the target, in its unit; null when met or not a number. */
  readonly gap: string | null;
  readonly waiver: Attainment["waiver"];
}

/** The plan's task that asks for the number. */
export interface TracedItem {
  readonly id: string;
  readonly label: string;
}

export interface TracedFigure {
  readonly id: string;
  readonly label: string;
  /** null when nothing was reported. */
  readonly value: string | null;
  readonly unitOfMeasure: string;
  readonly formula: string;
  /** Units that answered, and units asked; null for figures that the report itself counts. */
  readonly reported: number | null;
  readonly expected: number | null;
  readonly previous: string | null;
  readonly item: TracedItem | null;
  readonly contributions: readonly Contribution[];
  readonly targets: readonly TracedTarget[];
  /** What the rules found in the cells under it. */
  readonly findings: readonly Finding[];
  /** Every place of the report that prints it. */
  readonly uses: readonly FigureUse[];
}

export interface Trace {
  readonly format: "trace/1";
  readonly query: string;
  /** What the query was taken for. */
  readonly taken: "cell" | "figure" | "fact" | "number" | "words" | "page";
  readonly figures: readonly TracedFigure[];
}
