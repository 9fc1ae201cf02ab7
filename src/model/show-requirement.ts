/** What a target asks, in a few words: "原则上每季度≥1次", "=100%", "比上年下降". */
import type { Judgement } from "./indicator.ts";
import type { Operator, Per, Target } from "./plan.ts";
import { showDate } from "./show-number.ts";

const operators = {
  ">=": "≥",
  "<=": "≤",
  "=": "=",
  ">": "＞",
  "<": "＜",
  rise: "比上年上升",
  fall: "比上年下降",
  all: "全覆盖",
  by: "按期完成",
} as const satisfies Record<Operator, string>;

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
} as const satisfies Record<Per, string>;

/** The judgement's own operator, value and deadline stand before the target's. */
export function showRequirement(target: Target, judgement?: Judgement): string {
  const op = judgement?.op ?? target.op;
  const value = judgement?.value ?? target.value;
  const deadline = judgement?.deadline ?? target.deadline;
  const frequency = target.per === null ? "" : frequencies[target.per];
  const amount = op === "all" || value === null ? "" : `${value}${target.unit ?? ""}`;
  const due = op === "by" && deadline !== null ? `${showDate(deadline)}前` : "";
  return `${target.hedge ?? ""}${frequency}${due}${operators[op]}${amount}`;
}
