/** A number in running text + the figures of the unit → the indicator that the words around the number speak of. */
import type { Indicator } from "../../model/indicator.ts";
import type { Value } from "../facts-book.ts";
import { isChange, measures, type Spoken } from "./spoken-number.ts";

/** A figure of the unit that a number in its text may tell, with the words by which it is known. */
export interface Candidate {
  readonly indicator: Indicator;
  readonly value: Value;
  readonly words: LabelWords;
}

/** The words of an indicator, cut into pairs once: they are compared with every number of every text. */
export interface LabelWords {
  readonly label: ReadonlySet<string>;
  readonly plain: string;
  /** What the label counts (机制 of 存量企业服务机制), and the pairs of what stands before it. */
  readonly noun: string;
  readonly attribute: ReadonlySet<string>;
  /** The sentence that the workbook suggests, before and behind the number. */
  readonly ahead: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
  readonly goesOn: string;
}

/** Share of an indicator's word pairs that must stand before the number for the number to be about it. */
const leastLikeness = 0.6;
/** Pairs that a suggested sentence must have; 上线…个 fits too much. With one pair less, all must be there. */
const fewestPairs = 3;
/** Share of the attribute's pairs in the sentence from which a counted noun is that of the label. */
const leastAttribute = 0.5;
const nounLength = 2;

export function wordsOf({ label, wording, unit }: Indicator): LabelWords {
  const [lead = "", rest = ""] = (wording ?? "").split(`〔${label}〕`);
  const goesOn = rest.replace(unit, "").slice(0, 12);
  const plain = plainWords(label);
  return {
    label: pairsOf(label),
    plain,
    noun: plain.slice(-nounLength),
    attribute: pairsOf(plain.slice(0, -nounLength)),
    ahead: pairsOf(lead.slice(-16)),
    behind: pairsOf(goesOn),
    goesOn,
  };
}

/** The words around one number, cut into pairs once for all candidates. */
interface Around {
  readonly spoken: Spoken;
  readonly near: ReadonlySet<string>;
  readonly sentence: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly plainBefore: string;
}

/** Of candidates that are equally near, the one that the whole sentence speaks of most; the first of the sheet where that is equal too. */
export function meantBy(spoken: Spoken, candidates: readonly Candidate[], item: string | null): Candidate | undefined {
  const change = isChange(spoken);
  const near = spoken.before.slice(-30);
  const around: Around = {
    spoken,
    near: pairsOf(near),
    sentence: pairsOf(spoken.sentence),
    after: pairsOf(spoken.after.slice(0, 16)),
    plainBefore: plainWords(near),
  };
  const [best] = candidates
    .filter(({ indicator }) => (change ? indicator.kind === "count" : measures(spoken, indicator)))
    .map((candidate) => ({
      candidate,
      score: scoreOf(candidate, around, change, item),
      wide: likeness(candidate.words.label, around.sentence),
    }))
    .filter(({ score }) => score >= leastLikeness)
    .toSorted((a, b) => b.score - a.score || b.wide - a.wide);
  return best?.candidate;
}

/** The candidates of which the sentence speaks at all: a number in it may be theirs. */
export function spokenOf({ sentence, after }: Spoken, candidates: readonly Candidate[]): Candidate[] {
  const words = pairsOf(`${sentence}${after}`);
  return candidates.filter((candidate) => likeness(candidate.words.label, words) >= leastAttribute);
}

/** By the label before the number, by the sentence that the workbook suggested, which goes on behind it, or by the noun that is counted. */
function scoreOf({ indicator, words }: Candidate, around: Around, change: boolean, item: string | null): number {
  if (change) return likeness(words.label, around.sentence);
  const { spoken, near, after, plainBefore } = around;
  const { ahead, behind, goesOn } = words;
  const pairs = ahead.size + behind.size;
  const framed = (ahead.size * likeness(ahead, near) + behind.size * likeness(behind, after)) / pairs;
  const frame = pairs >= fewestPairs || (pairs === fewestPairs - 1 && framed === 1) ? framed : 0;
  const rest = spoken.after.replace(indicator.unit, "");
  const follows = goesOn.length >= fewestPairs && rest.startsWith(goesOn) ? leastLikeness : 0;
  const counted = item === indicator.item ? nounScore(words, around, rest) : 0;
  return Math.max(likeness(words.label, near), frame, follows, counted, endScore(words.plain, plainBefore));
}

/**
 * 建立12项机制, 排查信息993条 in the text of the task under which the indicator is asked: the noun of the label is counted, and the sentence
 * has named what it belongs to.
 */
function nounScore({ noun, attribute }: LabelWords, { plainBefore, sentence }: Around, rest: string): number {
  const named = likeness(attribute, sentence);
  const stands = rest.startsWith(noun) || plainBefore.endsWith(noun);
  return stands && named >= leastAttribute ? Math.max(leastLikeness, named) : 0;
}

/** 核发执法监督证45本、执法证136本: what comes second is told by the end of its label. */
function endScore(words: string, before: string): number {
  const least = Math.min(words.length, Math.max(3, Math.ceil(words.length / 2)));
  return words.length >= 3 && before.endsWith(words.slice(-least)) ? leastLikeness : 0;
}

function plainWords(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}

/** Share of the pairs that stand in the words. */
function likeness(pairs: ReadonlySet<string>, near: ReadonlySet<string>): number {
  if (pairs.size === 0) return 0;
  let shared = 0;
  for (const pair of pairs) if (near.has(pair)) shared += 1;
  return shared / pairs.size;
}

/** Pairs of neighbouring characters, signs left out. */
function pairsOf(text: string): Set<string> {
  const plain = plainWords(text);
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, index) => plain.slice(index, index + 2)));
}
