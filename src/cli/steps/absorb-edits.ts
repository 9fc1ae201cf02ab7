/** An edited DOCX → the edits of the report it is a copy of, and edits/numbers.yaml; the file itself is kept first. */
import { extname, join } from "node:path";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { type Absorbed, absorbEdits } from "../../edits/absorb-edits.ts";
import { chooseReport } from "../../edits/choose-report.ts";
import type { Tracked } from "../../edits/edited-file.ts";
import { exists, readBytes, readText, showPath, writeBytes } from "../../io/disk.ts";
import { mainReport } from "../../model/document.ts";
import type { Edit } from "../../model/edits.ts";
import { sha256 } from "../../model/hash.ts";
import { type NumberEntry, numberEntriesSchema } from "../../model/number-entries.ts";
import { nearest, readYaml } from "../../model/read-yaml.ts";
import { writeYaml } from "../../model/write-yaml.ts";
import { readWord } from "../../ooxml/read-word.ts";
import { findUnit } from "../../report/choose-units.ts";
import { loadWorkspace, type WorkspaceFolder } from "../workspace-folder.ts";
import { inFile } from "./apply-edits.ts";
import { type ReportEdits, readAllEdits, readEdits, readReports, wordingFile } from "./edit-files.ts";
import { readNumberEntries } from "./read-outputs.ts";
import { reportStem } from "./write-report.ts";

export interface AbsorbOptions {
  readonly by: string;
  readonly reason: string | undefined;
  readonly tracked: Tracked;
  /** Which report it is a copy of, where the user said so; undefined: the file must tell. */
  readonly wanted: string | undefined;
  /** YYYY-MM-DD */
  readonly on: string;
}

/** What was taken, and into the edits of which report. */
export interface AbsorbedFile extends Absorbed {
  readonly report: string;
}

/**
 * The original is kept under edits/absorbed by its hash before it is read. Remarks: IO and OOXML codes, EDITS-005, EDITS-009 and EDITS-012 (which report
 * it is), those of `absorbEdits`.
 */
export function absorbFile(folder: WorkspaceFolder, path: string, options: AbsorbOptions): Outcome<AbsorbedFile> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const kept = writeBytes(
    join(folder.root, "edits", "absorbed", `${sha256(bytes.value)}${extname(path).toLowerCase()}`),
    bytes.value,
  );
  if (!kept.ok) return kept;
  const entries = readNumberEntries(folder);
  const reports = readReports(folder);
  if (!entries.ok || !reports.ok) return { ok: false, remarks: [...entries.remarks, ...reports.remarks] };
  const file = showPath(path);
  const document = readWord(bytes.value, file);
  if (!document.ok) return document;
  const { tracked, wanted } = options;
  const chosen = chooseReport({ file, document: document.value, tracked, reports: reports.value, wanted });
  if (!chosen.ok) return { ok: false, remarks: [...document.remarks, ...chosen.remarks] };
  const { report, bases } = chosen.value;
  const edits = readEdits(folder, report);
  if (!edits.ok) return edits;
  const request = { ...options, file, document: document.value, bases, edits: edits.value, entries: entries.value };
  const absorbed = absorbEdits(request);
  const remarks = [...document.remarks, ...inFile(wordingFile(report), absorbed.remarks)];
  if (!absorbed.ok) return { ok: false, remarks };
  const written = [
    writeEdits(folder, { report, edits: absorbed.value.edits }, edits.value),
    writeEntries(folder, absorbed.value.entries, entries.value),
  ].flatMap((outcome) => outcome.remarks);
  remarks.push(...written);
  return written.length > 0 ? { ok: false, remarks } : success({ ...absorbed.value, report }, remarks);
}

/** The report that `fazhi report` makes with these options; undefined where neither is given. Remarks: those of the workspace, REPORT-042. */
export function wantedReport(
  path: string,
  { template, unit }: { template?: string; unit?: string },
): Outcome<string | undefined> {
  if (template === undefined && unit === undefined) return success(undefined);
  const loaded = loadWorkspace(path);
  if (!loaded.ok) return loaded;
  const { roster } = loaded.value;
  if (unit === undefined) return success(reportStem(loaded.value, template === undefined ? {} : { template }));
  const found = findUnit(unit, roster);
  return found.ok ? success(reportStem(loaded.value, { unit: found.value })) : found;
}

/** The report whose edits are left, with those. Remarks: EDITS-040 for an id that no edit has. */
export function dropEdit(folder: WorkspaceFolder, id: string): Outcome<ReportEdits> {
  const all = readAllEdits(folder);
  if (!all.ok) return all;
  const own = all.value.find(({ edits }) => edits.some((edit) => edit.id === id));
  if (own === undefined) {
    const ids = all.value.flatMap(({ edits }) => edits.map((edit) => edit.id));
    return failure(diagnose("EDITS-040", { kind: "file", file: wordingFile(mainReport) }, { id, near: nearest(id, ids) }));
  }
  const left = { report: own.report, edits: own.edits.filter((edit) => edit.id !== id) };
  const written = writeEdits(folder, left, own.edits);
  return written.ok ? success(left) : written;
}

const wordingHead = `编辑在成文里改的话，由 fazhi edits absorb 写入。〔〕里是指标，数随数据更新。
base 是工具生成的文字，now 是改成的文字；不要某一条的，运行 fazhi edits drop 编号。`;
const numbersHead = `编辑写进报告、不来自填报表的数：text 是文中的写法（连同前后几个字），by 是谁写的，reason 是出处。`;

/** Nothing is written where nothing changed. */
function writeEdits(folder: WorkspaceFolder, { report, edits }: ReportEdits, before: readonly Edit[]): Outcome<unknown> {
  if (JSON.stringify(edits) === JSON.stringify(before)) return success(null);
  return writeBytes(folder.file(wordingFile(report)), writeYaml({ format: "edits/1", edits }, wordingHead));
}

/** New entries go behind what stands there, so that the comments of staff are kept. */
function writeEntries(
  folder: WorkspaceFolder,
  entries: readonly NumberEntry[],
  before: readonly NumberEntry[],
): Outcome<unknown> {
  const added = entries.slice(before.length);
  if (added.length === 0) return success(null);
  const path = folder.file("edits/numbers.yaml");
  const existing = exists(path) ? readText(path) : success("");
  if (!existing.ok) return existing;
  const lines = writeYaml({ numbers: added }, "")
    .split("\n")
    .filter((line) => /^ /.test(line));
  const longer = `${existing.value.trimEnd()}\n${lines.join("\n")}\n`;
  const read = readYaml(longer, path, "numbers/1", numberEntriesSchema);
  const isWhole = read.ok && JSON.stringify(read.value.numbers) === JSON.stringify(entries);
  const text = isWhole ? longer : writeYaml({ format: "numbers/1", numbers: entries }, numbersHead);
  return writeBytes(path, text);
}
