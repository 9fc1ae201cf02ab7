import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { currentSubmissions } from "../../src/cli/steps/current-submissions.ts";
import { verifyArchive } from "../../src/cli/steps/verify-archive.ts";
import { randomFrom } from "../fuzz/random.ts";
import { blankBytes, collect, complete, newSeason, send, text, typeInto } from "../support/season.ts";

/** Kills one run after another; more rounds: `KILLS=50 npx vitest run tests/cli/collect-killed.test.ts`. */
const kills = Number(process.env["KILLS"] ?? 4);

function startCollecting(root: string): ChildProcess {
  const script = fileURLToPath(new URL("collect-child.ts", import.meta.url));
  return spawn(process.execPath, ["--import", "tsx", script, root], { stdio: ["ignore", "pipe", "inherit"] });
}

async function killAfterStart(child: ChildProcess, delayMs: number): Promise<void> {
  await new Promise((started) => child.stdout?.once("data", started));
  await new Promise((passed) => setTimeout(passed, delayMs));
  const ended = new Promise((end) => child.once("exit", end));
  child.kill("SIGKILL");
  await ended;
}

test("runs killed at random moments lose no byte, and the next run ends in the same state", { timeout: 600_000 }, async () => {
  const [season, undisturbed] = [newSeason(), newSeason()];
  const random = randomFrom(7);
  for (let number = 0; number < 200; number++) {
    const bytes = typeInto(blankBytes, { ...(number === 199 ? complete : {}), "measure/i2/text": text(`第${number}稿`) });
    for (const one of [season, undisturbed]) send(one, `${String(number).padStart(3, "0")}.xlsx`, bytes);
  }
  for (let kill = 0; kill < kills; kill++) {
    await killAfterStart(startCollecting(season.folder.root), random.whole(600));
    expect(verifyArchive(season.folder).remarks.filter(({ code }) => code === "INTAKE-021")).toEqual([]);
  }
  await collect(season);
  await collect(undisturbed);
  expect(verifyArchive(season.folder)).toEqual(verifyArchive(undisturbed.folder));
  expect(currentSubmissions(season)).toEqual(currentSubmissions(undisturbed));
  expect(readdirSync(season.folder.archive).sort()).toEqual(["ledger.jsonl", "originals", "readings"]);
});
