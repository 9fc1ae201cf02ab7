/** Everything a season hands out, judged by the programs that others trust: Microsoft's Open XML SDK, PDFBox, qpdf, pdffonts. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { writeReport } from "../../src/cli/steps/write-report.ts";
import { listFiles } from "../../src/io/disk.ts";
import type { Document } from "../../src/model/document.ts";
import { writers } from "../../src/publish/writers.ts";
import { computeSeason, playSeason, reportSeason, take } from "../chain/season.ts";
import { fazhi } from "../cli/run-cli.ts";
import { bundledFonts, fullReport } from "../review/full-report.ts";
import { hasPdfFonts, hasPreflight, hasQpdf, ooxmlFaults, ooxmlValidator, preflight, run } from "./outside-tools.ts";

const asked = ooxmlValidator !== null || hasPreflight || hasQpdf || hasPdfFonts;
const folder = mkdtempSync(join(tmpdir(), "fazhi-proofs-"));
const office: string[] = [];
const pdfs: string[] = [];

async function keep(name: string, document: Document): Promise<void> {
  for (const [format, list] of [
    ["docx", office],
    ["pdf", pdfs],
  ] as const) {
    const path = join(folder, `${name}.${format}`);
    writeFileSync(path, take(await writers[format](document, { fonts: bundledFonts() })));
    list.push(path);
  }
}

beforeAll(async () => {
  if (!asked) return;
  const season = await playSeason("xiangcheng-2023");
  const computed = computeSeason(season);
  take(await writeReport(season, computed, { formats: ["docx"], draft: true, onWritten: () => undefined }));
  const root = season.folder.root;
  const ownReport = { template: "department", unit: season.roster.units.find(({ code }) => code === "sfj") } as const;
  const { unit, template } = ownReport;
  if (unit) {
    const variant = { template, unit };
    take(await writeReport(season, computed, { formats: ["docx"], draft: true, variant, onWritten: () => undefined }));
  }
  const commands = [
    ["summarize"],
    ["remind"],
    ["status", "--to", "xlsx"],
    ["comments", "draft"],
    ["comments", "register"],
    ["check", "--init"],
  ];
  for (const command of commands) fazhi(...command, "-w", root);
  const made = listFiles(season.folder.out).map((path) => join(season.folder.out, path));
  const returned = listFiles(season.folder.inbox).map((path) => join(season.folder.inbox, path));
  for (const pattern of [
    /^(?!.*units\/).*report\.docx$/,
    /units\/.*report\.docx$/,
    /编辑说明\.docx$/,
    /status\.xlsx$/,
    /review\.docx$/,
    /意见采纳表\.xlsx$/,
    /意见采纳表\.docx$/,
    /催报函\.docx$/,
    /催报情况\.docx$/,
    /summary\.xlsx$/,
    /blanks\/.*\.xlsx$/,
    /returned\/.*\.xlsx$/,
  ])
    office.push(...made.filter((path) => pattern.test(path)).slice(0, 1));
  office.push(...returned.slice(0, 1));
  const report = reportSeason(season);
  await keep("公开版", report);
  await keep("红头带目录", { ...report, redHead: "苏州市相城区人民政府文件", toc: true });
  await keep("各部分齐全", fullReport);
}, 180_000);

test.skipIf(ooxmlValidator === null)("Word and Excel find nothing against their schemas in any file that is handed out", () => {
  expect(office.length).toBeGreaterThanOrEqual(8);
  const faults = office.flatMap((path) => ooxmlFaults(path).map((fault) => `${basename(path)}: ${fault}`));
  expect(faults).toEqual([]);
});

test.skipIf(!hasPreflight)("every PDF is valid PDF/A-1b", () => {
  expect(pdfs.map(preflight)).toEqual(pdfs.map((path) => `The file ${basename(path)} is a valid PDF/A-1b file`));
});

test.skipIf(!hasQpdf)("the structure of every PDF is sound", () => {
  expect(pdfs.map((path) => run("qpdf", "--check", path).code)).toEqual(pdfs.map(() => 0));
});

test.skipIf(!hasPdfFonts)("every font of a PDF is in the file, and only the characters that are used", () => {
  for (const path of pdfs) {
    const rows = run("pdffonts", path).out.trim().split("\n").slice(2);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter((row) => !/\byes\s+yes\s+(?:yes|no)\b/.test(row))).toEqual([]);
  }
});
