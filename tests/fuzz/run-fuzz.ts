/** npm run fuzz -- --seed N --count N [--from N] */
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "10000" },
    from: { type: "string", default: "0" },
  },
});
const result = fuzz(Number(values.seed), Number(values.count), Number(values.from));
const lines = [
  `seed ${values.seed} from ${values.from}, ${result.workbooks} workbooks, ${result.applied.size} kinds of mutation`,
  `answers: ${result.right} right, ${result.complained} complained of, ${result.warned} under a warning, ${result.silent.length} silent misreads`,
  ...result.silent.slice(0, 50),
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = result.silent.length > 0 ? 1 : 0;
