/** The catalogue of problems: every code is provoked by a test, and says what to do. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue, entryOf, isCode } from "../src/diagnostics/catalogue.ts";

const testsFolder = new URL(".", import.meta.url).pathname;
const tests = readdirSync(testsFolder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.ts") && path !== "catalogue.test.ts")
  .map((path) => readFileSync(join(testsFolder, path), "utf8"))
  .join("\n");

const codes = Object.keys(catalogue).filter(isCode);

test.each(codes)("%s is provoked by a test", (code) => {
  expect(tests).toContain(code);
});

test.each(codes)("%s has a title in both languages, a bad and a good example", (code) => {
  const { title, bad, good } = entryOf(code);
  expect([title.zh, title.en, bad, good].every((words) => words.length > 0)).toBe(true);
  expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
});

test("codes are ROOM-NNN and stand in order within their room", () => {
  expect(codes.every((code) => /^[A-Z]+-\d{3}$/.test(code))).toBe(true);
});
