/** A font file of one face -> its bytes as the writers draw with them. */
import { readFileSync } from "node:fs";
import { type FontFiles, type FontSet, mapFaces } from "../../model/font-set.ts";

/**
 * Tables of the OpenType specification that join characters to others or shift them. Every character of a report has its place already, so
 * that they could only move it; and reading them takes longer than drawing a page.
 */
const shapingTables = new Set(["GSUB", "GPOS", "kern", "morx", "mort", "kerx"]);
/** A tag no program knows: the table stays where it is and is not looked for. */
const ignored = "    ";
const headerLength = 12;
const entryLength = 16;

/** Read once in the life of the process: a face is up to twenty megabytes. A file that is replaced meanwhile is not seen. */
const faces = new Map<string, Uint8Array>();

export function readFace(path: string): Uint8Array {
  const face = faces.get(path) ?? withoutShaping(readFileSync(path));
  faces.set(path, face);
  return face;
}

/** Faces that came from another thread. */
export function withBytes(files: FontFiles): FontSet {
  return mapFaces(files, (face) => ({ ...face, read: () => readFace(face.path) }));
}

function withoutShaping(font: Buffer): Uint8Array {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const entry = headerLength + entryLength * index;
    if (shapingTables.has(font.toString("latin1", entry, entry + 4))) font.write(ignored, entry, "latin1");
  }
  return font;
}
