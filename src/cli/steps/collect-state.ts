/** What one run of collect is asked for, knows, and has done so far. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { LedgerEntry } from "../../intake/ledger.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import type { Archive } from "./archive.ts";
import type { ReaderPool } from "./reader-pool.ts";

export interface CollectRequest {
  /** Files or folders; the workspace's inbox when there are none. */
  readonly paths: readonly string[];
  /** Day on which the files came in, where that is not today. */
  readonly receivedOn: string;
  /** ISO 8601. */
  readonly now: string;
  readonly onFile: (done: number, total: number, path: string) => void;
}

/**
 * read: not looked into yet. refused: a file too large to look into, a ZIP that cannot be opened, or a file in one. `copiedFrom`: where a file lies that is too
 * large for the memory; `bytes` is empty then.
 */
export interface Arrival {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly copiedFrom?: string;
  readonly sha256: string;
  readonly sort: "read" | "refused" | "duplicate" | "ignored" | "bundle";
  readonly faults: readonly Diagnostic[];
}

/** What one run of collect knows and has done so far. */
export interface CollectState {
  readonly loaded: LoadedWorkspace;
  readonly request: CollectRequest;
  readonly archive: Archive;
  readonly pool: ReaderPool;
  readonly entries: LedgerEntry[];
  /** Path and hash of every entry. */
  readonly received: Set<string>;
  /** Hash of every file that was looked into, in this batch too. */
  readonly contents: Set<string>;
  readonly remarks: Diagnostic[];
  known: number;
  /** Kept when all batches so far are stored. The same bytes may come in two of them, and only one may write them. */
  stored: Promise<unknown>;
}

export function newState(loaded: LoadedWorkspace, request: CollectRequest, archive: Archive, pool: ReaderPool): CollectState {
  const { entries } = archive;
  return {
    loaded,
    request,
    archive,
    pool,
    entries: [...entries],
    received: new Set(entries.map((entry) => receivedKey(entry.path, entry.sha256))),
    contents: new Set(entries.filter(({ verdict }) => verdict !== "ignored").map((entry) => entry.sha256)),
    remarks: [],
    known: 0,
    stored: Promise.resolve(),
  };
}

export function receivedKey(path: string, hash: string): string {
  return `${path}\u0000${hash}`;
}
