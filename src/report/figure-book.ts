/** Every figure a report may print, with its words and its origin: those of results/1 and the tool's own counts. */

import { absolute } from "../model/decimal.ts";
import type { Inline, Origin } from "../model/document.ts";
import type { Facts } from "../model/fact.ts";
import type { Indicators } from "../model/indicator.ts";
import type { Plan } from "../model/plan.ts";
import type { Figure, Results } from "../model/results.ts";
import type { Unit } from "../model/roster.ts";
import { showDate, showNumber } from "../model/show-number.ts";
import { countFigures } from "./count-figures.ts";
import { targetFigures } from "./target-figures.ts";

/** `text` is printed; null where there is nothing to print (not reported, 本单位无此项, or 0/0). It holds no unit of measure but % and 万. */
export interface BookEntry {
  readonly text: string | null;
  readonly origin: Origin;
}

export interface FigureBook {
  readonly entries: ReadonlyMap<string, BookEntry>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** The unit whose own report it is; null for the district's. */
  readonly unit: string | null;
}

export interface FigureBookInput {
  readonly results: Results;
  readonly plan: Plan;
  readonly indicators: Indicators;
  readonly facts: Facts;
  readonly unit?: Unit;
}

export function openFigureBook({ results, plan, indicators, facts, unit }: FigureBookInput): FigureBook {
  const sourceOf = sourcesById(facts);
  const entries = new Map<string, BookEntry>();
  for (const figure of results.figures) entries.set(figure.id, { text: showFigure(figure), origin: originOf(figure, sourceOf) });
  const originById = (id: string | null) => (id === null ? undefined : entries.get(id)?.origin);
  for (const made of [...countFigures(results, plan), ...targetFigures({ results, plan, indicators, originById })])
    entries.set(made.id, made.entry);
  return { entries, figures: new Map(results.figures.map((figure) => [figure.id, figure])), unit: unit?.code ?? null };
}

/** The figure that says what the whole of this report reached on an indicator: the district's, or in a unit's own report the unit's. */
export function wholeFigureId({ unit }: Pick<FigureBook, "unit">, indicator: string): string {
  return unit === null ? indicator : `${indicator}@${unit}`;
}

/** The number or words of a figure without its unit of measure; a change against last year without its sign. */
export function showFigure(figure: Figure): string | null {
  if (figure.value !== null)
    return showNumber(figure.id.endsWith(":yoy") ? absolute(figure.value) : figure.value, styleOf(figure));
  if (figure.text === null) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(figure.text) ? showDate(figure.text) : figure.text;
}

/** A change in per cent is printed as one, whatever the style of the figure it belongs to. */
function styleOf(figure: Figure): Figure["style"] {
  return figure.id.endsWith(":yoy") ? "percent" : figure.style;
}

/** A printed figure; undefined when the book has none of that id or nothing to print for it. */
export function inlineOf(book: FigureBook, id: string | null): Inline | undefined {
  const words = id === null ? null : (book.entries.get(id)?.text ?? null);
  return id === null || words === null ? undefined : { kind: "fact", fact: id, text: words };
}

/** What follows the number: nothing where the number already says it (100%, 172.25万件). */
export function unitAfter(book: FigureBook, id: string): string {
  const entry = book.entries.get(id);
  const unit = entry?.origin.unitOfMeasure ?? "";
  if (entry?.text?.endsWith("%") || book.figures.get(id)?.value === null) return "";
  return entry?.text?.endsWith("万") && unit.startsWith("万") ? unit.slice(1) : unit;
}

function sourcesById(facts: Facts): ReadonlyMap<string, Origin["sources"][number]> {
  return new Map(facts.facts.map((fact) => [fact.id, { fact: fact.id, unit: fact.unit, ...fact.source }]));
}

function originOf(figure: Figure, sourceOf: ReturnType<typeof sourcesById>): Origin {
  return {
    label: figure.label,
    value: figure.value ?? figure.text,
    unitOfMeasure: figure.unitOfMeasure,
    formula: figure.formula,
    sources: figure.from.map((id) => sourceOf.get(id)).filter((source) => source !== undefined),
  };
}
