/** Redline -> PDF for paper (花脸稿): inserted words red and underlined, deleted ones red and struck through, set as the report is. */
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import type { Block, Document } from "../../model/document.ts";
import { type RedlineLine, type RedlinePart, type RedlineTable, type Span, sideText } from "../../model/redline.ts";
import { type Faces, openFaces, remarkMissing } from "../faces.ts";
import { characterPitchPt, linePitchPt, typeHeightPt, typeWidthPt } from "../official-page.ts";
import { issuerMark } from "../official-words.ts";
import { oneLine } from "../pdf/break-lines.ts";
import { drawPages } from "../pdf/draw-pages.ts";
import { type DrawnInline, drawInlines } from "../pdf/drawn-text.ts";
import { paginate } from "../pdf/paginate.ts";
import { setBlocks } from "../pdf/set-blocks.ts";
import { setLine } from "../pdf/set-lines.ts";
import { bodyMeasure } from "../pdf/set-opening.ts";
import { blankStrip, type Strip } from "../pdf/strip.ts";
import type { WriteOptions } from "../write-options.ts";
import { cleanParts } from "./clean-parts.ts";
import { printedParts } from "./printed-parts.ts";
import type { RedlineSheet } from "./write-redline-docx.ts";

/** Same sheet, same fonts, same bytes. Remarks: PUBLISH-001, PUBLISH-002. */
export async function writeRedlinePdf(sheet: RedlineSheet, options: WriteOptions): Promise<Outcome<Uint8Array>> {
  const file = "redline.pdf";
  const faces = openFaces(options.fonts);
  const setParts = (parts: readonly RedlinePart[]) => paginate(textStrips(cleanParts(parts), sheet, faces), typeHeightPt);
  // Each of the three begins a page.
  const cover = setParts(printedParts({ blocks: [...sheet.cover] }));
  const closing = sheet.closing.length === 0 ? [] : setParts(printedParts({ blocks: [...sheet.closing] }));
  const pages = [...cover, ...setParts(sheet.redline.parts), ...closing];
  const bytes = await drawPages(pages, documentOf(sheet, []), faces);
  return success(bytes, remarkMissing(faces, file));
}

/** A changed signature or date keeps its place at the right; everything else is set as the blocks of a report are. */
function textStrips(parts: readonly RedlinePart[], sheet: RedlineSheet, faces: Faces): Strip[] {
  const strips: Strip[] = [];
  let open: Block[] = [];
  const settle = () => {
    const { head, text } = setBlocks(documentOf(sheet, open), faces);
    strips.push(...head, ...text);
    open = [];
  };
  for (const [index, part] of parts.entries()) {
    if (isMovedSignature(part, parts[index - 1], parts[index + 1])) {
      settle();
      strips.push(...signatureStrips(part, faces));
    } else open.push(...blocksOf(part, index, parts));
  }
  settle();
  return strips;
}

type SignatureLine = RedlineLine & { readonly role: "signatory" | "date" };

function isMovedSignature(
  part: RedlinePart,
  previous: RedlinePart | undefined,
  next: RedlinePart | undefined,
): part is SignatureLine {
  if (part.kind !== "line" || (part.role !== "signatory" && part.role !== "date")) return false;
  return !isPair(part, part.role === "signatory" ? next : previous);
}

/** Signatory and date, both unchanged. */
function isPair(line: RedlineLine, other: RedlinePart | undefined): other is RedlineLine {
  const wanted = line.role === "signatory" ? "date" : "signatory";
  return other?.kind === "line" && other.role === wanted && isSame(other) && isSame(line);
}

/** Characters from the right edge. */
const signatureIndents = { signatory: 2, date: 4 } as const;

function signatureStrips({ role, spans }: SignatureLine, faces: Faces): Strip[] {
  const widthPt = typeWidthPt - signatureIndents[role] * characterPitchPt;
  const sorts = drawInlines(spans.map(inlineOf), "fangsong", characterPitchPt, faces);
  const marks = setLine(oneLine(sorts), { ...bodyMeasure, align: "right", widthPt }, 0, widthPt, 0);
  const above = role === "signatory" ? [blankStrip(linePitchPt, true), blankStrip(linePitchPt, true)] : [];
  return [...above, { heightPt: linePitchPt, marks, keepWithNext: role === "signatory" }];
}

function documentOf({ title, author, date }: RedlineSheet, blocks: Block[]): Document {
  return {
    format: "report/1",
    title,
    district: "",
    year: Number(date.slice(0, 4)),
    date,
    author,
    toc: false,
    blocks,
    figures: {},
  };
}

function blocksOf(part: RedlinePart, index: number, parts: readonly RedlinePart[]): Block[] {
  const previous = parts[index - 1];
  if (part.kind === "table") return [tableBlock(part, captionIn(previous))];
  if (part.kind === "chart") {
    const chart = part.change === "deleted" ? null : part.chart;
    return chart === null ? [] : [{ kind: "chart", id: "", caption: captionIn(parts[index + 1]), alt: part.alt, chart }];
  }
  if (part.role === "title") return isTitle(previous) ? [] : [titleBlock(parts.slice(index))];
  return lineBlocks(part, previous, parts[index + 1]);
}

/** A caption is drawn with its table, or with the chart above it. */
function captionIn(part: RedlinePart | undefined): DrawnInline[] {
  return part?.kind === "line" && part.role === "caption" ? part.spans.map(inlineOf) : [];
}

function hasCaptionDrawn(previous: RedlinePart | undefined, next: RedlinePart | undefined): boolean {
  return next?.kind === "table" || (previous?.kind === "chart" && previous.change !== "deleted" && previous.chart !== null);
}

const headingLevels = { heading1: 1, heading2: 2, heading3: 3, heading4: 4 } as const;
const leadLevels = { lead2: 2, lead3: 3, lead4: 4 } as const;

/** Fixed lines of the official format keep their place on the page while they are unchanged; a changed one is set as a paragraph. */
function lineBlocks(line: RedlineLine, previous: RedlinePart | undefined, next: RedlinePart | undefined): Block[] {
  const inlines = line.spans.map(inlineOf);
  switch (line.role) {
    case "heading1":
    case "heading2":
    case "heading3":
    case "heading4":
      return [{ kind: "heading", level: headingLevels[line.role], id: "", inlines }];
    case "signatory":
    case "date":
      return signatureBlocks(line, next);
    case "recipients":
      return isSame(line) ? [{ kind: "recipients", text: sideText(line.spans, "inserted") }] : [{ kind: "paragraph", inlines }];
    case "document-number":
      return isSame(line) ? [numberBlock(sideText(line.spans, "inserted"))] : [{ kind: "paragraph", inlines }];
    case "caption":
      return hasCaptionDrawn(previous, next) ? [] : [{ kind: "paragraph", inlines }];
    case "annex-label":
      return isAnnex(line, next)
        ? [{ kind: "annex", label: sideText(line.spans, "inserted"), inlines: next.spans.map(inlineOf) }]
        : [paragraphBlock(line)];
    case "annex-title":
      return previous?.kind === "line" && isAnnex(previous, line) ? [] : [{ kind: "title", lines: [inlines] }];
    default:
      return [paragraphBlock(line)];
  }
}

function isTitle(part: RedlinePart | undefined): part is RedlineLine {
  return part?.kind === "line" && part.role === "title";
}

/** The lines of a title stand together. */
function titleBlock(parts: readonly RedlinePart[]): Block {
  const end = parts.findIndex((part) => !isTitle(part));
  const lines = parts.slice(0, end < 0 ? undefined : end).filter(isTitle);
  return { kind: "title", lines: lines.map(({ spans }) => spans.map(inlineOf)) };
}

function numberBlock(text: string): Block {
  const [number = "", issuer] = text.split("\t");
  return { kind: "document-number", text: number, issuer: issuer === undefined ? null : issuer.replace(issuerMark, "") };
}

function isAnnex(label: RedlineLine, title: RedlinePart | undefined): title is RedlineLine {
  return label.role === "annex-label" && isSame(label) && title?.kind === "line" && title.role === "annex-title";
}

function paragraphBlock({ spans }: RedlineLine): Block {
  const face = spans.find((span) => span.face in leadLevels)?.face;
  const split = spans.findLastIndex((span) => span.face in leadLevels) + 1;
  if (face !== "lead2" && face !== "lead3" && face !== "lead4") return { kind: "paragraph", inlines: spans.map(inlineOf) };
  return {
    kind: "paragraph",
    lead: spans.slice(0, split).map(inlineOf),
    leadLevel: leadLevels[face],
    inlines: spans.slice(split).map(inlineOf),
  };
}

/** Both lines are one block; where either changed they are set apart. */
function signatureBlocks(line: RedlineLine, next: RedlinePart | undefined): Block[] {
  if (line.role !== "signatory" || !isPair(line, next)) return [];
  return [{ kind: "signature", signatory: sideText(line.spans, "inserted"), date: sideText(next.spans, "inserted") }];
}

function isSame({ change, spans }: RedlineLine): boolean {
  return change === "same" && spans.every((span) => span.change === "same");
}

/** The head is drawn in its own face; where its words changed it is repeated with the changes as the first row. */
function tableBlock({ columns, rows }: RedlineTable, caption: DrawnInline[]): Block {
  const [head, ...body] = rows;
  const changed = head?.cells.flat().some((span) => span.change !== "same") === true ? [head] : [];
  return {
    kind: "table",
    id: "",
    caption,
    columns: columns.map((column, index) => ({
      ...column,
      title: sideText(head?.cells[index] ?? [], "inserted") || sideText(head?.cells[index] ?? [], "deleted"),
    })),
    rows: [...changed, ...body].map(({ cells }) => cells.map((cell) => cell.map(inlineOf))),
  };
}

function inlineOf({ text, change, face }: Span): DrawnInline {
  const strong = face === "strong" ? { strong: true } : {};
  return { kind: "text", text, ...strong, ...(change === "same" ? {} : { change }) };
}
