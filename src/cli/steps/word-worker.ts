/** A thread that writes reports for Word while the thread that started it writes the same reports as PDF. */
import { parentPort } from "node:worker_threads";
import { withBytes } from "../../io/fonts/read-face.ts";
import { writers } from "../../publish/writers.ts";
import type { WordAnswer, WordOrder } from "./word-thread.ts";

function answer(message: WordAnswer): void {
  parentPort?.postMessage(message);
}

parentPort?.on("message", ({ number, document, faces }: WordOrder) => {
  writers.docx(document, { fonts: withBytes(faces) }).then(
    (outcome) => answer({ number, outcome }),
    (cause: unknown) => answer({ number, fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }),
  );
});
