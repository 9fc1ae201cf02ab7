/** What must not leave the house is looked for in everything that does. */
import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/model/fact.ts";
import { workspaceSchema } from "../../src/model/workspace.ts";
import { findLeaks } from "../../src/packaging/find-leaks.ts";
import { internalWords } from "../../src/packaging/internal-words.ts";

const workspace = workspaceSchema.parse({
  format: "workspace/1",
  district: "云溪区",
  year: 2023,
  rounds: [{ id: "annual", title: "年度填报", deadline: "2024-01-31" }],
  report: { signatory: "云溪区人民政府", issuer: "高某某", date: "2024-03-05" },
  waivers: [{ item: "x", reason: "机构改革后职能划转到市里", by: "陆某某" }],
});

const fact: Fact = {
  id: "f1",
  indicator: "cases",
  unit: "justice",
  period: "2023",
  value: "12",
  text: null,
  numerator: null,
  denominator: null,
  unitOfMeasure: "件",
  kind: "count",
  source: { file: "区司法局（终版）.xlsx", sha256: "ab".repeat(32), sheet: "指标数据", cell: "E5" },
  note: "其中两件系上年结转，需与法院再核",
};

const contact = { preparer: "甘某某", reviewer: "石某某", phone: "0512-65880000；12345", date: "2024-01-20" };

const words = internalWords({
  workspace,
  facts: { format: "facts/1", facts: [fact] },
  contacts: [contact],
  signatures: [],
  editors: [{ by: "钟某某", reason: "按政府工作报告的口径改" }],
});

const leaksIn = (...texts: readonly string[]) =>
  findLeaks([{ file: "公开版/report.html", texts }], words, "全年办理12件，拨打12345热线。");

describe("in a public file", () => {
  test.each([
    ["a telephone number", "联系电话 0512-65880000"],
    ["the name of a returned file", '<span title="区司法局（终版）.xlsx">'],
    ["the hash of a returned file", "ab".repeat(32)],
    ["the label 签发人, broken over two lines", "签发\n人：高"],
    ["the name of the 签发人", "高某某"],
    ["the clerk who filled the workbook", "<dc:creator>甘某某</dc:creator>"],
    ["the unit's note", "其中两件系上年结转，需与法院再核"],
    ["the reason of a waiver", "机构改革后职能划转到市里"],
    ["who waived it", "陆某某"],
    ["an editor's reason", "按政府工作报告的口径改"],
  ])("%s is found (PACKAGE-010)", (_, text) => {
    expect(leaksIn("无关", text).map(({ code }) => code)).toEqual(["PACKAGE-010"]);
  });

  test("a service number that reports do name is none", () => {
    expect(leaksIn("拨打12345热线")).toEqual([]);
  });
});

test("a clerk's name that the approved text itself says is left to the bureau (PACKAGE-011)", () => {
  const files = [{ file: "公开版/report.md", texts: ["司法助理员甘某某调解纠纷12件。"] }];
  const found = findLeaks(files, words, "司法助理员甘某某调解纠纷12件。");
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([["PACKAGE-011", "warning"]]);
});
