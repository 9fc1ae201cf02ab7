/** Folded text to clauses: the stretches between commas, each knowing its sentence. Commas in brackets do not cut. */
import type { FoldedText } from "./fold-text.ts";

/** `text` has names blotted out, `plain` has them; both as long as `to - from`. Offsets are into the folded text. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly plain: string;
  /** Counts what full stops part: a deadline holds to the end of its sentence. */
  readonly sentence: number;
  /** Counts what semicolons part too: a hedge holds to the end of its part. */
  readonly part: number;
}

export function readClauses(folded: FoldedText): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let depth = 0;
  let sentence = 0;
  let part = 0;
  for (let index = 0; index <= folded.text.length; index += 1) {
    const mark = folded.text.charAt(index);
    if (mark === "（") depth += 1;
    if (mark === "）") depth = Math.max(0, depth - 1);
    const ends = mark === "" || "。！？\n".includes(mark);
    if (ends) depth = 0;
    if (!(ends || (depth === 0 && "，；：".includes(mark)))) continue;
    if (index > from) {
      clauses.push({
        from,
        to: index,
        text: folded.text.slice(from, index),
        plain: folded.plain.slice(from, index),
        sentence,
        part,
      });
    }
    if (ends) sentence += 1;
    if (ends || mark === "；") part += 1;
    from = index + 1;
  }
  return clauses;
}
