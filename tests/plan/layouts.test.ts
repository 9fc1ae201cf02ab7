/** Plans of other fields and in other layouts, each with the reading that was checked by eye. Run `vitest -u` and read the diff to change one. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPlan } from "../../src/plan/read-plan.ts";
import { summarisePlan } from "../support/plan-summary.ts";

const folder = new URL("plans/", import.meta.url);
const files = readdirSync(folder).toSorted();

test.each(files)("%s is read as a person reads it", async (file) => {
  const reading = await readPlan(readFileSync(new URL(file, folder)), file);
  if (!reading.ok) throw new Error(JSON.stringify(reading.remarks));
  await expect(summarisePlan(reading.value)).toMatchFileSnapshot(`expected/${file.replace(/\.\w+$/, "")}.txt`);
});

test.each(files)("in %s every character has its place and every quote stands at its span", async (file) => {
  const reading = await readPlan(readFileSync(new URL(file, folder)), file);
  if (!reading.ok) throw new Error(JSON.stringify(reading.remarks));
  const { plan, coverage, text } = reading.value;
  expect(Object.values(coverage.parts).reduce((a, b) => a + b, 0)).toBe(coverage.total);
  const lines = text.split("\n");
  const targets = [...plan.items.flatMap((item) => item.targets), ...plan.targets];
  expect(targets.length).toBeGreaterThan(0);
  for (const { quote, span } of targets) {
    expect(span?.from.line).toBe(span?.to.line);
    expect(lines[(span?.from.line ?? 0) - 1]?.slice((span?.from.column ?? 0) - 1, (span?.to.column ?? 0) - 1)).toBe(quote);
  }
});
