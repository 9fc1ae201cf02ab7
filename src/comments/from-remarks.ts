/** Remarks saved by the review page → opinions of the register, placed in the draft that was sent where their words stand there. */
import type { Opinion } from "../model/register.ts";
import type { Remarks } from "../model/remarks.ts";
import { type Draft, identify } from "./read-copy.ts";
import { sentParagraphs } from "./sent-draft.ts";

/** `draft`: the one sent last; null where none was. */
export function fromRemarks(remarks: Remarks, draft: Draft | null): Opinion[] {
  const sent = draft === null ? [] : sentParagraphs(draft.document);
  return remarks.remarks.map(({ at, text }) => {
    const quote = at.quote.replace(/…$/, "");
    const inChapter = sent.findIndex(
      (one) => one.text.includes(quote) && one.chapter.endsWith(at.chapter.split(" ＞ ").at(-1) ?? ""),
    );
    const found = inChapter >= 0 ? inChapter : sent.findIndex((one) => one.text.includes(quote));
    const from = Math.max(0, sent[found]?.text.indexOf(quote) ?? 0);
    const place =
      found < 0 || draft === null
        ? { draft: remarks.report, paragraph: at.block - 1, from: 0, to: 0 }
        : { draft: draft.sha256, paragraph: found, from, to: from + quote.length };
    return identify({
      by: remarks.by,
      on: remarks.on,
      kind: "page",
      at: { ...place, chapter: at.chapter, quote: at.quote },
      text,
      replacement: null,
      copy: remarks.report,
    });
  });
}
