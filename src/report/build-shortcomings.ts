/** Units' own shortcomings + missed targets + missing reports → chapter 三, each own shortcoming taking up the targets missed under its item. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Plan } from "../model/plan.ts";
import type { Attainment, ResultNarrative, Results } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";
import { plainName } from "../model/roster.ts";
import { bindProse, cellOf } from "./bind-prose.ts";
import type { BindingContext } from "./binding.ts";
import { unreportedItems } from "./build-measures.ts";
import { type EditorialNote, noteOn } from "./editorial-notes.ts";
import { normaliseTitle } from "./normalise-prose.ts";
import { noProse, runOn, wordsOf } from "./prose.ts";
import type { AttainmentData, Prose, Shortcoming } from "./report-data.ts";
import { titleOf } from "./split-chapters.ts";
import { isOpen, isShort, isUnreported } from "./verdicts.ts";

const sameShortcoming = "同一条不足里已有单位写过，只印一次，各单位都列名";
/** From here on targets in one paragraph are counted. */
const fewestMany = 3;

export interface ShortcomingInput {
  readonly plan: Plan;
  readonly roster: Roster;
  readonly results: Results;
  readonly context: BindingContext;
  /** One for each attainment of the results, in their order. */
  readonly attainments: readonly AttainmentData[];
}

/** A shortcoming with what is needed to find the arrangement that answers it. */
export interface RaisedShortcoming {
  readonly data: Shortcoming;
  readonly items: readonly string[];
  readonly units: readonly string[];
  /** One for each of `data.missed`, in their order: the item each belongs to. */
  readonly missedItems: readonly (string | null)[];
  /** The units' own words on the causes; empty for a built one. */
  readonly causes: readonly string[];
}

export interface RaisedShortcomings {
  readonly raised: readonly RaisedShortcoming[];
  readonly remarks: readonly Diagnostic[];
  readonly notes: readonly EditorialNote[];
}

/** Own ones first, in the order of the roster, then missed targets, then missing reports. Remarks: those of `bindProse`, REPORT-035 (no cause). */
export function buildShortcomings(input: ShortcomingInput): RaisedShortcomings {
  const open = input.results.attainments.map((attainment, index) => ({
    attainment,
    data: input.attainments[index],
    item: itemOf(attainment, input.context.indicators),
  }));
  const missed = open.filter((one) => isOpen(one.attainment) && isShort(one.attainment)).filter(hasData);
  const unreported = open.filter((one) => isOpen(one.attainment) && isUnreported(one.attainment)).filter(hasData);
  const groups = groupByTitle(input);
  const homes = new Map(missed.map((one) => [one, homeOf(one, groups)] as const));
  const own = groups.map((group) =>
    buildOwn(
      group,
      missed.filter((one) => homes.get(one) === group),
      input,
    ),
  );
  const rest = missed.filter((one) => homes.get(one) === undefined);
  const built = [...buildFromTargets(rest), ...buildFromReporting(unreported, input)];
  const withoutCause = rest.map((one) => noCause(one.data.metric));
  return {
    raised: [...own.map((one) => one.raised), ...built],
    remarks: [...own.flatMap((one) => one.remarks), ...withoutCause],
    notes: own.flatMap((one) => one.notes),
  };
}

interface OpenTarget {
  readonly attainment: Attainment;
  readonly data: AttainmentData;
  readonly item: string | null;
}

function hasData(one: Omit<OpenTarget, "data"> & { data: AttainmentData | undefined }): one is OpenTarget {
  return one.data !== undefined;
}

/** A target outside the items belongs where its number is asked. */
function itemOf({ item, indicator }: Attainment, indicators: BindingContext["indicators"]): string | null {
  return item ?? [...indicators.values()].find((one) => one.id === indicator)?.item ?? null;
}

function noCause(name: string): Diagnostic {
  return diagnose("REPORT-035", { kind: "file", file: "results.json" }, { name });
}

interface Group {
  readonly title: string;
  readonly narratives: readonly ResultNarrative[];
}

/** Several units naming the same shortcoming make one. */
function groupByTitle({ plan, results }: ShortcomingInput): Group[] {
  const groups = new Map<string, { title: string; narratives: ResultNarrative[] }>();
  for (const narrative of results.narratives.filter((one) => one.kind === "shortcoming")) {
    const item = plan.items.find((one) => one.id === narrative.item);
    const title = normaliseTitle(narrative.title) || (item ? `${titleOf(item)}方面仍有不足` : "其他方面仍有不足");
    const group = groups.get(plainName(title));
    if (group) group.narratives.push(narrative);
    else groups.set(plainName(title), { title, narratives: [narrative] });
  }
  return [...groups.values()];
}

/** A missed target is named once: under the shortcoming of its item whose words come closest to its metric. */
function homeOf({ attainment, item }: OpenTarget, groups: readonly Group[]): Group | undefined {
  const onItem = groups.filter(({ narratives }) =>
    narratives.some((narrative) => narrative.item !== null && narrative.item === item),
  );
  const shortUnits = attainment.byUnit.filter((one) => one.verdict === "missed").map((one) => one.unit);
  // A heading says what a shortcoming is about; its text mentions much else.
  const likeness = ({ title, narratives }: Group) =>
    2 * sharedPairs(attainment.metric, title) +
    sharedPairs(attainment.metric, narratives.map((narrative) => narrative.text).join("")) +
    (narratives.some((narrative) => shortUnits.includes(narrative.unit)) ? 1 : 0);
  return onItem.reduce<Group | undefined>((best, group) => (best && likeness(best) >= likeness(group) ? best : group), undefined);
}

/** How many pairs of neighbouring characters of the first text stand in the second. */
function sharedPairs(metric: string, words: string): number {
  return Array.from({ length: Math.max(0, metric.length - 1) }, (_, at) => metric.slice(at, at + 2)).filter((pair) =>
    words.includes(pair),
  ).length;
}

function buildOwn(
  { title, narratives }: Group,
  here: readonly OpenTarget[],
  input: ShortcomingInput,
): { raised: RaisedShortcoming; remarks: Diagnostic[]; notes: EditorialNote[] } {
  const { context } = input;
  const items = narratives.map((narrative) => narrative.item).filter((item) => item !== null);
  const units = [...new Set(narratives.map((narrative) => narrative.unit))];
  const remarks: Diagnostic[] = [];
  const notes: EditorialNote[] = [];
  let body: Prose = noProse;
  const bind = (narrative: ResultNarrative, words: string) => {
    if (words.trim() === "") return;
    const bound = bindProse({ ...narrative, text: words }, context);
    remarks.push(...bound.remarks);
    const said = wordsOf(bound.prose);
    if (wordsOf(body).includes(said))
      notes.push(noteOn(narrative, input, { kind: "merged", words: said, reason: sameShortcoming }));
    else body = runOn(body, bound.prose);
  };
  for (const narrative of narratives) bind(narrative, narrative.text);
  for (const narrative of narratives) bind(narrative, causeSentence(narrative.cause));
  const causes = narratives.map((narrative) => narrative.cause.trim()).filter((cause) => cause !== "");
  const [first] = narratives;
  if (first && causes.length === 0) {
    remarks.push(diagnose("REPORT-035", { kind: "file", file: cellOf(first.source).file }, { name: title }));
  }
  const data: Shortcoming = {
    ...emptyShortcoming,
    kind: "own",
    own: true,
    title,
    body,
    units: units.map((unit) => context.unitNames.get(unit) ?? unit),
    several: units.length > 1,
    missed: here.map((one) => one.data),
    many: here.length >= fewestMany,
  };
  return { raised: { data, items, units, missedItems: here.map((one) => one.item), causes }, remarks, notes };
}

/** A clerk writes the cause as a phrase or as a sentence of its own. */
function causeSentence(cause: string): string {
  const words = cause.trim();
  return words === "" || /^(主要)?(原因|是因为|由于|因|究其)|原因[是在有：:]/.test(words) ? words : `主要原因是${words}`;
}

export const emptyShortcoming: Shortcoming = {
  kind: "own",
  own: false,
  cause: false,
  parts: [],
  unitCount: noProse,
  reporting: false,
  title: "",
  body: noProse,
  units: [],
  several: false,
  missed: [],
  many: false,
  unreported: [],
  items: [],
  late: [],
  missing: [],
};

function buildFromTargets(rest: readonly OpenTarget[]): RaisedShortcoming[] {
  if (rest.length === 0) return [];
  const data: Shortcoming = {
    ...emptyShortcoming,
    kind: "targets",
    missed: rest.map((one) => one.data),
    many: rest.length >= fewestMany,
  };
  return [{ data, items: [], units: [], missedItems: rest.map((one) => one.item), causes: [] }];
}

function buildFromReporting(
  unreported: readonly OpenTarget[],
  { plan, results, context }: ShortcomingInput,
): RaisedShortcoming[] {
  const unitsIn = (state: string) =>
    results.standings
      .filter((standing) => standing.state === state)
      .map((standing) => context.unitNames.get(standing.unit) ?? standing.unit);
  const data: Shortcoming = {
    ...emptyShortcoming,
    kind: "reporting",
    reporting: true,
    unreported: unreported.map((one) => one.data),
    items: unreportedItems({ plan, results }).map((item) => titleOf(item)),
    late: unitsIn("late"),
    missing: unitsIn("missing"),
  };
  const silent = data.unreported.length + data.items.length + data.late.length + data.missing.length;
  return silent === 0 ? [] : [{ data, items: [], units: [], missedItems: [], causes: [] }];
}
