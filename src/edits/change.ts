/** One thing an editor did to a report. */
import type { FileLine } from "./edited-file.ts";

/** Indices count units of the report. `after` and `before` are the units around a new place that stood there already, null at either end. */
export type Change =
  | { readonly kind: "changed"; readonly unit: number; readonly line: FileLine; readonly text: string }
  | { readonly kind: "deleted"; readonly unit: number }
  | { readonly kind: "inserted"; readonly line: FileLine; readonly after: number | null; readonly before: number | null }
  | {
      readonly kind: "moved";
      readonly unit: number;
      readonly line: FileLine;
      readonly text: string;
      readonly after: number | null;
      readonly before: number | null;
    };
