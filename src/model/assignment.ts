/** Who is asked what: names in plan and indicators resolved on the roster. Names the roster does not know are left out here; `plan check` reports them. */
import type { AskedSheet } from "./data-sheet.ts";
import type { Indicator, Indicators } from "./indicator.ts";
import type { Item, Plan } from "./plan.ts";
import { type Roster, resolveName, type Unit } from "./roster.ts";
import type { Workspace } from "./workspace.ts";

/** Everything that decides who is asked what. */
export interface Assignment {
  readonly plan: Plan;
  readonly indicators: Indicators;
  readonly roster: Roster;
  readonly workspace: Workspace;
  /** Absent where none is asked. The indicators behind their cells stand in `indicators`. */
  readonly dataSheets?: readonly AskedSheet[];
}

/** Codes of the units asked for an indicator, in roster order, exempt units left out. */
export function unitsAsked(indicator: Indicator, { roster, workspace }: Pick<Assignment, "roster" | "workspace">): string[] {
  return inRosterOrder(indicator.units, roster).filter((code) => !workspace.exempt.includes(code));
}

/** Codes of the units an item names: lead, support and groups, in roster order. */
export function unitsOfItem(item: Item, roster: Roster): string[] {
  return inRosterOrder([...item.units.lead, ...item.units.support, ...item.units.groups], roster);
}

/** The indicators a unit is asked, in file order. */
export function indicatorsFor(unit: string, assignment: Assignment): Indicator[] {
  return assignment.indicators.indicators.filter((indicator) => unitsAsked(indicator, assignment).includes(unit));
}

/**
 * The items a unit reports on, in plan order: those that name it and those under which it is asked a number. An item with sub-items is
 * reported through them unless a number stands under the item itself.
 */
export function itemsFor(unit: string, assignment: Assignment): Item[] {
  const asked = new Set(indicatorsFor(unit, assignment).map((indicator) => indicator.item));
  const parents = new Set(assignment.plan.items.map((item) => item.parent));
  return assignment.plan.items.filter(
    (item) => asked.has(item.id) || (!parents.has(item.id) && unitsOfItem(item, assignment.roster).includes(unit)),
  );
}

/** The units that get a workbook: those asked anything, exempt ones left out. */
export function reportingUnits(assignment: Assignment): Unit[] {
  const { roster, workspace } = assignment;
  return roster.units.filter(
    (unit) =>
      !workspace.exempt.includes(unit.code) &&
      (itemsFor(unit.code, assignment).length > 0 || isSentSheets(unit.code, assignment)),
  );
}

/** Whether fazhi.yaml sends the unit a data sheet, which makes it a reporting unit even where the plan does not name it. */
export function isSentSheets(unit: string, { dataSheets }: Pick<Assignment, "dataSheets">): boolean {
  return (dataSheets ?? []).some(({ units, isStated }) => isStated && units.includes(unit));
}

function inRosterOrder(names: readonly string[], roster: Roster): string[] {
  const codes = new Set(names.flatMap((name) => resolveName(name, roster) ?? []));
  return roster.units.filter((unit) => codes.has(unit.code)).map((unit) => unit.code);
}
