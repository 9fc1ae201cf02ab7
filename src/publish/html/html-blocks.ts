/** Blocks -> HTML elements, with headings below the title and tables and charts that read aloud sensibly. */
import { unreachable } from "../../diagnostics/outcome.ts";
import { type Block, type BlockOf, textOf } from "../../model/document.ts";
import { chartSvg } from "../chart-svg.ts";
import { columnShares } from "../column-shares.ts";
import { attachmentLines, imprintLines, issuerMark, noteLine, recipientsLine, signatureIndents } from "../official-words.ts";
import { escapeHtml, escapeProse } from "./escape-html.ts";
import { type Figures, htmlInlines } from "./html-inlines.ts";
import { chartFamily } from "./page-style.ts";

/** What a link to the block names. Ids of headings come from templates and may repeat; an ordinal never does. */
export function anchorOf(block: Block, ordinal: number): string {
  return block.kind === "heading" ? `${block.id}-${ordinal}` : `block-${ordinal}`;
}

/** `ordinal` makes the ids inside a chart's drawing differ from those of the other charts on the page. */
export function htmlBlock(block: Block, figures: Figures, ordinal: number): string {
  switch (block.kind) {
    case "title":
      return `<h1>${block.lines.map((line) => htmlInlines(line, figures)).join("<br>")}</h1>`;
    case "document-number":
      return htmlDocumentNumber(block);
    case "recipients":
      return `<p class="recipients">${escapeProse(recipientsLine(block))}</p>`;
    case "heading":
      return `<h${block.level + 1} id="${escapeHtml(anchorOf(block, ordinal))}">${htmlInlines(block.inlines, figures)}</h${block.level + 1}>`;
    case "paragraph":
      return htmlParagraph(block, figures);
    case "table":
      return htmlTable(block, figures);
    case "chart":
      return htmlChart(block, figures, ordinal);
    case "attachments":
      return `<ul class="attachments">${attachmentLines(block)
        .map(({ mark, title }) => `<li>${escapeProse(mark + title)}</li>`)
        .join("")}</ul>`;
    case "signature":
      return htmlSignature(block);
    case "note":
      return `<p>${escapeProse(noteLine(block))}</p>`;
    case "imprint":
      return htmlImprint(block);
    case "annex":
      return `<p class="annex-label">${escapeProse(block.label)}</p>\n<h2 class="annex-title" id="${escapeHtml(anchorOf(block, ordinal))}">${htmlInlines(block.inlines, figures)}</h2>`;
    default:
      return unreachable(block);
  }
}

function htmlDocumentNumber(block: BlockOf<"document-number">): string {
  const number = `<span>${escapeProse(block.text)}</span>`;
  if (block.issuer === null) return `<p class="document-number alone">${number}</p>`;
  return `<p class="document-number">${number}<span>${issuerMark}<span class="issuer-name">${escapeProse(block.issuer)}</span></span></p>`;
}

function htmlParagraph(block: BlockOf<"paragraph">, figures: Figures): string {
  const lead = block.lead ? `<span class="lead-${block.leadLevel ?? 3}">${htmlInlines(block.lead, figures)}</span>` : "";
  return `<p>${lead}${htmlInlines(block.inlines, figures)}</p>`;
}

function htmlTable(block: BlockOf<"table">, figures: Figures): string {
  const head = block.columns.map((column) => `<th scope="col">${escapeProse(column.title)}</th>`).join("");
  const rows = block.rows.map((row) => {
    const cells = block.columns.map(
      (column, index) => `<td class="${column.align}">${htmlInlines(row[index] ?? [], figures)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  const caption = htmlInlines(block.caption, figures);
  const widths = columnShares(block).map((share) => `<col style="width:${(share * 100).toFixed(2)}%">`);
  // A wide table scrolls in its own box; the box takes the focus so that it can be scrolled without a mouse.
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(textOf(block.caption))}">
<table id="${escapeHtml(block.id)}"><caption>${caption}</caption>
<colgroup>${widths.join("")}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div>`;
}

function htmlChart(block: BlockOf<"chart">, figures: Figures, ordinal: number): string {
  const svg = chartSvg(block.chart, chartFamily)
    .replace(/\bfz-(\d+)/g, `fz-${ordinal}-$1`)
    .replace("<svg ", `<svg role="img" aria-label="${escapeHtml(block.alt)}" `);
  return `<figure id="${escapeHtml(block.id)}">${svg}<figcaption>${htmlInlines(block.caption, figures)}</figcaption></figure>`;
}

function htmlSignature(block: BlockOf<"signature">): string {
  const indents = signatureIndents(block);
  const line = (text: string, indent: number, name: string) =>
    `<p class="signature${name}" style="padding-right:${indent}em">${escapeProse(text)}</p>`;
  return `${line(block.signatory, indents.signatory, " signatory")}\n${line(block.date, indents.date, "")}`;
}

function htmlImprint(block: BlockOf<"imprint">): string {
  const { copies, office, date } = imprintLines(block);
  const first = copies === "" ? "" : `<p class="copies">${escapeProse(copies)}</p>`;
  return `<div class="imprint">${first}<p class="office"><span>${escapeProse(office)}</span><span>${escapeProse(date)}</span></p></div>`;
}
