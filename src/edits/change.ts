/** One thing an editor did to a report. */
import type { FileLine } from "./edited-file.ts";

/** Indices count units of the report. `after` and `before` are the units around a new place that stood there already, null at either end. */
export type Change =
  | { readonly kind: "changed"; readonly unit: number; readonly line: FileLine; readonly text: string }
  | { readonly kind: "deleted"; readonly unit: number }
  /** A new row of a table, behind the row that ends with the cell `after`. */
  | { readonly kind: "row-inserted"; readonly cells: readonly FileLine[]; readonly after: number }
  /** `unit` is the first cell of a row that an editor had added before. */
  | { readonly kind: "row-changed"; readonly unit: number; readonly cells: readonly FileLine[] }
  | { readonly kind: "inserted"; readonly line: FileLine; readonly after: number | null; readonly before: number | null }
  | {
      readonly kind: "moved";
      readonly unit: number;
      readonly line: FileLine;
      readonly text: string;
      readonly after: number | null;
      readonly before: number | null;
    };
