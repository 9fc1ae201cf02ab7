/** A package against its manifest: every file there, byte for byte, and none beside. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Manifest } from "../model/manifest.ts";

export const manifestName = "manifest.json";

/** `present`: hashes by path inside the package. Codes: PACKAGE-002 missing, PACKAGE-003 changed, PACKAGE-004 not listed. */
export function checkPackage(manifest: Manifest, present: ReadonlyMap<string, string>): Diagnostic[] {
  const listed = manifest.files.flatMap(({ path, sha256 }) => {
    const found = present.get(path);
    const at = { kind: "file", file: path } as const;
    if (found === undefined) return [diagnose("PACKAGE-002", at, { path })];
    return found === sha256 ? [] : [diagnose("PACKAGE-003", at, { path })];
  });
  const known = new Set([manifestName, ...manifest.files.map(({ path }) => path)]);
  const strays = [...present.keys()].filter((path) => !known.has(path));
  return [...listed, ...strays.map((path) => diagnose("PACKAGE-004", { kind: "file", file: path }, { path }))];
}

/** `rebuilt`: hashes of what was made anew. Codes: PACKAGE-005, one a file that came out otherwise. */
export function compareRebuilt(manifest: Manifest, rebuilt: ReadonlyMap<string, string>): Diagnostic[] {
  return manifest.files
    .filter(({ audience, path, sha256 }) => audience !== "source" && rebuilt.get(path) !== sha256)
    .map(({ path }) => diagnose("PACKAGE-005", { kind: "file", file: path }, { path }));
}
