/** An edited DOCX → edits/wording.yaml and edits/numbers.yaml, the file itself kept first. */
import { extname, join } from "node:path";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { type Absorbed, absorbEdits } from "../../edits/absorb-edits.ts";
import type { Tracked } from "../../edits/edited-file.ts";
import { exists, listFiles, readBytes, readText, showPath, writeBytes } from "../../io/disk.ts";
import type { Document } from "../../model/document.ts";
import { type Edit, type EditBase, editBaseSchema } from "../../model/edits.ts";
import { sha256 } from "../../model/hash.ts";
import { type NumberEntry, numberEntriesSchema } from "../../model/number-entries.ts";
import { nearest, readYaml } from "../../model/read-yaml.ts";
import { writeYaml } from "../../model/write-yaml.ts";
import { readWord } from "../../ooxml/read-word.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";
import { baseName, readEdits, wordingFile } from "./apply-edits.ts";
import { readNumberEntries, readReport } from "./read-outputs.ts";

export interface AbsorbOptions {
  readonly by: string;
  readonly reason: string | undefined;
  readonly tracked: Tracked;
  /** YYYY-MM-DD */
  readonly on: string;
}

/** The original is kept under edits/absorbed by its hash before it is read. Remarks: IO and OOXML codes, those of `absorbEdits`. */
export function absorbFile(folder: WorkspaceFolder, path: string, options: AbsorbOptions): Outcome<Absorbed> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const kept = writeBytes(
    join(folder.root, "edits", "absorbed", `${sha256(bytes.value)}${extname(path).toLowerCase()}`),
    bytes.value,
  );
  if (!kept.ok) return kept;
  const edits = readEdits(folder);
  const entries = readNumberEntries(folder);
  const bases = readBases(folder);
  if (!edits.ok || !entries.ok || !bases.ok)
    return { ok: false, remarks: [...edits.remarks, ...entries.remarks, ...bases.remarks] };
  const file = showPath(path);
  const document = readWord(bytes.value, file);
  if (!document.ok) return document;
  const request = { ...options, file, document: document.value, bases: bases.value, edits: edits.value, entries: entries.value };
  const absorbed = absorbEdits(request);
  if (!absorbed.ok) return absorbed;
  const written = [
    writeEdits(folder, absorbed.value.edits, edits.value),
    writeEntries(folder, absorbed.value.entries, entries.value),
  ].flatMap((outcome) => outcome.remarks);
  const remarks = [...document.remarks, ...absorbed.remarks, ...written];
  return written.length > 0 ? { ok: false, remarks } : success(absorbed.value, remarks);
}

/** Remarks: EDITS-040 for an id that no edit has. */
export function dropEdit(folder: WorkspaceFolder, id: string): Outcome<readonly Edit[]> {
  const edits = readEdits(folder);
  if (!edits.ok) return edits;
  const left = edits.value.filter((edit) => edit.id !== id);
  if (left.length === edits.value.length) {
    const near = nearest(
      id,
      edits.value.map((edit) => edit.id),
    );
    return failure(diagnose("EDITS-040", { kind: "file", file: wordingFile }, { id, near }));
  }
  const written = writeEdits(folder, left, edits.value);
  return written.ok ? success(left) : written;
}

/** What the copies in people's hands may have been made from; the last report first. Remarks: EDITS-005, REVIEW-004. */
function readBases(folder: WorkspaceFolder): Outcome<EditBase[]> {
  const path = join(folder.out, "report.json");
  if (!exists(path)) return failure(diagnose("EDITS-005", { kind: "file", file: showPath(path) }, { path: showPath(path) }));
  const report = readReport(folder);
  if (!report.ok) return report;
  const kept = join(folder.out, "bases");
  const latest = baseName(report.value);
  const last = readBase(join(kept, latest)) ?? plainBase(report.value);
  const others = listFiles(kept).filter((name) => name !== latest);
  return success([last, ...others.map((name) => readBase(join(kept, name))).filter((base) => base !== null)]);
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

const wordingHead = `编辑在成文里改的话，由 fazhi edits absorb 写入。〔〕里是指标，数随数据更新。
base 是工具生成的文字，now 是改成的文字；不要某一条的，运行 fazhi edits drop 编号。`;
const numbersHead = `编辑写进报告、不来自填报表的数：text 是文中的写法（连同前后几个字），by 是谁写的，reason 是出处。`;

/** Nothing is written where nothing changed. */
function writeEdits(folder: WorkspaceFolder, edits: readonly Edit[], before: readonly Edit[]): Outcome<unknown> {
  if (JSON.stringify(edits) === JSON.stringify(before)) return success(null);
  return writeBytes(folder.file(wordingFile), writeYaml({ format: "edits/1", edits }, wordingHead));
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
