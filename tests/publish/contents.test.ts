/** The table of contents of a long report: true page numbers in both files, and no question from Word on opening. */
import { expect, test } from "vitest";
import type { Block, Document } from "../../src/model/document.ts";
import { writeDocx } from "../../src/publish/write-docx.ts";
import { writeHtml } from "../../src/publish/write-html.ts";
import { writePdf } from "../../src/publish/write-pdf.ts";
import { bundledFonts, linesOf, partOf, readPdf, unwrap, withoutSpace } from "./read-back.ts";
import { sampleDocument } from "./sample-document.ts";

const options = { fonts: bundledFonts() };
const paragraph = (text: string): Block => ({ kind: "paragraph", inlines: [{ kind: "text", text }] });
const chapters = ["一", "二", "三", "四", "五"];
const blocks: Block[] = [
  ...sampleDocument.blocks.slice(
    0,
    sampleDocument.blocks.findIndex(({ kind }) => kind === "recipients"),
  ),
  ...chapters.flatMap((number, index): Block[] => [
    { kind: "heading", level: 1, id: `h${number}`, inlines: [{ kind: "text", text: `${number}、工作情况` }] },
    paragraph("依法行政。".repeat(97 * (index + 1))),
  ]),
];
const report: Document = { ...sampleDocument, blocks };

/** Heading and number of each line of the contents, as Word shows them before any field is updated. */
function entriesOf(docx: Uint8Array): [string, number][] {
  const body = partOf(docx, "word/document.xml");
  const lines = body.match(/<w:pStyle w:val="TOC[12]"\/>.*?<\/w:p>/g) ?? [];
  return lines.map((line) => {
    const texts = [...line.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? "");
    return [texts.slice(0, -1).join(""), Number(texts.at(-1))];
  });
}

test("each heading stands on the page that the contents give for it, in DOCX and PDF alike", async () => {
  const pages = await readPdf(unwrap(await writePdf({ ...report, toc: true }, options)));
  const entries = entriesOf(unwrap(await writeDocx({ ...report, toc: true }, options)));
  expect(entries.map(([words]) => words)).toEqual(chapters.map((number) => `${number}、工作情况`));
  for (const [words, page] of entries) expect(linesOf(pages[page - 1] ?? []).map(withoutSpace)).toContain(words);
  const contents = linesOf(pages[0] ?? []).map(withoutSpace);
  for (const [words, page] of entries) expect(contents).toContain(`${words}${page}`);
});

test("Word opens the contents without asking to update anything, and can update them", async () => {
  const docx = unwrap(await writeDocx({ ...report, toc: true }, options));
  expect(partOf(docx, "word/settings.xml")).not.toContain("updateFields");
  const body = partOf(docx, "word/document.xml");
  expect(body).not.toContain('w:dirty="true"');
  expect(body.match(/PAGEREF _Toc\d+ \\h/g)).toHaveLength(chapters.length);
});

test("a report of the usual length has no contents; one of more than thirty pages has them unasked; the workspace may say otherwise", async () => {
  expect(entriesOf(unwrap(await writeDocx(report, options)))).toEqual([]);
  const long = { ...report, blocks: [...blocks, ...Array.from({ length: 30 }, () => paragraph("依法行政。".repeat(120)))] };
  expect(entriesOf(unwrap(await writeDocx(long, options)))).toHaveLength(chapters.length);
  expect(entriesOf(unwrap(await writeDocx({ ...long, toc: false }, options)))).toEqual([]);
});

test("on a web page the contents are links to the headings", () => {
  const page = new TextDecoder().decode(unwrap(writeHtml({ ...report, toc: true })));
  const links = [...page.matchAll(/<a href="#([^"]+)">/g)].map((match) => match[1] ?? "");
  expect(links).toHaveLength(chapters.length);
  for (const link of links) expect(page).toContain(` id="${link}"`);
});
