/** Whatever a unit types is words: it never becomes markup, template code, a directive or another's figure. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, textOf } from "../../src/model/document.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { inputWith, results } from "./fixture.ts";

const hostile = [
  "# 标题\n## 一、二级",
  "**粗**和*斜*和`码`",
  "| 甲 | 乙 |\n| - | - |\n| 1 | 2 |",
  "<script>alert(1)</script>&amp;<b>",
  "[链接](javascript:alert(1)) ![图](x) <http://x.cn>",
  "{{title}} {{{title}}} {{#each sections}}{{> opening}}",
  "::signature\n:::table{data=targets}\n:::",
  "\uE0000\uE001 \uE0011\uE000",
  "〔〔别人的数〕〕〔〕〔〔",
  "1. 一\n- 二\n> 三\n---\n    四",
  "=SUM(A1) +1 -1 @x",
  "\\**转义\\*\\# \\",
];

function documentWith(words: string): readonly Block[] {
  const narratives = results.narratives.map((one) => ({ ...one, title: one.title && words, text: words, cause: words }));
  const outcome = buildReport(inputWith({ narratives }, { draft: true }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  return outcome.value.blocks;
}

const kindsOf = (blocks: readonly Block[]) => blocks.filter((block) => block.kind !== "paragraph").map((block) => block.kind);
const wordsOf = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === "paragraph" ? textOf(block.inlines) : "")).join("");
const letters = (words: string) => words.replace(/[\s"“”,，:：;；()（）?？!！.。、]/gu, "");

const plainKinds = kindsOf(documentWith("平常的文字"));

test.each(hostile)("%j stays words", (words) => {
  const blocks = documentWith(words);
  expect(kindsOf(blocks)).toEqual(plainKinds);
  for (const line of words.split("\n")) expect(letters(wordsOf(blocks))).toContain(letters(line));
});

test("only figures are facts, whatever stands in the text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...hostile, "文", "\n", "〔", "〕", "1"), { maxLength: 6 }), (parts) => {
      const words = parts.join("");
      const blocks = documentWith(`甲${words}`);
      expect(kindsOf(blocks)).toEqual(plainKinds);
    }),
    { numRuns: 12 },
  );
});
