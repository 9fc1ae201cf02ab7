/** Prints how many of the hand-checked targets the reader finds (recall) and how many of its firm readings are listed (precision). */
import { existsSync } from "node:fs";
import {
  comparePlansToGolden,
  compareToGolden,
  goldenFile,
  isFirm,
  readGolden,
  type Verdict,
} from "../plan/targets-compare-golden.ts";

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printTier(tier: string, verdicts: readonly Verdict[]): void {
  const right = verdicts.filter((verdict) => verdict.right).length;
  const dated = verdicts.filter((verdict) => verdict.deadlineRight).length;
  print(`  ${tier}  ${right}/${verdicts.length} right (op, value, unit, period); deadline as well: ${dated}`);
  for (const { row, readings } of verdicts.filter((verdict) => !verdict.right)) {
    const seen = readings.map((one) => `${one.op} ${one.value} ${one.unit} ${one.per}`).join("; ");
    print(
      `     missing ${row.id} ${row.phrase} (${row.operator} ${row.value} ${row.unit} ${row.frequency}) read: ${seen || "nothing"}`,
    );
  }
}

async function main(): Promise<void> {
  if (!existsSync(goldenFile)) {
    print(`skipped: ${goldenFile} is not there`);
    return;
  }
  const { verdicts, extras, firm } = compareToGolden(readGolden());
  const tierOf = (tier: string) => verdicts.filter(({ row }) => row.tier === tier);
  print("recall, line by line");
  printTier("A", tierOf("A"));
  printTier("B", tierOf("B"));
  const slogans = tierOf("C");
  const taken = slogans.filter(({ readings }) => readings.some(isFirm));
  print(`  C  ${taken.length}/${slogans.length} taken for firm targets (must be 0)`);
  for (const { row } of taken) print(`     firm ${row.id} ${row.phrase}`);
  print("precision");
  print(`  ${firm - extras.length}/${firm} firm readings stand at a phrase of tier A or B; the others:`);
  for (const { seed, line, target } of extras) {
    print(`     ${seed}:${line} ${target.metric} ${target.op} ${target.value ?? "-"} ${target.unit ?? "-"}  «${target.quote}»`);
  }
  const whole = await comparePlansToGolden(readGolden());
  print("recall, plans read as a whole");
  for (const tier of ["A", "B"])
    printTier(
      tier,
      whole.filter(({ row }) => row.tier === tier),
    );
  const wrong = whole.filter(({ row, readings }) => row.tier === "C" && readings.some(isFirm));
  print(`  C  ${wrong.length} taken for firm targets (must be 0)`);
}

await main();
