/** What turning the changes of a copy into edits takes and gives. */
import type { Edit } from "../model/edits.ts";
import type { Binding } from "./bind-words.ts";
import type { Change } from "./change.ts";
import type { ChosenBase } from "./choose-base.ts";

export interface LiftRequest {
  readonly chosen: ChosenBase;
  readonly changes: readonly Change[];
  /** Bookmark -> figure. */
  readonly factByMark: ReadonlyMap<string, string>;
  readonly by: string;
  readonly on: string;
  readonly reason: string | undefined;
}

export interface Lifted {
  /** New edits, and old ones that say something else now. */
  readonly edits: readonly Edit[];
  /** Ids of edits that the editor took back. */
  readonly withdrawn: readonly string[];
  /** Ids of all edits in the order of the file, those that were left alone too. */
  readonly order: readonly string[];
}

/** What lifting one change needs and adds to. */
export interface Lifting extends LiftRequest {
  readonly binding: Binding;
  readonly edits: Edit[];
  readonly withdrawn: string[];
}
