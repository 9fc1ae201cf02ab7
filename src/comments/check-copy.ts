/** Which of the drafts that were sent out a returned file is a copy of, if of any. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import type { ReviewedDocument } from "../ooxml/reviewed-document.ts";
import type { Draft } from "./read-copy.ts";
import { sentParagraphs } from "./sent-draft.ts";

/** Fewer equal paragraphs and it is another file. Found by trying: a heavily edited copy keeps over a half, last year's report under a tenth. */
const leastShare = 0.3;

/** The draft most like the file. Codes: COMMENTS-001 (none was sent), 002 (like none), 003 (of another year or district). */
export function draftOf(
  copy: ReviewedDocument,
  file: string,
  drafts: readonly Draft[],
  district: string,
  year: number,
): Outcome<Draft> {
  const at = { kind: "file", file } as const;
  if (drafts.length === 0) return failure(diagnose("COMMENTS-001", at, {}));
  const found = copy.properties["fazhi.year"];
  const place = copy.properties["fazhi.district"];
  if ((found !== undefined && found !== String(year)) || (place !== undefined && place !== district)) {
    const words: Diagnostic = diagnose("COMMENTS-003", at, {
      found: `${place ?? ""}${found ?? ""}年`,
      wanted: `${district}${year}年`,
    });
    return failure(words);
  }
  const texts = new Set(copy.paragraphs.map(({ before }) => before));
  const rated = drafts.map((draft) => ({ draft, share: shareOf(draft, texts) }));
  const best = rated.reduce((one, other) => (other.share >= one.share ? other : one));
  return best.share >= leastShare
    ? success(best.draft)
    : failure(diagnose("COMMENTS-002", at, { percent: Math.round(best.share * 100) }));
}

function shareOf({ document }: Draft, texts: ReadonlySet<string>): number {
  const sent = sentParagraphs(document);
  return sent.filter(({ text }) => texts.has(text)).length / Math.max(1, sent.length);
}
