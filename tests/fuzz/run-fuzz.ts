/** npm run fuzz -- --seed N --count N */
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "10000" } },
});
const result = fuzz(Number(values.seed), Number(values.count));
const lines = [
  `seed ${values.seed}, ${result.workbooks} workbooks, ${result.applied.size} kinds of mutation`,
  `answers: ${result.right} right, ${result.complained} complained of, ${result.warned} under the warning INTAKE-028, ${result.silent.length} silent misreads`,
  ...result.silent.slice(0, 50),
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = result.silent.length > 0 ? 1 : 0;
