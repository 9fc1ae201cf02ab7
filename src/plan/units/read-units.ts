/** The words of a task to its units: from brackets, labelled lines and prose. What only a guess can give is marked as doubtful. */
import type { ItemUnits } from "../../model/plan.ts";
import { isLabelled } from "../text/line-signs.ts";
import { type Declared, hasLabel, readLabelled, readVerbal, withoutTimes } from "./declarations.ts";
import { blankOut, findBrackets } from "./find-brackets.ts";
import { readProse, readSubject } from "./read-prose.ts";
import { isBodyName, isGroupName, splitUnitNames } from "./unit-names.ts";

/** `firstLeads`: the plan says that the first unit of a list takes the lead. `subjects`: sentences may name a unit by their subject alone. */
export interface UnitHabits {
  readonly firstLeads: boolean;
  readonly subjects: boolean;
}

/** What a plan as a whole says about its lists of units. Plans that name no unit anywhere do not speak of units in passing either. */
export function readUnitHabits(text: string): UnitHabits {
  return {
    firstLeads:
      /(?:排|列|写)在?(?:第一|首)(?:位|个)?的?(?:单位|部门)?(?:为|是|负责)?(?:的)?牵头|第一(?:个)?(?:责任)?(?:单位|部门)为牵头/.test(
        text,
      ),
    subjects: declarationsIn(text).length > 0,
  };
}

/** The units that the words name, or undefined. `subjects` are only looked at when nothing else names a unit. */
export function readUnits(words: string, habits: UnitHabits): ItemUnits | undefined {
  const declared = declarationsIn(words);
  if (declared.length > 0) return gatherUnits(declared, habits);
  const subject = habits.subjects ? readSubject(words) : undefined;
  if (!subject) return undefined;
  return { ...gatherUnits([subject], { ...habits, firstLeads: false }), doubtful: "责任单位由句子主语读出" };
}

/** The last bracket or labelled line of a passage: where units are named for everything before it. Undefined when it names none. */
export function readClosingUnits(words: string, habits: UnitHabits): ItemUnits | undefined {
  const bracket = findBrackets(words).at(-1);
  const line = words.split("\n").at(-1) ?? "";
  if (bracket && /^[。；;\s]*$/.test(words.slice(bracket.to))) {
    const declared = fromBracket(bracket.inner, words[bracket.from - 1] ?? "");
    if (declared) return gatherUnits(settleDuties(declared), habits);
  }
  if (!isLabelled(line)) return undefined;
  const declared = readLabelled(line);
  return declared.length > 0 ? gatherUnits(settleDuties(declared), habits) : undefined;
}

/** The bracketed passages that name units, so that a title can be cut before them. */
export function unitBrackets(words: string): { readonly from: number; readonly to: number }[] {
  return findBrackets(words).filter(({ inner, from }) => fromBracket(inner, words[from - 1] ?? "") !== undefined);
}

/** Units of a table cell, in which no label is needed. */
export function readUnitCell(cell: string): Declared | undefined {
  const names = splitUnitNames(withoutTimes(cell));
  return names.units.length + names.groups.length === 0 ? undefined : { role: "duty", ...names };
}

function declarationsIn(words: string): Declared[] {
  const read = findBrackets(words).flatMap((bracket) => {
    const declared = fromBracket(bracket.inner, words[bracket.from - 1] ?? "");
    return declared ? [{ bracket, declared }] : [];
  });
  const bare = blankOut(
    words,
    read.map(({ bracket }) => bracket),
    "。",
  );
  // Brackets that touch, and all labelled lines, are one declaration; a bracket further on is about other words.
  const groups: Declared[][] = [];
  for (const [index, { bracket, declared }] of read.entries()) {
    if (read[index - 1]?.bracket.to === bracket.from) groups.at(-1)?.push(...declared);
    else groups.push([...declared]);
  }
  return [...groups, bare.split("\n").flatMap(labelledParts)].flatMap(settleDuties).concat(readProse(bare));
}

/** Plain responsibility beside a lead in the same declaration is support. */
export function settleDuties(declared: readonly Declared[]): Declared[] {
  const somebodyLeads = declared.some(({ role }) => role === "lead");
  return declared.map((one) => (one.role === "duty" && somebodyLeads ? { ...one, role: "support" } : one));
}

function fromBracket(inner: string, before: string): Declared[] | undefined {
  if (hasLabel(inner)) {
    const declared = readLabelled(inner);
    return declared.length > 0 ? declared : undefined;
  }
  const verbal = /牵头|负责|配合|落实|承办|协助|参与/.test(inner) ? readVerbal(inner) : undefined;
  if (verbal) return verbal;
  return readBareList(inner, before);
}

/** （区司法局、区财政局） behind a full stop: names only, without a word that says what they do. */
function readBareList(inner: string, before: string): Declared[] | undefined {
  if (!/[。；;]$/.test(before)) return undefined;
  const names = splitUnitNames(inner);
  const all = [...names.units, ...names.groups];
  const fits = all.length > 0 && all.every((name) => isBodyName(name) && (name.length > 2 || isGroupName(name)));
  return fits ? [{ role: "duty", ...names }] : undefined;
}

/** 责任单位：A、B on a line of its own, or behind a mark of punctuation. */
function labelledParts(line: string): Declared[] {
  return line.split(/(?<=[。；;！])/).flatMap((written) => {
    // 责任单位县农业农村局: the colon was forgotten.
    const sentence = written.replace(/^((?:责任|牵头|配合|主办|承办)(?:单位|部门))(?=[各省市县区州旗镇乡])/, "$1：");
    const at = isLabelled(sentence)
      ? 0
      : sentence.search(/(?<=[，,、 ）)])(?:责任|牵头|配合|主办|承办|协办)(?:单位|部门|科室|处室|股室|站所)\s?[：:]/);
    return at >= 0 ? readLabelled(sentence.slice(at)) : [];
  });
}

/** Settled declarations to units by role: 责任单位 leads where nobody else is named to lead. */
export function gatherUnits(declared: readonly Declared[], habits: UnitHabits): ItemUnits {
  const lead: string[] = [];
  const support: string[] = [];
  for (const { role, units } of declared) {
    if (role === "support") support.push(...units);
    else if (role === "lead" || !habits.firstLeads) lead.push(...units);
    else {
      lead.push(...units.slice(0, 1));
      support.push(...units.slice(1));
    }
  }
  const open = declared.find(({ openEnded }) => openEnded !== undefined)?.openEnded;
  return {
    lead: distinct(lead),
    support: distinct(support).filter((name) => !lead.includes(name)),
    groups: distinct(declared.flatMap(({ groups }) => groups)),
    ...(open === undefined ? {} : { doubtful: `“${open}”未写明还有哪些单位` }),
  };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
