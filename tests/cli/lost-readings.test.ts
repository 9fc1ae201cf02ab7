import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeReminders } from "../../src/cli/steps/write-reminders.ts";
import { computeStatus } from "../../src/cli/steps/write-status.ts";
import type { LoadedWorkspace } from "../../src/cli/workspace-folder.ts";
import { blankBytes, collect, complete, newSeason, send, text, typeInto } from "../support/season.ts";

const wrong = typeInto(blankBytes, { ...complete, "figures/cases|2023/value": text("约30") });

async function collected(): Promise<LoadedWorkspace> {
  const season = newSeason();
  send(season, "司法局.xlsx", wrong);
  await collect(season);
  return season;
}

async function wrongCells(season: LoadedWorkspace): Promise<number | undefined> {
  const [round] = season.workspace.rounds;
  if (round === undefined) throw new Error("the sample has no round");
  const made = await writeReminders(season, { round, on: "2024-02-01", times: 1 });
  return made.ok ? made.value.reminders.find(({ unit }) => unit === "sfj")?.wrongCells : undefined;
}

const readings = (season: LoadedWorkspace) => {
  const folder = join(season.folder.archive, "readings");
  return readdirSync(folder).map((name) => join(folder, name));
};

test("the letter names the wrong cells also when what was read is gone, altered, or rests on earlier questions", async () => {
  const season = await collected();
  expect(await wrongCells(season)).toBe(1);
  expect(await wrongCells({ ...season, basis: "other questions" })).toBe(1);
  for (const path of readings(season)) writeFileSync(path, readFileSync(path, "utf8").replace("约30", "30"));
  expect(await wrongCells(season)).toBe(1);
  for (const path of readings(season)) rmSync(path);
  expect(await wrongCells(season)).toBe(1);
});

test("INTAKE-021: a unit whose workbook is gone from the archive counts as silent, and that is said, not held against the unit", async () => {
  const season = await collected();
  rmSync(join(season.folder.archive, "originals"), { recursive: true });
  for (const path of readings(season)) rmSync(path);
  expect(computeStatus(season).remarks.map(({ code }) => code)).toEqual(["INTAKE-021"]);
  expect(await wrongCells(season)).toBe(0);
});
