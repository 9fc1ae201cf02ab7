/** A line that an editor put in -> an edit; and changes of lines that an editor had put in before. */
import type { Edit, EditPart } from "../model/edits.ts";
import { anchorWords } from "./anchor-words.ts";
import { bindLine } from "./bind-words.ts";
import type { Change } from "./change.ts";
import { wordsOfEdit } from "./edit-text.ts";
import type { FileLine } from "./edited-file.ts";
import type { Lifting } from "./lifting.ts";
import { idOf, makeEdit } from "./make-edit.ts";
import type { Unit } from "./units.ts";
import { bare } from "./words.ts";

/** The id of the edit; null where the line is one that was deleted before and is back. */
export function liftInsertion(change: Extract<Change, { kind: "inserted" }>, lifting: Lifting): string | null {
  const { line } = change;
  const anchor = anchorWords(change, lifting);
  const { part, level } = partOf(line, anchor.beside);
  const text = part === "attachment" ? line.text.trim().replace(/^(?:附件[：:])?\d+[.．、]\s*/, "") : line.text.trim();
  const { words } = bindLine(line, text, [], lifting.binding);
  const back = lifting.chosen.base.edits.find(
    (edit) => edit.kind === "deleted" && bare(wordsOfEdit(edit).base ?? "") === bare(words),
  );
  if (back !== undefined && !lifting.withdrawn.includes(back.id)) {
    lifting.withdrawn.push(back.id);
    return null;
  }
  const id = freeId((count) => idOf(lifting, "insert", anchor.after, bare(words), count), lifting);
  const texts = { base: null, now: words, after: anchor.after, before: anchor.before };
  const parts = {
    id,
    kind: "inserted",
    part,
    at: anchor.at,
    nth: null,
    level,
    words: texts,
    numbers: [],
    earlier: undefined,
  } as const;
  lifting.edits.push(makeEdit(parts, lifting));
  return id;
}

/** An inserted line was reworded, moved or taken out again. */
export function reviseInsertion(
  change: Extract<Change, { kind: "changed" | "deleted" | "moved" }>,
  unit: Unit,
  earlier: Edit,
  lifting: Lifting,
): string | null {
  if (change.kind === "deleted") {
    lifting.withdrawn.push(earlier.id);
    return null;
  }
  const { words } = bindLine(change.line, change.text, unit.inlines, lifting.binding);
  const anchor =
    change.kind === "moved" ? anchorWords(change, lifting) : anchorWords({ after: null, before: null, earlier }, lifting);
  const { id, part, level } = earlier;
  const texts = { base: null, now: words, after: anchor.after, before: anchor.before };
  const parts = {
    id,
    kind: "inserted",
    part,
    at: anchor.at,
    nth: null,
    level: level ?? null,
    words: texts,
    numbers: [],
    earlier,
  } as const;
  lifting.edits.push(makeEdit(parts, lifting));
  return id;
}

function partOf({ heading, isTitle }: FileLine, beside: Unit | null): { part: EditPart; level: number | null } {
  if (isTitle && beside?.part === "title") return { part: "title", level: null };
  if (beside?.part === "attachment") return { part: "attachment", level: null };
  return heading === null ? { part: "paragraph", level: null } : { part: "heading", level: heading };
}

/** Two new lines of the same words at the same place are two edits. */
export function freeId(make: (count: number) => string, { edits }: Lifting): string {
  for (let count = 1; ; count += 1) {
    const id = make(count);
    if (!edits.some((edit) => edit.id === id)) return id;
  }
}
