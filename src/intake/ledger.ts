/**
 * The ledger of received files: one JSON line each, appended only, each line bound to the one before by hash. What was received, when, from where,
 * of which unit, and with what verdict. Pure: text in, entries out; the caller writes.
 */
import { z } from "zod";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { sha256 } from "../model/hash.ts";
import { dateText } from "../model/scalars.ts";

/** accepted: read, possibly with wrong cells. refused: not readable or not ours. ignored: no returned workbook (lock files). */
const entrySchema = z.strictObject({
  seq: z.int().min(1),
  at: z.string().describe("moment of collecting, ISO 8601"),
  receivedOn: dateText.describe("day the file came in"),
  path: z.string().describe("where it lay; a file inside a ZIP as folder.zip!name"),
  sha256: z.string(),
  size: z.int(),
  verdict: z.enum(["accepted", "refused", "duplicate", "ignored"]),
  unit: z.string().nullable(),
  round: z.string().nullable(),
  reason: z.string().nullable().describe("code of the first problem for which it was refused"),
  previous: z.string().describe("hash of the entry before; empty for the first"),
  hash: z.string(),
});

export type LedgerEntry = z.infer<typeof entrySchema>;
export type Receipt = Omit<LedgerEntry, "seq" | "previous" | "hash">;

/** The entry that follows `entries`. */
export function nextEntry(entries: readonly LedgerEntry[], receipt: Receipt): LedgerEntry {
  const last = entries.at(-1);
  const entry = { seq: (last?.seq ?? 0) + 1, ...receipt, previous: last?.hash ?? "" };
  return { ...entry, hash: hashOf(entry) };
}

export function showEntry(entry: LedgerEntry): string {
  return JSON.stringify(entry);
}

/**
 * Reads the ledger and checks its chain. A last line without its line break was cut off by a killed run and is left out: its file is received again.
 * Remarks: INTAKE-020 at the first entry that does not follow.
 */
export function readLedger(text: string, file: string): Outcome<LedgerEntry[]> {
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
  const entries: LedgerEntry[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const entry = parseEntry(line);
    if (entry === undefined || entry.previous !== (entries.at(-1)?.hash ?? "") || entry.hash !== hashOf(entry)) {
      return failure(broken(file, index + 1));
    }
    entries.push(entry);
  }
  return success(entries);
}

function broken(file: string, line: number): Diagnostic {
  return diagnose("INTAKE-020", { kind: "line", file, line, column: 1 }, { entry: line });
}

function parseEntry(line: string): LedgerEntry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** The hash covers every field in a fixed order. */
function hashOf(entry: Omit<LedgerEntry, "hash">): string {
  const { seq, at, receivedOn, path, size, verdict, unit, round, reason, previous } = entry;
  return sha256(JSON.stringify([seq, at, receivedOn, path, entry.sha256, size, verdict, unit, round, reason, previous]));
}

/** The entry that counts for each unit: the newest accepted one of the newest round, whose order is that of `rounds`. */
export function currentEntries(entries: readonly LedgerEntry[], rounds: readonly string[]): LedgerEntry[] {
  const current = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    if (entry.verdict !== "accepted" || entry.unit === null) continue;
    const earlier = current.get(entry.unit);
    if (earlier === undefined || rankOf(entry, rounds) >= rankOf(earlier, rounds)) current.set(entry.unit, entry);
  }
  return [...current.values()];
}

function rankOf(entry: LedgerEntry, rounds: readonly string[]): number {
  return rounds.indexOf(entry.round ?? "");
}
