/** A report -> one many times as long, each repetition in other words, so that nothing that was set before can be used again. */
import type { Block, Document, Inline } from "../../src/model/document.ts";

const han = /\p{Script=Han}/u;
/** The words of each repetition lie this many places further on in the list of the report's characters. */
const stride = 37;

export function lengthenReport(document: Document, times: number): Document {
  const first = document.blocks.findIndex((block) => block.kind === "heading");
  const last = document.blocks.findIndex((block) => block.kind === "attachments" || block.kind === "signature");
  const body = document.blocks.slice(first, last);
  const characters = [...new Set(JSON.stringify(body).match(/\p{Script=Han}/gu))].toSorted();
  const places = new Map(characters.map((character, index) => [character, index]));
  const repeated = Array.from({ length: times - 1 }, (_, index) =>
    body.map((block) =>
      rephrase(
        block,
        index + 1,
        (character) => characters[((places.get(character) ?? 0) + (index + 1) * stride) % characters.length] ?? character,
      ),
    ),
  );
  const { blocks } = document;
  return { ...document, blocks: [...blocks.slice(0, last), ...repeated.flat(), ...blocks.slice(last)] };
}

function rephrase(block: Block, number: number, other: (character: string) => string): Block {
  const words = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((inline) =>
      inline.kind === "text"
        ? { ...inline, text: [...inline.text].map((one) => (han.test(one) ? other(one) : one)).join("") }
        : inline,
    );
  if (block.kind === "heading") return { ...block, id: `${block.id}-${number}`, inlines: words(block.inlines) };
  if (block.kind === "paragraph")
    return { ...block, inlines: words(block.inlines), ...(block.lead ? { lead: words(block.lead) } : {}) };
  if (block.kind === "table") return { ...block, id: `${block.id}-${number}`, rows: block.rows.map((row) => row.map(words)) };
  return block;
}
