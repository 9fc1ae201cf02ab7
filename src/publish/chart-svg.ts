/** Chart -> SVG text, the same bytes for the same chart. Values are printed on the bars as they were given, never as echarts would round them. */
// One file instead of the six hundred modules behind "echarts/core": loading those takes longer than drawing a report.
import { init } from "echarts/dist/echarts.esm.min.mjs";
import { unreachable } from "../diagnostics/outcome.ts";
import type { Chart } from "../model/document.ts";
import { barLabelWidth, chartFontSize, chartSize, isShare } from "./chart-size.ts";

/**
 * Dark, light, middle, white, each with a dark edge: told apart in grey print. Neither hatched nor translucent: in a PDF both become
 * transparency groups, which PDF/A-1 forbids.
 */
const fills = ["#7f2a26", "#e3cda4", "#8fa6bf", "#ffffff", "#3d4f63", "#c4c4c4"].map((color) => ({
  color,
  borderColor: "#333333",
  borderWidth: 1,
}));
/** What stands where a bar would stand if anything had been reported. */
const unreported = "未报";

/** Drawn once for all formats; forgotten with the chart. */
const drawn = new WeakMap<Chart, string>();
const familyMark = "fz-family";

/** `fontFamily` is the name that the program which draws the SVG knows the face by. */
export function chartSvg(chart: Chart, fontFamily: string): string {
  const svg = drawn.get(chart) ?? draw(chart);
  drawn.set(chart, svg);
  return svg.replaceAll(familyMark, fontFamily);
}

function draw(chart: Chart): string {
  const drawing = init(null, null, { renderer: "svg", ssr: true, ...chartSize(chart) });
  drawing.setOption({
    animation: false,
    color: fills.map(({ color }) => color),
    textStyle: { fontFamily: familyMark, fontSize: chartFontSize, color: "#000" },
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
  const label = { color: "#000", fontSize: chartFontSize };
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
          fontSize: chartFontSize,
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
    textStyle: { color: "#000", fontSize: chartFontSize },
  };
}

function barLabel(value: string | null, unitOfMeasure: string): string {
  return value === null ? unreported : `${value}${unitOfMeasure}`;
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
