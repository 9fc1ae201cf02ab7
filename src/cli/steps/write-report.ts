/** Results → the report in the formats asked for, and report.json. */
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { showPath, writeBytes } from "../../io/disk.ts";
import { findFonts } from "../../io/find-fonts.ts";
import { type Document, mainReport } from "../../model/document.ts";
import type { Unit } from "../../model/roster.ts";
import { type Format, writers } from "../../publish/writers.ts";
import { buildNotesPage } from "../../report/build-notes-page.ts";
import { composeReport } from "../../report/build-report.ts";
import type { EditorialNote } from "../../report/editorial-notes.ts";
import { remarkOnSignatures } from "../../signoff/judge-signatures.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { type RevisedReport, reviseReport } from "./apply-edits.ts";
import { type Computed, showJson } from "./compute-results.ts";
import { keepBase } from "./edit-files.ts";
import { judgeReport } from "./judge-report.ts";
import { keepDraft } from "./keep-draft.ts";
import { readReportTemplates } from "./read-templates.ts";
import { writeFormats } from "./write-formats.ts";

export const allFormats = Object.keys(writers).filter(isFormat);

export function isFormat(word: string): word is Format {
  return Object.hasOwn(writers, word);
}

/** Which report: of the district by the workspace's template where both are absent. */
export interface Variant {
  readonly template?: string;
  /** Whose own report. */
  readonly unit?: Unit;
}

export interface ReportRequest {
  readonly formats: readonly Format[];
  /** Gaps of the honesty gate are marked in the text instead of stopping the report. */
  readonly draft: boolean;
  readonly variant?: Variant;
  /** ISO 8601; with it the district's report is kept as a draft. */
  readonly madeOn?: string;
  readonly onWritten: (done: number, total: number, file: string) => void;
}

export interface ReportMade {
  readonly document: Document;
  readonly notes: readonly EditorialNote[];
  readonly files: readonly string[];
}

/** Main report: report.*; another template: its own name; a unit's own report: units/<code>/report.*. */
export async function writeReport(
  loaded: LoadedWorkspace,
  computed: Computed,
  request: ReportRequest,
): Promise<Outcome<ReportMade>> {
  const { variant = {} } = request;
  const report = composeDocument(loaded, computed, request.draft, variant);
  if (!report.ok) return report;
  const { document, notes } = report.value;
  const fonts = findFonts(loaded.workspace.fonts);
  if (!fonts.ok) return { ok: false, remarks: [...report.remarks, ...fonts.remarks] };
  const remarks: Diagnostic[] = [...report.remarks, ...fonts.remarks];
  const files: string[] = [];
  const stem = reportStem(loaded, variant);
  const keep = (name: string, content: Uint8Array | string) => {
    const outcome = writeBytes(join(loaded.folder.out, name), content);
    remarks.push(...outcome.remarks);
    if (outcome.ok) files.push(showPath(outcome.value));
  };
  keep(`${stem}.json`, showJson(document));
  remarks.push(...keepBase(loaded.folder, report.value.base, document).remarks);
  let done = 0;
  const onWritten = (format: Format) => {
    done += 1;
    request.onWritten(done, request.formats.length, `${stem}.${format}`);
  };
  for (const [format, written] of await writeFormats(document, request.formats, fonts.value, onWritten)) {
    remarks.push(...written.remarks);
    if (written.ok) keep(`${stem}.${format}`, written.value);
  }
  const page = buildNotesPage(notes, document);
  for (const format of noteFormats.filter((one) => one === "md" || request.formats.includes(one))) {
    const written = await writers[format](page, { fonts: fonts.value });
    if (written.ok) keep(`${notesStem(stem)}.${format}`, written.value);
  }
  if (stem === mainReport) {
    const signatures = judgeReport(loaded.folder, document);
    remarks.push(...(signatures.ok ? remarkOnSignatures(signatures.value) : signatures.remarks));
  }
  if (stem === mainReport && request.madeOn !== undefined) {
    const kind = request.draft ? "draft" : "final";
    remarks.push(...keepDraft(loaded, computed, { document, kind, madeOn: request.madeOn }).remarks);
  }
  return success({ document, notes, files }, remarks);
}

/** What staff read beside the report; Markdown always, Word where Word was asked for. */
const noteFormats = ["docx", "md"] as const satisfies readonly Format[];

/** The path of its files below the out folder, and its name among the edits. */
export function reportStem({ workspace }: LoadedWorkspace, { template, unit }: Variant): string {
  const usual = unit === undefined ? workspace.report.template : "";
  const own = template === undefined || template === usual || unit !== undefined;
  return `${unit === undefined ? "" : `units/${unit.code}/`}${own ? "report" : template}`;
}

function notesStem(stem: string): string {
  return stem.endsWith("report") ? `${stem.slice(0, -"report".length)}编辑说明` : `${stem}-编辑说明`;
}

/** Results + the templates of the workspace + the words of the editors → the report as blocks, and what was done to the units' words. */
export function composeDocument(
  loaded: LoadedWorkspace,
  computed: Computed,
  draft: boolean,
  variant: Variant = {},
): Outcome<RevisedReport> {
  const read = readReportTemplates(loaded.folder);
  if (!read.ok) return read;
  const input = { ...loaded, ...computed, ...read.value, ...variant, draft };
  const composed = composeReport(input);
  if (!composed.ok) return composed;
  const stem = reportStem(loaded, variant);
  const document = stem === mainReport ? composed.value.document : { ...composed.value.document, variant: stem };
  const revised = reviseReport(loaded.folder, { ...composed.value, document }, draft);
  return { ...revised, remarks: [...composed.remarks, ...revised.remarks] };
}

/** The district's report by the workspace's own template. */
export function buildDocument(loaded: LoadedWorkspace, computed: Computed, draft: boolean): Outcome<Document> {
  const composed = composeDocument(loaded, computed, draft);
  return composed.ok ? success(composed.value.document, composed.remarks) : composed;
}
