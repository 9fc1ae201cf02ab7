/** The first line of a passage to its title and the place where the text begins. */

import { closeTitle } from "../text/normalise-spaces.ts";
import { blankOut } from "../units/find-brackets.ts";
import { unitBrackets } from "../units/read-units.ts";

/** `textFrom` is an offset into the words. `ownTitle`: the words have a title of their own, which is then no part of the text. */
export interface SplitTitle {
  readonly title: string;
  readonly textFrom: number;
  readonly ownTitle: boolean;
}

/** The longest sentence that is taken as a title, in characters. */
const longestTitle = 45;

/**
 * "题。正文" is cut behind the full stop, "题：正文" behind the colon if the title is short. A single sentence has no title of its own: it is titled
 * by its first clause, and its text is the whole. A list of units at the end of a title is no part of it.
 */
export function splitTitle(words: string): SplitTitle {
  const brackets = unitBrackets(words);
  // Plans typed with half-width marks end a sentence with a dot.
  const bare = blankOut(words, brackets, "\u0000").replace(/(?<=[\p{Script=Han}”")）])\.(?=[\p{Script=Han}“"\u0000]|$)/gu, "。");
  const sentence = /^([^。！？\u0000]+)[。！？]/.exec(bare);
  const colon = /^([^。，,；：:、\u0000]{2,24})[：:](?=.)/.exec(bare);
  if (colon && !/单位|部门|时限/.test(colon[1] ?? "")) return own(colon[1] ?? "", colon[0].length);
  if (sentence && (sentence[1] ?? "").length <= longestTitle && /[^\s\u0000。]/.test(bare.slice(sentence[0].length))) {
    return own(sentence[1] ?? "", sentence[0].length);
  }
  const spaced = /^([^。，,；：: \u0000]{4,24}) (?=[^\u0000]{12,})/.exec(bare);
  if (spaced) return own(spaced[1] ?? "", spaced[0].length);
  const whole = bare.replaceAll("\u0000", "").replace(/[。；;：:，,\s]+$/, "");
  const isSentence = /[。；;，,]\u0000*$/.test(bare.trimEnd()) && /[，,：]/.test(whole);
  const isTitle = !/[。；;！？]/.test(whole) && whole.length <= longestTitle && !isSentence;
  if (isTitle) return own(whole, brackets.length > 0 ? bare.indexOf("\u0000") : words.length);
  const clause = /^[^，,；;：:。]{4,40}/.exec(whole)?.[0] ?? whole.slice(0, 40);
  return { title: closeTitle(clause), textFrom: 0, ownTitle: false };
}

function own(title: string, textFrom: number): SplitTitle {
  return { title: closeTitle(title.trim()), textFrom, ownTitle: true };
}
