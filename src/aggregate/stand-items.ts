/** What the units wrote, in plan order, and which items of the plan were reported on. */
import { comparePlaces, compareText } from "../diagnostics/place.ts";
import type { Plan } from "../model/plan.ts";
import type { ItemStanding, ResultNarrative } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";
import type { Submission } from "../model/submission.ts";
import type { Workspace } from "../model/workspace.ts";
import type { AnswerCount } from "./count-answers.ts";

const kinds = ["measure", "shortcoming", "arrangement"] as const satisfies readonly ResultNarrative["kind"][];

/** By kind, then plan item (those that name none last), then roster, then the place in the workbook. */
export function gatherNarratives(submissions: readonly Submission[], plan: Plan, roster: Roster): ResultNarrative[] {
  const items = new Map(plan.items.map((item, index) => [item.id, index]));
  const units = new Map(roster.units.map((unit, index) => [unit.code, index]));
  const rank = (order: ReadonlyMap<string, number>, id: string | null) => order.get(id ?? "") ?? order.size;
  return submissions
    .flatMap((submission) => submission.narratives.map((narrative) => ({ unit: submission.unit, ...narrative })))
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        rank(items, a.item) - rank(items, b.item) ||
        rank(units, a.unit) - rank(units, b.unit) ||
        compareText(a.unit, b.unit) ||
        comparePlaces({ kind: "cell", ...a.source }, { kind: "cell", ...b.source }) ||
        compareText(a.text, b.text),
    );
}

/** An item is reported by a narrative of what was done or by any answer under it; a parent item through its sub-items as well. */
export function standItems(
  plan: Plan,
  workspace: Workspace,
  narratives: readonly ResultNarrative[],
  counts: readonly AnswerCount[],
  roster: Roster,
): ItemStanding[] {
  const reporters = new Map<string, Set<string>>(plan.items.map((item) => [item.id, new Set()]));
  const parents = new Map(plan.items.map((item) => [item.id, item.parent]));
  const note = (item: string | undefined, unit: string) => {
    for (let id = item; id !== undefined; id = parents.get(id)) reporters.get(id)?.add(unit);
  };
  for (const narrative of narratives) if (narrative.kind === "measure" && narrative.item) note(narrative.item, narrative.unit);
  for (const { indicator, unit, answered } of counts) if (answered > 0) note(indicator.item, unit);
  const waived = new Set(workspace.waivers.flatMap((waiver) => waiver.item ?? []));
  return plan.items.map((item) => {
    const own = reporters.get(item.id) ?? new Set();
    const units = roster.units.map((unit) => unit.code).filter((code) => own.has(code));
    return { item: item.id, state: units.length > 0 ? "reported" : waived.has(item.id) ? "waived" : "unreported", units };
  });
}
