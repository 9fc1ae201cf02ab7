/** A document as text, so that a test shows what a reader sees: figures in square brackets, run-in headings in angle ones. */
import { type Block, type Document, type Inline, textOf } from "../../src/model/document.ts";

export function showInlines(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === "fact" ? `[${inline.text}]` : inline.text)).join("");
}

export function showDocument(document: Document): string {
  return document.blocks.map(showBlock).join("\n");
}

function showBlock(block: Block): string {
  switch (block.kind) {
    case "title":
      return `题 ${block.lines.map(textOf).join("/")}`;
    case "heading":
      return `${"#".repeat(block.level)} ${showInlines(block.inlines)}`;
    case "paragraph":
      return `${block.lead ? `<${showInlines(block.lead)}>` : ""}${showInlines(block.inlines)}`;
    case "table":
      return `表 ${showInlines(block.caption)}\n${block.rows.map((row) => row.map(showInlines).join(" | ")).join("\n")}`;
    case "chart":
      return `图 ${showInlines(block.caption)}：${block.alt}`;
    case "annex":
      return `${block.label} ${showInlines(block.inlines)}`;
    case "attachments":
      return `附件：${block.titles.join("、")}`;
    case "signature":
      return `${block.signatory} ${block.date}`;
    case "imprint":
      return `抄送：${block.copies.join("、")}`;
    default:
      return block.text;
  }
}
