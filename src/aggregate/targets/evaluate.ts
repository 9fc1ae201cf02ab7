/** One measure against one requirement: picks the evaluator for the kind of target. */
import { unreachable } from "../../diagnostics/outcome.ts";
import type { Measure } from "../measure.ts";
import { judgeEachPeriod } from "./each-period.ts";
import { type Judged, notDue, unreported } from "./judged.ts";
import { type Comparison, judgeLimit } from "./limit.ts";
import type { Requirement } from "./requirement.ts";
import { judgeSpanning } from "./spanning.ts";
import { judgeTrend } from "./trend.ts";
import { judgeByDate, judgeDone, judgeText, laterThan } from "./words.ts";

export function evaluate(measure: Measure, requirement: Requirement): Judged {
  const { kind } = measure.indicator;
  switch (kind) {
    case "text":
      return requirement.due === "later" ? notDue(laterThan(requirement.deadline)) : judgeText(measure);
    case "date":
      return judgeByDate(measure, requirement);
    case "done":
      return judgeDone(measure, requirement);
    case "count":
    case "ratio":
      return requirement.due === "later" ? notDue(laterThan(requirement.deadline)) : evaluateNumber(measure, requirement);
    default:
      return unreachable(kind);
  }
}

function evaluateNumber(measure: Measure, requirement: Requirement): Judged {
  const { op, windows, per } = requirement;
  if (op === "rise" || op === "fall") return judgeTrend(measure, requirement);
  const limit = limitOf(measure, requirement);
  if (limit === undefined) return unreported("目标没有写明数值，无法判定");
  if (per === "two-years" || per === "term") return judgeSpanning(measure, limit.op, limit.threshold, requirement);
  if (windows.length > 0) return judgeEachPeriod(measure, limit.op, limit.threshold, windows);
  return judgeLimit(measure, limit.op, limit.threshold);
}

/** 全覆盖 and 按期完成 in numbers: the whole of a ratio; of a count at least one, unless the target says how many. */
function limitOf(measure: Measure, { op, value, unit }: Requirement): { op: Comparison; threshold: string } | undefined {
  if (op === "all" || op === "by") {
    if (measure.indicator.kind === "ratio") return { op: ">=", threshold: unit === "%" && value !== null ? value : "100" };
    return { op: ">=", threshold: unit !== "%" && value !== null ? value : "1" };
  }
  return op === "rise" || op === "fall" || value === null ? undefined : { op, threshold: value };
}
