/** PDF bytes -> the document as pdf.js sees it. Untrusted files: nothing of them is run, no font of this machine is used. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
export type PdfDocument = Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>;
export type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;
type TextItem = Extract<Awaited<ReturnType<PdfPage["getTextContent"]>>["items"][number], { str: string }>;

/** Points from the lower left corner of the page; `y` is the base line. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export type PdfRead<T> =
  | { readonly kind: "read"; readonly value: T }
  /** It asks for a password. */
  | { readonly kind: "locked" }
  | { readonly kind: "damaged" };

/**
 * What `read` makes of the document, which is closed behind it. `names` are the numbers of the drawing commands. pdf.js throws on files that are
 * locked or broken; this is the one place that catches it. Characters of fonts that are not embedded are told by the maps that come with it.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  read: (document: PdfDocument, names: Readonly<Record<string, number>>) => Promise<T>,
): Promise<PdfRead<T>> {
  const folder = createRequire(import.meta.url)
    .resolve("pdfjs-dist/package.json")
    .replace(/package\.json$/, "");
  const { getDocument, GlobalWorkerOptions, OPS, VerbosityLevel } = await loadPdfJs();
  GlobalWorkerOptions.workerSrc = pathToFileURL(`${folder}legacy/build/pdf.worker.min.mjs`).href;
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
    return { kind: "read", value: await read(await task.promise, OPS) };
  } catch (cause) {
    return { kind: cause instanceof Error && cause.name === "PasswordException" ? "locked" : "damaged" };
  } finally {
    await task.destroy();
  }
}

/** The pieces of text on a page in drawing order; `font` is its name within the document. */
export async function piecesOf(page: PdfPage): Promise<(PdfPiece & { readonly font: string })[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => ("str" in item ? [toPiece(item)] : []));
}

function toPiece({ str, transform, width, height, fontName }: TextItem): PdfPiece & { readonly font: string } {
  const [, , , scale = 0, x = 0, y = 0] = transform.map(Number);
  return { text: str, x, y, width, size: height || Math.abs(scale), font: fontName };
}

/** The short build, and only when needed: loading the library takes longer than reading a plan with it. */
async function loadPdfJs(): Promise<PdfJs> {
  const shortBuild = "pdfjs-dist/legacy/build/pdf.min.mjs";
  // The types stand beside the long build only; both builds export the same.
  return (await import(shortBuild)) as PdfJs;
}
