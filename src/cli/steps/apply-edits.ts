/** The report as the templates give it → the report with the words of the editors in it, held to the honesty gate once more. */
import { type Diagnostic, diagnose, isError } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { applyEdits, type EditPlace } from "../../edits/apply-edits.ts";
import { type Document, mainReport } from "../../model/document.ts";
import type { Edit, EditBase } from "../../model/edits.ts";
import type { ComposedReport } from "../../report/build-report.ts";
import { checkHonesty } from "../../report/honesty-gate.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";
import { readEdits, wordingFile } from "./edit-files.ts";
import { readNumberEntries } from "./read-outputs.ts";

export interface RevisedReport extends ComposedReport {
  /** What the tool wrote and which edits lie over it: kept for the next copy that is absorbed. */
  readonly base: EditBase;
  /** Where each edit stands in the document. */
  readonly edits: readonly EditPlace[];
}

/**
 * In a conflict the tool's side stands and an error says so; in a draft it is marked, and a warning. What an editor left out against the honesty gate
 * stops the report, as the gate itself does. Remarks: EDITS-020 to EDITS-030.
 */
export function reviseReport(folder: WorkspaceFolder, composed: ComposedReport, draft: boolean): Outcome<RevisedReport> {
  const report = composed.document.variant ?? mainReport;
  const edits = readEdits(folder, report);
  const entries = readNumberEntries(folder);
  if (!edits.ok) return edits;
  if (!entries.ok) return entries;
  const generated = composed.document;
  const base: EditBase = { format: "edit-base/1", generated, edits: [...edits.value], numbers: [...entries.value], draft };
  const revised = applyEdits({ generated, edits: edits.value, entries: entries.value, draft });
  const silences = remarkOnSilence(composed, revised.document, edits.value);
  const remarks = inFile(wordingFile(report), [...revised.remarks, ...silences]);
  if (silences.length > 0 && !draft) return { ok: false, remarks };
  const shown = draft
    ? remarks.map((remark): Diagnostic => (isError(remark) ? { ...remark, severity: "warning" } : remark))
    : remarks;
  return success({ ...composed, document: revised.document, base, edits: revised.places }, shown);
}

/** What the honesty gate finds in the finished text and did not find before the edits, with the edits that had the words in their base. */
function remarkOnSilence(composed: ComposedReport, finished: Document, edits: readonly Edit[]): Diagnostic[] {
  if (edits.length === 0) return [];
  const { document: generated, data, template } = composed;
  const key = ({ facts }: Diagnostic) => JSON.stringify(facts);
  const before = new Set(checkHonesty(generated.blocks, data, template).map(key));
  return checkHonesty(finished.blocks, data, template)
    .filter((remark) => !before.has(key(remark)))
    .map(({ facts }) => {
      const name = String(facts["name"]);
      const named = edits.filter(({ base, now }) => base?.includes(name) === true && now?.includes(name) !== true);
      const ids = (named.length > 0 ? named : edits).map(({ id }) => id).join("、");
      return diagnose(
        "EDITS-030",
        { kind: "file", file: wordingFile(mainReport) },
        { subject: String(facts["subject"]), name, edits: ids },
      );
    });
}

/** The room speaks of the main report's file; the edits of a variant stand in one of their own. */
export function inFile(file: string, remarks: readonly Diagnostic[]): Diagnostic[] {
  const main = wordingFile(mainReport);
  return remarks.map((remark) => (remark.at.file === main ? { ...remark, at: { ...remark.at, file } } : remark));
}
