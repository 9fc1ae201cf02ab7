/** The verdicts of the 吴江 seed against a table worked out by hand before the code was written. */
import { expect, test } from "vitest";
import { aggregate } from "../../src/aggregate/aggregate.ts";
import type { Attainment, Figure } from "../../src/model/results.ts";
import { showNumber } from "../../src/model/show-number.ts";
import { readSeed, readTable } from "./read-seed.ts";

const outcome = aggregate(readSeed("wujiang-2021"));

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

test.each(readTable("tests/seeds/wujiang-verdicts.csv"))("$target ends as $verdict: $why", (row) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  const attainment = outcome.value.attainments.find((one) => one.target === row["target"]);
  const figure = outcome.value.figures.find((one) => one.id === attainment?.figure);
  expect({
    scope: attainment?.scope,
    verdict: attainment?.verdict,
    figure: showResult(figure),
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

test("two units of 吴江 are late and one is missing", () => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.remarks));
  const inState = (state: string) => outcome.value.standings.filter((one) => one.state === state).map((one) => one.unit);
  expect(inState("late")).toEqual(["jtj", "pwz"]);
  expect(inState("missing")).toEqual(["zzz"]);
});
