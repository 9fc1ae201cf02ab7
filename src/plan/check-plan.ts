/** Plan, roster and indicators to what no schema can say: names nobody knows, targets nothing decides, items nobody is assigned to. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { unitsOfItem } from "../model/assignment.ts";
import type { Indicator, Indicators } from "../model/indicator.ts";
import { type Item, type Plan, targetsOf } from "../model/plan.ts";
import { nearest } from "../model/read-yaml.ts";
import { type Roster, resolveName } from "../model/roster.ts";

/** Names of the three files, as the user would find them. */
export interface PlanFiles {
  readonly plan: string;
  readonly roster: string;
  readonly indicators: string;
}

/**
 * Every problem at once, in plan order. Errors: PLAN-050, PLAN-054 to PLAN-058, PLAN-060, PLAN-061; warnings: PLAN-051, PLAN-052, PLAN-053,
 * PLAN-059.
 */
export function checkPlan(plan: Plan, roster: Roster, indicators: Indicators, files: PlanFiles): Diagnostic[] {
  return [
    ...checkIds(plan, roster, indicators, files),
    ...plan.items.flatMap((item) => [...checkPlaces(item, plan, files), ...checkUnits(item, roster, files)]),
    ...checkAssignments(plan, roster, indicators, files),
    ...checkTargets(plan, indicators, files),
    ...indicators.indicators.flatMap((indicator) => checkIndicator(indicator, plan, roster, files)),
    ...checkLabels(indicators, files),
  ];
}

function checkIds(plan: Plan, roster: Roster, indicators: Indicators, files: PlanFiles): Diagnostic[] {
  const lists = [
    { kind: "节", file: files.plan, ids: plan.sections.map(({ id }) => id) },
    { kind: "任务", file: files.plan, ids: plan.items.map(({ id }) => id) },
    { kind: "目标", file: files.plan, ids: targetsOf(plan).map(({ id }) => id) },
    { kind: "指标", file: files.indicators, ids: indicators.indicators.map(({ id }) => id) },
    { kind: "单位", file: files.roster, ids: roster.units.map(({ code }) => code) },
  ];
  return lists.flatMap(({ kind, file, ids }) =>
    repeated(ids).map((id) => diagnose("PLAN-057", { kind: "file", file }, { kind, id })),
  );
}

function repeated(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, index) => words.indexOf(word) < index))];
}

function checkPlaces(item: Item, plan: Plan, files: PlanFiles): Diagnostic[] {
  const missing = [
    ...(item.section !== null && !plan.sections.some(({ id }) => id === item.section) ? [item.section] : []),
    ...(item.parent !== undefined && !plan.items.some(({ id }) => id === item.parent) ? [item.parent] : []),
  ];
  return missing.map((id) => diagnose("PLAN-061", { kind: "file", file: files.plan }, { no: item.no, title: item.title, id }));
}

/** A unit written by name must be known, or it gets no workbook; a group may be open-ended, so that is for a person to say. */
function checkUnits(item: Item, roster: Roster, files: PlanFiles): Diagnostic[] {
  const at = { kind: "file", file: files.plan } as const;
  const { no, title, units } = item;
  const unknown = [...units.lead, ...units.support].filter((name) => resolveName(name, roster) === undefined);
  const empty = units.groups.filter((name) => (resolveName(name, roster) ?? []).length === 0);
  const doubt = units.doubtful
    ? [diagnose("PLAN-059", at, { what: `第${no}项“${title}”的责任单位`, reason: units.doubtful })]
    : [];
  return [
    ...unknown.map((name) => diagnose("PLAN-050", at, { no, title, name, near: nearest(name, namesOf(roster)) })),
    ...empty.map((name) => diagnose("PLAN-051", at, { no, title, name })),
    ...doubt,
  ];
}

function namesOf(roster: Roster): string[] {
  return [...roster.units, ...roster.groups].flatMap(({ name, aliases }) => [name, ...aliases]);
}

/** An item is reported through its sub-items as well. */
function checkAssignments(plan: Plan, roster: Roster, indicators: Indicators, files: PlanFiles): Diagnostic[] {
  const asked = new Set(indicators.indicators.map(({ item }) => item));
  const assigned = (item: Item): boolean =>
    asked.has(item.id) ||
    unitsOfItem(item, roster).length > 0 ||
    plan.items.some((child) => child.parent === item.id && child.id !== item.id && assigned(child));
  return plan.items
    .filter((item) => !assigned(item))
    .map(({ no, title }) => diagnose("PLAN-053", { kind: "file", file: files.plan }, { no, title }));
}

function checkTargets(plan: Plan, indicators: Indicators, files: PlanFiles): Diagnostic[] {
  const judged = new Set(indicators.indicators.flatMap(({ judges }) => judges.map(({ target }) => target)));
  return targetsOf(plan).flatMap(({ id, metric, doubtful }) => [
    ...(judged.has(id) ? [] : [diagnose("PLAN-052", { kind: "file", file: files.indicators }, { target: id, metric })]),
    ...(doubtful
      ? [diagnose("PLAN-059", { kind: "file", file: files.plan }, { what: `目标 ${id}“${metric}”`, reason: doubtful })]
      : []),
  ]);
}

function checkIndicator(indicator: Indicator, plan: Plan, roster: Roster, files: PlanFiles): Diagnostic[] {
  const at = { kind: "file", file: files.indicators } as const;
  const { label } = indicator;
  const targets = targetsOf(plan).map(({ id }) => id);
  const items = plan.items.map(({ id }) => id);
  const unknownUnits = indicator.units.filter((name) => (resolveName(name, roster) ?? []).length === 0);
  const unknownTargets = indicator.judges.map(({ target }) => target).filter((id) => !targets.includes(id));
  return [
    ...unknownUnits.map((name) => diagnose("PLAN-054", at, { label, name, near: nearest(name, namesOf(roster)) })),
    ...unknownTargets.map((target) => diagnose("PLAN-055", at, { label, target, near: nearest(target, targets) })),
    ...(items.includes(indicator.item)
      ? []
      : [diagnose("PLAN-056", at, { label, item: indicator.item, near: nearest(indicator.item, items) })]),
  ];
}

/** What may follow a label inside 〔〕 and asks for a part of its figure. */
const endings = /(?:同比|上年|分子|分母)$/;
/** Four digits in 〔〕 belong to the number of a document. */
const reference = /〔(?!\d{4}〕)([^〔〕]+)〕/g;

function checkLabels({ indicators }: Indicators, files: PlanFiles): Diagnostic[] {
  const at = { kind: "file", file: files.indicators } as const;
  const labels = indicators.map(({ label }) => label);
  const unknown = indicators.flatMap(({ label, wording = "" }) =>
    [...wording.matchAll(reference)]
      .map((match) => match[1] ?? "")
      .filter((name) => !labels.includes(name) && !labels.includes(name.replace(endings, "")))
      .map((name) => diagnose("PLAN-060", at, { label, reference: name, near: nearest(name, labels) })),
  );
  return [...repeated(labels).map((label) => diagnose("PLAN-058", at, { label })), ...unknown];
}
