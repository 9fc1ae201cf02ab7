/** What the steps of laying edits over a report share. */
import type { Document } from "../model/document.ts";
import type { Edit } from "../model/edits.ts";
import type { NumberEntry } from "../model/number-entries.ts";
import type { Unit } from "./units.ts";

export interface ApplyRequest {
  readonly generated: Document;
  readonly edits: readonly Edit[];
  /** Numbers that editors answer for (edits/numbers.yaml). */
  readonly entries: readonly NumberEntry[];
  /** Marks conflicts in the text. */
  readonly draft: boolean;
}

/** What the steps of one revision share. `show` prints a figure as the report does; undefined for one it does not have. */
export interface Revision extends ApplyRequest {
  readonly units: readonly Unit[];
  readonly show: (fact: string, unit?: Unit) => string | undefined;
}
