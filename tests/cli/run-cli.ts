/** Runs the command line as a user would. */
import { spawnSync } from "node:child_process";

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function fazhi(...args: readonly string[]): Run {
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], { encoding: "utf8" });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
