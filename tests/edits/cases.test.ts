/** Scripted edits of the DOCX × changes of the data: nothing an editor did is lost or overruled in silence. EDIT_CASES=500 plays them all. */
import { expect, test } from "vitest";
import { playCase } from "./cases.ts";

const count = Number(process.env["EDIT_CASES"] ?? 40);

test(`in ${count} cases every edit stands or is spoken of, every figure is today's, and absorbing twice changes nothing`, {
  timeout: 600_000,
}, async () => {
  const faults: string[] = [];
  const played = new Set<string>();
  for (let seed = 0; seed < count; seed += 1) {
    const one = await playCase(seed);
    for (const name of one.names) played.add(name);
    faults.push(...one.faults.map((fault) => `case ${seed} (${one.program}; ${one.names.join(", ")}): ${fault}`));
  }
  expect(faults).toEqual([]);
  expect(played.size).toBeGreaterThan(15);
});
