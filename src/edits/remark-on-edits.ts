/** What happened to an edit -> the remark that says so, with both texts and the place. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Edit } from "../model/edits.ts";
import { wordsOfEdit } from "./edit-text.ts";
import type { Clash } from "./merge-words.ts";
import type { Revision } from "./revision.ts";
import type { OpenNumber } from "./typed-numbers.ts";
import type { Unit } from "./units.ts";
import { printWords } from "./words.ts";

const at = { kind: "file", file: "edits/wording.yaml" } as const;

type Figures = Pick<Revision, "show" | "generated">;

function headOf({ id, by, at: place }: Edit): { id: string; by: string; where: string } {
  return { id, by, where: place === "" ? "文首" : place };
}

function labelOf(fact: string | null, { generated }: Figures): string {
  return fact === null ? "" : (generated.figures[fact]?.label ?? fact);
}

export function remarkOnNumber(edit: Edit, open: OpenNumber, revision: Figures): Diagnostic {
  const { text, fact, was, context } = open;
  const head = headOf(edit);
  if (open.kind === "unexplained") return diagnose("EDITS-021", at, { ...head, number: text, context });
  const data = { label: labelOf(fact, revision), now: (fact === null ? undefined : revision.show(fact)) ?? "（未报）" };
  return open.kind === "against"
    ? diagnose("EDITS-020", at, { ...head, number: text, context, ...data })
    : diagnose("EDITS-026", at, { ...head, number: text, was, ...data });
}

/** The figure has no name today, so it goes by the one the edit gave it. */
export function remarkOnGone(edit: Edit, fact: string): Diagnostic {
  const name = Object.entries(edit.figures).find(([, one]) => one.fact === fact)?.[0] ?? fact;
  return diagnose("EDITS-024", at, { ...headOf(edit), label: name, text: edit.now ?? "" });
}

export function remarkOnSign(edit: Edit, word: string, fact: string, revision: Figures): Diagnostic {
  return diagnose("EDITS-025", at, { ...headOf(edit), word, label: labelOf(fact, revision) });
}

export function remarkOnOverlap(edit: Edit, { now, generated }: Clash, revision: Figures, unit: Unit): Diagnostic {
  const show = (words: string) => printWords(words, (fact) => revision.show(fact, unit) ?? "");
  const editor = edit.kind === "deleted" ? "（删去这一段）" : now === "" ? "（删去这半句）" : show(now);
  return diagnose("EDITS-022", at, { ...headOf(edit), editor, generated: generated === "" ? "（没有这半句）" : show(generated) });
}

export function remarkOnMerge(edit: Edit, words: string, revision: Figures, unit: Unit | null): Diagnostic {
  const text = printWords(words, (fact) => revision.show(fact, unit ?? undefined) ?? "");
  return diagnose("EDITS-027", at, { ...headOf(edit), text });
}

export function remarkOnLost(edit: Edit): Diagnostic {
  const { base, now } = wordsOfEdit(edit);
  const name = new Map(Object.values(edit.figures).map(({ fact, text }) => [fact, text]));
  const show = (words: string | null) => printWords(words ?? "", (fact) => name.get(fact) ?? "");
  const editor = edit.kind === "deleted" ? "（删去）" : show(now ?? base);
  return diagnose("EDITS-023", at, { ...headOf(edit), base: edit.kind === "inserted" ? "" : show(base), editor });
}
