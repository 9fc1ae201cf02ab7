/** A font file of any kind -> the path of a file with exactly one face. Collections and web fonts are unpacked once into the cache folder. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isWoff, takeFace, unpackWoff } from "./single-face.ts";

/**
 * `offset`: where the face's table directory begins; 0 means that the file holds one face already.
 * Null when the file cannot be read or the cache folder not written.
 */
export function usableFace(path: string, offset: number, cacheFolder: string): string | null {
  if (offset === 0 && !/\.woff$/i.test(path)) return path;
  try {
    const { size, mtimeMs } = statSync(path);
    const key = createHash("sha256").update(`${path}\n${size}\n${mtimeMs}\n${offset}`).digest("hex").slice(0, 24);
    const cached = join(cacheFolder, `${key}.otf`);
    if (!existsSync(cached)) writeOnce(cached, unpack(readFileSync(path), offset), cacheFolder);
    return cached;
  } catch {
    return null;
  }
}

function unpack(font: Buffer, offset: number): Buffer {
  return isWoff(font) ? unpackWoff(font) : takeFace(font, offset);
}

/** Written under another name first: two runs at the same time, or one killed half-way, never leave half a font behind. */
function writeOnce(path: string, bytes: Buffer, cacheFolder: string): void {
  mkdirSync(cacheFolder, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, path);
}
