/** What the review page is made from. */
import type { Document } from "../model/document.ts";
import type { Indicators } from "../model/indicator.ts";
import type { Plan } from "../model/plan.ts";
import type { Results } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";
import type { TracedFigure } from "../model/trace.ts";
import type { Language } from "./page-data.ts";

/** An earlier draft, and why numbers changed since, by the figure's id; a number without a cause is absent. */
export interface EarlierDraft {
  readonly name: string;
  readonly report: Document;
  readonly causes: Readonly<Record<string, string>>;
}

export interface PageSources {
  readonly report: Document;
  /** SHA-256 of report.json. */
  readonly reportHash: string;
  readonly results: Results;
  readonly plan: Plan;
  readonly roster: Roster;
  readonly indicators: Indicators;
  /** Every figure of the report, traced. */
  readonly figures: readonly TracedFigure[];
  readonly earlier: EarlierDraft | null;
  readonly language: Language;
}
