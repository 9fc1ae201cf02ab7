import { expect, test } from "vitest";
import { findingRemarks, isOpen } from "../../src/check/check-facts.ts";
import { sample } from "../support/sample-workspace.ts";
import { findingsOf, type Told } from "./small-year.ts";

const relation = ["R1", "其中", "其中不大于总数", "〔培训经费〕", "不大于", "〔受理复议案件〕", "", "错误", "", ""];
const told = (year: Told) => findingsOf(year).map(({ rule, unit, level }) => [rule, unit, level]);
const base = { "cases@sfj": "52" };

test("a part above its whole is named with both numbers and both cells", () => {
  const [finding, ...rest] = findingsOf({ facts: { ...base, "spending@sfj": "60.5" }, rows: [relation] });
  expect(rest).toEqual([]);
  expect(finding?.message).toBe("〔培训经费〕60.5不应大于〔受理复议案件〕52");
  expect(finding?.places.map(({ cell }) => cell)).toEqual(["I5", "I4"]);
});

test("sums are exact: 0.1 + 0.2 is 0.3", () => {
  const rule = ["R1", "和", "合计等于分项之和", "〔培训经费〕", "等于", "0.1+0.2", "", "错误", "", ""];
  expect(told({ facts: { "spending@sfj": "0.3" }, rows: [rule] })).toEqual([]);
  expect(told({ facts: { "spending@sfj": "0.31" }, rows: [rule] })).toEqual([["R1", "sfj", "error"]]);
});

test("a tolerance lets small differences pass, absolute or as a share of the right side", () => {
  const rule = (tolerance: string) => ["R1", "和", "合计等于分项之和", "〔培训经费〕", "等于", "100", tolerance, "错误", "", ""];
  const at = (tolerance: string) => told({ facts: { "spending@sfj": "101" }, rows: [rule(tolerance)] });
  expect([at("1"), at("1%"), at("0.99")]).toEqual([[], [], [["R1", "sfj", "error"]]]);
});

test("what was not reported breaks no rule; 本单位无此项 adds nothing to a sum", () => {
  const sum = ["R1", "和", "合计等于分项之和", "〔受理复议案件〕", "等于", "〔培训经费〕+52", "", "错误", "", ""];
  expect(told({ facts: base, rows: [sum] })).toEqual([]);
  expect(told({ facts: { ...base, "spending@sfj": "nil" }, rows: [sum] })).toEqual([]);
  expect(told({ facts: { ...base, "spending@sfj": "1" }, rows: [sum] })).toEqual([["R1", "sfj", "error"]]);
});

test("the district's total and one unit's figure can be set against each other", () => {
  const rule = ["R1", "合计", "跨单位", "〔全区：线下普法活动〕", "等于", "〔区司法局：受理复议案件〕", "", "错误", "", ""];
  const quarters = (unit: string) => Object.fromEntries([1, 2, 3, 4].map((q) => [`events@${unit}:2023-Q${q}`, "6"]));
  const facts = { ...quarters("sfj"), ...quarters("cgj"), "cases@sfj": "48|" };
  expect(told({ facts, rows: [rule] })).toEqual([]);
  expect(told({ facts: { ...facts, "cases@sfj": "49" }, rows: [rule] })).toEqual([["R1", null, "error"]]);
});

test("CHECK-011: a change of more than half asks for a 说明, and the 备注 of the cell gives it", () => {
  const open = findingsOf({ facts: { "cases@sfj": "91" } });
  expect(open.map(({ rule, explanation }) => [rule, explanation])).toEqual([["B02", null]]);
  expect(findingRemarks(open, sample.roster, false).map(({ code }) => code)).toEqual(["CHECK-011"]);
  const settled = findingsOf({ facts: { "cases@sfj": "91|体制改革后集中受理" } });
  expect(settled.map(({ explanation }) => explanation)).toEqual(["体制改革后集中受理"]);
  expect(findingRemarks(settled, sample.roster, true)).toEqual([]);
});

test("the limit of the change is the sheet's", () => {
  const rule = (limit: string) => ["R1", "变动", "跨年变动", "", "", limit, "", "需说明", "", ""];
  expect(told({ facts: { "cases@sfj": "91" }, rows: [rule("±90%")] })).toEqual([]);
  expect(told({ facts: { "cases@sfj": "91" }, rows: [rule("80%")] })).toEqual([["R1", "sfj", "explain"]]);
});

test("a rule that names an indicator stands in place of the general one, also where it is the milder", () => {
  const named = ["R1", "变动", "跨年变动", "〔受理复议案件〕", "", "90%", "", "需说明", "", ""];
  expect(told({ facts: { "cases@sfj": "91" }, rows: [named] })).toEqual([]);
});

test.each(["500", "5", "5000", "500000"])(
  "%s against 50 last year looks like a slip in the noughts, and is said once",
  (value) => {
    expect(told({ facts: { "cases@sfj": value } })).toEqual([["B03", "sfj", "explain"]]);
  },
);

test("one quarter that stands out from the other three is seen without last year", () => {
  const quarters = {
    "events@sfj:2023-Q1": "12",
    "events@sfj:2023-Q2": "11",
    "events@sfj:2023-Q3": "130",
    "events@sfj:2023-Q4": "14",
  };
  const findings = findingsOf({ facts: quarters });
  expect(findings.map(({ rule, places }) => [rule, places[0]?.cell])).toEqual([["B03", "I6"]]);
});

test("from 1 to 2 is no doubling", () => {
  const few = sample.indicators.indicators.map((one) => ({ ...one, previous: { sfj: "1" } }));
  expect(told({ facts: { "cases@sfj": "2" }, indicators: few })).toEqual([]);
});

test.each([
  ["B01", { "attendance@sfj": "9/8" }],
  ["B05", { "attendance@sfj": "97.5/100" }],
  ["B06", { "opened@sfj": "2022-06-30" }],
] as const)("%s stands for %j", (rule, facts) => {
  expect(told({ facts }).map(([id]) => id)).toEqual([rule]);
});

test("a number in the text that is not the one in the table is shown with both places", () => {
  const findings = findingsOf({ facts: base, texts: ["全年受理复议案件58件，办案质量提高。"] });
  expect(findings.map(({ rule, places }) => [rule, places.map(({ sheet }) => sheet)])).toEqual([
    ["B08", ["工作举措与成效", "指标数据"]],
  ]);
});

test.each([
  "全年受理复议案件52件。",
  "全年受理复议案件近50件。",
  "全年受理复议案件50余件。",
  "全年受理复议案件〔受理复议案件〕件，印发《2023年工作要点》。",
  "受理复议案件同比增长4%。",
  "受理复议案件0.0052万件。",
  "走访企业58家，召开座谈会6次。",
])("the text “%s” fits the table", (text) => {
  expect(told({ facts: base, texts: [text] })).toEqual([]);
});

test("a change told in the text is set against last year's value", () => {
  expect(told({ facts: base, texts: ["受理复议案件52件，同比增长40%。"] })).toEqual([["B08", "sfj", "explain"]]);
});

test("CHECK-012: a text taken over from another unit is listed", () => {
  const text =
    "围绕重点工作建立联席会议制度，逐项明确责任单位和完成时限，定期调度推进情况，及时研究解决难点问题，各项任务有序落实。";
  const findings = findingsOf({ texts: [text, `我局${text}`] });
  expect(findingRemarks(findings, sample.roster, true).map(({ code }) => code)).toEqual(["CHECK-012"]);
  expect(
    findingsOf({
      texts: [text, "开展案卷评查，逐案反馈问题，督促整改到位，执法行为更加规范，群众满意度稳步提升，营商环境持续优化。"],
    }),
  ).toEqual([]);
});

test("a unit whose figures are all last year's sent the old workbook again", () => {
  const stale = sample.indicators.indicators.map((one) => ({ ...one, previous: { sfj: one.id === "cases" ? "91" : "37.5" } }));
  expect(told({ facts: { "cases@sfj": "91", "spending@sfj": "37.5" }, indicators: stale })).toEqual([["B07", "sfj", "explain"]]);
});

test("a required 备注 is asked for where the figure stands", () => {
  const rule = ["R1", "依据", "必须有备注", "〔受理复议案件〕", "大于", "50", "", "需说明", "", "写明台账编号"];
  expect(findingsOf({ facts: base, rows: [rule] }).map(({ message }) => message)).toEqual([
    "〔受理复议案件〕须在备注里写明依据。写明台账编号",
  ]);
  expect(told({ facts: { "cases@sfj": "49" }, rows: [rule] })).toEqual([]);
  expect(told({ facts: { "cases@sfj": "52|台账3号" }, rows: [rule] })).toEqual([]);
});

test("CHECK-010: an 错误 stays open until it is corrected or waived by name", () => {
  const [finding] = findingsOf({ facts: { ...base, "spending@sfj": "60" }, rows: [relation] });
  if (finding === undefined) throw new Error("nothing found");
  expect(findingRemarks([finding], sample.roster, false).map(({ code }) => code)).toEqual(["CHECK-010"]);
  expect(isOpen({ ...finding, explanation: "已核对" })).toBe(true);
  expect(isOpen({ ...finding, waiver: { reason: "含结转", by: "督察科" } })).toBe(false);
});
