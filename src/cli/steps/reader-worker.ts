/** A thread that reads received files and can be killed: whatever a file does to it, the run goes on. */
import { parentPort, workerData } from "node:worker_threads";
import type { Assignment } from "../../model/assignment.ts";
import { readWorkbook } from "./read-workbook.ts";
import { digestOf, type ReaderAnswer, type ReadOrder } from "./reader-messages.ts";

// Given by reader-pool.ts, the only one to start this thread.
const assignment = workerData as Assignment;

function answer(message: ReaderAnswer): void {
  parentPort?.postMessage(message);
}

parentPort?.on("message", ({ number, bytes, file }: ReadOrder) => {
  try {
    answer({ kind: "read", number, digest: digestOf(readWorkbook(assignment, bytes, file)) });
  } catch {
    answer({ kind: "crash", number });
  }
});

answer({ kind: "ready" });
