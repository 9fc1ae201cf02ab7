/** Entries of the contents in Word: links with a page reference each, whose numbers stand there already, so that Word asks nothing on opening. */
import {
  Bookmark,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { Block, Document } from "../../model/document.ts";
import { contentsEntry, contentsTitle } from "../contents.ts";
import { ptToTwips, typeWidthPt } from "../official-page.ts";
import { blankLine } from "./opening-parts.ts";
import { textRuns } from "./runs.ts";

/** Word hides bookmarks of this name and finds the headings of its own contents by them. */
function anchorOf(ordinal: number): string {
  return `_Toc${ordinal + 1}`;
}

/** Dots, and the number at the right edge. */
const tabStops = [{ type: TabStopType.RIGHT, position: ptToTwips(typeWidthPt), leader: LeaderType.DOT }];

export function contentsParagraphs(document: Document): Paragraph[] {
  const lines = document.blocks.flatMap((block, ordinal) => {
    const entry = contentsEntry(block);
    if (entry === null) return [];
    const anchor = anchorOf(ordinal);
    const number = new PageReference(anchor, { hyperlink: true });
    const link = new InternalHyperlink({
      anchor,
      children: [...textRuns(entry.text), new TextRun({ children: [new Tab()] }), number],
    });
    return [new Paragraph({ style: `TOC${entry.level}`, tabStops, children: [link] })];
  });
  return [blankLine(), new Paragraph({ style: "FzContentsTitle", children: textRuns(contentsTitle) }), ...lines];
}

/** The words of a heading within reach of the contents. */
export function withAnchor(ordinal: number, block: Block, runs: readonly ParagraphChild[]): ParagraphChild[] {
  return contentsEntry(block) === null ? [...runs] : [new Bookmark({ id: anchorOf(ordinal), children: runs })];
}

/** `contentsPages`: of each entry, in order. */
export function anchorPages(document: Document, contentsPages: readonly number[]): Map<string, string> {
  const ordinals = document.blocks.flatMap((block, ordinal) => (contentsEntry(block) === null ? [] : [ordinal]));
  return new Map(ordinals.map((ordinal, index) => [anchorOf(ordinal), String(contentsPages[index] ?? "")]));
}
