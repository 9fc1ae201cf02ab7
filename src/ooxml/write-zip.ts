/** Entries → ZIP bytes, always the same for the same entries: no clock, no time zone, and a deflate that does not change with the version of Node. */
import { crc32 } from "node:zlib";
import { deflateSync } from "fflate";
import type { ZipEntry } from "./zip-directory.ts";

/** What stands in the file for one entry: its data as compressed, and what its headers say. */
export interface PackedEntry {
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly dosTime: number;
  readonly dosDate: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** 1980-01-01, the first day a ZIP can name. Source: APPNOTE 6.3.10, 4.4.6. */
const firstDosDate = 0x0021;
const utf8Flag = 0x0800;
/** The sizes follow the data: not needed here, since the headers we write know them. */
const sizesFollowFlag = 0x0008;
/** 2.0: folders and deflate. */
const version = 20;
/** Deflating these again only costs time. */
const incompressible = /\.(png|jpe?g|gif|xlsx|docx|zip)$/i;

/** Compresses one part. */
export function packEntry(name: string, content: Uint8Array): PackedEntry {
  const isStored = incompressible.test(name) || content.length === 0;
  return {
    nameBytes: new TextEncoder().encode(name),
    flags: /^[\x20-\x7e]*$/.test(name) ? 0 : utf8Flag,
    method: isStored ? 0 : 8,
    dosTime: 0,
    dosDate: firstDosDate,
    crc: crc32(content),
    size: content.length,
    data: isStored ? content : deflateSync(content, { level: 4 }),
  };
}

/** An entry of a ZIP that was read, its data and headers copied as they are. */
export function copyEntry(bytes: Uint8Array, entry: ZipEntry): PackedEntry {
  const data = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  return { ...entry, flags: entry.flags & ~sizesFollowFlag, data };
}

export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = headerOf(entry, undefined);
    directory.push(headerOf(entry, offset), entry.nameBytes);
    chunks.push(local, entry.nameBytes, entry.data);
    offset += local.length + entry.nameBytes.length + entry.data.length;
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, endOf(entries.length, size, offset)]));
}

/** With `localOffset` the header of the directory, without it the one before the data. Source: APPNOTE 6.3.10, 4.3.7 and 4.3.12. */
function headerOf(entry: PackedEntry, localOffset: number | undefined): Uint8Array {
  const isCentral = localOffset !== undefined;
  const header = Buffer.alloc(isCentral ? 46 : 30);
  header.writeUInt32LE(isCentral ? 0x02014b50 : 0x04034b50, 0);
  let at = 4;
  const write16 = (value: number) => {
    at = header.writeUInt16LE(value, at);
  };
  const write32 = (value: number) => {
    at = header.writeUInt32LE(value, at);
  };
  if (isCentral) write16(version);
  for (const value of [version, entry.flags, entry.method, entry.dosTime, entry.dosDate]) write16(value);
  for (const value of [entry.crc, entry.data.length, entry.size]) write32(value);
  write16(entry.nameBytes.length);
  write16(0);
  if (isCentral) {
    for (const value of [0, 0, 0]) write16(value);
    write32(0);
    write32(localOffset);
  }
  return header;
}

function endOf(count: number, size: number, start: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
