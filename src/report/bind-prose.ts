/** A unit's narrative → prose in which every 〔label〕 is a bound figure, and every typed number that is plainly one of its figures too. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { CellPlace } from "../diagnostics/place.ts";
import type { Inline } from "../model/document.ts";
import type { Source } from "../model/fact.ts";
import type { Indicator } from "../model/indicator.ts";
import { nearest } from "../model/read-yaml.ts";
import { plainName } from "../model/roster.ts";
import { bindTypedNumbers } from "./bind-typed-numbers.ts";
import type { BindingContext, Utterance } from "./binding.ts";
import { type FigureBook, inlineOf } from "./figure-book.ts";
import { normaliseProse } from "./normalise-prose.ts";
import { text } from "./prose.ts";
import type { Prose } from "./report-data.ts";

export interface Bound {
  readonly prose: Prose;
  readonly remarks: readonly Diagnostic[];
}

/** What may follow a label inside 〔〕, and the part of the figure's id it stands for. */
const suffixes = [
  ["同比", "yoy"],
  ["上年", "previous"],
  ["分子", "numerator"],
  ["分母", "denominator"],
] as const;

/** Four digits in 〔〕 belong to the number of a document: 相政呈〔2024〕21号. */
const reference = /〔(?!\d{4}〕)([^〔〕]{1,60})〕/gu;
const notReported = "（未报）";

/**
 * A figure is the unit's own where it was asked for it, otherwise the district's. Remarks: REPORT-020 (no such label; shown as typed),
 * REPORT-021 (nothing reported; shown as （未报）), REPORT-022 (增长 or 下降 against the figure's sign), REPORT-040 (characters that cannot be shown)
 */
export function bindProse(utterance: Utterance, context: BindingContext): Bound {
  const remarks = remarkLost(utterance, context);
  const paragraphs = normaliseProse(utterance.text).map((paragraph) => {
    const inlines: Inline[] = [];
    let from = 0;
    for (const match of paragraph.matchAll(reference)) {
      const before = paragraph.slice(from, match.index);
      const bound = bindReference(match[1] ?? "", before, utterance, context);
      inlines.push(text(before), bound.inline);
      remarks.push(...bound.remarks);
      from = match.index + match[0].length;
    }
    return bindTypedNumbers([...inlines, text(paragraph.slice(from))], utterance, context).filter((one) => one.text !== "");
  });
  return { prose: { kind: "prose", paragraphs }, remarks };
}

/** Controls other than white space, half surrogate pairs and non-characters: `normaliseProse` takes them out. */
const unshowable = /[\p{Cs}\ufffe\uffff]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

function remarkLost({ text: words, unit, source }: Utterance, { unitNames }: BindingContext): Diagnostic[] {
  const found = words.match(unshowable);
  if (!found) return [];
  const at = words.search(unshowable);
  const around = words.slice(Math.max(0, at - 4), at + 8).replace(unshowable, "");
  return [diagnose("REPORT-040", cellOf(source), { unit: unitNames.get(unit) ?? unit, count: found.length, around })];
}

function bindReference(
  label: string,
  before: string,
  utterance: Utterance,
  context: BindingContext,
): { inline: Inline; remarks: Diagnostic[] } {
  const at = cellOf(utterance.source);
  const unit = context.unitNames.get(utterance.unit) ?? utterance.unit;
  const id = figureIdOf(label, utterance.unit, context);
  if (id === undefined) {
    const labels = [...context.indicators.values()].map((indicator) => indicator.label);
    return { inline: text(`〔${label}〕`), remarks: [diagnose("REPORT-020", at, { label, unit, near: nearest(label, labels) })] };
  }
  const inline = inlineOf(context.book, id);
  if (inline === undefined) return { inline: text(notReported), remarks: [diagnose("REPORT-021", at, { label, unit })] };
  const word = contradictedWord(id, before, context.book);
  return { inline, remarks: word === undefined ? [] : [diagnose("REPORT-022", at, { label, unit, word })] };
}

/** Undefined where no indicator has that label, with or without 同比, 上年, 分子 or 分母 behind it. */
export function figureIdOf(
  label: string,
  unit: string,
  { book, indicators }: Pick<BindingContext, "book" | "indicators">,
): string | undefined {
  const own = (indicator: Indicator) => (book.figures.has(`${indicator.id}@${unit}`) ? `${indicator.id}@${unit}` : indicator.id);
  const plain = plainName(label);
  const exact = indicators.get(plain);
  if (exact) return own(exact);
  for (const [suffix, part] of suffixes) {
    const indicator = plain.endsWith(suffix) ? indicators.get(plain.slice(0, -suffix.length)) : undefined;
    if (indicator) return `${own(indicator)}:${part}`;
  }
  return undefined;
}

/** The change is printed without sign, so the word in front of it must have the right one. */
function contradictedWord(id: string, before: string, book: FigureBook): string | undefined {
  const value = id.endsWith(":yoy") ? book.figures.get(id)?.value : undefined;
  if (value === undefined || value === null) return undefined;
  const word = /(增长|上升|增加|提高|提升|下降|减少|降低|回落)[^，。；]{0,4}$/u.exec(before)?.[1];
  if (word === undefined || /^0(\.0+)?$/.test(value)) return undefined;
  return /下降|减少|降低|回落/.test(word) === value.startsWith("-") ? undefined : word;
}

export function cellOf(source: Source): CellPlace {
  return { kind: "cell", file: source.file, sheet: source.sheet, cell: source.cell };
}
