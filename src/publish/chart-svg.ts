/** Chart -> SVG text, the same bytes for the same chart. Values are printed on the bars as they were given, never as echarts would round them. */
// One file instead of the six hundred modules behind "echarts/core": loading those takes longer than drawing a report.
import { init } from "echarts/dist/echarts.esm.min.mjs";
import { unreachable } from "../diagnostics/outcome.ts";
import type { Chart } from "../model/document.ts";

/** In pixels of which 600 are 150 mm on paper, so that 14 px of type are 10 pt. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export const chartWidthMm = 150;
const chartWidth = 600;
const columnHeight = 300;
const rowHeight = 30;
const frameHeight = 70;
const lineHeight = 20;
/** Fourteen characters. */
const barLabelWidth = 200;
const tallestChart = 780;

/**
 * Dark, light, middle, white, each with a dark edge: told apart in grey print. Neither hatched nor translucent: in a PDF both become
 * transparency groups, which PDF/A-1 forbids.
 */
const fills = ["#7f2a26", "#e3cda4", "#8fa6bf", "#ffffff", "#3d4f63", "#c4c4c4"].map((color) => ({
  color,
  borderColor: "#333333",
  borderWidth: 1,
}));
const fontSize = 14;
/** What stands where a bar would stand if anything had been reported. */
const unreported = "未报";

export function chartSize(chart: Chart): ChartSize {
  // All rows are of one height: the bars of a category side by side, or its label where that takes more lines.
  const lines = Math.max(...chart.categories.map((label) => Math.ceil((label.length * fontSize) / barLabelWidth)), 1);
  const row = Math.max(Math.max(chart.series.length, 1) * rowHeight, lines * lineHeight);
  const height = chart.kind === "bar" ? Math.min(frameHeight + chart.categories.length * row, tallestChart) : columnHeight;
  return { width: chartWidth, height };
}

/** `fontFamily` is the name that the program which draws the SVG knows the face by. */
export function chartSvg(chart: Chart, fontFamily: string): string {
  const drawing = init(null, null, { renderer: "svg", ssr: true, ...chartSize(chart) });
  drawing.setOption({
    animation: false,
    color: fills.map(({ color }) => color),
    textStyle: { fontFamily, fontSize, color: "#000" },
    ...chartOption(chart),
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return stableSvg(svg);
}

function chartOption(chart: Chart): Record<string, unknown> {
  switch (chart.kind) {
    case "bar":
      return barOption(chart, "bar");
    case "column":
      return barOption(chart, "column");
    case "pie":
      return pieOption(chart);
    default:
      return unreachable(chart.kind);
  }
}

/** Category axes of lying bars run upwards in echarts; `inverse` lets them read from the top as in the text. */
function barOption(chart: Chart, direction: "bar" | "column"): Record<string, unknown> {
  const lying = direction === "bar";
  const label = { color: "#000", fontSize };
  const categories = {
    type: "category",
    data: chart.categories,
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: "#000" } },
    axisLabel: {
      ...label,
      interval: 0,
      width: lying ? barLabelWidth : Math.floor(480 / Math.max(chart.categories.length, 1)),
      overflow: "break",
    },
  };
  const values = {
    type: "value",
    name: chart.unitOfMeasure === "" ? "" : `单位：${chart.unitOfMeasure}`,
    nameTextStyle: { ...label, align: "left", padding: [0, 0, 0, -8] },
    nameGap: 26,
    nameLocation: "end",
    ...(isShare(chart) ? { max: 100 } : {}),
    axisLabel: { show: false },
    splitLine: { lineStyle: { color: "#ddd" } },
  };
  return {
    grid: {
      left: 16,
      right: lying ? 84 : 24,
      top: lying || chart.unitOfMeasure === "" ? 16 : 48,
      bottom: chart.series.length > 1 ? 40 : 12,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    legend: legendOption(chart.series.length > 1),
    xAxis: lying ? { ...values, name: "" } : categories,
    yAxis: lying ? categories : values,
    series: chart.series.map((series, number) => ({
      name: series.label,
      type: "bar",
      itemStyle: fills[number % fills.length] ?? {},
      barMaxWidth: 48,
      silent: true,
      emphasis: { disabled: true },
      data: series.values.map(({ value }) => Number(value ?? 0)),
      label: {
        ...label,
        show: true,
        position: lying ? "right" : "top",
        formatter: ({ dataIndex }: { dataIndex: number }) =>
          barLabel(series.values[dataIndex]?.value ?? null, lying ? chart.unitOfMeasure : ""),
      },
    })),
  };
}

function pieOption(chart: Chart): Record<string, unknown> {
  const values = chart.series[0]?.values ?? [];
  return {
    series: [
      {
        type: "pie",
        radius: "62%",
        silent: true,
        emphasis: { disabled: true },
        data: chart.categories.map((name, index) => ({
          name,
          value: Number(values[index]?.value ?? 0),
          itemStyle: fills[index % fills.length] ?? {},
        })),
        label: {
          color: "#000",
          fontSize,
          formatter: ({ name, dataIndex }: { name: string; dataIndex: number }) =>
            `${name} ${barLabel(values[dataIndex]?.value ?? null, chart.unitOfMeasure)}`,
        },
      },
    ],
  };
}

function legendOption(show: boolean): Record<string, unknown> {
  return {
    show,
    bottom: 0,
    itemWidth: 28,
    itemHeight: 14,
    itemStyle: { borderWidth: 1 },
    textStyle: { color: "#000", fontSize },
  };
}

function barLabel(value: string | null, unitOfMeasure: string): string {
  return value === null ? unreported : `${value}${unitOfMeasure}`;
}

/** Percentages that stay within a hundred are shown against the whole. */
function isShare(chart: Chart): boolean {
  const values = chart.series.flatMap((series) => series.values.map(({ value }) => Number(value ?? 0)));
  return chart.unitOfMeasure === "%" && values.every((value) => value >= 0 && value <= 100) && values.some((value) => value > 50);
}

/** echarts numbers classes and ids through the whole process, and writes hover styles that a printed page has no use for. */
function stableSvg(svg: string): string {
  const ids = new Map<string, string>();
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/ class="[^"]*"/g, "")
    .replace(/ ecmeta_\w+="[^"]*"/g, "")
    .replace(/\bzr\d+-[\w-]+/g, (id) => {
      const stable = ids.get(id) ?? `fz-${ids.size + 1}`;
      ids.set(id, stable);
      return stable;
    });
}
