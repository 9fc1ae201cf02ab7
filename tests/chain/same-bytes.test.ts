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

test("two runs under different time zones and locales write the same files byte for byte", () => {
  const here = hashesUnder({ TZ: "UTC", LANG: "C.UTF-8", LC_ALL: "C.UTF-8" });
  const there = hashesUnder({ TZ: "America/New_York", LANG: "zh_CN.GB18030", LC_ALL: "de_DE.UTF-8" });
  expect([...here.keys()].filter((name) => !name.startsWith("blanks/"))).toEqual([
    "facts.json",
    "report.docx",
    "report.html",
    "report.json",
    "report.md",
    "report.pdf",
    "results.json",
    "status.json",
    "summary.xlsx",
  ]);
  expect(there).toEqual(here);
});
