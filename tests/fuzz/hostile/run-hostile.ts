/**
 * npx tsx tests/fuzz/hostile/run-hostile.ts [--seed N] [--count N] [--from N] [--small | --large] [--verbose]: collects foreign and hostile files one by one, all in one
 * process, and says how long each took and how much memory the process held (Linux only). To be run on a quiet machine: the clock is judged, and
 * runs on while other programs have the processors; their time is printed beside it.
 */
import { fork } from "node:child_process";
import { parseArgs } from "node:util";
import { isOrdinary } from "../../../src/intake/is-ordinary.ts";
import type { Measured } from "./collect-one.ts";
import { type HostileFile, hostileFile, hostiles } from "./hostile.ts";

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

const collector = fork(new URL("./collect-one.ts", import.meta.url), {
  serialization: "advanced",
  execArgv: ["--import", "tsx"],
});

function measured(file: HostileFile): Promise<Measured> {
  return new Promise((done, fail) => {
    const lost = () => fail(new Error(`${file.kind} ended the process that collects`));
    collector.once("exit", lost);
    collector.once("message", (answer) => {
      collector.off("exit", lost);
      // Sent by collect-one.ts.
      done(answer as Measured);
    });
    collector.send(file);
  });
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
  const { ms, cpuMs, before, most, faults, codes, verdicts: own } = await measured(file);
  worst.ms = Math.max(worst.ms, ms);
  worst.mebibytes = Math.max(worst.mebibytes, most);
  const slow = ms > 10_500 ? ["took too long"] : [];
  const large = most > 512 ? ["took too much memory"] : [];
  const line = `#${number} ${file.kind} (${file.name}): ${Math.round(ms)} ms, CPU ${Math.round(cpuMs)} ms, ${before} to ${most} MiB, ${own.slice(0, 3).join(", ")} ${[...new Set(codes)].join(" ")}`;
  if (values.verbose) process.stdout.write(`${line}\n`);
  for (const fault of [...faults, ...slow, ...large]) {
    wrong.push(fault);
    process.stdout.write(`wrong ${line}: ${fault}\n`);
  }
  for (const verdict of own) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
}
collector.disconnect();
const counted = [...verdicts].sort((a, b) => b[1] - a[1]).map(([verdict, count]) => `${verdict} ${count}`);
process.stdout.write(
  `seed ${values.seed}, ${collected} files of ${values.count} from ${first}, ${Object.keys(hostiles).length} kinds; longest ${Math.round(worst.ms)} ms, most ${worst.mebibytes} MiB; ${counted.join(", ")}\n${wrong.length} wrong\n`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
