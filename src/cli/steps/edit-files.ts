/** The edits of each report of a workspace, and what copies in people's hands may have been made from: where they lie, and reading them. */
import { join } from "node:path";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import type { ReportCopies } from "../../edits/choose-report.ts";
import { exists, listFiles, readText, showPath, writeBytes } from "../../io/disk.ts";
import { type Document, documentSchema, mainReport } from "../../model/document.ts";
import { type Edit, type EditBase, editBaseSchema, editsSchema } from "../../model/edits.ts";
import { sha256 } from "../../model/hash.ts";
import { readYaml } from "../../model/read-yaml.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";
import { showJson } from "./compute-results.ts";
import { readReportNamed } from "./read-outputs.ts";

export interface ReportEdits {
  /** report, district-upward, units/sfj/report: the path of its files below the out folder. */
  readonly report: string;
  readonly edits: readonly Edit[];
}

/** edits/wording.yaml for the main report, edits/wording/district-upward.yaml, edits/wording/units/sfj.yaml for others. */
export function wordingFile(report: string): string {
  return report === mainReport ? "edits/wording.yaml" : `edits/wording/${shortName(report)}.yaml`;
}

/** A unit has one report: its folder names it. */
function shortName(report: string): string {
  return report.replace(/^(units\/.+)\/report$/, "$1");
}

/** None where no copy was absorbed yet. Remarks: those of the YAML files that people edit. */
export function readEdits(folder: WorkspaceFolder, report: string): Outcome<readonly Edit[]> {
  const path = folder.file(wordingFile(report));
  if (!exists(path)) return success([]);
  const text = readText(path);
  if (!text.ok) return text;
  const edits = readYaml(text.value, showPath(path), "edits/1", editsSchema);
  return edits.ok ? success(edits.value.edits) : edits;
}

/** The main report first. Remarks as `readEdits`. */
export function readAllEdits(folder: WorkspaceFolder): Outcome<readonly ReportEdits[]> {
  const others = listFiles(folder.file("edits/wording")).flatMap((name) => {
    const stem = /^(.+)\.yaml$/.exec(name)?.[1];
    return stem === undefined ? [] : [/^units\//.test(stem) ? `${stem}/report` : stem];
  });
  const read = [mainReport, ...others].map((report) => ({ report, edits: readEdits(folder, report) }));
  const remarks = read.flatMap(({ edits }) => edits.remarks);
  const all = read.flatMap(({ report, edits }) => (edits.ok ? [{ report, edits: edits.value }] : []));
  return all.length < read.length ? { ok: false, remarks } : success(all, remarks);
}

/** Beside the reports, by the hash of the one it belongs to. Remarks: IO-003. */
export function keepBase(folder: WorkspaceFolder, base: EditBase, finished: Document): Outcome<string> {
  return writeBytes(join(basesFolder(folder, base.generated.variant ?? mainReport), baseName(finished)), showJson(base));
}

function basesFolder({ out }: WorkspaceFolder, report: string): string {
  return report === mainReport ? join(out, "bases") : join(out, "bases", shortName(report));
}

/** The schema puts the fields in one order, whoever built the document. */
function baseName(finished: Document): string {
  return `${sha256(showJson(documentSchema.parse(finished))).slice(0, 16)}.json`;
}

/** Every report of which a copy may be about, each with its bases, the last one first. Remarks: EDITS-005, REVIEW-004. */
export function readReports(folder: WorkspaceFolder): Outcome<ReportCopies[]> {
  const kept = listFiles(join(folder.out, "bases"));
  const others = new Set(kept.flatMap((name) => /^(.+)\/[^/]+$/.exec(name)?.[1] ?? []));
  const stems = [...others].map((name) => (name.startsWith("units/") ? `${name}/report` : name));
  const names = [mainReport, ...stems].filter((report) => exists(join(folder.out, `${report}.json`)));
  const path = showPath(join(folder.out, `${mainReport}.json`));
  if (names.length === 0) return failure(diagnose("EDITS-005", { kind: "file", file: path }, { path }));
  const read = names.map((report) => ({ report, bases: readBases(folder, report) }));
  const reports = read.flatMap(({ report, bases }) => (bases.ok ? [{ report, bases: bases.value }] : []));
  return reports.length < read.length ? { ok: false, remarks: read.flatMap(({ bases }) => bases.remarks) } : success(reports);
}

function readBases(folder: WorkspaceFolder, report: string): Outcome<EditBase[]> {
  const finished = readReportNamed(folder, report);
  if (!finished.ok) return finished;
  const own = basesFolder(folder, report);
  const latest = baseName(finished.value);
  const last = readBase(join(own, latest)) ?? plainBase(finished.value);
  const others = listFiles(own).filter((name) => name !== latest && !name.includes("/"));
  return success([last, ...others.map((name) => readBase(join(own, name))).filter((base) => base !== null)]);
}

/** Null for one that is not there, or was cut short: then the report itself has to do. */
function readBase(path: string): EditBase | null {
  const text = exists(path) ? readText(path) : failure();
  const parsed = text.ok ? editBaseSchema.safeParse(parseJson(text.value)) : null;
  return parsed?.success === true ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function plainBase(generated: Document): EditBase {
  return { format: "edit-base/1", generated, edits: [], numbers: [], draft: false };
}
