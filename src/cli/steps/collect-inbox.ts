/** Inbox → archive, ledger and readings. Every byte is stored before it is read; a file that was received before is not received twice. */
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { currentEntries, type LedgerEntry } from "../../intake/ledger.ts";
import { remove, showPath } from "../../io/disk.ts";
import { lockFolder } from "../../io/folder-lock.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { lockPath, openArchive } from "./archive.ts";
import { type Arrival, type CollectRequest, type CollectState, newState } from "./collect-state.ts";
import { enterPrepared, type PreparedBatch, prepareArrivals, readRefusedAgain } from "./enter-arrivals.ts";
import { type InboxFile, listInbox } from "./list-inbox.ts";
import { openReaderPool } from "./reader-pool.ts";
import { type ReturnedWorkbook, returnedPath, returnWorkbooks } from "./return-workbooks.ts";
import { sortArrivals } from "./sort-arrivals.ts";
import { type Superseded, supersededBy } from "./supersede.ts";

export interface Collected {
  /** Entries that this run added to the ledger. */
  readonly added: readonly LedgerEntry[];
  readonly known: number;
  /** Workbooks that took the place of earlier ones, with the cells that changed. */
  readonly superseded: readonly Superseded[];
  /** Copies of workbooks of this run with something to mend. */
  readonly returned: readonly ReturnedWorkbook[];
}

/** Files are taken in batches of so many, or of so many bytes: the disk is waited for once a batch. */
const batchFiles = 64;
const batchBytes = 32 * 1024 * 1024;
/** For fewer files no thread is started. It needs as long to start as these need to be stored. */
const fewFiles = 48;

/**
 * Errors in one file never keep the others from being read: the value is there even when remarks hold errors.
 * Remarks: INTAKE-019 (nothing in the inbox), INTAKE-020 (ledger altered: nothing is collected), INTAKE-029, those of reading, IO codes; IO-005 when another
 * run is collecting.
 */
export async function collectInbox(loaded: LoadedWorkspace, request: CollectRequest): Promise<Outcome<Collected>> {
  const lock = lockFolder(lockPath(loaded.folder));
  if (!lock.ok) return lock;
  try {
    return await collectLocked(loaded, request);
  } finally {
    lock.value();
  }
}

async function collectLocked(loaded: LoadedWorkspace, request: CollectRequest): Promise<Outcome<Collected>> {
  const archive = openArchive(loaded.folder);
  if (!archive.ok) return archive;
  const files = listInbox(loaded.folder, request.paths);
  const path = showPath(loaded.folder.inbox);
  const nothing = files.length === 0 ? [diagnose("INTAKE-019", { kind: "file", file: path }, { path })] : [];
  const pool = openReaderPool(loaded);
  const state = newState(loaded, request, archive.value, pool);
  try {
    await readRefusedAgain(state);
    await takeIn(state, files, request.onFile);
  } finally {
    await pool.close();
  }
  const added = state.entries.slice(archive.value.entries.length);
  const superseded = supersededBy(loaded, archive.value.entries, added);
  for (const { earlier } of superseded) remove(returnedPath(loaded, earlier));
  const rounds = loaded.workspace.rounds.map((round) => round.id);
  const counted = new Set(currentEntries(state.entries, rounds));
  const { returned, remarks } = returnWorkbooks(
    loaded,
    added.filter((entry) => counted.has(entry)),
  );
  return success({ added, known: state.known, superseded, returned }, [...nothing, ...state.remarks, ...remarks]);
}

/** While the readers are busy with one batch, the next is fetched and stored; the ledger keeps the order of the inbox. */
async function takeIn(state: CollectState, files: readonly InboxFile[], onFile: CollectRequest["onFile"]): Promise<void> {
  let earlier: Promise<PreparedBatch> | undefined;
  const flush = async (batch: readonly Arrival[]) => {
    const prepared = prepareArrivals(state, batch);
    if (earlier !== undefined) enterPrepared(state, await earlier);
    earlier = prepared;
  };
  let batch: Arrival[] = [];
  let bytes = 0;
  for (const [index, file] of files.entries()) {
    for (const arrival of sortArrivals(state, file)) {
      batch.push(arrival);
      bytes += arrival.size;
      if (batch.length >= fewFiles) state.pool.start();
      if (batch.length < batchFiles && bytes < batchBytes) continue;
      await flush(batch);
      batch = [];
      bytes = 0;
    }
    onFile(index + 1, files.length, file.path);
  }
  await flush(batch);
  if (earlier !== undefined) enterPrepared(state, await earlier);
}
