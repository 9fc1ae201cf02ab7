/** Attainments → how many targets of the year, of each section of the plan and of each unit have which verdict. */
import type { Plan, Section } from "../model/plan.ts";
import type { Attainment, Verdict } from "../model/results.ts";
import { resolveName } from "../model/roster.ts";
import { isWaived } from "../model/verdict-words.ts";
import type { PageData, SectionStanding, Tally, TallyKey, UnitStanding } from "./page-data.ts";
import type { PageSources } from "./page-sources.ts";

type Sources = Pick<PageSources, "results" | "plan" | "roster" | "indicators">;

export function completion(sources: Sources): Pick<PageData, "total" | "sections" | "units"> {
  return {
    total: tallyOf(sources.results.attainments.map(keyOf)),
    sections: sectionStandings(sources),
    units: unitStandings(sources),
  };
}

function keyOf(attainment: Attainment): TallyKey {
  return isWaived(attainment) ? "waived" : attainment.verdict;
}

function tallyOf(keys: readonly TallyKey[]): Tally {
  const tally: Partial<Record<TallyKey, number>> = {};
  for (const key of keys) tally[key] = (tally[key] ?? 0) + 1;
  return tally;
}

/** In the plan's order, by the section that a task stands in; one without targets is left out. Targets outside any stand last, under "". */
function sectionStandings({ results, plan }: Sources): SectionStanding[] {
  const labelled: { readonly id: string | null; readonly label: string }[] = [
    ...plan.sections.map((section) => ({ id: section.id, label: sectionLabel(section) })),
    { id: null, label: "" },
  ];
  return labelled.flatMap(({ id, label }) => {
    const keys = results.attainments.filter(({ item }) => sectionOf(item, plan) === id).map(keyOf);
    return keys.length === 0 ? [] : [{ label, tally: tallyOf(keys) }];
  });
}

/** Numbered as in an official document: 一、 at the top, （一） below it (GB/T 9704-2012, 7.3.3). */
function sectionLabel({ no, title, parent }: Section): string {
  if (no === "") return title;
  if (/^\d+$/.test(no)) return `${no}.${title}`;
  return parent === undefined ? `${no}、${title}` : `（${no}）${title}`;
}

function sectionOf(item: string | null, plan: Plan): string | null {
  const id = plan.items.find((one) => one.id === item)?.section ?? null;
  return plan.sections.some((section) => section.id === id) ? id : null;
}

/** Every unit that was to report, in roster order, with the targets that it takes part in. */
function unitStandings(sources: Sources): UnitStanding[] {
  const shares = sources.results.attainments.map((attainment) => unitVerdicts(attainment, sources));
  return sources.roster.units.flatMap(({ code, name }) => {
    const standing = sources.results.standings.find(({ unit }) => unit === code);
    if (standing === undefined) return [];
    const { state, receivedOn, deadline, openCells, wrongCells } = standing;
    const tally = tallyOf(shares.flatMap((share) => share.get(code) ?? []));
    return [{ name, state, receivedOn, deadline, openCells, wrongCells, tally }];
  });
}

/** A target of the whole district is one of each unit that is asked for its number. */
function unitVerdicts(attainment: Attainment, { indicators, roster }: Sources): ReadonlyMap<string, TallyKey> {
  const waived = isWaived(attainment);
  const keyFor = (verdict: Verdict): TallyKey => (waived && verdict === attainment.verdict ? "waived" : verdict);
  if (attainment.byUnit.length > 0) return new Map(attainment.byUnit.map(({ unit, verdict }) => [unit, keyFor(verdict)]));
  const asked = indicators.indicators.find(({ id }) => id === attainment.indicator)?.units ?? [];
  return new Map(asked.flatMap((name) => resolveName(name, roster) ?? []).map((code) => [code, keyFor(attainment.verdict)]));
}
