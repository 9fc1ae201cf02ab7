/** roster/1 (单位名录): the units that report, their other names, and the groups a plan speaks of (区直各单位). */
import { z } from "zod";
import { identifier } from "./scalars.ts";

export const unitKindSchema = z.enum(["department", "town", "party", "court", "enterprise", "other"]);

export const unitSchema = z.strictObject({
  code: identifier.describe("short permanent code, used in file names and facts"),
  name: z.string().min(1).describe("full name as it stands in documents"),
  aliases: z.array(z.string()).default([]).describe("short and former names under which plans and clerks write it"),
  kind: unitKindSchema.default("department"),
});

/** `units` lists codes; `kinds` takes in every unit of these kinds. */
export const groupSchema = z.strictObject({
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  kinds: z.array(unitKindSchema).default([]),
  units: z.array(identifier).default([]),
});

export const rosterSchema = z.strictObject({
  format: z.literal("roster/1"),
  units: z.array(unitSchema).min(1),
  groups: z.array(groupSchema).default([]),
});

export type UnitKind = z.infer<typeof unitKindSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Roster = z.infer<typeof rosterSchema>;

/** The codes a group stands for, in roster order. */
export function membersOf(group: Group, roster: Roster): string[] {
  return roster.units
    .filter((unit) => group.units.includes(unit.code) || group.kinds.includes(unit.kind))
    .map((unit) => unit.code);
}

/** Units by a name as written (full name or alias), or the members of a group of that name; undefined when the roster knows neither. */
export function resolveName(name: string, roster: Roster): string[] | undefined {
  const wanted = plainName(name);
  const named = (entry: { name: string; aliases: readonly string[] }) =>
    [entry.name, ...entry.aliases].map(plainName).includes(wanted);
  const unit = roster.units.find(named);
  if (unit) return [unit.code];
  const group = roster.groups.find(named);
  return group ? membersOf(group, roster) : undefined;
}

/** Names compare without white space and with one kind of brackets and commas, since plans mix full and half width. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s\u3000]/g, "")
    .replaceAll(",", "、");
}
