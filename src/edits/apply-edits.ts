/** A newly written report + the edits of the editors -> the report in their words, with today's figures. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { Edit, EditPart } from "../model/edits.ts";
import { closeDrafts, type DraftBlock, draftsOf, type EditState } from "./drafts.ts";
import { findPlaces, type Place } from "./find-place.ts";
import { putInserted, putMoved } from "./put-blocks.ts";
import { remarkOnLost } from "./remark-on-edits.ts";
import type { ApplyRequest, Revision } from "./revision.ts";
import { rewrite } from "./rewrite-unit.ts";
import { type Unit, unitsOf } from "./units.ts";

/**
 * Where an edit stands in the finished report. kept: in the editor's words. merged: the tool's words had changed elsewhere in the sentence. clash: the
 * tool's side stands, see the remarks. lost: its place is gone. `block` counts blocks of the document from 0, null where nothing is printed.
 */
export interface EditPlace {
  readonly edit: string;
  readonly kind: Edit["kind"];
  readonly by: string;
  readonly state: EditState;
  readonly block: number | null;
  readonly part: EditPart;
  readonly row: number;
  readonly column: number;
}

/** For each unit of the finished report, in the order of `unitsOf`: the unit the tool wrote, null for an inserted one, and the edit in it. */
export interface UnitOrigin {
  readonly written: Unit | null;
  readonly edit: string | null;
}

export interface Revised {
  readonly document: Document;
  readonly places: readonly EditPlace[];
  readonly origins: readonly UnitOrigin[];
  /** Of conflicts and merges, errors even where the document is a draft. */
  readonly remarks: readonly Diagnostic[];
}

/**
 * In a conflict the tool's side stands. Remarks: EDITS-020, EDITS-021, EDITS-024, EDITS-025, EDITS-026 for numbers, EDITS-022 for words that both
 * sides changed, EDITS-023 for a place that is gone, EDITS-027 for what was merged and wants a look.
 */
export function applyEdits(request: ApplyRequest): Revised {
  const units = unitsOf(request.generated);
  const revision: Revision = { ...request, units, show: figureTexts(units) };
  const places = findPlaces(request.edits, units);
  const drafts = draftsOf(request.generated, units);
  const remarks: Diagnostic[] = [];
  for (const edit of request.edits) remarks.push(...applyInPlace(edit, places.get(edit.id), drafts, revision));
  for (const edit of request.edits) {
    const unit = places.get(edit.id)?.unit;
    if (edit.kind === "moved" && unit !== undefined) remarks.push(...putMoved(edit, unit, drafts, revision));
  }
  remarks.push(...putInserted(drafts, revision));
  const closed = closeDrafts(drafts, request.generated, request.draft);
  const byId = new Map(closed.places.map((place) => [place.edit, place]));
  return {
    document: closed.document,
    origins: closed.origins,
    remarks,
    places: request.edits.map((edit) => placeOf(edit, byId.get(edit.id))),
  };
}

type Standing = Omit<EditPlace, "kind" | "by">;

function placeOf(edit: Edit, found: Standing | undefined): EditPlace {
  const { id, kind, by, part } = edit;
  const nowhere = { edit: id, state: "lost" as const, block: null, part, row: 0, column: 0 };
  return { ...(found ?? nowhere), kind, by };
}

/** Everything but the putting of blocks elsewhere. */
function applyInPlace(edit: Edit, place: Place | undefined, drafts: readonly DraftBlock[], revision: Revision): Diagnostic[] {
  if (edit.kind === "inserted") return [];
  if (place === undefined) return [remarkOnLost(edit)];
  const draft = drafts.flatMap((block) => block.units).find(({ written }) => written === revision.units[place.unit]);
  return draft === undefined ? [remarkOnLost(edit)] : rewrite(edit, place, draft, revision);
}

/** A figure is printed as in the unit itself, otherwise as where it stands first. */
function figureTexts(units: readonly Unit[]): Revision["show"] {
  const first = new Map<string, string>();
  for (const inline of units.flatMap((unit) => unit.inlines))
    if (inline.kind === "fact" && !first.has(inline.fact)) first.set(inline.fact, inline.text);
  return (fact, unit) => {
    const own = unit?.inlines.find((inline) => inline.kind === "fact" && inline.fact === fact);
    return own?.text ?? first.get(fact);
  };
}
