/** The verdicts of the seeds against tables worked out by hand before the program was run on them. */
import { describe, expect, test } from "vitest";
import { aggregate } from "../../src/aggregate/aggregate.ts";
import type { Attainment, Figure } from "../../src/model/results.ts";
import { showNumber } from "../../src/model/show-number.ts";
import { readSeed, readTable } from "../aggregate/read-seed.ts";

const seeds = [
  { place: "吴江", name: "wujiang-2021", late: ["jtj", "pwz"], missing: ["zzz"] },
  { place: "滨湖", name: "binhu-2022", late: ["rsj", "msj"], missing: ["hlj"] },
  { place: "襄州", name: "xiangzhou-2021", late: ["xfj", "gyz"], missing: ["hpz"] },
  { place: "宿迁", name: "suqian-2021", late: ["jsj", "ncx"], missing: ["sks"] },
] as const;

function showResult(figure: Figure | undefined): string {
  if (!figure || figure.value === null) return "";
  return `${showNumber(figure.value, figure.style)}${figure.style === "percent" ? "" : figure.unitOfMeasure}`;
}

function unitsWith(attainment: Attainment | undefined, verdict: string): string {
  return (attainment?.byUnit ?? [])
    .filter((unit) => unit.verdict === verdict)
    .map((unit) => unit.unit)
    .toSorted()
    .join(";");
}

describe.each(seeds)("$place", ({ name, late, missing }) => {
  const outcome = aggregate(readSeed(name));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  const { attainments, figures, standings } = outcome.value;

  test.each(readTable(`tests/seeds/${name.split("-")[0]}-verdicts.csv`))("$target ends as $verdict: $why", (row) => {
    const attainment = attainments.find((one) => one.target === row["target"]);
    expect({
      scope: attainment?.scope,
      verdict: attainment?.verdict,
      figure: showResult(figures.find((one) => one.id === attainment?.figure)),
      misses: unitsWith(attainment, "missed"),
      unreported: unitsWith(attainment, "unreported"),
    }).toEqual({
      scope: row["scope"],
      verdict: row["verdict"],
      figure: row["figure"],
      misses: (row["misses"] ?? "").split(";").toSorted().join(";"),
      unreported: row["unreported"],
    });
  });

  test("a target that several units are held to is reached by one and not by another", () => {
    const held = attainments.filter((one) => one.scope === "each" && one.byUnit.length > 1);
    const verdictsOf = ({ byUnit }: Attainment) => byUnit.map((unit) => unit.verdict);
    expect(held.length).toBeGreaterThan(0);
    expect(held.filter((one) => !verdictsOf(one).includes("met"))).toEqual([]);
    expect(held.filter((one) => !verdictsOf(one).some((verdict) => verdict === "missed" || verdict === "not-due"))).toEqual([]);
  });

  test("two units are late and one is missing", () => {
    const inState = (state: string) => standings.filter((one) => one.state === state).map((one) => one.unit);
    expect({ late: inState("late"), missing: inState("missing") }).toEqual({ late, missing });
  });
});

test.each([
  { year: 2021, later: ["T022", "T032", "T037", "T039"] },
  { year: 2022, later: ["T022", "T032", "T037"] },
  { year: 2024, later: ["T022", "T032", "T037"] },
  { year: 2025, later: [] },
])("asked in $year, the five-year plan of 滨湖 leaves $later to a later year", ({ year, later }) => {
  const seed = readSeed("binhu-2022");
  const outcome = aggregate({
    ...seed,
    workspace: { ...seed.workspace, year },
    submissions: seed.submissions.map((submission) => ({
      ...submission,
      year,
      answers: submission.answers.map((answer) => ({ ...answer, period: answer.period.replace("2022", String(year)) })),
    })),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  expect(outcome.value.attainments.filter((one) => one.verdict === "not-due").map((one) => one.target)).toEqual(later);
});
