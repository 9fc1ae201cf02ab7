/** Submissions → facts: one for each answered cell. A cell that says 本单位无此项 is a fact; a blank one is none. */
import { compareText } from "../diagnostics/place.ts";
import type { Fact, Facts } from "../model/fact.ts";
import type { Indicator, Indicators } from "../model/indicator.ts";
import type { Answer, Submission } from "../model/submission.ts";

/**
 * In the order of the indicators, then unit codes, then periods, whatever the order of the submissions. Answers to questions that are
 * not in `indicators` come last. Where a unit answers one question twice, the later workbook stands (`findConflicts` reports it).
 */
export function collectFacts(submissions: readonly Submission[], indicators: Indicators): Facts {
  const known = new Map(indicators.indicators.map((indicator) => [indicator.id, indicator]));
  const groups = new Map<string, Fact[]>(indicators.indicators.map((indicator) => [indicator.id, []]));
  for (const submission of submissions.toSorted(bySubmission)) {
    for (const answer of submission.answers) {
      if (answer.kind === "blank") continue;
      const group = groups.get(answer.indicator);
      const fact = factOf(submission.unit, answer, known.get(answer.indicator));
      if (group) place(group, fact);
      else groups.set(answer.indicator, [fact]);
    }
  }
  const unknown = [...groups.keys()].filter((id) => !known.has(id)).sort(compareText);
  return { format: "facts/1", facts: [...known.keys(), ...unknown].flatMap((id) => groups.get(id) ?? []) };
}

/** Earlier workbooks of a unit first, so that a later one can take their place. */
function bySubmission(a: Submission, b: Submission): number {
  return compareText(a.unit, b.unit) || compareText(a.receivedOn, b.receivedOn) || compareText(a.sha256, b.sha256);
}

/** The facts of one unit arrive one after another; among them a fact finds its place by period, or takes that of an earlier one. */
function place(group: Fact[], fact: Fact): void {
  let at = group.length;
  while (at > 0 && isLater(group[at - 1], fact)) at -= 1;
  const before = group[at - 1];
  if (before?.unit === fact.unit && before.period === fact.period) group[at - 1] = fact;
  else if (at === group.length) group.push(fact);
  else group.splice(at, 0, fact);
}

function isLater(other: Fact | undefined, fact: Fact): boolean {
  return other !== undefined && other.unit === fact.unit && other.period > fact.period;
}

function factOf(unit: string, answer: Exclude<Answer, { kind: "blank" }>, indicator: Indicator | undefined): Fact {
  const { kind } = answer;
  // One literal for all kinds: a million objects of one shape take half the time and room of spread ones.
  return {
    // join gives one flat string; a template of this length a chain of pieces three times as large.
    id: ["f", answer.indicator, unit, answer.period].join("."),
    indicator: answer.indicator,
    unit,
    period: answer.period,
    value: kind === "count" ? answer.value : null,
    text: kind === "text" || kind === "date" || kind === "done" ? answer.text : null,
    numerator: kind === "ratio" ? answer.numerator : null,
    denominator: kind === "ratio" ? answer.denominator : null,
    unitOfMeasure: indicator ? unitOfMeasure(indicator) : "",
    kind,
    source: answer.source,
    note: kind === "nil" ? answer.reason : answer.note,
  };
}

/** A ratio is shown in per cent whatever its parts count. */
export function unitOfMeasure(indicator: Indicator): string {
  return indicator.kind === "ratio" ? "%" : indicator.unit;
}
