/** Document -> its table of contents without page numbers: headings of the two upper levels and the annexes, in reading order. */
import { type Block, type Document, textOf } from "../model/document.ts";

export interface ContentsEntry {
  readonly level: 1 | 2;
  readonly text: string;
}

export const contentsTitle = "目\u3000录";

/** From here on a reader wants to look things up; official reports of the usual length have no contents. */
const longPages = 30;
const charactersPerLine = 28;
const linesPerPage = 22;

/** As the document says; where it says nothing, when it is longer than 30 pages, counted in full lines. Without any heading there are none. */
export function hasContents(document: Document): boolean {
  if (document.blocks.every((block) => contentsEntry(block) === null)) return false;
  return document.toc ?? document.blocks.reduce((lines, block) => lines + linesOf(block), 0) > longPages * linesPerPage;
}

function linesOf(block: Block): number {
  switch (block.kind) {
    case "paragraph":
      return Math.ceil((textOf(block.inlines).length + textOf(block.lead ?? []).length) / charactersPerLine);
    case "table":
      return block.rows.length;
    case "chart":
      return linesPerPage / 2;
    default:
      return 1;
  }
}

/** The entry of a block, or null where it has none. */
export function contentsEntry(block: Block): ContentsEntry | null {
  if (block.kind === "annex") return { level: 1, text: `${block.label}\u3000${textOf(block.inlines)}` };
  if (block.kind !== "heading" || block.level > 2) return null;
  return { level: block.level === 1 ? 1 : 2, text: textOf(block.inlines) };
}

/** The contents stand below the head of the document: behind this many of its first blocks. */
export function blocksBeforeContents(document: Document): number {
  const behind = document.blocks.findIndex(({ kind }) => kind !== "title" && kind !== "document-number");
  return behind < 0 ? document.blocks.length : behind;
}
