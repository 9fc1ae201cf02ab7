/** The process that run-hostile.ts hands its files to: it only collects, so that its memory is that of collecting and not of making the files. */
import { readFileSync, writeFileSync } from "node:fs";
import { type Collecting, collectOne, type HostileFile } from "./hostile.ts";

/** Memory in MiB: before the file came, and the most since then. */
export interface Measured extends Collecting {
  readonly before: number;
  readonly most: number;
}

/** Of this process, in MiB, since the last time this was asked (Linux only). */
function peakMemory(): number {
  const kibibytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
  writeFileSync("/proc/self/clear_refs", "5");
  return Math.round(kibibytes / 1024);
}

process.on("message", async (file: HostileFile) => {
  peakMemory();
  const before = peakMemory();
  const collecting = await collectOne(file);
  process.send?.({ ...collecting, before, most: peakMemory() } satisfies Measured);
});
