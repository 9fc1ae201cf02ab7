/** The edits of one copy + those taken from other copies since that copy was made -> all of them; none is overwritten in silence. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Edit } from "../model/edits.ts";
import { wordsOfEdit } from "./edit-text.ts";
import type { Lifted } from "./lifting.ts";

export interface JoinRequest {
  /** What edits/wording.yaml holds now. */
  readonly current: readonly Edit[];
  /** What it held when the copy was written. */
  readonly original: readonly Edit[];
  readonly lifted: Lifted;
  /** Who edited the copy: the later copy of the same person stands above an earlier one. */
  readonly by: string;
}

export interface Joined {
  readonly edits: readonly Edit[];
  readonly taken: readonly string[];
  readonly withdrawn: readonly string[];
  readonly remarks: readonly Diagnostic[];
}

/**
 * Remarks: EDITS-010 where the copies of two people say different things of one place, and the one taken first stays; EDITS-011 where the tool's
 * words stand in a copy and an earlier copy of the same person had changed them.
 */
export function joinEdits({ current, original, lifted, by }: JoinRequest): Joined {
  const edits = new Map(current.map((edit) => [edit.id, edit]));
  const before = new Map(original.map((edit) => [edit.id, edit]));
  const isUntouched = (id: string) => saysSame(edits.get(id), before.get(id));
  const taken: string[] = [];
  const withdrawn: string[] = [];
  const remarks: Diagnostic[] = [];
  for (const edit of lifted.edits) {
    const own = edits.get(edit.id);
    if (saysSame(own, edit)) continue;
    if (isUntouched(edit.id) || own?.by === by) {
      edits.set(edit.id, edit);
      taken.push(edit.id);
    } else remarks.push(remarkOnRival(own, edit));
  }
  for (const id of lifted.withdrawn) {
    const own = edits.get(id);
    if (own === undefined) continue;
    if (isUntouched(id)) {
      edits.delete(id);
      withdrawn.push(id);
    } else remarks.push(remarkOnRival(own, { ...own, kind: "deleted" }));
  }
  const shown = new Set([...lifted.order, ...lifted.withdrawn]);
  const unseen = current.filter((edit) => edit.by === by && !before.has(edit.id) && !shown.has(edit.id));
  remarks.push(...unseen.map(remarkOnUnseen));
  return { edits: inOrder([...edits.values()], lifted.order), taken, withdrawn, remarks };
}

/** Who, when and why do not count. */
function saysSame(a: Edit | undefined, b: Edit | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const substance = (edit: Edit) => JSON.stringify([edit.kind, edit.part, edit.level, wordsOfEdit(edit), edit.numbers ?? []]);
  return substance(a) === substance(b);
}

function remarkOnRival(own: Edit | undefined, edit: Edit): Diagnostic {
  const show = (one: Edit | undefined) => (one === undefined || one.kind === "deleted" ? "（删去）" : (one.now ?? "（移动）"));
  const { id, at } = edit;
  const words = {
    id,
    by: own?.by ?? edit.by,
    where: at === "" ? "文首" : at,
    mine: own === undefined ? "（不改）" : show(own),
    other: show(edit),
  };
  return diagnose("EDITS-010", { kind: "file", file: "edits/wording.yaml" }, words);
}

function remarkOnUnseen({ id, by, at, base, now, kind }: Edit): Diagnostic {
  const words = { id, by, where: at === "" ? "文首" : at, editor: kind === "deleted" ? "（删去）" : (now ?? base ?? "") };
  return diagnose("EDITS-011", { kind: "file", file: "edits/wording.yaml" }, words);
}

/** As in the file; edits that it does not show stay behind the ones they stood behind. */
function inOrder(edits: readonly Edit[], order: readonly string[]): Edit[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  let last = -1;
  const ranked = edits.map((edit) => {
    last = rank.get(edit.id) ?? last;
    return { edit, rank: rank.get(edit.id) ?? last + 0.5 };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ edit }) => edit);
}
