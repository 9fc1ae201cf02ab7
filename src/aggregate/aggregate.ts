/** Submissions and plan → results: figures, verdicts, who reported and on what. Neither rounds nor formats, except in words of verdicts. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { conclude, type Outcome } from "../diagnostics/outcome.ts";
import { type Assignment, unitsAsked } from "../model/assignment.ts";
import type { Fact } from "../model/fact.ts";
import { showPeriod } from "../model/period.ts";
import { targetsOf } from "../model/plan.ts";
import type { Figure, Results, Standing } from "../model/results.ts";
import type { Submission } from "../model/submission.ts";
import { buildFigures, type TakeFigure } from "./build-figures.ts";
import { collectFacts } from "./collect-facts.ts";
import { type AnswerCount, countAnswers } from "./count-answers.ts";
import { findConflicts } from "./find-conflicts.ts";
import { gatherLists } from "./gather-lists.ts";
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
  const figures: Figure[] = [];
  const summary = summariseFacts(facts, input, (figure) => figures.push(figure));
  const { format, district, year, standings, ...rest } = summary.value;
  return conclude({ format, district, year, standings, figures, ...rest }, [...remarks, ...summary.remarks]);
}

/**
 * The part that grows with the facts, for callers that have collected them already. Figures are handed on one at a time, each as soon as it is
 * known: there are more of them than facts, and whoever writes them out need not hold them.
 */
export function summariseFacts(
  facts: readonly Fact[],
  input: AggregateInput,
  take: TakeFigure,
): { readonly value: Omit<Results, "figures">; readonly remarks: readonly Diagnostic[] } {
  const { plan, roster, workspace, indicators, submissions } = input;
  const targets = new Map(targetsOf(plan).map((target) => [target.id, target]));
  const byIndicator = groupByIndicator(facts);
  const known = new Set(indicators.indicators.map((one) => one.id));
  const stray = [...byIndicator].flatMap(([id, own]) => (known.has(id) ? [] : own));
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
    buildFigures(measured, take);
    judgings.push(...judgeIndicator(measured, targets, plan, workspace.year));
    for (const count of countAnswers(measured)) counts.push(count);
  }
  const { attainments, remarks } = buildAttainments(plan, workspace, judgings);
  const narratives = gatherNarratives(submissions, plan, roster);
  const lists = gatherLists(submissions, input);
  const value: Omit<Results, "figures"> = {
    format: "results/1",
    district: workspace.district,
    year: workspace.year,
    standings: [...(input.standings ?? standUnits(input, submissions, counts))],
    attainments,
    items: standItems(plan, workspace, narratives, counts, roster),
    narratives,
    ...(lists.length === 0 ? {} : { lists }),
  };
  return { value, remarks: [...remarks, ...stray.map((fact) => reportStray(fact, input))] };
}

/** Facts of one indicator stand together, so that most need no looking up. */
function groupByIndicator(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  let last: { readonly indicator: string; readonly group: Fact[] } | undefined;
  for (const fact of facts) {
    if (last?.indicator !== fact.indicator) {
      const group = groups.get(fact.indicator) ?? [];
      groups.set(fact.indicator, group);
      last = { indicator: fact.indicator, group };
    }
    last.group.push(fact);
  }
  return groups;
}

/** Facts that no question of the workspace asks for: they are counted nowhere. */
function findStray(facts: readonly Fact[], { units }: Measured): Fact[] {
  let used = 0;
  for (const unit of units) used += unit.facts.length;
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
