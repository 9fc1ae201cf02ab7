/** Once in two years, once in a term: this year and last are counted together, and nothing is missed while time is left. */
import { sum } from "../../model/decimal.ts";
import type { Measure } from "../measure.ts";
import { type Judged, notDue } from "./judged.ts";
import { type Comparison, judgeLimit } from "./limit.ts";
import type { Requirement } from "./requirement.ts";

export function judgeSpanning(measure: Measure, op: Comparison, threshold: string, { due }: Requirement): Judged {
  const { value, previous } = measure;
  const both = value !== null && previous !== null ? { ...measure, value: sum([value, previous]) } : measure;
  const judged = judgeLimit(both, op, threshold);
  return judged.verdict === "missed" && due === "spanning" ? notDue(judged.detail) : judged;
}
