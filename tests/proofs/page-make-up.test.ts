/** The pages of all five demo reports: what typesetting forbids at line and page ends, and LibreOffice's rendering of the same report beside ours. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
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

/** Without blanks, repeated table heads and the dots of the contents, sorted: LibreOffice draws cells and headings in another order. */
function characters(document: PdfDocument): string {
  const { lines } = pdfText(document);
  const dots = new Set(contentsLines(lines));
  const text = lines.filter((line) => !dots.has(line)).map((line) => line.text);
  return [...text.join("").replace(/[\s.…]/g, "")].toSorted().join("");
}

/** FAZHI_ALL_SEEDS=1 takes all five through LibreOffice, otherwise the first. */
const compared = process.env["FAZHI_ALL_SEEDS"] === "1" ? seeds : seeds.slice(0, 1);

test.skipIf(!hasOffice).each(compared)(
  "%s: LibreOffice shows the same characters on as many pages, give or take one",
  async (seed) => {
    const report = await reportOfSeed(seed);
    const folder = mkdtempSync(join(tmpdir(), "fazhi-pages-"));
    writeFileSync(join(folder, "report.docx"), take(await writeDocx(report, options)));
    const theirs = await pagesOf(new Uint8Array(readFileSync(officePdf(join(folder, "report.docx"), folder))));
    const ours = await pagesOf(take(await writePdf(report, options)));
    expect(Math.abs(theirs.pages.length - ours.pages.length)).toBeLessThanOrEqual(1);
    const [mine, other] = [characters(ours), characters(theirs)];
    expect(other.length).toBeGreaterThanOrEqual(mine.length);
  },
  200_000,
);
