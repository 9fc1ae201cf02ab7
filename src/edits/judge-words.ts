/** An editor's words -> which of their clauses may stand beside today's data, and why the others may not. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Edit } from "../model/edits.ts";
import { remarkOnGone, remarkOnNumber, remarkOnSign } from "./remark-on-edits.ts";
import type { Revision } from "./revision.ts";
import { findOpenNumbers, holdsOpenNumber, settleNumbers } from "./typed-numbers.ts";
import type { Unit } from "./units.ts";
import { clausesOf, factsIn } from "./words.ts";

export interface Judged {
  /** The editor's words; a typed number that the data now say as well is a figure in them. */
  readonly now: string;
  readonly isContested: (clause: string) => boolean;
  readonly remarks: readonly Diagnostic[];
}

interface Question {
  readonly edit: Edit;
  readonly base: string;
  readonly now: string;
  /** Null for an inserted one. */
  readonly unit: Unit | null;
  readonly revision: Pick<Revision, "show" | "entries" | "generated">;
  /** The head of its column, for a cell without a unit. */
  readonly head?: string;
}

/** Remarks: EDITS-020, EDITS-021, EDITS-024, EDITS-025, EDITS-026. */
export function judgeWords({ edit, base, now, unit, revision, head: given = "" }: Question): Judged {
  const show = (fact: string) => revision.show(fact, unit ?? undefined);
  const settled = settleNumbers({ edit, now, show });
  const head = unit?.part === "cell" ? (unit.at.split(" / ").at(-1) ?? "") : given;
  const open = findOpenNumbers({ edit, base, now: settled, show, entries: revision.entries, head });
  const old = new Set(clausesOf(base));
  const fresh = clausesOf(settled).filter((clause) => !old.has(clause));
  const gone = [...new Set(fresh.flatMap(factsIn).filter((fact) => show(fact) === undefined))];
  const signs = fresh.flatMap((clause) => contradictedSigns(clause, revision.generated.figures));
  const isContested = (clause: string) =>
    !old.has(clause) &&
    (holdsOpenNumber(clause, open) ||
      factsIn(clause).some((fact) => gone.includes(fact)) ||
      signs.some((sign) => sign.clause === clause));
  const remarks = [
    ...open.map((one) => remarkOnNumber(edit, one, revision)),
    ...gone.map((fact) => remarkOnGone(edit, fact)),
    ...signs.map(({ word, fact }) => remarkOnSign(edit, word, fact, revision)),
  ];
  return { now: settled, isContested, remarks };
}

interface Sign {
  readonly clause: string;
  readonly word: string;
  readonly fact: string;
}

/** A change against last year is printed without its sign, so the word in front of it must have the right one. */
function contradictedSigns(clause: string, figures: Revision["generated"]["figures"]): Sign[] {
  return factsIn(clause).flatMap((fact): Sign[] => {
    const value = fact.endsWith(":yoy") ? figures[fact]?.value : undefined;
    const ahead = clause.slice(0, clause.indexOf(`\u0001${fact}\u0002`));
    const word = /(增长|上升|增加|提高|提升|下降|减少|降低|回落)[^，。；]{0,4}$/u.exec(ahead)?.[1];
    if (value === undefined || value === null || word === undefined || /^-?0(\.0+)?$/.test(value)) return [];
    return /下降|减少|降低|回落/.test(word) === value.startsWith("-") ? [] : [{ clause, word, fact }];
  });
}
