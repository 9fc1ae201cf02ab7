/** Attainments → the figures that only a target has: requirement, gap, units that reached it, units that reported. */

import type { Origin } from "../model/document.ts";
import type { Indicators } from "../model/indicator.ts";
import { type Plan, type Target, targetsOf } from "../model/plan.ts";
import type { Attainment, Results, UnitVerdict } from "../model/results.ts";
import { showNumber } from "../model/show-number.ts";
import { type MadeFigure, madeCount } from "./count-figures.ts";
import { requirementShort, requirementWords } from "./requirement-words.ts";

type Part = "required" | "words" | "reported" | "expected" | "reached" | "short" | "gap";

export function targetFigureId(target: string, part: Part): string {
  return `target.${target}:${part}`;
}

export function unitTargetFigureId(target: string, unit: string, part: "detail" | "gap"): string {
  return `target.${target}@${unit}:${part}`;
}

export interface TargetFigureInput {
  readonly results: Results;
  readonly plan: Plan;
  readonly indicators: Indicators;
  /** The figure that a number rests on. */
  readonly originById: (id: string | null) => Origin | undefined;
}

export function targetFigures({ results, plan, indicators, originById }: TargetFigureInput): MadeFigure[] {
  const targets = new Map(targetsOf(plan).map((target) => [target.id, target]));
  const judges = new Map(indicators.indicators.map((indicator) => [indicator.id, indicator.judges]));
  return results.attainments.flatMap((attainment) => {
    const target = targets.get(attainment.target);
    const judgement = judges.get(attainment.indicator ?? "")?.find((one) => one.target === attainment.target);
    const { required } = attainment;
    const gap = attainment.gap === null ? [] : [gapFigure(attainment, target, originById(attainment.figure))];
    return [
      requirement(attainment, target, "required", target ? requirementShort(target, required) : required),
      requirement(attainment, target, "words", target ? requirementWords(target, required, judgement) : required),
      ...unitCounts(attainment),
      ...gap,
      ...attainment.byUnit.flatMap((one) => unitFigures(attainment, one, target, originById(one.figure))),
    ];
  });
}

function requirement(attainment: Attainment, target: Target | undefined, part: "required" | "words", shown: string): MadeFigure {
  const origin: Origin = {
    label: `${attainment.metric}的要求`,
    value: target?.value ?? null,
    // The words hold the unit already: ≥20个.
    unitOfMeasure: "",
    formula: target?.quote ? `计划原文：${target.quote}` : "计划要求",
    sources: [],
  };
  return { id: targetFigureId(attainment.target, part), entry: { text: shown, origin } };
}

function unitCounts(attainment: Attainment): MadeFigure[] {
  const { target, metric, byUnit } = attainment;
  const count = (part: Part, label: string, value: number, formula: string) =>
    madeCount(targetFigureId(target, part), `${metric}：${label}`, value, "个", formula);
  const shortUnits = byUnit.filter((one) => one.verdict === "missed" || one.verdict === "partly").length;
  const reached = byUnit.filter((one) => one.verdict === "met").length;
  return [
    count("reported", "已报送单位数", attainment.reported, "报了数或写明无此项的单位"),
    count("expected", "应报送单位数", attainment.expected, "按任务分工应报送的单位"),
    count("reached", "达到要求的单位数", reached, "逐个单位核对"),
    count("short", "未达到要求的单位数", shortUnits, "逐个单位核对"),
  ];
}

function gapFigure(attainment: Attainment, target: Target | undefined, basis: Origin | undefined): MadeFigure {
  return derived(targetFigureId(attainment.target, "gap"), `${attainment.metric}与要求的差距`, attainment.gap, target, basis);
}

function unitFigures(
  attainment: Attainment,
  one: UnitVerdict,
  target: Target | undefined,
  basis: Origin | undefined,
): MadeFigure[] {
  const id = (part: "detail" | "gap") => unitTargetFigureId(attainment.target, one.unit, part);
  const gap = one.gap === null ? [] : [derived(id("gap"), `${attainment.metric}与要求的差距`, one.gap, target, basis)];
  if (one.detail === "") return gap;
  const origin: Origin = {
    label: `${attainment.metric}的差距说明`,
    value: one.detail,
    unitOfMeasure: "",
    formula: basis?.formula ?? "逐期核对",
    sources: basis?.sources ?? [],
  };
  return [...gap, { id: id("detail"), entry: { text: one.detail, origin } }];
}

function derived(
  id: string,
  label: string,
  gap: string | null,
  target: Target | undefined,
  basis: Origin | undefined,
): MadeFigure {
  // Of a share of those that comply the plan's unit (60学时) says nothing: the distance is in the unit of the figure.
  const unit = basis?.unitOfMeasure || (target?.unit ?? "");
  const shown = gap === null ? "" : showNumber(gap, unit === "%" ? "percent" : "plain").replace("%", "");
  // A distance between two percentages is one in percentage points.
  const unitOfMeasure = unit === "%" ? "个百分点" : unit;
  const formula = basis ? `与要求之差；实际：${basis.formula}` : "与要求之差";
  return {
    id,
    entry: { text: shown, origin: { label, value: gap, unitOfMeasure, formula, sources: basis?.sources ?? [] } },
  };
}
