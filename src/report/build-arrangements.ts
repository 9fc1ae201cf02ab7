/** Units' plans for next year + unanswered shortcomings → chapter 四. Every shortcoming is answered: by a unit's own words or by a built paragraph. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Plan } from "../model/plan.ts";
import type { ResultNarrative, Results } from "../model/results.ts";
import { plainName, type Roster, resolveName } from "../model/roster.ts";
import { bindProse } from "./bind-prose.ts";
import type { BindingContext } from "./binding.ts";
import type { RaisedShortcoming } from "./build-shortcomings.ts";
import { type EditorialNote, noteOn } from "./editorial-notes.ts";
import { normaliseTitle } from "./normalise-prose.ts";
import { noProse, quoted, runOn, wordsOf } from "./prose.ts";
import type { Arrangement } from "./report-data.ts";

/** Longest heading made from the first clause of an arrangement without a title (characters). */
const longestHeading = 30;

export interface ArrangementContext extends BindingContext {
  readonly plan: Plan;
  readonly roster: Roster;
}

export interface Arrangements {
  readonly arrangements: readonly Arrangement[];
  readonly remarks: readonly Diagnostic[];
  readonly notes: readonly EditorialNote[];
}

/** Own ones first, then one for each shortcoming no unit answered. Remarks: those of `bindProse`, REPORT-031 (a built one). */
export function buildArrangements(
  results: Results,
  shortcomings: readonly RaisedShortcoming[],
  context: ArrangementContext,
): Arrangements {
  const narratives = results.narratives.filter((narrative) => narrative.kind === "arrangement");
  const remarks: Diagnostic[] = [];
  const notes: EditorialNote[] = [];
  const own = groupByTitle(narratives).map(({ title, group }): Arrangement => {
    let body = noProse;
    for (const narrative of group) {
      const bound = bindProse(narrative, context);
      remarks.push(...bound.remarks);
      const said = wordsOf(bound.prose);
      if (said !== "" && wordsOf(body).includes(said))
        notes.push(noteOn(narrative, context, { kind: "merged", words: said, reason: "同一项安排里已有单位写过，只印一次" }));
      else body = runOn(body, bound.prose);
    }
    return {
      ...emptyArrangement,
      own: true,
      title,
      body,
      units: group.map((one) => context.unitNames.get(one.unit) ?? one.unit),
    };
  });
  const built = shortcomings
    .map((shortcoming) => buildAnswer(shortcoming, narratives, context))
    .filter((one) => one !== undefined);
  const unanswered = built.filter((one) => !one.reporting).map((one) => one.answers || one.missed.join("、"));
  const answers = unanswered.map((name) => diagnose("REPORT-031", { kind: "file", file: "results.json" }, { name }));
  return { arrangements: [...own, ...built], notes, remarks: [...remarks, ...answers] };
}

const emptyArrangement: Arrangement = {
  own: false,
  title: "",
  body: noProse,
  answers: "",
  units: [],
  missed: [],
  undecided: false,
  reporting: false,
};

function groupByTitle(narratives: readonly ResultNarrative[]): { title: string; group: ResultNarrative[] }[] {
  const groups = new Map<string, { title: string; group: ResultNarrative[] }>();
  for (const narrative of narratives.filter((one) => `${one.title}${one.text}`.trim() !== "")) {
    const title = normaliseTitle(narrative.title) || firstClause(narrative.text);
    const found = groups.get(plainName(title));
    if (found) found.group.push(narrative);
    else groups.set(plainName(title), { title, group: [narrative] });
  }
  return [...groups.values()];
}

function firstClause(words: string): string {
  return normaliseTitle(words.split(/[，。；,;\n]/u)[0] ?? "").slice(0, longestHeading);
}

/** Undefined where units answer it themselves. */
function buildAnswer(
  { data, items, units, missedItems }: RaisedShortcoming,
  plans: readonly ResultNarrative[],
  context: ArrangementContext,
): Arrangement | undefined {
  const onItem = (item: string | null) => item !== null && plans.some((plan) => plan.item === item);
  if (data.reporting) return { ...emptyArrangement, reporting: true, units: [...data.missing, ...data.late] };
  if (data.own) {
    const answered =
      items.some(onItem) || plans.some((plan) => units.includes(plan.unit) && (plan.item === null || items.length === 0));
    return answered
      ? undefined
      : { ...emptyArrangement, title: `着力解决${quoted(data.title)}问题`, answers: data.title, units: data.units };
  }
  const open = data.missed.map((one, index) => ({ ...one, home: missedItems[index] ?? null })).filter((one) => !onItem(one.home));
  if (open.length === 0) return undefined;
  const named = open.flatMap((one) =>
    one.short.length > 0 ? one.short : one.undecided ? one.silent : leadersOf(one.home, context),
  );
  const undecided = open.every((one) => one.undecided);
  return { ...emptyArrangement, undecided, units: [...new Set(named)], missed: open.map((one) => one.metric) };
}

/** Of a target no unit missed by itself: who leads its item. A group keeps its name. */
function leadersOf(item: string | null, { plan, roster, unitNames }: ArrangementContext): string[] {
  const found = plan.items.find((one) => one.id === item);
  const parent = plan.items.find((one) => one.id === found?.parent);
  const lead = found?.units.lead.length ? found.units.lead : (parent?.units.lead ?? []);
  return lead.map((name) => {
    const codes = resolveName(name, roster) ?? [];
    return codes.length === 1 ? (unitNames.get(codes[0] ?? "") ?? name) : name;
  });
}
