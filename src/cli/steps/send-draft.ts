/** The draft for the leaders: the report with Word comments where they should look twice, change tracking switched on. */
import { join } from "node:path";
import { reviewNotes } from "../../comments/review-notes.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { showPath, writeBytes } from "../../io/disk.ts";
import { findFonts } from "../../io/find-fonts.ts";
import { addComments } from "../../ooxml/add-comments.ts";
import { writers } from "../../publish/writers.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { checkComputed } from "./check-facts.ts";
import { computeResults } from "./compute-results.ts";
import { readNumberEntries } from "./read-outputs.ts";
import { keepSentDraft } from "./review-copies.ts";
import { composeDocument } from "./write-report.ts";

/** Who speaks in the comments. */
const author = "fazhi 核对";

export interface SentDraft {
  readonly file: string;
  readonly notes: number;
}

/** Codes: COMMENTS-004 (notes without a place), IO-003, and those of making a report. */
export async function sendDraft(loaded: LoadedWorkspace): Promise<Outcome<SentDraft>> {
  const computed = computeResults(loaded);
  if (!computed.ok) return computed;
  const checked = checkComputed(loaded, computed.value);
  if (!checked.ok) return checked;
  const composed = composeDocument(loaded, checked.value.computed, true);
  const fonts = findFonts(loaded.workspace.fonts);
  const entries = readNumberEntries(loaded.folder);
  if (!composed.ok || !fonts.ok || !entries.ok)
    return { ok: false, remarks: [...composed.remarks, ...fonts.remarks, ...entries.remarks] };
  const { document, notes } = composed.value;
  const written = await writers.docx(document, { fonts: fonts.value });
  if (!written.ok) return written;
  const merged = notes.filter(({ kind }) => kind === "merged");
  const looks = reviewNotes({ ...loaded, document, results: checked.value.computed.results, entries: entries.value, merged });
  const comments = looks.map(({ paragraph, from, to, text }) => ({
    at: { kind: "words" as const, paragraph, from, to },
    author,
    date: document.date,
    text,
  }));
  const commented = addComments(written.value, "review.docx", comments, true);
  if (!commented.ok) return commented;
  const path = join(loaded.folder.out, "review.docx");
  const saved = writeBytes(path, commented.value.bytes);
  const kept = keepSentDraft(loaded.folder, commented.value.bytes);
  if (!saved.ok || !kept.ok) return { ok: false, remarks: [...saved.remarks, ...kept.remarks] };
  const { left } = commented.value;
  const remarks: Diagnostic[] = [...composed.remarks, ...written.remarks];
  const [first] = left;
  if (first !== undefined) {
    const words = { count: left.length, first: first.text };
    remarks.push(diagnose("COMMENTS-004", { kind: "file", file: showPath(path) }, words));
  }
  return success({ file: showPath(path), notes: comments.length - left.length }, remarks);
}
