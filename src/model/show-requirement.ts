/** What a target asks, in a few words: "原则上每季度≥1次", "100%", "第1位", "比上年下降". */

import { frequencyWords } from "./frequency-words.ts";
import type { Judgement } from "./indicator.ts";
import type { Operator, Target } from "./plan.ts";
import { showDate } from "./show-number.ts";

/** What stands before the value. */
export const operatorWords = {
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

/** A place in a ranking is an ordinal: 第1位. */
export function rankMark(name: string, unit: string): string {
  return unit === "位" && /(位次|名次|排名)$/u.test(name) ? "第" : "";
}

/** The judgement's own operator, value and deadline stand before the target's. */
export function showRequirement(target: Target, judgement?: Judgement): string {
  const op = judgement?.op ?? target.op;
  const value = judgement?.value ?? target.value;
  const deadline = judgement?.deadline ?? target.deadline;
  const frequency = target.per === null ? "" : frequencyWords[target.per];
  const unit = target.unit ?? "";
  const mark = op === "=" ? rankMark(target.metric, unit) : "";
  const amount = op === "all" || value === null ? "" : `${mark}${value}${unit}`;
  const due = op === "by" && deadline !== null ? `${showDate(deadline)}前` : "";
  return `${target.hedge ?? ""}${frequency}${due}${operatorWords[op]}${amount}`;
}

/** The same with its deadline, whatever it asks. */
export function showTarget(target: Target): string {
  const due = target.op === "by" || target.deadline === null ? "" : `，${showDate(target.deadline)}前`;
  return `${showRequirement(target)}${due}`;
}
