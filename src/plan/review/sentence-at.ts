/** A span of a text to the sentence round it, for a reader who wants to see the words in their place. */
import type { Span } from "../../model/plan.ts";

const longest = 240;

/** From the full stop before the span to the one after it, within its lines. Empty when the span lies outside the text. */
export function sentenceAt(text: string, span: Span): string {
  const lines = text.split("\n").slice(span.from.line - 1, span.to.line);
  if (lines.length === 0) return "";
  const joined = lines.join("");
  const from = span.from.column - 1;
  const to = joined.length - (lines.at(-1)?.length ?? 0) + span.to.column - 1;
  const start = joined.lastIndexOf("。", Math.max(0, from - 1)) + 1;
  const stop = joined.indexOf("。", Math.max(from, to - 1));
  const sentence = joined.slice(start, stop === -1 ? joined.length : stop + 1).trim();
  return sentence.length <= longest ? sentence : `…${joined.slice(Math.max(0, from - 80), to + 80)}…`;
}
