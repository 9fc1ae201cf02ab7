/** A line as an editor left it -> words in which every figure is a mark again, and the numbers that took a figure's place. */
import type { Inline } from "../model/document.ts";
import type { TypedNumber } from "../model/edits.ts";
import { findNumerals } from "../model/numerals.ts";
import { alignFigures, type Span } from "./align-figures.ts";
import type { Change } from "./change.ts";
import type { FileLine } from "./edited-file.ts";
import type { Unit } from "./units.ts";
import { markOf } from "./words.ts";

/** A figure as it was printed; `ahead` and `follows` are up to two characters before and behind it. */
export interface PrintedFigure {
  readonly fact: string;
  readonly text: string;
  readonly ahead: string;
  readonly follows: string;
}

/** `words` with figures as marks. `numbers`: what stands in a figure's place without being it. */
export interface BoundLine {
  readonly words: string;
  readonly numbers: readonly TypedNumber[];
}

export interface Binding {
  /** Bookmark -> id of the figure. */
  readonly factByMark: ReadonlyMap<string, string>;
  /** How each figure was printed. */
  readonly textByFact: ReadonlyMap<string, string>;
  /** Figures of lines that were deleted, moved or split. */
  readonly lost: readonly PrintedFigure[];
  /** Printed number and unit of measure -> figure, where only one figure of the report reads so. */
  readonly known: ReadonlyMap<string, string>;
}

/** From this many digits on a number is not the same as a figure's by chance. */
const telling = 3;

/** `before` is what the line said when it was printed, none for a new line; `head` the head of the column of a cell. */
export function bindLine(line: FileLine, text: string, before: readonly Inline[], binding: Binding, head = ""): BoundLine {
  const aligned = alignFigures(before, text, head);
  const spans: Span[] = [...aligned.spans];
  const isFree = (start: number, end: number) => spans.every((span) => span.end <= start || span.start >= end);
  const add = (start: number, fact: string) => {
    const end = start + (binding.textByFact.get(fact) ?? "").length;
    if (end > start && isFree(start, end)) spans.push({ start, end, fact });
  };
  const shift = Math.max(line.text.indexOf(text), 0);
  for (const mark of line.marks) {
    const fact = binding.factByMark.get(mark.mark);
    const start =
      fact === undefined ? -1 : wholeAt(text, binding.textByFact.get(fact) ?? "", mark.start - shift, mark.end - shift);
    if (fact !== undefined && start >= 0) add(start, fact);
  }
  const own = printedFigures(before).filter(({ fact }) => spans.every((span) => span.fact !== fact));
  const lost = [...own, ...binding.lost];
  for (const numeral of findNumerals(text)) {
    const isReplacement = aligned.replacements.some(({ start }) => start === numeral.start);
    const fact = factFor(text, numeral.start, lost, isReplacement ? null : binding.known);
    if (fact !== undefined) add(numeral.start, fact);
  }
  const numbers = aligned.replacements
    .filter(({ start, text: typed }) => isFree(start, start + typed.length))
    .map(({ text: typed, fact, was }): TypedNumber => ({ text: typed, instead: fact, was }));
  return { words: withMarks(text, spans), numbers };
}

/** A number that reads like a figure which lost its place; with `known`, also one that reads like the only such figure of the report. */
function factFor(
  text: string,
  start: number,
  lost: readonly PrintedFigure[],
  known: ReadonlyMap<string, string> | null,
): string | undefined {
  const reads = lost.filter((one) => text.startsWith(one.text + one.follows, start) && !/\d$/.test(text.slice(0, start)));
  const sure = reads.filter(({ ahead }) => text.slice(0, start).endsWith(ahead));
  const found = sure.length > 0 ? sure : known === null ? [] : reads;
  if (new Set(found.map(({ fact }) => fact)).size === 1) return found[0]?.fact;
  const reading = [...(known?.keys() ?? [])].find(
    (one) => text.startsWith(one, start) && (one.match(/\d/g) ?? []).length >= telling,
  );
  return reading === undefined ? undefined : known?.get(reading);
}

/** The figures of a line with what stands around them. */
export function printedFigures(inlines: readonly Inline[]): PrintedFigure[] {
  let ahead = "";
  return inlines.flatMap((inline, index): PrintedFigure[] => {
    const before = ahead;
    ahead = (ahead + inline.text).slice(-2);
    if (inline.kind !== "fact") return [];
    const follows = inlines
      .slice(index + 1)
      .map(({ text }) => text)
      .join("")
      .slice(0, 2);
    return [{ fact: inline.fact, text: inline.text, ahead: before, follows }];
  });
}

/** The figures of lines that were deleted, and those that their own line no longer holds. */
export function lostFigures(changes: readonly Change[], units: readonly Unit[]): PrintedFigure[] {
  return changes.flatMap((change): PrintedFigure[] => {
    if (change.kind === "inserted" || change.kind === "row-inserted" || change.kind === "row-changed") return [];
    const inlines = units[change.unit]?.inlines ?? [];
    const figures = printedFigures(inlines);
    if (change.kind === "deleted" || figures.length === 0) return figures;
    const kept = alignFigures(inlines, change.text, "").spans.map(({ fact }) => fact);
    return figures.filter(({ fact }) => !kept.includes(fact));
  });
}

/** Where `shown` stands within a stretch, not as part of a longer number; -1 where it does not. */
function wholeAt(text: string, shown: string, start: number, end: number): number {
  for (
    let at = text.indexOf(shown, Math.max(start, 0));
    shown !== "" && at >= 0 && at + shown.length <= end;
    at = text.indexOf(shown, at + 1)
  ) {
    const isPart = /^\d/.test(shown) && (/[\d.]$/.test(text.slice(0, at)) || /^\.?\d/.test(text.slice(at + shown.length)));
    if (!isPart) return at;
  }
  return -1;
}

function withMarks(text: string, spans: readonly Span[]): string {
  let words = "";
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    words += text.slice(at, span.start) + markOf(span.fact);
    at = span.end;
  }
  return words + text.slice(at);
}
