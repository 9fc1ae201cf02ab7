/** Document -> PDF in the official format, with all faces embedded and charts as vectors. The text and its order are those of the DOCX. */
import { type Outcome, success } from "../diagnostics/outcome.ts";
import type { Document } from "../model/document.ts";
import { cleanDocument } from "./clean-document.ts";
import { remarkMissing } from "./faces.ts";
import { drawPages } from "./pdf/draw-pages.ts";
import { layOutReport } from "./pdf/lay-out-report.ts";
import type { WriteOptions } from "./write-options.ts";

/** Same document, same fonts, same bytes. Remarks: PUBLISH-001 for characters left out, PUBLISH-002 for characters drawn as 〓. */
export async function writePdf(document: Document, options: WriteOptions): Promise<Outcome<Uint8Array>> {
  const file = "report.pdf";
  const cleaned = cleanDocument(document, file);
  const { pages, faces } = layOutReport(document, options.fonts);
  const bytes = await drawPages(pages, cleaned.document, faces);
  return success(bytes, [...cleaned.remarks, ...remarkMissing(faces, file)]);
}
