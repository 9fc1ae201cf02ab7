/** How alike two texts are, by Dice's coefficient over pairs of neighbouring characters: good for Chinese, which has no spaces. */

/** How much two texts have in common: shared pairs of neighbouring characters over all of them, 0 to 1. */
export function textLikeness(before: string, after: string): number {
  const [older, newer] = [bigramsOf(before), bigramsOf(after)];
  let shared = 0;
  for (const [bigram, count] of older.counts) shared += Math.min(count, newer.counts.get(bigram) ?? 0);
  return older.total + newer.total === 0 ? 1 : (2 * shared) / (older.total + newer.total);
}

interface Bigrams {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function bigramsOf(text: string): Bigrams {
  const counts = new Map<string, number>();
  // A text of one character has a pair as well.
  const padded = `\u0002${text}`;
  for (let index = 0; index + 1 < padded.length; index += 1) {
    const bigram = padded.slice(index, index + 2);
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return { counts, total: padded.length - 1 };
}
