/** LibreOffice's rendering of the DOCX beside our PDF: the same words, stops and numbers on as many pages, give or take one. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Document, textOf } from "../../src/model/document.ts";
import { writeDocx } from "../../src/publish/write-docx.ts";
import { writePdf } from "../../src/publish/write-pdf.ts";
import { contentsLines } from "../../src/review/pdf-contents.ts";
import { type PdfLine, pdfText } from "../../src/review/pdf-lines.ts";
import { type PdfDocument, readPdfPages } from "../../src/review/read-pdf-pages.ts";
import { take } from "../chain/season.ts";
import { bundledFonts } from "../review/full-report.ts";
import { isFull, type NamedDocument, seeds, variantsOfSeed } from "./finished-files.ts";
import { hasOffice, officePdfs } from "./outside-tools.ts";

const options = { fonts: bundledFonts() };

async function pagesOf(bytes: Uint8Array): Promise<PdfDocument> {
  return take(await readPdfPages(bytes, "report.pdf"));
}

/** The lines without blanks, contents and the numbers of pages; `count` counts what `pattern` finds in them, whatever the order. */
function wordsOf(document: PdfDocument): { readonly text: string; readonly count: (pattern: RegExp) => Map<string, number> } {
  const { lines } = pdfText(document);
  const contents = new Set([...contentsLines(lines), ...dottedLines(lines)]);
  const rows = lines.filter((line) => !contents.has(line)).map((line) => line.text.replace(/\s/g, ""));
  const count = (pattern: RegExp) => countOf(rows.flatMap((row) => row.match(pattern) ?? []));
  return { text: rows.map((row) => `${row}${lineEnd}`).join(""), count };
}

/** LibreOffice writes the dots of a contents as text, in one line with the words and the number. */
function dottedLines(lines: readonly PdfLine[]): readonly PdfLine[] {
  const start = lines.findIndex(({ text }) => /^目\s*录$/.test(text.trim()));
  const last = lines.findLastIndex(({ text }) => /\.{6}/.test(text));
  return start < 0 || last < 0 ? [] : lines.slice(start, last + 1);
}

const lineEnd = "\n";
const stops = "，。、；：";

/**
 * Whether the words stand there, whatever the lines. `hung`: a stop may be missing, but only where a line ends: LibreOffice 7.4 does not draw some of those that it
 * hangs into the margin of a justified line whose characters are set closer. Without the closer setting it draws them all.
 */
function standsIn(text: string, words: string, hung: boolean): boolean {
  const pattern = [...words].map((character) => {
    const sign = character.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
    return hung && stops.includes(character) ? `(?:${sign}${lineEnd}?|${lineEnd})` : `${sign}${lineEnd}?`;
  });
  return new RegExp(pattern.join(""), "u").test(text);
}

/** One in two hundred: more would be another fault. */
const mostLost = 0.005;

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
      `单位：${unitOfMeasure}`,
      ...series.flatMap(({ label, values }) => [label, ...values.map(({ value }) => value ?? "未报")]),
    ];
  });
  return words.join("");
}

/** What differs, in words; none where both say the same. */
function differences({ name, document }: NamedDocument, ours: PdfDocument, theirs: PdfDocument): string[] {
  const found: string[] = [];
  const apart = theirs.pages.length - ours.pages.length;
  if (Math.abs(apart) > 1) found.push(`${apart} pages`);
  const [mine, other] = [wordsOf(ours), wordsOf(theirs)];
  const inCharts = extraWords(document);
  for (const pattern of [/\S/gu, /\d+(?:\.\d+)?/g]) {
    const missing = surplus(mine.count(pattern), other.count(pattern));
    const hung = missing.filter((word) => stops.includes(word));
    if (hung.length > mostLost * mine.text.length) found.push(`${hung.length} stops lost`);
    found.push(...missing.filter((word) => !stops.includes(word)).map((word) => `only ours: ${word}`));
    const added = surplus(other.count(pattern), mine.count(pattern)).filter((word) => !inCharts.includes(word));
    found.push(...added.map((word) => `only theirs: ${word}`));
  }
  for (const block of document.blocks.filter((one) => one.kind === "paragraph" || one.kind === "heading")) {
    const words = textOf([...(block.kind === "paragraph" ? (block.lead ?? []) : []), ...block.inlines]).replace(/\s/g, "");
    if (!standsIn(mine.text, words, false)) found.push(`not in ours: ${words}`);
    if (!standsIn(other.text, words, true)) found.push(`not in theirs: ${words}`);
  }
  return found.map((what) => `${name}: ${what}`);
}

const compared = isFull ? seeds : seeds.slice(0, 1);

test.skipIf(!hasOffice).each(compared)(
  "%s: LibreOffice shows the same words, stops and numbers on as many pages, give or take one",
  async (seed) => {
    const all = await variantsOfSeed(seed);
    // Own reports differ in words only: one stands for all.
    const own = all.findIndex(({ name }) => name.startsWith("单位-"));
    const different = all.filter(({ name }, index) => !name.startsWith("单位-") || index === own);
    const variants = isFull && seed === seeds[0] ? different : all.slice(0, 1);
    const folder = mkdtempSync(join(tmpdir(), "fazhi-pages-"));
    const files: string[] = [];
    for (const [index, { document }] of variants.entries()) {
      const file = join(folder, `${index}.docx`);
      writeFileSync(file, take(await writeDocx(document, options)));
      files.push(file);
    }
    const rendered = officePdfs(files, folder);
    const found: string[] = [];
    for (const [index, variant] of variants.entries()) {
      const ours = await pagesOf(take(await writePdf(variant.document, options)));
      const theirs = await pagesOf(new Uint8Array(readFileSync(rendered[index] ?? "")));
      found.push(...differences(variant, ours, theirs));
    }
    expect(found).toEqual([]);
  },
  280_000,
);
