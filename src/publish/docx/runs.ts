/** Inlines -> runs of a Word paragraph. A figure's number is wrapped in a hidden bookmark that carries its id. */
import { Bookmark, type IRunOptions, type ParagraphChild, Tab, TextRun } from "docx";
import type { Inline } from "../../model/document.ts";
import { factBookmark } from "../../model/fact-bookmark.ts";
import { officialFontNames } from "../../model/font-set.ts";
import type { FontRole } from "../../model/workspace.ts";
import { latinRole } from "../official-page.ts";

/** Hands out the bookmarks of one document: a name may stand only once in it. */
export type MarkFact = (fact: string, runs: readonly ParagraphChild[]) => ParagraphChild;

export function createFactMarks(): MarkFact {
  const seen = new Map<string, number>();
  return (fact, runs) => {
    const occurrence = (seen.get(fact) ?? 0) + 1;
    seen.set(fact, occurrence);
    return new Bookmark({ id: factBookmark(fact, occurrence), children: runs });
  };
}

/** Letters and digits stand in Times New Roman beside 仿宋 and 楷体; the darker faces keep their own, which are of their weight. */
export function fontOf(role: FontRole): { ascii: string; hAnsi: string; cs: string; eastAsia: string } {
  const latin = officialFontNames[latinRole(role)];
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: officialFontNames[role] };
}

/**
 * Without the hint Word sets “ ” ‘ ’ … — · in the Latin face, where they are narrow: these characters belong to both scripts.
 * Source: ECMA-376-1, 17.3.2.26 rFonts, attribute hint.
 */
const eastAsianHint = { hint: "eastAsia" };

/** A line feed or tab inside a run would be shown as a blank by Word, so each becomes an element of its own. */
export function textRuns(text: string, options: IRunOptions = {}): TextRun[] {
  return text.split("\n").map((line, index) => {
    const words = line.split("\t").flatMap((part, position) => (position === 0 ? [part] : [new Tab(), part]));
    return new TextRun({
      font: eastAsianHint,
      ...options,
      ...(index > 0 ? { break: 1 } : {}),
      children: words.filter((word) => word !== ""),
    });
  });
}

export function inlineRuns(inlines: readonly Inline[], mark: MarkFact, options: IRunOptions = {}): ParagraphChild[] {
  return inlines.flatMap((inline) => {
    const strong = inline.strong === true ? { style: "FzStrong" } : {};
    const runs = textRuns(inline.text, { ...options, ...strong });
    return inline.kind === "fact" ? [mark(inline.fact, runs)] : runs;
  });
}
