/** Every problem the tool can report, by its permanent code. Codes are never renumbered or reused; retired ones stay listed. */
import { aggregateCodes } from "./catalogue/aggregate.ts";
import { blankCodes } from "./catalogue/blank.ts";
import { checkCodes } from "./catalogue/check.ts";
import { commentsCodes } from "./catalogue/comments.ts";
import { editsCodes } from "./catalogue/edits.ts";
import { historyCodes } from "./catalogue/history.ts";
import { intakeCodes } from "./catalogue/intake.ts";
import { ioCodes } from "./catalogue/io.ts";
import { modelCodes } from "./catalogue/model.ts";
import { ooxmlCodes } from "./catalogue/ooxml.ts";
import { packagingCodes } from "./catalogue/packaging.ts";
import { planCodes } from "./catalogue/plan.ts";
import { planCheckCodes } from "./catalogue/plan-check.ts";
import { publishCodes } from "./catalogue/publish.ts";
import { reportCodes } from "./catalogue/report.ts";
import { reportTemplateProblems } from "./catalogue/report-template.ts";
import { reviewCodes } from "./catalogue/review.ts";
import { reviewPageCodes } from "./catalogue/review-page.ts";
import { signoffCodes } from "./catalogue/signoff.ts";
import { workbookCodes } from "./catalogue/workbook.ts";
import type { Entry, Facts, PlaceFor, Words } from "./entry.ts";

export const catalogue = {
  ...ioCodes,
  ...modelCodes,
  ...planCodes,
  ...planCheckCodes,
  ...blankCodes,
  ...ooxmlCodes,
  ...workbookCodes,
  ...intakeCodes,
  ...aggregateCodes,
  ...checkCodes,
  ...reportTemplateProblems,
  ...reportCodes,
  ...publishCodes,
  ...editsCodes,
  ...reviewCodes,
  ...commentsCodes,
  ...signoffCodes,
  ...packagingCodes,
  ...reviewPageCodes,
  ...historyCodes,
} as const;

type Catalogue = typeof catalogue;

export type Code = keyof Catalogue;
export type FactsOf<C extends Code> = Catalogue[C] extends Entry<infer _P, infer F> ? F : never;
export type PlaceOf<C extends Code> = Catalogue[C] extends Entry<infer P, infer _F> ? PlaceFor<P> : never;

/** The row of a code, with its sentences taking any facts: whoever made the diagnostic was checked by the compiler. */
export interface OpenEntry {
  readonly severity: "error" | "warning";
  readonly title: Words;
  readonly message: (facts: Facts) => Words;
  readonly fix: (facts: Facts) => Words;
  readonly bad: string;
  readonly good: string;
}

export function entryOf(code: Code): OpenEntry {
  // `diagnose` ties facts to their code at compile time; here the tie is given up so that all rows can be handled alike.
  return catalogue[code] as unknown as OpenEntry;
}

export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text);
}
