/** A line as printed and as an editor left it -> which figures still stand where they were, and what took the place of the others. */
import { compareWithin } from "../model/compare-lists.ts";
import type { Inline } from "../model/document.ts";
import { findNumerals, kindOf } from "../model/numerals.ts";
import { inert, tokensOf } from "./words.ts";

type FactInline = Extract<Inline, { kind: "fact" }>;

/** Where in the new text a figure stands. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly fact: string;
}

/** A number, or a word, that stands where the figure `fact`, then printed as `was`, stood. */
export interface Replacement {
  readonly start: number;
  readonly text: string;
  readonly fact: string;
  readonly was: string;
}

/** Lines that differ more than this count as rewritten. */
const mostEdits = 4000;

interface Token {
  readonly token: string;
  readonly fact: FactInline | null;
  readonly opens: boolean;
}

/** `head` is the head of the column where the line is a cell. */
export function alignFigures(
  before: readonly Inline[],
  text: string,
  head: string,
): { readonly spans: Span[]; readonly replacements: Replacement[] } {
  const tokens = before.flatMap((inline) =>
    tokensOf(inert(inline.text)).map(
      (token, index): Token => ({ token, fact: inline.kind === "fact" ? inline : null, opens: index === 0 }),
    ),
  );
  const own = tokens.map(({ token }) => token);
  const parts = compareWithin(own, tokensOf(text), { maxEditLength: mostEdits }) ?? [
    { value: own, removed: true, added: false },
    { value: tokensOf(text), removed: false, added: true },
  ];
  const placed = new Array<number | null>(tokens.length).fill(null);
  const hunks: Hunk[] = [];
  let [from, at] = [0, 0];
  for (const [index, part] of parts.entries()) {
    if (part.removed) {
      const next = parts[index + 1];
      if (next?.added) hunks.push({ from, until: from + part.value.length, start: at, end: at + next.value.join("").length });
      from += part.value.length;
      continue;
    }
    for (const token of part.value) {
      if (!part.added) placed[from++] = at;
      at += token.length;
    }
  }
  return { spans: keptSpans(tokens, placed), replacements: hunks.flatMap((hunk) => replaced(hunk, tokens, placed, text, head)) };
}

/** Tokens `from` to `until` of the old line gave way to the characters `start` to `end` of the new one. */
interface Hunk {
  readonly from: number;
  readonly until: number;
  readonly start: number;
  readonly end: number;
}

function keptSpans(tokens: readonly Token[], placed: readonly (number | null)[]): Span[] {
  return tokens.flatMap(({ fact, opens }, index): Span[] => {
    const start = placed[index];
    if (fact === null || !opens || start === null || start === undefined) return [];
    let at = start;
    const whole = tokens.slice(index).every((one, step) => {
      if (one.fact !== fact) return true;
      const same = placed[index + step] === at;
      at += one.token.length;
      return same;
    });
    return whole ? [{ start, end: at, fact: fact.fact }] : [];
  });
}

/** Figures that were taken out against the numbers that came in for them, in order; a word stands for a figure only where nothing else was replaced. */
function replaced(
  { from, until, start, end }: Hunk,
  tokens: readonly Token[],
  placed: readonly (number | null)[],
  text: string,
  head: string,
): Replacement[] {
  const gone = tokens.slice(from, until);
  const facts = [...new Set(gone.flatMap(({ fact }) => (fact === null ? [] : [fact])))];
  const first = facts[0];
  if (first === undefined) return [];
  const numerals = findNumerals(text).filter((one) => one.start < end && one.end > start && kindOf(text, one, head) === null);
  if (numerals.length === 0) {
    if (facts.length > 1 || gone.some(({ fact }) => fact === null)) return [];
    // Of a date perhaps only the day was typed over.
    const own = tokens.flatMap(({ fact }, index) => (fact === first ? [index] : []));
    const [opener, last] = [own[0] ?? from, own.at(-1) ?? from];
    const opens = opener < from ? (placed[opener] ?? start) : start;
    const closes = last >= until ? (placed[last] ?? end) + (tokens[last]?.token.length ?? 0) : end;
    const came = text.slice(opens, closes);
    return came.trim() === "" ? [] : [{ start: opens, text: came, fact: first.fact, was: first.text }];
  }
  return numerals.flatMap((numeral, index): Replacement[] => {
    const fact = facts[Math.min(index, facts.length - 1)] ?? first;
    return fact.text === numeral.text ? [] : [{ start: numeral.start, text: numeral.text, fact: fact.fact, was: fact.text }];
  });
}
