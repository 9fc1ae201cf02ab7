/** A face inside a collection (.ttc) or a web font (.woff) -> a font file of one face, as PDF and chart drawing need it. */
import { inflateSync } from "node:zlib";

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Buffer;
}

const headerLength = 12;
const entryLength = 16;
const woffHeaderLength = 44;
const woffEntryLength = 20;

/** `offset`: where the face's table directory begins in the collection. */
export function takeFace(collection: Buffer, offset: number): Buffer {
  const count = collection.readUInt16BE(offset + 4);
  const tables = Array.from({ length: count }, (_, index): Table => {
    const entry = offset + headerLength + entryLength * index;
    const start = collection.readUInt32BE(entry + 8);
    const bytes = collection.subarray(start, start + collection.readUInt32BE(entry + 12));
    return { tag: collection.readUInt32BE(entry), checksum: collection.readUInt32BE(entry + 4), bytes };
  });
  return joinTables(collection.readUInt32BE(offset), tables);
}

/** WOFF 1.0 (W3C recommendation of 2012): an sfnt whose tables are each packed with zlib where that makes them smaller. */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index): Table => {
    const entry = woffHeaderLength + woffEntryLength * index;
    const start = woff.readUInt32BE(entry + 4);
    const packed = woff.subarray(start, start + woff.readUInt32BE(entry + 8));
    const length = woff.readUInt32BE(entry + 12);
    const bytes = packed.length < length ? inflateSync(packed, { maxOutputLength: length }) : packed;
    return { tag: woff.readUInt32BE(entry), checksum: woff.readUInt32BE(entry + 16), bytes };
  });
  return joinTables(woff.readUInt32BE(4), tables);
}

export function isWoff(font: Buffer): boolean {
  return font.toString("latin1", 0, 4) === "wOFF";
}

function joinTables(flavour: number, tables: readonly Table[]): Buffer {
  const directoryLength = headerLength + entryLength * tables.length;
  const font = Buffer.alloc(tables.reduce((length, table) => length + padded(table.bytes.length), directoryLength));
  font.writeUInt32BE(flavour, 0);
  font.writeUInt16BE(tables.length, 4);
  // searchRange, entrySelector, rangeShift of the OpenType table directory: the largest power of two within the count.
  const selector = Math.floor(Math.log2(Math.max(tables.length, 1)));
  font.writeUInt16BE(2 ** selector * entryLength, 6);
  font.writeUInt16BE(selector, 8);
  font.writeUInt16BE((tables.length - 2 ** selector) * entryLength, 10);
  let position = directoryLength;
  for (const [index, table] of tables.entries()) {
    const entry = headerLength + entryLength * index;
    font.writeUInt32BE(table.tag, entry);
    font.writeUInt32BE(table.checksum, entry + 4);
    font.writeUInt32BE(position, entry + 8);
    font.writeUInt32BE(table.bytes.length, entry + 12);
    table.bytes.copy(font, position);
    position += padded(table.bytes.length);
  }
  return font;
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return (length + 3) & ~3;
}
