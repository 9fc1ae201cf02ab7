/** Who is asked a number: the bodies the target names if the roster knows them, else the item's units, else its parent's, else all. */
import type { Item, Plan, Target } from "../../model/plan.ts";
import { membersOf, plainName, type Roster, resolveName } from "../../model/roster.ts";

/** Names as they stand on the roster; without a roster, as the plan writes them. Never empty. */
export function unitsForItem(item: Item, target: Target, plan: Plan, roster: Roster | undefined): string[] {
  const parent = plan.items.find((one) => one.id === item.parent);
  const written = [target.scope === null ? [] : [target.scope], named(item), parent ? named(parent) : []];
  for (const names of written.slice(roster ? 0 : 1)) {
    const known = roster ? names.flatMap((name) => rosterName(name, roster) ?? []) : names;
    if (known.length > 0) return [...new Set(known)];
  }
  return roster ? everyone(roster) : ["各单位"];
}

/** The lead answers for the item; where none is set apart, everybody named does. */
function named({ units }: Item): string[] {
  return [...units.lead, ...units.support, ...units.groups];
}

/** The full name under which the roster keeps a unit or group; undefined when it knows neither. */
function rosterName(name: string, roster: Roster): string | undefined {
  const codes = resolveName(name, roster);
  if (codes === undefined || codes.length === 0) return undefined;
  const plain = plainName(name);
  const entry = [...roster.units, ...roster.groups].find((one) => [one.name, ...one.aliases].map(plainName).includes(plain));
  return entry?.name;
}

/** A group that takes in every unit, or all units by name. */
function everyone(roster: Roster): string[] {
  const all = roster.groups.find((group) => membersOf(group, roster).length === roster.units.length);
  return all ? [all.name] : roster.units.map((unit) => unit.name);
}
