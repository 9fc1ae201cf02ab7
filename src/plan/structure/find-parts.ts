/** Separates the notice that a plan comes with from the plan itself. */
import type { PlacedParagraph } from "../text/lay-out-text.ts";
import { readMark } from "./numbering.ts";

/**
 * `front`: the notice, if the plan has a title of its own behind it. `main`: the plan from its title on, or the whole document.
 * `introFrom`: where the plan's own words begin, behind its title or behind those to whom it is sent.
 */
export interface Parts {
  readonly front: readonly PlacedParagraph[];
  readonly main: readonly PlacedParagraph[];
  readonly introFrom: number;
}

/** A notice can hold numbered points of its own; they are no tasks of the plan. */
export function findParts(paragraphs: readonly PlacedParagraph[]): Parts {
  const first = paragraphs.findIndex(({ kind }) => kind === "title");
  const isNotice = /通知[）)]?$/.test(paragraphs[first]?.text ?? "");
  const own = isNotice
    ? paragraphs.findIndex(({ kind, text }, index) => index > first && kind === "title" && !/通知$/.test(text))
    : -1;
  // A title behind numbered tasks is that of an annex, unless what stands before it is short.
  const before = paragraphs.slice(0, Math.max(own, 0));
  const start = own > 0 && numbered(before) * 2 <= numbered(paragraphs.slice(own)) ? own : 0;
  const title = start > 0 ? start : first;
  return { front: paragraphs.slice(0, start), main: paragraphs.slice(start), introFrom: paragraphs[title]?.from ?? -1 };
}

function numbered(paragraphs: readonly PlacedParagraph[]): number {
  return paragraphs.filter(({ kind, text }) => kind === "row" || readMark(text) !== undefined).length;
}
