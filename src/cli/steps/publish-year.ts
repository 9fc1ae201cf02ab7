/** The package of a year: made, searched for what must not be public, and written; and checked again by making it anew from itself. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Diagnostic, diagnose, isError } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { compareText } from "../../diagnostics/place.ts";
import { exists, listFiles, readBytes, readText, remove, showPath, writeBytes } from "../../io/disk.ts";
import { sha256 } from "../../model/hash.ts";
import { type Audience, type Manifest, manifestSchema } from "../../model/manifest.ts";
import { checkPackage, compareRebuilt, manifestName } from "../../packaging/check-package.ts";
import { findLeaks } from "../../packaging/find-leaks.ts";
import { internalWords } from "../../packaging/internal-words.ts";
import type { JudgedSignature } from "../../signoff/judge-signatures.ts";
import { signedPassages } from "../../signoff/signed-passages.ts";
import { type LoadedWorkspace, loadWorkspace } from "../workspace-folder.ts";
import { buildPackageFiles, fontFaces, type PackageFiles, packageFolders, toolVersion } from "./build-package.ts";
import { showJson } from "./compute-results.ts";
import { currentSubmissions } from "./current-submissions.ts";
import { judgeReport } from "./judge-report.ts";
import { sourceFiles } from "./package-sources.ts";
import { readPublicFiles } from "./public-files.ts";
import { readNumberEntries } from "./read-outputs.ts";

export interface Published {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Nothing is written where something is wrong. Codes: PACKAGE-006, 007 (signatures), 010, 011 (internal words), IO-003, and those of making
 * the report.
 */
export async function publishYear(loaded: LoadedWorkspace): Promise<Outcome<Published>> {
  const built = await buildPackageFiles(loaded);
  if (!built.ok) return built;
  const signatures = judgeReport(loaded.folder, built.value.report);
  const sources = sourceFiles(loaded);
  if (!signatures.ok || !sources.ok) return { ok: false, remarks: [...signatures.remarks, ...sources.remarks] };
  const leaks = await searchPublic(loaded, built.value, signatures.value);
  if (!leaks.ok) return leaks;
  const remarks = [...built.remarks, ...leaks.remarks, ...remarkSignatures(signatures.value)];
  if (remarks.some(isError)) return { ok: false, remarks };
  const files = new Map([...built.value.files, ...sources.value]);
  const manifest = manifestOf(loaded, built.value, files, signatures.value);
  const folder = join(loaded.folder.out, "package");
  const written = writePackage(folder, files, manifest);
  return written.ok
    ? success({ folder: showPath(folder), manifest }, remarks)
    : { ok: false, remarks: [...remarks, ...written.remarks] };
}

/** Remarks: PACKAGE-010 and 011. */
async function searchPublic(
  loaded: LoadedWorkspace,
  built: PackageFiles,
  signatures: readonly JudgedSignature[],
): Promise<Outcome<null>> {
  const submissions = currentSubmissions(loaded);
  const entries = readNumberEntries(loaded.folder);
  const isPublic = ([path]: readonly [string, Uint8Array]) => path.startsWith(`${packageFolders.public}/`);
  const opened = await readPublicFiles(new Map([...built.files].filter(isPublic)));
  if (!submissions.ok || !entries.ok || !opened.ok)
    return { ok: false, remarks: [...submissions.remarks, ...entries.remarks, ...opened.remarks] };
  const words = internalWords({
    workspace: loaded.workspace,
    facts: built.computed.facts,
    contacts: submissions.value.map(({ contact }) => contact),
    signatures: signatures.map(({ signature }) => signature),
    editors: entries.value,
  });
  return success(
    null,
    findLeaks(
      opened.value,
      words,
      signedPassages(built.report)
        .map(({ text }) => text)
        .join("\n"),
    ),
  );
}

/** A void signature that the same person gave anew is history. */
function remarkSignatures(judged: readonly JudgedSignature[]): Diagnostic[] {
  const at = { kind: "file", file: "report.json" } as const;
  const holding = judged.filter(({ valid }) => valid).map(({ signature }) => signature);
  const isRenewed = ({ signature: { name, role } }: JudgedSignature) =>
    holding.some((other) => other.name === name && other.role === role);
  const lapsed = judged
    .filter((one) => !one.valid && !isRenewed(one))
    .map(({ signature: { name, role } }) => `${name}（${role}）`);
  const broken = [...new Set(lapsed)].map((who) => diagnose("PACKAGE-007", at, { who }));
  const isSigned = holding.some(({ chapter }) => chapter === null);
  return isSigned || broken.length > 0 ? broken : [diagnose("PACKAGE-006", at, {})];
}

function manifestOf(
  loaded: LoadedWorkspace,
  built: PackageFiles,
  files: ReadonlyMap<string, Uint8Array>,
  signatures: readonly JudgedSignature[],
): Manifest {
  const listed = [...files].map(([path, bytes]) => ({
    path,
    sha256: sha256(bytes),
    bytes: bytes.length,
    audience: audienceOf(path),
  }));
  return {
    format: "package/1",
    district: loaded.workspace.district,
    year: loaded.workspace.year,
    tool: toolVersion(),
    node: process.version,
    templates: built.templates,
    fonts: fontFaces(built.fonts),
    signatures: signatures
      .filter(({ valid }) => valid)
      .map(({ signature: { name, role, date, chapter } }) => ({ name, role, date, chapter })),
    files: listed.toSorted((one, other) => compareText(one.path, other.path)),
  };
}

function audienceOf(path: string): Audience {
  if (path.startsWith(`${packageFolders.public}/`)) return "public";
  return path.startsWith(`${packageFolders.internal}/`) ? "internal" : "source";
}

/** The manifest comes last: a package without one was not finished. Remarks: IO-003. */
function writePackage(folder: string, files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): Outcome<string> {
  remove(folder);
  for (const [path, bytes] of files) {
    const written = writeBytes(join(folder, path), bytes);
    if (!written.ok) return written;
  }
  return writeBytes(join(folder, manifestName), showJson(manifest));
}

/** Codes: PACKAGE-001 (no package), 002 to 004 (files), 005 (comes out otherwise when made anew), 008 (other fonts here). */
export async function verifyPackage(folder: string): Promise<Outcome<Manifest>> {
  const manifest = readManifest(folder);
  if (!manifest.ok) return manifest;
  const present = new Map(listFiles(folder).map((path) => [path, hashOf(join(folder, path))]));
  const found = checkPackage(manifest.value, present);
  if (found.some(isError)) return { ok: false, remarks: found };
  const scratch = mkdtempSync(join(tmpdir(), "fazhi-package-"));
  try {
    const rebuilt = await rebuild(folder, scratch);
    if (!rebuilt.ok) return { ok: false, remarks: [...found, ...rebuilt.remarks] };
    const fonts = compareFonts(manifest.value, fontFaces(rebuilt.value.fonts));
    const hashes = new Map([...rebuilt.value.files].map(([path, bytes]) => [path, sha256(bytes)]));
    const differing = compareRebuilt(manifest.value, hashes);
    return success(manifest.value, [...found, ...fonts, ...differing]);
  } finally {
    remove(scratch);
  }
}

/** In a folder of its own: reading originals leaves readings behind, and a package stays as it was made. */
async function rebuild(folder: string, scratch: string): Promise<Outcome<PackageFiles>> {
  const source = join(folder, packageFolders.source);
  for (const path of listFiles(source)) {
    const bytes = readBytes(join(source, path));
    const copied = bytes.ok ? writeBytes(join(scratch, path), bytes.value) : bytes;
    if (!copied.ok) return copied;
  }
  const loaded = loadWorkspace(scratch);
  return loaded.ok ? buildPackageFiles(loaded.value) : loaded;
}

function readManifest(folder: string): Outcome<Manifest> {
  const path = join(folder, manifestName);
  const text = exists(path) ? readText(path) : undefined;
  const parsed = text?.ok === true ? manifestSchema.safeParse(parseJson(text.value)) : undefined;
  const shown = showPath(folder);
  return parsed?.success === true
    ? success(parsed.data)
    : failure(diagnose("PACKAGE-001", { kind: "file", file: shown }, { path: shown }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hashOf(path: string): string {
  const bytes = readBytes(path);
  return bytes.ok ? sha256(bytes.value) : "";
}

function compareFonts(manifest: Manifest, here: Manifest["fonts"]): Diagnostic[] {
  const other = manifest.fonts.filter(({ role, sha256: hash }) => here.find((face) => face.role === role)?.sha256 !== hash);
  const list = other.map(({ family }) => family).join("、");
  return other.length === 0 ? [] : [diagnose("PACKAGE-008", { kind: "file", file: manifestName }, { list })];
}
