/**
 * Collects N returned workbooks (archived, read, facts kept) against a loop of openpyxl that only reads their cells, on the same files in the same run.
 * npx tsx tests/bench/collect-bench.ts [N]; needs Debian's python3-openpyxl.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { collectInbox } from "../../src/cli/steps/collect-inbox.ts";
import { blankBytes, complete, newSeason, text, typeInto } from "../support/season.ts";

const count = Number(process.argv[2] ?? 1000);

const openpyxlLoop = `
import sys, time, glob, openpyxl
files = sorted(glob.glob(sys.argv[1] + "/*.xlsx"))
start = time.perf_counter()
for path in files:
    book = openpyxl.load_workbook(path, read_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                pass
    book.close()
print(time.perf_counter() - start, time.process_time())
`;

interface Cost {
  readonly seconds: number;
  /** Of all threads together: what the wall clock cannot show on a busy machine. */
  readonly cpuSeconds: number;
}

async function timed(run: () => Promise<unknown>): Promise<Cost> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}

async function main(): Promise<void> {
  const season = newSeason();
  const { inbox, root } = season.folder;
  mkdirSync(inbox, { recursive: true });
  const filled = typeInto(blankBytes, complete);
  for (let number = 0; number < count; number++) {
    writeFileSync(
      join(inbox, `${String(number).padStart(5, "0")}.xlsx`),
      typeInto(filled, { "measure/i2/text": text(`第${number}份`) }),
    );
  }
  const request = { paths: [], receivedOn: "2024-01-20", now: "2024-01-20T01:00:00.000Z", onFile: () => undefined };
  const printed = execFileSync("/usr/bin/python3", ["-c", openpyxlLoop, inbox], { encoding: "utf8" })
    .trim()
    .split(" ")
    .map(Number);
  const openpyxl: Cost = { seconds: printed[0] ?? 0, cpuSeconds: printed[1] ?? 0 };
  const first = await timed(() => collectInbox(season, request));
  const second = await timed(() => collectInbox(season, request));
  const rss = Math.round(process.memoryUsage().rss / 1_048_576);
  const rate = ({ seconds, cpuSeconds }: Cost) =>
    `${seconds.toFixed(2)} s, ${Math.round(count / seconds)} workbooks/s, ${((cpuSeconds / count) * 1000).toFixed(1)} ms of CPU a workbook`;
  const lines = [
    `${count} workbooks of ${Math.round(filled.length / 1024)} KiB`,
    `openpyxl read-only loop    ${rate(openpyxl)}`,
    `fazhi collect              ${rate(first)}, ${(openpyxl.seconds / first.seconds).toFixed(1)} times openpyxl`,
    `second collect             ${second.seconds.toFixed(3)} s, ${((second.seconds / first.seconds) * 100).toFixed(1)} % of the first`,
    `memory of the process      ${rss} MiB`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  rmSync(root, { recursive: true });
}

await main();
