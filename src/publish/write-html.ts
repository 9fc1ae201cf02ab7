/** Document -> one self-contained, accessible web page without scripts; printed, it takes the official look. */
import { type Outcome, success } from "../diagnostics/outcome.ts";
import type { Document } from "../model/document.ts";
import { cleanDocument } from "./clean-document.ts";
import { blocksBeforeContents, hasContents } from "./contents.ts";
import { escapeHtml, escapeProse } from "./html/escape-html.ts";
import { htmlBlock } from "./html/html-blocks.ts";
import { htmlContents } from "./html/html-contents.ts";
import { type Figures, sayOrigin } from "./html/html-inlines.ts";
import { pageStyle } from "./html/page-style.ts";
import { widthInCharacters } from "./official-page.ts";

/** The page may load nothing and run nothing, whatever stands in its text. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'";

/** Remarks: PUBLISH-001 for characters left out. */
export function writeHtml(document: Document): Outcome<Uint8Array> {
  const cleaned = cleanDocument(document, "report.html");
  const { title, author, blocks, figures, redHead: words } = cleaned.document;
  const redHead =
    words === undefined ? "" : `<p class="red-head" style="--characters:${widthInCharacters(words)}">${escapeProse(words)}</p>\n`;
  const rule = words === undefined ? "" : '\n<hr class="red-rule">';
  const numberComesFirst = blocks[0]?.kind === "document-number";
  const opening = hasContents(cleaned.document) ? blocksBeforeContents(cleaned.document) : -1;
  const body = blocks
    .map((block, index) => {
      const contents = index === opening ? `${htmlContents(blocks)}\n` : "";
      return contents + htmlBlock(block, figures, index) + (index === 0 && numberComesFirst ? rule : "");
    })
    .join("\n");
  const page = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(author)}">
<title>${escapeHtml(title)}</title>
<style>
${pageStyle}
</style>
</head>
<body>
<main>
${redHead}${numberComesFirst ? "" : rule}${body}
${listSources(figures)}
</main>
</body>
</html>
`;
  return success(new TextEncoder().encode(page), cleaned.remarks);
}

/** Every bound number of the page once, for those who cannot see a tooltip; not printed. */
function listSources(figures: Figures): string {
  const ids = Object.keys(figures).toSorted();
  if (ids.length === 0) return "";
  const rows = ids.map((id) => {
    const origin = figures[id];
    return origin
      ? `<li>${escapeProse(`${origin.value ?? ""}${origin.value === null ? "" : origin.unitOfMeasure}　${sayOrigin(origin)}`)}</li>`
      : "";
  });
  return `<details class="sources"><summary>数字来源（${ids.length}项）</summary><ol>\n${rows.join("\n")}\n</ol></details>`;
}
