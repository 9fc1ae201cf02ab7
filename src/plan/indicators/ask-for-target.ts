/** One target to the question that decides it: what kind of answer, in which unit, how often, and whether each unit or the district is held to it. */
import type { Indicator, Judgement, Rhythm } from "../../model/indicator.ts";
import type { Per, Target } from "../../model/plan.ts";
import { nameParts } from "./name-parts.ts";

/** What an indicator asks, before it has a name, an item and units. */
export type Question = Pick<Indicator, "kind" | "unit" | "rhythm" | "total" | "whole"> &
  Partial<Pick<Indicator, "numerator" | "denominator">> & { readonly scope: Judgement["scope"] };

/** Weeks are asked by the quarter: thirteen answers a year are what a clerk can give. */
const rhythmOf: Partial<Record<Per, Rhythm>> = { week: "quarter", month: "month", quarter: "quarter", half: "half" };

const bodies = /^(?:各|每|所有)|单位|部门|机关|政府|党委|党组|班子|办事处|会议|[镇乡村]|街道|社区|学校|企业|河长/;
const lengths = /工作日|小时|分钟|^天$|^日$|个月/;
const shareName = /(?:率|满意度|知晓度|占比|比例|比重|覆盖面)$/;

export function askForTarget(target: Target): Question {
  const { op, per, unit } = target;
  const scope = heldTo(target);
  if (op === "by" || isDeliverable(target)) return { ...count(""), kind: "done", scope: "each", total: "none" };
  if (per === "person-year" || per === "term") return { ...compliant(target, "人", "人数"), scope };
  if (per === "case") return { ...compliant(target, target.scope ?? "案件", "件数"), scope: "total" };
  if (unit === "位") return { ...count("位"), total: "none", scope: "total" };
  if (unit === "百分点" || unit === "个百分点") return { ...count("个百分点"), whole: false, total: "none", scope };
  if (isChange(target)) return { ...change(target.metric), scope: "total" };
  if (unit === "%" || op === "all" || isShareTrend(target)) return { ...share(target.metric), scope };
  if (op === "rise" || op === "fall") return { ...count(unitOfTrend(target.metric)), scope: "total" };
  const rhythm = per === null ? "year" : (rhythmOf[per] ?? "year");
  const measured = unit ?? "";
  const whole = !/元$|亩$|公里|平方|吨|小时|公顷|米$/.test(measured) && !(target.value ?? "").includes(".");
  const longest = lengths.test(measured) && (op === "<=" || op === "<");
  return { ...count(measured), rhythm, whole: longest ? false : whole, total: longest ? "max" : "sum", scope };
}

function count(unit: string): Omit<Question, "scope"> {
  return { kind: "count", unit, rhythm: "year", total: "sum", whole: true };
}

function share(metric: string): Omit<Question, "scope"> {
  return { ...count("%"), kind: "ratio", ...nameParts(metric) };
}

/** Each person, each case: the share of those that meet the number. */
function compliant({ metric, value, unit }: Target, counted: string, number: string): Omit<Question, "scope"> {
  const wanted = `${metric}达到${value ?? ""}${unit ?? ""}`;
  return {
    ...count("%"),
    kind: "ratio",
    numerator: `${wanted}的${counted === "人" ? "" : counted}${number}`,
    denominator: `应达到要求的${counted === "人" ? "" : counted}${number}`,
  };
}

function change(metric: string): Omit<Question, "scope"> {
  return { ...count("%"), kind: "ratio", numerator: `${metric}的数量（本年与基期之差）`, denominator: "基期数量" };
}

/** A body named in the scope is held to it by itself; so is whoever has to do something every week or year. */
function heldTo({ scope, per, op, unit }: Target): Judgement["scope"] {
  if (scope !== null && bodies.test(scope)) return "each";
  return per !== null && per !== "case" && (op === ">=" || op === "=") && unit !== "%" ? "each" : "total";
}

/** 年度报告一份: whether it is there, not how many. */
function isDeliverable({ unit, value }: Target): boolean {
  return (unit === "份" || unit === "部") && value === "1";
}

function isChange({ metric, unit }: Target): boolean {
  return unit === "%" && /(?:增长|增加|提高|提升|上升|下降|降低|减少|压减|压缩|缩短|精简|提速|递增)$/.test(metric);
}

function isShareTrend({ op, metric }: Target): boolean {
  return (op === "rise" || op === "fall") && shareName.test(metric);
}

function unitOfTrend(metric: string): string {
  if (/人数$/.test(metric)) return "人";
  if (/起数|事故/.test(metric)) return "起";
  if (/投入|经费|收入|支出|产值/.test(metric)) return "万元";
  return "件";
}
