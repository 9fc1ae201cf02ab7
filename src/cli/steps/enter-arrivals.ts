/** A batch of received files → stored, read, and entered in the ledger, in this order: a run killed anywhere loses nothing and repeats little. */
import { isError } from "../../diagnostics/diagnostic.ts";
import { isOrdinary } from "../../intake/is-ordinary.ts";
import { type LedgerEntry, nextEntry, type Receipt } from "../../intake/ledger.ts";
import { appendEntries, keepReadings, keptReading, readOriginal, storeOriginals } from "./archive.ts";
import { type Arrival, type CollectState, receivedKey } from "./collect-state.ts";
import { readWorkbook } from "./read-workbook.ts";
import { type Digest, digestOf } from "./reader-messages.ts";

/** A batch that is stored and read, and waits for its place in the ledger. */
export interface PreparedBatch {
  readonly arrivals: readonly Arrival[];
  readonly digests: ReadonlyMap<string, Digest>;
}

/** Remarks go to the state: IO-003 for what could not be stored, which is then left out. */
export async function prepareArrivals(state: CollectState, batch: readonly Arrival[]): Promise<PreparedBatch> {
  const { folder } = state.archive;
  const storing = state.stored.then(() => storeOriginals(folder, batch));
  state.stored = storing;
  const unstored = await storing;
  state.remarks.push(...unstored.values());
  const arrivals = batch.filter((arrival) => !unstored.has(arrival.sha256));
  const digests = await readArrivals(
    state,
    arrivals.filter(({ sort }) => sort === "read"),
  );
  state.remarks.push(...(await keepReadings(folder, state.loaded.basis, digests)));
  return { arrivals, digests };
}

async function readArrivals(state: CollectState, arrivals: readonly Arrival[]): Promise<Map<string, Digest>> {
  const digests = new Map<string, Digest>();
  const reading: Promise<void>[] = [];
  for (const { path, bytes, sha256 } of arrivals) {
    const file = { name: path, sha256, receivedOn: state.request.receivedOn };
    // The collecting thread reads small files as well, so that both cores have work.
    if (!state.pool.isIdle() && isOrdinary(bytes)) {
      digests.set(sha256, digestOf(readWorkbook(state.loaded, bytes, file)));
      // Lets the threads say that they are done.
      await new Promise((passed) => setImmediate(passed));
    } else reading.push(state.pool.read(bytes, file).then((digest) => void digests.set(sha256, digest)));
  }
  await Promise.all(reading);
  return digests;
}

/** Appends a batch to the ledger, which is what makes its files received. Remarks of reading go to the state, and IO-003. */
export function enterPrepared(state: CollectState, { arrivals, digests }: PreparedBatch): void {
  enter(
    state,
    arrivals.map((arrival) => receiptOf(state, arrival, digests.get(arrival.sha256))),
  );
  for (const arrival of arrivals) {
    const digest = arrival.sort === "read" ? digests.get(arrival.sha256) : undefined;
    state.remarks.push(...arrival.faults, ...(digest?.remarks ?? []));
  }
}

function receiptOf(state: CollectState, { path, size, sha256, sort, faults }: Arrival, digest: Digest | undefined): Receipt {
  const sender = sort === "read" ? (digest?.sender ?? null) : null;
  const remarks = sort === "read" ? (digest?.remarks ?? []) : faults;
  const verdict = sort === "read" ? (sender === null ? "refused" : "accepted") : sort;
  return {
    at: state.request.now,
    receivedOn: state.request.receivedOn,
    path,
    sha256,
    size,
    verdict,
    unit: sender?.unit ?? null,
    office: sender?.office ?? "",
    round: sender?.round ?? null,
    reason: verdict === "refused" ? (remarks.find(isError)?.code ?? null) : null,
  };
}

function enter(state: CollectState, receipts: readonly Receipt[]): void {
  if (receipts.length === 0) return;
  const fresh: LedgerEntry[] = [];
  for (const receipt of receipts) {
    const last = fresh.at(-1) ?? state.entries.at(-1);
    fresh.push(nextEntry(last, receipt));
  }
  const appended = appendEntries(state.archive.folder, fresh);
  state.remarks.push(...appended.remarks);
  if (!appended.ok) return;
  for (const entry of fresh) {
    state.entries.push(entry);
    state.received.add(receivedKey(entry.path, entry.sha256));
  }
}

/**
 * Files that were refused are looked at again when plan, roster or indicators have changed since: a unit missing from the roster may be in it now. Only a
 * new verdict is entered.
 */
export async function readRefusedAgain(state: CollectState): Promise<void> {
  const latest = new Map(state.entries.map((entry) => [entry.sha256, entry]));
  const { folder } = state.archive;
  const { basis } = state.loaded;
  for (const entry of latest.values()) {
    if (entry.verdict !== "refused" || !originPattern.test(entry.reason ?? "")) continue;
    if (keptReading(folder, entry.sha256, basis) !== undefined) continue;
    const bytes = readOriginal(folder, entry.sha256);
    if (!bytes.ok) continue;
    const { path, sha256, receivedOn } = entry;
    const file = { name: path, sha256, receivedOn };
    const isHere = isOrdinary(bytes.value);
    const digest = isHere ? digestOf(readWorkbook(state.loaded, bytes.value, file)) : await state.pool.read(bytes.value, file);
    state.remarks.push(...(await keepReadings(folder, basis, new Map([[sha256, digest]]))));
    if (digest.sender === null) continue;
    state.remarks.push(...digest.remarks);
    const receipt = { ...entry, ...digest.sender, at: state.request.now, verdict: "accepted" as const, reason: null };
    enter(state, [receipt]);
  }
}

/** Only these refusals have their cause in the workspace: another year, an unknown district, round or unit. */
const originPattern = /^INTAKE-00[123]$/;
