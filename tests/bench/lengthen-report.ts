/** A report -> one many times as long in text, tables and charts, each repetition in other words, so that nothing that was set before can be used again. */
import type { Block, Document, Inline } from "../../src/model/document.ts";

const han = /\p{Script=Han}/u;
/** The words of each repetition lie this many places further on in the list of the report's characters. */
const stride = 37;

export function lengthenReport(document: Document, times: number): Document {
  const first = document.blocks.findIndex((block) => block.kind === "heading");
  const last = document.blocks.findIndex((block) => block.kind === "attachments" || block.kind === "signature");
  const { blocks } = document;
  const firstAnnex = blocks.findIndex((block) => block.kind === "annex");
  const body = blocks.slice(first, last);
  const annexes = firstAnnex < 0 ? [] : blocks.slice(firstAnnex);
  const characters = [...new Set(JSON.stringify(blocks).match(/\p{Script=Han}/gu))].toSorted();
  const places = new Map(characters.map((character, index) => [character, index]));
  const repeat = (part: readonly Block[]) =>
    Array.from({ length: times - 1 }, (_, index) =>
      part.map((block) =>
        rephrase(
          block,
          index + 1,
          (character) => characters[((places.get(character) ?? 0) + (index + 1) * stride) % characters.length] ?? character,
        ),
      ),
    ).flat();
  return { ...document, blocks: [...blocks.slice(0, last), ...repeat(body), ...blocks.slice(last), ...repeat(annexes)] };
}

function rephrase(block: Block, number: number, other: (character: string) => string): Block {
  const reword = (text: string) => [...text].map((one) => (han.test(one) ? other(one) : one)).join("");
  const words = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((inline) => (inline.kind === "text" ? { ...inline, text: reword(inline.text) } : inline));
  if (block.kind === "heading") return { ...block, id: `${block.id}-${number}`, inlines: words(block.inlines) };
  if (block.kind === "paragraph")
    return { ...block, inlines: words(block.inlines), ...(block.lead ? { lead: words(block.lead) } : {}) };
  if (block.kind === "table") return { ...block, id: `${block.id}-${number}`, rows: block.rows.map((row) => row.map(words)) };
  if (block.kind === "annex") return { ...block, label: `${block.label}之${number}`, inlines: words(block.inlines) };
  if (block.kind === "chart") {
    const chart = { ...block.chart, categories: block.chart.categories.map(reword) };
    return { ...block, id: `${block.id}-${number}`, caption: words(block.caption), chart };
  }
  return block;
}
