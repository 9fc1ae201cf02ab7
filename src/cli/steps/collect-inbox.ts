/** Inbox → archive, ledger and readings. Every byte is stored before it is read; a file that was received before is not received twice. */
import { join } from "node:path";
import { type Diagnostic, diagnose, isError } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { type LedgerEntry, nextEntry, type Receipt } from "../../intake/ledger.ts";
import { type Attachment, isLitter, openAttachments } from "../../intake/open-attachments.ts";
import { readSubmission } from "../../intake/read-submission.ts";
import type { Reading } from "../../intake/reading.ts";
import { isFolder, listFiles, readBytes, showPath } from "../../io/disk.ts";
import { sha256 } from "../../model/hash.ts";
import { decodeXlsx } from "../../workbook/read-xlsx.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { type Archive, appendEntry, keepReading, openArchive, storeOriginal } from "./archive.ts";

export interface CollectRequest {
  /** Files or folders; the workspace's inbox when there are none. */
  readonly paths: readonly string[];
  /** Day on which the files came in, where that is not today. */
  readonly receivedOn: string;
  /** ISO 8601. */
  readonly now: string;
  readonly onFile: (done: number, total: number, path: string) => void;
}

export interface Collected {
  /** Entries that this run added to the ledger. */
  readonly added: readonly LedgerEntry[];
  readonly known: number;
}

/**
 * Errors in one file never keep the others from being read: the value is there even when remarks hold errors.
 * Remarks: INTAKE-019 (nothing in the inbox), INTAKE-020 (ledger altered: nothing is collected), those of reading, IO codes.
 */
export function collectInbox(loaded: LoadedWorkspace, request: CollectRequest): Outcome<Collected> {
  const archive = openArchive(loaded.folder);
  if (!archive.ok) return archive;
  const files = listInbox(loaded, request);
  if (files.length === 0) {
    const path = showPath(loaded.folder.inbox);
    return success({ added: [], known: 0 }, [diagnose("INTAKE-019", { kind: "file", file: path }, { path })]);
  }
  const { entries } = archive.value;
  const state: CollectState = {
    loaded,
    request,
    archive: archive.value,
    entries: [...entries],
    received: new Set(entries.map(receivedKey)),
    contents: new Set(entries.map((entry) => entry.sha256)),
    remarks: [],
    known: 0,
  };
  for (const [index, file] of files.entries()) {
    collectFile(state, file);
    request.onFile(index + 1, files.length, file.path);
  }
  return success({ added: state.entries.slice(archive.value.entries.length), known: state.known }, state.remarks);
}

interface InboxFile {
  readonly path: string;
  readonly fullPath: string;
}

function receivedKey({ path, sha256: hash }: { readonly path: string; readonly sha256: string }): string {
  return `${path}\u0000${hash}`;
}

interface CollectState {
  readonly loaded: LoadedWorkspace;
  readonly request: CollectRequest;
  readonly archive: Archive;
  readonly entries: LedgerEntry[];
  /** Path and hash of every entry; and every hash. */
  readonly received: Set<string>;
  readonly contents: Set<string>;
  readonly remarks: Diagnostic[];
  known: number;
}

function listInbox({ folder }: LoadedWorkspace, { paths }: CollectRequest): InboxFile[] {
  const roots = paths.length > 0 ? paths : [folder.inbox];
  return roots.flatMap((root) =>
    isFolder(root) || paths.length === 0
      ? listFiles(root).map((path) => ({ path, fullPath: join(root, path) }))
      : [{ path: showPath(root), fullPath: root }],
  );
}

function collectFile(state: CollectState, file: InboxFile): void {
  const bytes = readBytes(file.fullPath);
  state.remarks.push(...bytes.remarks);
  if (!bytes.ok) return;
  const stored = storeOriginal(state.archive.folder, bytes.value);
  state.remarks.push(...stored.remarks);
  if (!stored.ok) return;
  const { files, remarks } = openAttachments(file.path, bytes.value);
  if (files.length === 0) enter(state, { path: file.path, bytes: bytes.value }, { submission: null, remarks });
  else state.remarks.push(...remarks);
  for (const attachment of files) collectAttachment(state, attachment);
}

function collectAttachment(state: CollectState, attachment: Attachment): void {
  const hash = sha256(attachment.bytes);
  if (state.received.has(receivedKey({ path: attachment.path, sha256: hash }))) {
    state.known += 1;
  } else if (isLitter(attachment.path)) {
    record(state, attachment, "ignored", null);
  } else if (state.contents.has(hash)) {
    record(state, attachment, "duplicate", null);
  } else {
    receive(state, attachment, hash);
  }
}

function receive(state: CollectState, attachment: Attachment, hash: string): void {
  const stored = storeOriginal(state.archive.folder, attachment.bytes);
  state.remarks.push(...stored.remarks);
  if (!stored.ok) return;
  const { receivedOn } = state.request;
  enter(state, attachment, readWorkbook(state.loaded, attachment.bytes, { name: attachment.path, sha256: hash, receivedOn }));
}

/** Bytes → reading; also used to read an original again after the questions changed. */
export function readWorkbook(
  loaded: LoadedWorkspace,
  bytes: Uint8Array,
  file: { readonly name: string; readonly sha256: string; readonly receivedOn: string },
): Reading {
  const book = decodeXlsx(bytes, file.name);
  if (!book.ok) return { submission: null, remarks: book.remarks };
  const reading = readSubmission(book.value, file, loaded);
  return { submission: reading.submission, remarks: [...book.remarks, ...reading.remarks] };
}

function enter(state: CollectState, attachment: Attachment, reading: Reading): void {
  const kept = keepReading(state.archive.folder, sha256(attachment.bytes), state.loaded.basis, reading);
  state.remarks.push(...reading.remarks, ...kept.remarks);
  if (kept.ok) record(state, attachment, reading.submission === null ? "refused" : "accepted", reading);
}

function record(state: CollectState, attachment: Attachment, verdict: Receipt["verdict"], reading: Reading | null): void {
  const entry = nextEntry(state.entries, {
    at: state.request.now,
    receivedOn: state.request.receivedOn,
    path: attachment.path,
    sha256: sha256(attachment.bytes),
    size: attachment.bytes.length,
    verdict,
    unit: reading?.submission?.unit ?? null,
    round: reading?.submission?.round ?? null,
    reason: verdict === "refused" ? (reading?.remarks.find(isError)?.code ?? null) : null,
  });
  const appended = appendEntry(state.archive.folder, entry);
  state.remarks.push(...appended.remarks);
  if (!appended.ok) return;
  state.entries.push(entry);
  state.received.add(receivedKey(entry));
  state.contents.add(entry.sha256);
}
