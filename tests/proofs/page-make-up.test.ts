/** The pages of all five demo reports: what typesetting forbids at line and page ends, and LibreOffice's rendering of the same report beside ours. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Document, textOf } from "../../src/model/document.ts";
import { writeDocx } from "../../src/publish/write-docx.ts";
import { writePdf } from "../../src/publish/write-pdf.ts";
import { pdfChecks } from "../../src/review/checks/pdf-checks.ts";
import { contentsLines } from "../../src/review/pdf-contents.ts";
import { pdfText } from "../../src/review/pdf-lines.ts";
import { type PdfDocument, readPdfPages } from "../../src/review/read-pdf-pages.ts";
import { take } from "../chain/season.ts";
import { bundledFonts } from "../review/full-report.ts";
import { reportOfSeed, seeds } from "./finished-files.ts";
import { hasOffice, officePdf } from "./outside-tools.ts";

const options = { fonts: bundledFonts() };

async function pagesOf(bytes: Uint8Array): Promise<PdfDocument> {
  return take(await readPdfPages(bytes, "report.pdf"));
}

test.each(seeds)(
  "%s: line ends, page ends and every other check of the PDF, with contents and without, and no character replaced",
  async (seed) => {
    const report = await reportOfSeed(seed);
    for (const toc of [false, true]) {
      const written = await writePdf({ ...report, toc }, options);
      expect(written.remarks).toEqual([]);
      const document = await pagesOf(take(written));
      const subject = { document, text: pdfText(document) };
      const found = pdfChecks.flatMap((check) => (check.find(subject) ?? []).map(({ quote }) => `${check.id} ${quote}`));
      expect(found).toEqual([]);
    }
  },
  120_000,
);

/** Blanks, and stops: those that LibreOffice hangs into the margin do not all come back out of its PDF. */
const unread = /[\s，。、；：]/g;

/** The lines without blanks, contents and the numbers of pages; `count` counts what `pattern` finds in them, whatever the order. */
function wordsOf(document: PdfDocument): { readonly text: string; readonly count: (pattern: RegExp) => Map<string, number> } {
  const { lines } = pdfText(document);
  const contents = new Set(contentsLines(lines));
  const rows = lines.filter((line) => !contents.has(line)).map((line) => line.text.replace(unread, ""));
  const count = (pattern: RegExp) => countOf(rows.flatMap((row) => row.match(pattern) ?? []));
  return { text: rows.join(""), count };
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What `more` has beyond `less`, each as often as it does. */
function surplus(more: ReadonlyMap<string, number>, less: ReadonlyMap<string, number>): string[] {
  return [...more].flatMap(([word, times]) => Array.from({ length: Math.max(0, times - (less.get(word) ?? 0)) }, () => word));
}

/** Ours draws the words of charts as outlines; LibreOffice writes them, and repeats the heads of tables where it turns the page. */
function extraWords({ blocks }: Document): string {
  const words = blocks.flatMap((block): string[] => {
    if (block.kind === "table") return block.columns.map(({ title }) => title);
    if (block.kind !== "chart") return [];
    const { categories, series, unitOfMeasure } = block.chart;
    return [
      ...categories,
      unitOfMeasure,
      ...series.flatMap(({ label, values }) => [label, ...values.map(({ value }) => value ?? "未报")]),
    ];
  });
  return words.join("");
}

/** FAZHI_ALL_SEEDS=1 takes all five through LibreOffice, otherwise the first. */
const compared = process.env["FAZHI_ALL_SEEDS"] === "1" ? seeds : seeds.slice(0, 1);

test.skipIf(!hasOffice).each(compared)(
  "%s: LibreOffice shows the same words and numbers on as many pages, give or take one",
  async (seed) => {
    const report = await reportOfSeed(seed);
    const folder = mkdtempSync(join(tmpdir(), "fazhi-pages-"));
    writeFileSync(join(folder, "report.docx"), take(await writeDocx(report, options)));
    const theirs = await pagesOf(new Uint8Array(readFileSync(officePdf(join(folder, "report.docx"), folder))));
    const ours = await pagesOf(take(await writePdf(report, options)));
    expect(Math.abs(theirs.pages.length - ours.pages.length)).toBeLessThanOrEqual(1);
    const [mine, other] = [wordsOf(ours), wordsOf(theirs)];
    const inCharts = extraWords(report);
    for (const pattern of [/\S/gu, /\d+(?:\.\d+)?/g]) {
      expect(surplus(mine.count(pattern), other.count(pattern))).toEqual([]);
      const added = surplus(other.count(pattern), mine.count(pattern));
      expect(added.filter((word) => !inCharts.includes(word))).toEqual([]);
    }
    for (const block of report.blocks.filter((one) => one.kind === "paragraph" || one.kind === "heading")) {
      const words = [...(block.kind === "paragraph" ? (block.lead ?? []) : []), ...block.inlines];
      const paragraph = textOf(words).replace(unread, "");
      expect([mine.text.includes(paragraph), other.text.includes(paragraph), paragraph]).toEqual([true, true, paragraph]);
    }
  },
  200_000,
);
