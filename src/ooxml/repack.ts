/** A ZIP that was read + changed parts → the new ZIP. What is not changed is copied as it stands, compressed bytes and all. */
import type { ZipPackage } from "./read-zip.ts";
import { copyEntry, packEntry, writeZip } from "./write-zip.ts";

/** Changed parts keep their place, new ones follow at the end in the order of the map. */
export function repack(zip: ZipPackage, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const known = new Set(zip.names);
  const kept = zip.entries.map((entry) => {
    const content = changed.get(entry.name);
    return content
      ? { ...packEntry(entry.name, content), nameBytes: entry.nameBytes, flags: entry.flags & utf8Flag }
      : copyEntry(zip.bytes, entry);
  });
  const added = [...changed].filter(([name]) => !known.has(name)).map(([name, content]) => packEntry(name, content));
  return writeZip([...kept, ...added]);
}

/** The name is copied as bytes, so it goes on being what the flag says it is. */
const utf8Flag = 0x0800;
