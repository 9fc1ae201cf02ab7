/** Plan, indicators and measures → attainments: each target with its verdict for the district and for each unit held to it. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Indicator, Judgement } from "../model/indicator.ts";
import { type Plan, type Target, targetsOf } from "../model/plan.ts";
import type { Attainment, UnitVerdict, Verdict } from "../model/results.ts";
import { showRequirement } from "../model/show-requirement.ts";
import type { Waiver, Workspace } from "../model/workspace.ts";
import { figureId } from "./build-figures.ts";
import type { Measure } from "./measure.ts";
import type { Measured } from "./measure-indicator.ts";
import { evaluate } from "./targets/evaluate.ts";
import { type Requirement, readRequirement } from "./targets/requirement.ts";

/** What one indicator says of one target. */
export interface Judging {
  readonly target: string;
  readonly result: Omit<Attainment, keyof ReturnType<typeof head>>;
  readonly remarks: readonly Diagnostic[];
}

/** One for each target the indicator decides. AGGREGATE-002: a target names no number; AGGREGATE-006: last year's value is missing. */
export function judgeIndicator(measured: Measured, targets: ReadonlyMap<string, Target>, plan: Plan, year: number): Judging[] {
  const { indicator } = measured;
  return indicator.judges.flatMap((judgement) => {
    const target = targets.get(judgement.target);
    if (!target) return [];
    const requirement = readRequirement(target, judgement, indicator, plan, year);
    const remarks = checkRequirement(target, requirement, measured);
    return [{ target: target.id, result: judge(measured, judgement, requirement), remarks }];
  });
}

/**
 * In plan order; a target that several indicators decide has one attainment for each. A target that no indicator decides is unreported, and
 * AGGREGATE-001 unless it is waived.
 */
export function buildAttainments(
  plan: Plan,
  workspace: Workspace,
  judgings: readonly Judging[],
): { readonly attainments: Attainment[]; readonly remarks: Diagnostic[] } {
  const byTarget = new Map<string, Judging[]>();
  for (const judging of judgings) byTarget.set(judging.target, [...(byTarget.get(judging.target) ?? []), judging]);
  const itemOf = new Map(plan.items.flatMap((item) => item.targets.map((target) => [target.id, item.id] as const)));
  const attainments: Attainment[] = [];
  const remarks: Diagnostic[] = [];
  for (const target of targetsOf(plan)) {
    const common = head(target, itemOf.get(target.id) ?? null, workspace);
    const own = byTarget.get(target.id) ?? [];
    for (const { result } of own) attainments.push({ ...common, ...result });
    remarks.push(...own.flatMap((judging) => judging.remarks));
    if (own.length > 0) continue;
    attainments.push({ ...common, ...unasked(target) });
    if (!common.waiver) remarks.push(diagnose("AGGREGATE-001", indicatorsFile, { metric: target.metric, target: target.id }));
  }
  return { attainments, remarks };
}

const indicatorsFile = { kind: "file", file: "indicators.yaml" } as const;

function head(target: Target, item: string | null, workspace: Workspace) {
  return {
    target: target.id,
    item,
    metric: target.metric,
    hedge: target.hedge,
    waiver: waiverOf(target.id, item, workspace.waivers),
  };
}

function waiverOf(target: string, item: string | null, waivers: readonly Waiver[]): Attainment["waiver"] {
  const waiver = waivers.find((one) => one.target === target || (one.item !== undefined && one.item === item));
  return waiver ? { reason: waiver.reason, by: waiver.by } : null;
}

function unasked(target: Target): Judging["result"] {
  return {
    indicator: null,
    required: showRequirement(target),
    scope: "total",
    verdict: "unreported",
    figure: null,
    gap: null,
    byUnit: [],
    reported: 0,
    expected: 0,
  };
}

/** A number to be met that is not named, and last year's values that a comparison needs. */
function checkRequirement(target: Target, { op, value }: Requirement, { indicator, units }: Measured): Diagnostic[] {
  if (indicator.kind !== "count" && indicator.kind !== "ratio") return [];
  const { label } = indicator;
  if (op === "rise" || op === "fall") {
    const without = units.filter((unit) => unit.state === "value" && unit.previous === null).map((unit) => unit.unit ?? "");
    return without.length > 0 ? [diagnose("AGGREGATE-006", indicatorsFile, { label, units: without.join("、") })] : [];
  }
  if (op === "all" || op === "by" || value !== null) return [];
  return [diagnose("AGGREGATE-002", indicatorsFile, { metric: target.metric, target: target.id, label })];
}

/**
 * `each`: the verdict follows from the units'. `total`: the district's own figure decides, on what has been reported so far; the units
 * listed are those that keep it from being whole (nothing reported) and, where a unit can fall short by itself, their own verdicts.
 */
function judge({ indicator, district, units }: Measured, judgement: Judgement, requirement: Requirement): Judging["result"] {
  const each = judgement.scope === "each" || hasNoTotal(indicator, requirement);
  const open = (unit: Measure) => unit.reported < unit.expected;
  const verdicts = (each || divides(indicator, requirement) ? units : units.filter(open)).map((unit) =>
    judgeUnit(unit, requirement),
  );
  const total = each ? undefined : evaluate(district, requirement);
  const listed = each ? verdicts : verdicts.filter((unit) => unit.verdict === "unreported" || !staysLevel(unit, requirement));
  return {
    indicator: indicator.id,
    required: requirement.shown,
    scope: each ? "each" : "total",
    verdict: total ? verdictOfTotal(total.verdict, district, requirement) : rollUp(verdicts.map((unit) => unit.verdict)),
    figure: figureId(district),
    gap: total?.gap ?? null,
    byUnit: listed,
    reported: district.reported,
    expected: district.expected,
  };
}

/**
 * While units are missing, a total that meets its target does so only as far as is known, since what they would have reported could still undo it:
 * partly. A sum of counts that is high enough already is safe, since it can only grow.
 */
function verdictOfTotal(verdict: Verdict, { indicator, reported, expected }: Measure, { op }: Requirement): Verdict {
  const canOnlyGrow = indicator.kind === "count" && (op === ">=" || op === ">" || op === "all" || op === "by");
  return verdict === "met" && reported < expected && !canOnlyGrow ? "partly" : verdict;
}

function judgeUnit(measure: Measure, requirement: Requirement): UnitVerdict {
  const { verdict, gap, detail } = evaluate(measure, requirement);
  return { unit: measure.unit ?? "", verdict, figure: figureId(measure), gap, detail };
}

/** Words, days and 全覆盖 by head count are fulfilled by all units or not at all. */
function hasNoTotal(indicator: Indicator, { op }: Requirement): boolean {
  return (
    indicator.kind === "text" ||
    indicator.kind === "date" ||
    indicator.kind === "done" ||
    (indicator.kind === "count" && op === "all")
  );
}

/** A percentage, a trend and an upper limit of nought hold for each part of the district as they do for the whole. */
function divides(indicator: Indicator, { op, value }: Requirement): boolean {
  return indicator.kind === "ratio" || op === "rise" || op === "fall" || (value === "0" && (op === "=" || op === "<="));
}

/** Of a district's trend only the units that moved are to be named. */
function staysLevel(unit: UnitVerdict, { op }: Requirement): boolean {
  return (op === "rise" || op === "fall") && unit.gap === "0";
}

/**
 * A unit that has not reported keeps a target from being met: partly as long as others meet it, unreported when nothing else is known.
 * Units to which it does not apply do not count, unless it applies to none.
 */
function rollUp(verdicts: readonly Verdict[]): Verdict {
  const has = (verdict: Verdict) => verdicts.includes(verdict);
  const short = has("missed") || has("unreported") || has("not-due");
  if (has("met")) return short ? (has("missed") || has("unreported") ? "partly" : "not-due") : "met";
  if (has("missed")) return "missed";
  if (has("unreported") || verdicts.length === 0) return "unreported";
  return has("not-due") ? "not-due" : "not-applicable";
}
