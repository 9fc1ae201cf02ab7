/** Results → the two charts a leader would rather look at: targets by section, and figures against last year. Numbers stay figures. */

import { compare } from "../model/decimal.ts";
import type { Chart } from "../model/document.ts";
import type { Item } from "../model/plan.ts";
import type { Attainment, Figure, Results } from "../model/results.ts";
import { type MadeFigure, madeCount } from "./count-figures.ts";
import type { FigureBook } from "./figure-book.ts";
import { isOpen, isShort, isUnreported } from "./verdicts.ts";

export interface ReadyChart {
  readonly chart: Chart;
  /** The same in words, for those who do not see the chart. */
  readonly alt: string;
  readonly made: readonly MadeFigure[];
}

/** A section as the chart names it, with the items under it. */
export interface ChartSection {
  readonly label: string;
  readonly items: readonly Item[];
}

const mostBars = 8;
const longestLabel = 14;
/** Beside a lying bar there is room for two lines. */
const longestBarLabel = 28;
const shortestClause = 4;

/** Sections with a single target each, together: bars of one say nothing. */
const scattered: ChartSection = { label: "其他方面", items: [] };

/** Targets that stand in no item of the plan. */
const overall: ChartSection = { label: "总体目标", items: [] };

const states = [
  { label: "已完成", key: "met", test: (one: Attainment) => one.verdict === "met" },
  { label: "未完成或部分完成", key: "short", test: (one: Attainment) => isOpen(one) && isShort(one) },
  { label: "未报送", key: "unreported", test: (one: Attainment) => isOpen(one) && isUnreported(one) },
  { label: "未到期", key: "notDue", test: (one: Attainment) => one.verdict === "not-due" },
] as const;

/**
 * Targets by section, and those outside the items: reached, short, not reported, not yet due. What does not apply or is waived is left out.
 * Sections with one target stand together. Undefined for fewer than two rows.
 */
export function buildCompletionChart(results: Results, sections: readonly ChartSection[]): ReadyChart | undefined {
  const rows = joinSingles(rowsOf(results, sections));
  if (rows.length < 2) return undefined;
  const series = states.map(({ label, key, test }) => ({
    label,
    figures: rows.map(({ section, attainments }, index) =>
      madeCount(
        `report:section-${index + 1}:${key}`,
        `${section.label}：${label}的目标数`,
        attainments.filter(test).length,
        "项",
        "按目标完成情况逐项计数",
      ),
    ),
  }));
  const shown = series.filter((one) => one.figures.some((figure) => figure.entry.text !== "0"));
  return {
    chart: {
      kind: "bar",
      unitOfMeasure: "项",
      categories: barLabels(rows.map((row) => row.section.label)),
      series: shown.map(({ label, figures }) => ({
        label,
        values: figures.map((figure) => ({ value: figure.entry.text, fact: figure.id })),
      })),
    },
    alt: rows
      .map(
        (row, index) =>
          `${row.section.label}：${shown.map((one) => `${one.label}${one.figures[index]?.entry.text}项`).join("，")}`,
      )
      .join("；"),
    made: shown.flatMap((one) => one.figures),
  };
}

/** 聚焦职能转变 for 聚焦职能转变，着力提升服务高质量发展效能: a first clause that says which one is meant reads better than two lines. */
function barLabels(labels: readonly string[]): string[] {
  const clauses = labels.map((label) => label.split("，")[0] ?? label);
  const telling = clauses.every((clause) => clause.length >= shortestClause) && new Set(clauses).size === labels.length;
  return (telling ? clauses : labels).map((label) => shorten(label, longestBarLabel));
}

interface Row {
  readonly section: ChartSection;
  readonly attainments: readonly Attainment[];
}

/** Each target counts in one row, as the opening of the report counts it. */
function rowsOf(results: Results, sections: readonly ChartSection[]): Row[] {
  const shown = results.attainments.filter((one) => states.some((state) => state.test(one)));
  const sectionOf = (one: Attainment) => sections.find(({ items }) => items.some((item) => item.id === one.item));
  return [...sections, overall]
    .map((section) => ({ section, attainments: shown.filter((one) => (sectionOf(one) ?? overall) === section) }))
    .filter((row) => row.attainments.length > 0);
}

/** Only where there are several: one by itself keeps its name. */
function joinSingles(rows: readonly Row[]): Row[] {
  const singles = rows.filter((row) => row.attainments.length === 1);
  if (singles.length < 2) return [...rows];
  const joined = { section: scattered, attainments: singles.flatMap((row) => row.attainments) };
  return [...rows.filter((row) => !singles.includes(row)), joined];
}

/** The district's figures that have one of last year, in the unit of measure most of them share. Undefined for fewer than two. */
export function buildComparisonChart(book: FigureBook, year: number): ReadyChart | undefined {
  const pairs = [...book.figures.values()].flatMap((figure) => {
    const before = book.figures.get(`${figure.id}:previous`);
    const whole = figure.unit === book.unit && !figure.id.includes(":") && figure.style !== "percent";
    const known = figure.value !== null && before !== undefined && before.value !== null;
    // Nothing in either year is no picture.
    return whole && known && !(isZero(figure) && isZero(before)) ? [{ figure, before }] : [];
  });
  const unit = mostCommon(pairs.map((pair) => pair.figure.unitOfMeasure));
  const shown = pairs.filter((pair) => pair.figure.unitOfMeasure === unit).slice(0, mostBars);
  if (shown.length < 2) return undefined;
  const bar = (figure: Figure) => ({ value: figure.value, fact: figure.id });
  return {
    chart: {
      kind: "column",
      unitOfMeasure: unit,
      categories: shown.map((pair) => shorten(pair.figure.label, longestLabel)),
      series: [
        { label: `${year - 1}年`, values: shown.map((pair) => bar(pair.before)) },
        { label: `${year}年`, values: shown.map((pair) => bar(pair.figure)) },
      ],
    },
    alt: shown
      .map(({ figure, before }) => `${figure.label}：${year - 1}年${before.value}${unit}，${year}年${figure.value}${unit}`)
      .join("；"),
    made: [],
  };
}

function isZero({ value }: Figure): boolean {
  return value !== null && compare(value, "0") === 0;
}

function mostCommon(words: readonly string[]): string {
  const count = (word: string) => words.filter((one) => one === word).length;
  return words.reduce((best, word) => (count(word) > count(best) ? word : best), words[0] ?? "");
}

function shorten(label: string, most: number): string {
  const clause = label.length <= most ? label : (label.split(/[，、]/u)[0] ?? label);
  return clause.length > most ? `${clause.slice(0, most - 1)}…` : clause;
}
