/** The words of the rule sheet (核对规则): kinds of rules, levels, relations, and the rules that hold where the sheet says nothing. */
import type { Place } from "../diagnostics/place.ts";
import type { FindingLevel } from "../model/finding.ts";
import type { Expression } from "./parse-expression.ts";

/** 类型, as typed in the sheet. The first group compares two expressions, the second looks at figures, the third at texts. */
export const ruleKinds = [
  "合计等于分项之和",
  "其中不大于总数",
  "跨单位",
  "分子分母",
  "跨年变动",
  "数量级",
  "两行填反",
  "异常值",
  "百分数写法",
  "日期在年度内",
  "必须有备注",
  "数据雷同",
  "文表一致",
  "文字雷同",
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** Kinds that need 左边 and 右边. */
export const comparingKinds: readonly RuleKind[] = ["合计等于分项之和", "其中不大于总数", "跨单位"];

export const relations = ["=", "<=", ">=", "<", ">", "<>"] as const;
export type Relation = (typeof relations)[number];

/** How people and keyboards write relations. */
export const relationWords: Readonly<Record<string, Relation>> = {
  "=": "=",
  "==": "=",
  等于: "=",
  "<=": "<=",
  "≤": "<=",
  不大于: "<=",
  不超过: "<=",
  ">=": ">=",
  "≥": ">=",
  不小于: ">=",
  不少于: ">=",
  "<": "<",
  小于: "<",
  ">": ">",
  大于: ">",
  "<>": "<>",
  "≠": "<>",
  不等于: "<>",
};

/** 级别. 关闭 switches a rule off. */
export const levelWords: Readonly<Record<string, FindingLevel | "off">> = {
  错误: "error",
  需说明: "explain",
  提示: "hint",
  关闭: "off",
};

/** A tolerance is absolute, or a share of the right side. */
export interface Tolerance {
  readonly value: string;
  readonly isPercent: boolean;
}

export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly kind: RuleKind;
  /** Null: all indicators to which the kind applies. */
  readonly left: Expression | null;
  readonly relation: Relation;
  readonly right: Expression | null;
  /** The limit of 跨年变动 in per cent; null where the kind has none. */
  readonly limit: string | null;
  readonly tolerance: Tolerance;
  readonly level: FindingLevel;
  /** Codes of the units the rule is for; null: all. */
  readonly units: readonly string[] | null;
  /** 提示语: shown instead of our own words. */
  readonly advice: string;
  /** Where the rule stands in the sheet; null for a built-in one. */
  readonly at: Place | null;
}

const none: Tolerance = { value: "0", isPercent: false };

function builtIn(id: string, title: string, kind: RuleKind, level: FindingLevel, limit: string | null = null): Rule {
  return {
    id,
    title,
    kind,
    level,
    limit,
    left: null,
    relation: "<=",
    right: null,
    tolerance: none,
    units: null,
    advice: "",
    at: null,
  };
}

/** Change against last year beyond which a 说明 is asked, in per cent (common in statistical reporting; issue 5, item 3). */
export const usualChange = "50";

/** Hold unless the sheet has a row of the same kind that names no indicator. */
export const builtInRules: readonly Rule[] = [
  builtIn("B01", "分子不大于分母", "分子分母", "error"),
  builtIn("B02", "比上年变动过大", "跨年变动", "explain", usualChange),
  builtIn("B03", "差十倍、百倍或万倍", "数量级", "explain"),
  builtIn("B04", "与其他单位相差悬殊", "异常值", "hint"),
  builtIn("B05", "百分数与小数、件数混淆", "百分数写法", "explain"),
  builtIn("B06", "日期不在年度内", "日期在年度内", "explain"),
  builtIn("B07", "与上年或其他单位的数全部相同", "数据雷同", "explain"),
  builtIn("B08", "文字里的数与表不符", "文表一致", "explain"),
  builtIn("B09", "文字与上年或其他单位雷同", "文字雷同", "hint"),
  builtIn("B10", "上下两行填反", "两行填反", "explain"),
];
