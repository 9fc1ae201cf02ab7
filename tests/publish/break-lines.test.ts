import fc from "fast-check";
import { expect, test } from "vitest";
import { openFaces } from "../../src/publish/faces.ts";
import { breakLines } from "../../src/publish/pdf/break-lines.ts";
import { drawText } from "../../src/publish/pdf/drawn-text.ts";
import { bundledFonts } from "./read-back.ts";

const faces = openFaces(bundledFonts());
const sizePt = 10;
const lines = (text: string, characters: number) =>
  breakLines(drawText(text, "fangsong", sizePt, faces), characters * sizePt).map((line) =>
    line.sorts.map((sort) => sort.text).join(""),
  );

test("a stop that just does not fit hangs into the margin", () => {
  expect(lines("依法行政工作，有序推进", 6)).toEqual(["依法行政工作，", "有序推进"]);
});

test("a closing bracket takes the character before it to the next line", () => {
  expect(lines("各镇各街道办）有序推进", 6)).toEqual(["各镇各街道", "办）有序推进"]);
});

test("an opening mark goes to the next line with what it opens", () => {
  expect(lines("全面落实其“三项制度”", 6)).toEqual(["全面落实其", "“三项制度”"]);
});

test("a number is never torn from its digits or its per cent sign", () => {
  expect(lines("报备率为为为98.25%左右", 6)).toEqual(["报备率为为为", "98.25%左右"]);
});

test("two characters that make one sign stay together", () => {
  expect(lines("坚持依法行——全面推进", 6)).toEqual(["坚持依法", "行——全面推", "进"]);
});

test("a line feed ends a line, and an empty line stays empty", () => {
  expect(lines("甲\n乙\n\n丙", 6)).toEqual(["甲", "乙", "", "丙"]);
});

test("a stop typed behind a space neither hangs further out than its own width nor begins a line", () => {
  const broken = breakLines(drawText("5法法法- 、", "fangsong", sizePt, faces), 4 * sizePt);
  for (const line of broken) {
    expect(line.widthPt - line.hangingPt).toBeLessThanOrEqual(4 * sizePt + 0.02);
    expect(line.sorts[0]?.text).not.toBe("、");
  }
});

test("no character is lost or moved, and no line is wider than its measure but for one hanging stop", () => {
  const text = fc.string({ unit: fc.constantFrom(..."法治，。、（）“”《》——……1234.5%ab /-件\n"), maxLength: 200 });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 28 }), (typed, characters) => {
      const sorts = drawText(typed, "fangsong", sizePt, faces);
      const broken = breakLines(sorts, characters * sizePt);
      const kept = broken.flatMap((line) => line.sorts.map((sort) => sort.text)).join("");
      expect(kept.replace(/\s/g, "")).toBe(typed.replace(/\s/g, ""));
      for (const line of broken) expect(line.widthPt - line.hangingPt).toBeLessThanOrEqual(characters * sizePt + 0.02);
    }),
  );
});
