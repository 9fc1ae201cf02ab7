/** Markdown of a rendered template → its tree. Only what an official document needs is read as markup; all else is text. */
import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { directive } from "micromark-extension-directive";
import { gfmTable } from "micromark-extension-gfm-table";

/** "1. 推行" is a numbered heading of official prose and no list, ":30" in 12:30 no directive; blanks before a line mean nothing. */
const notMarkup = [
  "autolink",
  "blockQuote",
  "characterEscape",
  "characterReference",
  "codeFenced",
  "codeIndented",
  "codeText",
  "definition",
  "hardBreakEscape",
  "htmlFlow",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
  "list",
  "setextUnderline",
  "thematicBreak",
];

/** Headings, paragraphs, **strong**, tables, and directives that stand on lines of their own. */
export function parseMarkdown(markdown: string): Root {
  const { flow } = directive();
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), ...(flow ? [{ flow }] : []), cjkFriendlyExtension(), { disable: { null: notMarkup } }],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
}
