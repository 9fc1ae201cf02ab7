/** Reads written reports back as a stranger would: text, styles and bookmarks of a DOCX; text, lines and faces of a PDF. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Outcome } from "../../src/diagnostics/outcome.ts";
import { findFonts } from "../../src/io/find-fonts.ts";
import type { FontSet } from "../../src/model/font-set.ts";
import { childOf, childrenOf, readXml, type XmlElement } from "../../src/ooxml/read-xml.ts";
import { readZip } from "../../src/ooxml/read-zip.ts";

export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.remarks.map((remark) => remark.code).join(", "));
  return outcome.value;
}

/** The open fonts of the project alone, so that tests see the same pages on every machine. */
export function bundledFonts(): FontSet {
  return unwrap(findFonts({}, { systemFolders: [] }));
}

export function partOf(docx: Uint8Array, name: string): string {
  return new TextDecoder().decode(unwrap(unwrap(readZip(docx, "report.docx")).read(name)));
}

export function documentOf(docx: Uint8Array): XmlElement {
  const part = unwrap(unwrap(readZip(docx, "report.docx")).read("word/document.xml"));
  return unwrap(readXml(part, "report.docx", "word/document.xml"));
}

/** All elements of one local name, in reading order. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

export function textIn(element: XmlElement): string {
  return findAll(element, "t")
    .map((run) => run.children.filter((child) => typeof child === "string").join(""))
    .join("");
}

export function styleOf(paragraph: XmlElement): string {
  const style = childOf(childOf(paragraph, "pPr") ?? paragraph, "pStyle");
  return [...Object.values(style?.attributes ?? {})].map(String).join("");
}

/** One entry a page: its pieces of text in drawing order, with the place of their base line. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export async function readPdf(pdf: Uint8Array): Promise<PdfPiece[][]> {
  const document = await getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: PdfPiece[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        "str" in item && item.str !== "" ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }] : [],
      ),
    );
  }
  await document.destroy();
  return pages;
}

const lowestBodyLine = 92;

/** The text without page numbers, which stand below the type area. */
export function bodyText(pages: readonly PdfPiece[][]): string {
  return pages
    .flat()
    .filter((piece) => piece.y > lowestBodyLine)
    .map((piece) => piece.text)
    .join("");
}

/** The lines of a page from top to bottom, as they are seen. */
export function linesOf(page: readonly PdfPiece[]): string[] {
  const rows = new Map<number, PdfPiece[]>();
  for (const piece of page.filter(({ y }) => y > lowestBodyLine)) {
    const row = Math.round(piece.y * 10);
    rows.set(row, [...(rows.get(row) ?? []), piece]);
  }
  return [...rows]
    .toSorted(([a], [b]) => b - a)
    .map(([, pieces]) =>
      pieces
        .toSorted((a, b) => a.x - b.x)
        .map((piece) => piece.text)
        .join(""),
    );
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/g, "");
}
