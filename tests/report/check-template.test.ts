/** A template is held against the data before any data is read: each mistake with its line, column and the nearest name. */
import { expect, test } from "vitest";
import { entryOf } from "../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { showPlace } from "../../src/diagnostics/place.ts";
import { checkTemplate } from "../../src/report/check-template.ts";
import { reportNames } from "../../src/report/template-set.ts";
import { templates } from "./fixture.ts";

const labels = new Set(["复议案件", "普法活动"]);

function check(report: string, partials: Readonly<Record<string, string>> = {}): Diagnostic[] {
  const files = Object.entries(partials).map(([name, words]) => [`partials/${name}.hbs`, words] as const);
  return checkTemplate("mine", new Map([["reports/mine.md.hbs", report], ...files]), labels);
}

const show = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map((one) => `${showPlace(one.at).replace("templates/", "")} ${one.code} ${Object.values(one.facts).join(" ")}`);

test.each(reportNames(templates))("the template %s that comes with fazhi has no mistakes", (name) => {
  expect(show(checkTemplate(name, templates, labels))).toEqual([]);
});

test.each([
  ["a name", "第一行\n  {{titel}}", "2:5 REPORT-003 titel title"],
  ["a name in #each", "{{#each sectons}}{{title}}{{/each}}", "1:9 REPORT-003 sectons sections"],
  ["a name inside #each", "{{#each sections}}\n{{tite}}{{/each}}", "2:3 REPORT-003 tite title"],
  ["a name in #if", "{{#if drfat}}稿{{/if}}", "1:7 REPORT-003 drfat draft"],
  ["a name in {{else if}}", "{{#if draft}}{{else if anyShrt}}x{{/if}}", "1:24 REPORT-003 anyShrt anyShort"],
  ["a name in #with", "{{#with count}}{{items}}{{/with}}", "1:9 REPORT-003 count counts"],
  ["a name in a helper", "{{连接 recipient}}", "1:6 REPORT-003 recipient recipients"],
  ["a name in a helper in a helper", "{{#if (非 (等于 yaer 2023))}}x{{/if}}", "1:14 REPORT-003 yaer year"],
  ["a name behind a dot", "{{counts.metx}}", "1:3 REPORT-003 counts.metx met"],
  ["a name of the outer level without ../", "{{#each sections}}{{nextYear}}{{/each}}", "1:21 REPORT-003 nextYear "],
  ["one level too far out", "{{../title}}", "1:3 REPORT-003 ../title "],
  ["a loop variable outside a loop", "{{@index}}", "1:3 REPORT-003 @index "],
  ["a block parameter", "{{#each sections as |节|}}{{节.tilte}}{{/each}}", "1:28 REPORT-003 节.tilte title"],
  ["a helper", "{{汉子序号 @root.year}}", "1:3 REPORT-004 汉子序号 汉字序号"],
  ["a block helper", "{{#eahc sections}}{{/eahc}}", "1:4 REPORT-004 #eahc #each"],
  ["a partial", "{{> openning}}", "1:1 REPORT-005 openning opening"],
  ["unprotected output", "{{{title}}}", "1:1 REPORT-006 title"],
  ["unprotected output with &", "{{&title}}", "1:1 REPORT-006 title"],
  ["a list that is printed", "{{sections}}", "1:3 REPORT-007 sections 一组内容（列表） 单个内容"],
  ["a flag that is printed", "{{draft}}", "1:3 REPORT-007 draft 是或否 单个内容"],
  ["a value that is looped over", "{{#each title}}{{/each}}", "1:9 REPORT-007 title 单个内容 一组内容（列表）"],
  ["a helper with too many values", "{{汉字序号 year year}}", "1:3 REPORT-007 汉字序号 带2个参数 1个参数"],
  ["a list of records for a list of names", "{{连接 sections}}", "1:6 REPORT-007 sections 一组内容（列表） 一组名称"],
  ["a directive", "::signatur", "1:1 REPORT-008 ::signatur ::signature"],
  ["a ready block", "文\n\n:::table{data=target}\n:::", "3:1 REPORT-008 data=target data=targets"],
  ["a computed partial", "{{> (连接 recipients)}}", "1:1 REPORT-009 临时算出名称的片段"],
  ["an inline partial", '{{#*inline "x"}}{{/inline}}', "1:1 REPORT-009 {{#> }}、{{#*inline}} 一类写法"],
  ["a label", '{{数 "复义案件"}}', "1:5 REPORT-010 复义案件 复议案件"],
])("%s that is wrong is named with its place", (_mistake, template, expected) => {
  expect(show(check(template, { opening: "开头" }))).toEqual([`reports/mine.md.hbs:${expected}`]);
});

test("a mistake in a partial is named in the partial's file, in the place the partial is used from", () => {
  expect(show(check("{{#each sections}}{{> section}}{{/each}}", { section: "\n{{titel}}" }))).toEqual([
    "partials/section.hbs:2:3 REPORT-003 titel title",
  ]);
});

test("a partial that calls itself is refused", () => {
  expect(show(check("{{> a}}", { a: "{{> b}}", b: "{{> a}}" }))).toEqual(["partials/b.hbs:1:1 REPORT-009 自己套用自己的片段“a”"]);
});

test.each([
  ["a block without end", "一\n{{#if draft}}", 2],
  ["an end without block", "{{/if}}", 1],
  ["a tag that is not closed", "一\n{{title", 2],
  ["two ends mixed up", "{{#if draft}}\n{{/each}}", 1],
])("REPORT-002: %s is reported with its line", (_mistake, template, line) => {
  expect(check(template)).toMatchObject([{ code: "REPORT-002", at: { line } }]);
});

test("REPORT-001: a template that is not there is reported with the nearest name", () => {
  expect(checkTemplate("distrct", templates, labels)).toMatchObject([{ code: "REPORT-001", facts: { near: "district" } }]);
});

test("all mistakes are reported at once, each once", () => {
  const found = check("{{a1}}\n{{#each sections}}{{b1}}{{/each}}{{> p}}{{> p}}", { p: "{{c1}}" });
  expect(found.map((one) => one.facts["name"])).toEqual(["a1", "b1", "c1"]);
});

test("the characters that stand for values are refused in a template", () => {
  expect(check("甲\uE0000\uE001")).toMatchObject([{ code: "REPORT-009" }]);
});

/** Each stands on a line of its own and is one mistake, at the top of a template as well as inside a block. */
const mistakes = [
  "{{titel}}",
  "{{year.nmae}}",
  "{{counts.mett}}",
  "{{@rot.title}}",
  "{{连接 nobody}}",
  "{{汉子序号 @root.year}}",
  "{{#if nope}}x{{/if}}",
  "{{#unless nope}}x{{/unless}}",
  "{{#each nope}}{{title}}{{/each}}",
  "{{#with nope}}x{{/with}}",
  "{{#if (等于 nope 1)}}x{{/if}}",
  "{{#if (或 @root.draft nope)}}x{{/if}}",
  "{{> nope}}",
  "{{{this}}}",
  "{{@root.sections}}",
  "{{@root.draft}}",
  "{{#each @root.title}}x{{/each}}",
  '{{数 "没有"}}',
  "{{序号}}",
  "{{列举 @root.targets}}",
];

test("sixty mistakes, at the top, in a loop and in a partial, are sixty located messages with a remedy", () => {
  const partial = mistakes.join("\n");
  const report = [...mistakes, "{{#each sections}}", ...mistakes, "{{/each}}", "{{> wrong}}"].join("\n");
  const found = check(report, { wrong: partial });
  const lines = (file: string) => found.flatMap((one) => (one.at.kind === "line" && one.at.file === file ? [one.at.line] : []));
  const counted = (from: number) => mistakes.map((_, index) => from + index);
  expect(lines("templates/reports/mine.md.hbs").toSorted((a, b) => a - b)).toEqual([...counted(1), ...counted(22)]);
  expect(lines("templates/partials/wrong.hbs")).toEqual(counted(1));
  expect(found.every((one) => entryOf(one.code).fix(one.facts).zh.length > 5)).toBe(true);
});
