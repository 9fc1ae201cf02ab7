/** Chart -> SVG without any text element and its words as outlines, for PDF. */
import type { Chart } from "../model/document.ts";
import { chartSize } from "./chart-size.ts";
import { chartSvg } from "./chart-svg.ts";
import type { Faces } from "./faces.ts";
import { type OutlinedPicture, outlineSvgText } from "./outline-svg-text.ts";

/** `width`: in units of the picture. */
export interface DrawnChart extends OutlinedPicture {
  readonly width: number;
}

/** The family does not matter: the words become outlines of the report's own 黑体. */
export function drawChart(chart: Chart, faces: Faces): DrawnChart {
  return { ...outlineSvgText(chartSvg(chart, "sans-serif"), faces, "heiti"), width: chartSize(chart).width };
}
