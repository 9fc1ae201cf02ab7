/** Draft, page data and the page's program → one self-contained HTML file. It can load nothing, and run nothing but that program. */
import { sha256 } from "../model/hash.ts";
import type { PageData } from "./page-data.ts";
import { pageStyle } from "./page-style.ts";
import { pageWords } from "./page-words.ts";

export interface PageParts {
  readonly data: PageData;
  /** The draft's blocks as HTML, in order, numbers in `<span data-fact="…">`. Whoever wrote them escaped the text in them. */
  readonly paper: readonly string[];
  /** The bundled program. */
  readonly program: string;
}

export function writePage({ data, paper, program }: PageParts): string {
  const words = pageWords[data.language];
  // An inline script ends at the first "</script", also inside a string.
  const script = program.trim().replaceAll("</script", "<\\/script");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${base64(sha256(script))}'`,
    // Widths of columns and indents of the signature stand in style attributes.
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const blocks = paper.map((html, index) => `<div class="block" id="block-${index + 1}" data-block="${index + 1}">${html}</div>`);
  return `<!DOCTYPE html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(`${words.review} · ${data.title}`)}</title>
<style>
${pageStyle}
</style>
</head>
<body>
<nav class="skips" data-word-label="skips" aria-label="${words.skips}">
<a href="#paper" data-word="toPaper">${words.toPaper}</a>
<a href="#side" data-word="toSide">${words.toSide}</a>
</nav>
<main id="paper" class="paper" lang="zh-CN" tabindex="-1">
${blocks.join("\n")}
<section id="printed" class="printed"></section>
</main>
<aside id="side" class="side" data-word-label="side" aria-label="${words.side}" tabindex="-1"><noscript><p>${words.noScript}</p></noscript></aside>
<script type="application/json" id="page-data">${escapeJson(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** No "<" is left that could end the script element, and no line separator that older engines refuse in scripts. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A hash in hexadecimal as a content policy wants it. */
function base64(hex: string): string {
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return btoa(String.fromCharCode(...bytes));
}
