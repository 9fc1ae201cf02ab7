/** The archive of received files: originals by hash, what was read from them, and the ledger. */
import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { type LedgerEntry, readLedger, showEntry } from "../../intake/ledger.ts";
import type { Reading } from "../../intake/reading.ts";
import { appendLines, placeFiles } from "../../io/batch-files.ts";
import { exists, listFiles, readBytes, readText, remove, showPath, writeBytes } from "../../io/disk.ts";
import { placeCopy } from "../../io/large-files.ts";
import { sha256 } from "../../model/hash.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";
import type { Digest } from "./reader-messages.ts";

export interface Archive {
  readonly folder: string;
  readonly entries: readonly LedgerEntry[];
}

/** Remarks: INTAKE-020 when the chain is broken. A workspace that received nothing has an empty ledger. Changes nothing on the disk. */
export function readArchive(folder: WorkspaceFolder): Outcome<Archive> {
  const path = ledgerPath(folder.archive);
  if (!exists(path)) return success({ folder: folder.archive, entries: [] });
  const text = readText(path);
  if (!text.ok) return text;
  const entries = readLedger(text.value, showPath(path));
  return entries.ok ? success({ folder: folder.archive, entries: entries.value }) : entries;
}

/** For whoever holds the lock: also cuts off a line that a killed run left half written, since it would swallow the next one. Remarks as above, IO-003. */
export function openArchive(folder: WorkspaceFolder): Outcome<Archive> {
  const archive = readArchive(folder);
  const path = ledgerPath(folder.archive);
  if (!archive.ok || !exists(path)) return archive;
  const text = readText(path);
  const whole = archive.value.entries.map((entry) => `${showEntry(entry)}\n`).join("");
  const mended = text.ok && text.value === whole ? success(path) : writeBytes(path, whole);
  return mended.ok ? archive : mended;
}

export function lockPath(folder: WorkspaceFolder): string {
  return join(folder.archive, "lock");
}

/** Remarks: IO-003. */
export function appendEntries(archive: string, entries: readonly LedgerEntry[]): Outcome<string> {
  return appendLines(ledgerPath(archive), entries.map(showEntry));
}

/** An original and its hash. `copiedFrom`: where it lies, when it is too large to be held in `bytes`. */
export interface Original {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly copiedFrom?: string;
}

/** Stores the bytes under their hashes before anything looks into them. The hashes that could not be stored come back with the reason. */
export async function storeOriginals(archive: string, originals: readonly Original[]): Promise<Map<string, Diagnostic>> {
  const byPath = new Map(originals.map((original) => [originalPath(archive, original.sha256), original]));
  const files = [...byPath].filter(([, { copiedFrom }]) => copiedFrom === undefined);
  const faults = await placeFiles(
    files.map(([path, { bytes }]) => ({ path, bytes })),
    true,
  );
  for (const [path, { sha256, copiedFrom }] of byPath) {
    if (copiedFrom === undefined || exists(path)) continue;
    const copy = placeCopy(copiedFrom, path, sha256);
    for (const fault of copy.remarks) faults.set(path, fault);
  }
  return new Map([...faults].map(([path, fault]) => [byPath.get(path)?.sha256 ?? path, fault]));
}

export function readOriginal(archive: string, hash: string): Outcome<Uint8Array> {
  return readBytes(originalPath(archive, hash));
}

export function originalPath(archive: string, hash: string): string {
  return join(archive, "originals", hash.slice(0, 2), hash);
}

/**
 * What was read from an original, kept so that it need not be read again while the workspace's questions stay the same. In the file it stands below a line
 * with its hash: figures come from here, and a changed one must not count.
 */
interface KeptReading {
  readonly basis: string;
  readonly reading: Reading;
}

/** Losing one costs only reading the original again, so nothing waits for the disk. Remarks: IO-003. */
export async function keepReadings(archive: string, basis: string, digests: ReadonlyMap<string, Digest>): Promise<Diagnostic[]> {
  const files = [...digests].map(([hash, { json }]) => {
    const path = readingPath(archive, hash);
    // placeFiles leaves what is there; an older reading rests on other questions.
    if (exists(path)) remove(path);
    return { path, bytes: Buffer.from(sealed(`{"basis":${JSON.stringify(basis)},"reading":${json}}`)) };
  });
  return [...(await placeFiles(files, false)).values()];
}

export function keepReading(archive: string, hash: string, basis: string, reading: Reading): Outcome<string> {
  const kept: KeptReading = { basis, reading };
  return writeBytes(readingPath(archive, hash), sealed(JSON.stringify(kept)));
}

function sealed(json: string): string {
  return `${sha256(json)}\n${json}`;
}

/** The JSON under its seal; undefined where the seal is broken. */
function unsealed(text: string): string | undefined {
  const json = text.slice(text.indexOf("\n") + 1);
  return sealed(json) === text ? json : undefined;
}

/** The hashes of originals whose kept readings were altered since they were written. They no longer count, and the originals are read again. */
export function brokenReadings(archive: string): string[] {
  const folder = join(archive, "readings");
  return listFiles(folder).flatMap((name) => {
    const text = readText(join(folder, name));
    return text.ok && unsealed(text.value) !== undefined ? [] : [name.replace(/\.json$/, "")];
  });
}

/** Undefined when there is none, it rests on other questions, or its seal is broken. */
export function keptReading(archive: string, hash: string, basis: string): Reading | undefined {
  const path = readingPath(archive, hash);
  if (!exists(path)) return undefined;
  const text = readText(path);
  if (!text.ok) return undefined;
  const json = unsealed(text.value);
  // Written by this file, as its seal proves.
  const kept = json === undefined ? undefined : (JSON.parse(json) as KeptReading);
  return kept?.basis === basis ? kept.reading : undefined;
}

export function ledgerPath(archive: string): string {
  return join(archive, "ledger.jsonl");
}

function readingPath(archive: string, hash: string): string {
  return join(archive, "readings", `${hash}.json`);
}
