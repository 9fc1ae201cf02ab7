/** Nothing of a document is lost, whatever it looks like. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { showCoverage } from "../../src/plan/coverage.ts";
import { readPlan } from "../../src/plan/read-plan.ts";
import { joinLines } from "../../src/plan/text/join-lines.ts";
import { countCharacters } from "../../src/plan/text/source-line.ts";
import { asTxt } from "../support/plan-documents.ts";

const line = fc.oneof(
  fc.stringMatching(
    /^(?:[一二三]、|（[一二三]）|[1-4][.．]|（[1-3]）|[①②③]|——|第[一二]条)?[法治建设，。；：、（）《》“”0-9 　]{0,40}[。；：]?$/u,
  ),
  fc.constantFrom(
    "某区2023年工作要点",
    "关于印发某区方案的",
    "通知",
    "2023年3月1日",
    "某区人民政府办公室",
    "责任单位：区司法局、区财政局",
    "（牵头单位：区司法局；配合单位：各镇（街道））",
    "- 1 -",
    "当前位置：首页 > 政务公开 > 计划",
    "附件：1.任务表",
    "附件1",
    "一是加强宣传，二是抓好培训；三是开展检查。",
    "抄送：区委办。",
  ),
);

test("joining lines drops nothing but spaces", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (texts) => {
      const { paragraphs, furniture } = joinLines(texts.map((text) => ({ kind: "text", text })));
      const kept = [...paragraphs.map(({ text }) => text), ...furniture].reduce((sum, text) => sum + countCharacters(text), 0);
      expect(kept).toBe(texts.reduce((sum, text) => sum + countCharacters(text), 0));
    }),
  );
});

test("the parts of any document add up to the whole, and each item and quote stands where it says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 40 }), async (texts) => {
      const reading = await readPlan(asTxt(["某区2023年工作要点", ...texts, "九、加强普法。举办活动10场。"]), "要点.txt");
      if (!reading.ok) return;
      const { plan, coverage, text } = reading.value;
      expect(Object.values(coverage.parts).reduce((a, b) => a + b, 0)).toBe(coverage.total);
      const lines = text.split("\n");
      for (const { span, no } of plan.items)
        expect(lines[(span?.from.line ?? 0) - 1]?.slice((span?.from.column ?? 0) - 1)).toContain(no);
      for (const { quote, span } of [...plan.items.flatMap((item) => item.targets), ...plan.targets]) {
        expect(lines[(span?.from.line ?? 0) - 1]?.slice((span?.from.column ?? 0) - 1)).toContain(quote.split("\n")[0]);
      }
      expect(new Set(plan.items.map(({ id }) => id)).size).toBe(plan.items.length);
    }),
    { numRuns: 150 },
  );
});

test("the coverage is shown in words, with the lines that were set aside", async () => {
  const reading = await readPlan(
    asTxt(["某区2023年普法工作要点", "当前位置：首页 > 计划", "一、开展宣传。办好活动10场。", "- 1 -"]),
    "要点.txt",
  );
  expect(reading.ok && showCoverage(reading.value.coverage)).toMatchInlineSnapshot(`
    [
      "原文共 41 字（不计空格），已归类 41 字（100.0%）",
      "  题名 13 字（31.7%）",
      "  文头和导语 0 字（0.0%）",
      "  标题 0 字（0.0%）",
      "  任务 15 字（36.6%）",
      "  不含任务的章节 0 字（0.0%）",
      "  结尾和落款 0 字（0.0%）",
      "  页面杂项 13 字（31.7%）",
      "  略去的页面杂项：",
      "    当前位置：首页>计划",
      "    -1-",
    ]
  `);
});
