/** The signatures of a workspace, and what they are worth for a report. */
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { exists, readText, showPath } from "../../io/disk.ts";
import type { Document } from "../../model/document.ts";
import type { Signature } from "../../model/signature.ts";
import { type JudgedSignature, judgeSignatures } from "../../signoff/judge-signatures.ts";
import { readSignatures } from "../../signoff/signature-book.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";

/** None where nobody signed. Codes: SIGNOFF-002. */
export function readSignatureFile(folder: WorkspaceFolder): Outcome<Signature[]> {
  const path = signaturePath(folder);
  if (!exists(path)) return success([]);
  const text = readText(path);
  return text.ok ? readSignatures(text.value, showPath(path)) : text;
}

/** All signatures and what they are worth for this report. */
export function judgeReport(folder: WorkspaceFolder, report: Document): Outcome<JudgedSignature[]> {
  const signatures = readSignatureFile(folder);
  return signatures.ok ? success(judgeSignatures(signatures.value, report)) : signatures;
}

export function signaturePath(folder: WorkspaceFolder): string {
  return folder.file("signatures.jsonl");
}
