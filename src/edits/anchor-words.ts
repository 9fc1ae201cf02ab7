/** The neighbours of a new place -> the words by which it is found again, those that the tool writes itself. */
import type { Edit } from "../model/edits.ts";
import { wordsOfEdit } from "./edit-text.ts";
import type { Lifting } from "./lifting.ts";
import type { Unit } from "./units.ts";

export interface AnchorWords {
  readonly after: string | null;
  readonly before: string | null;
  /** The chapter of the neighbour, by which it is told from others of the same words. */
  readonly at: string;
  /** What the neighbour is; null at the very start. */
  readonly beside: Unit | null;
}

interface Neighbours {
  readonly after: number | null;
  readonly before: number | null;
  readonly earlier?: Edit | undefined;
}

/** Indices count units of the printed report. `earlier` keeps the place that an edit has. */
export function anchorWords({ after, before, earlier }: Neighbours, lifting: Lifting): AnchorWords {
  if (earlier !== undefined) return { ...wordsOfEdit(earlier), at: earlier.at, beside: null };
  const behind = written(after, -1, lifting);
  const ahead = written(before, 1, lifting);
  return { after: behind?.words ?? null, before: ahead?.words ?? null, at: (behind ?? ahead)?.at ?? "", beside: behind };
}

/** The nearest unit in a direction that the tool wrote at its own place; for a table its caption. */
function written(from: number | null, step: 1 | -1, { chosen }: Lifting): Unit | null {
  const moved = new Set(chosen.base.edits.filter(({ kind }) => kind === "moved").map(({ id }) => id));
  for (let index = from ?? -1; index >= 0 && index < chosen.units.length; index += step) {
    const origin = chosen.revised.origins[index];
    const unit = origin?.written ?? null;
    if (unit === null || (origin?.edit !== null && origin?.edit !== undefined && moved.has(origin.edit))) continue;
    if (unit.part !== "column" && unit.part !== "cell") return unit;
  }
  return null;
}
