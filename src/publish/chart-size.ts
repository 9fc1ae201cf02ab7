/** Chart -> how large it is on the page and how far its values reach, the same in every format. */
import type { Chart } from "../model/document.ts";

/** In pixels of which 600 are 150 mm on paper, so that 14 px of type are 10 pt. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export const chartWidthMm = 150;
const chartWidth = 600;
const columnHeight = 270;
const rowHeight = 30;
const frameHeight = 70;
const lineHeight = 20;
/** Fourteen characters. */
export const barLabelWidth = 200;
export const chartFontSize = 14;
const tallestChart = 780;

export function chartSize(chart: Chart): ChartSize {
  // All rows are of one height: the bars of a category side by side, or its label where that takes more lines.
  const lines = Math.max(...chart.categories.map((label) => Math.ceil((label.length * chartFontSize) / barLabelWidth)), 1);
  const row = Math.max(Math.max(chart.series.length, 1) * rowHeight, lines * lineHeight);
  const height = chart.kind === "bar" ? Math.min(frameHeight + chart.categories.length * row, tallestChart) : columnHeight;
  return { width: chartWidth, height };
}

/** Percentages that stay within a hundred are shown against the whole. */
export function isShare(chart: Chart): boolean {
  const values = chart.series.flatMap((series) => series.values.map(({ value }) => Number(value ?? 0)));
  return chart.unitOfMeasure === "%" && values.every((value) => value >= 0 && value <= 100) && values.some((value) => value > 50);
}
