/** How numerals, units and marks are spelt in an official document (GB/T 15835-2011, GB/T 15834-2011). */
import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseProse } from "../../src/report/normalise-prose.ts";

test.each([
  ["全角数字和百分号", "办结１２件，占９５％", "办结12件，占95%。"],
  ["百分号前的空格", "占 95 %", "占95%。"],
  ["千分撇", "培训1,234人次、发放12,345,678份", "培训1234人次、发放12345678份。"],
  ["写成点的日期", "于2023.5.1施行", "于2023年5月1日施行。"],
  ["写成横线的日期", "2023-12-31前", "2023年12月31日前。"],
  ["不是日期的数", "版本2023.13.40", "版本2023.13.40。"],
  ["月日的虚位", "2024年03月05日", "2024年3月5日。"],
  ["文号的括号", "某政发[2023]5号、某政办发（2022）12号", "某政发〔2023〕5号、某政办发〔2022〕12号。"],
  ["面积单位", "改造500㎡、绿化3.2万m2", "改造500平方米、绿化3.2万平方米。"],
  ["长度和重量单位", "修路12km，收缴80kg", "修路12公里，收缴80千克。"],
  ["范围的浪线", "每年3~5次", "每年3～5次。"],
  ["直角引号", "打造「一件事」『样板』", "打造“一件事”‘样板’。"],
  ["省略号", "普法、执法...", "普法、执法……"],
  ["重复的逗号和句号", "规范执法，，提高效率。。", "规范执法，提高效率。"],
  ["破折号", "抓住关键--第一责任人", "抓住关键——第一责任人。"],
  ["书名号里的一概不动", "印发《２０２３年[1,234]办法》", "印发《２０２３年[1,234]办法》。"],
])("%s", (_usage, typed, printed) => {
  expect(normaliseProse(typed)).toEqual([printed]);
});

test("what is in order already is not changed again", () => {
  const piece = fc.constantFrom(
    "办结",
    "12",
    "95%",
    "，",
    "。",
    "[2023]",
    "5号",
    "km",
    "--",
    "...",
    "０",
    "「",
    "」",
    "~",
    "\n",
    "《",
    "》",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
      const once = normaliseProse(parts.join("")).join("\n");
      expect(normaliseProse(once).join("\n")).toBe(once);
    }),
    { numRuns: 500, seed: 6 },
  );
});
