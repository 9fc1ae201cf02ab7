/** What a stage gives back: its value with remarks, or the reasons why there is none. */
import { type Diagnostic, isError } from "./diagnostic.ts";

export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly remarks: readonly Diagnostic[] }
  | { readonly ok: false; readonly remarks: readonly Diagnostic[] };

export function success<T>(value: T, remarks: readonly Diagnostic[] = []): Outcome<T> {
  return { ok: true, value, remarks };
}

export function failure(...remarks: readonly Diagnostic[]): { readonly ok: false; readonly remarks: readonly Diagnostic[] } {
  return { ok: false, remarks };
}

/** A value whose remarks hold an error is no value. */
export function conclude<T>(value: T, remarks: readonly Diagnostic[]): Outcome<T> {
  return remarks.some(isError) ? { ok: false, remarks } : { ok: true, value, remarks };
}

/** A state that only a mistake of ours can bring about. The only class that is thrown. */
export class Bug extends Error {
  override readonly name = "Bug";
}

/** Closes a `switch` over a union: a new member breaks the build here. */
export function unreachable(value: never): never {
  throw new Bug(`unexpected value ${JSON.stringify(value)}`);
}
