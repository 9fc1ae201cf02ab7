/** A template is held against the data before any data is read: each mistake with its line, column and the nearest name. */
import { expect, test } from "vitest";
import { entryOf } from "../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { showPlace } from "../../src/diagnostics/place.ts";
import { checkTemplate } from "../../src/report/check-template.ts";
import { knownSheets } from "../../src/report/known-sheets.ts";
import { reportNames } from "../../src/report/template-set.ts";
import { sheets, templates } from "./fixture.ts";

const known = { labels: new Set(["复议案件", "普法活动"]), sheets: knownSheets(sheets) };

function check(report: string, partials: Readonly<Record<string, string>> = {}): Diagnostic[] {
  const files = Object.entries(partials).map(([name, words]) => [`partials/${name}.hbs`, words] as const);
  return checkTemplate("mine", new Map([["reports/mine.md.hbs", report], ...files]), known);
}

const show = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map((one) => `${showPlace(one.at).replace("templates/", "")} ${one.code} ${Object.values(one.facts).join(" ")}`);

test.each(reportNames(templates))("the template %s that comes with fazhi has no mistakes", (name) => {
  expect(show(checkTemplate(name, templates, known))).toEqual([]);
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
  expect(checkTemplate("distrct", templates, known)).toMatchObject([{ code: "REPORT-001", facts: { near: "district" } }]);
});

test("all mistakes are reported at once, each once", () => {
  const found = check("{{a1}}\n{{#each sections}}{{b1}}{{/each}}{{> p}}{{> p}}", { p: "{{c1}}" });
  expect(found.map((one) => one.facts["name"])).toEqual(["a1", "b1", "c1"]);
});

test("the characters that stand for values are refused in a template", () => {
  expect(check("甲\uE0000\uE001")).toMatchObject([{ code: "REPORT-009" }]);
});

/** Sixty-four mistakes, no two alike; each stands on a line of its own. `·` marks the column that is to be named, and is no part of the template. */
const seeded: readonly (readonly [line: string, code: string, near: string])[] = [
  ["{{·titel}}", "003", "title"],
  ["{{·distrct}}", "003", "district"],
  ["{{·yaer}}", "003", "year"],
  ["{{·planTitel}}", "003", "planTitle"],
  ["{{·documentNumbr}}", "003", "documentNumber"],
  ["{{·counts.mett}}", "003", "met"],
  ["{{·counts}}", "007", ""],
  ["{{·year.name}}", "003", ""],
  ["{{·@rot.title}}", "003", "@root"],
  ["{{·@root.titel}}", "003", "title"],
  ["{{·@index}}", "003", ""],
  ["{{·../title}}", "003", ""],
  ["{{·sections}}", "007", ""],
  ["{{·draft}}", "007", ""],
  ["{{·duty}}", "007", ""],
  ["{{#each ·sectons}}{{title}}{{/each}}", "003", "sections"],
  ["{{#each ·title}}x{{/each}}", "007", ""],
  ["{{#each ·draft}}x{{/each}}", "007", ""],
  ["{{#each ·counts}}x{{/each}}", "007", ""],
  ["{{#each duty}}{{·titel}}{{/each}}", "003", "title"],
  ["{{#each duty}}{{·../titel}}{{/each}}", "003", "title"],
  ["{{#each duty}}{{·nextYear}}{{/each}}", "003", ""],
  ["{{#each duty}}{{·@indx}}{{/each}}", "003", "@index"],
  ["{{#each duty}}{{·units}}{{/each}}", "007", ""],
  ["{{#each sections}}{{#each ·itms}}x{{/each}}{{/each}}", "003", "items"],
  ["{{#each sections}}{{#each items}}{{·bdy}}{{/each}}{{/each}}", "003", "body"],
  ["{{#each shortcomings}}{{#each missed}}{{·metrik}}{{/each}}{{/each}}", "003", "metric"],
  ["{{#each shortcomings}}{{#each parts}}{{·titl}}{{/each}}{{/each}}", "003", "title"],
  ["{{#each arrangements as |项|}}{{·项.titel}}{{/each}}", "003", "title"],
  ["{{#each targets}}{{else}}{{·signatry}}{{/each}}", "003", "signatory"],
  ["{{#if ·drfat}}x{{/if}}", "003", "draft"],
  ["{{#if draft}}{{·isuer}}{{/if}}", "003", "issuer"],
  ["{{#if draft}}x{{else}}{{·not}}{{/if}}", "003", "note"],
  ["{{#if draft}}x{{else if ·anyShrt}}y{{/if}}", "003", "anyShort"],
  ["{{#unless ·alMet}}x{{/unless}}", "003", "allMet"],
  ["{{#unless draft}}{{·dat}}{{/unless}}", "003", "date"],
  ["{{#with ·count}}x{{/with}}", "003", "counts"],
  ["{{#with counts}}{{·unitss}}{{/with}}", "003", "units"],
  ["{{#with ·title}}x{{/with}}", "007", ""],
  ["{{·汉子序号 @root.year}}", "004", "汉字序号"],
  ["{{·连结 recipients}}", "004", "连接"],
  ["{{·列居 copies}}", "004", "列举"],
  ["{{连接 ·recipient}}", "003", "recipients"],
  ["{{连接 ·sections}}", "007", ""],
  ["{{连接 ·title}}", "007", ""],
  ["{{·连接}}", "007", ""],
  ["{{列举 ·copys 3}}", "003", "copies"],
  ["{{·列举 copies 3 4}}", "007", ""],
  ["{{·序号}}", "007", ""],
  ["{{序号 ·draft}}", "007", ""],
  ["{{#if (等于 ·yaer 2023)}}x{{/if}}", "003", "year"],
  ["{{#if (·等与 year 2023)}}x{{/if}}", "004", "等于"],
  ["{{#if (非 ·drft)}}x{{/if}}", "003", "draft"],
  ["{{#if (且 draft (或 allMet ·anyShot))}}x{{/if}}", "003", "anyShort"],
  ['{{#if (有数 ·"复义案件")}}x{{/if}}', "010", "复议案件"],
  ['{{数 ·"普法活动数"}}', "010", "普法活动"],
  ["{{数 ·title}}", "009", ""],
  ["{{连接 recipients ·mark=title}}", "009", ""],
  ["·{{> openning}}", "005", "opening"],
  ["·{{> opening title=year}}", "009", ""],
  ["·{{{title}}}", "006", ""],
  ["·{{&note}}", "006", ""],
  ["{{#·eahc duty}}x{{/eahc}}", "004", "#each"],
  ["·::signatur", "008", "::signature"],
  ["·:::table{data=target}", "008", "data=targets"],
  ["·:::chart{data=compare}", "008", "data=completion、data=comparison"],
];

const around = [
  ["by itself", (line: string) => ({ report: line, file: "reports/mine.md.hbs", row: 1 })],
  [
    "inside {{#if}}",
    (line: string) => ({ report: `{{#if draft}}\n文字\n${line}\n{{/if}}`, file: "reports/mine.md.hbs", row: 3 }),
  ],
  ["in a partial", (line: string) => ({ report: "一\n{{> part}}", part: `第一行\n${line}`, file: "partials/part.hbs", row: 2 })],
] as const;

test.each(around)(
  "each of more than sixty different mistakes, %s, is one message with line, column, nearest name and remedy",
  (_where, wrap) => {
    expect(new Set(seeded.map(([line]) => line)).size).toBeGreaterThanOrEqual(60);
    for (const [marked, code, near] of seeded) {
      const { report, file, row, ...rest } = wrap(marked.replace("·", ""));
      const found = check(report, { opening: "开头", ...rest });
      expect(
        found.map((one) => `${one.code} ${showPlace(one.at)} ${one.facts["near"] ?? ""}`),
        marked,
      ).toEqual([`REPORT-${code} templates/${file}:${row}:${marked.indexOf("·") + 1} ${near}`]);
      for (const one of found) expect(entryOf(one.code).fix(one.facts).zh.length).toBeGreaterThan(5);
    }
  },
);

test("all of them in one template are all reported at once", () => {
  const found = check(seeded.map(([line]) => line.replace("·", "")).join("\n\n"), { opening: "开头" });
  const lines = found.flatMap((one) => (one.at.kind === "line" ? [one.at.line] : []));
  expect([...new Set(lines)].toSorted((a, b) => a - b)).toEqual(seeded.map((_, index) => 2 * index + 1));
});
