/** Chart -> SVG without any text element, for PDF and PNG. */
import type { Chart } from "../model/document.ts";
import { chartSvg } from "./chart-svg.ts";
import type { Faces } from "./faces.ts";
import { outlineSvgText } from "./outline-svg-text.ts";

/** The family does not matter: the words become outlines of the report's own 黑体. */
export function drawChart(chart: Chart, faces: Faces): string {
  return outlineSvgText(chartSvg(chart, "sans-serif"), faces, "heiti");
}
