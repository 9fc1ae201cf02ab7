/** Ledger before and after a run → which workbook took whose place, and in which cells they differ. */
import { type CellChange, diffSubmissions } from "../../intake/diff-submissions.ts";
import { currentEntries, type LedgerEntry } from "../../intake/ledger.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { keptReading } from "./archive.ts";

export interface Superseded {
  readonly unit: string;
  readonly earlier: string;
  readonly later: string;
  readonly changes: readonly CellChange[];
}

/** In the order of the units in the ledger. A workbook that was read under other questions cannot be compared, and is left out. */
export function supersededBy(
  loaded: LoadedWorkspace,
  before: readonly LedgerEntry[],
  added: readonly LedgerEntry[],
): Superseded[] {
  const rounds = loaded.workspace.rounds.map((round) => round.id);
  const current = currentEntries([...before, ...added], rounds);
  return currentEntries(before, rounds).flatMap((earlier) => {
    if (current.some(({ sha256 }) => sha256 === earlier.sha256)) return [];
    const later = current.find(({ unit, office }) => unit === earlier.unit && (office === earlier.office || office === ""));
    if (later === undefined || !added.includes(later)) return [];
    const [old, now] = [earlier, later].map(
      ({ sha256 }) => keptReading(loaded.folder.archive, sha256, loaded.basis)?.submission ?? undefined,
    );
    if (old === undefined || now === undefined) return [];
    return [{ unit: now.unit, earlier: earlier.path, later: later.path, changes: diffSubmissions(old, now) }];
  });
}
