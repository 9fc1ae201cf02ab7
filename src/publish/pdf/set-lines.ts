/** Lines -> strips: every character gets its place, full lines are spread to the right edge, runs of one face become one mark. */
import { typeWidthPt } from "../official-page.ts";
import type { Line } from "./break-lines.ts";
import type { Sort } from "./drawn-text.ts";
import { black, type Mark, type OutlineEntry, type Strip } from "./strip.ts";

/**
 * Points. `leftPt` is the left edge of the measure, `widthPt` its width, `firstIndentPt` is added for the first line.
 * `justify` spreads all lines but the last.
 */
export interface Measure {
  readonly sizePt: number;
  readonly pitchPt: number;
  readonly leftPt: number;
  readonly widthPt: number;
  readonly firstIndentPt: number;
  readonly align: "justify" | "left" | "center" | "right";
  readonly color?: string;
}

export const fullMeasure = { leftPt: 0, widthPt: typeWidthPt, firstIndentPt: 0 } as const;

/** A Han character reaches 0.88 em above its base line and 0.12 em below (the square of the common open faces). */
const ascentOfHan = 0.88;
/** A line with a gap wider than half a character between its characters looks torn; it is left short instead. */
const widestGap = 0.5;

/** Where the base line lies below the upper edge of a line, with the character square in the middle of the pitch. */
export function baseLineOf(measure: Pick<Measure, "sizePt" | "pitchPt">): number {
  return (measure.pitchPt - measure.sizePt) / 2 + ascentOfHan * measure.sizePt;
}

export function setLines(lines: readonly Line[], measure: Measure, outline?: OutlineEntry): Strip[] {
  return lines.map((line, index) => {
    const indent = index === 0 ? measure.firstIndentPt : 0;
    const marks = setLine(line, measure, measure.leftPt + indent, measure.widthPt - indent, 0);
    return {
      heightPt: measure.pitchPt,
      marks: index === 0 && outline ? withOutline(marks, outline) : marks,
      keepWithNext: false,
    };
  });
}

/** The marks of one line whose upper edge lies at `top`. */
export function setLine(line: Line, measure: Measure, left: number, width: number, top: number): Mark[] {
  const inside = line.widthPt - line.hangingPt;
  const free = width - inside;
  const gaps = countGaps(line);
  const spread = measure.align === "justify" && !line.last && gaps > 0 ? free / gaps : 0;
  const spacingPt = spread > widestGap * measure.sizePt ? 0 : spread;
  const start = left + (measure.align === "center" ? free / 2 : measure.align === "right" ? free : 0);
  return runsOf(line.sorts, start, top + baseLineOf(measure), spacingPt, measure);
}

/** Words and numbers are not spread; the gaps around them are. */
function spreads(before: Sort | undefined, after: Sort | undefined): boolean {
  return before !== undefined && after !== undefined && (isHan(before) || isHan(after));
}

function isHan(sort: Sort): boolean {
  return (sort.text.codePointAt(0) ?? 0) >= 0x2000;
}

function countGaps(line: Line): number {
  const inside = line.hangingPt > 0 ? line.sorts.slice(0, -1) : line.sorts;
  return inside.filter((sort, index) => spreads(inside[index - 1], sort)).length;
}

/** A run ends where the face changes or where spreading begins or ends, so that one spacing holds for all of it. */
function runsOf(sorts: readonly Sort[], start: number, y: number, spacingPt: number, measure: Measure): Mark[] {
  const marks: Mark[] = [];
  let x = start;
  let run: Sort[] = [];
  let runX = start;
  const flush = () => {
    const first = run[0];
    if (first === undefined) return;
    const text = run.map((sort) => sort.text).join("");
    const spacing = isHan(first) ? spacingPt : 0;
    marks.push({
      kind: "text",
      x: runX,
      y,
      text,
      face: first.face,
      sizePt: measure.sizePt,
      spacingPt: spacing,
      color: first.change === undefined ? (measure.color ?? black) : changeColor,
    });
    if (first.change !== undefined) marks.push(changeRule(first.change, runX, x, y, measure.sizePt));
    run = [];
  };
  for (const [index, sort] of sorts.entries()) {
    const before = sorts[index - 1];
    if (spreads(before, sort)) x += spacingPt;
    if (before !== undefined && startsRun(before, sort)) flush();
    if (run.length === 0) runX = x;
    run.push(sort);
    x += sort.widthPt;
  }
  flush();
  return marks;
}

function startsRun(before: Sort, sort: Sort): boolean {
  return before.face !== sort.face || isHan(before) !== isHan(sort) || before.change !== sort.change;
}

const changeColor = "#c00000";
/** In parts of the type size: the rule under inserted words lies below the base line, that through deleted ones in the middle of the character. */
const changeRules = { inserted: 0.16, deleted: -0.34 } as const;

function changeRule(change: "inserted" | "deleted", x1: number, x2: number, baseLine: number, sizePt: number): Mark {
  const y = baseLine + changeRules[change] * sizePt;
  return { kind: "rule", x1, y1: y, x2, y2: y, widthPt: 0.05 * sizePt, color: changeColor };
}

function withOutline(marks: readonly Mark[], outline: OutlineEntry): Mark[] {
  return marks.map((mark, index) => (index === 0 && mark.kind === "text" ? { ...mark, outline } : mark));
}
