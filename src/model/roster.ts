/** roster/1 (单位名录): the units that report, their other names, and the groups a plan speaks of (区直各单位). */
import { z } from "zod";
import { identifier } from "./scalars.ts";

export const unitKindSchema = z.enum(["department", "town", "party", "court", "enterprise", "other"]);

export const unitSchema = z.strictObject({
  code: identifier.describe("简短代码，定了不要改；用于文件名"),
  name: z.string().min(1).describe("单位全称"),
  aliases: z.array(z.string()).default([]).describe("简称、曾用名、计划里的其他写法"),
  kind: unitKindSchema
    .default("department")
    .describe("department 部门、town 镇街、party 党委部门、court 法检、enterprise 企业、other 其他"),
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
