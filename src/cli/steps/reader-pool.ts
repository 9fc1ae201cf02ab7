/** Reads received files in threads with bounded time and memory. A file that breaks the bounds costs that file; its thread is replaced. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { ReceivedFile } from "../../intake/reading.ts";
import type { Assignment } from "../../model/assignment.ts";
import { type Digest, digestOf, type ReaderAnswer, type ReadOrder } from "./reader-messages.ts";
import { threadOptions, threadScript } from "./thread-script.ts";

export interface ReaderPool {
  /** Never rejects: a file that cannot be read within the bounds is refused with INTAKE-029. */
  readonly read: (bytes: Uint8Array, file: ReceivedFile) => Promise<Digest>;
  /** Starts the readers before there is work for them. */
  readonly start: () => void;
  /** Whether a reader has too little work waiting. */
  readonly isIdle: () => boolean;
  readonly close: () => Promise<void>;
}

/** Bounds for one file. With what is done before and after reading it, no file takes more than 10 seconds and 512 MiB (docs/fuzz.md has the figures). */
const longestMs = 8000;
const heapMebibytes = 256;
/** The collecting thread reads as well. More readers than these wait for the disk. */
const mostReadersHere = Math.max(1, Math.min(4, availableParallelism() - 1));

interface Task {
  readonly order: ReadOrder;
  readonly done: (digest: Digest) => void;
}

/** Small files are handed out ahead: a reader then need not wait until the collecting thread has time for it. Large ones would lie in memory twice. */
const mostAhead = 3;
const smallBytes = 512 * 1024;

interface Reader {
  readonly worker: Worker;
  isReady: boolean;
  /** The first is being read, the others wait. */
  readonly tasks: Task[];
  timer: NodeJS.Timeout | undefined;
}

/** `timeLimitMs`: for tests. The threads get the plan, roster and indicators once, when they start; nothing starts before the first file comes. */
export function openReaderPool(assignment: Assignment, timeLimitMs = longestMs): ReaderPool {
  const { workspace, plan, roster, indicators, dataSheets } = assignment;
  const state: PoolState = {
    questions: { workspace, plan, roster, indicators, ...(dataSheets ? { dataSheets } : {}) },
    timeLimitMs,
    readers: [],
    waiting: [],
    number: 0,
    isClosed: false,
  };
  return {
    read: (bytes, file) =>
      new Promise((done) => {
        state.number += 1;
        state.waiting.push({ order: { number: state.number, bytes, file }, done });
        feed(state);
      }),
    start: () => {
      while (state.readers.length < mostReadersHere) start(state);
    },
    isIdle: () => state.readers.some((reader) => reader.isReady && reader.tasks.length < mostAhead),
    close: async () => {
      state.isClosed = true;
      await Promise.all(state.readers.map(({ worker }) => worker.terminate()));
    },
  };
}

interface PoolState {
  readonly questions: Assignment;
  readonly timeLimitMs: number;
  readonly readers: Reader[];
  readonly waiting: Task[];
  number: number;
  isClosed: boolean;
}

function feed(state: PoolState): void {
  for (const reader of state.readers) {
    while (reader.isReady) {
      const [task] = state.waiting;
      if (task === undefined) return;
      if (reader.tasks.length >= (task.order.bytes.length > smallBytes ? 1 : mostAhead)) break;
      state.waiting.shift();
      reader.tasks.push(task);
      if (reader.tasks.length === 1) setTimer(state, reader);
      reader.worker.postMessage(task.order);
    }
  }
  const starting = state.readers.filter(({ isReady }) => !isReady).length;
  if (state.waiting.length > starting && state.readers.length < mostReadersHere) start(state);
}

function setTimer(state: PoolState, reader: Reader): void {
  reader.timer = setTimeout(() => stop(state, reader, "time"), state.timeLimitMs);
}

function start(state: PoolState): void {
  const worker = new Worker(threadScript("reader-worker"), {
    workerData: state.questions,
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
    ...threadOptions(),
  });
  const reader: Reader = { worker, isReady: false, tasks: [], timer: undefined };
  state.readers.push(reader);
  worker.on("message", (answer: ReaderAnswer) => take(state, reader, answer));
  worker.on("error", (cause) => stop(state, reader, isOutOfMemory(cause) ? "memory" : "crash"));
  worker.on("exit", () => stop(state, reader, "crash"));
  feed(state);
}

function take(state: PoolState, reader: Reader, answer: ReaderAnswer): void {
  if (answer.kind === "ready") reader.isReady = true;
  else if (answer.number === reader.tasks[0]?.order.number) {
    const task = reader.tasks.shift();
    clearTimeout(reader.timer);
    if (reader.tasks.length > 0) setTimer(state, reader);
    task?.done(answer.kind === "read" ? answer.digest : refused(task, "crash"));
  }
  feed(state);
}

/** Ends a reader for good; the file it was reading is refused, the others go to a new reader. */
function stop(state: PoolState, reader: Reader, reason: "time" | "memory" | "crash"): void {
  const index = state.readers.indexOf(reader);
  if (index < 0) return;
  state.readers.splice(index, 1);
  clearTimeout(reader.timer);
  void reader.worker.terminate();
  const [current, ...ahead] = reader.tasks;
  state.waiting.unshift(...ahead);
  // A reader that ends before it could begin would be started for ever: its program is broken, and so is every file it would have read.
  const lost = reader.isReady ? [] : state.waiting.splice(0);
  for (const task of current === undefined ? lost : [current]) task.done(refused(task, reason));
  if (!state.isClosed) feed(state);
}

function refused({ order }: Task, reason: "time" | "memory" | "crash"): Digest {
  const remarks = [diagnose("INTAKE-029", { kind: "file", file: order.file.name }, { reason })];
  return digestOf({ submission: null, remarks });
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
}
