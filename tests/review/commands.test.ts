/** fazhi verify and fazhi trace as a clerk runs them, also on a file that LibreOffice saved again. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { showJson, writeResults } from "../../src/cli/steps/compute-results.ts";
import { writeReport } from "../../src/cli/steps/write-report.ts";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import { verifyDocument } from "../../src/review/verify-document.ts";
import { computeSeason, playSeason, reportSeason, take } from "../chain/season.ts";
import { fazhi } from "../cli/run-cli.ts";

let season: LoadedWorkspace;

const out = (name: string) => join(season.folder.out, name);

beforeAll(async () => {
  season = await playSeason("xiangcheng-2023");
  const computed = computeSeason(season);
  take(await writeResults(season, computed));
  take(await writeReport(season, computed, { formats: ["docx", "pdf"], draft: false, onWritten: () => undefined }));
}, 120_000);

test("verify ends with 0 on the finished report and counts its checks and numbers", () => {
  const run = fazhi("verify", out("report.docx"), out("report.pdf"), "-w", season.folder.root);
  expect(run.code).toBe(0);
  expect(run.out).toContain("不合 0");
  expect(run.out).toContain("没有出处 0");
  expect(run.out).toContain("DOCX 与 PDF：一致");
});

test("trace prints the unit, the file and the cell of a printed number", () => {
  const run = fazhi("trace", "13138件", "-w", season.folder.root);
  expect(run).toMatchObject({ code: 0 });
  expect(run.out).toMatch(/来源：区司法局 报 13138 {2}区司法局\.xlsx!指标数据![A-Z]+\d+/);
  expect(JSON.parse(fazhi("--json", "trace", "13138件", "-w", season.folder.root).out)).toMatchObject({
    format: "trace/1",
    taken: "number",
  });
});

test("REVIEW-004: a report.json that was cut short is told with what to do", () => {
  const text = readFileSync(out("report.json"), "utf8");
  writeFileSync(out("report.json"), text.slice(0, 1000));
  const run = fazhi("verify", out("report.docx"), "-w", season.folder.root);
  writeFileSync(out("report.json"), text);
  expect(run.code).toBe(1);
  expect(run.err).toContain("REVIEW-004");
  expect(run.err).toContain("fazhi run");
});

const office = spawnSync("soffice", ["--version"]).status === 0;

test.skipIf(!office)(
  "saved again by LibreOffice the report keeps its format and the source of every number",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "fazhi-office-"));
    const convert = ["--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, out("report.docx")];
    spawnSync("soffice", [`-env:UserInstallation=file://${join(folder, "profile")}`, ...convert], { timeout: 100_000 });
    const bytes = new Uint8Array(readFileSync(join(folder, "report.docx")));
    const evidence = { report: reportSeason(season), results: computeSeason(season).results, entries: [] };
    const verified = await verifyDocument([{ file: "report.docx", bytes }], evidence);
    // LibreOffice 7.4 drops the alternative text of Word's own charts; the check says so.
    const told = verified.remarks.filter(({ code, facts }) => !/^REVIEW-04/.test(code) && facts["title"] !== "图的替代文字");
    expect(told).toEqual([]);
    const alone = take(await verifyDocument([{ file: "report.docx", bytes }], { report: null, results: null, entries: [] }));
    expect(alone.files[0]?.numerals.filter(({ kind }) => kind === "unexplained")).toEqual([]);
    expect(showJson(alone)).not.toContain('"kind": "changed"');
  },
  120_000,
);
