/** The directory at the end of a ZIP → its entries, each checked against its local header. Source: PKWARE APPNOTE 6.3.10, sections 4.3 to 4.5. */
import { decodeZipName } from "./zip-names.ts";

export interface ZipEntry {
  /** Decoded, with forward slashes. A folder ends with "/". */
  readonly name: string;
  /** The name as it stands in the file. */
  readonly nameBytes: Uint8Array;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly dosTime: number;
  readonly dosDate: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Offset of the (compressed) data in the file. */
  readonly dataStart: number;
}

export type DamageReason = "end" | "directory" | "local" | "overlap" | "size" | "checksum";

export type Directory =
  | { readonly kind: "entries"; readonly entries: readonly ZipEntry[] }
  | { readonly kind: "damaged"; readonly reason: DamageReason }
  | { readonly kind: "crowded"; readonly count: number };

const endSignature = 0x06054b50;
const endSize = 22;
const zip64LocatorSignature = 0x07064b50;
const zip64EndSignature = 0x06064b50;
const centralSignature = 0x02014b50;
const centralSize = 46;
const localSignature = 0x04034b50;
const localSize = 30;
const unknown32 = 0xffffffff;
const unknown16 = 0xffff;

interface End {
  readonly count: number;
  readonly start: number;
  readonly size: number;
  /** Where the directory must be over: the start of the end record. */
  readonly limit: number;
}

/** `most`: with more entries than this the directory is not walked at all. */
export function readDirectory(bytes: Uint8Array, most: number): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (!end) return { kind: "damaged", reason: "end" };
  if (end.count > most) return { kind: "crowded", count: end.count };
  if (end.start + end.size > end.limit) return { kind: "damaged", reason: "directory" };
  const entries: ZipEntry[] = [];
  const extents: [number, number][] = [];
  let offset = end.start;
  for (let index = 0; index < end.count; index++) {
    const header = readCentral(view, offset, end.start + end.size);
    if (!header) return { kind: "damaged", reason: "directory" };
    const dataStart = findData(view, bytes, header, end.start);
    if (dataStart === undefined) return { kind: "damaged", reason: "local" };
    const { next, localOffset, ...entry } = header;
    entries.push({ ...entry, dataStart });
    extents.push([localOffset, dataStart + entry.compressedSize]);
    offset = next;
  }
  // More headers than the end record counts: two readers would see two different archives.
  if (offset !== end.start + end.size) return { kind: "damaged", reason: "directory" };
  return overlaps(extents) ? { kind: "damaged", reason: "overlap" } : { kind: "entries", entries };
}

function findEnd(view: DataView): End | undefined {
  const earliest = Math.max(0, view.byteLength - endSize - unknown16);
  for (let offset = view.byteLength - endSize; offset >= earliest; offset--) {
    if (view.getUint32(offset, true) !== endSignature) continue;
    if (offset + endSize + view.getUint16(offset + 20, true) > view.byteLength) continue;
    const plain = {
      count: view.getUint16(offset + 10, true),
      size: view.getUint32(offset + 12, true),
      start: view.getUint32(offset + 16, true),
      limit: offset,
    };
    const isLarge = plain.count === unknown16 || plain.size === unknown32 || plain.start === unknown32;
    return isLarge ? (findZip64End(view, offset) ?? plain) : plain;
  }
  return undefined;
}

function findZip64End(view: DataView, endOffset: number): End | undefined {
  const locator = endOffset - 20;
  if (locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) return undefined;
  const offset = Number(view.getBigUint64(locator + 8, true));
  if (offset + 56 > locator || view.getUint32(offset, true) !== zip64EndSignature) return undefined;
  const [count, size, start] = [32, 40, 48].map((field) => Number(view.getBigUint64(offset + field, true)));
  return { count: count ?? 0, size: size ?? 0, start: start ?? 0, limit: offset };
}

type Central = Omit<ZipEntry, "dataStart"> & { readonly next: number; readonly localOffset: number };

function readCentral(view: DataView, offset: number, limit: number): Central | undefined {
  if (offset + centralSize > limit || view.getUint32(offset, true) !== centralSignature) return undefined;
  const nameLength = view.getUint16(offset + 28, true);
  const extraLength = view.getUint16(offset + 30, true);
  const extraStart = offset + centralSize + nameLength;
  const next = extraStart + extraLength + view.getUint16(offset + 32, true);
  if (next > limit) return undefined;
  const sizes = {
    size: view.getUint32(offset + 24, true),
    compressedSize: view.getUint32(offset + 20, true),
    localOffset: view.getUint32(offset + 42, true),
  };
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + offset + centralSize, nameLength);
  const flags = view.getUint16(offset + 8, true);
  return {
    name: decodeZipName(nameBytes, (flags & 0x0800) !== 0),
    nameBytes,
    encrypted: (flags & 0x0041) !== 0,
    method: view.getUint16(offset + 10, true),
    flags,
    dosTime: view.getUint16(offset + 12, true),
    dosDate: view.getUint16(offset + 14, true),
    crc: view.getUint32(offset + 16, true),
    ...withZip64(view, sizes, extraStart, extraStart + extraLength),
    next,
  };
}

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly localOffset: number;
}

/** Extra field 1 holds, in this order, those of the three values that are all ones in the header. */
function withZip64(view: DataView, sizes: Sizes, start: number, limit: number): Sizes {
  if (!Object.values(sizes).includes(unknown32)) return sizes;
  for (let offset = start; offset + 4 <= limit; offset += 4 + view.getUint16(offset + 2, true)) {
    if (view.getUint16(offset, true) !== 1) continue;
    const end = Math.min(limit, offset + 4 + view.getUint16(offset + 2, true));
    let field = offset + 4;
    const large = (value: number) => {
      if (value !== unknown32 || field + 8 > end) return value;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    return {
      size: large(sizes.size),
      compressedSize: large(sizes.compressedSize),
      localOffset: large(sizes.localOffset),
    };
  }
  return sizes;
}

/** Start of the data; undefined when the local header is not there or tells another name or other sizes than the directory. */
function findData(view: DataView, bytes: Uint8Array, entry: Central, limit: number): number | undefined {
  const { localOffset: offset, nameBytes } = entry;
  if (offset + localSize > limit || view.getUint32(offset, true) !== localSignature) return undefined;
  const nameLength = view.getUint16(offset + 26, true);
  const dataStart = offset + localSize + nameLength + view.getUint16(offset + 28, true);
  if (dataStart + entry.compressedSize > limit) return undefined;
  const nameStart = offset + localSize;
  if (Buffer.compare(bytes.subarray(nameStart, nameStart + nameLength), nameBytes) !== 0) return undefined;
  // Zero: the sizes follow the data. All ones: they stand in the zip64 field.
  const agrees = (local: number, central: number) => local === 0 || local === unknown32 || local === central;
  const sizesAgree =
    agrees(view.getUint32(offset + 18, true), entry.compressedSize) && agrees(view.getUint32(offset + 22, true), entry.size);
  return sizesAgree && view.getUint16(offset + 8, true) === entry.method ? dataStart : undefined;
}

function overlaps(extents: readonly (readonly [number, number])[]): boolean {
  const sorted = extents.toSorted((a, b) => a[0] - b[0]);
  return sorted.some(([start], index) => start < (sorted[index - 1]?.[1] ?? 0));
}
