/** Chart -> PNG without transparency, for programs that do not show SVG. */
import { Resvg } from "@resvg/resvg-js";
import type { Chart } from "../model/document.ts";
import { drawChart } from "./draw-chart.ts";
import type { Faces } from "./faces.ts";

/** 1600 px on 150 mm are 270 dpi, enough for a laser printer. */
const pngWidth = 1600;

export function chartPng(chart: Chart, faces: Faces): Uint8Array {
  const drawing = new Resvg(drawChart(chart, faces), {
    fitTo: { mode: "width", value: pngWidth },
    background: "#ffffff",
    font: { loadSystemFonts: false },
  });
  return drawing.render().asPng();
}
