/** Signing the report and judging its signatures: signatures.jsonl of the workspace against report.json. */
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { appendLines } from "../../io/batch-files.ts";
import { exists, readText, showPath, writeBytes } from "../../io/disk.ts";
import type { Document } from "../../model/document.ts";
import type { Signature } from "../../model/signature.ts";
import { findChanges, showChange } from "../../signoff/judge-signatures.ts";
import { type Signing, showSignature, sign } from "../../signoff/signature-book.ts";
import { signedPassages } from "../../signoff/signed-passages.ts";
import type { LoadedWorkspace, WorkspaceFolder } from "../workspace-folder.ts";
import { checkComputed } from "./check-facts.ts";
import { computeResults } from "./compute-results.ts";
import { readSignatureFile, signaturePath } from "./judge-report.ts";
import { readReport } from "./read-outputs.ts";
import { buildDocument } from "./write-report.ts";

/** Signs report.json as it stands. Codes: SIGNOFF-001, 002, SIGNOFF-004 (the data or templates now give another report), IO-001, IO-003, REVIEW-004. */
export function signReport(loaded: LoadedWorkspace, signing: Signing): Outcome<Signature> {
  const report = readReport(loaded.folder);
  if (!report.ok) return report;
  const current = currentDocument(loaded);
  if (!current.ok) return current;
  const [first] = findChanges(signedPassages(report.value), signedPassages(current.value));
  if (first !== undefined) {
    const place = showChange(first);
    return failure(diagnose("SIGNOFF-004", { kind: "file", file: showPath(`${loaded.folder.out}/report.json`) }, { place }));
  }
  const earlier = readSignatureFile(loaded.folder);
  if (!earlier.ok) return earlier;
  const signature = sign(report.value, earlier.value, signing);
  if (!signature.ok) return signature;
  const appended = appendSignature(loaded.folder, earlier.value, signature.value);
  return appended.ok ? signature : appended;
}

/** The report that the workspace gives now, as a final one. */
export function currentDocument(loaded: LoadedWorkspace): Outcome<Document> {
  const computed = computeResults(loaded);
  if (!computed.ok) return computed;
  const checked = checkComputed(loaded, computed.value);
  return checked.ok ? buildDocument(loaded, checked.value.computed, false) : checked;
}

/** A line that a killed run left half written would swallow the next one: it is cut off first. */
function appendSignature(folder: WorkspaceFolder, earlier: readonly Signature[], signature: Signature): Outcome<string> {
  const path = signaturePath(folder);
  const whole = earlier.map((one) => `${showSignature(one)}\n`).join("");
  const kept = exists(path) ? readText(path) : success("");
  const mended = kept.ok && kept.value !== whole ? writeBytes(path, whole) : success(path);
  return mended.ok ? appendLines(path, [showSignature(signature)]) : mended;
}
