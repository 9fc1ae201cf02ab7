import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { currentSubmissions } from "../../../src/cli/steps/current-submissions.ts";
import { isOrdinary } from "../../../src/intake/is-ordinary.ts";
import { listFiles } from "../../../src/io/disk.ts";
import { collect, newSeason, send, text, typeInto } from "../../support/season.ts";
import { goodFile } from "./good-file.ts";
import { collectOne, hostileFile, hostiles } from "./hostile.ts";

/** All of them: `HOSTILE=1100 npx vitest run tests/fuzz/hostile`, or `npx tsx tests/fuzz/hostile/run-hostile.ts`, which also measures time and memory. */
const count = Number(process.env["HOSTILE"] ?? 0);

const isSmall = (bytes: Uint8Array) => isOrdinary(bytes) && bytes.length < 100_000;

test("a foreign or hostile file is refused with its reason or read right, never as empty", { timeout: 600_000 }, async () => {
  const kinds = Object.keys(hostiles).length;
  const wrong: string[] = [];
  for (let number = 0; number < (count || kinds); number++) {
    const file = hostileFile(5, number);
    // Large ones need a thread of their own, which takes seconds to start.
    if (count === 0 && (number % 2 === 1 || !isSmall(file.bytes))) continue;
    const { faults, codes } = await collectOne(file);
    wrong.push(...faults.map((fault) => `#${number} ${file.kind} (${file.name}): ${fault}; ${codes.join(" ")}`));
  }
  expect(wrong).toEqual([]);
});

test("hostile files among 100 good ones change no byte of what was read from those, nor of what counts", {
  timeout: 120_000,
}, async () => {
  const [clean, mixed] = [newSeason(), newSeason()];
  for (let number = 0; number < 100; number++) {
    const bytes = typeInto(goodFile, { "measure/i2/text": text(`第${number}稿`) });
    for (const season of [clean, mixed]) send(season, `${String(number).padStart(3, "0")}.xlsx`, bytes);
  }
  for (const [index, kind] of [
    "entity bomb",
    "60,000 sheets",
    "whole sheet merged",
    "zips inside each other",
    "noise",
  ].entries()) {
    const bytes = hostiles[kind]?.make({ whole: () => 7, pick: (from) => from[0] as (typeof from)[number] }) ?? new Uint8Array();
    // The last workbook of a unit counts, so that the hostile ones come first.
    send(mixed, `00${index}${index === 3 ? ".zip" : ".hostile.xlsx"}`, index === 2 ? bytes.subarray(0, -1) : bytes);
  }
  await collect(clean);
  await collect(mixed);
  const readings = (season: typeof clean) => join(season.folder.archive, "readings");
  for (const name of listFiles(readings(clean)))
    expect(readFileSync(join(readings(mixed), name)).equals(readFileSync(join(readings(clean), name)))).toBe(true);
  expect(currentSubmissions(mixed)).toEqual(currentSubmissions(clean));
});
