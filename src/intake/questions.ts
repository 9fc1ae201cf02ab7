/** What each unit is asked, worked out once for a whole inbox: resolving the names of plan and roster anew for each workbook cost more than reading it. */
import { type Assignment, isSentSheets, unitsAsked, unitsOfItem } from "../model/assignment.ts";
import { fingerprintOf } from "../model/fingerprint.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Item } from "../model/plan.ts";

/** The same indicators and items, in the same order, as `indicatorsFor` and `itemsFor` give. */
export interface Questions {
  readonly indicators: readonly Indicator[];
  readonly items: readonly Item[];
  readonly fingerprint: string;
}

const known = new WeakMap<Assignment, ReadonlyMap<string, Questions>>();

/** By unit code; units that are asked nothing, or are exempt, are not in it. */
export function questionsOf(assignment: Assignment): ReadonlyMap<string, Questions> {
  const earlier = known.get(assignment);
  if (earlier !== undefined) return earlier;
  const questions = workOut(assignment);
  known.set(assignment, questions);
  return questions;
}

function workOut(assignment: Assignment): Map<string, Questions> {
  const { plan, roster, workspace } = assignment;
  const asked = assignment.indicators.indicators.map((indicator) => ({
    indicator,
    units: new Set(unitsAsked(indicator, assignment)),
  }));
  const parents = new Set(plan.items.map((item) => item.parent));
  const named = plan.items.map((item) => ({ item, units: new Set(parents.has(item.id) ? [] : unitsOfItem(item, roster)) }));
  const questions = new Map<string, Questions>();
  for (const { code } of roster.units) {
    if (workspace.exempt.includes(code)) continue;
    const indicators = asked.filter(({ units }) => units.has(code)).map(({ indicator }) => indicator);
    const under = new Set(indicators.map((indicator) => indicator.item));
    const items = named.filter(({ item, units }) => units.has(code) || under.has(item.id)).map(({ item }) => item);
    if (items.length > 0 || isSentSheets(code, assignment))
      questions.set(code, { indicators, items, fingerprint: fingerprintOf(items, indicators) });
  }
  return questions;
}
