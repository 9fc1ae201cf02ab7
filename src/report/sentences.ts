/** A paragraph as its sentences, and a prose cut after a whole one. */
import { type Inline, textOf } from "../model/document.ts";
import { text, wordsOf } from "./prose.ts";
import type { Prose } from "./report-data.ts";

/** Each sentence with its full stop. */
export function sentencesOf(paragraph: readonly Inline[]): Inline[][] {
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

export interface Shortened {
  readonly prose: Prose;
  /** The words that were cut; empty where nothing was. */
  readonly cut: string;
}

/** Whole sentences from the start, as many as hold `most` characters, but at least one. */
export function shortenProse(prose: Prose, most: number): Shortened {
  if (wordsOf(prose).length <= most) return { prose, cut: "" };
  let length = 0;
  let ended = false;
  const cut: string[] = [];
  const paragraphs = prose.paragraphs.map((paragraph) =>
    sentencesOf(paragraph)
      .filter((sentence) => {
        const words = textOf(sentence);
        ended ||= length > 0 && length + words.length > most;
        if (ended) cut.push(words);
        else length += words.length;
        return !ended;
      })
      .flat(),
  );
  return { prose: { kind: "prose", paragraphs: paragraphs.filter((one) => one.length > 0) }, cut: cut.join("") };
}
