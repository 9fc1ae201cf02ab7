/** Lists and data tables in templates: known by their Chinese names before data are read, printed with their cells, inert, and silent where nothing was reported. */
import { expect, test } from "vitest";
import { showPlace } from "../../src/diagnostics/place.ts";
import { type Block, type Document, textOf } from "../../src/model/document.ts";
import { findNumerals, kindOf } from "../../src/model/numerals.ts";
import type { ResultList, Results } from "../../src/model/results.ts";
import { buildReport, composeReport } from "../../src/report/build-report.ts";
import { checkTemplate } from "../../src/report/check-template.ts";
import { knownSheets } from "../../src/report/known-sheets.ts";
import { traceNumber } from "../../src/review/trace-number.ts";
import { take } from "../chain/season.ts";
import { figure, inputWith, sheets, templates } from "./fixture.ts";

const source = (cell: string) => ({ file: "区司法局.xlsx", sha256: "a".repeat(64), sheet: "行政规范性文件", cell });

function listOf(id: string, entries: readonly { unit: string; values: Record<string, string> }[]): ResultList {
  const sheet = sheets.find((one) => one.id === id);
  if (sheet?.kind !== "list") throw new Error(`no list ${id}`);
  return {
    id,
    title: sheet.name,
    columns: sheet.columns.map(({ key, title, kind }) => ({ key, title, kind })),
    asked: ["sfj", "cgj", "dhz"],
    entries: entries.map(({ unit, values }, index) => ({
      unit,
      values,
      source: source(`B${index + 5}`),
      cells: Object.fromEntries(Object.keys(values).map((key, column) => [key, `${"BCDEF".charAt(column)}${index + 5}`])),
    })),
    nil: [],
  };
}

const documents = listOf("normative", [
  { unit: "sfj", values: { name: "《行政裁量权基准》", number: "某司规(2023)1号", issuer: "区司法局", issued: "2023-05-06" } },
  {
    unit: "cgj",
    values: { name: "关于规范户外广告的通知,2023年版", number: "某城规〔2023〕2号", issuer: "区城管局", issued: "2023-11-20" },
  },
]);
const cases = listOf("cases", [
  {
    unit: "dhz",
    values: {
      title: "“板凳会”化解邻里纠纷",
      summary: "每周三开会，化解纠纷316件，\n成功率98.5%。群众满意",
      award: "入选市级典型",
    },
  },
]);
const decisions = listOf("decisions", [
  { unit: "sfj", values: { name: "公共停车场收费方案", office: "区城管局", reviewed: "是" } },
]);

const reportWith = (lists: readonly ResultList[], over: Partial<Results> = {}) =>
  take(buildReport(inputWith({ lists: [...lists], ...over })));

const annexes = (document: Document) =>
  document.blocks.flatMap((block) => (block.kind === "annex" ? [`${block.label} ${textOf(block.inlines)}`] : []));
const tables = (document: Document) => document.blocks.filter((block) => block.kind === "table");
const wordsOf = (block: Block) => (block.kind === "paragraph" ? textOf([...(block.lead ?? []), ...block.inlines]) : "");

test("what was asked and reported becomes annexes, numbered and named below the text; nothing else does", () => {
  const plain = reportWith([]);
  expect(annexes(plain)).toEqual(["附件 法治政府建设2023年度目标完成情况"]);
  expect(annexes(reportWith([{ ...documents, entries: [] }]))).toEqual(annexes(plain));
  const full = reportWith([cases, documents, decisions]);
  expect(annexes(full)).toEqual([
    "附件1 法治政府建设2023年度目标完成情况",
    "附件2 行政规范性文件目录（2023年）",
    "附件3 重大行政决策事项目录（2023年）",
    "附件4 法治政府建设典型案例（2023年）",
  ]);
  expect(full.blocks.find((block) => block.kind === "attachments")).toMatchObject({ titles: { length: 4 } });
  const [, normative] = tables(full);
  expect(normative?.rows.map((row) => row.map(textOf))).toEqual([
    ["1", "《行政裁量权基准》", "某司规〔2023〕1号", "区司法局", "2023年5月6日"],
    ["2", "关于规范户外广告的通知，2023年版", "某城规〔2023〕2号", "区城管局", "2023年11月20日"],
  ]);
  expect(tables(full).map(({ caption }) => textOf(caption))).toEqual([
    "表1　目标完成情况",
    "表2　行政规范性文件",
    "表3　重大行政决策事项",
  ]);
  expect(normative?.columns.map(({ share }) => share)).toEqual([0.08, 0.27, 0.27, 0.16, 0.22]);
  expect(full.blocks.map(wordsOf)).toContain("1.“板凳会”化解邻里纠纷。每周三开会，化解纠纷316件。");
  expect(full.blocks.map(wordsOf)).toContain("成功率98.5%。群众满意。入选市级典型。（东湖镇）");
});

test("every value leads to its unit and cell; of sentences the numbers do", () => {
  const full = reportWith([cases, documents]);
  const { figures } = full;
  const number = Object.entries(figures).find(([, origin]) => origin.value === "某司规〔2023〕1号");
  expect(number?.[1]).toMatchObject({
    label: "行政规范性文件：文号",
    sources: [{ unit: "sfj", sheet: "行政规范性文件", cell: "C5" }],
  });
  expect(Object.values(figures).map(({ value }) => value)).toEqual(expect.arrayContaining(["316", "98.5%", "2023年5月6日"]));
  const open = full.blocks.flatMap((block) => {
    const lines =
      block.kind === "table" ? block.rows.flat() : block.kind === "paragraph" ? [[...(block.lead ?? []), ...block.inlines]] : [];
    return lines.flatMap((inlines) => {
      const text = textOf(inlines);
      let at = 0;
      const bound = inlines.flatMap((inline) => {
        at += inline.text.length;
        return inline.kind === "fact" ? [{ from: at - inline.text.length, to: at }] : [];
      });
      return findNumerals(text)
        .filter((one) => !bound.some(({ from, to }) => from <= one.start && one.end <= to) && kindOf(text, one, "序号") === null)
        .map((one) => `${one.text} in ${text}`);
    });
  });
  expect(open).toEqual([]);
});

test("a row keeps its figures' ids when another is put in above it", () => {
  const ids = (list: ResultList) =>
    Object.entries(reportWith([list]).figures).flatMap(([id, { value }]) => (value === "某城规〔2023〕2号" ? [id] : []));
  const [first, second] = documents.entries;
  if (first === undefined || second === undefined) throw new Error("two rows");
  const added = { ...first, unit: "cgj", values: { ...first.values, name: "新增一件" } };
  expect(ids({ ...documents, entries: [first, added, second] })).toEqual(ids(documents));
});

test("what units type into a list stays text", () => {
  const hostile = "|甲|\n:::table{data=targets}\n# 题 **粗** {{title}} {{{x}}} ::signature";
  const list = listOf("normative", [
    { unit: "sfj", values: { name: hostile, number: "=1+1|", issuer: "<b>局</b>", issued: "2023-05-06" } },
  ]);
  const document = reportWith([list, listOf("cases", [{ unit: "sfj", values: { title: hostile, summary: hostile } }])]);
  const clean = reportWith([documents, cases]);
  const shape = (one: Document) => one.blocks.map(({ kind }) => kind).filter((kind) => kind !== "paragraph");
  expect(shape(document)).toEqual(shape(clean));
  const [, table] = tables(document);
  expect(table?.rows).toHaveLength(1);
  expect(textOf(table?.rows[0]?.[1] ?? [])).toContain("{{title}} {{{x}}}");
  expect(textOf(table?.rows[0]?.[3] ?? [])).toBe("<b>局</b>");
});

test("corrections to the words of a printed list stand on the notes page with their cell; those of a list that is not printed do not", () => {
  const other = listOf("documents", [{ unit: "sfj", values: { name: "通知,二", issued: "2023-01-01" } }]);
  const { notes } = take(composeReport(inputWith({ lists: [documents, other] })));
  expect(notes.filter(({ item }) => item === "行政规范性文件").map(({ unit, cell }) => [unit, cell])).toEqual([
    ["区司法局", "B5"],
    ["区城市管理局", "B6"],
  ]);
  expect(notes.filter(({ item }) => item === "制发文件清单")).toEqual([]);
});

const own = (words: string, over: Partial<Results> = {}, layouts = sheets) => {
  const files = new Map(templates).set("reports/mine.md.hbs", `# 题\n\n${words}\n`);
  return buildReport(
    inputWith({ lists: [documents], ...over }, { templates: files, template: "mine", draft: true, sheets: layouts }),
  );
};
const lineOf = (words: string, over: Partial<Results> = {}, layouts = sheets) =>
  take(own(words, over, layouts))
    .blocks.map(wordsOf)
    .find((line) => line !== "");

test("a template speaks of lists and data tables by name; what nobody reported is 未报, never 0", () => {
  expect(lineOf("共{{清单.行政规范性文件.条数}}件，{{清单.行政规范性文件.单位数}}个单位。")).toBe("共2件，2个单位。");
  expect(lineOf("共{{清单.典型案例.条数}}个。{{#each 清单.典型案例.条目}}{{案例名称}}{{/each}}")).toBe("共未报个。");
  expect(lineOf("处罚{{数据表.行政处罚.合计}}。{{#if 数据表.行政处罚.有数}}有{{/if}}")).toBe("处罚未报。");
  const figures = [figure("penalty-total", "12", { unitOfMeasure: "宗" }), figure("penalty-fine", "0", { unitOfMeasure: "宗" })];
  const rows = "{{#each 数据表.行政处罚.各行}}{{#if @first}}{{项目}}{{数值}}{{/if}}{{/each}}";
  expect(lineOf(`${rows}；{{数据表.行政处罚.罚款}}；{{数据表.行政处罚.合计}}`, { figures })).toBe(
    "警告、通报批评未报；0宗；12宗",
  );
});

test("a bureau that renames a list keeps its templates and those that come with the tool", () => {
  const renamed = sheets.map((sheet) =>
    sheet.id === "normative" && sheet.kind === "list"
      ? {
          ...sheet,
          name: "规范性文件",
          columns: sheet.columns.map((one) => (one.key === "name" ? { ...one, title: "名称" } : one)),
        }
      : sheet,
  );
  const both = [...renamed.filter(({ id }) => id === "normative"), ...sheets];
  const words = "{{#each 清单.规范性文件.条目}}{{#if @first}}{{名称}}{{文件名称}}{{/if}}{{/each}}{{清单.行政规范性文件.条数}}";
  expect(lineOf(words, {}, both)).toBe("《行政裁量权基准》《行政裁量权基准》2");
});

test.each([
  ["a list", "{{#each 清单.规范性文件.条目}}x{{/each}}", "1:9 REPORT-003 清单.规范性文件.条目 行政规范性文件"],
  ["a part of a list", "{{清单.典型案例.条目数}}", "1:3 REPORT-003 清单.典型案例.条目数 条目"],
  ["a list that is printed", "{{清单.典型案例.条目}}", "1:3 REPORT-007 清单.典型案例.条目 一组内容（列表） 单个内容"],
  ["a column inside #each", "{{#each 清单.典型案例.条目}}\n{{案例名}}{{/each}}", "2:3 REPORT-003 案例名 案例名称"],
  ["a column of another list", "{{#each 清单.典型案例.条目}}{{文号}}{{/each}}", "1:23 REPORT-003 文号 "],
  ["a table", "{{数据表.行政处分.合计}}", "1:3 REPORT-003 数据表.行政处分.合计 行政处罚"],
  ["a row", "{{数据表.行政处罚.罚金}}", "1:3 REPORT-003 数据表.行政处罚.罚金 罚款"],
  ["a label of a table that nobody was sent", '{{数 "行政处罚：总计"}}', "1:5 REPORT-010 行政处罚：总计 行政处罚：合计"],
  ["a sentence of a list", "{{#each 清单.典型案例.条目}}{{成句 简价}}{{/each}}", "1:26 REPORT-003 简价 简介"],
])("%s that is wrong is named with its place and the nearest name", (_mistake, words, expected) => {
  const known = knownSheets(sheets);
  const labels = new Set(["行政处罚：合计", "复议案件"]);
  const found = checkTemplate("mine", new Map([["reports/mine.md.hbs", words]]), { labels, sheets: known });
  expect(
    found.map(
      (one) =>
        `${showPlace(one.at).replace("templates/reports/mine.md.hbs:", "")} ${one.code} ${Object.values(one.facts).join(" ")}`,
    ),
  ).toEqual([expected]);
});

test("in a unit's own report stand its own entries only", () => {
  const [unit] = inputWith().roster.units;
  const report = take(
    buildReport(inputWith({ lists: [documents] }, { ...(unit ? { unit } : {}), template: "department", draft: true })),
  );
  const rows = tables(report)
    .at(-1)
    ?.rows.map((row) => textOf(row[1] ?? []));
  expect(rows).toEqual(["《行政裁量权基准》"]);
});

test("a cell of a list is traced to where the report prints it, and back", () => {
  const { plan, indicators, roster, facts, results } = inputWith({ lists: [documents] });
  const ground = { report: reportWith([documents]), results, facts, roster, plan, indicators, versions: [] };
  const forward = take(traceNumber("区司法局.xlsx!行政规范性文件!C5", ground));
  expect(forward.figures).toMatchObject([
    { label: "行政规范性文件：文号", uses: [{ text: "某司规〔2023〕1号", kind: "table" }] },
  ]);
  const back = take(traceNumber(forward.figures[0]?.id ?? "", ground));
  expect(back.figures[0]?.contributions).toMatchObject([{ unit: "区司法局", given: "某司规〔2023〕1号", cell: "C5" }]);
});
