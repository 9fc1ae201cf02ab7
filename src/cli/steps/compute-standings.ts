/** Workspace → who reported, and where two offices of a unit contradict each other; also while such conflicts keep results from being computed. */
import { summariseFacts } from "../../aggregate/aggregate.ts";
import { collectFacts } from "../../aggregate/collect-facts.ts";
import { findConflicts } from "../../aggregate/find-conflicts.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import type { Standing } from "../../model/results.ts";
import type { Submission } from "../../model/submission.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { currentSubmissions } from "./current-submissions.ts";

export interface Standings {
  readonly standings: readonly Standing[];
  readonly submissions: readonly Submission[];
  /** AGGREGATE-004, by unit code. */
  readonly conflicts: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** Remarks: INTAKE-020; INTAKE-021, since a unit whose workbook is gone counts as silent. What is wrong in the workbooks is told by `collect`. */
export function computeStandings(loaded: LoadedWorkspace): Outcome<Standings> {
  const submissions = currentSubmissions(loaded);
  if (!submissions.ok) return submissions;
  const { facts } = collectFacts(submissions.value, loaded.indicators);
  const { value } = summariseFacts(facts, { ...loaded, submissions: submissions.value }, () => undefined);
  const conflicts = new Map(
    loaded.roster.units.map(({ code }) => {
      const own = submissions.value.filter(({ unit }) => unit === code);
      return [code, findConflicts({ ...loaded, submissions: own })];
    }),
  );
  const gone = submissions.remarks.filter(({ code }) => code === "INTAKE-021");
  return success({ standings: value.standings, submissions: submissions.value, conflicts }, gone);
}
