/** The summary workbook and the printed tables say what the results say. */
import { expect, test } from "vitest";
import { aggregate } from "../../src/aggregate/aggregate.ts";
import { buildSummary } from "../../src/aggregate/build-summary.ts";
import { collectFacts } from "../../src/aggregate/collect-facts.ts";
import { showSummary, summaryOrders } from "../../src/aggregate/show-summary.ts";
import type { SummaryInput } from "../../src/aggregate/summary/summary-source.ts";
import type { Book, BookCell } from "../../src/workbook/workbook.ts";
import { awkwardDistrict } from "./awkward-district.ts";
import { readSeed } from "./read-seed.ts";

function summaryOf(input: ReturnType<typeof readSeed>): SummaryInput {
  const outcome = aggregate(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return { ...input, results: outcome.value, facts: collectFacts(input.submissions, input.indicators) };
}

function show(cell: BookCell | null): string {
  const { value } = cell ?? {};
  if (value === undefined) return "";
  if (value.kind === "formula") return `{${value.formula}} ${value.result}`;
  return value.kind === "text" ? value.text : value.kind === "date" ? value.date : value.value;
}

function rowsOf(book: Book, name: string): string[][] {
  return book.sheets.find((sheet) => sheet.name === name)?.rows.map((row) => row.cells.map(show)) ?? [];
}

const wujiang = summaryOf(readSeed("wujiang-2021"));
const book = buildSummary(wujiang);

test("the summary holds a sheet for every reader, the leader's first", () => {
  expect(book.sheets.map((sheet) => sheet.name)).toEqual([
    "总览",
    "目标完成情况",
    "目标分单位",
    "指标汇总",
    "分时段",
    "单位填报情况",
    "同比",
    "举措与问题清单",
    "事实",
  ]);
});

test("the leader sees missed targets before partly met ones, with the units that miss them", () => {
  const verdicts = rowsOf(book, "总览").flatMap((row) =>
    ["未完成", "部分完成", "未报送"].includes(row[4] ?? "") && row[3] !== "未完成" ? [row[4]] : [],
  );
  expect(verdicts).toEqual(["未完成", "未完成", "未完成", "部分完成", "部分完成", "部分完成", "部分完成"]);
  expect(rowsOf(book, "总览").find((row) => row[0] === "司法建议办复率")?.[5]).toBe(
    "区市场监督管理局（66.67%（2/3），差33.33个百分点）",
  );
});

test("late and missing units are named to the leader", () => {
  const rows = rowsOf(book, "总览");
  expect(rows.find((row) => row[0] === "未报送" && row[1] === "1")?.[2]).toBe("震泽镇");
  expect(rows.find((row) => row[0] === "迟报")?.[2]).toBe("区交通运输局（2022-02-09收到）、平望镇（2022-02-16收到）");
});

test("a district's figure is a formula over its units, and theirs over the facts", () => {
  const rows = rowsOf(book, "指标汇总");
  const district = rows.findIndex((row) => row[2] === "研究成果" && row[3] === "全区");
  expect(rows[district]?.[7]).toBe(`{SUM(H${district + 2}:H${district + 17})} 19`);
  expect(rows[district + 1]?.[7]).toBe(`{SUMIFS(事实_数值,事实_指标号,$A${district + 2},事实_单位号,$B${district + 2})} 1`);
});

test("every answered cell stands among the facts with file, cell and hash", () => {
  const rows = rowsOf(book, "事实");
  expect(rows.length - 3).toBe(wujiang.facts.facts.length);
  expect(rows[3]?.slice(15, 19)).toEqual(["区发改委.xlsx", "指标数据", "I4", "fgw".padEnd(64, "0")]);
});

test("a name that begins like a formula stays text, and a stray figure bears no number by which it would be counted", () => {
  const awkward = buildSummary(summaryOf(awkwardDistrict()));
  const cells = awkward.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells));
  expect(cells.filter((cell) => cell?.value?.kind === "text" && cell.value.text === "=SUM(A1)").length).toBeGreaterThan(3);
  const stray = rowsOf(awkward, "事实").find((row) => row[7] === "未计入");
  expect(stray?.slice(1, 4)).toEqual(["", "", ""]);
});

test("the narratives carry the units' figures", () => {
  const all = rowsOf(book, "举措与问题清单").map((row) => row[4] ?? "");
  expect(all.some((words) => words.includes("形成研究成果3篇"))).toBe(true);
  expect(all.filter((words) => words.includes("〔") && !words.startsWith("文字照录"))).toEqual([]);
});

test.each(summaryOrders)("the table by %s", async (by) => {
  const { columns, rows } = showSummary(wujiang, by);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  const lines = [columns, ...rows].map((row) => row.join(" | "));
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`expected/wujiang-by-${by}.txt`);
});

test("what the checks found stands in the summary, open findings first, each with its 说明 and its cell", () => {
  const place = { file: "区司法局.xlsx", sha256: "0".repeat(64), sheet: "指标数据", cell: "I5" };
  const finding = { rule: "R1", title: "合计", unit: "sfj", indicators: [], message: "172≠171", places: [place], waiver: null };
  const findings = [
    { ...finding, level: "explain" as const, explanation: "年中调整口径" },
    { ...finding, level: "error" as const, explanation: null },
  ];
  const checked = buildSummary({ ...wujiang, results: { ...wujiang.results, findings } });
  const rows = rowsOf(checked, "核对发现").filter((row) => row[2] === "R1 合计");
  expect(rows.map((row) => [row[0], row[1], row[5]])).toEqual([
    ["错误", "待改正", ""],
    ["需说明", "已说明", "年中调整口径"],
  ]);
  expect(rows[0]?.[6]).toBe("区司法局.xlsx 指标数据!I5");
  expect(book.sheets.map((sheet) => sheet.name)).not.toContain("核对发现");
});
