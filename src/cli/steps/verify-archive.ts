/** The archive against its ledger: is every received file there, byte for byte, and the ledger itself unchanged? */
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { showEntry } from "../../intake/ledger.ts";
import { exists, readText, showPath } from "../../io/disk.ts";
import { hashFile } from "../../io/large-files.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";
import { brokenReadings, ledgerPath, originalPath, readArchive } from "./archive.ts";

export interface ArchiveCheck {
  readonly entries: number;
  /** Different files; duplicates are stored once. */
  readonly originals: number;
  readonly remarks: readonly Diagnostic[];
}

/** Remarks: INTAKE-020 (ledger altered), INTAKE-021 (an original is gone or altered), INTAKE-041 (a kept reading altered), IO codes. */
export function verifyArchive(folder: WorkspaceFolder): ArchiveCheck {
  const archive = readArchive(folder);
  if (!archive.ok) return { entries: 0, originals: 0, remarks: archive.remarks };
  const { entries } = archive.value;
  const paths = new Map(entries.filter(({ verdict }) => verdict !== "withdrawn").map((entry) => [entry.sha256, entry.path]));
  const remarks = [...paths].flatMap(([hash, path]) => {
    const original = hashFile(originalPath(folder.archive, hash));
    if (original.ok && original.value.sha256 === hash) return [];
    return [diagnose("INTAKE-021", { kind: "file", file: path }, { sha256: hash })];
  });
  const readings = brokenReadings(folder.archive).map((hash) =>
    diagnose("INTAKE-041", { kind: "file", file: paths.get(hash) ?? hash }, { sha256: hash }),
  );
  const tail = checkTail(folder, entries.map(showEntry));
  return { entries: entries.length, originals: paths.size, remarks: [...tail, ...remarks, ...readings] };
}

/** Reading forgives a last line without its line break, which a killed run leaves behind; whoever verifies wants to know of it. */
function checkTail(folder: WorkspaceFolder, lines: readonly string[]): Diagnostic[] {
  const path = ledgerPath(folder.archive);
  if (!exists(path)) return [];
  const text = readText(path);
  if (text.ok && text.value === lines.map((line) => `${line}\n`).join("")) return [];
  const at = { kind: "line", file: showPath(path), line: lines.length + 1, column: 1 } as const;
  return [diagnose("INTAKE-020", at, { entry: lines.length + 1 })];
}
