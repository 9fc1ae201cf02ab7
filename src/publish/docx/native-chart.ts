/** Chart -> a chart of Word's own, with its values in a workbook behind it, so that staff can correct its look or its data in Word. */
import { ChartRun, type ChartRunOptions } from "docx/charts";
import { unreachable } from "../../diagnostics/outcome.ts";
import type { Chart } from "../../model/document.ts";
import { officialFontNames } from "../../model/font-set.ts";
import { chartSize, chartWidthMm, isShare } from "../chart-size.ts";

/** Dark, light, middle: told apart in grey print, and none so light that a bar without an edge is lost on white paper. */
const fills = ["7F2A26", "E3CDA4", "8FA6BF", "3D4F63", "C4C4C4", "B5651D"];
const black = "000000";
/** As on the drawn charts: 14 of the 600 parts of 150 mm. */
const font = { name: officialFontNames.heiti, size: 10, color: black };
/** Word counts pictures in pixels of 1/96 inch. */
const pixelsPerMm = 96 / 25.4;

interface Words {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** `words`: for those who cannot see the chart. */
export function nativeChart(chart: Chart, words: Words): ChartRun {
  const size = chartSize(chart);
  const width = Math.round(chartWidthMm * pixelsPerMm);
  return new ChartRun({
    ...chartOptions(chart),
    font: { name: officialFontNames.heiti, color: black },
    chartArea: { fill: "FFFFFF", border: "none" },
    transformation: { width, height: Math.round((width * size.height) / size.width) },
    altText: words,
  });
}

function chartOptions(chart: Chart): ChartRunOptions {
  switch (chart.kind) {
    case "bar":
    case "column":
      return barOptions(chart, chart.kind);
    case "pie":
      return pieOptions(chart);
    default:
      return unreachable(chart.kind);
  }
}

function barOptions(chart: Chart, type: "bar" | "column"): ChartRunOptions {
  const lying = type === "bar";
  const unit = lying ? chart.unitOfMeasure : "";
  const showsUnit = !lying && chart.unitOfMeasure !== "";
  return {
    type,
    categories: categoriesOf(chart),
    series: chart.series.map((series, number) => ({
      name: series.label,
      values: series.values.map(({ value }) => (value === null ? null : Number(value))),
      color: fills[number % fills.length] ?? black,
      pointLabels: series.values.map(({ value }) => labelOf(value, unit, "outsideEnd")),
    })),
    dataLabels: { value: true, position: "outsideEnd", font },
    gapWidth: chart.series.length > 1 ? 60 : 90,
    overlap: 0,
    legend: chart.series.length > 1 ? { position: "bottom", font } : false,
    categoryAxis: { font, reverseOrder: lying },
    valueAxis: { visible: false, gridlines: !lying, minimum: 0, ...(isShare(chart) ? { maximum: 100 } : {}) },
    ...(showsUnit ? { title: { text: `单位：${chart.unitOfMeasure}`, font } } : {}),
  };
}

function pieOptions(chart: Chart): ChartRunOptions {
  const values = chart.series[0]?.values ?? [];
  return {
    type: "pie",
    categories: categoriesOf(chart),
    series: [
      {
        name: chart.series[0]?.label ?? "",
        values: values.map(({ value }) => (value === null ? null : Number(value))),
        colors: chart.categories.map((_, index) => fills[index % fills.length]),
        pointLabels: values.map(({ value }) => {
          const label = labelOf(value, chart.unitOfMeasure, "outsideEnd");
          return label === false ? false : { ...label, category: true };
        }),
      },
    ],
    legend: false,
  };
}

/** The value as it was given, with as many decimals; Word would print 0.10 as 0.1. */
function labelOf(value: string | null, unit: string, position: "outsideEnd") {
  if (value === null) return false;
  const decimals = /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
  const numberFormat = `0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}${unit === "" ? "" : `"${unit.replaceAll('"', "")}"`}`;
  return { value: true, position, numberFormat, font } as const;
}

/** Where nothing was reported there is neither a bar nor a label, so the words below say it. */
function categoriesOf(chart: Chart): string[] {
  return chart.categories.map((category, index) => {
    const silent = chart.series.filter(({ values }) => (values[index]?.value ?? null) === null);
    if (silent.length === 0) return category;
    const whose = chart.series.length > 1 ? silent.map(({ label }) => label).join("、") : "";
    return `${category}（${whose}未报）`;
  });
}
