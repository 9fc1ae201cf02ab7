/** What a unit types into its workbook stays words in everything that is made from it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { writeResults } from "../../src/cli/steps/compute-results.ts";
import { writeReminders } from "../../src/cli/steps/write-reminders.ts";
import { allFormats, writeReport } from "../../src/cli/steps/write-report.ts";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import { findTables } from "../../src/intake/find-tables.ts";
import { listFiles } from "../../src/io/disk.ts";
import { readZip } from "../../src/ooxml/read-zip.ts";
import type { TableName } from "../../src/workbook/cell-keys.ts";
import type { Change } from "../../src/workbook/patch-xlsx.ts";
import { decodeXlsx } from "../../src/workbook/read-xlsx.ts";
import { addressOf } from "../../src/workbook/workbook.ts";
import { fazhi } from "../cli/run-cli.ts";
import { computeSeason, playSeason, sendAgain, take } from "./season.ts";

const link = '=HYPERLINK("http://x.invalid/a","点我")';
const program = "=cmd|'/C calc'!A0";
const markup =
  '<script>alert(1)</script><img src="http://x.invalid/b" onerror="alert(2)">[链](javascript:alert(3)) ![](http://x.invalid/c) {{title}} {{{title}}} {{#each sections}}';
const prose = `${link}\n${program}\n${markup}\n# 题\n| 甲 | 乙 |\n::signature`;

const item = "m1";
const typed: Readonly<Record<string, string | null>> = {
  "figures/counter-reform-level|2023/value": program,
  "figures/counter-reform-level|2023/note": link,
  "figures/counter-reform-version|2023/value": "@SUM(1,1)",
  [`measure/${item}/text`]: prose,
  "shortcoming/row-1/title": markup,
  "shortcoming/row-1/text": prose,
  "shortcoming/row-1/cause": program,
  "arrangement/row-1/title": link,
  "arrangement/row-1/text": prose,
  "contact/preparer/value": link,
};

let season: LoadedWorkspace;
let files: string[];

beforeAll(async () => {
  season = await playSeason("xiangcheng-2023");
  const file = listFiles(season.folder.inbox).find((name) => name.includes("行政审批局")) ?? "";
  const bytes = new Uint8Array(readFileSync(join(season.folder.inbox, file)));
  take(await sendAgain(season, file, changesFor(bytes), "2024-02-01"));
  const computed = computeSeason(season);
  take(await writeResults(season, computed));
  take(await writeReport(season, computed, { formats: allFormats, draft: true, onWritten: () => undefined }));
  const [round] = season.workspace.rounds;
  if (round !== undefined) take(await writeReminders(season, { round, on: "2024-02-01", times: 1 }));
  files = listFiles(season.folder.out).filter((name) => !name.startsWith("blanks/"));
}, 180_000);

function changesFor(bytes: Uint8Array): Change[] {
  const tables = findTables(take(decodeXlsx(bytes, "a.xlsx")));
  // One required figure is left open, so that the workbook is returned and its unit reminded.
  const open = [...(tables.get("figures")?.rows.keys() ?? [])].find(
    (key) => /\|2023$/.test(key) && !key.startsWith("counter-reform"),
  );
  return Object.entries({ ...typed, [`figures/${open}/value`]: null }).map(([path, words]) => {
    const [name, row, column] = path.split("/");
    const table = tables.get(name as TableName);
    const cell = addressOf(table?.rows.get(row ?? "")?.[0] ?? 0, table?.columns.get(column ?? "") ?? 0);
    const value = words === null ? null : ({ kind: "text", text: words } as const);
    return { kind: "value", sheet: table?.sheet.name ?? "", cell, value };
  });
}

const named = (end: string) => files.filter((name) => name.endsWith(end));
const read = (name: string) => new Uint8Array(readFileSync(join(season.folder.out, name)));
const text = (name: string) => new TextDecoder().decode(read(name));

test("every kind of output was made, and holds the words", () => {
  for (const end of ["report.docx", "report.pdf", "report.html", "report.md", "summary.xlsx", "facts.json"])
    expect(named(end), end).toHaveLength(1);
  expect(named(".xlsx").some((name) => name.startsWith("returned/"))).toBe(true);
  expect(named(".docx").some((name) => name.startsWith("reminders/"))).toBe(true);
  expect(text("report.json")).toContain("cmd|'/C calc'!A0");
});

test("no workbook holds a formula, link or query that a unit typed", () => {
  for (const name of named(".xlsx")) {
    const { sheets } = take(decodeXlsx(read(name), name));
    const formulas = sheets.flatMap((sheet) => [...sheet.cells.values()].flatMap(({ formula }) => formula ?? []));
    expect(formulas.filter((formula) => /x\.invalid|cmd\||calc|SUM\(1,1\)/.test(formula))).toEqual([]);
    for (const part of take(readZip(read(name), name)).names.filter((part) => part.endsWith(".rels")))
      expect(new TextDecoder().decode(take(take(readZip(read(name), name)).read(part)))).not.toContain("x.invalid");
  }
});

test("no document holds a link, field or picture that a unit typed", () => {
  for (const name of named(".docx")) {
    const zip = take(readZip(read(name), name));
    for (const part of zip.names.filter((one) => /\.(xml|rels)$/.test(one))) {
      const xml = new TextDecoder().decode(take(zip.read(part)));
      const outsideWords = xml.replace(/<w:(t|delText)( [^>]*)?>[^<]*<\/w:\1>/g, "");
      expect(outsideWords, `${name} ${part}`).not.toMatch(/x\.invalid|javascript:|cmd\||alert\(/);
    }
  }
  for (const name of named(".pdf")) {
    const pdf = Buffer.from(read(name)).toString("latin1");
    expect(pdf).not.toMatch(/\/JavaScript|\/Launch|x\.invalid/);
  }
});

test("no page holds a tag, address or script that a unit typed", () => {
  for (const name of named(".html")) {
    const page = text(name);
    expect(page).toContain("&lt;script");
    expect(page).not.toMatch(/<script>alert|<img[^>]*onerror|(href|src)="[^"]*(javascript:|x\.invalid)/);
  }
});

test("in Markdown what a unit typed is escaped, so that no reader takes it for markup", () => {
  for (const name of named(".md")) {
    const page = text(name);
    expect(page).not.toMatch(/(?<!\\)<(script|img)/);
    expect(page).not.toMatch(/(?<!\\)\]\((javascript|http:\/\/x)/);
    expect(page).not.toMatch(/^# 题$/m);
  }
});

test("a printed table opened in Excel holds no formula that a unit typed", () => {
  for (const by of ["unit", "section"]) {
    const { out } = fazhi("summarize", "-w", season.folder.root, "--by", by, "--as", "csv");
    expect(out.split("\n").length).toBeGreaterThan(1);
    expect(out).not.toMatch(/(^|,)"?[=@+]/m);
    const markdown = fazhi("summarize", "-w", season.folder.root, "--by", by).out;
    expect(markdown).not.toMatch(/(?<!\\)<(script|img)/);
  }
});
