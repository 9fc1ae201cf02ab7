/** The input of a district's report → that of one unit's own: its items, targets, figures, words, waivers and standing. */
import { indicatorsFor, itemsFor } from "../model/assignment.ts";
import type { Item, Plan } from "../model/plan.ts";
import type { Attainment, ItemStanding, ResultList, Results } from "../model/results.ts";
import { resolveName, type Unit } from "../model/roster.ts";
import type { UnitHead, Workspace } from "../model/workspace.ts";
import type { ReportInput } from "./build-report-data.ts";
import { splitChapters } from "./split-chapters.ts";
import { fullNameOf, signatoryOf } from "./unit-names.ts";

/** The district's figures stay where the unit was not asked, since its words may refer to them. */
export function narrowToUnit(input: ReportInput, unit: Unit): ReportInput {
  const attainments = input.results.attainments.flatMap((one) => ownAttainment(one, unit.code, input));
  const plan = narrowPlan(input, unit.code, attainments);
  return {
    ...input,
    plan,
    workspace: narrowWorkspace(input, unit, plan),
    results: narrowResults(input, unit.code, plan, attainments),
    unit,
  };
}

/**
 * A target of the district as a whole is a unit's own only where it says of the unit by itself whether it is met, or where no other unit is
 * asked.
 */
function ownAttainment(one: Attainment, unit: string, { indicators, ...assignment }: ReportInput): Attainment[] {
  const own = one.byUnit.find((verdict) => verdict.unit === unit);
  if (own) {
    const reported = own.verdict === "unreported" ? 0 : 1;
    return [
      { ...one, scope: "each", verdict: own.verdict, figure: own.figure, gap: own.gap, byUnit: [own], reported, expected: 1 },
    ];
  }
  const asked = indicatorsFor(unit, { indicators, ...assignment }).some((indicator) => indicator.id === one.indicator);
  if (!asked || one.expected !== 1) return [];
  const figure = one.figure === null ? null : `${one.figure}@${unit}`;
  const verdict = { unit, verdict: one.verdict, figure, gap: one.gap, detail: "" };
  return [{ ...one, scope: "each", figure, byUnit: [verdict] }];
}

/** Items that name the unit, under which it is asked or of which it wrote, with those around them. */
function narrowPlan(input: ReportInput, unit: string, attainments: readonly Attainment[]): Plan {
  const { plan, results } = input;
  const due = new Set(itemsFor(unit, input).map((item) => item.id));
  const told = new Set(results.narratives.filter((one) => one.unit === unit && one.kind === "measure").map((one) => one.item));
  const answered = (item: Item) =>
    told.has(item.id) || results.items.some((one) => one.item === item.id && one.units.includes(unit));
  const own = plan.items.filter((item) => (due.has(item.id) && mustReport(item, unit, input)) || answered(item));
  const kept = new Set(own.flatMap((item) => [item.id, ...(item.parent === undefined ? [] : [item.parent])]));
  const targets = new Set(attainments.map((one) => one.target));
  return {
    ...plan,
    items: plan.items
      .filter((item) => kept.has(item.id))
      .map((item) => ({ ...item, targets: item.targets.filter((target) => targets.has(target.id)) })),
    targets: plan.targets.filter((target) => targets.has(target.id)),
  };
}

/** One of many that merely support an item owes nothing on it unless it is asked a number. */
function mustReport(item: Item, unit: string, input: ReportInput): boolean {
  const leads = item.units.lead.some((name) => resolveName(name, input.roster)?.includes(unit));
  return leads || indicatorsFor(unit, input).some((indicator) => indicator.item === item.id);
}

/** Chapter on the duty of the leaders: the unit's part of the district's; none where nothing else would be left. */
function narrowWorkspace(input: ReportInput, unit: Unit, plan: Plan): Workspace {
  const { workspace } = input;
  const wholeDuty = new Set(splitChapters(input.plan, workspace).duty.map((item) => item.id));
  const duty = plan.items.filter((item) => wholeDuty.has(item.id)).map((item) => item.id);
  const parents = new Set(
    plan.items.filter((item) => item.parent === undefined || duty.includes(item.id)).map((item) => item.id),
  );
  const known = new Set([
    ...plan.items.map((item) => item.id),
    ...plan.items.flatMap((item) => item.targets.map(({ id }) => id)),
  ]);
  const ownWaivers = workspace.waivers.filter((one) => known.has(one.item ?? "") || known.has(one.target ?? ""));
  const {
    units,
    documentNumber: _number,
    issuer: _issuer,
    redHead: _redHead,
    toc: _toc,
    note: _note,
    ...head
  } = workspace.report;
  const own: UnitHead = { ...units?.all, ...units?.own[unit.code] };
  return {
    ...workspace,
    report: {
      ...head,
      ...given(own),
      title: own.title ?? `${fullNameOf(unit, workspace.district)}${workspace.year}年法治政府建设工作报告`,
      signatory: own.signatory ?? signatoryOf(unit, workspace.district),
      recipients: own.recipients ?? [head.signatory],
      copies: own.copies ?? [],
      date: own.date ?? head.date,
      duty: duty.length < parents.size ? duty : [],
    },
    waivers: ownWaivers,
  };
}

/** What has no substitute in the district's head. */
function given({ documentNumber, issuer, redHead, toc, note }: UnitHead) {
  return {
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(redHead === undefined ? {} : { redHead }),
    ...(toc === undefined ? {} : { toc }),
    ...(note === undefined ? {} : { note }),
  };
}

function narrowResults(input: ReportInput, unit: string, plan: Plan, attainments: readonly Attainment[]): Results {
  const { results } = input;
  const asked = new Set(indicatorsFor(unit, input).map((indicator) => indicator.id));
  const items = new Set(plan.items.map((item) => item.id));
  const { findings: _findings, lists, ...kept } = results;
  return {
    ...kept,
    standings: results.standings.filter((one) => one.unit === unit),
    figures: results.figures.filter((one) => one.unit === unit || (one.unit === null && !asked.has(one.indicator))),
    attainments: [...attainments],
    items: results.items.filter((one) => items.has(one.item)).map((one) => ownStanding(one, unit)),
    narratives: results.narratives.filter((one) => one.unit === unit),
    ...(lists === undefined ? {} : { lists: lists.map((list) => ownList(list, unit)) }),
  };
}

function ownList(list: ResultList, unit: string): ResultList {
  const own = <T extends { readonly unit: string }>(all: readonly T[]) => all.filter((one) => one.unit === unit);
  return { ...list, asked: list.asked.filter((code) => code === unit), entries: own(list.entries), nil: own(list.nil) };
}

function ownStanding(one: ItemStanding, unit: string): ItemStanding {
  if (one.units.includes(unit)) return { ...one, state: "reported", units: [unit] };
  return { ...one, state: one.state === "waived" ? "waived" : "unreported", units: [] };
}
