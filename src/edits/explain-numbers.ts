/** Numbers that editors typed -> entries of edits/numbers.yaml where a reason was given, remarks where not. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Edit } from "../model/edits.ts";
import type { NumberEntry } from "../model/number-entries.ts";
import type { ChosenBase } from "./choose-base.ts";
import { wordsOfEdit } from "./edit-text.ts";
import { printedTexts } from "./printed-figures.ts";
import { remarkOnNumber } from "./remark-on-edits.ts";
import { headsOfPlace, splitCells } from "./table-rows.ts";
import { findOpenNumbers, settleNumbers } from "./typed-numbers.ts";

export interface ExplainRequest {
  readonly chosen: ChosenBase;
  readonly edits: readonly Edit[];
  /** Ids of the edits to look at. */
  readonly fresh: ReadonlySet<string>;
  readonly entries: readonly NumberEntry[];
  readonly by: string;
  readonly reason: string | undefined;
}

/** The words of an edit with the head of their column; a row of a table cell by cell. */
function partsOf({ part, at }: Edit, now: string): { readonly words: string; readonly head: string }[] {
  if (part !== "row") return [{ words: now, head: part === "cell" ? (at.split(" / ").at(-1) ?? "") : "" }];
  const heads = headsOfPlace(at);
  return splitCells(now).map((words, column) => ({ words, head: heads[column] ?? "" }));
}

/** A reason covers numbers without a source; one that contradicts the data wants an entry written for it. Remarks: EDITS-020, EDITS-021, EDITS-026. */
export function explainNumbers(request: ExplainRequest): { readonly entries: NumberEntry[]; readonly remarks: Diagnostic[] } {
  const { chosen, edits, fresh, by, reason } = request;
  const texts = printedTexts(chosen.units);
  const show = (fact: string) => texts.get(fact);
  const entries = [...request.entries];
  const remarks: Diagnostic[] = [];
  for (const edit of edits.filter(({ id }) => fresh.has(id))) {
    const { base, now } = wordsOfEdit(edit);
    if (now === null) continue;
    for (const { words, head } of partsOf(edit, now)) {
      const settled = settleNumbers({ edit, now: words, show });
      for (const open of findOpenNumbers({ edit, base: base ?? "", now: settled, show, entries, head })) {
        // A bare number in a cell would answer for every other one like it.
        const isTelling = edit.part !== "row" || open.context !== open.text;
        if (open.kind === "unexplained" && reason !== undefined && isTelling) entries.push({ text: open.context, by, reason });
        else remarks.push(remarkOnNumber(edit, open, { show, generated: chosen.base.generated }));
      }
    }
  }
  return { entries, remarks };
}
