/** Files meant for the public → everything that can be got out of them: text, attributes, properties, names of parts. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { readZip } from "../../ooxml/read-zip.ts";
import type { PublicFile } from "../../packaging/find-leaks.ts";
import { readPdfPages } from "../../review/read-pdf-pages.ts";

/** Codes: OOXML and REVIEW codes of a file that cannot be opened. */
export async function readPublicFiles(files: ReadonlyMap<string, Uint8Array>): Promise<Outcome<PublicFile[]>> {
  const opened: PublicFile[] = [];
  const remarks: Diagnostic[] = [];
  for (const [file, bytes] of files) {
    const texts = await textsOf(file, bytes);
    if (!texts.ok) remarks.push(...texts.remarks);
    else opened.push({ file, texts: texts.value });
  }
  return remarks.length > 0 ? { ok: false, remarks } : success(opened);
}

async function textsOf(file: string, bytes: Uint8Array): Promise<Outcome<string[]>> {
  if (file.endsWith(".docx")) return zipTexts(file, bytes);
  const plain = new TextDecoder().decode(bytes);
  return file.endsWith(".pdf") ? pdfTexts(file, bytes, plain) : success([plain]);
}

/** Each part as it stands and without its tags, since a word may be spread over runs; a workbook inside (of a chart) likewise. */
function zipTexts(file: string, bytes: Uint8Array): Outcome<string[]> {
  const zip = readZip(bytes, file);
  if (!zip.ok) return zip;
  const texts: string[] = [zip.value.names.join("\n")];
  for (const name of zip.value.names) {
    const part = zip.value.read(name);
    if (!part.ok) return part;
    if (/\.xlsx$/.test(name)) {
      const inner = zipTexts(`${file}!${name}`, part.value);
      if (!inner.ok) return inner;
      texts.push(...inner.value);
    } else if (/\.(xml|rels|svg)$/.test(name)) {
      const xml = new TextDecoder().decode(part.value);
      texts.push(xml, xml.replace(/<[^>]*>/g, ""));
    }
  }
  return success(texts);
}

async function pdfTexts(file: string, bytes: Uint8Array, plain: string): Promise<Outcome<string[]>> {
  const pdf = await readPdfPages(bytes, file);
  if (!pdf.ok) return pdf;
  const pages = pdf.value.pages.map(({ pieces }) => pieces.map(({ text }) => text).join(""));
  return success([plain, pdf.value.title, ...pages]);
}
