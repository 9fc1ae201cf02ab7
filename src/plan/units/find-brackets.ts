/** The bracketed passages of a text. Round brackets of either width pair with each other, and so do 〔 [ 【. */

export interface Bracketed {
  readonly from: number;
  readonly to: number;
  readonly inner: string;
}

const opening = "（(〔[【";
const closing = "）)〕]】";

/** The outermost brackets in order; those inside them belong to their words. A bracket that is never closed is no bracket. */
export function findBrackets(text: string): Bracketed[] {
  const found: Bracketed[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (opening.includes(character)) {
      if (depth === 0) from = at;
      depth += 1;
    } else if (closing.includes(character) && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ from, to: at + 1, inner: text.slice(from + 1, at) });
    } else if (character === "\n") depth = 0;
  }
  return found;
}

/** The text with every character of the ranges, which are in order and do not overlap, replaced by `filler`. Its length does not change. */
export function blankOut(
  text: string,
  ranges: readonly { readonly from: number; readonly to: number }[],
  filler: string,
): string {
  let at = 0;
  const pieces = ranges.map(({ from, to }) => {
    const piece = text.slice(at, from) + filler.repeat(to - from);
    at = to;
    return piece;
  });
  return pieces.join("") + text.slice(at);
}
