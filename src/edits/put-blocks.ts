/** Inserted and moved units -> their places among the blocks. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Block, Inline } from "../model/document.ts";
import type { Edit } from "../model/edits.ts";
import type { DraftBlock, DraftUnit } from "./drafts.ts";
import { wordsOfEdit } from "./edit-text.ts";
import { type Anchor, findAnchor } from "./find-place.ts";
import { judgeWords } from "./judge-words.ts";
import { putRow } from "./put-row.ts";
import { remarkOnLost, remarkOnMerge } from "./remark-on-edits.ts";
import type { Revision } from "./revision.ts";
import { inlinesOf } from "./words.ts";

/** Changes `drafts`: the unit goes where the editor put it, with the words it has by now. Remarks: EDITS-023, EDITS-027. */
export function putMoved(edit: Edit, unit: number, drafts: DraftBlock[], revision: Revision): Diagnostic[] {
  const written = revision.units[unit];
  const anchor = findAnchor(edit, wordsOfEdit(edit), revision.units);
  const home = drafts.find(({ units }) => units.some((one) => one.written === written));
  const draft = home?.units.find((one) => one.written === written);
  const target = anchor && drafts.find(({ units }) => units.some((one) => one.written === revision.units[anchor.unit]));
  if (home === undefined || draft === undefined || anchor === undefined || target === undefined || target === home) {
    draft?.clashes.push(edit.id);
    return [remarkOnLost(edit)];
  }
  // Only paragraphs and headings are moved; they are the one unit of their block.
  drafts.splice(drafts.indexOf(home), 1);
  drafts.splice(placeBeside(drafts, target, anchor, edit.id, revision), 0, home);
  return anchor.isSure ? [] : [remarkOnMerge(edit, written?.words ?? "", revision, written ?? null)];
}

/** Changes `drafts`. Of several new units at one place the first in the file stands first. Remarks as `applyEdits`. */
export function putInserted(drafts: DraftBlock[], revision: Revision): Diagnostic[] {
  return revision.edits.filter(({ kind }) => kind === "inserted").flatMap((edit) => putOne(edit, drafts, revision));
}

function putOne(edit: Edit, drafts: DraftBlock[], revision: Revision): Diagnostic[] {
  if (edit.part === "row") return putRow(edit, drafts, revision);
  const words = wordsOfEdit(edit);
  const anchor = findAnchor(edit, words, revision.units);
  const beside = anchor && revision.units[anchor.unit];
  const target = drafts.find(({ units }) => units.some(({ written }) => written === beside));
  if (anchor === undefined || target === undefined) return [remarkOnLost(edit)];
  const judged = judgeWords({ edit, base: "", now: words.now ?? "", unit: null, revision });
  const neighbour = target.units.find(({ written }) => written === beside);
  if (judged.remarks.length > 0) {
    neighbour?.clashes.push(edit.id);
    return [...judged.remarks];
  }
  const inlines = inlinesOf(judged.now, (fact) => revision.show(fact) ?? "");
  const unit: DraftUnit = {
    part: edit.part,
    row: 0,
    column: 0,
    inlines,
    written: null,
    edit: edit.id,
    state: "kept",
    isDeleted: false,
    clashes: [],
  };
  if (edit.part === "title" || edit.part === "attachment") {
    const at =
      neighbour === undefined ? target.units.length : target.units.indexOf(neighbour) + (anchor.side === "after" ? 1 : 0);
    target.units.splice(skipOwn(target.units, at, edit, revision), 0, unit);
  } else {
    drafts.splice(placeBeside(drafts, target, anchor, edit.id, revision), 0, { block: newBlock(edit, inlines), units: [unit] });
  }
  return anchor.isSure ? [] : [remarkOnMerge(edit, judged.now, revision, null)];
}

function newBlock({ id, part, level }: Edit, inlines: Inline[]): Block {
  if (part !== "heading") return { kind: "paragraph", inlines };
  // The schema allows 1 to 4 only.
  return { kind: "heading", level: (level ?? 1) as 1 | 2 | 3 | 4, id: `edit-${id}`, inlines };
}

/** Behind the anchor and behind what earlier edits of the file put there; or right before it. */
function placeBeside(drafts: readonly DraftBlock[], target: DraftBlock, anchor: Anchor, id: string, revision: Revision): number {
  const at = drafts.indexOf(target);
  if (anchor.side === "before") return at;
  const earlier = earlierThan(id, revision);
  let place = at + 1;
  while (
    drafts[place]?.units.some(
      ({ edit, written }) => edit !== null && earlier.has(edit) && (written === null || isMoved(edit, revision)),
    )
  )
    place += 1;
  return place;
}

function skipOwn(units: readonly DraftUnit[], at: number, { id }: Edit, revision: Revision): number {
  const earlier = earlierThan(id, revision);
  let place = at;
  while (units[place]?.written === null && earlier.has(units[place]?.edit ?? "")) place += 1;
  return place;
}

function earlierThan(id: string, { edits }: Revision): Set<string> {
  return new Set(
    edits
      .slice(
        0,
        edits.findIndex((edit) => edit.id === id),
      )
      .map((edit) => edit.id),
  );
}

function isMoved(id: string, { edits }: Revision): boolean {
  return edits.some((edit) => edit.id === id && edit.kind === "moved");
}
