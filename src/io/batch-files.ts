/** Many small files and the lines of one log, brought safely to the disk together: waiting for the disk once a batch, not once a file. */
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { exists, writeProblem } from "./disk.ts";

export interface BatchFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files in flight at one time; more only queue. */
const inFlight = 16;

/**
 * Writes files that are not there yet; each is whole or not there at all. With `isDurable` they are on the disk when the promise is kept. The places of
 * files that could not be written come back with the reason. Remarks: IO-003.
 */
export async function placeFiles(files: readonly BatchFile[], isDurable: boolean): Promise<Map<string, Diagnostic>> {
  const faults = new Map<string, Diagnostic>();
  const queue = files.filter((file) => !exists(file.path)).values();
  const workers = Array.from({ length: inFlight }, async () => {
    for (const file of queue) {
      const fault = await placeFile(file, isDurable);
      if (fault !== undefined) faults.set(file.path, fault);
    }
  });
  await Promise.all(workers);
  return faults;
}

async function placeFile({ path, bytes }: BatchFile, isDurable: boolean): Promise<Diagnostic | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.part`;
    const handle = await open(draft, "w");
    try {
      await handle.writeFile(bytes);
      if (isDurable) await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
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
