/** Results → the tool's own counts (how many units, items, targets …) as figures, so that no number of the report is without origin. */

import type { Origin } from "../model/document.ts";
import type { Plan } from "../model/plan.ts";
import type { Results } from "../model/results.ts";
import { isWaived } from "../model/verdict-words.ts";
import type { CountName } from "./report-data.ts";
import { isOpen, isShort, isUnreported } from "./verdicts.ts";

export interface MadeFigure {
  readonly id: string;
  readonly entry: { readonly text: string; readonly origin: Origin };
}

export function countId(name: CountName): string {
  return `report:${name}`;
}

/** A whole number the tool counted itself. `formula` says what was counted. */
export function madeCount(id: string, label: string, count: number, unitOfMeasure: string, formula: string): MadeFigure {
  const value = String(count);
  return { id, entry: { text: value, origin: { label, value, unitOfMeasure, formula, sources: [] } } };
}

export function countFigures(results: Results, plan: Plan): MadeFigure[] {
  const { attainments, standings } = results;
  const subItems = plan.items.filter((item) => item.parent !== undefined).length;
  const targets = (label: string, name: CountName, count: number) =>
    madeCount(countId(name), label, count, "项", "按目标完成情况逐项计数");
  const units = (label: string, name: CountName, count: number) =>
    madeCount(countId(name), label, count, "个", "按单位报送情况逐个计数");
  const inState = (state: string) => standings.filter((standing) => standing.state === state).length;
  return [
    madeCount(countId("items"), "年度任务数", plan.items.length - subItems, "项", "按计划任务逐项计数，不含子项"),
    madeCount(countId("subItems"), "任务下的子项数", subItems, "个", "按计划任务的子项逐个计数"),
    targets("年度目标数", "targets", attainments.length),
    targets("已完成的目标数", "met", attainments.filter((one) => one.verdict === "met").length),
    targets("未完成或部分完成的目标数", "short", attainments.filter((one) => isOpen(one) && isShort(one)).length),
    targets("未报送的目标数", "unreported", attainments.filter((one) => isOpen(one) && isUnreported(one)).length),
    targets("不适用的目标数", "notApplicable", attainments.filter((one) => one.verdict === "not-applicable").length),
    targets("未到期的目标数", "notDue", attainments.filter((one) => one.verdict === "not-due").length),
    targets("经同意不列入的目标数", "waived", attainments.filter(isWaived).length),
    units("应报送单位数", "units", standings.length - inState("exempt")),
    units("按时报送单位数", "onTime", inState("on-time")),
    units("逾期报送单位数", "late", inState("late")),
    units("未报送单位数", "missing", inState("missing")),
  ];
}
