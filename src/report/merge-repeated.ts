/** Several units' words on one item → the same without sentences that an earlier unit has said already; each one left out is remarked on. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { CellPlace } from "../diagnostics/place.ts";
import { type Inline, textOf } from "../model/document.ts";
import { text } from "./prose.ts";
import type { Prose } from "./report-data.ts";

export interface Spoken {
  /** Name of the unit, for the remark. */
  readonly unit: string;
  readonly at: CellPlace;
  readonly prose: Prose;
}

/** Shorter sentences are set phrases that many may use (characters). */
const shortestSentence = 15;
/** Share of common pairs of characters from which on two sentences say the same. */
const sameFrom = 0.85;

interface Known {
  readonly unit: string;
  readonly words: string;
  readonly pairs: ReadonlySet<string>;
}

/** A sentence with a figure of its own is never left out. Remarks: REPORT-037 for each sentence left out. */
export function mergeRepeated<T extends Spoken>(contributions: readonly T[]): { kept: T[]; remarks: Diagnostic[] } {
  const known: Known[] = [];
  const remarks: Diagnostic[] = [];
  const kept = contributions.map((contribution) => {
    const own: Known[] = [];
    const keep = (sentence: readonly Inline[]) => {
      const words = textOf(sentence);
      if (words.length < shortestSentence || sentence.some((inline) => inline.kind === "fact")) return true;
      const one: Known = { unit: contribution.unit, words, pairs: pairsOf(words) };
      const earlier = known.find((other) => likeness(other, one) >= sameFrom);
      if (!earlier) own.push(one);
      else remarks.push(diagnose("REPORT-037", contribution.at, { unit: contribution.unit, other: earlier.unit, words }));
      return earlier === undefined;
    };
    const paragraphs = contribution.prose.paragraphs.map((paragraph) => sentencesOf(paragraph).filter(keep).flat());
    known.push(...own);
    return { ...contribution, prose: { kind: "prose" as const, paragraphs: paragraphs.filter((one) => one.length > 0) } };
  });
  return { kept, remarks };
}

/** Each sentence with its full stop. */
function sentencesOf(paragraph: readonly Inline[]): Inline[][] {
  const sentences: Inline[][] = [[]];
  for (const inline of paragraph) {
    const parts = inline.kind === "text" ? inline.text.split(/(?<=[。！？])/u).map(text) : [inline];
    for (const part of parts) {
      sentences.at(-1)?.push(part);
      if (part.kind === "text" && /[。！？]$/u.test(part.text)) sentences.push([]);
    }
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function pairsOf(words: string): ReadonlySet<string> {
  return new Set(Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2)));
}

/** Dice's coefficient over pairs of neighbouring characters. */
function likeness(a: Known, b: Known): number {
  const [few, many] = a.pairs.size < b.pairs.size ? [a.pairs, b.pairs] : [b.pairs, a.pairs];
  if (2 * few.size < sameFrom * (few.size + many.size)) return 0;
  return (2 * [...few].filter((pair) => many.has(pair)).length) / (few.size + many.size);
}
