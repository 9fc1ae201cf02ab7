/** Ledger → the submission that counts for each unit, with what was wrong in it. */
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { currentEntries, type LedgerEntry } from "../../intake/ledger.ts";
import type { Reading } from "../../intake/reading.ts";
import { sha256 } from "../../model/hash.ts";
import type { Submission } from "../../model/submission.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { keepReading, keptReading, readArchive, readOriginal } from "./archive.ts";
import { readWorkbook } from "./read-workbook.ts";

/**
 * In roster order. Remarks: INTAKE-020 (ledger altered: no value), INTAKE-021 (an original is gone or altered: that unit is left out), and the
 * problems of the workbooks that count.
 */
export function currentSubmissions(loaded: LoadedWorkspace): Outcome<Submission[]> {
  const archive = readArchive(loaded.folder);
  if (!archive.ok) return archive;
  const rounds = loaded.workspace.rounds.map((round) => round.id);
  const remarks: Diagnostic[] = [];
  const submissions: Submission[] = [];
  for (const entry of currentEntries(archive.value.entries, rounds)) {
    const reading = readingOf(loaded, entry);
    remarks.push(...reading.remarks);
    if (reading.submission !== null) {
      const firstReceivedOn = firstReceived(archive.value.entries, entry);
      submissions.push({ ...reading.submission, receivedOn: entry.receivedOn, firstReceivedOn });
    }
  }
  const order = loaded.roster.units.map((unit) => unit.code);
  return success(
    submissions.toSorted((a, b) => order.indexOf(a.unit) - order.indexOf(b.unit)),
    remarks,
  );
}

/** Of the unit in the round of `entry`, since the last withdrawal. */
function firstReceived(entries: readonly LedgerEntry[], { unit, round, receivedOn }: LedgerEntry): string {
  const own = entries.filter((entry) => entry.unit === unit);
  const since = own.slice(own.findLastIndex(({ verdict }) => verdict === "withdrawn") + 1);
  const days = since.filter((entry) => entry.verdict === "accepted" && entry.round === round).map((entry) => entry.receivedOn);
  return days.reduce((first, day) => (day < first ? day : first), receivedOn);
}

/** What was read from the workbook of an entry: kept, or read again where the questions changed or the seal of what was kept is broken. Remarks: INTAKE-021. */
export function readingOf(loaded: LoadedWorkspace, entry: LedgerEntry): Reading {
  return keptReading(loaded.folder.archive, entry.sha256, loaded.basis) ?? readAgain(loaded, entry);
}

function readAgain(loaded: LoadedWorkspace, entry: LedgerEntry): Reading {
  const bytes = readOriginal(loaded.folder.archive, entry.sha256);
  if (!bytes.ok || sha256(bytes.value) !== entry.sha256) {
    return { submission: null, remarks: [diagnose("INTAKE-021", { kind: "file", file: entry.path }, { sha256: entry.sha256 })] };
  }
  const reading = readWorkbook(loaded, bytes.value, { name: entry.path, sha256: entry.sha256, receivedOn: entry.receivedOn });
  keepReading(loaded.folder.archive, entry.sha256, loaded.basis, reading);
  return reading;
}
