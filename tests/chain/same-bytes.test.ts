/** The same answers give the same bytes, whatever the clock, the time zone and the language of the machine. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../../src/io/disk.ts";
import { sha256 } from "../../src/model/hash.ts";

function hashesUnder(environment: Readonly<Record<string, string>>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "fazhi-bytes-"));
  execFileSync(process.execPath, ["--import", "tsx", "tests/chain/write-season.ts", "xiangcheng-2023", folder], {
    env: { ...process.env, ...environment },
  });
  const out = join(folder, "out", "xiangcheng-2023");
  return new Map(listFiles(out).map((name) => [name, sha256(new Uint8Array(readFileSync(join(out, name))))]));
}

const zones = ["UTC", "America/New_York", "Asia/Shanghai"];
const locales = [
  { LANG: "C.UTF-8", LC_ALL: "C.UTF-8" },
  { LANG: "zh_CN.GB18030", LC_ALL: "de_DE.UTF-8" },
];
const all = zones.flatMap((zone) => locales.map((locale) => ({ TZ: zone, ...locale })));
/** In the suite the first and one that differs in both; all six with FAZHI_FULL=1. */
const machines = process.env["FAZHI_FULL"] ? all : all.filter((_, index) => index === 0 || index === 3);

test("runs under different time zones and locales write the same files byte for byte", { timeout: 600_000 }, () => {
  const [here, ...others] = machines.map(hashesUnder);
  expect([...(here?.keys() ?? [])].filter((name) => !/^(blanks|bases)\//.test(name))).toEqual([
    "facts.json",
    "report.docx",
    "report.html",
    "report.json",
    "report.md",
    "report.pdf",
    "results.json",
    "review.html",
    "status.json",
    "summary.xlsx",
    "编辑说明.docx",
    "编辑说明.md",
  ]);
  expect(others.length).toBe(machines.length - 1);
  for (const other of others) expect(other).toEqual(here);
});
