import { expect, test } from "vitest";
import type { Block, Document } from "../../src/model/document.ts";
import { writeDocx } from "../../src/publish/write-docx.ts";
import { writePdf } from "../../src/publish/write-pdf.ts";
import { bodyText, bundledFonts, documentOf, linesOf, readPdf, textIn, unwrap, withoutSpace } from "./read-back.ts";
import { sampleDocument } from "./sample-document.ts";

const options = { fonts: bundledFonts() };
const plain = writePdf(sampleDocument, options).then(unwrap);

const withBlocks = (blocks: readonly Block[]): Document => ({ ...sampleDocument, blocks: [...blocks] });
const paragraph = (text: string): Block => ({ kind: "paragraph", inlines: [{ kind: "text", text }] });

/** A page repeats the table's head; the text is compared as read, once. */
const oneTablePage = { ...sampleDocument };

test("DOCX and PDF hold the same text in the same order", async () => {
  for (const head of [{}, { redHead: "临江区人民政府文件", toc: true }]) {
    const pdf = unwrap(await writePdf({ ...oneTablePage, ...head }, options));
    const docx = unwrap(await writeDocx({ ...oneTablePage, ...head }, options));
    expect(withoutSpace(bodyText(await readPdf(pdf)))).toBe(withoutSpace(textIn(documentOf(docx))));
  }
});

test("no line begins with a stop or a closing mark, and none ends with an opening one", async () => {
  const lines = (await readPdf(await plain)).flatMap(linesOf).map((line) => line.trim());
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter((line) => /^[，。、；：？！）〕》”’]/.test(line))).toEqual([]);
  expect(lines.filter((line) => /[（〔《“‘]$/.test(line))).toEqual([]);
});

test("a page holds 22 lines of 28 characters", async () => {
  const pdf = unwrap(await writePdf(withBlocks([paragraph("法".repeat(28 * 46 - 2))]), options));
  const pages = await readPdf(pdf);
  expect(pages.map((page) => linesOf(page).length)).toEqual([22, 22, 2]);
  expect(linesOf(pages[0] ?? []).map((line) => line.length)).toEqual([26, ...Array(21).fill(28)]);
});

test("page numbers stand right on odd pages and left on even ones", async () => {
  const pages = await readPdf(await plain);
  const numbers = pages.map((page) => page.filter((piece) => piece.y <= 92));
  expect(numbers.map((pieces) => pieces.map((piece) => piece.text).join(""))).toEqual(
    pages.map((_, index) => `— ${index + 1} —`),
  );
  expect(numbers.map((pieces) => (pieces[0]?.x ?? 0) > 300)).toEqual(pages.map((_, index) => index % 2 === 0));
});

test("no heading stands at the foot of a page", async () => {
  const blocks = Array.from({ length: 40 }, (_, index): Block[] => [
    { kind: "heading", level: 2, id: `h${index}`, inlines: [{ kind: "text", text: `（${index}）标题` }] },
    paragraph("做好各项工作。".repeat((index % 7) * 3 + 1)),
  ]).flat();
  const pages = await readPdf(unwrap(await writePdf(withBlocks(blocks), options)));
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.map((page) => linesOf(page).at(-1) ?? "").filter((line) => line.includes("标题"))).toEqual([]);
});

test("the last lines of the report stand above the signature, never the signature alone", async () => {
  for (let lines = 12; lines < 24; lines += 1) {
    const blocks: Block[] = [
      paragraph("法".repeat(28 * lines)),
      { kind: "signature", signatory: "临江区人民政府", date: "2026年2月9日" },
    ];
    const pages = (await readPdf(unwrap(await writePdf(withBlocks(blocks), options)))).map(linesOf);
    const signed = pages.find((page) => page.some((line) => line.includes("临江区")));
    expect(signed?.[0]).toContain("法");
  }
});

test("a table that goes on over a page repeats its head", async () => {
  const table = sampleDocument.blocks.find((block) => block.kind === "table");
  if (table?.kind !== "table") throw new Error("the sample has a table");
  const long: Block = { ...table, rows: [...table.rows, ...table.rows, ...table.rows] };
  const pages = await readPdf(unwrap(await writePdf(withBlocks([long]), options)));
  expect(pages.length).toBe(3);
  expect(pages.map((page) => withoutSpace(linesOf(page).find((line) => line.includes("序号")) ?? ""))).toEqual(
    Array(3).fill("序号指标目标完成值结论"),
  );
});

test("the imprint stands on the lower edge of the last page", async () => {
  const last = (await readPdf(await plain)).at(-1) ?? [];
  const printed = last.find((piece) => piece.text.includes("印发"));
  expect(printed?.y).toBeGreaterThan(98);
  expect(printed?.y).toBeLessThan(120);
});

test("a rare character comes from another face; one that no face has shows as 〓 and is reported (PUBLISH-002)", async () => {
  const outcome = await writePdf(withBlocks([paragraph("参加人：𰻝某😀，\u200b共2人🏛")]), options);
  expect(outcome.remarks).toMatchObject([{ code: "PUBLISH-002", facts: { count: 2 } }]);
  expect(bodyText(await readPdf(unwrap(outcome)))).toBe("参加人：𰻝某〓，共2人〓");
});

test("a text as long as a cell can hold is set whole, without any place to break it", async () => {
  for (const unit of ["a", "法", "1", "（"]) {
    const pages = await readPdf(unwrap(await writePdf(withBlocks([paragraph(unit.repeat(32_767))]), options)));
    expect(withoutSpace(bodyText(pages)).length).toBe(32_767);
  }
});

test("the same document gives the same bytes", async () => {
  expect(Buffer.compare(await plain, unwrap(await writePdf(sampleDocument, options)))).toBe(0);
});

test("title, language and date stand in the file, and every font is embedded", async () => {
  const pdf = Buffer.from(await plain).toString("latin1");
  expect(pdf).toContain("/Lang (zh-CN)");
  expect(pdf).toContain("D:20260209000000Z");
  const described = pdf.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
  expect(described).toBeGreaterThan(3);
  expect(pdf.match(/\/FontFile[23]? /g)?.length).toBe(described);
});
