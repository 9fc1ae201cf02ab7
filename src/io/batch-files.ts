/** Many small files and the lines of one log, brought safely to the disk together: waiting for the disk once a batch, not once a file. */
import { closeSync, fdatasync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { exists, writeProblem } from "./disk.ts";

export interface BatchFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files in flight at one time; more only queue. */
const inFlight = 16;

const datasync = promisify(fdatasync);

/**
 * Writes files that are not there yet; each is whole or not there at all. With `isDurable` they are on the disk when the promise is kept. The places of
 * files that could not be written come back with the reason. Remarks: IO-003.
 */
export async function placeFiles(files: readonly BatchFile[], isDurable: boolean): Promise<Map<string, Diagnostic>> {
  const faults = new Map<string, Diagnostic>();
  const made = new Set<string>();
  const queue = files.filter((file) => !exists(file.path)).values();
  const workers = Array.from({ length: isDurable ? inFlight : 1 }, async () => {
    for (const file of queue) {
      const fault = await placeFile(file, isDurable, made);
      if (fault !== undefined) faults.set(file.path, fault);
    }
  });
  await Promise.all(workers);
  return faults;
}

/** Only the disk is waited for: handing small files to it costs less than being told when it took them. `made`: folders known to be there. */
async function placeFile({ path, bytes }: BatchFile, isDurable: boolean, made: Set<string>): Promise<Diagnostic | undefined> {
  try {
    const folder = dirname(path);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    const draft = `${path}.part`;
    const handle = openSync(draft, "w");
    try {
      writeFileSync(handle, bytes);
      if (isDurable) await datasync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, path);
    return undefined;
  } catch (cause) {
    return writeProblem(path, cause);
  }
}

/** Appends lines in one write and waits until they are on the disk. Remarks: IO-003. */
export function appendLines(path: string, lines: readonly string[]): Outcome<string> {
  if (lines.length === 0) return success(path);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const handle = openSync(path, "a");
    try {
      writeSync(handle, lines.map((line) => `${line}\n`).join(""));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return success(path);
  } catch (cause) {
    return failure(writeProblem(path, cause));
  }
}
