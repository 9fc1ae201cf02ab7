/** A chart before and after -> its changed data in words. A picture carries no tracked changes, so this is all that can be said of it. */
import type { Change, RedlineChart, Uncovered } from "../../model/redline.ts";

const nothing = "（无）";

export function compareCharts(before: RedlineChart, after: RedlineChart): Uncovered[] {
  const what = `图（${shortOf(after.alt)}）`;
  if (before.chart === null || after.chart === null) {
    // Other programs drop the words for those who cannot see the chart.
    return before.alt === after.alt || before.alt === "" || after.alt === ""
      ? []
      : [{ what, before: before.alt, after: after.alt }];
  }
  const [older, newer] = [dataOf(before), dataOf(after)];
  const keys = [...new Set([...older.keys(), ...newer.keys()])];
  const changes = keys
    .filter((key) => older.get(key) !== newer.get(key))
    .map((key) => ({ what: `${what}${key}`, before: older.get(key) ?? nothing, after: newer.get(key) ?? nothing }));
  const kind =
    before.chart.kind === after.chart.kind ? [] : [{ what: `${what}图形`, before: before.chart.kind, after: after.chart.kind }];
  return [...kind, ...changes];
}

/** A chart that only one version has. */
export function listChart(chart: RedlineChart, change: Change): Uncovered[] {
  const shown = chart.alt === "" ? "一幅图" : chart.alt;
  return [
    change === "deleted"
      ? { what: "删去的图", before: shown, after: nothing }
      : { what: "新增的图", before: nothing, after: shown },
  ];
}

/** "受理 本年" → "290件". */
function dataOf({ chart }: RedlineChart): Map<string, string> {
  const data = new Map<string, string>();
  for (const [index, category] of (chart?.categories ?? []).entries()) {
    for (const series of chart?.series ?? []) {
      const value = series.values[index]?.value ?? null;
      data.set(`${category} ${series.label}`, value === null ? "未报" : `${value}${chart?.unitOfMeasure ?? ""}`);
    }
  }
  return data;
}

const longestName = 16;

function shortOf(alt: string): string {
  return alt.length > longestName ? `${alt.slice(0, longestName)}…` : alt;
}
