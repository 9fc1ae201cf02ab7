/** Font roles -> the font files to draw with: those the workspace names, else the system's, else the open ones that came with npm. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { type Face, type FontSet, officialFontNames } from "../model/font-set.ts";
import { type FontRole, fontRoleSchema } from "../model/workspace.ts";
import { listFontFiles, systemFontFolders } from "./fonts/font-folders.ts";
import { readFace } from "./fonts/read-face.ts";
import { type FaceNames, readFontNames } from "./fonts/read-font-names.ts";
import { usableFace } from "./fonts/usable-face.ts";
import { type BundledFace, type WantedFace, wantedFaces } from "./fonts/wanted-faces.ts";

/**
 * `systemFolders`: where to look, instead of this system's folders; empty for none. `packageFolders`: the node_modules to take the open fonts
 * from, instead of those this project is installed with. `cacheFolder`: for faces that must be unpacked.
 */
export interface FontSearch {
  readonly systemFolders?: readonly string[];
  readonly packageFolders?: readonly string[];
  readonly cacheFolder?: string;
}

const workspaceFile = { kind: "file", file: "fazhi.yaml" } as const;

interface Search {
  readonly files: readonly string[];
  readonly packageFolders: readonly string[];
  readonly cacheFolder: string;
  readonly known: Map<string, readonly FaceNames[]>;
}

/**
 * A face for every role. Remarks: PUBLISH-010 once, naming every role drawn with another face than the official one;
 * PUBLISH-011 for a configured file that holds no usable font (the search goes on without it); PUBLISH-012 when a role has no face at all.
 */
export function findFonts(configured: Partial<Record<FontRole, string>>, search: FontSearch = {}): Outcome<FontSet> {
  const started: Search = {
    files: listFontFiles(search.systemFolders ?? systemFontFolders()),
    packageFolders: search.packageFolders ?? createRequire(import.meta.url).resolve.paths("fonts") ?? [],
    cacheFolder: search.cacheFolder ?? join(tmpdir(), "fazhi-fonts"),
    known: new Map(),
  };
  const remarks: Diagnostic[] = [];
  const faces: Partial<Record<FontRole, Face>> = {};
  for (const role of fontRoleSchema.options) {
    const path = configured[role];
    const chosen = path === undefined ? null : configuredFace(path, role, started);
    if (path !== undefined && chosen === null) remarks.push(diagnose("PUBLISH-011", workspaceFile, { role, path }));
    const face = chosen ?? systemFace(role, started) ?? bundledFace(role, started) ?? standIn(role, started);
    if (face === null) remarks.push(diagnose("PUBLISH-012", workspaceFile, { role, font: officialFontNames[role] }));
    else faces[role] = face;
  }
  const { fangsong, kaiti, heiti, xiaobiaosong, songti, latin } = faces;
  if (!fangsong || !kaiti || !heiti || !xiaobiaosong || !songti || !latin) return failure(...remarks);
  const found = { fangsong, kaiti, heiti, xiaobiaosong, songti, latin };
  return success(found, [...remarks, ...remarkSubstitutes(found)]);
}

function remarkSubstitutes(faces: FontSet): Diagnostic[] {
  const replaced = fontRoleSchema.options.filter((role) => faces[role].substitute);
  if (replaced.length === 0) return [];
  const list = replaced.map((role) => `${officialFontNames[role]}→${faces[role].family}`).join("、");
  return [diagnose("PUBLISH-010", workspaceFile, { list })];
}

/** In a collection the face that fits the role, else its first; the user chose it, so it does not count as a substitute. */
function configuredFace(path: string, role: FontRole, search: Search): Face | null {
  const { official, kin }: WantedFace = wantedFaces[role];
  const faces = namesIn(path, search);
  const fitting = faces.find((face) => bears(face, [...official, ...kin])) ?? faces[0];
  if (/\.woff$/i.test(path)) return faceAt(path, 0, basename(path), false, search);
  return fitting ? faceAt(path, fitting.offset, fitting.family, false, search) : null;
}

function systemFace(role: FontRole, search: Search): Face | null {
  const { official, kin, files }: WantedFace = wantedFaces[role];
  const usual = new Set<string>(files);
  const likely = search.files.filter((file) => usual.has(basename(file).toLowerCase()));
  return (
    faceNamed(official, likely, false, search) ??
    faceNamed(official, search.files, false, search) ??
    faceNamed(kin, likely, true, search) ??
    faceNamed(kin, search.files, true, search)
  );
}

function standIn(role: FontRole, search: Search): Face | null {
  return faceNamed(wantedFaces[role].standIns, search.files, true, search);
}

/** The first name on the list that any file bears. A family has bold and slanted faces too: those do not count as the family. */
function faceNamed(names: readonly string[], files: readonly string[], substitute: boolean, search: Search): Face | null {
  for (const name of names) {
    for (const path of files) {
      const fitting = namesIn(path, search).filter((face) => bears(face, [name]));
      const face = fitting.find((candidate) => candidate.regular || /-bold$/i.test(name));
      if (face) return faceAt(path, face.offset, face.family, substitute, search);
    }
  }
  return null;
}

function bears(face: FaceNames, names: readonly string[]): boolean {
  return names.some((name) => face.names.includes(name.toLowerCase()));
}

function bundledFace(role: FontRole, search: Search): Face | null {
  const bundled: readonly BundledFace[] = wantedFaces[role].bundled;
  for (const { package: name, file } of bundled) {
    const path = search.packageFolders.map((folder) => join(folder, name, file)).find(existsSync);
    const face = path === undefined ? null : faceAt(path, 0, name, true, search);
    if (face) return face;
  }
  return null;
}

/** A face of its own names itself; `name` is for when it does not. */
function faceAt(path: string, offset: number, name: string, substitute: boolean, search: Search): Face | null {
  const usable = usableFace(path, offset, search.cacheFolder);
  if (usable === null) return null;
  const [own] = namesIn(usable, search);
  return own === undefined ? null : { path: usable, family: own.family || name, substitute, read: () => readFace(usable) };
}

function namesIn(path: string, search: Search): readonly FaceNames[] {
  const known = search.known.get(path) ?? readFontNames(path);
  search.known.set(path, known);
  return known;
}
