/** A font file -> its faces and the names they give themselves. Reads the table directory and the name table only, not the outlines. */
import { closeSync, openSync, readSync } from "node:fs";

/** `offset` is where the face's table directory begins: 0 in a file of one face. `regular`: upright and of normal weight by its own words. */
export interface FaceNames {
  readonly offset: number;
  readonly names: readonly string[];
  readonly family: string;
  readonly regular: boolean;
}

const collectionTag = "ttcf";
const sfntTags = new Set(["\u0000\u0001\u0000\u0000", "OTTO", "true"]);
/** Name ids of the OpenType specification, table `name`. */
const nameIds = { family: 1, style: 2, full: 4, postScript: 6, typographicFamily: 16 };
const wantedIds = new Set([nameIds.family, nameIds.full, nameIds.postScript, nameIds.typographicFamily]);
const mostFaces = 64;
const mostTables = 128;
const mostNameBytes = 1 << 20;

/** Absent, unreadable and damaged files give no faces: a font that cannot be used is no reason to stop. */
export function readFontNames(path: string): FaceNames[] {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    return readFaces(file);
  } catch {
    return [];
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readFaces(file: number): FaceNames[] {
  const head = readAt(file, 0, 12);
  const tag = head.toString("latin1", 0, 4);
  if (sfntTags.has(tag)) return [readFace(file, 0)];
  if (tag !== collectionTag) return [];
  const count = Math.min(head.readUInt32BE(8), mostFaces);
  const offsets = readAt(file, 12, count * 4);
  return Array.from({ length: count }, (_, index) => readFace(file, offsets.readUInt32BE(index * 4)));
}

function readFace(file: number, offset: number): FaceNames {
  const count = Math.min(readAt(file, offset, 12).readUInt16BE(4), mostTables);
  const directory = readAt(file, offset + 12, count * 16);
  for (let entry = 0; entry < count * 16; entry += 16) {
    if (directory.toString("latin1", entry, entry + 4) !== "name") continue;
    const length = Math.min(directory.readUInt32BE(entry + 12), mostNameBytes);
    return { offset, ...readNameTable(readAt(file, directory.readUInt32BE(entry + 8), length)) };
  }
  return { offset, names: [], family: "", regular: false };
}

function readNameTable(table: Buffer): Omit<FaceNames, "offset"> {
  const names = new Set<string>();
  const styles: string[] = [];
  let family = "";
  const count = table.readUInt16BE(2);
  const storage = table.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const at = 6 + index * 12;
    const id = table.readUInt16BE(at + 6);
    if (!wantedIds.has(id) && id !== nameIds.style) continue;
    const start = storage + table.readUInt16BE(at + 10);
    const text = decodeName(table.subarray(start, start + table.readUInt16BE(at + 8)), table.readUInt16BE(at)).trim();
    if (id === nameIds.style) styles.push(text);
    else names.add(text.toLowerCase());
    if (id === nameIds.family && (family === "" || /^[\u0020-\u007e]+$/.test(text))) family = text;
  }
  return { names: [...names], family, regular: !styles.some((style) => /bold|black|heavy|light|italic|oblique/i.test(style)) };
}

/** Platform 1 is Macintosh, one byte a character; 0 and 3 hold UTF-16 with the high byte first. */
function decodeName(bytes: Buffer, platform: number): string {
  if (platform === 1) return bytes.toString("latin1");
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString("utf16le");
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const read = readSync(file, bytes, 0, length, position);
  if (read < length) throw new RangeError("the font file ends early");
  return bytes;
}
