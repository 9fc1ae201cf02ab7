/** Numbers with a unit to targets: 每季度不少于1次, 出庭率100%, 新增500个. What is measured is named in name-figure.ts. */
import type { Operator, Per } from "../../model/plan.ts";
import { type Bound, readBound } from "./bounds.ts";
import type { Figure } from "./figure.ts";
import { durations, finishing, isTarget } from "./is-target.ts";
import { nameFigure } from "./name-figure.ts";
import { type Period, readPeriod, readPeriodBehind } from "./periods.ts";
import { type Quantity, readQuantities } from "./quantities.ts";
import type { Reading, Setting } from "./reading.ts";
import { isStart } from "./traps.ts";

/** Duties with a fixed beat: no more and no less often than said. Events (举办, 召开) may be held more often. */
const duty = /清理|核查|通报|调度|报送|统计|更新|盘点|上报|汇总|公布|公示|公开|发布|报告|晾晒/;
export function readFigures(setting: Setting): Reading[] {
  const { text } = setting.clause;
  const quantities = readQuantities(text).filter(({ from, to }) => !isStart(text.slice(0, from), text.slice(to)));
  const readings: Reading[] = [];
  let before: Figure | undefined;
  for (const [index, quantity] of quantities.entries()) {
    const figure = figureOf(quantity, quantities[index + 1], text, before);
    if (!isTarget(figure, before)) continue;
    readings.push(...readingsOf(figure, { ...setting, previous: readings.length > 0 ? readings : setting.previous }));
    before = figure;
  }
  return readings;
}

function figureOf(quantity: Quantity, next: Quantity | undefined, text: string, before: Figure | undefined): Figure {
  const start = before?.end ?? 0;
  const left = text.slice(start, quantity.from);
  const right = text.slice(quantity.to, next?.from ?? text.length);
  const bound = readBound(left, right, quantity);
  const behind = readPeriodBehind(text.slice(bound.to));
  const sibling = before !== undefined && /^(?:[^、和及，]{0,14})(?:、|和|及|以及|，)/.test(left);
  const ownPeriod = behind ?? periodOf(text.slice(start, quantity.to), quantity);
  const period = ownPeriod ?? (sibling ? before?.period : undefined);
  const op = operatorOf(quantity, bound, right, period, text);
  const end = bound.to + (behind?.to ?? 0);
  const nounEnd = next ? end + readBound(text.slice(end, next.from), "", next).from : text.length;
  return { quantity, bound, op, start, end, nounEnd, left, right, period, ownPeriod, sibling };
}

/** 按月足额发放率 has a month in its name, no period. */
function periodOf(upToNumber: string, quantity: Quantity): Period | undefined {
  const period = readPeriod(upToNumber);
  return quantity.unit === "%" && period && /^[按逐]/.test(period.word) ? undefined : period;
}

function readingsOf(figure: Figure, setting: Setting): Reading[] {
  const { quantity, bound, period, left } = figure;
  const { metrics, scope } = nameFigure(figure, setting);
  const caseWork = /案件[^、]{0,6}$|案件由[^、]*$/.test(left.slice(0, bound.from)) && ["名", "人"].includes(quantity.unit);
  const doubts = [
    ...(quantity.fraction === undefined ? [] : [`“${quantity.fraction}”折合成百分比`]),
    ...(bound.op === "<=" && left.endsWith("前") ? ["是位次，须有上级的排名"] : []),
    ...(quantity.upper === null ? [] : [`原文是区间，按下限 ${quantity.value} 读`]),
    ...(period && period.per === null ? [`“${period.word}”不在可选频次之内`] : []),
    ...(period && /学[期年]/.test(period.word) ? [`“${period.word}”按${period.per === "half" ? "每半年" : "每年"}读`] : []),
    ...(quantity.spelt && bound.kind === "none" && !period ? ["汉字数字前没有“不少于”一类的词"] : []),
  ];
  const per = period ? period.per : caseWork ? "case" : null;
  return metrics.map((metric) => ({
    metric,
    op: figure.op,
    value: quantity.value,
    unit: quantity.unit,
    per: quantity.unit === "%" ? per : hoursByPerson(per, setting.clause.text),
    scope,
    at: figure.start + Math.min(bound.from, left.length),
    doubts,
  }));
}

function operatorOf(quantity: Quantity, bound: Bound, right: string, period: Period | undefined, clause: string): Operator {
  if (bound.kind === "none" && finishing.test(right) && durations.has(quantity.unit)) return "<=";
  if (bound.kind === "none" && period && duty.test(clause) && !/开展|举办|召开|组织/.test(clause)) return "=";
  return bound.op;
}

/** 每人…每年 apart from each other. */
function hoursByPerson(per: Per | null, clause: string): Per | null {
  return per === "year" && /每人|人均/.test(clause) ? "person-year" : per;
}
