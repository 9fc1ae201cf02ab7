/** Blocks -> the contents as links; a page on a screen has no page numbers to show. */
import type { Block } from "../../model/document.ts";
import { contentsEntry, contentsTitle } from "../contents.ts";
import { escapeHtml, escapeProse } from "./escape-html.ts";
import { anchorOf } from "./html-blocks.ts";

export function htmlContents(blocks: readonly Block[]): string {
  const items = blocks.flatMap((block, ordinal) => {
    const entry = contentsEntry(block);
    if (entry === null) return [];
    return [
      `<li class="level-${entry.level}"><a href="#${escapeHtml(anchorOf(block, ordinal))}">${escapeProse(entry.text)}</a></li>`,
    ];
  });
  return `<nav class="contents" aria-labelledby="contents"><h2 id="contents">${contentsTitle}</h2><ul>\n${items.join("\n")}\n</ul></nav>`;
}
