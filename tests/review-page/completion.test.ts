/** Targets counted by section and by unit. */
import { expect, test } from "vitest";
import type { Attainment, Results } from "../../src/model/results.ts";
import { completion } from "../../src/review-page/completion.ts";
import { sample } from "../support/sample-workspace.ts";

const attainment = (more: Partial<Attainment>): Attainment => ({
  target: "t1",
  item: "i1",
  indicator: "events",
  metric: "普法",
  required: "每季度≥1次",
  hedge: null,
  scope: "each",
  verdict: "partly",
  figure: null,
  gap: null,
  byUnit: [],
  reported: 2,
  expected: 2,
  waiver: null,
  ...more,
});

const standing = { receivedOn: "2024-01-20", deadline: "2024-01-31", file: null, openCells: 0, wrongCells: 0 };

function countFor(...attainments: readonly Attainment[]) {
  const standings = ["sfj", "cgj"].map((unit) => ({ unit, state: "on-time" as const, ...standing }));
  const results: Results = {
    format: "results/1",
    district: "某某区",
    year: 2023,
    standings,
    figures: [],
    attainments: [...attainments],
    items: [],
    narratives: [],
  };
  return completion({ ...sample, results });
}

test("a target that every unit is held to counts with each unit's own verdict", () => {
  const own = [
    { unit: "sfj", verdict: "met" as const, figure: null, gap: null, detail: "" },
    { unit: "cgj", verdict: "missed" as const, figure: null, gap: "1", detail: "第三季度0次" },
  ];
  const { units, total, sections } = countFor(attainment({ byUnit: own }));
  expect(units.map(({ name, tally }) => [name, tally])).toEqual([
    ["区司法局", { met: 1 }],
    ["区城市管理局", { missed: 1 }],
  ]);
  expect(total).toEqual({ partly: 1 });
  expect(sections).toEqual([{ label: "一、规范执法", tally: { partly: 1 } }]);
});

test("a target of the whole district is one of every unit that is asked for its number", () => {
  expect(countFor(attainment({ scope: "total", verdict: "met" })).units.map(({ tally }) => tally)).toEqual([
    { met: 1 },
    { met: 1 },
  ]);
});

test("a missed target with an agreed waiver counts as waived, not as missed", () => {
  expect(countFor(attainment({ verdict: "missed", waiver: { reason: "机构撤并", by: "王某" } })).total).toEqual({ waived: 1 });
});

test("a target outside any task stands under no section", () => {
  expect(countFor(attainment({ item: null })).sections).toEqual([{ label: "", tally: { partly: 1 } }]);
});
