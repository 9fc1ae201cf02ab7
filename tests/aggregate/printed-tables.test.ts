import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { showTable } from "../../src/cli/show-table.ts";

const hostile = ['=HYPERLINK("http://x","点")', "+1", "-1", "@SUM(A1)", "\t=1"];

test("no cell of a printed CSV is a formula to the program that opens it, and its words stay", () => {
  const rows: string[][] = parse(
    showTable({ columns: ["目标", "要求"], rows: hostile.map((cell) => [cell, "=100%"]) }, "csv").join("\n"),
  );
  expect(rows).toHaveLength(hostile.length + 1);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  expect(rows.slice(1).map(([cell]) => cell?.slice(1))).toEqual(hostile);
});

test("bars and line breaks in a cell do not break the row of a Markdown table", () => {
  const lines = showTable({ columns: ["单位", "说明"], rows: [["区司法局|甲科", "第一行\n第二行"]] }, "md");
  expect(lines).toEqual(["| 单位 | 说明 |", "| --- | --- |", "| 区司法局\\|甲科 | 第一行 第二行 |"]);
});
