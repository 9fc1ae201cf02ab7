/** What template authors write in Markdown and what block it becomes. */
import { expect, test } from "vitest";
import type { Block } from "../../src/model/document.ts";
import { blocksFromMdast } from "../../src/report/blocks-from-mdast.ts";
import { breakTitle } from "../../src/report/break-title.ts";
import { chineseNumber } from "../../src/report/chinese-number.ts";
import { helperNamed } from "../../src/report/helpers.ts";
import { parseMarkdown } from "../../src/report/parse-markdown.ts";
import { tokenFor } from "../../src/report/value-tokens.ts";

const head = {
  documentNumber: "",
  issuer: "",
  recipients: ["某市人民政府", "某市人大常委会"],
  copies: ["某市委依法治市办"],
  signatory: "某区人民政府",
  date: "2024年3月5日",
  note: "",
};

function blocks(markdown: string, values: Parameters<typeof blocksFromMdast>[1] = []): Block[] {
  return blocksFromMdast(parseMarkdown(markdown), values, {
    head,
    blocks: { tables: { targets: { columns: [], rows: [] } }, charts: {} },
  });
}

const text = (words: string) => ({ kind: "text" as const, text: words });

test("strong words that begin with a number are a heading that runs on", () => {
  expect(blocks("**（一）加强领导。**主要做法。")).toEqual([
    { kind: "paragraph", lead: [text("（一）加强领导。")], leadLevel: 2, inlines: [text("主要做法。")] },
  ]);
  expect(blocks("**3.规范执法。**主要做法。")).toMatchObject([{ leadLevel: 3 }]);
  expect(blocks("**（2）试点。**主要做法。")).toMatchObject([{ leadLevel: 4 }]);
  expect(blocks("**要点**在此。")).toEqual([{ kind: "paragraph", inlines: [{ ...text("要点"), strong: true }, text("在此。")] }]);
});

test("lists, quotes, code and links are words, since official prose numbers in words", () => {
  expect(blocks("1. 一\n- 二\n> 三 `四` [五](六) &amp; \\*")).toEqual([
    { kind: "paragraph", inlines: [text("1. 一- 二> 三 `四` [五](六) &amp; \\*")] },
  ]);
});

test("a line break in a template is no blank between Chinese words, and one between Latin words", () => {
  expect(blocks("第一行，\n第二行 App\nStore")).toEqual([{ kind: "paragraph", inlines: [text("第一行，第二行 App Store")] }]);
});

test("a printed prose of two paragraphs goes on in its paragraph and then begins another", () => {
  const prose = { kind: "prose" as const, paragraphs: [[text("甲。")], [{ kind: "fact" as const, fact: "f", text: "1" }]] };
  expect(blocks(`**1.题。**${tokenFor(0)}后文。`, [prose])).toEqual([
    { kind: "paragraph", lead: [text("1.题。")], leadLevel: 3, inlines: [text("甲。")] },
    { kind: "paragraph", inlines: [{ kind: "fact", fact: "f", text: "1" }, text("后文。")] },
  ]);
});

test("headings are numbered for reference, directives print the head, and what is empty prints nothing", () => {
  expect(blocks("## 一、甲\n\n### （一）乙\n\n::recipients\n\n::note\n\n::imprint\n\n::attachments")).toEqual([
    { kind: "heading", level: 1, id: "heading-1", inlines: [text("一、甲")] },
    { kind: "heading", level: 2, id: "heading-2", inlines: [text("（一）乙")] },
    { kind: "recipients", text: "某市人民政府，某市人大常委会：" },
    { kind: "imprint", copies: ["某市委依法治市办"], office: "某区人民政府办公室", date: "2024年3月5日" },
  ]);
});

test("the attachments before the signature list the annexes after it", () => {
  expect(blocks("::attachments\n\n::annex[完成情况]{label=附件}")).toMatchObject([
    { kind: "attachments", titles: ["完成情况"] },
    { kind: "annex", label: "附件" },
  ]);
});

test("a table written by hand keeps its alignment", () => {
  expect(blocks("| 甲 | 乙 |\n| :-: | --: |\n| 1 | 2 |")).toMatchObject([
    {
      kind: "table",
      columns: [
        { title: "甲", align: "center", share: 0.5 },
        { title: "乙", align: "right", share: 0.5 },
      ],
      rows: [[[text("1")], [text("2")]]],
    },
  ]);
});

test("several title lines are one title; one that is too long is broken between words", () => {
  expect(blocks("# 某区人民政府\n\n# 关于某事的报告")).toMatchObject([
    { kind: "title", lines: [[text("某区人民政府")], [text("关于某事的报告")]] },
  ]);
  expect(blocks("# 宿迁经济技术开发区2021年法治政府建设工作报告\n\n# （讨论稿）")).toMatchObject([
    {
      kind: "title",
      lines: [[text("宿迁经济技术开发区")], [text("2021年法治政府建设工作报告")], [text("（讨论稿）")]],
    },
  ]);
  expect(breakTitle("苏州市相城区2023年法治政府建设工作报告")).toEqual(["苏州市相城区2023年法治政府建设工作报告"]);
  expect(breakTitle("某某市某某区人民政府关于2023年度法治政府建设情况的报告")).toEqual([
    "某某市某某区人民政府",
    "关于2023年度法治政府建设情况的报告",
  ]);
});

test.each([
  [1, "一"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [21, "二十一"],
  [100, "100"],
])("%i is counted as %s", (count, printed) => {
  expect(chineseNumber(count)).toBe(printed);
});

test("helpers join names, shorten long lists with 等, and print 未报 for a figure that is missing", () => {
  const run = (name: string, ...given: unknown[]) => helperNamed(name)?.run(given, () => undefined);
  expect(run("连接", ["甲", "乙"])).toBe("甲、乙");
  expect(run("列举", ["甲", "乙", "丙"], 2)).toBe("甲、乙等");
  expect(run("数", "复议案件")).toMatchObject({ paragraphs: [[text("未报")]] });
  expect([run("有数", "复议案件"), run("等于", 1, "1"), run("非", []), run("且", 1, ""), run("或", 1, "")]).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});
