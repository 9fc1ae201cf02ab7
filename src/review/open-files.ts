/** Bytes of finished files -> Word documents and PDFs as plain data, told apart by their first bytes. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { readWord } from "../ooxml/read-word.ts";
import type { WordDocument } from "../ooxml/word-document.ts";
import { type PdfDocument, readPdfPages } from "./read-pdf-pages.ts";

export type OpenedFile =
  | { readonly file: string; readonly kind: "docx"; readonly document: WordDocument }
  | { readonly file: string; readonly kind: "pdf"; readonly document: PdfDocument };

export interface FileBytes {
  /** The path as messages show it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What could be read, in the given order; the remarks name the rest. Codes: REVIEW-001 to REVIEW-003, and those of ooxml/. */
export async function openFiles(files: readonly FileBytes[]): Promise<Outcome<OpenedFile[]>> {
  const remarks: Diagnostic[] = [];
  const opened: OpenedFile[] = [];
  for (const { file, bytes } of files) {
    const outcome = await openFile(file, bytes);
    remarks.push(...outcome.remarks);
    if (outcome.ok) opened.push(outcome.value);
  }
  return opened.length === 0 ? { ok: false, remarks } : success(opened, remarks);
}

async function openFile(file: string, bytes: Uint8Array): Promise<Outcome<OpenedFile>> {
  // The mark may stand behind a few bytes of a mail gateway. Source: ISO 32000-1, annex H, note 13.
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-")) {
    const pdf = await readPdfPages(bytes, file);
    return pdf.ok ? success({ file, kind: "pdf", document: pdf.value }, pdf.remarks) : pdf;
  }
  const other = failure(diagnose("REVIEW-003", { kind: "file", file }, {}));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return other;
  const word = readWord(bytes, file);
  if (!word.ok) return word;
  return word.value.blocks.length === 0 ? other : success({ file, kind: "docx", document: word.value }, word.remarks);
}
