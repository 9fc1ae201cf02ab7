/** A target in the words of a sentence: "不低于95%", "每季度不少于1次", "较上年下降". */
import type { Target } from "../model/plan.ts";
import { showDate } from "../model/show-number.ts";

const frequencies = {
  once: "",
  week: "每周",
  month: "每月",
  quarter: "每季度",
  half: "每半年",
  year: "每年",
  "two-years": "每两年",
  term: "任期内",
  case: "每件",
  "person-year": "每人每年",
} as const satisfies Record<NonNullable<Target["per"]>, string>;

/** Follows "要求". `shown` is the table's wording, taken over where the plan gives no number that could be put into words. */
export function requirementWords(target: Target, shown: string): string {
  // How the bureau counts it stands in brackets: （按每季度13期核算）.
  const note = /（[^（）]*）$/u.exec(shown)?.[0] ?? "";
  return `${plainWords(target, shown.slice(0, shown.length - note.length))}${note}`;
}

function plainWords(target: Target, shown: string): string {
  const before = `${target.hedge ?? ""}${target.per === null ? "" : frequencies[target.per]}`;
  if (target.op === "all") return `${before}实现全覆盖`;
  if (target.op === "rise") return `${before}较上年上升`;
  if (target.op === "fall") return `${before}较上年下降`;
  if (target.op === "by") return target.deadline === null ? `${before}按期完成` : `${before}于${showDate(target.deadline)}前完成`;
  if (target.value === null) return shown;
  return `${before}${comparison(target.op, target.unit === "%")}${target.value}${target.unit ?? ""}`;
}

/** Shares are high or low, counts are many or few. */
function comparison(op: ">=" | "<=" | "=" | ">" | "<", share: boolean): string {
  if (op === ">=") return share ? "不低于" : "不少于";
  if (op === "<=") return share ? "不高于" : "不超过";
  if (op === "=") return "达到";
  return op === ">" ? (share ? "高于" : "多于") : share ? "低于" : "少于";
}
