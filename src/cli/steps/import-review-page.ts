/** Files of remarks saved by review pages → edits/remarks/*.yaml of the workspace. The files themselves are left as they are. */
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { readBytes, readText, showPath, writeBytes } from "../../io/disk.ts";
import { sha256 } from "../../model/hash.ts";
import { writeYaml } from "../../model/write-yaml.ts";
import { readRemarks, remarksFileName } from "../../review-page/read-remarks.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";
import { readReport } from "./read-outputs.ts";

export interface ImportedRemarks {
  /** Where they are kept, as shown. */
  readonly file: string;
  readonly by: string;
  readonly count: number;
  /** How many quote words of the present report. */
  readonly placed: number;
}

/** One faulty file does not keep the others out. Remarks: PAGE-001 to PAGE-003, IO-001 to IO-003, REVIEW-004. */
export function importRemarks(folder: WorkspaceFolder, paths: readonly string[]): Outcome<ImportedRemarks[]> {
  const report = readReport(folder);
  if (!report.ok) return report;
  const bytes = readBytes(join(folder.out, "report.json"));
  if (!bytes.ok) return bytes;
  const reportHash = sha256(bytes.value);
  const found: Diagnostic[] = [];
  const imported = paths.flatMap((path): ImportedRemarks[] => {
    const text = readText(path);
    found.push(...text.remarks);
    if (!text.ok) return [];
    const read = readRemarks(text.value, showPath(path), report.value, reportHash);
    found.push(...read.remarks);
    if (!read.ok) return [];
    const { remarks, placed } = read.value;
    const kept = writeBytes(
      folder.file(join("edits", "remarks", remarksFileName(remarks))),
      writeYaml(remarks, "领导在审阅页写的意见，由 fazhi review import 读入"),
    );
    found.push(...kept.remarks);
    if (!kept.ok) return [];
    return [{ file: showPath(kept.value), by: remarks.by, count: remarks.remarks.length, placed: placed.length }];
  });
  return imported.length === 0 ? { ok: false, remarks: found } : success(imported, found);
}
