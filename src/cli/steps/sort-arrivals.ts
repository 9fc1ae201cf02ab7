/** A file of the inbox → the files in it, each told apart: known, litter, duplicate, or to be read. Nothing is written here. */
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { bundleLimits, isBundle, isLitter, openAttachments } from "../../intake/open-attachments.ts";
import { fileSize, readBytes } from "../../io/disk.ts";
import { hashFile } from "../../io/large-files.ts";
import { sha256 } from "../../model/hash.ts";
import { type Arrival, type CollectState, receivedKey } from "./collect-state.ts";
import type { InboxFile } from "./list-inbox.ts";

/** Gives what is new, one file at a time, a ZIP after the files in it. Counts what was received before. */
export function* sortArrivals(state: CollectState, file: InboxFile): Generator<Arrival> {
  if ((fileSize(file.fullPath) ?? 0) > bundleLimits.fileBytes) {
    yield* sortLarge(state, file);
    return;
  }
  const read = readBytes(file.fullPath);
  state.remarks.push(...read.remarks);
  if (!read.ok) return;
  const bytes = read.value;
  const hash = sha256(bytes);
  if (isKnown(state, file.path, hash)) return;
  if (isLitter(file.path) || !isBundle(file.path, bytes)) {
    yield arrivalOf(state, file.path, bytes, hash, []);
    return;
  }
  if (state.contents.has(hash)) {
    yield { path: file.path, bytes, size: bytes.length, sha256: hash, sort: "duplicate", faults: [] };
    return;
  }
  yield* sortBundle(state, file.path, bytes, hash);
}

function* sortBundle(state: CollectState, path: string, bytes: Uint8Array, hash: string): Generator<Arrival> {
  let isOpened = false;
  for (const attachment of openAttachments(path, bytes)) {
    if (attachment.path === path) yield arrivalOf(state, path, bytes, hash, attachment.faults);
    else {
      isOpened = true;
      // What could not be unpacked has no bytes of its own: it is entered under the hash of its ZIP, which is stored with it.
      const isUnpacked = attachment.faults.length === 0;
      const own = isUnpacked ? sha256(attachment.bytes) : hash;
      if (!isKnown(state, attachment.path, own))
        yield {
          ...arrivalOf(state, attachment.path, attachment.bytes, own, attachment.faults),
          ...(isUnpacked ? {} : { bytes }),
        };
    }
  }
  if (!isOpened) return;
  state.contents.add(hash);
  yield { path, bytes, size: bytes.length, sha256: hash, sort: "bundle", faults: [] };
}

/** Too large to be looked into, and still received: it is stored and named. */
function* sortLarge(state: CollectState, { path, fullPath }: InboxFile): Generator<Arrival> {
  const hashed = hashFile(fullPath);
  state.remarks.push(...hashed.remarks);
  if (!hashed.ok || isKnown(state, path, hashed.value.sha256)) return;
  const { sha256, size } = hashed.value;
  const fault = diagnose("OOXML-002", { kind: "file", file: path }, { what: "file", found: size, limit: bundleLimits.fileBytes });
  const sort = isLitter(path) ? "ignored" : state.contents.has(sha256) ? "duplicate" : "refused";
  state.contents.add(sha256);
  yield { path, bytes: new Uint8Array(), size, copiedFrom: fullPath, sha256, sort, faults: sort === "refused" ? [fault] : [] };
}

function isKnown(state: CollectState, path: string, hash: string): boolean {
  const isReceived = state.received.has(receivedKey(path, hash));
  if (isReceived) state.known += 1;
  return isReceived;
}

function arrivalOf(state: CollectState, path: string, bytes: Uint8Array, hash: string, faults: readonly Diagnostic[]): Arrival {
  const sort = isLitter(path) ? "ignored" : faults.length > 0 ? "refused" : state.contents.has(hash) ? "duplicate" : "read";
  if (sort === "read") state.contents.add(hash);
  return { path, bytes, size: bytes.length, sha256: hash, sort, faults };
}
