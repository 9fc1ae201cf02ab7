import { expect, test } from "vitest";
import { aggregate } from "../../src/aggregate/aggregate.ts";
import { buildSummary } from "../../src/aggregate/build-summary.ts";
import { collectFacts } from "../../src/aggregate/collect-facts.ts";
import { resultsSchema } from "../../src/model/results.ts";
import type { Submission } from "../../src/model/submission.ts";
import { decimal, text } from "../support/season.ts";
import { allSheets, filledTables, readSheets, sheetsBlank, typeSheets } from "../support/sheets-season.ts";

const filled = typeSheets(sheetsBlank, {
  ...filledTables,
  "penalty/fine/value": decimal("5"),
  "documents/row-1/name": text("关于甲的通知"),
  "documents/row-1/issued": { kind: "date", date: "2023-03-01" },
});
const own = readSheets(filled).submission;
if (own === null) throw new Error("a workbook of ours cannot be read");
/** The same answers, as if another unit had sent them. */
const other: Submission = {
  ...own,
  unit: "cgj",
  file: "g.xlsx",
  sha256: "1".repeat(64),
  lists: [{ list: "documents", entries: [], nil: "没有发文" }],
};
const submissions = [own, other];
const results = aggregate({ ...allSheets, submissions });
if (!results.ok) throw new Error(JSON.stringify(results.remarks));

test("the cells of data sheets are summed for the district like any figure", () => {
  const figure = (id: string) => results.value.figures.find((one) => one.id === id);
  expect(figure("penalty-fine")).toMatchObject({ value: "10", reported: 2, expected: 2 });
  expect(figure("penalty-total")).toMatchObject({ value: "58", label: "行政处罚：合计" });
  expect(figure("penalty-total@sfj")).toMatchObject({ value: "29" });
});

test("results.json carries the lists with unit and source, and who said that there is nothing", () => {
  const documents = results.value.lists?.find(({ id }) => id === "documents");
  expect(documents).toMatchObject({
    title: "制发文件清单",
    asked: ["sfj", "cgj"],
    entries: [
      { unit: "sfj", values: { name: "关于甲的通知", issued: "2023-03-01" }, source: { file: "f.xlsx", sheet: "制发文件清单" } },
    ],
    nil: [{ unit: "cgj", reason: "没有发文" }],
  });
  expect(resultsSchema.safeParse(results.value).success).toBe(true);
});

test("the summary has a sheet for each table and each list, with the district's total", () => {
  const facts = collectFacts(submissions, allSheets.indicators);
  const book = buildSummary({ ...allSheets, results: results.value, facts });
  const sheet = (name: string) => book.sheets.find((one) => one.name === name);
  const total = sheet("行政处罚（汇总）")?.rows.at(-1)?.cells[10]?.value;
  expect(total).toMatchObject({ kind: "formula", formula: "SUM(K4:K5)", result: "58" });
  const listed = sheet("制发文件清单（汇总）")
    ?.rows.slice(3)
    .map(({ cells }) => cells.map((cell) => (cell?.value?.kind === "text" ? cell.value.text : "")));
  expect(listed?.map((cells) => cells.slice(0, 2))).toEqual([
    ["区司法局", "关于甲的通知"],
    ["区城市管理局", "本单位无此项：没有发文"],
  ]);
});
