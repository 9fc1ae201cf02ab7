/** The draft that was sent out, as its readers saw it: paragraphs with the headings above them. */
import type { ReviewedDocument } from "../ooxml/reviewed-document.ts";

export interface SentParagraph {
  readonly text: string;
  /** The headings above it, the highest first, joined by ＞; "" before the first. */
  readonly chapter: string;
}

const headings = [/^[一二三四五六七八九十]{1,3}、/, /^[（(][一二三四五六七八九十]{1,3}[）)]/];
/** A heading that runs on into its paragraph is cut here. */
const longestHeading = 40;

/** Lines of the contents are made anew by programs and no part of what is read. */
export function sentParagraphs(document: ReviewedDocument): SentParagraph[] {
  const above: string[] = [];
  return document.paragraphs.flatMap(({ before }) => {
    if (isContentsLine(before)) return [];
    const level = headings.findIndex((mark) => mark.test(before));
    const chapter = (level < 0 ? above : above.slice(0, level)).join(" ＞ ");
    if (level >= 0) above.splice(level, above.length, (before.split("。")[0] ?? "").slice(0, longestHeading));
    return [{ text: before, chapter }];
  });
}

export function isContentsLine(text: string): boolean {
  return /\t\d{1,3}$/.test(text) || text.trim() === "";
}
