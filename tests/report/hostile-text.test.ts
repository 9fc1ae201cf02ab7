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

test.each([
  ["a control character", "甲\u0007乙"],
  ["U+FFFE", "甲\ufffe乙"],
  ["half a surrogate pair", "甲\ud83d乙"],
])("REPORT-040: %s cannot be shown: it is left out, and a remark says where it stood", (_what, words) => {
  const narratives = results.narratives.map((one) => (one.item === "i2" ? { ...one, text: words } : one));
  const outcome = buildReport(inputWith({ narratives }));
  expect(outcome.remarks).toMatchObject([
    { code: "REPORT-040", at: { sheet: "工作举措与成效", cell: "C5" }, facts: { count: 1 } },
  ]);
  expect(outcome.ok && wordsOf(outcome.value.blocks)).toContain("甲乙。");
});

test.each(["😀𠮷𬎆", "法治\u{1f468}\u200d\u{1f469}", "ａ１％", "\u3000缩进\u00a0"])(
  "%j, which fonts may lack, stays in the document",
  (words) => {
    expect(letters(wordsOf(documentWith(words)))).toContain(letters(words).normalize("NFKC"));
  },
);

test.each(["法", "a", "（", "，", "〔", "《", "😀", "1,", "二〇", "甲 "])(
  "a cell full of %j is read and printed in full",
  (piece) => {
    const words = piece.repeat(Math.floor(32_767 / piece.length));
    const printed = letters(wordsOf(documentWith(words)));
    const kept = piece === "，" ? "" : letters(piece);
    expect(printed.split(kept === "" ? "\u0000" : kept).length - 1).toBeGreaterThanOrEqual(
      kept === "" ? 0 : Math.floor(32_767 / piece.length) - 1,
    );
  },
);

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
