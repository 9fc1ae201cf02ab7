/** The 相城 report, and one twenty times as long, as DOCX, PDF and HTML in one process, against LibreOffice turning that DOCX into a PDF. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { buildDocument } from "../../src/cli/steps/write-report.ts";
import type { Document } from "../../src/model/document.ts";
import { computeSeason, playSeason, take } from "../chain/season.ts";
import { lengthenReport } from "./lengthen-report.ts";

const folder = mkdtempSync(join(tmpdir(), "fazhi-report-bench-"));
/** Compiled as `npm run build` compiles it; it stands below node_modules, from where its libraries are found. */
const programs = resolve("node_modules/.cache/fazhi-bench");
const program = join(programs, "write-report-once.js");
const rounds = 3;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

interface Timed {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly out: string;
}

/** Wall and CPU of a program and all it starts, as the shell counts them. */
function time(...command: readonly string[]): Timed {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@"';
  const { stdout, stderr, status } = spawnSync("bash", ["-c", script, "bash", ...command], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const [wall = 0, user = 0, system = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { wallSeconds: wall, cpuSeconds: user + system, out: stdout };
}

const fastest = (runs: readonly Timed[]) => runs.toSorted((a, b) => a.wallSeconds - b.wallSeconds)[0];
const show = ({ wallSeconds, cpuSeconds }: Timed) => `${wallSeconds.toFixed(2)} s (CPU ${cpuSeconds.toFixed(2)} s)`;

function measure(name: string, document: Document, hasOffice: boolean): void {
  const stem = join(folder, name);
  writeFileSync(`${stem}.json`, JSON.stringify(document));
  const office = [
    "soffice",
    `-env:UserInstallation=file://${join(folder, "profile")}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    join(folder, "office"),
    `${stem}.docx`,
  ];
  const ours: Timed[] = [];
  const theirs: Timed[] = [];
  // Both are run once before they count: the first run fills caches, and LibreOffice makes its profile.
  for (let round = 0; round <= rounds; round += 1) {
    const own = time(process.execPath, program, `${stem}.json`, stem);
    if (round > 0) ours.push(own);
    if (!hasOffice) continue;
    const other = time(...office);
    if (round > 0) theirs.push(other);
  }
  const mine = fastest(ours);
  const other = fastest(theirs);
  if (mine === undefined) return;
  print(`${name}: ${document.blocks.length} blocks; fastest of ${rounds}; load ${loadavg()[0]?.toFixed(1)}`);
  print(`  DOCX + PDF + HTML  ${show(mine)}  ${mine.out.trim()}`);
  if (other === undefined) print("  LibreOffice is not installed: nothing to compare with");
  else
    print(`  LibreOffice        ${show(other)}: ours takes ${((100 * mine.wallSeconds) / other.wallSeconds).toFixed(0)} % of it`);
}

async function main(): Promise<void> {
  mkdirSync(join(folder, "office"));
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, "package.json"), '{ "type": "module" }');
  await build({
    entryPoints: ["tests/bench/write-report-once.ts", "src/cli/steps/word-worker.ts"],
    entryNames: "[name]",
    outdir: programs,
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
  const season = await playSeason("xiangcheng-2023");
  const report = take(buildDocument(season, computeSeason(season), false));
  measure("report", report, hasOffice);
  measure("report-20", lengthenReport(report, 20), hasOffice);
}

await main();
