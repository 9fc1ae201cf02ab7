/** The numbers an editor typed into an edit -> those that may not stand: nobody answers for them, or the data say otherwise. */
import type { Edit } from "../model/edits.ts";
import type { NumberEntry } from "../model/number-entries.ts";
import { findNumerals, kindOf, type Numeral } from "../model/numerals.ts";
import { factOf, factsIn, markOf, printWords, tokensOf } from "./words.ts";

/**
 * against: it stands for a figure that says otherwise. stale: somebody answered for it when the data said `was`, and they say otherwise now.
 * unexplained: no figure, citation or date, and nobody gave a reason.
 */
export interface OpenNumber {
  readonly text: string;
  readonly kind: "against" | "stale" | "unexplained";
  readonly fact: string | null;
  readonly was: string;
  /** The words around it, for numbers.yaml. */
  readonly context: string;
}

export interface NumberQuestion {
  readonly edit: Edit;
  readonly base: string;
  readonly now: string;
  /** How a figure is printed today; undefined for one that the report no longer has. */
  readonly show: (fact: string) => string | undefined;
  readonly entries: readonly NumberEntry[];
  /** The head of the column where the edit is of a cell. */
  readonly head: string;
}

/** Where the data now say what the editor had typed, the number is a figure again. */
export function settleNumbers({ edit, now, show }: Pick<NumberQuestion, "edit" | "now" | "show">): string {
  return (edit.numbers ?? []).reduce((words, { text, instead }) => {
    if (instead === undefined || show(instead) !== text || factsIn(words).includes(instead)) return words;
    const parts = words.split(/(\u0001[^\u0002]*\u0002)/);
    const index = parts.findIndex((part) => factOf(part) === null && indexOfWhole(part, text) >= 0);
    const part = parts[index] ?? "";
    const at = indexOfWhole(part, text);
    return index < 0 ? words : parts.with(index, part.slice(0, at) + markOf(instead) + part.slice(at + text.length)).join("");
  }, now);
}

/** Not within a longer number. */
function indexOfWhole(text: string, number: string): number {
  const numeral = findNumerals(text).find((one) => one.text === number);
  return numeral?.start ?? (/^[\d.]+$/.test(number) ? -1 : text.indexOf(number));
}

export function findOpenNumbers(question: NumberQuestion): OpenNumber[] {
  const { edit, base, now, show, entries, head } = question;
  const replacements = (edit.numbers ?? []).filter((one) => one.instead !== undefined);
  const typed = literalNumerals(now, show);
  const old = literalNumerals(base, show).found.map(({ text }) => text);
  const fresh = typed.found.filter(({ text }) => {
    const index = old.indexOf(text);
    if (index >= 0) old.splice(index, 1);
    return index < 0;
  });
  const numerals = fresh.flatMap((numeral): OpenNumber[] => {
    const { text } = numeral;
    const context = contextOf(typed.text, numeral, typed.spans);
    const replacement = replacements.find((one) => one.text === text || isWithin(typed.text, numeral, one.text));
    const isEntered = isCovered(typed.text, numeral, entries);
    const open = { text: replacement?.text ?? text, fact: replacement?.instead ?? null, was: replacement?.was ?? "", context };
    if (replacement?.instead === undefined)
      return isEntered || kindOf(typed.text, numeral, head) !== null ? [] : [{ ...open, kind: "unexplained" }];
    if (!isEntered) return [{ ...open, kind: "against" }];
    return show(replacement.instead) === replacement.was ? [] : [{ ...open, kind: "stale" }];
  });
  const words = replacements.filter(
    ({ text }) => findNumerals(text).length === 0 && typed.text.includes(text) && !base.includes(text),
  );
  const open = [...numerals, ...words.flatMap((one) => openWord(one, question))];
  // A date is one replacement and three numerals.
  return open.filter(
    (one, index) => one.fact === null || open.findIndex(({ fact, text }) => fact === one.fact && text === one.text) === index,
  );
}

/** 省级 written over a figure that says 市级. */
function openWord(
  replacement: { text: string; instead?: string | undefined; was?: string | undefined },
  { show, entries }: NumberQuestion,
): OpenNumber[] {
  const { text, instead = "", was = "" } = replacement;
  if (show(instead) === text) return [];
  const isEntered = entries.some((entry) => entry.text.includes(text));
  if (isEntered && show(instead) === was) return [];
  return [{ text, kind: isEntered ? "stale" : "against", fact: instead, was, context: text }];
}

interface Literal {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly found: readonly Numeral[];
}

/** The numerals of printed words that are no figures. */
function literalNumerals(words: string, show: NumberQuestion["show"]): Literal {
  let text = "";
  const spans: { start: number; end: number }[] = [];
  for (const token of tokensOf(words)) {
    const fact = factOf(token);
    const start = text.length;
    text += fact === null ? token : (show(fact) ?? "");
    if (fact !== null) spans.push({ start, end: text.length });
  }
  const found = findNumerals(text).filter(({ start, end }) => !spans.some((span) => span.start < end && span.end > start));
  return { text, spans, found };
}

function isCovered(text: string, { start, end }: Numeral, entries: readonly NumberEntry[]): boolean {
  return entries.some((entry) => {
    for (let at = text.indexOf(entry.text); at >= 0; at = text.indexOf(entry.text, at + 1))
      if (at <= start && end <= at + entry.text.length) return true;
    return false;
  });
}

const contextLength = 8;

/** 8 in 2024年3月8日. */
function isWithin(text: string, { start, end }: Numeral, longer: string): boolean {
  const at = text.indexOf(longer);
  return longer.length > end - start && at >= 0 && at <= start && end <= at + longer.length;
}

/** A few characters on either side, within the clause and without figures, which change. */
function contextOf(text: string, { start, end }: Numeral, spans: Literal["spans"]): string {
  const from = Math.max(0, start - contextLength, ...spans.filter((span) => span.end <= start).map((span) => span.end));
  const to = Math.min(text.length, end + contextLength, ...spans.filter((span) => span.start >= end).map((span) => span.start));
  const ahead = /[^，。；：、！？\s]*$/.exec(text.slice(from, start))?.[0] ?? "";
  const behind = /^[^，。；：、！？\s]*/.exec(text.slice(end, to))?.[0] ?? "";
  return ahead + text.slice(start, end) + behind;
}

/** Whether a clause holds one of the numbers that may not stand. */
export function holdsOpenNumber(clause: string, open: readonly OpenNumber[]): boolean {
  const literal = printWords(clause, () => "\u0003");
  const numerals = findNumerals(literal).map(({ text }) => text);
  return open.some(({ text }) => numerals.includes(text) || (!/^[\d.%]+$/.test(text) && literal.includes(text)));
}
