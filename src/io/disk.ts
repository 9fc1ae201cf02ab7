/** The disk: reads and writes files, and turns what can go wrong there into diagnostics. Only cli, demo and tests use it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { Bug, failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { compareText } from "../diagnostics/place.ts";

/** Remarks: IO-001 (not there), IO-002 (cannot be read, for example open in Excel). */
export function readBytes(path: string): Outcome<Uint8Array> {
  try {
    return success(new Uint8Array(readFileSync(path)));
  } catch (cause) {
    return failure(readProblem(path, cause));
  }
}

/** UTF-8, a byte order mark dropped. Remarks as `readBytes`. */
export function readText(path: string): Outcome<string> {
  const bytes = readBytes(path);
  return bytes.ok ? success(new TextDecoder("utf-8").decode(bytes.value)) : bytes;
}

/** Writes to a temporary file beside the target and renames it: a killed run leaves the old file or the new one. Remarks: IO-003. */
export function writeBytes(path: string, content: Uint8Array | string): Outcome<string> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomic.sync(path, typeof content === "string" ? content : Buffer.from(content));
    return success(path);
  } catch (cause) {
    return failure(writeProblem(path, cause));
  }
}

/** Makes an empty folder where there is none. Remarks: IO-003. */
export function makeFolder(path: string): Outcome<string> {
  try {
    mkdirSync(path, { recursive: true });
    return success(path);
  } catch (cause) {
    return failure(writeProblem(path, cause));
  }
}

/** Files below a folder, relative to it with forward slashes, in code-unit order; none where the folder is missing. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort(compareText);
}

export function exists(path: string): boolean {
  return existsSync(path);
}

/** In bytes; undefined where nothing stands. */
export function fileSize(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Removes a file or folder that the tool made itself. */
export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** Path as messages show it: relative to the current folder where that is shorter, with forward slashes. */
export function showPath(path: string): string {
  const short = relative(process.cwd(), path);
  return (short !== "" && !short.startsWith("..") ? short : path).split(sep).join("/");
}

/** Why a file could not be written, as IO-003. */
export function writeProblem(path: string, cause: unknown) {
  const file = showPath(path);
  return diagnose("IO-003", { kind: "file", file }, { path: file, reason: reasonOf(cause) });
}

/** A file that somebody writes to while it is read, as IO-002. */
export function changedWhileRead(path: string) {
  const file = showPath(path);
  return diagnose("IO-002", { kind: "file", file }, { path: file, reason: "正被别的程序改写" });
}

/** Why a file could not be read, as IO-001 or IO-002. */
export function readProblem(path: string, cause: unknown) {
  const file = showPath(path);
  const at = { kind: "file", file } as const;
  return errnoOf(cause) === "ENOENT"
    ? diagnose("IO-001", at, { path: file })
    : diagnose("IO-002", at, { path: file, reason: reasonOf(cause) });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "没有权限",
  EPERM: "没有权限",
  EBUSY: "正被别的程序打开",
  EISDIR: "这是文件夹",
  ENOTDIR: "路径中有一段不是文件夹",
  ENOSPC: "磁盘已满",
  EROFS: "磁盘只读",
  ENAMETOOLONG: "文件名过长",
  EMFILE: "打开的文件过多",
};

function reasonOf(cause: unknown): string {
  const errno = errnoOf(cause);
  return reasons[errno] ?? errno;
}

function errnoOf(cause: unknown): string {
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  throw new Bug("a file operation threw something that is no system error", { cause });
}
