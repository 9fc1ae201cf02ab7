/** Scripted edits of the DOCX × changes of the data: nothing an editor did is lost or overruled in silence. EDIT_CASES=500 plays them all. */
import { expect, test } from "vitest";
import { playCase } from "./cases.ts";

const count = Number(process.env["EDIT_CASES"] ?? 40);

test.each([
  ["the main report", "report", count],
  ["the copy for superiors", "district-upward", Math.ceil(count / 4)],
  ["a unit's own report", "units/sfj/report", Math.ceil(count / 4)],
] as const)(
  "in the cases of %s every edit stands or is spoken of, every figure is today's, the file tells what it is, and absorbing twice changes nothing",
  { timeout: 600_000 },
  (_name, variant, cases) => {
    const faults: string[] = [];
    const played = new Set<string>();
    for (let seed = 0; seed < cases; seed += 1) {
      const one = playCase(seed, variant);
      for (const name of one.names) played.add(name);
      faults.push(...one.faults.map((fault) => `case ${seed} (${one.program}; ${one.names.join(", ")}): ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(played.size).toBeGreaterThan(Math.min(cases, 15));
  },
);
