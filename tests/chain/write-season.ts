/** Plays a season and writes everything, in a process of its own: `write-season.ts SEED FOLDER`. */
import { join } from "node:path";
import { finish } from "../../src/cli/finish.ts";
import { runAll } from "../../src/cli/steps/run-all.ts";
import { buildDemo } from "../../src/demo/build-demo.ts";

const [seed = "", folder = ""] = process.argv.slice(2);
const write = (text: string) => process.stdout.write(`${text}\n`);
const world = {
  language: "zh",
  json: false,
  quiet: true,
  color: false,
  now: () => new Date().toISOString(),
  out: write,
  err: write,
} as const;
const demo = await buildDemo({ seed: join("seeds", seed), workspace: join(folder, "data", seed), onStep: () => undefined });
if (demo.ok) process.exitCode = finish(world, await runAll(demo.value, world, false));
else process.exitCode = 1;
