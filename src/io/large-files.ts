/** Files too large to hold in memory: hashed and copied piece by piece. */
import { createHash } from "node:crypto";
import { closeSync, fdatasyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { changedWhileRead, readProblem, writeProblem } from "./disk.ts";

const pieceBytes = 4 * 1024 * 1024;

/** SHA-256 as 64 lower-case hexadecimal digits, and bytes read. Remarks: IO-001, IO-002. */
export function hashFile(path: string): Outcome<{ readonly sha256: string; readonly size: number }> {
  try {
    const hash = createHash("sha256");
    let size = 0;
    forEachPiece(path, (piece) => {
      hash.update(piece);
      size += piece.length;
    });
    return success({ sha256: hash.digest("hex"), size });
  } catch (cause) {
    return failure(readProblem(path, cause));
  }
}

/**
 * Copies a file to a place where none stands yet: whole, on the disk and with this hash, or not at all. Remarks: IO-002 (also when it changed since it
 * was hashed), IO-003.
 */
export function placeCopy(from: string, to: string, sha256: string): Outcome<string> {
  const draft = `${to}.part`;
  try {
    mkdirSync(dirname(to), { recursive: true });
    const hash = createHash("sha256");
    const handle = openSync(draft, "w");
    try {
      forEachPiece(from, (piece) => {
        hash.update(piece);
        for (let written = 0; written < piece.length; ) written += writeSync(handle, piece, written);
      });
      fdatasyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (hash.digest("hex") === sha256) {
      renameSync(draft, to);
      return success(to);
    }
    rmSync(draft, { force: true });
    return failure(changedWhileRead(from));
  } catch (cause) {
    return failure(writeProblem(to, cause));
  }
}

function forEachPiece(path: string, take: (piece: Uint8Array) => void): void {
  const handle = openSync(path, "r");
  try {
    const buffer = new Uint8Array(pieceBytes);
    for (let count = readSync(handle, buffer); count > 0; count = readSync(handle, buffer)) take(buffer.subarray(0, count));
  } finally {
    closeSync(handle);
  }
}
