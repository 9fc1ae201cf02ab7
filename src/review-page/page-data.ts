/** What the review page carries besides the draft itself: every printed number with its sources, and the pictures of the year. Plain data. */
import type { Finding } from "../model/finding.ts";
import type { Standing, Verdict } from "../model/results.ts";
import type { TracedFigure } from "../model/trace.ts";

export type Language = "zh" | "en";

/** `waived`: open, but by agreement not reported. */
export type TallyKey = Verdict | "waived";

/** Targets by verdict; a verdict that none has is absent. */
export type Tally = Readonly<Partial<Record<TallyKey, number>>>;

export interface SectionStanding {
  readonly label: string;
  readonly tally: Tally;
}

export interface UnitStanding {
  readonly name: string;
  readonly state: Standing["state"];
  readonly receivedOn: string | null;
  readonly deadline: string;
  readonly openCells: number;
  readonly wrongCells: number;
  readonly tally: Tally;
}

/** A target that is missed, partly met or unreported. */
export interface OpenTarget {
  readonly metric: string;
  readonly required: string;
  readonly verdict: Verdict;
  /** The plan's task; "" for a target outside any. */
  readonly item: string;
  /** Id in `figures` of a number that shows it; null where none is printed. */
  readonly figure: string | null;
  readonly gap: string | null;
  readonly unitOfMeasure: string;
  /** The units that fall short, with what is short. */
  readonly units: readonly { readonly name: string; readonly detail: string }[];
  readonly waiver: { readonly reason: string; readonly by: string } | null;
}

export interface Problem {
  readonly finding: Finding;
  /** null where several units or the district are concerned. */
  readonly unit: string | null;
  /** Id in `figures` of a number that rests on one of the cells; null for none. */
  readonly figure: string | null;
}

export interface ChangedNumber {
  readonly figure: string;
  readonly label: string;
  readonly unitOfMeasure: string;
  /** null: it was not printed, or is no longer. */
  readonly was: string | null;
  readonly is: string | null;
  /** Why it changed; null where that is not known. */
  readonly cause: string | null;
}

/** A passage in which only the middle changed: `before` and `after` stand around it in both drafts. */
export interface ChangedPassage {
  readonly chapter: string;
  /** In the present draft, counted from 1; null where the passage is gone. */
  readonly block: number | null;
  readonly before: string;
  readonly was: string;
  readonly is: string;
  readonly after: string;
}

export interface Changes {
  /** Name of the draft that this one is compared with. */
  readonly since: string;
  readonly numbers: readonly ChangedNumber[];
  readonly passages: readonly ChangedPassage[];
}

export interface ChartNumber {
  readonly label: string;
  /** null where nothing was reported. */
  readonly value: string | null;
  readonly figure: string;
}

export interface PageData {
  readonly title: string;
  /** SHA-256 of report.json. */
  readonly report: string;
  readonly language: Language;
  /** The headings above each block, by the number of the block. */
  readonly chapters: readonly string[];
  /** Every number that the report prints, by id. */
  readonly figures: Readonly<Record<string, TracedFigure>>;
  /** The numbers drawn in each chart, by the number of its block. */
  readonly charts: Readonly<Record<string, readonly ChartNumber[]>>;
  readonly total: Tally;
  readonly sections: readonly SectionStanding[];
  readonly units: readonly UnitStanding[];
  readonly openTargets: readonly OpenTarget[];
  readonly problems: readonly Problem[];
  /** Tasks of the plan that nobody reported on. */
  readonly silentItems: readonly string[];
  /** null where no earlier draft was kept. */
  readonly changes: Changes | null;
}
