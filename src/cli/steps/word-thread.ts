/** Documents → DOCX bytes in a thread of its own, started when first needed and kept until the program ends. */
import { Worker } from "node:worker_threads";
import { Bug, type Outcome } from "../../diagnostics/outcome.ts";
import type { Document } from "../../model/document.ts";
import { type FontFiles, type FontSet, mapFaces } from "../../model/font-set.ts";
import { threadOptions, threadScript } from "./thread-script.ts";

export interface WordOrder {
  readonly number: number;
  readonly document: Document;
  readonly faces: FontFiles;
}

export type WordAnswer =
  | { readonly number: number; readonly outcome: Outcome<Uint8Array> }
  /** A bug of ours, as it was thrown there. */
  | { readonly number: number; readonly fault: string };

interface Waiting {
  readonly done: (outcome: Outcome<Uint8Array>) => void;
  readonly fail: (cause: Error) => void;
}

interface WordThread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  number: number;
}

let thread: WordThread | undefined;

/** Remarks as those of the writer. Rejects with a Bug where the writer throws. */
export function writeWordApart(document: Document, fonts: FontSet): Promise<Outcome<Uint8Array>> {
  thread ??= startThread();
  const { worker, waiting } = thread;
  thread.number += 1;
  const { number } = thread;
  return new Promise((done, fail) => {
    waiting.set(number, { done, fail });
    // Only work that is waited for keeps the program running.
    worker.ref();
    // Functions cannot be sent.
    const faces = mapFaces(fonts, ({ path, family, substitute }) => ({ path, family, substitute }));
    worker.postMessage({ number, document, faces } satisfies WordOrder);
  });
}

function startThread(): WordThread {
  const worker = new Worker(threadScript("word-worker"), threadOptions());
  const waiting = new Map<number, Waiting>();
  const finish = (number: number): Waiting | undefined => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (waiting.size === 0) worker.unref();
    return one;
  };
  worker.on("message", (answer: WordAnswer) => {
    const one = finish(answer.number);
    if ("outcome" in answer) one?.done(answer.outcome);
    else one?.fail(new Bug(answer.fault));
  });
  const lose = (cause: Error) => {
    if (thread?.worker === worker) thread = undefined;
    for (const number of [...waiting.keys()]) finish(number)?.fail(cause);
  };
  worker.on("error", (cause) => lose(cause instanceof Error ? cause : new Bug(String(cause))));
  worker.on("exit", () => lose(new Bug("the thread that writes Word ended")));
  return { worker, waiting, number: 0 };
}
