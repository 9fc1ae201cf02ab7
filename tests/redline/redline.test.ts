/** Redlines of two drafts: both texts come back out of them, in our own reader and in LibreOffice, and what cannot be tracked is listed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, BlockOf, Document } from "../../src/model/document.ts";
import { type Redline, type RedlinePart, sideLines, sideText } from "../../src/model/redline.ts";
import { readWord } from "../../src/ooxml/read-word.ts";
import { compareParts } from "../../src/publish/redline/compare-parts.ts";
import { compareWords } from "../../src/publish/redline/compare-words.ts";
import { plain, printedParts } from "../../src/publish/redline/printed-parts.ts";
import { readTracked } from "../../src/publish/redline/read-tracked.ts";
import { splitWords } from "../../src/publish/redline/split-words.ts";
import { wordParts } from "../../src/publish/redline/word-parts.ts";
import { proveRedline, type RedlineSheet, writeRedlineDocx } from "../../src/publish/redline/write-redline-docx.ts";
import { writeRedlinePdf } from "../../src/publish/redline/write-redline-pdf.ts";
import { writeDocx } from "../../src/publish/write-docx.ts";
import { bodyText, bundledFonts, partOf, readPdf, unwrap, withoutSpace } from "../publish/read-back.ts";
import { sampleDocument } from "../publish/sample-document.ts";
import { draftPair } from "./change-document.ts";

/** 200 in full: FAZHI_REDLINES=200. */
const count = Number(process.env["FAZHI_REDLINES"] ?? 20);

const cover: Block[] = [{ kind: "paragraph", inlines: [{ kind: "text", text: "修改对照" }] }];

function sheetOf(redline: Redline): RedlineSheet {
  return { title: "花脸稿", author: "第2稿", date: "2026-02-09", cover, closing: [], redline };
}

const redlineOf = (before: Document, after: Document) => compareParts(printedParts(before), printedParts(after));

test.each(Array.from({ length: count }, (_, index) => index + 1))(
  "pair %i of drafts: accepting all changes gives the newer text, rejecting all the older one",
  async (seed) => {
    const [before, after] = draftPair(seed);
    const bytes = await writeRedlineDocx(sheetOf(redlineOf(before, after)));
    const tracked = unwrap(readTracked(bytes, "redline.docx"));
    expect(tracked.accepted.slice(1)).toEqual(sideLines(printedParts(after), "inserted"));
    expect(tracked.rejected.slice(1)).toEqual(sideLines(printedParts(before), "inserted"));
  },
  60_000,
);

test("the lines of a redline are those of the report that was printed", async () => {
  const docx = unwrap(await writeDocx(sampleDocument, { fonts: bundledFonts() }));
  const printed = unwrap(readTracked(docx, "report.docx")).accepted.map((line) => line.trim());
  expect(sideLines(printedParts(sampleDocument), "inserted").map((line) => line.trim())).toEqual(printed);
});

const findOffice = () =>
  spawnSync("soffice", ["--version"]).status === 0 && spawnSync("/usr/bin/python3", ["-c", "import uno"]).status === 0;

test.skipIf(!findOffice())("LibreOffice gives the same two texts for a dozen pairs", { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "fazhi-redline-"));
  const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
  for (const seed of seeds)
    writeFileSync(join(folder, `${seed}.docx`), await writeRedlineDocx(sheetOf(redlineOf(...draftPair(seed)))));
  const script = new URL("decide-changes.py", import.meta.url).pathname;
  const port = String(20_000 + (process.pid % 20_000));
  const run = spawnSync("/usr/bin/python3", [
    script,
    join(folder, "profile"),
    port,
    ...seeds.map((seed) => join(folder, `${seed}.docx`)),
  ]);
  expect(run.status).toBe(0);
  for (const seed of seeds) {
    const decided = (name: string) =>
      unwrap(readTracked(new Uint8Array(readFileSync(join(folder, `${seed}.${name}.docx`))), name)).accepted.slice(1);
    const [before, after] = draftPair(seed);
    expect(decided("accepted")).toEqual(sideLines(printedParts(after), "inserted"));
    expect(decided("rejected")).toEqual(sideLines(printedParts(before), "inserted"));
  }
  rmSync(folder, { recursive: true, force: true });
});

test("a redline that lost a change is found out", async () => {
  const [before, after] = draftPair(3);
  const bytes = await writeRedlineDocx(sheetOf(redlineOf(before, after)));
  const wanted = {
    accepted: ["修改对照", ...sideLines(printedParts(after), "inserted")],
    rejected: ["修改对照", ...sideLines(printedParts(before), "inserted")],
  };
  expect(proveRedline(bytes, wanted)).toEqual([]);
  expect(proveRedline(bytes, { ...wanted, rejected: wanted.accepted })[0]).toContain("rejected, line");
});

test("a number changes as a whole and is never split", () => {
  const spans = compareWords([plain("办结1,204件，占7.2%")], [plain("办结1,214件，占7.25%")]);
  expect(spans.filter((span) => span.change !== "same").map((span) => span.text)).toEqual(["1,204", "1,214", "7.2%", "7.25%"]);
});

test("any two texts come back from their comparison, and every piece of a text is in it once", () => {
  const words = fc
    .array(fc.constantFrom("法治", "12.5%", "，", "AB", " ", "\t", "𬎆", "3", "年", "。"), { maxLength: 30 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const spans = compareWords([plain(before)], [plain(after)]);
      expect(sideText(spans, "deleted")).toBe(before);
      expect(sideText(spans, "inserted")).toBe(after);
      expect(splitWords(before).join("")).toBe(before);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("the same pair gives the same bytes", async () => {
  const redline = redlineOf(...draftPair(5));
  expect(await writeRedlineDocx(sheetOf(redline))).toEqual(await writeRedlineDocx(sheetOf(redline)));
  const options = { fonts: bundledFonts() };
  expect(unwrap(await writeRedlinePdf(sheetOf(redline), options))).toEqual(
    unwrap(await writeRedlinePdf(sheetOf(redline), options)),
  );
});

test("every change carries the newer draft as its author and the day of that draft", async () => {
  const xml = partOf(await writeRedlineDocx(sheetOf(redlineOf(...draftPair(2)))), "word/document.xml");
  const changes = [...xml.matchAll(/<w:(?:ins|del) [^>]*>/g)].map(([tag]) => tag);
  expect(changes.length).toBeGreaterThan(0);
  for (const tag of changes) expect(tag).toMatch(/w:author="第2稿".*w:date="2026-02-09T00:00:00Z"/);
});

test("the changed data of a chart are listed, since a picture carries no tracked changes", () => {
  const after = {
    ...sampleDocument,
    blocks: sampleDocument.blocks.map((block) => (block.kind === "chart" && block.id === "f1" ? raised(block) : block)),
  };
  const { uncovered } = redlineOf(sampleDocument, after);
  expect(uncovered).toHaveLength(1);
  expect(uncovered[0]).toMatchObject({ before: "290件", after: "300件" });
  const without = { ...sampleDocument, blocks: sampleDocument.blocks.filter((block) => block.kind !== "chart") };
  expect(redlineOf(sampleDocument, without).uncovered.map(({ what }) => what)).toEqual(["删去的图", "删去的图"]);
});

function raised(block: BlockOf<"chart">): Block {
  const series = block.chart.series.map((one, index) => ({
    ...one,
    values: one.values.map((value, at) => (index === 0 && at === 0 ? { ...value, value: "300" } : value)),
  }));
  return { ...block, chart: { ...block.chart, series } };
}

test("the redline on paper holds the words of both drafts", async () => {
  const [before, after] = draftPair(4);
  const redline = redlineOf(before, after);
  const text = withoutSpace(bodyText(await readPdf(unwrap(await writeRedlinePdf(sheetOf(redline), { fonts: bundledFonts() })))));
  const lines = redline.parts.flatMap((part: RedlinePart) => (part.kind === "line" && part.role === "body" ? [part.spans] : []));
  for (const spans of lines) expect(text).toContain(withoutSpace(spans.map((span) => span.text).join("")));
});

test("a report that was saved as DOCX and read back is the same text in the same places", async () => {
  const docx = unwrap(await writeDocx(sampleDocument, { fonts: bundledFonts() }));
  const read = wordParts(unwrap(readWord(docx, "report.docx")).blocks, () => undefined);
  expect(sideLines(read, "inserted")).toEqual(sideLines(printedParts(sampleDocument), "inserted"));
  const roles = (parts: readonly RedlinePart[]) => parts.map((part) => (part.kind === "line" ? part.role : part.kind));
  expect(roles(read)).toEqual(roles(printedParts(sampleDocument)));
});

test("text of a unit that looks like a tracked change stays text", async () => {
  const hostile = '</w:t></w:r><w:ins w:id="1"/>{{x}}\u0007';
  const block: Block = { kind: "paragraph", inlines: [{ kind: "text", text: hostile }] };
  const after = { ...sampleDocument, blocks: [...sampleDocument.blocks, block] };
  const bytes = await writeRedlineDocx(sheetOf(redlineOf(sampleDocument, after)));
  expect(unwrap(readTracked(bytes, "redline.docx")).accepted.at(-1)).toBe(hostile.slice(0, -1));
});
