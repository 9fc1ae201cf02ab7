/** Progress of long work on stderr: one line that is written over, only where a person is watching. */
import type { World } from "./world.ts";

export interface Progress {
  readonly step: (done: number, total: number, what: string) => void;
  readonly end: () => void;
}

export function progressOf(world: World, title: string): Progress {
  const watched = !world.quiet && !world.json && process.stderr.isTTY === true;
  if (!watched) return { step: () => undefined, end: () => undefined };
  return {
    step: (done, total, what) => process.stderr.write(`\r\u001b[K${title} ${done}/${total} ${what}`),
    end: () => process.stderr.write("\r\u001b[K"),
  };
}
