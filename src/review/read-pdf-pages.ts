/** A PDF -> its pages: pieces of text with their places in drawing order, and whether each font is in the file. */
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { type PdfPage as OpenPage, type PdfDocument as OpenPdf, type PdfPiece, piecesOf, withPdf } from "../pdf/open-pdf.ts";

export interface PdfPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly pieces: readonly PdfPiece[];
}

export interface PdfFont {
  readonly name: string;
  readonly embedded: boolean;
}

export interface PdfDocument {
  readonly pages: readonly PdfPage[];
  readonly fonts: readonly PdfFont[];
  readonly title: string;
  readonly language: string;
}

/** More pages than any report has. */
const mostPages = 500;

/** Codes: REVIEW-001 (damaged or locked), REVIEW-002 (no text on some page, or more pages than any report has). */
export async function readPdfPages(bytes: Uint8Array, file: string): Promise<Outcome<PdfDocument>> {
  const at = { kind: "file", file } as const;
  const read = await withPdf(bytes, readDocument);
  if (read.kind !== "read") return failure(diagnose("REVIEW-001", at, {}));
  const { pages } = read.value;
  const empty = pages.flatMap((page, index) => (page.pieces.length > 0 ? [] : [index + 1]));
  if (pages.length === 0 || empty.length > 0) return failure(diagnose("REVIEW-002", at, { pages: empty.join("、") }));
  return success(read.value);
}

async function readDocument(document: OpenPdf): Promise<PdfDocument> {
  const pages: PdfPage[] = [];
  const fonts = new Map<string, PdfFont>();
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    // Fonts are told only once the page's drawing has been worked through.
    await page.getOperatorList();
    const pieces = (await piecesOf(page)).filter(({ text }) => text.trim() !== "");
    for (const font of pieces.map((piece) => fontOf(page, piece.font))) if (font !== null) fonts.set(font.name, font);
    pages.push({ widthPt: width, heightPt: height, pieces });
    page.cleanup();
  }
  const { info } = await document.getMetadata();
  const metadata = new Map(Object.entries(info));
  return {
    pages,
    fonts: [...fonts.values()],
    title: String(metadata.get("Title") ?? ""),
    language: String(metadata.get("Language") ?? ""),
  };
}

/** pdf.js hands its font out untyped. */
function fontOf({ commonObjs }: OpenPage, id: string): PdfFont | null {
  const font: unknown = commonObjs.has(id) ? commonObjs.get(id) : null;
  if (typeof font !== "object" || font === null || !("name" in font)) return null;
  return { name: String(font.name), embedded: !("missingFile" in font && font.missingFile === true) };
}
