/** A report's DOCX as it was read back, perhaps edited -> its printed lines and tables. Tracked changes in it count as accepted. */
import { readFactBookmark } from "../../model/fact-bookmark.ts";
import type { LineRole, RedlinePart, RedlineTable, Span } from "../../model/redline.ts";
import type { WordBlock, WordParagraph, WordRow, WordTable } from "../../ooxml/word-document.ts";
import { line, plain } from "./printed-parts.ts";

/** `figureOf`: the id of a figure by the mark in its bookmark, where the other version knows it. */
export function wordParts(blocks: readonly WordBlock[], figureOf: (mark: string) => string | undefined): RedlinePart[] {
  return blocks.flatMap((block) => (block.kind === "table" ? tableParts(block, figureOf) : paragraphParts(block, figureOf)));
}

type FigureOf = (mark: string) => string | undefined;

/** Roles by the names of our styles, which survive saving in other programs. Those set flush left share one style; their words tell them apart. */
const styleRoles: Readonly<Record<string, LineRole>> = {
  title: "title",
  "heading 1": "heading1",
  "heading 2": "heading2",
  "heading 3": "heading3",
  "heading 4": "heading4",
  公文红头: "red-head",
  公文图表题: "caption",
  公文版记: "imprint",
  公文附件标题: "annex-title",
};

const flushLeft = "公文顶格";
/** A table of contents repeats the headings. */
const contentsStyle = /^toc \d|^公文目录/;

function paragraphParts(paragraph: WordParagraph, figureOf: FigureOf): RedlinePart[] {
  const style = paragraph.style.toLowerCase();
  if (contentsStyle.test(style)) return [];
  const pictures = paragraph.pictures.map(({ alt }) => ({ kind: "chart" as const, change: "same" as const, alt, chart: null }));
  const spans = spansOf(paragraph, figureOf);
  const text = spans.map((span) => span.text).join("");
  if (text.trim() === "") return pictures;
  return [...pictures, line(styleRoles[style] ?? (style === flushLeft ? roleOfWords(text) : "body"), spans)];
}

function roleOfWords(text: string): LineRole {
  if (/^附件[：:]|^\d+\./.test(text)) return "attachment";
  if (/^附件\d*$/.test(text)) return "annex-label";
  if (/[：:]$/.test(text)) return "recipients";
  if (/〔\d{4}〕/.test(text)) return "document-number";
  return /^\s*\d{4}年\d+月\d+日$/.test(text) ? "date" : "signatory";
}

function spansOf({ number, runs }: WordParagraph, figureOf: FigureOf): Span[] {
  const kept = runs.filter((run) => run.change !== "deleted");
  const spans = kept.map((run): Span => {
    const marks = run.bookmarks.map(readFactBookmark).filter((mark) => mark !== null);
    return { ...plain(run.text), fact: marks.map(figureOf).find((id) => id !== undefined) ?? null };
  });
  const printed = number === "" ? spans : [plain(number), ...spans];
  const first = printed[0];
  // The number of a document stands one character in; that blank is setting, not text.
  if (first === undefined) return [];
  const joined = joinFigures([{ ...first, text: first.text.replace(/^\u3000/, "") }, ...printed.slice(1)]);
  // Blanks at the end of a line are not seen; LibreOffice adds one before a table that follows.
  return joined.map((span, index) => (index === joined.length - 1 ? { ...span, text: span.text.trimEnd() } : span));
}

/** Other programs split a run where the script changes; a figure in two runs is one number. */
function joinFigures(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && last.fact === span.fact) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}

/** The imprint stands in a floating table. */
function tableParts(table: WordTable, figureOf: FigureOf): RedlinePart[] {
  const cellsOf = (row: WordRow) =>
    row.cells.map((cell) => cell.blocks.flatMap((block) => (block.kind === "paragraph" ? spansOf(block, figureOf) : [])));
  if (table.floating) return table.rows.map((row) => line("imprint", cellsOf(row).flat()));
  const count = Math.max(...table.rows.map((row) => row.cells.length), 1);
  const columns = Array.from({ length: count }, () => ({ align: "left" as const, share: 1 / count }));
  const rows = table.rows.map((row): RedlineTable["rows"][number] => {
    const cells = cellsOf(row);
    return { change: "same", cells: columns.map((_, index) => cells[index] ?? []) };
  });
  return [{ kind: "table", change: "same", columns, rows }];
}

/** Faces and widths of columns are set again from the style, so beside a file that was read back they say nothing. */
export function withoutFaces(parts: readonly RedlinePart[]): RedlinePart[] {
  const plainSpans = (spans: readonly Span[]): Span[] => spans.map((span) => ({ ...span, face: "plain" }));
  return parts.map((part) => {
    if (part.kind === "line") return { ...part, spans: plainSpans(part.spans) };
    return part.kind === "table"
      ? { ...part, rows: part.rows.map((row) => ({ ...row, cells: row.cells.map(plainSpans) })) }
      : part;
  });
}
