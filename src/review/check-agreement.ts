/** Two aligned texts -> what differs, in words: numbers apart from other words, with the figure that ought to stand there. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { chineseDigits } from "../model/chinese-number.ts";
import type { Origin } from "../model/document.ts";
import type { NumberEntry } from "../model/number-entries.ts";
import type { Hunk } from "./find-differences.ts";
import { type Alignment, markAt, type Stream, sentenceAt, whereIs } from "./streams.ts";

/** `found` and `expected` are the words on either side, whole numbers where digits differ; "" where nothing stands. */
export interface Difference {
  readonly number: boolean;
  readonly found: string;
  readonly expected: string;
  /** The figure that ought to be printed here, or null. */
  readonly fact: string | null;
  readonly where: string;
  readonly whereEn: string;
  readonly sentence: string;
}

const numeral = new RegExp(`[\\d０-９${chineseDigits}]`);
const numberPart = /[\d０-９.%％]/;
/** Words longer than this are cut in messages. */
const longest = 30;

export function findDifferences(alignment: Alignment): Difference[] {
  return alignment.hunks.map((hunk) => describe(alignment, widen(alignment, hunk)));
}

/** A digit alone says little: both sides are widened to the whole number. */
function widen({ from, to }: Alignment, hunk: Hunk): Hunk {
  let { fromStart, fromEnd, toStart, toEnd } = hunk;
  if (!numeral.test(from.text.slice(fromStart, fromEnd) + to.text.slice(toStart, toEnd))) return hunk;
  const joins = (stream: Stream, index: number, next: number) =>
    numberPart.test(stream.text[index] ?? "") && stream.passageAt[index] === stream.passageAt[next];
  while (joins(from, fromStart - 1, fromStart) && joins(to, toStart - 1, toStart)) {
    fromStart -= 1;
    toStart -= 1;
  }
  while (joins(from, fromEnd, fromEnd - 1) && joins(to, toEnd, toEnd - 1)) {
    fromEnd += 1;
    toEnd += 1;
  }
  return { fromStart, fromEnd, toStart, toEnd };
}

function describe({ from, to }: Alignment, hunk: Hunk): Difference {
  const expected = from.text.slice(hunk.fromStart, hunk.fromEnd);
  const found = to.text.slice(hunk.toStart, hunk.toEnd);
  // Words that were left out are named at the character behind which they stood.
  const at = Math.min(found === "" ? Math.max(hunk.toStart - 1, 0) : hunk.toStart, to.text.length - 1);
  const passage = to.passages[to.passageAt[at] ?? -1];
  const offset = to.offsetAt[at] ?? 0;
  const mark = hunk.fromStart < hunk.fromEnd ? markAt(from, hunk.fromStart) : null;
  return {
    number: numeral.test(expected + found),
    found: cut(found),
    expected: cut(expected),
    fact: mark?.fact ?? null,
    ...whereIs(passage, offset),
    sentence: passage === undefined ? "" : sentenceAt(passage.text, offset),
  };
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A file against the report. Remarks: REVIEW-020 for numbers, REVIEW-030 for other words and for numbers that an editor entered. */
export function remarkOnReport(
  differences: readonly Difference[],
  file: string,
  figures: Readonly<Record<string, Origin>>,
  entries: readonly NumberEntry[],
): Diagnostic[] {
  return differences.map((difference) => {
    const { where, whereEn, found, expected, sentence, fact } = difference;
    const entered = entries.some(
      ({ text }) => sentence.includes(text) && (found === "" || text.includes(found) || found.includes(text)),
    );
    const place = { where, whereEn, found, expected, sentence };
    if (!difference.number || entered) return diagnose("REVIEW-030", { kind: "file", file }, place);
    return diagnose("REVIEW-020", { kind: "file", file }, { ...place, label: (fact !== null && figures[fact]?.label) || "" });
  });
}

/** One file against another. Remarks: REVIEW-031. */
export function remarkOnPair(differences: readonly Difference[], file: string, other: string): Diagnostic[] {
  return differences.map(({ where, whereEn, found, expected, sentence }) =>
    diagnose("REVIEW-031", { kind: "file", file }, { where, whereEn, found, expected, sentence, other }),
  );
}
