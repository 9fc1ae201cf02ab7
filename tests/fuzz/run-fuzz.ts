/** npm run fuzz -- --seed N --count N [--from N] [--sheets]: the figures of the plan, or with --sheets the data sheets and lists. */
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";
import { fuzzSheets } from "./sheets/fuzz-sheets.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "10000" },
    from: { type: "string", default: "0" },
    sheets: { type: "boolean", default: false },
  },
});
const result = (values.sheets ? fuzzSheets : fuzz)(Number(values.seed), Number(values.count), Number(values.from));
const lines = [
  `seed ${values.seed} from ${values.from}, ${result.workbooks} workbooks, ${result.applied.size} kinds of mutation`,
  `answers: ${result.right} right, ${result.complained} complained of, ${result.warned} under a warning, ${result.silent.length} silent misreads`,
  ...result.silent.slice(0, 50),
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = result.silent.length > 0 ? 1 : 0;
