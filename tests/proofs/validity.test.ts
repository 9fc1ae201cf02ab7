/** Everything a season hands out, judged by the programs that others trust: Microsoft's Open XML SDK, PDFBox, qpdf, pdffonts. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { listFiles } from "../../src/io/disk.ts";
import { writers } from "../../src/publish/writers.ts";
import type { Change } from "../../src/workbook/patch-xlsx.ts";
import { playSeason, reportSeason, sendAgain, take } from "../chain/season.ts";
import { fazhi } from "../cli/run-cli.ts";
import { bundledFonts, fullReport } from "../review/full-report.ts";
import { type NamedDocument, variantsOf } from "./finished-files.ts";
import { hasPdfFonts, hasPreflight, hasQpdf, ooxmlFaults, ooxmlValidator, preflight, run } from "./outside-tools.ts";

const asked = ooxmlValidator !== null || hasPreflight || hasQpdf || hasPdfFonts;
const folder = mkdtempSync(join(tmpdir(), "fazhi-proofs-"));
const made: string[] = [];
const office: string[] = [];
const pdfs: string[] = [];

async function keep({ name, document }: NamedDocument): Promise<void> {
  for (const [format, list] of [
    ["docx", office],
    ["pdf", pdfs],
  ] as const) {
    const path = join(folder, `${name}.${format}`);
    writeFileSync(path, take(await writers[format](document, { fonts: bundledFonts() })));
    list.push(path);
  }
}

/** What the commands leave behind, by what it is. */
const handedOut = {
  编辑说明: /编辑说明\.docx$/,
  花脸稿: /redline\.docx$/,
  报送情况: /status\.xlsx$/,
  征求意见稿: /review\.docx$/,
  意见采纳表: /意见采纳表\.xlsx$/,
  意见采纳情况: /意见采纳表\.docx$/,
  催报函: /催报函\.docx$/,
  催报情况: /催报情况\.docx$/,
  汇总表: /summary\.xlsx$/,
  填报表: /blanks\/.*\.xlsx$/,
  退回的填报表: /returned\/.*司法局.*\.xlsx$/,
  核对规则: /核对规则\.xlsx$/,
  导入核对表: /导入核对表\.xlsx$/,
} as const;

beforeAll(async () => {
  if (!asked) return;
  const season = await playSeason("xiangcheng-2023");
  for (const variant of variantsOf(season)) await keep(variant);
  await keep({ name: "各部分齐全", document: fullReport });
  const { root, inbox } = season.folder;
  const source = reportSeason(season).figures["review-cases@sfj"]?.sources[0];
  const answer = (value: Extract<Change, { kind: "value" }>["value"]): Change[] => [
    { kind: "value", sheet: source?.sheet ?? "", cell: source?.cell ?? "", value },
  ];
  const file = source?.file ?? "";
  const draft = ["report", "--to", "docx", "-w", root];
  fazhi(...draft);
  take(await sendAgain(season, file, answer({ kind: "decimal", value: "97" }), "2024-01-30"));
  fazhi(...draft);
  fazhi("diff", "-w", root);
  // The number typed as words: the unit gets its workbook back with the cell marked.
  await sendAgain(season, file, answer({ kind: "text", text: "九十来件" }), "2024-01-31");
  const commands = [
    ["summarize"],
    ["remind"],
    ["status", "--to", "xlsx"],
    ["comments", "draft"],
    ["comments", "register"],
    ["check", "--init"],
    ["collect"],
  ];
  for (const command of commands) fazhi(...command, "-w", root);
  fazhi("plan", "import", "tests/plan/plans/01-work-safety.txt", "-o", join(root, "out", "plan.yaml"));
  for (const top of [season.folder.out, root, join(root, "out")]) made.push(...listFiles(top).map((path) => join(top, path)));
  office.push(...Object.values(handedOut).flatMap((pattern) => made.filter((path) => pattern.test(path)).slice(0, 1)));
  office.push(
    ...listFiles(inbox)
      .map((path) => join(inbox, path))
      .slice(0, 1),
  );
}, 280_000);

test.skipIf(!asked)("a season leaves behind every kind of file that is handed out", () => {
  const missing = Object.entries(handedOut).filter(([, pattern]) => !made.some((path) => pattern.test(path)));
  expect(missing.map(([name]) => name)).toEqual([]);
});

test.skipIf(ooxmlValidator === null)("Word and Excel find nothing against their schemas in any file that is handed out", () => {
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
