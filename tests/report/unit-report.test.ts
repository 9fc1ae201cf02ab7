/** A unit's own annual report: its items, its numbers, its shortcomings, and nothing of the others. */
import { expect, test } from "vitest";
import { type Document, textOf } from "../../src/model/document.ts";
import type { Results } from "../../src/model/results.ts";
import type { Workspace } from "../../src/model/workspace.ts";
import { type BuildReportInput, buildReport } from "../../src/report/build-report.ts";
import { chooseUnits } from "../../src/report/choose-units.ts";
import { fullNameOf, signatoryOf, wholeOf } from "../../src/report/unit-names.ts";
import { attainment, figure, inputWith, narrative, results, roster, workspace } from "./fixture.ts";
import { showDocument } from "./show-document.ts";

const unit = (code: string) => roster.units.find((one) => one.code === code) ?? roster.units[0];

function inputFor(code: string, over: Partial<Results> = {}, rest: Partial<BuildReportInput> = {}): BuildReportInput {
  const own = unit(code);
  return { ...inputWith(over, rest), template: own?.kind === "town" ? "township" : "department", ...(own ? { unit: own } : {}) };
}

function build(...given: Parameters<typeof inputFor>): Document {
  const outcome = buildReport(inputFor(...given));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks, null, 1));
  return outcome.value;
}

const wordsOf = (document: Document) =>
  document.blocks
    .map((block) => (block.kind === "paragraph" ? textOf([...(block.lead ?? []), ...block.inlines]) : ""))
    .join("\n");

test("a department's report holds its own measures, numbers and shortcomings, in the order of the regulation", async () => {
  await expect(showDocument(build("sfj"))).toMatchFileSnapshot("expected/department.txt");
});

test("a unit that gave only numbers gets its own numbers, not the district's", () => {
  const items = results.items.map((one) => (one.item === "i2" ? { ...one, units: ["sfj", "cgj"] } : one));
  const document = build("cgj", { items });
  expect(wordsOf(document)).toContain("开展普法活动10次");
  expect(Object.keys(document.figures)).toContain("events@cgj");
  expect(Object.keys(document.figures)).not.toContain("events");
});

test("a target the unit missed stands in its report with what it reached; another's does not", () => {
  const byUnit = [
    { unit: "dhz", verdict: "missed" as const, figure: "events@dhz", gap: "1", detail: "第三季度0次" },
    { unit: "sfj", verdict: "met" as const, figure: "events@sfj", gap: null, detail: "" },
  ];
  const given = {
    attainments: [attainment({ target: "t1", verdict: "partly", byUnit }), attainment({ target: "t2" })],
    figures: [...results.figures, figure("events@dhz", "3")],
    items: results.items.map((one) => ({ ...one, units: ["sfj", "dhz"] })),
    narratives: [...results.narratives, narrative({ unit: "dhz", text: "组织村（社区）普法。" })],
  };
  const town = wordsOf(build("dhz", given));
  expect(town).toContain("普法活动要求每季度不少于1次，本单位未达到要求（第三季度0次）");
  expect(town).toContain("针对普法活动尚未达到要求的情况");
  expect(town).not.toContain("出庭应诉率");
  expect(wordsOf(build("sfj", given))).not.toContain("第三季度0次");
});

test("REPORT-041: a unit that sent nothing on the duty of its leaders gets a report without that chapter, and a remark", () => {
  const given = { items: results.items.map((one) => ({ ...one, units: one.item === "i2" ? ["sfj", "cgj"] : ["sfj"] })) };
  const outcome = buildReport(inputFor("cgj", given));
  expect(outcome).toMatchObject({ ok: true });
  expect(outcome.remarks.map((remark) => `${remark.code} ${remark.at.file}`)).toEqual([
    "REPORT-032 区城市管理局的报告：plan.yaml",
    "REPORT-041 区城市管理局的报告：plan.yaml",
  ]);
});

test("what fazhi.yaml says of all units' heads and of one unit's stands in its report", () => {
  const units = {
    all: { recipients: ["某某区委", "某某区人民政府"], note: "此件公开发布" },
    own: { sfj: { documentNumber: "某司〔2024〕3号" } },
  };
  const own: Workspace = { ...workspace, report: { ...workspace.report, units } };
  const blocks = build("sfj", {}, { workspace: own }).blocks;
  expect(blocks).toContainEqual({ kind: "document-number", text: "某司〔2024〕3号", issuer: null });
  expect(blocks).toContainEqual({ kind: "recipients", text: "某某区委，某某区人民政府：" });
  expect(blocks).toContainEqual({ kind: "note", text: "此件公开发布" });
  expect(build("sfj").blocks.map((block) => block.kind)).not.toContain("document-number");
});

test("all units that reported are chosen, towns with the template of towns; one that sent nothing is remarked on", () => {
  const standings = results.standings.map((one) => (one.unit === "cgj" ? { ...one, state: "missing" as const } : one));
  const chosen = chooseUnits({ unit: "all", template: undefined, draft: false }, { roster, results: { ...results, standings } });
  expect(chosen).toMatchObject({
    ok: true,
    value: [
      { unit: { code: "sfj" }, template: "department" },
      { unit: { code: "dhz" }, template: "township" },
    ],
    remarks: [{ code: "REPORT-043", facts: { unit: "区城市管理局" } }],
  });
});

test.each([
  ["REPORT-042", { unit: "sjf", template: undefined }, { unit: "sjf", near: "sfj" }],
  ["REPORT-044", { unit: undefined, template: "department" }, { template: "department" }],
])("%s: a request that names no unit of the roster is not carried out", (code, wanted, facts) => {
  expect(chooseUnits({ ...wanted, draft: false }, { roster, results })).toMatchObject({ ok: false, remarks: [{ code, facts }] });
});

test.each([
  ["苏州市相城区", "区司法局", "苏州市相城区司法局", "苏州市相城区司法局", "本单位"],
  ["无锡市滨湖区", "滨湖公安分局", "无锡市滨湖公安分局", "无锡市滨湖公安分局", "本单位"],
  ["无锡市滨湖区", "胡埭镇", "无锡市滨湖区胡埭镇", "无锡市滨湖区胡埭镇人民政府", "全镇"],
  ["无锡市滨湖区", "马山街道", "无锡市滨湖区马山街道", "无锡市滨湖区马山街道办事处", "全街道"],
  ["苏州市吴江区", "吴江高新区（盛泽镇）", "苏州市吴江高新区（盛泽镇）", "苏州市吴江高新区（盛泽镇）", "本单位"],
  ["宿迁经济技术开发区", "党政办公室", "宿迁经济技术开发区党政办公室", "宿迁经济技术开发区党政办公室", "本单位"],
  ["襄阳市襄州区", "区发改局", "襄阳市襄州区发改局", "襄阳市襄州区发改局", "本单位"],
])("of %s, %s is %s, signed by %s", (district, name, full, signatory, whole) => {
  expect([fullNameOf({ name }, district), signatoryOf({ name }, district), wholeOf({ name })]).toEqual([full, signatory, whole]);
});
