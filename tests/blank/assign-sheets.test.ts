import { expect, test } from "vitest";
import { assignSheets, indicatorsOfSheets } from "../../src/blank/assign-sheets.ts";
import { buildBlank } from "../../src/blank/build-blank.ts";
import { reportingUnits } from "../../src/model/assignment.ts";
import type { DataSheet } from "../../src/model/data-sheet.ts";
import { sample, sampleRequest } from "../support/sample-workspace.ts";
import { allSheets, files, sheetLayouts, withSheets } from "../support/sheets-season.ts";

const assign = (dataSheets: Record<string, string[]>, sheets: readonly DataSheet[] = sheetLayouts) =>
  assignSheets(sheets, { ...sample.workspace, dataSheets }, sample.roster, files);
const sheetNames = (assignment: typeof allSheets) =>
  buildBlank({ ...sampleRequest, assignment })
    .sheets.filter(({ state }) => state === "visible")
    .map(({ name }) => name);

test("lists for everyone go to everyone, and a data sheet only to whom fazhi.yaml names", () => {
  const asked = assign({ 行政处罚: ["区城市管理局"], licence: ["sfj"] });
  const sent = asked.ok ? asked.value.map(({ sheet, units }) => `${sheet.name} ${units.join(" ")}`) : [];
  expect(sent).toEqual(["制发文件清单 sfj cgj", "典型案例 sfj cgj", "行政处罚 cgj", "行政许可 sfj"]);
});

test("an empty list of units switches a sheet off", () => {
  const asked = assign({ 制发文件清单: [], 典型案例: [] });
  expect(asked.ok && asked.value).toEqual([]);
});

test("an exempt unit gets no data sheet", () => {
  const workspace = { ...sample.workspace, dataSheets: { 行政处罚: ["全部"] }, exempt: ["sfj"] };
  const asked = assignSheets(sheetLayouts, workspace, sample.roster, files);
  expect(asked.ok && asked.value.find(({ sheet }) => sheet.id === "penalty")?.units).toEqual(["cgj"]);
});

test("names that nobody knows are told with the nearest one: BLANK-001, BLANK-002", () => {
  const wrong = assign({ 行政处罚表: ["全部"], 行政许可: ["区司法"] });
  expect(wrong.remarks.map(({ code, facts }) => [code, facts["near"]])).toEqual([
    ["BLANK-001", "行政处罚"],
    ["BLANK-002", "区司法局"],
  ]);
});

test("a layout that contradicts itself is told before any blank is made: BLANK-003", () => {
  const row = (key: string, rest = {}) => ({
    key,
    label: key,
    meaning: "",
    unit: "件",
    kind: "count" as const,
    whole: true,
    required: true,
    ...rest,
  });
  const sheet: DataSheet = {
    kind: "table",
    id: "x",
    name: "某表",
    everyone: true,
    hint: "填",
    columns: [{ key: "value", title: "数", width: 10 }],
    rows: [row("a"), row("a"), row("t", { sumOf: ["a", "b"] }), row("c", { atMost: "d" }), row("note")],
  };
  const wrong = assign({}, [sheet]);
  expect(wrong.remarks.map(({ code }) => code)).toEqual(["BLANK-003", "BLANK-003", "BLANK-003", "BLANK-003"]);
});

test("the sheets of a blank stand where the clerk looks for them", () => {
  expect(sheetNames(withSheets({ 行政处罚: ["sfj"] }))).toEqual([
    "填报说明",
    "完成度",
    "指标数据",
    "行政处罚",
    "工作举措与成效",
    "制发文件清单",
    "典型案例",
    "存在不足和原因",
    "下一年度安排",
  ]);
});

test("a unit that the plan does not name reports when it is sent a data sheet", () => {
  const assignment = withSheets({ 行政处罚: ["cgj"] });
  const nothing = {
    ...assignment,
    plan: { ...assignment.plan, items: [] },
    indicators: { ...assignment.indicators, indicators: [] },
  };
  expect(reportingUnits(nothing).map(({ code }) => code)).toEqual(["cgj"]);
});

test("every cell of the tables is an indicator of its own, with a label nobody else has", () => {
  const made = indicatorsOfSheets(allSheets.dataSheets ?? [], sample.roster);
  expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
  expect(new Set(made.map(({ label }) => label)).size).toBe(made.length);
  expect(made.find(({ id }) => id === "penalty-total")).toMatchObject({ label: "行政处罚：合计", required: false, total: "sum" });
});

test("every drop-down and every name of the data sheets points somewhere, and no name stands twice", () => {
  const book = buildBlank({ ...sampleRequest, assignment: allSheets });
  const names = book.names.map(({ name }) => name);
  const sources = book.sheets.flatMap(({ validations }) =>
    validations.flatMap((rule) => (rule.kind === "list" ? [rule.source] : [])),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(sources.filter((source) => !names.includes(source))).toEqual([]);
});
