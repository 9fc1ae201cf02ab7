/** Each check of the official format: a finished report passes, and one broken property is caught by the check that is named after it. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { readWord } from "../../src/ooxml/read-word.ts";
import { wordChecks } from "../../src/review/checks/word-checks.ts";
import { reportParts } from "../../src/review/report-parts.ts";
import { take } from "../chain/season.ts";
import { fullReportDocx } from "./full-report.ts";
import type { Parts } from "./mutate-parts.ts";
import { mutations } from "./mutations.ts";

let clean: Parts;
let others: Record<string, Uint8Array>;

beforeAll(async () => {
  const files = Object.entries(unzipSync(await fullReportDocx()));
  clean = Object.fromEntries(
    files.filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  others = Object.fromEntries(files.filter(([name]) => !/\.(xml|rels)$/.test(name)));
});

function departures(parts: Parts): string[] {
  const packed = zipSync({
    ...others,
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });
  const document = take(readWord(packed, "报告.docx"));
  const subject = { document, parts: reportParts(document) };
  return wordChecks.filter((check) => (check.find(subject) ?? []).length > 0).map(({ id }) => id);
}

test("a finished report with every part an official document can have passes every check, and each check finds something to look at", () => {
  expect(departures(clean)).toEqual([]);
  const packed = zipSync({
    ...others,
    ...Object.fromEntries(Object.entries(clean).map(([name, text]) => [name, strToU8(text)])),
  });
  const document = take(readWord(packed, "报告.docx"));
  const absent = wordChecks.filter((check) => check.find({ document, parts: reportParts(document) }) === null);
  expect(absent.map(({ id }) => id)).toEqual([]);
});

test.each(mutations)("%s catches its fault", (id, mutate) => {
  const broken = mutate(clean);
  expect(broken).not.toEqual(clean);
  expect(departures(broken)).toContain(id);
});

test("every check has a fault of its own, and none goes by two names", () => {
  const ids = wordChecks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(60);
  const broken = new Set(mutations.map(([id]) => id));
  expect(ids.filter((id) => !broken.has(id))).toEqual([]);
});

test("every check names its source, and its need and remedy in both languages", () => {
  const incomplete = wordChecks.filter(({ clause, title, need, fix }) =>
    [clause, title.zh, title.en, need.zh, need.en, fix.zh, fix.en].some((words) => words === ""),
  );
  expect(incomplete).toEqual([]);
});
