/** 文字雷同: a narrative that is, but for its numbers, last year's or another unit's. */
import type { ResultNarrative } from "../../model/results.ts";
import { type Check, type CheckContext, type Observation, unitsOf } from "../check.ts";
import { unitName } from "../facts-book.ts";

/** Characters in one piece of the comparison, and the fewest pieces a text must have: shorter ones resemble each other by chance. */
const pieceLength = 6;
const fewestPieces = 10;
/** Texts with fewer pieces than this are a sentence: only the whole of it is a copy, and only of a text that says little more. */
const sentencePieces = 24;
/** Share of the other text that such a sentence must make up: one that comes back within a longer text is a task of every year. */
const leastSentence = 0.5;
/** Share of a text's pieces that stand in the older one: what was added to a copy counts against it, what was left out does not. */
const leastShare = 0.7;
/** A piece that stands in more texts than this is a set phrase. */
const mostTexts = 12;

interface Text {
  readonly narrative: ResultNarrative;
  readonly pieces: ReadonlySet<string>;
  readonly isOld: boolean;
}

/** Each pair once, seen from the later one; texts of one unit and year are not compared with each other. */
export const checkCopiedTexts: Check = (rule, context) => {
  const units = new Set(unitsOf(rule, context));
  const texts = [
    ...(context.previous?.narratives ?? []).map((narrative) => textOf(narrative, true)),
    ...context.narratives.filter(({ unit }) => units.has(unit)).map((narrative) => textOf(narrative, false)),
  ].filter(({ pieces }) => pieces.size >= fewestPieces);
  const index = indexPieces(texts);
  return texts.flatMap((text, at) => {
    const source = text.isOld ? undefined : mostAlike(text, at, texts, index);
    return source === undefined ? [] : [observe(text, source, context)];
  });
};

function textOf(narrative: ResultNarrative, isOld: boolean): Text {
  const plain = `${narrative.text}${narrative.cause}`.replace(/〔[^〕]*〕/gu, "").replace(/[^\p{Script=Han}]/gu, "");
  const pieces = Array.from({ length: Math.max(0, plain.length - pieceLength + 1) }, (_, start) =>
    plain.slice(start, start + pieceLength),
  );
  return { narrative, isOld, pieces: new Set(pieces) };
}

function indexPieces(texts: readonly Text[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { pieces }] of texts.entries()) {
    for (const piece of pieces) {
      const known = index.get(piece);
      if (known) known.push(at);
      else index.set(piece, [at]);
    }
  }
  return index;
}

/** The earlier text that holds most of this one's pieces. Last year's texts stand before this year's. */
function mostAlike(text: Text, at: number, texts: readonly Text[], index: ReadonlyMap<string, readonly number[]>) {
  const shared = new Map<number, number>();
  for (const piece of text.pieces) {
    const holders = index.get(piece) ?? [];
    if (holders.length > mostTexts) continue;
    for (const other of holders) if (other < at) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  let best: { readonly other: Text; readonly share: number } | undefined;
  for (const [position, count] of shared) {
    const other = texts[position];
    if (other === undefined || (!other.isOld && other.narrative.unit === text.narrative.unit)) continue;
    const share = count / text.pieces.size;
    const isCopy =
      text.pieces.size < sentencePieces ? share >= 0.95 && count / other.pieces.size >= leastSentence : share >= leastShare;
    if (isCopy && share > (best?.share ?? 0)) best = { other, share };
  }
  return best;
}

function observe(
  { narrative }: Text,
  { other, share }: { readonly other: Text; readonly share: number },
  context: CheckContext,
): Observation {
  const whose = `${other.isOld ? "上年" : ""}${other.isOld && other.narrative.unit === narrative.unit ? "本单位" : unitName(context.book, other.narrative.unit)}`;
  return {
    unit: narrative.unit,
    indicators: [],
    message: `文字“${narrative.text.slice(0, 16)}…”与${whose}的文字有${Math.round(share * 100)}%相同`,
    places: [narrative.source, other.narrative.source],
    notes: [],
  };
}
