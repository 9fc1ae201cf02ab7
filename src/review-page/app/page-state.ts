/** What the panel shows and what it knows, and the few things that its parts may do. */
import type { Remark } from "../../model/remarks.ts";
import type { Language, PageData } from "../page-data.ts";
import type { RemarkBox } from "./remark-box.ts";
import type { Say } from "./words.ts";

export const views = ["overview", "problems", "changes", "search", "remarks"] as const;
export type View = (typeof views)[number];

/** What lies over the view: a number, a passage, or nothing. */
export type Shown =
  | { readonly kind: "figure"; readonly figure: string; readonly block: number }
  | { readonly kind: "passage"; readonly block: number }
  | null;

/** Handed to every part of the panel. */
export interface Desk {
  readonly data: PageData;
  readonly language: Language;
  readonly say: Say;
  readonly box: RemarkBox;
  readonly openFigure: (figure: string, block?: number) => void;
  readonly openPassage: (block: number) => void;
  readonly add: (at: Remark["at"], text: string) => void;
  readonly remove: (id: string) => void;
  readonly name: (by: string) => void;
  readonly announce: (message: string) => void;
  /** The remarks as they stand are in a file now. */
  readonly saved: () => void;
  readonly replace: (box: RemarkBox) => void;
}
