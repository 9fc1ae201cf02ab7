/** Results → the report in the formats asked for, and report.json. */
import { join, relative, sep } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { listFiles, readText, showPath, writeBytes } from "../../io/disk.ts";
import { findFonts } from "../../io/find-fonts.ts";
import type { Document } from "../../model/document.ts";
import { type Format, writers } from "../../publish/writers.ts";
import { buildReport } from "../../report/build-report.ts";
import { type LoadedWorkspace, templateFolders } from "../workspace-folder.ts";
import { type Computed, showJson } from "./compute-results.ts";

export const allFormats = Object.keys(writers).filter(isFormat);

export function isFormat(word: string): word is Format {
  return Object.hasOwn(writers, word);
}

export interface ReportRequest {
  readonly formats: readonly Format[];
  /** Gaps of the honesty gate are marked in the text instead of stopping the report. */
  readonly draft: boolean;
  readonly onWritten: (done: number, total: number, file: string) => void;
}

export interface ReportMade {
  readonly document: Document;
  readonly files: readonly string[];
}

export async function writeReport(
  loaded: LoadedWorkspace,
  computed: Computed,
  request: ReportRequest,
): Promise<Outcome<ReportMade>> {
  const report = buildDocument(loaded, computed, request.draft);
  if (!report.ok) return report;
  const fonts = findFonts(loaded.workspace.fonts);
  if (!fonts.ok) return { ok: false, remarks: [...report.remarks, ...fonts.remarks] };
  const remarks: Diagnostic[] = [...report.remarks, ...fonts.remarks];
  const files: string[] = [];
  const keep = (name: string, content: Uint8Array | string) => {
    const outcome = writeBytes(join(loaded.folder.out, name), content);
    remarks.push(...outcome.remarks);
    if (outcome.ok) files.push(showPath(outcome.value));
  };
  keep("report.json", showJson(report.value));
  for (const format of request.formats) {
    const written = await writers[format](report.value, { fonts: fonts.value, redHead: null });
    remarks.push(...written.remarks);
    if (written.ok) keep(`report.${format}`, written.value);
    request.onWritten(files.length, request.formats.length + 1, `report.${format}`);
  }
  return success({ document: report.value, files }, remarks);
}

/** Results + the templates of the workspace → the report as blocks. */
export function buildDocument(loaded: LoadedWorkspace, computed: Computed, draft: boolean): Outcome<Document> {
  const templates = readTemplates(loaded);
  return templates.ok ? buildReport({ ...loaded, ...computed, templates: templates.value, draft }) : templates;
}

/** Template texts by path inside the templates folder, with forward slashes; the workspace's own come before the tool's. */
function readTemplates(loaded: LoadedWorkspace): Outcome<ReadonlyMap<string, string>> {
  const templates = new Map<string, string>();
  const remarks: Diagnostic[] = [];
  for (const folder of templateFolders(loaded.folder)) {
    for (const path of listFiles(folder).filter((name) => name.endsWith(".hbs"))) {
      const name = relative(folder, join(folder, path)).split(sep).join("/");
      if (templates.has(name)) continue;
      const text = readText(join(folder, path));
      remarks.push(...text.remarks);
      if (text.ok) templates.set(name, text.value);
    }
  }
  return remarks.length > 0 ? { ok: false, remarks } : success(templates);
}
