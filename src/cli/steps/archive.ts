/** The archive of received files: originals by hash, what was read from them, and the ledger. */
import { join } from "node:path";
import type { Outcome } from "../../diagnostics/outcome.ts";
import { success } from "../../diagnostics/outcome.ts";
import { type LedgerEntry, readLedger, showEntry } from "../../intake/ledger.ts";
import type { Reading } from "../../intake/reading.ts";
import { appendLine, exists, readBytes, readText, showPath, writeBytes } from "../../io/disk.ts";
import { sha256 } from "../../model/hash.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";

export interface Archive {
  readonly folder: string;
  readonly entries: readonly LedgerEntry[];
}

/** Remarks: INTAKE-020 when the chain is broken. A workspace that received nothing has an empty ledger. */
export function openArchive(folder: WorkspaceFolder): Outcome<Archive> {
  const path = ledgerPath(folder.archive);
  if (!exists(path)) return success({ folder: folder.archive, entries: [] });
  const text = readText(path);
  if (!text.ok) return text;
  const entries = readLedger(text.value, showPath(path));
  if (!entries.ok) return entries;
  const whole = entries.value.map((entry) => `${showEntry(entry)}\n`).join("");
  // A line cut off by a killed run would otherwise swallow the next one.
  const mended = text.value === whole ? success(path) : writeBytes(path, whole);
  return mended.ok ? success({ folder: folder.archive, entries: entries.value }) : mended;
}

export function appendEntry(archive: string, entry: LedgerEntry): Outcome<string> {
  return appendLine(ledgerPath(archive), showEntry(entry));
}

/** Stores the bytes under their hash before anything looks into them. Already stored: nothing to do. */
export function storeOriginal(archive: string, bytes: Uint8Array): Outcome<string> {
  const hash = sha256(bytes);
  const path = originalPath(archive, hash);
  if (exists(path)) return success(hash);
  const written = writeBytes(path, bytes);
  return written.ok ? success(hash) : written;
}

export function readOriginal(archive: string, hash: string): Outcome<Uint8Array> {
  return readBytes(originalPath(archive, hash));
}

/** What was read from an original, kept so that it need not be read again while the workspace's questions stay the same. */
interface KeptReading {
  readonly basis: string;
  readonly reading: Reading;
}

export function keepReading(archive: string, hash: string, basis: string, reading: Reading): Outcome<string> {
  const kept: KeptReading = { basis, reading };
  return writeBytes(readingPath(archive, hash), JSON.stringify(kept));
}

/** Undefined when there is none, or it rests on other questions. */
export function keptReading(archive: string, hash: string, basis: string): Reading | undefined {
  const path = readingPath(archive, hash);
  if (!exists(path)) return undefined;
  const text = readText(path);
  if (!text.ok) return undefined;
  // Written by keepReading above, in a folder that only this tool writes; a damaged one is read anew.
  const kept = parse(text.value) as KeptReading | undefined;
  return kept?.basis === basis ? kept.reading : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ledgerPath(archive: string): string {
  return join(archive, "ledger.jsonl");
}

function originalPath(archive: string, hash: string): string {
  return join(archive, "originals", hash.slice(0, 2), hash);
}

function readingPath(archive: string, hash: string): string {
  return join(archive, "readings", `${hash}.json`);
}
