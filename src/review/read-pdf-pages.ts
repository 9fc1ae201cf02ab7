/** A PDF -> its pages: pieces of text with their places in drawing order, and whether each font is in the file. */
import { createRequire } from "node:module";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";

/** Points from the lower left corner of the page; `y` is the base line. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

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
  const read = await open(bytes);
  if (read === null) return failure(diagnose("REVIEW-001", at, {}));
  const empty = read.pages.flatMap((page, index) => (page.pieces.length > 0 ? [] : [index + 1]));
  if (read.pages.length === 0 || empty.length > 0) return failure(diagnose("REVIEW-002", at, { pages: empty.join("、") }));
  return success(read);
}

/** pdf.js throws on files that are locked or broken; this is the one place that catches it. */
async function open(bytes: Uint8Array): Promise<PdfDocument | null> {
  // Loaded only when needed: it takes a third of a second.
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = createRequire(import.meta.url)
    .resolve("pdfjs-dist/package.json")
    .replace(/package\.json$/, "");
  const task = getDocument({
    // A copy: pdf.js empties the buffer it is given.
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: PdfPage[] = [];
    const fonts = new Map<string, PdfFont>();
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const content = await page.getTextContent();
      // Fonts are told only once the page's drawing has been worked through.
      await page.getOperatorList();
      const pieces = content.items.flatMap((item): PdfPiece[] => {
        if (!("str" in item) || item.str.trim() === "") return [];
        const font = fontOf(page.commonObjs.has(item.fontName) ? page.commonObjs.get(item.fontName) : null);
        if (font !== null) fonts.set(font.name, font);
        const [, , , scale = 0, x = 0, y = 0] = item.transform.map(Number);
        return [{ text: item.str, x, y, width: item.width, size: item.height || Math.abs(scale) }];
      });
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
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}

/** pdf.js hands its font out untyped. */
function fontOf(font: unknown): PdfFont | null {
  if (typeof font !== "object" || font === null || !("name" in font)) return null;
  return { name: String(font.name), embedded: !("missingFile" in font && font.missingFile === true) };
}
