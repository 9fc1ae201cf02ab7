/** Measures → figures: the numbers and words a report may show, each with what it rests on. */
import { percentOf, subtract } from "../model/decimal.ts";
import type { Indicator } from "../model/indicator.ts";
import { showPeriod } from "../model/period.ts";
import type { Figure } from "../model/results.ts";
import { unitOfMeasure } from "./collect-facts.ts";
import { isPartial, type Measure } from "./measure.ts";
import type { Measured } from "./measure-indicator.ts";

/** Takes the district's figures of one indicator first, then those of each unit in roster order, one at a time. */
export type TakeFigure = (figure: Figure) => void;

export function buildFigures({ indicator, district, units }: Measured, take: TakeFigure): void {
  const labels = labelsOf(indicator);
  takeFigures(take, district, labels, !units.some(isPartial));
  for (const unit of units) takeFigures(take, unit, labels, !isPartial(unit));
}

/** `<indicator>` for the district, `<indicator>@<unit>` for a unit. */
export function figureId(measure: Measure): string {
  return measure.unit === null ? measure.indicator.id : `${measure.indicator.id}@${measure.unit}`;
}

/** Labels by period, and of the two parts of a ratio. */
interface Labels {
  readonly byPeriod: (period: string) => string;
  readonly numerator: string;
  readonly denominator: string;
}

function labelsOf({ label, numerator, denominator }: Indicator): Labels {
  const known = new Map<string, string>();
  return {
    // Thousands of units share one label for each period.
    byPeriod: (period) => {
      const shown = known.get(period) ?? `${label}（${showPeriod(period)}）`;
      known.set(period, shown);
      return shown;
    },
    numerator: `${label}：${numerator}`,
    denominator: `${label}：${denominator}`,
  };
}

function takeFigures(take: TakeFigure, measure: Measure, labels: Labels, whole: boolean): void {
  const id = figureId(measure);
  const year = figureOf(id, measure, measure.indicator.label);
  take(year);
  takeRatioParts(take, year, measure, labels);
  for (const part of measure.parts) take(figureOf(`${id}:${part.period}`, part, labels.byPeriod(part.period)));
  if (measure.previous !== null) takeComparison(take, year, measure.previous, whole);
}

function figureOf(id: string, measure: Measure, label: string): Figure {
  const { indicator, unit, period, value, text, formula, facts, reported, expected } = measure;
  return {
    id,
    indicator: indicator.id,
    label,
    unit,
    period,
    value,
    text,
    unitOfMeasure: unitOfMeasure(indicator),
    style: styleOf(indicator),
    formula,
    from: facts,
    reported,
    expected,
  };
}

/** `:numerator` and `:denominator`, of the year only. */
function takeRatioParts(take: TakeFigure, figure: Figure, measure: Measure, labels: Labels): void {
  const { numerator, denominator, indicator } = measure;
  if (numerator === null || denominator === null) return;
  const common = { ...figure, text: null, unitOfMeasure: indicator.unit === "%" ? "" : indicator.unit, style: "plain" } as const;
  const formula = figure.unit === null ? "各单位合计" : "单位填报";
  take({ ...common, id: `${figure.id}:numerator`, label: labels.numerator, value: numerator, formula });
  take({ ...common, id: `${figure.id}:denominator`, label: labels.denominator, value: denominator, formula });
}

/**
 * `:previous`, `:yoy` (per cent) and, for percentages, `:points` (percentage points). No change is given where last year's value is 0 or
 * where part of the year is still open.
 */
function takeComparison(take: TakeFigure, figure: Figure, previous: string, whole: boolean): void {
  const base =
    figure.unit === null && figure.reported < figure.expected ? "指标表所列上年数，仅计本年已报单位" : "指标表所列上年数";
  take({
    ...figure,
    id: `${figure.id}:previous`,
    label: `上年${figure.label}`,
    value: previous,
    from: [],
    formula: base,
  });
  const common = { ...figure, text: null, style: "percent", unitOfMeasure: "%" } as const;
  const { value } = figure;
  const quotient = value === null || !whole ? undefined : percentOf(value, previous);
  take({
    ...common,
    id: `${figure.id}:yoy`,
    label: `${figure.label}同比`,
    value: quotient === undefined ? null : subtract(quotient, "100"),
    formula: quotient === undefined ? "上年为0或本年未报全，不计同比" : `${figure.value}÷${previous}－1`,
  });
  if (figure.unitOfMeasure !== "%") return;
  take({
    ...common,
    id: `${figure.id}:points`,
    label: `${figure.label}比上年`,
    style: "plain",
    unitOfMeasure: "个百分点",
    value: value === null || !whole ? null : subtract(value, previous),
    formula: `${figure.value}－${previous}`,
  });
}

function styleOf(indicator: Indicator): Figure["style"] {
  return indicator.style ?? (indicator.kind === "ratio" ? "percent" : indicator.kind === "date" ? "date" : "plain");
}
