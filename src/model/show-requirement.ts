/** What a target asks, in a few words: "原则上每季度≥1次", "100%", "比上年下降". */

import { frequencyWords } from "./frequency-words.ts";
import type { Judgement } from "./indicator.ts";
import type { Operator, Target } from "./plan.ts";
import { showDate } from "./show-number.ts";

const operators = {
  ">=": "≥",
  "<=": "≤",
  // An exact number needs no sign, and one in front of it would look like a formula.
  "=": "",
  ">": "＞",
  "<": "＜",
  rise: "比上年上升",
  fall: "比上年下降",
  all: "全覆盖",
  by: "按期完成",
} as const satisfies Record<Operator, string>;

/** The judgement's own operator, value and deadline stand before the target's. */
export function showRequirement(target: Target, judgement?: Judgement): string {
  const op = judgement?.op ?? target.op;
  const value = judgement?.value ?? target.value;
  const deadline = judgement?.deadline ?? target.deadline;
  const frequency = target.per === null ? "" : frequencyWords[target.per];
  const amount = op === "all" || value === null ? "" : `${value}${target.unit ?? ""}`;
  const due = op === "by" && deadline !== null ? `${showDate(deadline)}前` : "";
  return `${target.hedge ?? ""}${frequency}${due}${operators[op]}${amount}`;
}
