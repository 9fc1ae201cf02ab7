/** From a page of the PDF to the numbers on it and their cells. */
import { beforeAll, expect, test } from "vitest";
import { readArchive } from "../../src/cli/steps/archive.ts";
import { findFonts } from "../../src/io/find-fonts.ts";
import { numberVersions } from "../../src/model/file-version.ts";
import { writePdf } from "../../src/publish/write-pdf.ts";
import type { TraceGround } from "../../src/review/trace-number.ts";
import { tracePage } from "../../src/review/trace-page.ts";
import { computeSeason, playSeason, reportSeason, take } from "../chain/season.ts";
import { fazhi } from "../cli/run-cli.ts";

let ground: TraceGround;
let pdf: Uint8Array;

beforeAll(async () => {
  const season = await playSeason("xiangcheng-2023");
  const { roster, plan, indicators } = season;
  const versions = numberVersions(take(readArchive(season.folder)).entries);
  ground = { ...computeSeason(season), report: reportSeason(season), roster, plan, indicators, versions };
  pdf = take(await writePdf(ground.report, { fonts: take(findFonts({})) }));
});

const on = (page: number, bytes = pdf, known = ground) => tracePage(page, bytes, "report.pdf", known);

test("every printed number stands on some page, each page with the numbers that are on it", async () => {
  const found: string[][] = [];
  for (let page = 1; ; page += 1) {
    const trace = await on(page);
    if (!trace.ok && trace.remarks.some(({ code }) => code === "REVIEW-051")) break;
    found.push(trace.ok ? trace.value.figures.map(({ id }) => id) : []);
  }
  expect(found[0]).toEqual(["report:items", "report:targets"]);
  expect(new Set(found.flat())).toEqual(new Set(Object.keys(ground.report.figures)));
  expect(found.length).toBeGreaterThan(10);
});

test("a number of a page comes with its cell, version, task and places", async () => {
  const pages = await Promise.all([3, 4, 5, 6].map((page) => on(page)));
  const figures = pages.flatMap((trace) => (trace.ok ? trace.value.figures : []));
  const asked = figures.filter(({ contributions }) => contributions.length > 0);
  expect(asked.length).toBeGreaterThan(5);
  for (const { contributions, item, uses } of asked) {
    expect(contributions[0]?.version?.number).toBe(1);
    expect(item).not.toBeNull();
    expect(uses.length).toBeGreaterThan(0);
  }
});

test("REVIEW-051: a page that the report does not have", async () => {
  expect(await on(99)).toMatchObject({ ok: false, remarks: [{ code: "REVIEW-051" }] });
  expect(await on(0)).toMatchObject({ ok: false });
});

test("REVIEW-052 and REVIEW-053: a page without bound numbers, and a PDF of another draft", async () => {
  const blocks = [{ kind: "paragraph" as const, inlines: [{ kind: "text" as const, text: "全文另写。" }] }];
  const trace = await on(1, pdf, { ...ground, report: { ...ground.report, blocks } });
  expect(trace.remarks.map(({ code }) => code)).toEqual(["REVIEW-052", "REVIEW-053"]);
});

test("trace wants a number or a page, not both and not neither", () => {
  expect(fazhi("trace")).toMatchObject({ code: 2 });
  expect(fazhi("trace", "22", "--page", "3")).toMatchObject({ code: 2 });
  expect(fazhi("trace", "--page", "三")).toMatchObject({ code: 2 });
});
