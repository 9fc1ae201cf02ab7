/** Parts → a ZIP with the same bytes for the same parts, on every machine. */
import { packEntry, writeZip } from "./write-zip.ts";

/** Parts by name. The list of content types comes first, as programs that sniff the start of a file expect; the rest is sorted. */
export function stableZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return writeZip(names.map((name) => packEntry(name, parts.get(name) ?? new Uint8Array())));
}

function rankOf(name: string): number {
  return name === "[Content_Types].xml" ? 0 : name === "_rels/.rels" ? 1 : 2;
}
