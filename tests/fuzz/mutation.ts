/** One thing that happens to a workbook on its way. It changes the grid, the dialect or both, and the truth where the clerk sees something else then. */
import type { Dialect } from "./emit-xlsx.ts";
import type { Random } from "./random.ts";
import type { Case } from "./truth.ts";

export type Mutation = (one: Case, random: Random, dialect: Dialect) => void;
