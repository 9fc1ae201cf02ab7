/** Submissions and plan → results: figures, verdicts, who reported and on what. Neither rounds nor formats, except in words of verdicts. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { conclude, type Outcome } from "../diagnostics/outcome.ts";
import { type Assignment, unitsAsked } from "../model/assignment.ts";
import type { Fact } from "../model/fact.ts";
import { showPeriod } from "../model/period.ts";
import { targetsOf } from "../model/plan.ts";
import type { Figure, Results, Standing } from "../model/results.ts";
import type { Submission } from "../model/submission.ts";
import { buildFigures } from "./build-figures.ts";
import { collectFacts } from "./collect-facts.ts";
import { type AnswerCount, countAnswers } from "./count-answers.ts";
import { findConflicts } from "./find-conflicts.ts";
import { buildAttainments, type Judging, judgeIndicator } from "./judge-targets.ts";
import { type Measured, measureIndicator } from "./measure-indicator.ts";
import { gatherNarratives, standItems } from "./stand-items.ts";
import { standUnits } from "./stand-units.ts";

/** `standings`: those of the archive's ledger; absent: worked out from the submissions. */
export interface AggregateInput extends Assignment {
  readonly submissions: readonly Submission[];
  readonly standings?: readonly Standing[];
}

/**
 * The order of the submissions changes nothing. Errors: AGGREGATE-003 (a judgement of a target that is not in the plan), AGGREGATE-004
 * (two answers to one question); remarks: AGGREGATE-001, 002, 005, 006.
 */
export function aggregate(input: AggregateInput): Outcome<Results> {
  const { facts } = collectFacts(input.submissions, input.indicators);
  const remarks = [...checkJudgements(input), ...findConflicts(input)];
  const results = summariseFacts(facts, input);
  return conclude(results.value, [...remarks, ...results.remarks]);
}

/**
 * The part that grows with the facts, for callers that have collected them already. Takes one indicator at a time, so that of a million
 * facts only the figures stay.
 */
export function summariseFacts(
  facts: readonly Fact[],
  input: AggregateInput,
): { readonly value: Results; readonly remarks: readonly Diagnostic[] } {
  const { plan, roster, workspace, indicators, submissions } = input;
  const targets = new Map(targetsOf(plan).map((target) => [target.id, target]));
  const byIndicator = groupByIndicator(facts);
  const stray = [...byIndicator.keys()]
    .filter((id) => !indicators.indicators.some((one) => one.id === id))
    .flatMap((id) => byIndicator.get(id) ?? []);
  const figures: Figure[] = [];
  const judgings: Judging[] = [];
  const counts: AnswerCount[] = [];
  const askedBy = new Map<string, readonly string[]>();
  for (const indicator of indicators.indicators) {
    // Looking names up in a large roster takes long, and most indicators ask the same groups.
    const names = indicator.units.join("\n");
    const asked = askedBy.get(names) ?? unitsAsked(indicator, input);
    askedBy.set(names, asked);
    const own = byIndicator.get(indicator.id) ?? [];
    const measured = measureIndicator(indicator, own, asked, workspace.year);
    stray.push(...findStray(own, measured));
    for (const figure of buildFigures(measured)) figures.push(figure);
    judgings.push(...judgeIndicator(measured, targets, plan, workspace.year));
    for (const count of countAnswers(measured)) counts.push(count);
  }
  const { attainments, remarks } = buildAttainments(plan, workspace, judgings);
  const narratives = gatherNarratives(submissions, plan, roster);
  const value: Results = {
    format: "results/1",
    district: workspace.district,
    year: workspace.year,
    standings: [...(input.standings ?? standUnits(input, submissions, counts))],
    figures,
    attainments,
    items: standItems(plan, workspace, narratives, counts, roster),
    narratives,
  };
  return { value, remarks: [...remarks, ...stray.map((fact) => reportStray(fact, input))] };
}

function groupByIndicator(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.indicator);
    if (group) group.push(fact);
    else groups.set(fact.indicator, [fact]);
  }
  return groups;
}

/** Facts that no question of the workspace asks for: they are counted nowhere. */
function findStray(facts: readonly Fact[], { units }: Measured): Fact[] {
  const used = units.reduce((count, unit) => count + unit.facts.length, 0);
  if (used === facts.length) return [];
  const ids = new Set(units.flatMap((unit) => unit.facts));
  return facts.filter((fact) => !ids.has(fact.id));
}

function checkJudgements({ plan, indicators }: Assignment): Diagnostic[] {
  const known = new Set(targetsOf(plan).map((target) => target.id));
  return indicators.indicators.flatMap(({ label, judges }) =>
    judges
      .filter((judgement) => !known.has(judgement.target))
      .map(({ target }) => diagnose("AGGREGATE-003", { kind: "file", file: "indicators.yaml" }, { label, target })),
  );
}

function reportStray(fact: Fact, { roster, indicators }: Assignment): Diagnostic {
  const unit = roster.units.find((one) => one.code === fact.unit)?.name ?? fact.unit;
  const label = indicators.indicators.find((one) => one.id === fact.indicator)?.label ?? fact.indicator;
  const { file, sheet, cell } = fact.source;
  return diagnose("AGGREGATE-005", { kind: "cell", file, sheet, cell }, { unit, label, period: showPeriod(fact.period) });
}
