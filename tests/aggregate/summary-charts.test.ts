/** The charts of the overview are drawn from live cells, and its printed pages leave no heading behind. */
import { expect, test } from "vitest";
import { aggregate } from "../../src/aggregate/aggregate.ts";
import { buildSummary } from "../../src/aggregate/build-summary.ts";
import { collectFacts } from "../../src/aggregate/collect-facts.ts";
import { breakPages } from "../../src/aggregate/summary/break-pages.ts";
import { readZip } from "../../src/ooxml/read-zip.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";
import { readSeed } from "./read-seed.ts";

const input = readSeed("wujiang-2021");
const results = aggregate(input);
if (!results.ok) throw new Error(JSON.stringify(results.remarks));
const book = buildSummary({ ...input, results: results.value, facts: collectFacts(input.submissions, input.indicators) });
const [overview] = book.sheets;

test("each chart takes its numbers from the cells of the table above it, verdict by verdict", () => {
  expect(overview?.charts?.map(({ title }) => title)).toEqual(["各章节目标完成情况（个）", "各单位目标完成情况（个）"]);
  for (const { labels, series } of overview?.charts ?? []) {
    const [, first = "", last = ""] = /\$A\$(\d+):\$A\$(\d+)$/.exec(labels.ref) ?? [];
    const rows = overview?.rows.slice(Number(first) - 1, Number(last)) ?? [];
    const titles = overview?.rows[Number(first) - 2]?.cells.map((cell) => (cell?.value?.kind === "text" ? cell.value.text : ""));
    for (const { name, ref, values } of series) {
      const column = titles?.indexOf(name) ?? -1;
      expect(ref).toContain(`$${String.fromCharCode(65 + column)}$${first}:`);
      const formulas = rows.map(({ cells }) => cells[column]?.value);
      expect(values).toEqual(formulas.map((value) => (value?.kind === "formula" ? value.result : undefined)));
    }
  }
});

test("the workbook holds a drawing with both charts, byte for byte the same each time", async () => {
  const bytes = await encodeXlsx(book);
  expect(Buffer.compare(bytes, await encodeXlsx(book))).toBe(0);
  const zip = readZip(bytes, "summary.xlsx");
  if (!zip.ok) throw new Error(JSON.stringify(zip.remarks));
  const text = (name: string) => {
    const content = zip.value.read(name);
    return content.ok ? new TextDecoder().decode(content.value) : "";
  };
  expect(text("xl/worksheets/sheet1.xml")).toMatch(/<drawing [^>]*r:id="[^"]+"\/>/);
  expect(text("xl/drawings/_rels/drawing1.xml.rels").match(/charts\/chart\d\.xml/g)).toEqual([
    "charts/chart1.xml",
    "charts/chart2.xml",
  ]);
  expect(text("xl/charts/chart2.xml")).toContain("各单位目标完成情况");
});

test("a heading whose first row falls on the next page goes there with it", () => {
  const row = (height: number) => ({ height, cells: [] });
  const rows = [row(400), row(40), row(40), row(40)];
  expect(breakPages(rows, new Set(), 100)).toEqual([3]);
  expect(breakPages(rows, new Set([2, 3]), 100)).toEqual([1]);
  expect(breakPages(rows, new Set([2, 3]), 80)).toEqual([]);
});
