/** A change, deletion or move of a unit that the tool had written -> an edit of it. */
import type { Edit } from "../model/edits.ts";
import { anchorWords } from "./anchor-words.ts";
import { bindLine } from "./bind-words.ts";
import type { Change } from "./change.ts";
import type { Lifting } from "./lifting.ts";
import { idOf, makeEdit } from "./make-edit.ts";
import { placeKey, printUnit, type Unit } from "./units.ts";
import { bare } from "./words.ts";

export interface Rewriting {
  readonly change: Extract<Change, { kind: "changed" | "deleted" | "moved" }>;
  /** The unit as it was printed, with earlier edits in it. */
  readonly unit: Unit;
  /** The unit as the tool had written it. */
  readonly written: Unit;
  readonly earlier: Edit | undefined;
}

/** The id of the edit; null where the editor went back to the tool's words. */
export function liftRewriting({ change, unit, written, earlier }: Rewriting, lifting: Lifting): string | null {
  const id = earlier?.id ?? idOf(lifting, "unit", written.part, placeKey(written.at), bare(written.words), written.nth);
  const isMoved = change.kind === "moved" || earlier?.kind === "moved";
  const { words, numbers } = newWords(change, unit, lifting);
  const isBack = words !== null && numbers.length === 0 && bare(words) === bare(written.words);
  if (isBack && !isMoved) {
    if (earlier !== undefined) lifting.withdrawn.push(id);
    return null;
  }
  const kind = change.kind === "deleted" ? "deleted" : isMoved ? "moved" : "changed";
  const anchor = kind === "moved" ? anchorOf(change, earlier, lifting) : { after: null, before: null };
  const { part, at, nth } = written;
  const texts = { base: written.words, now: isBack ? null : words, after: anchor.after, before: anchor.before };
  lifting.edits.push(makeEdit({ id, kind, part, at, nth, level: null, words: texts, numbers, earlier }, lifting));
  return id;
}

function newWords(change: Rewriting["change"], unit: Unit, { binding }: Lifting) {
  if (change.kind === "deleted") return { words: null, numbers: [] };
  if (bare(change.line.text) === bare(printUnit(unit))) return { words: unit.words, numbers: [] };
  const head = unit.part === "cell" ? (unit.at.split(" / ").at(-1) ?? "") : "";
  return bindLine(change.line, change.text, unit.inlines, binding, head);
}

/** A moved unit that was only reworded this time stays where it was moved to. */
function anchorOf(change: Rewriting["change"], earlier: Edit | undefined, lifting: Lifting) {
  if (change.kind === "moved") return anchorWords(change, lifting);
  return anchorWords({ after: null, before: null, earlier }, lifting);
}
