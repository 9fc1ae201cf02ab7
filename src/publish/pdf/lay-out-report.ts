/** A report and its fonts -> its pages, laid out once for all who ask: the PDF draws them, the contents of the DOCX count them. */
import type { Document } from "../../model/document.ts";
import type { FontSet } from "../../model/font-set.ts";
import { cleanDocument } from "../clean-document.ts";
import { type Faces, openFaces } from "../faces.ts";
import { type LaidOut, layOutPages } from "./lay-out-pages.ts";

export interface LaidOutReport extends LaidOut {
  readonly fonts: FontSet;
  readonly faces: Faces;
}

/** Forgotten with the report. */
const known = new WeakMap<Document, LaidOutReport>();

export function layOutReport(document: Document, fonts: FontSet): LaidOutReport {
  const before = known.get(document);
  if (before?.fonts === fonts) return before;
  const faces = openFaces(fonts);
  const report = { fonts, faces, ...layOutPages(cleanDocument(document, "").document, faces) };
  known.set(document, report);
  return report;
}
