/** The numbers that head tasks, and what only looks like one. */
import { expect, test } from "vitest";
import { numberingExamples, readMark } from "../../src/plan/structure/numbering.ts";

test.each(numberingExamples)("$example is a number of style $style", ({ style, example }) => {
  expect(readMark(`${example}加强普法宣传`)?.style).toBe(style);
});

test.each([
  ["二十一、加强普法", "二十一", 21],
  ["（十二）加强普法", "十二", 12],
  ["㈢加强普法", "㈢", 3],
  ["⒓加强普法", "⒓", 12],
  ["⑿加强普法", "⑿", 12],
  ["⑫加强普法", "⑫", 12],
  ["2.13 加强普法", "2.13", 13],
  ["十一是加强普法", "十一是", 11],
])("%s stands for its number", (text, no, number) => {
  expect(readMark(text)).toMatchObject({ no, number });
});

test.each(["2023年加强普法", "1.5万亩茶园", "12345热线", "一二三产业", "5·12防灾日", "（试行）", "一旦发现", "3个工作日内办结"])(
  "%s has no number",
  (text) => {
    expect(readMark(text)).toBeUndefined();
  },
);
