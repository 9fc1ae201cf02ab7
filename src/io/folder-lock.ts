/** One run at a time in a folder: a lock file that names its holder. A lock whose holder was killed is taken over. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { showPath, writeProblem } from "./disk.ts";

/** Gives the lock back. */
export type Release = () => void;

/** Locks of this very process: in a container a new run may have the process number of a killed one. */
const held = new Set<string>();
/** No run takes longer; a lock of another computer that is older was left behind. */
const longestRunHours = 12;

/** Remarks: IO-003 (the folder cannot be written to), IO-005 (another run holds the lock). */
export function lockFolder(path: string): Outcome<Release> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    for (let attempt = 0; attempt < 3; attempt++) {
      if (create(path)) {
        held.add(path);
        return success(() => {
          held.delete(path);
          rmSync(path, { force: true });
        });
      }
      const holder = read(path);
      if (holder === undefined) continue;
      if (isAlive(path, holder)) return failure(busy(path, holder));
      takeAway(path, holder);
    }
    return failure(busy(path, read(path) ?? "?"));
  } catch (cause) {
    return failure(writeProblem(path, cause));
  }
}

function busy(path: string, holder: string) {
  const folder = showPath(dirname(path));
  return diagnose("IO-005", { kind: "file", file: folder }, { path: folder, holder: holder.trim() });
}

function create(path: string): boolean {
  try {
    writeFileSync(path, `${hostname()} ${process.pid}`, { flag: "wx" });
    return true;
  } catch (cause) {
    if (hasErrno(cause, "EEXIST")) return false;
    throw cause;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (hasErrno(cause, "ENOENT")) return undefined;
    throw cause;
  }
}

/** A lock of another computer (a shared drive) is believed; one of this computer whose process is gone was left by a killed run. */
function isAlive(path: string, holder: string): boolean {
  const [, host, pid] = /^(.*) (\d+)$/.exec(holder) ?? [];
  // An empty lock was cut off between being made and being written.
  if (host === undefined) return false;
  if (host !== hostname()) return Date.now() - statSync(path).mtimeMs < longestRunHours * 3_600_000;
  if (Number(pid) === process.pid) return held.has(path);
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (cause) {
    return !hasErrno(cause, "ESRCH");
  }
}

/** Two runs may find the same dead lock: what was moved away is looked at again, and put back when it is the other's fresh one. */
function takeAway(path: string, holder: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (read(aside) !== holder) linkSync(aside, path);
  } catch (cause) {
    if (!hasErrno(cause, "ENOENT") && !hasErrno(cause, "EEXIST")) throw cause;
  } finally {
    rmSync(aside, { force: true });
  }
}

function hasErrno(cause: unknown, errno: string): boolean {
  return cause instanceof Error && "code" in cause && cause.code === errno;
}
