/** The package of a year: what goes to the public, what stays, and whether it can be made anew from itself. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Published, publishYear, verifyPackage } from "../../src/cli/steps/publish-year.ts";
import { signReport } from "../../src/cli/steps/sign-report.ts";
import { writeReport } from "../../src/cli/steps/write-report.ts";
import { type LoadedWorkspace, loadWorkspace } from "../../src/cli/workspace-folder.ts";
import type { Outcome } from "../../src/diagnostics/outcome.ts";
import { listFiles, writeBytes } from "../../src/io/disk.ts";
import { sha256 } from "../../src/model/hash.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { computeSeason, playSeason, take } from "../chain/season.ts";

let season: LoadedWorkspace;
let root: string;
let folder: string;

beforeAll(async () => {
  season = await playSeason("xiangcheng-2023");
  root = season.folder.root;
  folder = join(season.folder.out, "package");
  take(await writeReport(season, computeSeason(season), { formats: ["html"], draft: false, onWritten: () => undefined }));
  take(signReport(season, { name: "周某", role: "区长", opinion: "同意", date: "2024-03-06", chapter: null }));
  expect(codes(await publish())).not.toContainEqual(expect.stringContaining("PACKAGE"));
});

const publish = (): Promise<Outcome<Published>> => publishYear(take(loadWorkspace(root)));
const codes = ({ remarks }: Outcome<unknown>) => remarks.map(({ code }) => code);
const manifest = () => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest; // written by the command above

test("the package holds both variants, the figures, the originals, the ledger and the templates", () => {
  const paths = manifest().files.map(({ path }) => path);
  for (const format of ["docx", "pdf", "html", "md"]) {
    expect(paths).toContain(`公开版/report.${format}`);
    expect(paths).toContain(`内部/report-upward.${format}`);
  }
  expect(paths).toEqual(expect.arrayContaining(["内部/facts.json", "内部/facts.csv", "内部/results.json", "内部/summary.xlsx"]));
  expect(paths).toEqual(expect.arrayContaining(["工作区/archive/ledger.jsonl", "工作区/templates/reports/district.md.hbs"]));
  expect(paths.filter((path) => path.startsWith("工作区/archive/originals/"))).not.toEqual([]);
  expect(manifest().signatures).toEqual([{ name: "周某", role: "区长", date: "2024-03-06", chapter: null }]);
  expect(
    listFiles(folder)
      .filter((path) => path !== "manifest.json")
      .sort(),
  ).toEqual(paths.toSorted());
});

test("facts.csv has a row for every fact, with its cell", () => {
  const facts = JSON.parse(readFileSync(join(folder, "内部/facts.json"), "utf8")) as { facts: unknown[] }; // facts/1
  const lines = readFileSync(join(folder, "内部/facts.csv"), "utf8").trimEnd().split("\n");
  expect(lines[0]).toContain("单元格");
  expect(lines.length).toBeGreaterThan(facts.facts.length);
});

test("no file name, cell or hash of a return stands in the public files", () => {
  const html = readFileSync(join(folder, "公开版/report.html"), "utf8");
  expect(html).not.toMatch(/\.xlsx|<span data-fact|[0-9a-f]{64}/);
  expect(readFileSync(join(season.folder.out, "report.html"), "utf8")).toMatch(/\.xlsx/);
});

test("made anew from the package alone, every report and table is the same byte for byte", async () => {
  const verified = await verifyPackage(folder);
  expect(verified.ok).toBe(true);
  expect(codes(verified)).toEqual([]);
});

test("a changed, a missing and an added file are each named (PACKAGE-003, PACKAGE-002, PACKAGE-004)", async () => {
  const path = join(folder, "公开版/report.md");
  const text = readFileSync(path);
  appendFileSync(path, " ");
  writeFileSync(join(folder, "说明.txt"), "");
  const changed = await verifyPackage(folder);
  expect(changed.ok).toBe(false);
  expect(changed.remarks.map(({ code, at }) => [code, at.file])).toEqual([
    ["PACKAGE-003", "公开版/report.md"],
    ["PACKAGE-004", "说明.txt"],
  ]);
  rmSync(path);
  expect(codes(await verifyPackage(folder))).toContain("PACKAGE-002");
  writeFileSync(path, text);
  rmSync(join(folder, "说明.txt"));
});

test("a folder that is no package is refused (PACKAGE-001)", async () => {
  expect(codes(await verifyPackage(root))).toEqual(["PACKAGE-001"]);
});

test("a package whose originals give another report than it holds is found out (PACKAGE-005)", async () => {
  const path = join(folder, "工作区/fazhi.yaml");
  const settings = readFileSync(path, "utf8");
  const list = readFileSync(join(folder, "manifest.json"), "utf8");
  const forged = settings.replace("此件公开发布", "此件主动公开");
  writeFileSync(path, forged);
  writeFileSync(join(folder, "manifest.json"), list.replace(sha256(settings), sha256(forged)));
  expect(codes(await verifyPackage(folder))).toContain("PACKAGE-005");
  writeFileSync(path, settings);
  writeFileSync(join(folder, "manifest.json"), list);
});

test("on a computer with other fonts the check says which (PACKAGE-008)", async () => {
  const path = join(folder, "manifest.json");
  const list = readFileSync(path, "utf8");
  const face = manifest().fonts[0];
  writeFileSync(path, list.replaceAll(face?.sha256 ?? "?", "0".repeat(64)));
  expect(codes(await verifyPackage(folder))).toEqual(["PACKAGE-008"]);
  writeFileSync(path, list);
});

test("a report that changed after it was signed is not packed, and the package stays as it was (PACKAGE-007)", async () => {
  const path = season.folder.file("fazhi.yaml");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace("此件公开发布", "此件主动公开"));
  const before = manifest();
  const refused = await publish();
  expect(refused.ok).toBe(false);
  expect(codes(refused)).toContain("PACKAGE-007");
  expect(manifest()).toEqual(before);
  writeFileSync(path, text);
});

test("a public template that prints 签发人 stops the package (PACKAGE-010)", async () => {
  const tools = readFileSync("templates/reports/district.md.hbs", "utf8");
  const own = season.folder.file("templates/reports/district.md.hbs");
  take(writeBytes(own, `${tools}\n\n签发人：周某\n`));
  const refused = await publish();
  expect(refused.ok).toBe(false);
  expect(codes(refused)).toContain("PACKAGE-010");
  rmSync(own);
});

test("without a signature the package is made with a warning (PACKAGE-006)", async () => {
  rmSync(season.folder.file("signatures.jsonl"));
  const published = await publish();
  expect(published.ok).toBe(true);
  expect(codes(published)).toContain("PACKAGE-006");
});
