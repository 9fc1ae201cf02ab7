/** npm run bench: every benchmark in turn, each in a process of its own, so that none warms up another. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join("tests", "bench");
const benches = readdirSync(folder).filter((name) => name.endsWith("-bench.ts"));

for (const bench of benches.toSorted()) {
  process.stdout.write(`\n== ${bench}\n`);
  spawnSync(process.execPath, ["--import", "tsx", join(folder, bench)], { stdio: "inherit" });
}
