/** What the rules hand to each other: a clause with what stands before it, and the bare reading of one target. */
import type { Operator, Per } from "../../model/plan.ts";
import type { Clause } from "./clauses.ts";
import type { PlanYears } from "./deadlines.ts";

/** A target before deadline and hedge are added. `at` is the offset in the clause at which the number or key word stands. */
export interface Reading {
  readonly metric: string;
  readonly op: Operator;
  readonly value: string | null;
  readonly unit: string | null;
  readonly per: Per | null;
  readonly scope: string | null;
  readonly at: number;
  /** Reasons for doubt in the words of the user; empty for a sure reading. */
  readonly doubts: readonly string[];
}

/** A clause with the earlier clauses of its sentence, nearest last, and the readings of the clause before. */
export interface Setting {
  readonly clause: Clause;
  readonly earlier: readonly Clause[];
  readonly previous: readonly Reading[];
  readonly years: PlanYears;
}
