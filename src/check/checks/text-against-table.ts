/** 文表一致: a number typed into a narrative, beside the words of an indicator of the same unit, that is not that indicator's number. */
import { absolute, compare, isDecimal, percentOf, round, shiftPoint, subtract } from "../../model/decimal.ts";
import type { Indicator } from "../../model/indicator.ts";
import type { ResultNarrative } from "../../model/results.ts";
import { type Check, type CheckContext, type Observation, unitsOf } from "../check.ts";
import { factsOf, unitValueOf, type Value } from "../facts-book.ts";

/** A number in running text with its surroundings. */
interface Spoken {
  /** As typed; `scale` noughts are said by 万 or 亿 behind it. */
  readonly digits: string;
  readonly scale: number;
  readonly shown: string;
  /** The sentence so far, and of it the words since the number or 〔label〕 before. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
  /** 近, 超过, 余: said roughly. */
  readonly isRough: boolean;
}

interface Candidate {
  readonly indicator: Indicator;
  readonly value: Value;
}

/** Share of an indicator's word pairs that must stand before the number for the number to be about it. */
const leastLikeness = 0.6;
/** Pairs that a suggested sentence must have; 上线…个 fits too much. With one pair less, all must be there. */
const fewestPairs = 3;

export const checkTextAgainstTable: Check = (rule, context) => {
  const units = new Set(unitsOf(rule, context));
  return context.narratives.filter(({ unit }) => units.has(unit)).flatMap((narrative) => checkNarrative(narrative, context));
};

function checkNarrative(narrative: ResultNarrative, { book }: CheckContext): Observation[] {
  const candidates = book.indicators.flatMap((indicator): Candidate[] => {
    const value = unitValueOf(book, indicator, "value", narrative.unit, null);
    return value === undefined ? [] : [{ indicator, value }];
  });
  return spokenNumbers(`${narrative.text}\n${narrative.cause}`).flatMap((spoken) => {
    const meant = meantBy(spoken, candidates);
    if (meant === undefined || isRight(spoken, meant, candidates, narrative.unit)) return [];
    const { indicator, value } = meant;
    const table = isChange(spoken) ? `上年${indicator.previous[narrative.unit]}、本年${value.value}` : showValue(meant);
    return [
      {
        unit: narrative.unit,
        indicators: [indicator.label],
        message: `文字写“${spoken.before.slice(-12)}${spoken.shown}”，表里〔${indicator.label}〕是${table}`,
        places: [narrative.source, ...value.sources],
        notes: value.notes,
      },
    ];
  });

  function isRight(spoken: Spoken, meant: Candidate, all: readonly Candidate[], unit: string): boolean {
    if (isChange(spoken)) return agrees(spoken, changeOf(meant, unit), "%");
    const named = /上年|去年|同期/.test(spoken.sentence) ? (["previous"] as const) : [];
    const parts = (["value", "numerator", "denominator", ...named] as const).flatMap(
      (part) => unitValueOf(book, meant.indicator, part, unit, null)?.value ?? [],
    );
    const periods = factsOf(book, meant.indicator.id, unit).flatMap((fact) => fact.value ?? []);
    // A sentence may name one thing and count another; a number that some other figure of the unit explains is left alone.
    const others = all.filter(({ indicator }) => indicator.unit === meant.indicator.unit && measures(spoken, indicator));
    return [...parts, ...periods, ...others.map(({ value }) => value.value)].some((value) =>
      agrees(spoken, value, meant.indicator.unit),
    );
  }
}

function showValue({ indicator, value }: Candidate): string {
  return indicator.kind === "ratio" ? `${round(value.value, 2)}%` : `${value.value}${indicator.unit}`;
}

function isChange({ before, shown }: Spoken): boolean {
  return /(同比|比上年|较上年|比去年|较去年)[^，,]{0,6}$/.test(before) && /%$/.test(shown);
}

function changeOf({ indicator, value }: Candidate, unit: string): string | undefined {
  const previous = indicator.previous[unit];
  const change = previous === undefined ? undefined : percentOf(subtract(value.value, previous), previous);
  return change === undefined ? undefined : absolute(change);
}

/** Where nothing is known to compare with, nothing contradicts. */
function agrees({ digits, scale, isRough }: Spoken, value: string | undefined, unit: string): boolean {
  if (value === undefined) return true;
  // A figure kept in 万件 is typed as it stands; one kept in 件 may be told in 万.
  const power = /^[万亿]/.test(unit) ? 0 : scale;
  const said = shiftPoint(digits, power);
  const decimals = digits.split(".")[1]?.length ?? 0;
  if (compare(shiftPoint(round(shiftPoint(value, -power), decimals), power), said) === 0) return true;
  // 近90, 超过1000, 千余: within a tenth.
  const distance = percentOf(absolute(subtract(value, said)), value === "0" ? "1" : absolute(value));
  return isRough && distance !== undefined && Number(distance) <= 10;
}

/** Names of documents and quoted names are no statements; 〔2024〕 belongs to the number of a document. */
function spokenNumbers(text: string): Spoken[] {
  const bare = text
    .normalize("NFKC")
    .replace(/《[^》]*》|〔\d{4}〕\d*号?/g, (words) => "　".repeat(words.length))
    .replace(/“[^”]*”|"[^"]*"/g, (words) => words.replace(/\d/g, "　"))
    .replace(/(\d),(?=\d{3})/g, "$1");
  return bare.split(/[。;!?\n]/).flatMap((sentence) => {
    let from = 0;
    return [...sentence.matchAll(/〔[^〕]*〕|\d+(?:\.\d+)?/g)].flatMap((match): Spoken[] => {
      const before = sentence.slice(from, match.index);
      const after = sentence.slice(match.index + match[0].length);
      from = match.index + match[0].length;
      if (match[0].startsWith("〔")) return [];
      const scale = /^余?万/.test(after) ? 4 : /^余?亿/.test(after) ? 8 : 0;
      const digits = match[0].replace(/^0+(?=\d)/, "");
      if (!isDecimal(digits)) return [];
      const isRough = /(近|约|超|超过|逾|突破|达到?近)$/.test(before) || /^[多余]|^[万亿]?[多余]/.test(after);
      const measure = /^[\p{Script=Han}%‰]{0,3}/u.exec(after)?.[0] ?? "";
      const shown = `${match[0]}${measure.startsWith("%") ? "%" : measure}`;
      return [{ digits, scale, shown, sentence: sentence.slice(0, match.index), before, after, isRough }];
    });
  });
}

/** Whether the words after the number are the indicator's measure. Figures kept in 万件 are compared in pieces of 万. */
function measures({ after }: Spoken, { kind, unit }: Indicator): boolean {
  const rest = after.replace(/^[多余]/, "");
  if (kind === "ratio") return rest.startsWith("%");
  return kind === "count" && unit !== "" && (rest.startsWith(unit) || rest.replace(/^[万亿][多余]?/, "").startsWith(unit));
}

/** Of candidates that are equally near, the one that the whole sentence speaks of most; the first of the sheet where that is equal too. */
function meantBy(spoken: Spoken, candidates: readonly Candidate[]): Candidate | undefined {
  const change = isChange(spoken);
  const [best] = candidates
    .filter(({ indicator }) => (change ? indicator.kind === "count" : measures(spoken, indicator)))
    .map((candidate) => {
      const { indicator } = candidate;
      return { candidate, score: scoreOf(indicator, spoken), wide: likeness(pairsOf(indicator.label), spoken.sentence) };
    })
    .filter(({ score }) => score >= leastLikeness)
    .toSorted((a, b) => b.score - a.score || b.wide - a.wide);
  return best?.candidate;
}

/** By the label before the number, or by the sentence that the workbook suggested, which goes on behind it. */
function scoreOf({ label, wording, unit }: Indicator, spoken: Spoken): number {
  if (isChange(spoken)) return likeness(pairsOf(label), spoken.sentence);
  const [lead = "", rest = ""] = (wording ?? "").split(`〔${label}〕`);
  const ahead = pairsOf(lead.slice(-16));
  const behind = pairsOf(rest.replace(unit, "").slice(0, 12));
  const pairs = ahead.size + behind.size;
  const near = spoken.before.slice(-30);
  const framed = (ahead.size * likeness(ahead, near) + behind.size * likeness(behind, spoken.after.slice(0, 16))) / pairs;
  const frame = pairs >= fewestPairs || (pairs === fewestPairs - 1 && framed === 1) ? framed : 0;
  const goesOn = rest.replace(unit, "").slice(0, 12);
  const follows = goesOn.length >= fewestPairs && spoken.after.replace(unit, "").startsWith(goesOn) ? leastLikeness : 0;
  return Math.max(likeness(pairsOf(label), near), frame, follows, endScore(label, near));
}

/** 核发执法监督证45本、执法证136本: what comes second is told by the end of its label. */
function endScore(label: string, near: string): number {
  const [words, before] = [plainWords(label), plainWords(near)];
  const longest = Array.from({ length: words.length }, (_, index) => words.length - index).find((length) =>
    before.endsWith(words.slice(-length)),
  );
  return longest !== undefined && longest >= 3 && longest * 2 >= words.length ? leastLikeness : 0;
}

function plainWords(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}

/** Share of the pairs that stand in the words. */
function likeness(pairs: ReadonlySet<string>, words: string): number {
  const near = pairsOf(words);
  return pairs.size === 0 ? 0 : [...pairs].filter((pair) => near.has(pair)).length / pairs.size;
}

/** Pairs of neighbouring characters, signs left out. */
function pairsOf(text: string): Set<string> {
  const plain = plainWords(text);
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, index) => plain.slice(index, index + 2)));
}
