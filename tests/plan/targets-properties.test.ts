import fc from "fast-check";
import { expect, test } from "vitest";
import { showChineseNumber } from "../../src/model/chinese-number.ts";
import { readTargets } from "../../src/plan/targets/read-targets.ts";

const annual = { year: 2023, until: 2023 };
const pieces = fc.constantFrom(
  "各单位",
  "每季度",
  "不少于",
  "3",
  "次",
  "，",
  "。",
  "；",
  "《",
  "》",
  "“",
  "”",
  "（",
  "）",
  "率",
  "达",
  "100%",
  "全覆盖",
  "年底前",
  "完成",
  "双下降",
  "二〇二三年",
  "力争",
  "，",
  "1,200",
  "件",
  " ",
  "\n",
  "应审必审",
  "不得",
  "〔",
  "〕",
  "12月31日前",
  "全部",
  "一律取消",
  "a",
  "😀",
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));

test("whatever the text, each quote stands at its place and in order", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const targets = readTargets(text, annual);
      for (const { from, to, quote } of targets) expect(text.slice(from, to)).toBe(quote);
      expect(targets.map(({ from }) => from)).toEqual(targets.map(({ from }) => from).toSorted((a, b) => a - b));
      expect(targets.every(({ metric, value }) => metric !== "" && (value === null || /^\d+(\.\d+)?$/.test(value)))).toBe(true);
    }),
    { seed: 20231231, numRuns: 500 },
  );
});

test("a number reads the same in Arabic, full-width and Chinese digits, with and without spaces", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9999 }), (number) => {
      const full = String(number).replace(/\d/g, (digit) => "０１２３４５６７８９"[Number(digit)] ?? "");
      const spellings = [String(number), full, ` ${number} `, showChineseNumber(number)];
      const read = spellings.map((spelling) => readTargets(`各镇每年培训网格员不少于${spelling}人次。`, annual)[0]);
      expect(read.map((one) => [one?.op, one?.value, one?.unit, one?.per])).toEqual(
        spellings.map(() => [">=", String(number), "人次", "year"]),
      );
    }),
    { seed: 20231231 },
  );
});

test("a name in title marks never adds a target, whatever it says", () => {
  fc.assert(
    fc.property(texts, (inner) => {
      const title = inner.replace(/[《》“”〔〕\n。；！？"]/g, "");
      expect(readTargets(`认真落实《${title}》要求。`, annual)).toEqual([]);
    }),
    { seed: 20231231, numRuns: 300 },
  );
});

test("sentences do not touch each other: reading them together gives what each gives alone", () => {
  const sentences = [
    "执法案卷优良率达90%以上。",
    "年底前完成平台建设。",
    "力争创成示范村2个。",
    "每月核查投诉处理情况。",
    "满意率95%以上。",
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(sentences, { minLength: 2 }), (chosen) => {
      const strip = ({ from: _from, to: _to, ...target }: ReturnType<typeof readTargets>[number]) => target;
      const together = readTargets(chosen.join(""), annual).map(strip);
      expect(together).toEqual(chosen.flatMap((sentence) => readTargets(sentence, annual).map(strip)));
    }),
    { seed: 20231231 },
  );
});
