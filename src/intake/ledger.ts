/**
 * The ledger of received files: one JSON line each, appended only, each line bound to the one before by hash. What was received, when, from where,
 * of which unit, and with what verdict. Pure: text in, entries out; the caller writes.
 */
import { z } from "zod";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import { sha256 as hashText } from "../model/hash.ts";
import { dateText } from "../model/scalars.ts";

/**
 * accepted: read, possibly with wrong cells. refused: not readable or not ours. duplicate: the same bytes came before. ignored: no returned workbook
 * (lock files). bundle: a ZIP whose files have entries of their own. withdrawn: what the unit sent up to here no longer counts.
 */
const entrySchema = z.strictObject({
  seq: z.int().min(1),
  at: z.string().describe("moment of collecting, ISO 8601"),
  receivedOn: dateText.describe("day the file came in"),
  path: z.string().describe("where it lay; a file inside a ZIP as folder.zip!name"),
  sha256: z.string(),
  size: z.int(),
  verdict: z.enum(["accepted", "refused", "duplicate", "ignored", "bundle", "withdrawn"]),
  unit: z.string().nullable(),
  office: z.string().describe("the part of the unit that filled it; empty for a workbook of the whole unit"),
  round: z.string().nullable(),
  reason: z
    .string()
    .nullable()
    .describe("code of the first problem for which it was refused; for a withdrawal its reason and who decided it"),
  previous: z.string().describe("hash of the entry before; empty for the first"),
  hash: z.string(),
});

export type LedgerEntry = z.infer<typeof entrySchema>;
export type Receipt = Omit<LedgerEntry, "seq" | "previous" | "hash">;

/** The entry that follows `last`; undefined: the first of a ledger. */
export function nextEntry(last: LedgerEntry | undefined, receipt: Receipt): LedgerEntry {
  const { at, receivedOn, path, sha256, size, verdict, unit, office, round, reason } = receipt;
  const taken = { at, receivedOn, path, sha256, size, verdict, unit, office, round, reason };
  const entry = { seq: (last?.seq ?? 0) + 1, ...taken, previous: last?.hash ?? "" };
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
  const { seq, at, receivedOn, path, size, verdict, unit, office, round, reason, previous } = entry;
  return hashText(
    JSON.stringify([seq, at, receivedOn, path, entry.sha256, size, verdict, unit, office, round, reason, previous]),
  );
}

/**
 * The entries that count: of each unit the newest accepted workbook of the newest round, whose order is that of `rounds`; where offices of a unit filled
 * parts of it, the newest of each office. A workbook of the whole unit takes the place of all before it, a withdrawal removes them.
 */
export function currentEntries(entries: readonly LedgerEntry[], rounds: readonly string[]): LedgerEntry[] {
  const current = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.unit === null) continue;
    if (entry.verdict === "withdrawn") current.delete(entry.unit);
    if (entry.verdict === "accepted") current.set(entry.unit, succeed(current.get(entry.unit) ?? [], entry, rounds));
  }
  return [...current.values()].flat();
}

/** The workbooks of one unit that count after `entry` came. */
function succeed(earlier: readonly LedgerEntry[], entry: LedgerEntry, rounds: readonly string[]): LedgerEntry[] {
  const rank = rankOf(entry, rounds);
  if (earlier.some((other) => rankOf(other, rounds) > rank)) return [...earlier];
  return [...earlier.filter((other) => !isSucceeded(other, entry, rounds)), entry];
}

/** Whether `later` takes the place of `earlier`, both of one unit. */
function isSucceeded(earlier: LedgerEntry, later: LedgerEntry, rounds: readonly string[]): boolean {
  return rankOf(earlier, rounds) < rankOf(later, rounds) || later.office === "" || earlier.office === later.office;
}

function rankOf(entry: LedgerEntry, rounds: readonly string[]): number {
  return rounds.indexOf(entry.round ?? "");
}
