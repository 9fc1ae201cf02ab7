/** A problem as a value: which rule of the catalogue, where, and the facts its sentences need. It is put into words only when shown. */
import { type Code, entryOf, type FactsOf, type PlaceOf } from "./catalogue.ts";
import type { Place } from "./place.ts";

export type Severity = "error" | "warning";

/** `facts` are the values that the catalogue's sentences take; see `say` in catalogue.ts for the words. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: Place;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Addresses of the other cells of the sheet that share the problem: cells that contradict each other are one problem. Absent: none. */
  readonly also?: readonly string[];
}

/** Makes a diagnostic. A missing fact, an unknown code or the wrong kind of place does not compile. */
export function diagnose<C extends Code>(code: C, at: PlaceOf<C>, facts: FactsOf<C>, also: readonly string[] = []): Diagnostic {
  const problem = { code, severity: entryOf(code).severity, at, facts };
  return also.length === 0 ? problem : { ...problem, also };
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === "error";
}
