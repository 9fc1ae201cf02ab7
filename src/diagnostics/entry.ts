/** What one row of the catalogue holds. A sentence is written in Chinese and English side by side. */
import type { CellPlace, FilePlace, LinePlace, Place } from "./place.ts";

/** One wording in both languages of the tool. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

interface Places {
  readonly file: FilePlace;
  readonly line: LinePlace;
  readonly cell: CellPlace;
  /** For problems that can stand in any kind of place. */
  readonly any: Place;
}

/**
 * `F` names the values the sentences need. `message`: one sentence: subject, need, finding. `fix`: one thing to do, in the program
 * where the mistake is. `bad` and `good` are short examples for `fazhi explain`.
 */
export interface Entry<P extends keyof Places, F extends Facts> {
  readonly severity: "error" | "warning";
  readonly at: P;
  readonly title: Words;
  readonly message: (facts: F) => Words;
  readonly fix: (facts: F) => Words;
  readonly bad: string;
  readonly good: string;
}

export type Facts = Readonly<Record<string, string | number>>;
export type PlaceFor<P extends keyof Places> = Places[P];

/** A problem after which nothing that depends on it may be printed as if it were right. */
export function error<P extends keyof Places, F extends Facts>(at: P, words: Omit<Entry<P, F>, "severity" | "at">): Entry<P, F> {
  return { severity: "error", at, ...words };
}

/** The output is made and sound, but a person should look. */
export function warning<P extends keyof Places, F extends Facts>(
  at: P,
  words: Omit<Entry<P, F>, "severity" | "at">,
): Entry<P, F> {
  return { severity: "warning", at, ...words };
}
