/** The id of a printed figure → why it is another in the newer draft: from the facts it rests on, and from what was asked. */
import type { Cause } from "../model/change-cause.ts";
import type { KeptDraft } from "../model/draft.ts";
import type { Fact } from "../model/fact.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Attainment, Figure, Standing } from "../model/results.ts";
import { cause, type Drafts, membershipOf, nameOf, sentWords, showFact, submissionOf, unitCause } from "./cause-words.ts";
import {
  indicatorCause,
  judgingFields,
  planCause,
  previousFields,
  targetCause,
  valueFields,
  waiverCause,
} from "./rule-causes.ts";

/** None where the data say the same in both drafts: then the number was only printed elsewhere, or no longer. */
export function figureCauses(id: string, drafts: Drafts): Cause[] {
  const target = /^target\.([^@:]+)(?:@([^:]+))?:(\w+)$/.exec(id);
  if (target) return withoutRepeats(targetFigureCauses(target[1] ?? "", target[2], target[3] ?? "", drafts));
  const count = /^report:(\w+)$/.exec(id);
  if (count) return withoutRepeats(countCauses(count[1] ?? "", drafts));
  return withoutRepeats(ownFigureCauses(id, drafts));
}

function ownFigureCauses(id: string, drafts: Drafts): Cause[] {
  const [old, now] = [figureOf(id, drafts.before), figureOf(id, drafts.after)];
  const indicator = (now ?? old)?.indicator;
  if (indicator === undefined || sameFigure(old, now)) return [];
  const facts = factCauses(old?.from ?? [], now?.from ?? [], drafts);
  const fields: readonly (keyof Indicator)[] = /:(yoy|previous|points)$/.test(id) ? previousFields : valueFields;
  const rule = indicatorCause(indicator, fields, drafts);
  const found = [...facts, ...(rule === undefined ? [] : [rule])];
  return found.length > 0 ? found : askedCauses(indicator, drafts);
}

function sameFigure(old: Figure | undefined, now: Figure | undefined): boolean {
  return (
    old?.value === now?.value && old?.text === now?.text && old?.style === now?.style && old?.unitOfMeasure === now?.unitOfMeasure
  );
}

/** `part` as report/target-figures.ts names them. */
function targetFigureCauses(target: string, unit: string | undefined, part: string, drafts: Drafts): Cause[] {
  const [old, now] = [attainmentOf(target, drafts.before), attainmentOf(target, drafts.after)];
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const rule = targetCause(target, drafts);
  if (part === "required" || part === "words") return rule === undefined ? judgingCause(now ?? old, drafts) : [rule];
  return attainmentCauses(target, unit, drafts);
}

function judgingCause(attainment: Attainment | undefined, drafts: Drafts): Cause[] {
  const found = attainment?.indicator ? indicatorCause(attainment.indicator, judgingFields, drafts) : undefined;
  return found === undefined ? [] : [found];
}

/** Everything that a verdict rests on, of one unit where it is given. */
export function attainmentCauses(target: string, unit: string | undefined, drafts: Drafts): Cause[] {
  const attainments = [attainmentOf(target, drafts.before), attainmentOf(target, drafts.after)];
  const indicator = attainments.find((one) => one?.indicator)?.indicator ?? undefined;
  const footprint = (kept: KeptDraft) =>
    indicator === undefined
      ? []
      : [
          ...new Set(
            kept.results.figures
              .filter((figure) => figure.indicator === indicator && (unit === undefined || figure.unit === unit))
              .flatMap(({ from }) => from),
          ),
        ];
  const found = [
    ...factCauses(footprint(drafts.before), footprint(drafts.after), drafts),
    targetCause(target, drafts),
    waiverCause(target, drafts),
    indicator === undefined ? undefined : indicatorCause(indicator, judgingFields, drafts),
  ].filter((one) => one !== undefined);
  return found.length > 0 || indicator === undefined ? found : askedCauses(indicator, drafts);
}

/** Units that came, went or answered with nothing, of those who are asked for an indicator. */
function askedCauses(indicator: string, drafts: Drafts): Cause[] {
  const units = new Set(
    [drafts.before, drafts.after].flatMap(({ results }) =>
      results.figures.filter((figure) => figure.indicator === indicator).flatMap(({ unit }) => (unit === null ? [] : [unit])),
    ),
  );
  const roster = rosterCauses(drafts);
  return [...[...units].flatMap((unit) => unitCause(unit, drafts) ?? []), ...roster];
}

/** Units and groups of the roster that changed otherwise than by coming or going. */
export function rosterCauses(drafts: Drafts): Cause[] {
  const codes = new Set(
    [drafts.before, drafts.after].flatMap(({ draft }) => draft.assignment.roster.units.map(({ code }) => code)),
  );
  const moved = [...codes].flatMap((unit) => {
    const [old, now] = [membershipOf(unit, drafts.before), membershipOf(unit, drafts.after)];
    const found = old === now ? undefined : unitCause(unit, drafts);
    return found === undefined ? [] : [found];
  });
  const [oldGroups, newGroups] = [drafts.before, drafts.after].map(({ draft }) => JSON.stringify(draft.assignment.roster.groups));
  return [...moved, ...(oldGroups === newGroups ? [] : [cause("roster", "单位名录里的单位集合改了")])];
}

function countCauses(name: string, drafts: Drafts): Cause[] {
  if (name === "items" || name === "subItems") return [planCause(drafts)].filter((one) => one !== undefined);
  if (["units", "onTime", "late", "missing"].includes(name)) {
    return changedStandings(drafts).flatMap((unit) => standingCauses(drafts, unit));
  }
  return changedAttainments(drafts).flatMap(({ target }) => attainmentCauses(target, undefined, drafts));
}

/** Those whose verdict or waiver is another. */
export function changedAttainments(drafts: Drafts): Attainment[] {
  const all = new Map(
    [drafts.before, drafts.after].flatMap(({ results }) => results.attainments.map((one) => [one.target, one] as const)),
  );
  const state = (one: Attainment | undefined) => (one === undefined ? "" : `${one.verdict} ${one.waiver === null}`);
  return [...all.values()].filter(
    ({ target }) => state(attainmentOf(target, drafts.before)) !== state(attainmentOf(target, drafts.after)),
  );
}

/** Units that count otherwise among those on time, late, missing or exempt. */
export function changedStandings(drafts: Drafts): string[] {
  const units = [drafts.before, drafts.after].flatMap(({ results }) => results.standings.map(({ unit }) => unit));
  return [...new Set(units)].filter((unit) => {
    const [old, now] = standingsOf(unit, drafts);
    return (
      JSON.stringify([old?.state, old?.openCells, old?.wrongCells]) !==
      JSON.stringify([now?.state, now?.openCells, now?.wrongCells])
    );
  });
}

export function standingCauses(drafts: Drafts, unit: string): Cause[] {
  const own = unitCause(unit, drafts);
  if (own !== undefined) return [own];
  const [old, now] = standingsOf(unit, drafts);
  if (old?.deadline !== now?.deadline) return [cause("settings", `截止日由${old?.deadline}改为${now?.deadline}`)];
  return rosterCauses(drafts);
}

function standingsOf(unit: string, drafts: Drafts): (Standing | undefined)[] {
  return [drafts.before, drafts.after].map(({ results }) => results.standings.find((one) => one.unit === unit));
}

/** One cause for each fact that differs, came or went among those that a figure rests on. */
function factCauses(from: readonly string[], to: readonly string[], drafts: Drafts): Cause[] {
  return [...new Set([...to, ...from])].flatMap((id) => {
    const old = from.includes(id) ? drafts.before.facts.facts.find((fact) => fact.id === id) : undefined;
    const now = to.includes(id) ? drafts.after.facts.facts.find((fact) => fact.id === id) : undefined;
    const found = factCause(old, now, drafts);
    return found === undefined ? [] : [found];
  });
}

function factCause(old: Fact | undefined, now: Fact | undefined, drafts: Drafts): Cause | undefined {
  const fact = now ?? old;
  if (fact === undefined || (old !== undefined && now !== undefined && showFact(old) === showFact(now))) return undefined;
  const unit = fact.unit;
  const own = unitCause(unit, drafts);
  // What the roster or a withdrawal did to a unit explains each of its facts.
  if (own?.kind === "roster" || own?.kind === "withdrawal") return { ...own, before: shown(old), after: shown(now) };
  const [cameFrom, wentTo] = [
    old && submissionOf(old.source.sha256, drafts.before),
    now && submissionOf(now.source.sha256, drafts.after),
  ];
  const sameFile = old !== undefined && now !== undefined && old.source.sha256 === now.source.sha256;
  if (sameFile || own === undefined) return indicatorCause(fact.indicator, judgingFields, drafts) ?? rosterCauses(drafts)[0];
  const cell = `${fact.source.sheet}!${fact.source.cell}`;
  const how =
    old === undefined ? `填${shown(now)}` : now === undefined ? `原填${shown(old)}，现为空` : `由${shown(old)}改为${shown(now)}`;
  const words = wentTo === undefined ? own.words : sentWords(nameOf(unit, drafts), wentTo, hadSent(unit, drafts));
  const file = wentTo?.file ?? own.file ?? cameFrom?.file ?? null;
  return { ...own, words: `${words}：${cell}${how}`, file, cell, before: shown(old), after: shown(now) };
}

function hadSent(unit: string, { before }: Drafts): boolean {
  return before.draft.submissions.some((one) => one.unit === unit);
}

function shown(fact: Fact | undefined): string | null {
  return fact === undefined ? null : showFact(fact);
}

function figureOf(id: string, { results }: KeptDraft): Figure | undefined {
  return results.figures.find((figure) => figure.id === id);
}

function attainmentOf(target: string, { results }: KeptDraft): Attainment | undefined {
  return results.attainments.find((one) => one.target === target);
}

export function withoutRepeats(causes: readonly Cause[]): Cause[] {
  const seen = new Set<string>();
  return causes.filter(({ words }) => !seen.has(words) && seen.add(words) !== undefined);
}
