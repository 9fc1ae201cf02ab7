/** What several units wrote on one item → one prose: lead unit first, the same words once, each later unit named. */
import { textOf } from "../model/document.ts";
import type { Item } from "../model/plan.ts";
import { plainName, type Roster, resolveName, type Unit } from "../model/roster.ts";
import { follow, noProse, proseOf, runOn, text, wordsOf } from "./prose.ts";
import type { Prose } from "./report-data.ts";

/** Words of one unit, or of several that wrote the same. */
export interface Contribution {
  readonly units: readonly string[];
  readonly prose: Prose;
}

/** Longer than this, several units' words read better as paragraphs of their own (characters). */
const longestJoint = 900;

/** Codes in the order in which units speak: lead, support, groups, then all others as the roster lists them. */
export function speakingOrder(item: Item, roster: Roster): string[] {
  const named = [...item.units.lead, ...item.units.support, ...item.units.groups].flatMap(
    (name) => resolveName(name, roster) ?? [],
  );
  return [...new Set([...named, ...roster.units.map((unit) => unit.code)])];
}

/** Units that wrote the very same words speak together; those who wrote nothing are left out. */
export function joinSameWords<T extends Contribution>(contributions: readonly T[]): T[] {
  const groups = new Map<string, T>();
  for (const contribution of contributions) {
    if (contribution.prose.paragraphs.length === 0) continue;
    const key = plainName(wordsOf(contribution.prose));
    const group = groups.get(key);
    groups.set(key, group ? { ...group, units: [...new Set([...group.units, ...contribution.units])] } : contribution);
  }
  return [...groups.values()];
}

/** One paragraph where it stays readable. The first speaker needs no name; all others are named unless they name themselves. */
export function joinNarratives(contributions: readonly Contribution[], roster: Roster): Prose {
  const filled = contributions.filter((one) => one.prose.paragraphs.length > 0);
  const length = filled.reduce((total, one) => total + wordsOf(one.prose).length, 0);
  const apart = filled.some((one) => one.prose.paragraphs.length > 1) || length > longestJoint;
  return filled.reduce((joined, one, index) => {
    const units = one.units.map((code) => roster.units.find((unit) => unit.code === code)).filter((unit) => unit !== undefined);
    const prose = index === 0 && units.length === 1 ? one.prose : withName(one.prose, units);
    return apart ? follow(joined, prose) : runOn(joined, prose);
  }, noProse);
}

function withName(prose: Prose, units: readonly Unit[]): Prose {
  const names = units.map((unit) => unit.name).join("、");
  const words = wordsOf(prose);
  const unnamed = units.filter((unit) => ![unit.name, ...unit.aliases].some((name) => words.includes(name)));
  if (unnamed.length === 0) return prose;
  if (unnamed.length < units.length)
    return runOn(prose, proseOf(text(`${unnamed.map((unit) => unit.name).join("、")}的做法相同。`)));
  const [first = [], ...rest] = prose.paragraphs;
  const [opening, ...others] = first;
  if (opening?.kind !== "text") return { kind: "prose", paragraphs: [[text(seam(names, textOf(first))), ...first], ...rest] };
  const [, time = "", remainder = ""] = /^(\d{4}年(?:以来)?，)?([\s\S]*)$/u.exec(opening.text) ?? [];
  return { kind: "prose", paragraphs: [[text(`${time}${seam(names, remainder)}${remainder}`), ...others], ...rest] };
}

/**
 * The name as it stands before words that may begin with a part of it: 雪浪街道 before 街道领导班子… says 雪浪; 区政府办公室 before
 * 区政府主要负责人… is set off by a comma, since the words have a subject of their own.
 */
function seam(names: string, words: string): string {
  const from = Array.from({ length: names.length }, (_, at) => at).find(
    (at) => at < names.length - 1 && words.startsWith(names.slice(at)),
  );
  if (from !== undefined && from > 0) return names.slice(0, from);
  return names.length > 2 && words.startsWith(names.slice(0, 3)) ? `${names}，` : names;
}
