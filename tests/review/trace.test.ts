/** From each published number to its cell, and back. */
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { readArchive } from "../../src/cli/steps/archive.ts";
import { numberVersions } from "../../src/model/file-version.ts";
import type { Trace } from "../../src/model/trace.ts";
import { type TraceGround, traceNumber } from "../../src/review/trace-number.ts";
import { computeSeason, playSeason, reportSeason, take } from "../chain/season.ts";
import { readTable } from "../seeds/read-seed.ts";

const map = readTable(
  "tests/seeds/golden-map.csv",
  z.strictObject({ golden: z.string(), indicator: z.string(), unit: z.string(), figure: z.string(), prints: z.string() }),
);

let ground: TraceGround;

beforeAll(async () => {
  const season = await playSeason("xiangcheng-2023");
  const versions = numberVersions(take(readArchive(season.folder)).entries);
  const { roster, plan, indicators } = season;
  ground = { ...computeSeason(season), report: reportSeason(season), roster, plan, indicators, versions };
});

const trace = (query: string): Trace => take(traceNumber(query, ground));

test.each(map.map((row) => [row.golden, row.figure, row.prints, row.unit] as const))(
  "%s: %s leads to its cell, and the cell leads back to the sentence",
  (_, figure, prints) => {
    const [there] = trace(figure).figures;
    const cell = there?.contributions[0];
    const sentences = there?.uses.filter(({ kind }) => kind === "sentence") ?? [];
    const number = prints.split("，")[0] ?? prints;
    expect(sentences.map(({ sentence }) => sentence).join("")).toContain(number);
    for (const address of cell?.cell.split(",") ?? []) {
      const back = trace(`${cell?.file}!${cell?.sheet}!${address}`);
      expect(back.taken).toBe("cell");
      expect(back.figures.find(({ id }) => id === figure)?.uses).toEqual(there?.uses);
    }
    expect(cell?.cell).toMatch(/^[A-Z]+\d+/);
  },
);

test.each(map.map((row) => [row.golden, row.prints, row.figure] as const))(
  "%s: %s as printed finds its figure",
  (_, prints, figure) => {
    const query = prints.split("，")[0] ?? prints;
    expect(trace(query).figures.map(({ id }) => id)).toContain(figure);
  },
);

test("a cell may be named in short, with full-width marks and in lower case", () => {
  for (const query of ["区司法局！i39", "区司法局.xlsx!$I$39", "区司法局!指标数据!I39"])
    expect(trace(query).figures.map(({ id }) => id)).toContain("review-cases@sfj");
});

test("a cell shows every place that rests on it: sentences, the table and the change against last year", () => {
  const { figures } = trace("区司法局!I39");
  expect(figures.flatMap(({ uses }) => uses.map(({ sentence }) => sentence)).join("")).toContain("同比增长82%");
  expect(figures.find(({ id }) => id === "review-cases@sfj")).toMatchObject({ value: "91", previous: "50" });
});

test("words of a sentence give all its figures, with target and verdict", () => {
  const { taken, figures } = trace("设立基层法治观察点");
  expect(taken).toBe("words");
  expect(figures.map(({ id }) => id)).toContain("observation-points@sfj");
  expect(figures[0]?.targets[0]).toMatchObject({ verdict: "met" });
});

test("a number that two units feed shows both shares", () => {
  const [first] = ground.facts.facts;
  const figure = ground.results.figures.find(({ id }) => id === "review-cases");
  if (!first || !figure) throw new Error("the season lost its facts");
  const other = { ...first, id: "f.review-cases.zfb.2023", unit: "zfb", value: "9" };
  const results = {
    ...ground.results,
    figures: ground.results.figures.map((one) => (one === figure ? { ...one, from: [...one.from, other.id] } : one)),
  };
  const shared = take(
    traceNumber("review-cases", { ...ground, results, facts: { ...ground.facts, facts: [...ground.facts.facts, other] } }),
  );
  expect(shared.figures[0]?.contributions.map(({ given }) => given)).toEqual(["91", "9"]);
});

test.each(["区司法局!Z99", "没有这句话", "98765"])("REVIEW-050: %s is nowhere", (query) => {
  expect(traceNumber(query, ground)).toMatchObject({ ok: false, remarks: [{ code: "REVIEW-050" }] });
});
