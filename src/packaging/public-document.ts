/** The report as it goes to the public: the same words, without 签发人 and without anything that leads back to cells, files and units' returns. */
import type { Block, Document, Inline } from "../model/document.ts";

export function publicDocument(document: Document): Document {
  return { ...document, blocks: document.blocks.map(publicBlock), figures: {} };
}

function publicBlock(block: Block): Block {
  switch (block.kind) {
    case "title":
      return { ...block, lines: block.lines.map(plain) };
    case "document-number":
      return { ...block, issuer: null };
    case "heading":
    case "annex":
      return { ...block, inlines: plain(block.inlines) };
    case "paragraph":
      return {
        ...block,
        ...(block.lead === undefined ? {} : { lead: plain(block.lead) }),
        inlines: plain(block.inlines),
      };
    case "table":
      return { ...block, caption: plain(block.caption), rows: block.rows.map((row) => row.map(plain)) };
    case "chart": {
      const series = block.chart.series.map((one) => ({
        ...one,
        values: one.values.map(({ value }) => ({ value, fact: null })),
      }));
      return { ...block, caption: plain(block.caption), chart: { ...block.chart, series } };
    }
    default:
      return block;
  }
}

function plain(inlines: readonly Inline[]): Inline[] {
  return inlines.map(({ text, strong }) => ({ kind: "text", text, ...(strong === undefined ? {} : { strong }) }));
}
