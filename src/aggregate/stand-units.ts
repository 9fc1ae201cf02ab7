/** Who reported: each unit that is asked anything, on time, late, missing or exempt, and how many required cells it left open. */
import { compareText } from "../diagnostics/place.ts";
import { type Assignment, unitsOfItem } from "../model/assignment.ts";
import type { Standing } from "../model/results.ts";
import type { Submission } from "../model/submission.ts";
import type { AnswerCount } from "./count-answers.ts";

/**
 * In roster order. The deadline is that of the round the workbook was sent in; of the first round while nothing came.
 */
export function standUnits(
  assignment: Assignment,
  submissions: readonly Submission[],
  counts: readonly AnswerCount[],
): Standing[] {
  const { roster, workspace } = assignment;
  const asked = unitsAskedAnything(assignment, counts);
  const open = countOpenCells(counts);
  const latest = latestByUnit(submissions);
  return roster.units.flatMap(({ code }) => {
    const submission = latest.get(code);
    const exempt = workspace.exempt.includes(code);
    if (!asked.has(code) && !exempt && !submission) return [];
    const round = workspace.rounds.find((one) => one.id === submission?.round) ?? workspace.rounds[0];
    const deadline = round?.deadline ?? workspace.report.date;
    const receivedOn = submission?.firstReceivedOn ?? submission?.receivedOn ?? null;
    return {
      unit: code,
      state: receivedOn !== null ? (receivedOn <= deadline ? "on-time" : "late") : exempt ? "exempt" : "missing",
      receivedOn,
      deadline,
      file: submission?.file ?? null,
      openCells: open.get(code) ?? 0,
      wrongCells: submission?.wrongCells ?? 0,
    } as const;
  });
}

/** Asked a number, or named by an item of the plan that is not split into sub-items. */
function unitsAskedAnything({ plan, roster }: Assignment, counts: readonly AnswerCount[]): Set<string> {
  const parents = new Set(plan.items.map((item) => item.parent));
  const named = plan.items.filter((item) => !parents.has(item.id)).flatMap((item) => unitsOfItem(item, roster));
  return new Set([...named, ...counts.map((count) => count.unit)]);
}

function latestByUnit(submissions: readonly Submission[]): Map<string, Submission> {
  const byAge = submissions.toSorted((a, b) => compareText(a.receivedOn, b.receivedOn) || compareText(a.sha256, b.sha256));
  return new Map(byAge.map((submission) => [submission.unit, submission]));
}

/** Cells of required questions without any answer, by unit. */
function countOpenCells(counts: readonly AnswerCount[]): Map<string, number> {
  const open = new Map<string, number>();
  for (const { indicator, unit, cells, answered } of counts) {
    if (indicator.required && cells > answered) open.set(unit, (open.get(unit) ?? 0) + cells - answered);
  }
  return open;
}
