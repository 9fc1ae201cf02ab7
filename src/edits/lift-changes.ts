/** Changes of a report as it was printed -> edits of what the tool had written under it, so that they hold whatever it writes next. */
import { type Binding, lostFigures } from "./bind-words.ts";
import type { Change } from "./change.ts";
import { liftInsertion, reviseInsertion } from "./lift-insertion.ts";
import { liftRewriting } from "./lift-rewriting.ts";
import { liftRow, reviseRow } from "./lift-row.ts";
import type { Lifted, Lifting, LiftRequest } from "./lifting.ts";
import { knownFigures, printedTexts } from "./printed-figures.ts";

export function liftChanges(request: LiftRequest): Lifted {
  const { chosen, changes, factByMark } = request;
  const textByFact = printedTexts(chosen.units);
  const known = knownFigures(textByFact, chosen.revised.document.figures);
  const binding: Binding = { factByMark, textByFact, lost: lostFigures(changes, chosen.units), known };
  const lifting: Lifting = { ...request, binding, edits: [], withdrawn: [] };
  const inPlace = new Map(changes.flatMap((change) => (isPut(change) ? [] : [[change.unit, change] as const])));
  const order: string[] = [];
  const take = (change: Change) => {
    const id = liftChange(change, lifting);
    if (id !== null) order.push(id);
    return id;
  };
  const takeBehind = (unit: number | null) =>
    changes
      .filter(isPut)
      .filter((change) => change.after === unit)
      .forEach(take);
  const moved = new Set(changes.flatMap((change) => (change.kind === "moved" ? [change.unit] : [])));
  takeBehind(null);
  for (const index of chosen.units.keys()) {
    const change = inPlace.get(index);
    const own = chosen.revised.origins[index]?.edit ?? null;
    const taken = change === undefined ? null : take(change);
    if (taken === null && own !== null && !moved.has(index)) order.push(own);
    takeBehind(index);
  }
  return { edits: lifting.edits, withdrawn: lifting.withdrawn, order };
}

function isPut(change: Change): change is Extract<Change, { kind: "inserted" | "row-inserted" | "moved" }> {
  return change.kind === "inserted" || change.kind === "row-inserted" || change.kind === "moved";
}

function liftChange(change: Change, lifting: Lifting): string | null {
  if (change.kind === "inserted") return liftInsertion(change, lifting);
  if (change.kind === "row-inserted") return liftRow(change, lifting);
  const origin = lifting.chosen.revised.origins[change.unit];
  const unit = lifting.chosen.units[change.unit];
  if (origin === undefined || unit === undefined) return null;
  const earlier = lifting.chosen.base.edits.find(({ id }) => id === origin.edit);
  if (change.kind === "row-changed") return earlier === undefined ? null : reviseRow(change.unit, change.cells, earlier, lifting);
  if (origin.written !== null) return liftRewriting({ change, unit, written: origin.written, earlier }, lifting);
  return earlier === undefined ? null : reviseInsertion(change, unit, earlier, lifting);
}
