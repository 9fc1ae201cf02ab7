/** The pieces a PDF page is built from: strips across the type area, each of known height, with what is drawn on them. */
import type { DrawnChart } from "../draw-chart.ts";
import type { OpenFace } from "../faces.ts";

/** `level` 1–4 as the heading; an annex counts as 1. */
export interface OutlineEntry {
  readonly level: number;
  readonly text: string;
}

/** Positions in points from the strip's left and upper edge; text stands on its base line. `spacingPt` is added behind every character. */
export type Mark =
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly face: OpenFace;
      readonly sizePt: number;
      readonly spacingPt: number;
      readonly color: string;
      readonly outline?: OutlineEntry;
      /** The n-th outline entry of the document, counted from 1. */
      readonly linkToOutline?: number;
    }
  | {
      readonly kind: "rule";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly widthPt: number;
      readonly color: string;
      readonly dotted?: true;
    }
  | {
      readonly kind: "chart";
      readonly x: number;
      readonly y: number;
      readonly widthPt: number;
      readonly heightPt: number;
      readonly chart: DrawnChart;
    };

/**
 * `keepWithNext`: no page ends between this strip and the next. `startsPage`: stands on top of a new page. `atFoot`: stands on the lower
 * edge of its page. `blank`: white space that is dropped on top of a page. `repeatedHead`: what is drawn again above this strip when a
 * page begins with it, as the head of a table.
 */
export interface Strip {
  readonly heightPt: number;
  readonly marks: readonly Mark[];
  readonly keepWithNext: boolean;
  readonly startsPage?: boolean;
  readonly atFoot?: boolean;
  readonly blank?: boolean;
  readonly repeatedHead?: Strip;
}

export const black = "#000000";

export function blankStrip(heightPt: number, keepWithNext = false): Strip {
  return { heightPt, marks: [], keepWithNext, blank: true };
}

export function keepTogether(strips: readonly Strip[], withNext: boolean): Strip[] {
  return strips.map((strip, index) => ({ ...strip, keepWithNext: index < strips.length - 1 || withNext }));
}

/** Neither the first nor the last line of a paragraph stands alone on its page. */
export function keepOrphans(strips: readonly Strip[], withNext: boolean): Strip[] {
  const last = strips.length - 1;
  return strips.map((strip, index) => ({
    ...strip,
    keepWithNext: index === last ? withNext : index === 0 || index === last - 1,
  }));
}
