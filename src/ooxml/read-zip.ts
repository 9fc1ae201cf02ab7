/**
 * ZIP bytes → entries that can be read one by one, under limits. Serves office files and ZIPs of attachments. Sizes are seen before anything is
 * inflated, inflating stops at the declared size, and what two readers could understand differently (duplicates, overlaps, two sizes) is refused.
 */
import { crc32, inflateRawSync } from "node:zlib";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { type DamageReason, readDirectory, type ZipEntry } from "./zip-directory.ts";

/** Bytes, and a number of entries. The defaults fit 3,173 real workbooks with room to spare. */
export interface ZipLimits {
  readonly fileBytes: number;
  readonly inflatedBytes: number;
  readonly partBytes: number;
  readonly entries: number;
}

const mebibyte = 1024 * 1024;

/** Limits for one office file. */
export const officeLimits: ZipLimits = {
  fileBytes: 20 * mebibyte,
  inflatedBytes: 64 * mebibyte,
  partBytes: 32 * mebibyte,
  entries: 512,
};

export interface ZipPackage {
  /** Names of the files in it, in the order of the directory, with forward slashes; folders are left out. */
  readonly names: readonly string[];
  readonly entries: readonly ZipEntry[];
  readonly bytes: Uint8Array;
  /** A name as the ZIP spells it: part names compare without regard to ASCII case. Source: ECMA-376-2, 6.2.2.3. */
  readonly find: (name: string) => string | undefined;
  /** The inflated bytes. Codes: OOXML-001 (damaged), OOXML-006 (method), OOXML-007 (no such entry). */
  readonly read: (name: string) => Outcome<Uint8Array>;
}

/** Opens a ZIP; nothing is inflated yet. `file` is the name for diagnostics. Codes: OOXML-001 to OOXML-005. */
export function readZip(bytes: Uint8Array, file: string, limits: ZipLimits = officeLimits): Outcome<ZipPackage> {
  const at = { kind: "file", file } as const;
  if (bytes.length > limits.fileBytes)
    return failure(diagnose("OOXML-002", at, { what: "file", found: bytes.length, limit: limits.fileBytes }));
  const directory = readDirectory(bytes, limits.entries);
  if (directory.kind === "damaged") return failure(diagnose("OOXML-001", at, { reason: directory.reason }));
  if (directory.kind === "crowded")
    return failure(diagnose("OOXML-002", at, { what: "entries", found: directory.count, limit: limits.entries }));
  const { entries } = directory;
  const faults = [...checkSizes(entries, file, limits), ...checkNames(entries, file), ...checkLocks(entries, file)];
  if (faults.length > 0) return failure(...faults);
  const files = entries.filter((entry) => !entry.name.endsWith("/"));
  const byName = new Map(files.map((entry) => [entry.name, entry]));
  const read = (name: string) => inflate(bytes, byName.get(name), name, file);
  const names = files.map((entry) => entry.name);
  return success({ names, entries, bytes, find: finderIn(names), read });
}

/** Looked up, not searched: a hostile list of relationships names a hundred thousand parts. */
function finderIn(names: readonly string[]): ZipPackage["find"] {
  const exact = new Set(names);
  const bySmall = new Map(names.toReversed().map((name) => [name.toLowerCase(), name]));
  return (name) => (exact.has(name) ? name : bySmall.get(name.toLowerCase()));
}

function checkSizes(entries: readonly ZipEntry[], file: string, limits: ZipLimits): Diagnostic[] {
  const at = { kind: "file", file } as const;
  const largest = entries.reduce((most, entry) => Math.max(most, entry.size), 0);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (largest > limits.partBytes) return [diagnose("OOXML-002", at, { what: "part", found: largest, limit: limits.partBytes })];
  if (total > limits.inflatedBytes)
    return [diagnose("OOXML-002", at, { what: "inflated", found: total, limit: limits.inflatedBytes })];
  return [];
}

function checkNames(entries: readonly ZipEntry[], file: string): Diagnostic[] {
  const at = { kind: "file", file } as const;
  const seen = new Set<string>();
  const remarks: Diagnostic[] = [];
  for (const { name } of entries) {
    if (isUnsafe(name)) remarks.push(diagnose("OOXML-004", at, { name }));
    else if (seen.has(name)) remarks.push(diagnose("OOXML-005", at, { name }));
    seen.add(name);
  }
  return remarks;
}

/** A name that would leave the folder it is unpacked into, or that no file system can hold. */
function isUnsafe(name: string): boolean {
  return (
    name === "" || name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.includes("\u0000") || name.split("/").includes("..")
  );
}

function checkLocks(entries: readonly ZipEntry[], file: string): Diagnostic[] {
  const locked = entries.find((entry) => entry.encrypted);
  return locked ? [diagnose("OOXML-003", { kind: "file", file }, { name: locked.name })] : [];
}

function inflate(bytes: Uint8Array, entry: ZipEntry | undefined, name: string, file: string): Outcome<Uint8Array> {
  const at = { kind: "file", file } as const;
  if (!entry) return failure(diagnose("OOXML-007", at, { name }));
  const raw = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  if (entry.method !== 0 && entry.method !== 8) return failure(diagnose("OOXML-006", at, { name, method: entry.method }));
  const content = entry.method === 0 ? raw : inflateCounted(raw, entry.size);
  const reason: DamageReason | undefined =
    content?.length !== entry.size ? "size" : crc32(content) !== entry.crc ? "checksum" : undefined;
  if (content === undefined || reason !== undefined) return failure(diagnose("OOXML-001", at, { reason: reason ?? "size" }));
  return success(content);
}

/** Undefined when the data are no deflate stream or hold more than `size` bytes. */
function inflateCounted(raw: Uint8Array, size: number): Uint8Array | undefined {
  try {
    // One chunk for the whole part makes zlib twice as fast; the limit stops a bomb that declares a small size.
    return inflateRawSync(raw, { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}
