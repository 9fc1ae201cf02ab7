/** Numbers in the middle of a line: 一是…二是…, （1）…；（2）…, and headings that stand on the same line as the end of the passage before. */
import { type Mark, readMark } from "./numbering.ts";

/** `offset` is where the number begins in the line. `goesOn`: the next number of the same style stands later in the same line. */
export interface InlineMark {
  readonly mark: Mark;
  readonly offset: number;
  readonly goesOn: boolean;
}

/** A number in a line can only stand after a mark that ends a clause. 一是 may stand after a comma, all others not. */
const afterClause =
  /(?<=[。；;：:！？，,、〕】）)\] ])(?=[一二三四五六七八九十][一二三四五六七八九十]?[是要])|(?<=\p{Script=Han})(?=[（(][一二三四五六七八九十]{1,3}[）)])|(?<=[。；;：:！？〕】）)\] ])(?=[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|[①-⑳])/gu;

/** All that can be numbers of the outline in a line, behind `start` and outside of quotation marks and titles of documents. */
export function findInlineMarks(text: string, start: number): InlineMark[] {
  const quoted = quotedRanges(text);
  const found = [...text.matchAll(afterClause)]
    .filter(({ index }) => index > start && !quoted(index))
    .flatMap(({ index }) => {
      const mark = readMark(text.slice(index, index + 12));
      return mark ? [{ mark, offset: index }] : [];
    });
  const lastOf = new Map(found.map(({ mark, offset }) => [`${mark.style} ${mark.number}`, offset]));
  return found.map(({ mark, offset }) => ({
    mark,
    offset,
    goesOn: (lastOf.get(`${mark.style} ${(mark.number ?? 0) + 1}`) ?? -1) > offset,
  }));
}

/** Numbers inside 《》, “” and 〈〉 belong to a name. The answers must be asked for in rising order. */
function quotedRanges(text: string): (offset: number) => boolean {
  let depth = 0;
  let at = 0;
  return (offset) => {
    for (; at < offset; at += 1) {
      const character = text[at] ?? "";
      if ("《“〈".includes(character)) depth += 1;
      else if ("》”〉".includes(character)) depth = Math.max(0, depth - 1);
    }
    return depth > 0;
  };
}
