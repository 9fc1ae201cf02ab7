import { expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import { factMarkOf, readFactBookmark } from "../../src/model/fact-bookmark.ts";
import { childOf, childrenOf } from "../../src/ooxml/read-xml.ts";
import { writeDocx } from "../../src/publish/write-docx.ts";
import { bundledFonts, documentOf, findAll, partOf, styleOf, textIn, unwrap } from "./read-back.ts";
import { sampleDocument } from "./sample-document.ts";

const options = { fonts: bundledFonts() };
const plain = writeDocx(sampleDocument, options).then(unwrap);

const withBlocks = (blocks: Document["blocks"]): Document => ({ ...sampleDocument, blocks });

test("paper, margins and line pitch are those of GB/T 9704", async () => {
  const xml = partOf(await plain, "word/document.xml");
  expect(xml).toContain('w:w="11906"');
  expect(xml).toContain('w:h="16838"');
  for (const margin of ['w:top="2098"', 'w:right="1474"', 'w:bottom="1984"', 'w:left="1587"']) expect(xml).toContain(margin);
  expect(xml).toMatch(/<w:docGrid [^>]*w:linePitch="579"/);
});

test("headings stand in the styles of their level and in Word's outline", async () => {
  const paragraphs = findAll(documentOf(await plain), "p");
  const first = paragraphs.find((paragraph) => textIn(paragraph).startsWith("一、"));
  const second = paragraphs.find((paragraph) => textIn(paragraph).startsWith("（一）优化"));
  expect([first, second].map((paragraph) => paragraph && styleOf(paragraph))).toEqual(["Heading1", "Heading2"]);
  const styles = partOf(await plain, "word/styles.xml");
  for (const [id, face, level] of [
    ["Heading1", "黑体", 0],
    ["Heading2", "楷体_GB2312", 1],
    ["Heading3", "仿宋_GB2312", 2],
  ] as const) {
    const style = styles.slice(styles.indexOf(`w:styleId="${id}"`)).split("</w:style>")[0] ?? "";
    expect(style).toContain(`w:eastAsia="${face}"`);
    expect(style).toContain(`<w:outlineLvl w:val="${level}"/>`);
  }
});

test("every bound number lies in a hidden bookmark that leads back to its figure", async () => {
  const body = documentOf(await plain);
  const marks = findAll(body, "bookmarkStart").map(
    (start) => JSON.stringify(start.attributes).match(/_fz_[0-9a-f]+_\d+/)?.[0] ?? "",
  );
  const printed = sampleDocument.blocks.flatMap((block) => {
    const inlines =
      block.kind === "paragraph" ? [...(block.lead ?? []), ...block.inlines] : block.kind === "table" ? block.rows.flat(2) : [];
    return inlines.flatMap((inline) => (inline.kind === "fact" ? [inline.fact] : []));
  });
  expect(marks.map(readFactBookmark)).toEqual(printed.map(factMarkOf));
  expect(new Set(marks).size).toBe(marks.length);
  expect(Math.max(...marks.map((mark) => mark.length))).toBeLessThanOrEqual(40);
});

test("all text lies in the document and none of it in the styles of Word's own theme", async () => {
  const text = findAll(documentOf(await plain), "p")
    .map(textIn)
    .join("\n");
  expect(text).toContain("云州市人民政府：");
  expect(text).toContain("附件：1.2025年度法治政府建设主要指标完成情况表");
  expect(text).toContain("（此件公开发布）");
  expect(text).toContain("抄送：市委全面依法治市委员会办公室，区委办公室，区人大常委会办公室。");
  expect(partOf(await plain, "word/styles.xml")).not.toMatch(/asciiTheme|eastAsiaTheme/);
});

test("the issuer stands beside the document number only where there is one", async () => {
  const line = async (issuer: string | null) => {
    const docx = await writeDocx(withBlocks([{ kind: "document-number", text: "临政发〔2026〕3号", issuer }]), options);
    return textIn(documentOf(unwrap(docx)));
  };
  expect(await line("周明远")).toContain("签发人：周明远");
  expect(await line(null)).toBe("临政发〔2026〕3号");
});

test("the red head and its rule are printed only when asked for", async () => {
  const red = unwrap(await writeDocx({ ...sampleDocument, redHead: "临江区人民政府文件" }, options));
  expect(textIn(documentOf(red))).toContain("临江区人民政府文件");
  expect(partOf(red, "word/document.xml")).toMatch(/<w:bottom [^>]*w:color="FF0000"/);
  expect(textIn(documentOf(await plain))).not.toContain("临江区人民政府文件");
});

test("a table repeats its head on every page and no row is torn", async () => {
  const [table] = findAll(documentOf(await plain), "tbl");
  const rows = table ? childrenOf(table, "tr") : [];
  expect(rows.length).toBe(21);
  expect(rows.map((row) => findAll(row, "tblHeader").length)).toEqual([1, ...Array(20).fill(0)]);
  expect(rows.every((row) => findAll(row, "cantSplit").length === 1)).toBe(true);
});

test("nothing stands between a table and the annex that begins the next page, so that no empty page can come of it", async () => {
  const blocks: Document["blocks"] = [
    { kind: "table", id: "t", caption: [], columns: [{ title: "甲", align: "left", share: 1 }], rows: [] },
    { kind: "annex", label: "附件2", inlines: [{ kind: "text", text: "案例" }] },
  ];
  const body = childOf(documentOf(unwrap(await writeDocx(withBlocks(blocks), options))), "body");
  expect(
    body &&
      childrenOf(body)
        .map((element) => element.name + textIn(element))
        .slice(1, 3),
  ).toEqual(["tbl甲", "p附件2"]);
});

test("a chart is a picture with words for those who cannot see it", async () => {
  const pictures = findAll(documentOf(await plain), "docPr").map((picture) => picture.attributes["descr"]);
  expect(pictures).toHaveLength(2);
  expect(pictures[0]).toContain("290件");
});

test("quotation marks are set as Chinese ones, and a line feed in a cell is a line feed in Word", async () => {
  const blocks: Document["blocks"] = [{ kind: "paragraph", inlines: [{ kind: "text", text: "推行“一窗受理”\n第二行\t后" }] }];
  const paragraph = findAll(documentOf(unwrap(await writeDocx(withBlocks(blocks), options))), "p")[0];
  const runs = paragraph ? childrenOf(paragraph, "r") : [];
  expect(runs.every((run) => JSON.stringify(findAll(run, "rFonts")[0]?.attributes).includes("eastAsia"))).toBe(true);
  expect(paragraph && findAll(paragraph, "br").length).toBe(1);
  expect(paragraph && findAll(childOf(paragraph, "r") ?? paragraph, "tab").length).toBe(0);
  expect(paragraph && findAll(paragraph, "tab").length).toBe(1);
});

test("the same document gives the same bytes, however many were written before", async () => {
  const again = unwrap(await writeDocx(sampleDocument, options));
  expect(Buffer.compare(await plain, again)).toBe(0);
});

test("the file says which figures it was printed from, and no time but the report's own date", async () => {
  expect(partOf(await plain, "docProps/custom.xml")).toContain("fazhi.figures");
  expect(partOf(await plain, "docProps/core.xml")).toContain("2026-02-09T00:00:00Z");
});

test("characters that no file can hold are left out and reported (PUBLISH-001)", async () => {
  const blocks: Document["blocks"] = [{ kind: "paragraph", inlines: [{ kind: "text", text: "宣传\u0007周\ud800活动\uffff" }] }];
  const outcome = await writeDocx(withBlocks(blocks), options);
  expect(outcome.remarks).toMatchObject([{ code: "PUBLISH-001", facts: { count: 3 } }]);
  expect(textIn(documentOf(unwrap(outcome)))).toBe("宣传周活动");
});
