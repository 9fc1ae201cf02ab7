/** How the places of words on a page tell paragraphs and furniture. */
import { expect, test } from "vitest";
import { arrangePages, type PageLine } from "../../src/plan/readers/pdf-layout.ts";
import { wordsToLines } from "../../src/plan/readers/pdf-lines.ts";

const line = (text: string, y: number, left = 80, right = 500): PageLine => ({ text, left, right, y, size: 16, pageHeight: 842 });

function show(pages: readonly (readonly PageLine[])[]): string[] {
  return arrangePages(pages).map(
    ({ kind, text, follows }) => `${kind === "furniture" ? "furniture" : (follows ?? "first")} ${text}`,
  );
}

test("a full line goes on, an indented line begins, also over the end of a page", () => {
  const first = [line("一、加强宣传。办好各类活", 700, 112), line("动。", 671, 80, 120), line("二、抓好培训。提升能", 642, 112)];
  const second = [line("力水平。", 780, 80, 150)];
  expect(show([first, second])).toEqual([
    "first 一、加强宣传。办好各类活",
    "same 动。",
    "new 二、抓好培训。提升能",
    "same 力水平。",
  ]);
});

test("running heads and page numbers are furniture, a number in the text is not", () => {
  const page = (number: number) => [
    line("某区文件汇编", 810),
    line(`第${number}项任务`, 600, 112, 300),
    line("2023", 500, 112, 160),
    line(`- ${number} -`, 40, 280, 310),
  ];
  const shown = show([page(1), page(2), page(3)]);
  expect(shown.filter((text) => text.startsWith("furniture"))).toEqual([
    "furniture 某区文件汇编",
    "furniture - 1 -",
    "furniture 某区文件汇编",
    "furniture - 2 -",
    "furniture 某区文件汇编",
    "furniture - 3 -",
  ]);
});

test("a sentence that stands at the foot of many pages at the usual distance is text, and is not dropped", () => {
  const page = (number: number) => [
    line(`（${number}）开展专项检查，健全各`, 130, 112),
    line("项清单，确保措施落到实处，", 101),
    line("切实维护群众生命财产安全，", 72),
  ];
  expect(show([page(1), page(2), page(3)]).filter((text) => text.startsWith("furniture"))).toEqual([]);
});

test("words on one line are put in order, and only a wide gap is a space", () => {
  const word = (text: string, x: number, y = 700) => ({ text, x, y, width: text.length * 16, size: 16 });
  expect(
    wordsToLines([word("财政局", 200), word("司法", 80, 701), word("局", 114), word("第二行", 80, 660)], 842).map(
      ({ text }) => text,
    ),
  ).toEqual(["司法局 财政局", "第二行"]);
});
