/** A season checked and summarised by command line: what is found travels with its 说明 into results.json and the summary. */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import type { Finding } from "../../src/model/finding.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import { playSeason, take } from "../chain/season.ts";
import { fazhi } from "./run-cli.ts";

const patience = 120_000;
let season: LoadedWorkspace;

beforeAll(async () => {
  season = await playSeason("xiangcheng-2023");
}, patience);

function run(...args: readonly string[]) {
  return fazhi(...args, "-w", season.folder.root);
}

function findingsIn(json: string): readonly Finding[] {
  return JSON.parse(json).findings;
}

test("the 说明 beside 91 件 is in results.json and on the sheet 核对发现 of the summary", { timeout: patience }, () => {
  expect(run("summarize").code).toBe(0);
  const written = findingsIn(readFileSync(join(season.folder.out, "results.json"), "utf8"));
  const rise = written.find(({ rule }) => rule === "R07");
  expect(rise?.explanation).toMatch(/.{6}/);
  const book = take(decodeXlsx(new Uint8Array(readFileSync(join(season.folder.out, "summary.xlsx"))), "summary.xlsx"));
  const sheet = book.sheets.find(({ name }) => name === "核对发现");
  const words = [...(sheet?.cells.values() ?? [])].map((cell) => (cell.kind === "text" ? cell.text : ""));
  expect(words).toContain(rise?.explanation);
  expect(words).toContain("已说明");
});

test("every check can be asked for and silenced: a rule of the sheet finds, a waiver lets it stand", {
  timeout: patience,
}, () => {
  const sheet = join(season.folder.root, "checks.csv");
  const before = readFileSync(sheet, "utf8");
  const settings = join(season.folder.root, "fazhi.yaml");
  const yaml = readFileSync(settings, "utf8");
  appendFileSync(sheet, "R90,不应这么多,其中不大于总数,〔受理行政复议案件〕,不大于,10,,错误,,请核对\n");
  const found = run("check", "--json");
  expect(found.code).toBe(1);
  const finding = findingsIn(found.out).find(({ rule }) => rule === "R90");
  expect([finding?.level, finding?.waiver]).toEqual(["error", null]);
  writeFileSync(settings, `${yaml}\ncheckWaivers:\n  - check: R90\n    reason: 年中集中受理\n    by: 督察科\n`);
  const waived = run("check", "--json");
  expect(waived.code).toBe(0);
  expect(findingsIn(waived.out).find(({ rule }) => rule === "R90")?.waiver).toEqual({ reason: "年中集中受理", by: "督察科" });
  writeFileSync(sheet, before);
  writeFileSync(settings, yaml);
});

test("summarize --by section prints one table, the same as Markdown, CSV and JSON", { timeout: patience }, () => {
  const markdown = run("summarize", "--by", "section").out.trimEnd().split("\n");
  const csv = run("summarize", "--by", "section", "--as", "csv").out.trimEnd().split("\n");
  const { columns, rows } = JSON.parse(run("summarize", "--by", "section", "--json").out);
  expect(rows.length).toBeGreaterThan(1);
  expect(markdown).toHaveLength(rows.length + 2);
  expect(markdown[0]).toBe(`| ${columns.join(" | ")} |`);
  expect(csv).toHaveLength(rows.length + 1);
  expect(csv[0]).toBe(columns.join(","));
});
