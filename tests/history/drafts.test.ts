/** Drafts on the disk: what is kept, what is not kept twice, and what cannot be compared. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { computeResults } from "../../src/cli/steps/compute-results.ts";
import { diffDrafts } from "../../src/cli/steps/diff-drafts.ts";
import { keepDraft, listDrafts, loadDraft } from "../../src/cli/steps/keep-draft.ts";
import { buildDocument } from "../../src/cli/steps/write-report.ts";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import type { Outcome } from "../../src/diagnostics/outcome.ts";
import type { Document } from "../../src/model/document.ts";
import type { Draft } from "../../src/model/draft.ts";
import { readZip } from "../../src/ooxml/read-zip.ts";
import { stableZip } from "../../src/ooxml/stable-zip.ts";
import { writeDocx } from "../../src/publish/write-docx.ts";
import { bundledFonts } from "../publish/read-back.ts";
import { sampleDocument } from "../publish/sample-document.ts";
import { blankBytes, collect, complete, decimal, newSeason, send, type Typing, typeInto } from "../support/season.ts";

function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return outcome.value;
}

const codesOf = (outcome: Outcome<unknown>) => outcome.remarks.map(({ code }) => code);

async function seasonWith(typing: Typing): Promise<LoadedWorkspace> {
  const loaded = newSeason();
  mkdirSync(loaded.folder.root, { recursive: true });
  for (const name of ["fazhi.yaml", "plan.yaml", "roster.yaml", "indicators.yaml"])
    writeFileSync(loaded.folder.file(name), `# ${name}\n`);
  send(loaded, "司法局.xlsx", typeInto(blankBytes, { ...complete, ...typing }));
  await collect(loaded);
  return loaded;
}

function keep(loaded: LoadedWorkspace, kind: Draft["kind"] = "draft", madeOn = "2024-02-01T08:00:00.000Z") {
  const computed = take(computeResults(loaded));
  const document = take(buildDocument(loaded, computed, true));
  return keepDraft(loaded, computed, { document, kind, madeOn });
}

const diff = (loaded: LoadedWorkspace, before: string, after: string) =>
  diffDrafts(loaded.folder, {}, { before, after, formats: ["docx", "md"] });

function writeReport(loaded: LoadedWorkspace, name: string, bytes: Uint8Array | string): string {
  const path = loaded.folder.file(name);
  writeFileSync(path, bytes);
  return path;
}

test("a draft is kept with the hashes of its inputs and not again while nothing changes; a final one is kept beside it", async () => {
  const loaded = await seasonWith({});
  expect(take(keep(loaded))).toEqual({ number: 1, added: true });
  expect(take(keep(loaded, "draft", "2024-02-02T08:00:00.000Z"))).toEqual({ number: 1, added: false });
  expect(take(keep(loaded, "final"))).toEqual({ number: 2, added: true });
  const [first] = listDrafts(loaded.folder).drafts;
  expect(first?.inputs.map(({ role }) => role)).toEqual(
    expect.arrayContaining(["workspace", "plan", "roster", "indicators", "template"]),
  );
  expect(first?.submissions).toMatchObject([{ unit: "sfj", file: "司法局.xlsx", version: 1 }]);
  expect(first?.ledgerHead).toMatch(/^[0-9a-f]{64}$/);
  expect(readdirSync(loaded.folder.file("drafts/0001")).sort()).toEqual([
    "draft.json",
    "facts.json",
    "report.json",
    "results.json",
  ]);
});

test("a workbook that is sent again gives a second draft, and the redline names its cell", async () => {
  const loaded = await seasonWith({});
  take(keep(loaded));
  send(loaded, "司法局.xlsx", typeInto(blankBytes, { ...complete, "figures/cases|2023/value": decimal("95") }));
  await collect(loaded);
  take(keep(loaded));
  const made = take(await diff(loaded, "previous", "last"));
  const cases = made.changes.numbers.find(({ figure }) => figure?.startsWith("cases"));
  expect(cases).toMatchObject({ before: "91", after: "95" });
  expect(cases?.causes[0]).toMatchObject({ kind: "submission", unit: "sfj", file: "司法局.xlsx", before: "91", after: "95" });
  expect(cases?.causes[0]?.words).toContain("第2版");
  expect(made.files.map((file) => file.replace(/^.*\//, ""))).toEqual(["redline.docx", "changes.md"]);
});

test("a run that was killed before its draft was whole leaves no draft, and its number is taken again", async () => {
  const loaded = await seasonWith({});
  take(keep(loaded));
  rmSync(loaded.folder.file("drafts/0001/draft.json"));
  expect(listDrafts(loaded.folder)).toEqual({ drafts: [], remarks: [] });
  expect(take(keep(loaded))).toEqual({ number: 1, added: true });
});

test("a draft that is not there is answered with those that are", async () => {
  const loaded = await seasonWith({});
  expect(codesOf(await diff(loaded, "1", "last"))).toEqual(["HISTORY-001", "HISTORY-001"]);
  take(keep(loaded));
  expect(codesOf(await diff(loaded, "1", "9"))).toEqual(["HISTORY-001"]);
});

test("a kept draft that was altered is not compared", async () => {
  const loaded = await seasonWith({});
  take(keep(loaded));
  const path = loaded.folder.file("drafts/0001/report.json");
  writeFileSync(path, readFileSync(path, "utf8").replace("91", "19"));
  expect(codesOf(loadDraft(loaded.folder, 1))).toEqual(["HISTORY-002"]);
  expect(listDrafts(loaded.folder).remarks.map(({ code }) => code)).toEqual(["HISTORY-002"]);
});

test("what is no report is refused by name, and nothing is written", async () => {
  const loaded = await seasonWith({});
  take(keep(loaded));
  const sheet = writeReport(loaded, "汇总.xlsx", "x");
  const broken = writeReport(loaded, "别的.json", "{}");
  expect(codesOf(await diff(loaded, sheet, "last"))).toEqual(["HISTORY-003"]);
  expect(codesOf(await diff(loaded, broken, "last"))).toEqual(["HISTORY-003"]);
  expect(codesOf(await diff(loaded, "last", loaded.folder.file("没有.docx")))).toEqual(["IO-001"]);
  expect(readdirSync(loaded.folder.root)).not.toContain("out");
});

test("a report of another district or year is not compared with this one", async () => {
  const loaded = await seasonWith({});
  take(keep(loaded));
  const docx = take(await writeDocx(sampleDocument, { fonts: bundledFonts() }));
  expect(codesOf(await diff(loaded, writeReport(loaded, "邻区.docx", docx), "last"))).toEqual(["HISTORY-004"]);
  expect(codesOf(await diff(loaded, writeReport(loaded, "邻区.json", JSON.stringify(sampleDocument)), "last"))).toEqual([
    "HISTORY-004",
  ]);
});

test("a DOCX that is not ours, a redline, and a truncated DOCX are told apart", async () => {
  const loaded = await seasonWith({});
  take(keep(loaded));
  const own = await ownDocx(loaded);
  const foreign = withoutPart(own, "docProps/custom.xml");
  expect(codesOf(await diff(loaded, "1", writeReport(loaded, "外来.docx", foreign)))).toEqual(["HISTORY-005"]);
  take(await diff(loaded, "1", "1"));
  expect(codesOf(await diff(loaded, "1", join(loaded.folder.out, "diff/1-1/redline.docx")))).toEqual(["HISTORY-006"]);
  const cut = await diff(loaded, "1", writeReport(loaded, "残缺.docx", own.slice(0, 4000)));
  expect(cut.ok).toBe(false);
  expect(codesOf(cut)[0]).toMatch(/^OOXML-/);
});

function withoutPart(docx: Uint8Array, part: string): Uint8Array {
  const zip = take(readZip(docx, "x.docx"));
  return stableZip(new Map(zip.names.filter((name) => name !== part).map((name) => [name, take(zip.read(name))])));
}

async function ownDocx(
  loaded: LoadedWorkspace,
  change: (document: Document) => Document = (document) => document,
): Promise<Uint8Array> {
  const { report } = take(loadDraft(loaded.folder, 1));
  return take(await writeDocx(change(report), { fonts: bundledFonts() }));
}

test("what a leader changed in the DOCX itself is found, also a number without its mark", async () => {
  const loaded = await seasonWith({});
  take(keep(loaded));
  const unchanged = take(await diff(loaded, "1", writeReport(loaded, "原样.docx", await ownDocx(loaded))));
  expect(unchanged.changes).toEqual({ numbers: [], words: [] });
  const own = await ownDocx(loaded, (document) => JSON.parse(JSON.stringify(document).replaceAll('"text":"91"', '"text":"98"')));
  const edited = take(await diff(loaded, "1", writeReport(loaded, "改过.docx", own)));
  expect(edited.changes.numbers.map(({ before, after }) => [before, after])).toContainEqual(["91", "98"]);
  expect(edited.changes.numbers.flatMap(({ causes }) => causes).every(({ kind }) => kind === "file")).toBe(true);
});

test("charts that changed are declared with HISTORY-007 and listed on the last page", async () => {
  const loaded = await seasonWith({});
  const [one, other] = [
    sampleDocument,
    { ...sampleDocument, blocks: sampleDocument.blocks.filter(({ kind }) => kind !== "chart") },
  ];
  const [before, after] = [one, other].map((document, index) => writeReport(loaded, `r${index}.json`, JSON.stringify(document)));
  const made = await diff(loaded, before ?? "", after ?? "");
  expect(codesOf(made)).toEqual(["HISTORY-007"]);
  expect(take(made).uncovered).toHaveLength(2);
});
