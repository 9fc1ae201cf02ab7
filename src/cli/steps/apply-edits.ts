/** The report as the templates give it → the report with the words of the editors in it, held to the honesty gate once more. */
import { join } from "node:path";
import { type Diagnostic, diagnose, isError } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { applyEdits, type EditPlace } from "../../edits/apply-edits.ts";
import { exists, readText, showPath, writeBytes } from "../../io/disk.ts";
import type { Document } from "../../model/document.ts";
import { type Edit, type EditBase, editsSchema } from "../../model/edits.ts";
import { sha256 } from "../../model/hash.ts";
import { readYaml } from "../../model/read-yaml.ts";
import type { BuildReportInput, ComposedReport } from "../../report/build-report.ts";
import { buildReportData } from "../../report/build-report-data.ts";
import { checkHonesty } from "../../report/honesty-gate.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";
import { showJson } from "./compute-results.ts";
import { readNumberEntries } from "./read-outputs.ts";

export interface RevisedReport extends ComposedReport {
  /** What the tool wrote and which edits lie over it: kept for the next copy that is absorbed. Null where edits do not apply. */
  readonly base: EditBase | null;
  /** Where each edit stands in the document. */
  readonly edits: readonly EditPlace[];
}

export const wordingFile = "edits/wording.yaml";

/** None where no copy was absorbed yet. Remarks: those of the YAML files that people edit. */
export function readEdits(folder: WorkspaceFolder): Outcome<readonly Edit[]> {
  const path = folder.file(wordingFile);
  if (!exists(path)) return success([]);
  const text = readText(path);
  if (!text.ok) return text;
  const edits = readYaml(text.value, showPath(path), "edits/1", editsSchema);
  return edits.ok ? success(edits.value.edits) : edits;
}

/**
 * In a conflict the tool's side stands and an error says so; in a draft it is marked, and a warning. What an editor left out against the honesty gate
 * stops the report, as the gate itself does. Remarks: EDITS-020 to EDITS-030.
 */
export function reviseReport(folder: WorkspaceFolder, composed: ComposedReport, input: BuildReportInput): Outcome<RevisedReport> {
  const edits = readEdits(folder);
  const entries = readNumberEntries(folder);
  if (!edits.ok) return edits;
  if (!entries.ok) return entries;
  const generated = composed.document;
  const { draft } = input;
  const base: EditBase = { format: "edit-base/1", generated, edits: [...edits.value], numbers: [...entries.value], draft };
  const revised = applyEdits({ generated, edits: edits.value, entries: entries.value, draft });
  const silences = remarkOnSilence(generated, revised.document, edits.value, input);
  const remarks = [...revised.remarks, ...silences];
  if (silences.length > 0 && !draft) return { ok: false, remarks };
  const shown = draft
    ? remarks.map((remark): Diagnostic => (isError(remark) ? { ...remark, severity: "warning" } : remark))
    : remarks;
  return success({ ...composed, document: revised.document, base, edits: revised.places }, shown);
}

/** What the honesty gate finds in the finished text and did not find before the edits, with the edits that had the words in their base. */
function remarkOnSilence(generated: Document, finished: Document, edits: readonly Edit[], input: BuildReportInput): Diagnostic[] {
  if (edits.length === 0) return [];
  const { data } = buildReportData(input);
  const template = input.template ?? input.workspace.report.template;
  const key = ({ facts }: Diagnostic) => JSON.stringify(facts);
  const before = new Set(checkHonesty(generated.blocks, data, template).map(key));
  return checkHonesty(finished.blocks, data, template)
    .filter((remark) => !before.has(key(remark)))
    .map(({ facts }) => {
      const name = String(facts["name"]);
      const named = edits.filter(({ base, now }) => base?.includes(name) === true && now?.includes(name) !== true);
      const ids = (named.length > 0 ? named : edits).map(({ id }) => id).join("、");
      return diagnose("EDITS-030", { kind: "file", file: wordingFile }, { subject: String(facts["subject"]), name, edits: ids });
    });
}

/** Beside the reports, by the hash of the one it belongs to. Remarks: IO-003. */
export function keepBase({ out }: WorkspaceFolder, base: EditBase, finished: Document): Outcome<string> {
  return writeBytes(join(out, "bases", baseName(finished)), showJson(base));
}

export function baseName(finished: Document): string {
  return `${sha256(showJson(finished)).slice(0, 16)}.json`;
}
