/** Inlines -> HTML. Every bound number carries its figure's id and, as a tooltip, what it is, how it was computed and where it was reported. */
import type { Document, Inline, Origin } from "../../model/document.ts";
import { escapeHtml, escapeProse } from "./escape-html.ts";

export type Figures = Document["figures"];

export function htmlInlines(inlines: readonly Inline[], figures: Figures): string {
  return inlines.map((inline) => htmlInline(inline, figures)).join("");
}

function htmlInline(inline: Inline, figures: Figures): string {
  const text = inline.strong === true ? `<strong>${escapeProse(inline.text)}</strong>` : escapeProse(inline.text);
  if (inline.kind === "text") return text;
  const origin = figures[inline.fact];
  const title = origin ? ` title="${escapeHtml(sayOrigin(origin))}"` : "";
  return `<span data-fact="${escapeHtml(inline.fact)}"${title}>${text}</span>`;
}

/** How many sources a tooltip names; the list at the end of the page has them all. */
const mostInTooltip = 3;

export function sayOrigin(origin: Origin): string {
  const sources = origin.sources
    .slice(0, mostInTooltip)
    .map((source) => `${source.unit} ${source.file} ${source.sheet}!${source.cell}`);
  const rest = origin.sources.length > mostInTooltip ? [`等${origin.sources.length}处`] : [];
  const formula = origin.formula === "" ? [] : [`算法：${origin.formula}`];
  const from = sources.length === 0 ? [] : [`来源：${[...sources, ...rest].join("；")}`];
  return [origin.label, ...formula, ...from].join("｜");
}
