/** Several units' words on one item → the same without sentences that an earlier unit has said already; each one left out is remarked on. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { CellPlace } from "../diagnostics/place.ts";
import { type Inline, textOf } from "../model/document.ts";
import type { Prose } from "./report-data.ts";
import { sentencesOf } from "./sentences.ts";

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

/** Sentences of earlier units, found by the pairs of characters they hold: units may write thousands of sentences. */
interface Index {
  readonly sentences: { readonly unit: string; readonly size: number }[];
  readonly holding: Map<string, number[]>;
}

/** A sentence that was left out: `other` said it before. */
export interface Omitted<T> {
  readonly from: T;
  readonly other: string;
  readonly words: string;
}

/** A sentence with a figure of its own is never left out. Remarks: REPORT-037 for each sentence left out. */
export function mergeRepeated<T extends Spoken>(
  contributions: readonly T[],
): { kept: T[]; omitted: Omitted<T>[]; remarks: Diagnostic[] } {
  const index: Index = { sentences: [], holding: new Map() };
  const omitted: Omitted<T>[] = [];
  const kept = contributions.map((contribution) => {
    const { unit, prose } = contribution;
    const own: ReadonlySet<string>[] = [];
    const keep = (sentence: readonly Inline[]) => {
      const words = textOf(sentence);
      if (words.length < shortestSentence || sentence.some((inline) => inline.kind === "fact")) return true;
      const pairs = pairsOf(words);
      const other = whoSaid(pairs, index);
      if (other === undefined) own.push(pairs);
      else omitted.push({ from: contribution, other, words });
      return other === undefined;
    };
    const paragraphs = prose.paragraphs.map((paragraph) => sentencesOf(paragraph).filter(keep).flat());
    for (const pairs of own) remember(pairs, unit, index);
    return { ...contribution, prose: { kind: "prose" as const, paragraphs: paragraphs.filter((one) => one.length > 0) } };
  });
  const remarks = omitted.map(({ from, other, words }) => diagnose("REPORT-037", from.at, { unit: from.unit, other, words }));
  return { kept, omitted, remarks };
}

/** The first unit with a sentence alike, by Dice's coefficient over pairs of neighbouring characters. */
function whoSaid(pairs: ReadonlySet<string>, { sentences, holding }: Index): string | undefined {
  const shared = new Map<number, number>();
  for (const pair of pairs) for (const place of holding.get(pair) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  const alike = [...shared].filter(([place, count]) => 2 * count >= sameFrom * (pairs.size + (sentences[place]?.size ?? 0)));
  const first = Math.min(...alike.map(([place]) => place));
  return sentences[first]?.unit;
}

function remember(pairs: ReadonlySet<string>, unit: string, { sentences, holding }: Index): void {
  const place = sentences.push({ unit, size: pairs.size }) - 1;
  for (const pair of pairs) addTo(holding, pair, place);
}

function pairsOf(words: string): ReadonlySet<string> {
  return new Set(Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2)));
}

function addTo(holding: Map<string, number[]>, pair: string, place: number): void {
  const places = holding.get(pair);
  if (places) places.push(place);
  else holding.set(pair, [place]);
}
