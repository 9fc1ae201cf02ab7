/** Accepted workbooks with something to mend → out/<name>/returned, each where it lay in the inbox. */
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { buildReturned, toMend } from "../../intake/build-returned.ts";
import type { LedgerEntry } from "../../intake/ledger.ts";
import { remove, writeBytes } from "../../io/disk.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { readOriginal } from "./archive.ts";
import { readingOf } from "./current-submissions.ts";

export interface ReturnedWorkbook {
  readonly unit: string;
  readonly path: string;
  readonly problems: number;
}

export interface Returned {
  readonly returned: readonly ReturnedWorkbook[];
  readonly remarks: readonly Diagnostic[];
}

/** Where the copy of a received file goes; one out of a ZIP into a folder of the ZIP's name. */
export function returnedPath(loaded: LoadedWorkspace, received: string): string {
  const parts = received.split(/[/!\\]/).filter((part) => part !== "" && part !== "." && part !== "..");
  return join(loaded.folder.out, "returned", ...parts.map((part) => part.replace(/[:*?"<>|]/g, "_")));
}

/** For the entries that count now: a workbook in which nothing is to be mended leaves no copy behind. Remarks: IO-003. */
export function returnWorkbooks(loaded: LoadedWorkspace, entries: readonly LedgerEntry[]): Returned {
  const returned: ReturnedWorkbook[] = [];
  const remarks: Diagnostic[] = [];
  for (const entry of entries) {
    const path = returnedPath(loaded, entry.path);
    const problems = toMend(readingOf(loaded, entry).remarks);
    if (problems.length === 0) {
      remove(path);
      continue;
    }
    const bytes = readOriginal(loaded.folder.archive, entry.sha256);
    if (!bytes.ok) continue;
    const unit = loaded.roster.units.find(({ code }) => code === entry.unit)?.name ?? entry.path;
    const copy = buildReturned(bytes.value, entry.path, problems, `${unit}填报问题清单`);
    const written = copy.ok ? writeBytes(path, copy.value) : copy;
    remarks.push(...written.remarks);
    if (written.ok) returned.push({ unit: entry.unit ?? "", path, problems: problems.length });
  }
  return { returned, remarks };
}
