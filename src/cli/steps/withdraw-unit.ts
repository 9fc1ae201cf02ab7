/** Takes back what a unit has sent so far: an entry in the ledger, after which none of its facts counts. The originals stay in the archive. */
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { currentEntries, type LedgerEntry, nextEntry } from "../../intake/ledger.ts";
import { remove } from "../../io/disk.ts";
import { lockFolder } from "../../io/folder-lock.ts";
import { resolveName } from "../../model/roster.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { appendEntries, lockPath, openArchive } from "./archive.ts";
import { returnedPath } from "./return-workbooks.ts";

export interface Withdrawal {
  /** Code or any name of the unit. */
  readonly unit: string;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601. */
  readonly now: string;
}

export interface Withdrawn {
  readonly unit: string;
  /** The workbooks that no longer count. */
  readonly files: readonly string[];
}

/** Remarks: INTAKE-020, INTAKE-030 (nothing of that unit counts), IO-003, IO-005. */
export function withdrawUnit(loaded: LoadedWorkspace, request: Withdrawal): Outcome<Withdrawn> {
  const lock = lockFolder(lockPath(loaded.folder));
  if (!lock.ok) return lock;
  try {
    return withdrawLocked(loaded, request);
  } finally {
    lock.value();
  }
}

function withdrawLocked(loaded: LoadedWorkspace, { unit, reason, by, now }: Withdrawal): Outcome<Withdrawn> {
  const archive = openArchive(loaded.folder);
  if (!archive.ok) return archive;
  const { entries } = archive.value;
  const codes = loaded.roster.units.some(({ code }) => code === unit) ? [unit] : (resolveName(unit, loaded.roster) ?? []);
  const counting = currentEntries(
    entries,
    loaded.workspace.rounds.map((round) => round.id),
  );
  const own = counting.filter((entry) => codes.length === 1 && entry.unit === codes[0]);
  const [first] = own;
  if (first === undefined) return failure(diagnose("INTAKE-030", { kind: "file", file: "roster.yaml" }, { unit }));
  const appended = appendEntries(loaded.folder.archive, [entryFor(entries, first, `${reason}（${by}）`, now)]);
  if (!appended.ok) return appended;
  for (const { path } of own) remove(returnedPath(loaded, path));
  return success({ unit: first.unit ?? unit, files: own.map(({ path }) => path) });
}

function entryFor(entries: readonly LedgerEntry[], withdrawn: LedgerEntry, reason: string, now: string): LedgerEntry {
  return nextEntry(entries.at(-1), {
    at: now,
    receivedOn: now.slice(0, 10),
    path: withdrawn.path,
    sha256: withdrawn.sha256,
    size: withdrawn.size,
    verdict: "withdrawn",
    unit: withdrawn.unit,
    office: "",
    round: withdrawn.round,
    reason,
  });
}
