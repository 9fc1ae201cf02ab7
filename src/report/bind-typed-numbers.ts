/** Numbers a clerk typed in words ("22个") → bound figures, where exactly one of the unit's figures for the same item reads so. */
import type { Inline } from "../model/document.ts";
import type { Figure } from "../model/results.ts";
import type { BindingContext, Utterance } from "./binding.ts";
import { showFigure, unitAfter } from "./figure-book.ts";
import { text } from "./prose.ts";

interface Candidate {
  readonly id: string;
  /** The number as printed, and the unit of measure that must follow it. */
  readonly number: string;
  readonly after: string;
}

/** Names of documents and quoted names hold numbers that are no figures: 《…12条措施》. */
const names = /《[^《》]*》|“[^“”]*”/gu;

export function bindTypedNumbers(inlines: readonly Inline[], utterance: Utterance, context: BindingContext): Inline[] {
  const candidates = candidatesFor(utterance, context);
  if (candidates.length === 0) return [...inlines];
  return inlines.flatMap((inline) => (inline.kind === "text" ? bindWords(inline.text, candidates) : [inline]));
}

/** A reading that two figures share binds neither. */
function candidatesFor({ unit, item }: Utterance, { book, indicators }: BindingContext): Candidate[] {
  if (item === null) return [];
  const own = [...indicators.values()]
    .filter((indicator) => indicator.item === item)
    .map((indicator) => book.figures.get(`${indicator.id}@${unit}`))
    .filter((figure): figure is Figure => figure !== undefined && figure.value !== null);
  const all = own.map((figure) => ({ id: figure.id, number: showFigure(figure) ?? "", after: unitAfter(book, figure.id) }));
  const readings = all.map((one) => one.number + one.after);
  return all.filter((one) => readings.filter((reading) => reading === one.number + one.after).length === 1);
}

function bindWords(words: string, candidates: readonly Candidate[]): Inline[] {
  const kept = [...words.matchAll(names)].map((match) => [match.index, match.index + match[0].length] as const);
  const numbers = /\d+(?:\.\d+)?/gu;
  const inlines: Inline[] = [];
  let from = 0;
  for (const match of words.matchAll(numbers)) {
    const at = match.index;
    if (kept.some(([start, stop]) => at >= start && at < stop)) continue;
    const candidate = candidates.find((one) => words.startsWith(one.number + one.after, at));
    if (!candidate) continue;
    inlines.push(text(words.slice(from, at)), { kind: "fact", fact: candidate.id, text: candidate.number });
    from = at + candidate.number.length;
  }
  return [...inlines, text(words.slice(from))];
}
