import { expect, test } from "vitest";
import type { Chart } from "../../src/model/document.ts";
import { chartPng } from "../../src/publish/chart-png.ts";
import { chartSvg } from "../../src/publish/chart-svg.ts";
import { drawChart } from "../../src/publish/draw-chart.ts";
import { openFaces, remarkMissing } from "../../src/publish/faces.ts";
import { bundledFonts } from "./read-back.ts";

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

test("for PDF and Word the words are outlines, so that no font can be missing", () => {
  const faces = openFaces(fonts);
  const drawn = drawChart(chart("bar", ["3", "4"]), faces);
  expect(drawn).not.toContain("<text");
  expect(drawn.match(/<path transform="matrix/g)?.length).toBeGreaterThan(4);
  expect(remarkMissing(faces, "report.pdf")).toEqual([]);
});

test("a name on a chart with a rare character is reported", () => {
  const faces = openFaces(fonts);
  drawChart({ ...chart("bar", ["3"]), categories: ["😀镇"] }, faces);
  expect(remarkMissing(faces, "report.docx")).toMatchObject([{ code: "PUBLISH-002", facts: { characters: "😀" } }]);
});

test("the picture for Word is 1600 pixels wide", () => {
  const png = Buffer.from(chartPng(chart("column", ["3", "4"]), openFaces(fonts)));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(1600);
});
