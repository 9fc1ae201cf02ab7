/** Every PDF of every variant: what typesetting forbids at the ends of lines and pages, and no character replaced. */
import { expect, test } from "vitest";
import { writePdf } from "../../src/publish/write-pdf.ts";
import { pdfChecks } from "../../src/review/checks/pdf-checks.ts";
import { pdfText } from "../../src/review/pdf-lines.ts";
import { readPdfPages } from "../../src/review/read-pdf-pages.ts";
import { take } from "../chain/season.ts";
import { bundledFonts } from "../review/full-report.ts";
import { isFull, type NamedDocument, seeds, variantsOfSeed } from "./finished-files.ts";

const options = { fonts: bundledFonts() };

/** What the checks of the official format find on the pages; those of lines and pages are among them. */
async function faultsOf({ name, document: report }: NamedDocument): Promise<string[]> {
  const written = await writePdf(report, options);
  const document = take(await readPdfPages(take(written), "report.pdf"));
  const subject = { document, text: pdfText(document) };
  const found = pdfChecks.flatMap((check) =>
    (check.find(subject) ?? []).map(({ page, quote, found: what }) => `${check.id} ${page} ${quote} ${what}`),
  );
  return [...written.remarks.map(({ code }) => code), ...found].map((words) => `${name}: ${words}`);
}

test.each(seeds)(
  "%s: in every variant lines and pages begin and end as they may, and every other check of the PDF passes",
  async (seed) => {
    const variants = await variantsOfSeed(seed);
    const shown =
      isFull || seed === "xiangcheng-2023" ? variants : variants.filter(({ name }) => name !== "按方面" && name !== "讨论稿");
    const faults: string[] = [];
    for (const variant of shown) faults.push(...(await faultsOf(variant)));
    expect(faults).toEqual([]);
  },
  280_000,
);
