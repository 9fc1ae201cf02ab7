import { expect, test } from "vitest";
import type { Block, Chart } from "../../src/model/document.ts";
import { readZip } from "../../src/ooxml/read-zip.ts";
import { chartSvg } from "../../src/publish/chart-svg.ts";
import { drawChart } from "../../src/publish/draw-chart.ts";
import { openFaces, remarkMissing } from "../../src/publish/faces.ts";
import { writeDocx } from "../../src/publish/write-docx.ts";
import { bundledFonts, partOf, unwrap } from "./read-back.ts";
import { sampleDocument } from "./sample-document.ts";

const fonts = bundledFonts();
const chart = (kind: Chart["kind"], values: (string | null)[]): Chart => ({
  kind,
  unitOfMeasure: "件",
  categories: values.map((_, index) => `类${index + 1}`),
  series: [{ label: "本年", values: values.map((value) => ({ value, fact: null })) }],
});
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);

test("values are printed on the bars exactly as they were given", () => {
  for (const kind of ["bar", "column", "pie"] as const) {
    const printed = words(chartSvg(chart(kind, ["172.25", "0.10", "1204"]), "serif")).join(" ");
    for (const value of ["172.25", "0.10", "1204"]) expect(printed).toContain(value);
  }
});

test("where nothing was reported the chart says so instead of showing zero", () => {
  expect(words(chartSvg(chart("column", ["3", null]), "serif"))).toContain("未报");
  expect(words(chartSvg(chart("column", ["3", null]), "serif"))).not.toContain("0");
});

test("the same chart is drawn with the same bytes, also after others", () => {
  const first = chartSvg(chart("column", ["3", "4"]), "serif");
  chartSvg(chart("pie", ["1", "2"]), "serif");
  expect(chartSvg(chart("column", ["3", "4"]), "serif")).toBe(first);
});

test("for the PDF the words are outlines, so that no font can be missing", () => {
  const faces = openFaces(fonts);
  const drawn = drawChart(chart("bar", ["3", "4"]), faces);
  expect(drawn.svg).not.toContain("<text");
  expect(drawn.words.map(({ pathAt }) => pathAt(0, 0, 1))).toHaveLength(4);
  const [first, other] = drawn.words.map(({ pathAt }) => pathAt(0, 0, 1));
  expect(first).toMatch(/^M[\d.]+ [\d.]+[QCL]/);
  expect(other).not.toBe(first);
  expect(remarkMissing(faces, "report.pdf")).toEqual([]);
});

test("a name on a chart with a rare character is reported", () => {
  const faces = openFaces(fonts);
  drawChart({ ...chart("bar", ["3"]), categories: ["😀镇"] }, faces);
  expect(remarkMissing(faces, "report.docx")).toMatchObject([{ code: "PUBLISH-002", facts: { characters: "😀" } }]);
});

const partsOf = async (drawn: Chart) => {
  const block: Block = { kind: "chart", id: "c", caption: [], alt: "受理3件", chart: drawn };
  const docx = unwrap(await writeDocx({ ...sampleDocument, blocks: [block] }, { fonts }));
  return { docx, xml: partOf(docx, "word/charts/chart1.xml"), body: partOf(docx, "word/document.xml") };
};

test("Word gets a chart of its own with its workbook, printing the values as they were given", async () => {
  const { docx, xml, body } = await partsOf(chart("column", ["172.25", "0.10"]));
  expect(xml).toContain('formatCode="0.00"');
  expect(xml).toContain("<c:v>172.25</c:v>");
  expect(xml).not.toContain('typeface="+mn-ea"');
  expect(body).toContain('descr="受理3件"');
  expect(unwrap(readZip(docx, "report.docx")).names).toContain("word/embeddings/Microsoft_Excel_Worksheet1.xlsx");
});

test("in Word's chart nothing stands where nothing was reported, and the words below say so", async () => {
  const { xml } = await partsOf(chart("bar", ["3", null]));
  expect(xml).toContain("<c:v>类2（未报）</c:v>");
  expect(xml.match(/<c:val>.*<\/c:val>/)?.[0]).not.toContain("<c:v>0</c:v>");
});

test("charts in Word have the same bytes, their workbooks too, however many were written before", async () => {
  const first = await partsOf(chart("pie", ["3", "4"]));
  await partsOf(chart("bar", ["1"]));
  expect(Buffer.compare(first.docx, (await partsOf(chart("pie", ["3", "4"]))).docx)).toBe(0);
});
