/** npm run demo: makes the workspace of a seed and runs the whole chain on it. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { exitCodes, finish } from "../cli/finish.ts";
import { runAll } from "../cli/steps/run-all.ts";
import type { World } from "../cli/world.ts";
import { exists, listFiles } from "../io/disk.ts";
import { buildDemo } from "./build-demo.ts";

const usualSeed = "xiangcheng-2023";
const rootPath = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const world: World = {
  language: "zh",
  json: false,
  quiet: false,
  color: process.stderr.isTTY === true && process.env["NO_COLOR"] === undefined,
  now: () => new Date().toISOString(),
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
};

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const name = positionals[0] ?? usualSeed;
  const seed = rootPath(`seeds/${name}`);
  if (!exists(`${seed}/fazhi.yaml`)) {
    const names = [
      ...new Set(listFiles(rootPath("seeds")).flatMap((path) => (path.endsWith("/fazhi.yaml") ? [path.split("/")[0]] : []))),
    ];
    world.err(`没有“${name}”这个示例，有：${names.join("、")}。`);
    return exitCodes.usage;
  }
  const demo = await buildDemo({ seed, workspace: rootPath(`data/${name}`), onStep: world.err });
  if (!demo.ok) return finish(world, { lines: [], result: null, remarks: demo.remarks });
  return finish(world, await runAll(demo.value, world, false));
}

process.exitCode = await main();
