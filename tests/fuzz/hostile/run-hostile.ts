/**
 * npx tsx tests/fuzz/hostile/run-hostile.ts [--seed N] [--count N] [--from N] [--small | --large] [--verbose]: collects foreign and hostile files one by one, and says how long
 * each took and how much memory the process held at most meanwhile (Linux only).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isOrdinary } from "../../../src/intake/is-ordinary.ts";
import { collectOne, hostileFile, hostiles } from "./hostile.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "1100" },
    from: { type: "string", default: "0" },
    small: { type: "boolean", default: false },
    large: { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
  },
});

/** In MiB, since the last time this was asked. */
function peakMemory(): number {
  const kibibytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
  writeFileSync("/proc/self/clear_refs", "5");
  return Math.round(kibibytes / 1024);
}

const first = Number(values.from);
const worst = { ms: 0, mebibytes: 0 };
const wrong: string[] = [];
let collected = 0;
const verdicts = new Map<string, number>();
for (let number = first; number < first + Number(values.count); number++) {
  const file = hostileFile(Number(values.seed), number);
  // Files that are read in a thread of their own take seconds each.
  const isSmall = isOrdinary(file.bytes);
  if ((values.small && !isSmall) || (values.large && isSmall)) continue;
  collected += 1;
  // What making the file took is not what reading it takes: run with `node --expose-gc`.
  globalThis.gc?.();
  peakMemory();
  const { ms, faults, codes, verdicts: own } = await collectOne(file);
  const mebibytes = peakMemory();
  worst.ms = Math.max(worst.ms, ms);
  worst.mebibytes = Math.max(worst.mebibytes, mebibytes);
  const slow = ms > 10_500 ? ["took too long"] : [];
  const large = mebibytes > 512 ? ["took too much memory"] : [];
  const line = `#${number} ${file.kind} (${file.name}): ${Math.round(ms)} ms, ${mebibytes} MiB, ${own.slice(0, 3).join(", ")} ${[...new Set(codes)].join(" ")}`;
  if (values.verbose) process.stdout.write(`${line}\n`);
  for (const fault of [...faults, ...slow, ...large]) {
    wrong.push(fault);
    process.stdout.write(`wrong ${line}: ${fault}\n`);
  }
  for (const verdict of own) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
}
const counted = [...verdicts].sort((a, b) => b[1] - a[1]).map(([verdict, count]) => `${verdict} ${count}`);
process.stdout.write(
  `seed ${values.seed}, ${collected} files of ${values.count} from ${first}, ${Object.keys(hostiles).length} kinds; longest ${Math.round(worst.ms)} ms, most ${worst.mebibytes} MiB; ${counted.join(", ")}\n${wrong.length} wrong\n`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
