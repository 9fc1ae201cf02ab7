/** One unit of a newly written report + an edit of it -> its words. In a conflict what the tool wrote stands. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Edit } from "../model/edits.ts";
import type { DraftUnit } from "./drafts.ts";
import { wordsOfEdit } from "./edit-text.ts";
import type { Place } from "./find-place.ts";
import { judgeWords } from "./judge-words.ts";
import { mergeWords } from "./merge-words.ts";
import { remarkOnMerge, remarkOnOverlap } from "./remark-on-edits.ts";
import type { Revision } from "./revision.ts";
import { bare, inlinesOf } from "./words.ts";

/** Changes the draft. Remarks as `applyEdits`. */
export function rewrite(edit: Edit, { match }: Place, draft: DraftUnit, revision: Revision): Diagnostic[] {
  const { written } = draft;
  if (written === null) return [];
  const words = wordsOfEdit(edit);
  const base = words.base ?? "";
  draft.edit = edit.id;
  if (edit.kind === "deleted") {
    if (match === "same") {
      draft.isDeleted = true;
      return [];
    }
    return clash(edit, draft, [
      remarkOnOverlap(edit, { base, now: "", generated: written.words, kind: "overlap" }, revision, written),
    ]);
  }
  if (words.now === null) return match === "same" ? [] : [remarkOnMerge(edit, written.words, revision, written)];
  const judged = judgeWords({ edit, base, now: words.now, unit: written, revision });
  const generated = match === "same" && bare(base) === bare(written.words) ? base : written.words;
  const merged = mergeWords(base, judged.now, generated, judged.isContested);
  draft.inlines = inlinesOf(merged.words, (fact) => revision.show(fact, written) ?? "");
  const overlaps = merged.clashes.filter(({ kind }) => kind === "overlap");
  const remarks = [...judged.remarks, ...overlaps.map((one) => remarkOnOverlap(edit, one, revision, written))];
  if (remarks.length > 0) return clash(edit, draft, remarks);
  if (merged.isMixed) {
    draft.state = "merged";
    return [remarkOnMerge(edit, merged.words, revision, written)];
  }
  return [];
}

function clash(edit: Edit, draft: DraftUnit, remarks: Diagnostic[]): Diagnostic[] {
  draft.state = "clash";
  draft.clashes.push(edit.id);
  return remarks;
}
