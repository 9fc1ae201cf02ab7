import { expect, test } from "vitest";
import { blankFileName, buildBlank } from "../../src/blank/build-blank.ts";
import { planSchema } from "../../src/model/plan.ts";
import { readZip } from "../../src/ooxml/read-zip.ts";
import { encodeXlsx } from "../../src/workbook/write-xlsx.ts";
import { sample, sampleRequest } from "../support/sample-workspace.ts";

const book = buildBlank(sampleRequest);
const words = (sheetName: string) =>
  book.sheets
    .filter((sheet) => sheet.name === sheetName)
    .flatMap((sheet) =>
      sheet.rows.flatMap((row) => row.cells.map((cell) => (cell?.value?.kind === "text" ? cell.value.text : ""))),
    );

test("a blank has the sheets the clerk expects, and two that he does not see", () => {
  expect(book.sheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
    "填报说明 visible",
    "完成度 visible",
    "指标数据 visible",
    "工作举措与成效 visible",
    "存在不足和原因 visible",
    "下一年度安排 visible",
    "_progress hidden",
    "_lists hidden",
    "_about veryHidden",
  ]);
});

test("the guide is printed on one page, the other sheets as long as they are", async () => {
  const zip = readZip(await encodeXlsx(book), "填报表.xlsx");
  if (!zip.ok) throw new Error("no ZIP");
  const pagesHigh = ["1", "2", "3"].map((number) => {
    const part = zip.value.read(`xl/worksheets/sheet${number}.xml`);
    return part.ok ? /<pageSetup[^>]* fitToHeight="(\d+)"/.exec(new TextDecoder().decode(part.value))?.[1] : undefined;
  });
  expect(pagesHigh).toEqual(["1", "0", "0"]);
});

test("a unit is asked only what concerns it", () => {
  const other = buildBlank({ ...sampleRequest, unit: { code: "cgj", name: "区城市管理局", aliases: [], kind: "department" } });
  const figures = other.sheets.find((sheet) => sheet.name === "指标数据");
  const keys = figures?.rows.map((row) => row.cells[0]?.value).flatMap((value) => (value?.kind === "text" ? [value.text] : []));
  expect(keys?.filter((key) => key.includes("|20"))).toEqual([
    "events|2023-Q1",
    "events|2023-Q2",
    "events|2023-Q3",
    "events|2023-Q4",
  ]);
});

test("last year's value stands beside the question", () => {
  const figures = book.sheets.find((sheet) => sheet.name === "指标数据");
  const row = figures?.rows.find(
    (candidate) => candidate.cells[0]?.value?.kind === "text" && candidate.cells[0].value.text === "cases|2023",
  );
  expect(row?.cells.map((cell) => (cell?.value?.kind === "decimal" ? cell.value.value : ""))).toContain("50");
});

test("what is required stands beside the question as a clerk reads it, each requirement once and none like a formula", () => {
  const target = {
    metric: "目标",
    op: "=",
    value: "100",
    unit: "%",
    per: null,
    scope: null,
    deadline: null,
    hedge: null,
    quote: "",
    span: null,
  };
  const targets = [
    { ...target, id: "t1" },
    { ...target, id: "t2" },
    { ...target, id: "t3", op: ">=", value: "95" },
    { ...target, id: "t4", op: "=", value: "1", unit: "次", per: "quarter" },
  ];
  const plan = planSchema.parse({ ...sample.plan, targets });
  const judges = targets.map(({ id }) => ({ target: id, scope: "each" as const }));
  const indicators = sample.indicators.indicators.map((one) => (one.id === "attendance" ? { ...one, judges } : one));
  const assignment = { ...sample, plan, indicators: { ...sample.indicators, indicators } };
  const figures = buildBlank({ ...sampleRequest, assignment }).sheets.find(({ name }) => name === "指标数据");
  const shown = figures?.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell?.value?.kind === "text" ? [cell.value.text] : [])),
  );
  expect(shown).toContain("100%；≥95%；每季度1次");
  expect(shown?.filter((text) => text.startsWith("="))).toEqual([]);
});

test("every entry cell can be found again by a defined name, and the names are all different", () => {
  const names = book.names.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.startsWith("fz.figures.")).length).toBe(10 * 2 + 1);
});

test("only entry cells are unlocked on the protected sheets", () => {
  for (const sheet of book.sheets.filter((candidate) => candidate.protected)) {
    const open = sheet.rows.flatMap((row) => row.cells).filter((cell) => cell?.unlocked === true);
    expect(open.every((cell) => cell?.style === "entry" || cell?.style === "entry-long")).toBe(true);
  }
});

test("drop-downs take their list from a defined name, never from inline text", () => {
  const sources = book.sheets.flatMap((sheet) =>
    sheet.validations.flatMap((rule) => (rule.kind === "list" ? [rule.source] : [])),
  );
  const names = new Set(book.names.map(({ name }) => name));
  expect(sources.every((source) => names.has(source))).toBe(true);
});

test("the narrative sheet proposes references to the unit's own figures", () => {
  expect(words("工作举措与成效").join("\n")).toContain("〔受理复议案件〕");
});

test("a file name holds nothing that Windows forbids", () => {
  const unit = { ...sampleRequest.unit, name: '区发改委/物价局: "联合"' };
  expect(blankFileName({ ...sampleRequest, unit })).not.toMatch(/[\\/:*?"<>|]/);
});

test("the same request gives the same book", () => {
  expect(buildBlank({ ...sampleRequest, assignment: structuredClone(sample) })).toEqual(book);
});
