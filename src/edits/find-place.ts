/** An edit -> the unit of a newly written report that it belongs to. */
import type { Edit } from "../model/edits.ts";
import { type EditWords, wordsOfEdit } from "./edit-text.ts";
import { placeKey, type Unit } from "./units.ts";
import { bare, factsIn, likeness } from "./words.ts";

/** same: the tool writes the same words, whatever its figures are now. similar: it writes other words there. */
export interface Place {
  readonly unit: number;
  readonly match: "same" | "similar";
}

const onceOnly = new Set(["document-number", "recipients", "signatory", "date", "note", "copies", "office"]);
/** A unit whose words changed is still the same one from here on, if no other comes near. */
const alike = 0.5;
const clearLead = 0.08;

/** Edits of places that are no longer there are missing in the result. Units that the tool writes as before are given away first. */
export function findPlaces(edits: readonly Edit[], units: readonly Unit[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const taken = new Set<number>();
  const seek = (match: Place["match"], find: (edit: Edit, words: EditWords) => number | undefined) => {
    for (const edit of edits) {
      if (edit.kind === "inserted" || places.has(edit.id)) continue;
      const unit = find(edit, wordsOfEdit(edit));
      if (unit === undefined || taken.has(unit)) continue;
      places.set(edit.id, { unit, match });
      taken.add(unit);
    }
  };
  seek("same", (edit, { base }) => findSame(edit, base ?? "", units));
  seek("similar", (edit, { base }) => findSimilar(edit, base ?? "", units, taken));
  return places;
}

/** Several units of the same words: the one in the edit's chapter, there the `nth`. None where that is not clear. */
function findSame(edit: Edit, base: string, units: readonly Unit[]): number | undefined {
  const same = [...units.entries()].filter(([, unit]) => unit.part === edit.part && bare(unit.words) === bare(base));
  const near = same.filter(([, { at }]) => placeKey(at) === placeKey(edit.at));
  if (edit.part === "cell" || edit.part === "column" || near.length > 0) return pick(edit, near);
  return same.length === 1 ? same[0]?.[0] : undefined;
}

function pick({ nth }: Edit, candidates: readonly (readonly [number, Unit])[]): number | undefined {
  if (nth === undefined) return candidates.length === 1 ? candidates[0]?.[0] : undefined;
  return candidates.length >= nth ? candidates[nth - 1]?.[0] : undefined;
}

function findSimilar(edit: Edit, base: string, units: readonly Unit[], taken: ReadonlySet<number>): number | undefined {
  const free = [...units.entries()].filter(([index, unit]) => unit.part === edit.part && !taken.has(index));
  if (onceOnly.has(edit.part)) return free.length === 1 ? free[0]?.[0] : undefined;
  const near = free.filter(([, { at }]) => placeKey(at) === placeKey(edit.at));
  if (edit.part === "cell" || edit.part === "column") return near.length === 1 ? near[0]?.[0] : undefined;
  const facts = new Set(factsIn(base));
  const ranked = near
    .filter(([, { words }]) => facts.size === 0 || factsIn(words).length === 0 || factsIn(words).some((fact) => facts.has(fact)))
    .map(([index, { words }]) => ({ index, near: likeness(words, base) }))
    .toSorted((a, b) => b.near - a.near || a.index - b.index);
  const [best, second] = ranked;
  if (best === undefined || best.near < alike) return undefined;
  return best.near - (second?.near ?? 0) >= clearLead ? best.index : undefined;
}

/** Where a new or moved unit goes: behind `unit`, or before it. */
export interface Anchor {
  readonly unit: number;
  readonly side: "after" | "before";
  /** Whether the place is the one the editor chose, word for word. */
  readonly isSure: boolean;
}

/** Undefined where neither neighbour nor chapter is there any more. */
export function findAnchor(edit: Edit, { after, before }: EditWords, units: readonly Unit[]): Anchor | undefined {
  if (after === null && before === null) return units.length > 0 ? { unit: 0, side: "before", isSure: true } : undefined;
  const exact = (words: string | null) =>
    [...units.entries()].filter(([, unit]) => words !== null && bare(unit.words) === bare(words));
  const inChapter = (found: readonly (readonly [number, Unit])[]) => {
    const near = found.filter(([, { at }]) => placeKey(at) === placeKey(edit.at));
    return near.length > 0 ? near : found;
  };
  const behind = inChapter(exact(after));
  const ahead = inChapter(exact(before));
  if (after === null && ahead[0] !== undefined) return { unit: ahead[0][0], side: "before", isSure: ahead.length === 1 };
  if (behind.length === 1 && behind[0]) return { unit: behind[0][0], side: "after", isSure: true };
  if (behind.length > 1) {
    // Of several like-worded neighbours the one that the other neighbour follows closely.
    const chosen = behind.find(([index]) => ahead.some(([other]) => other > index && other - index <= 2)) ?? behind[0];
    return chosen && { unit: chosen[0], side: "after", isSure: ahead.length > 0 };
  }
  if (ahead[0] !== undefined) return { unit: ahead[0][0], side: "before", isSure: false };
  return findNear(edit, after, units);
}

function findNear(edit: Edit, after: string | null, units: readonly Unit[]): Anchor | undefined {
  const inChapter = [...units.entries()].filter(([, { at }]) => placeKey(at) === placeKey(edit.at));
  const ranked = inChapter
    .map(([index, { words }]) => ({ index, near: likeness(words, after ?? "") }))
    .toSorted((a, b) => b.near - a.near || a.index - b.index);
  const best = ranked[0];
  if (best !== undefined && best.near >= alike) return { unit: best.index, side: "after", isSure: false };
  const last = inChapter.at(-1);
  return last && { unit: last[0], side: "after", isSure: false };
}
