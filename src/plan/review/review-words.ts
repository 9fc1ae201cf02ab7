/** Words and keys of the review sheet, shared by the side that writes it and the side that reads it back. */
import { frequencyWords } from "../../model/frequency-words.ts";
import type { Operator, Per } from "../../model/plan.ts";

export const targetTable = "fz:review-targets";
export const unitTable = "fz:review-units";

export const verdicts = ["正确", "改正", "删除"] as const;
/** Units cannot be deleted, only corrected. */
export const unitVerdicts = ["正确", "改正"] as const;
export type Verdict = (typeof verdicts)[number];

/** Typed into a correction, it empties the field: an empty cell leaves it as it is. */
export const nothing = "无";

export const operatorWords = {
  ">=": "≥ 不少于",
  "<=": "≤ 不超过",
  "=": "= 等于",
  ">": "＞ 超过",
  "<": "＜ 低于",
  rise: "比上年上升",
  fall: "比上年下降",
  all: "全覆盖",
  by: "按期完成",
} as const satisfies Record<Operator, string>;

/** As a plan says it; a single time needs a word of its own here, since an empty cell means no correction. */
export const perWords = { ...frequencyWords, once: "一次" } as const satisfies Record<Per, string>;

/** Fields of a target that can be corrected, in sheet order. Their keys stand in the hidden first row. */
export const targetFields = [
  { key: "metric", title: "指标", width: 18 },
  { key: "op", title: "算子", width: 12 },
  { key: "value", title: "数值", width: 8 },
  { key: "unit", title: "单位", width: 8 },
  { key: "per", title: "频次", width: 9 },
  { key: "scope", title: "对象", width: 16 },
  { key: "deadline", title: "期限", width: 12 },
  { key: "hedge", title: "限定词", width: 9 },
] as const;
export type TargetField = (typeof targetFields)[number]["key"];

export const unitFields = [
  { key: "lead", title: "牵头或责任单位", width: 30 },
  { key: "support", title: "配合单位", width: 26 },
  { key: "groups", title: "集合（如区直各单位）", width: 26 },
] as const;
export type UnitField = (typeof unitFields)[number]["key"];
