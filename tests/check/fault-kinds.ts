/** One fault of each kind, typed into a filled workbook: what a clerk in a hurry does. */
import type { PreviousYear } from "../../src/check/facts-book.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import type { Answer, Submission } from "../../src/model/submission.ts";
import { figureKey } from "../../src/workbook/cell-keys.ts";
import type { Random } from "../fuzz/random.ts";
import type { Filling } from "../support/fill-book.ts";
import { number, type Reading, type Season, typedBy } from "./season.ts";

export interface World {
  readonly season: Season;
  readonly previous: PreviousYear;
  readonly clean: Reading;
  readonly known: ReadonlySet<string>;
}

/** What to type instead, in whose workbook. */
export interface Fault {
  readonly unit: string;
  readonly what: string;
  readonly typed: Filling;
}

type Planter = (world: World, random: Random) => Fault | undefined;

export const planters: Readonly<Record<string, Planter>> = {
  sum: plantSum,
  "swapped ratio": plantSwappedRatio,
  "swapped rows": plantSwappedRows,
  "factor 10/100/10,000": plantFactor,
  "stale workbook": plantStale,
  "text of another unit": plantCopiedText,
  "percent or fraction": plantPercent,
  date: plantDate,
  contradiction: plantContradiction,
};

type AnswerOf<K extends "count" | "ratio" | "date"> = Extract<Answer, { kind: K extends "date" ? "text" | "date" | "done" : K }>;

interface Given<K extends "count" | "ratio" | "date"> {
  readonly unit: string;
  readonly answer: AnswerOf<K>;
  readonly indicator: Indicator;
}

function given<K extends "count" | "ratio" | "date">({ season, clean }: World, kind: K): Given<K>[] {
  const known = new Map(season.input.indicators.indicators.map((indicator) => [indicator.id, indicator]));
  return clean.submissions.flatMap(({ unit, answers }) =>
    answers.flatMap((answer) => {
      const indicator = known.get(answer.indicator);
      // The comparison beside it has settled the kind.
      return answer.kind === kind && indicator ? [{ unit, answer: answer as AnswerOf<K>, indicator }] : [];
    }),
  );
}

function at(answer: Answer, column: string): string {
  return `figures/${figureKey(answer.indicator, answer.period)}/${column}`;
}

const relations = [
  ["platform-matters", "platform-patrol", "platform-hotline"],
  ["open-information", "web-information"],
  ["review-withdrawn", "review-cases"],
  ["district-matters-new", "district-matters"],
] as const;

/** A slip in one figure of a relation that the rule sheet states: two digits exchanged, or a part above its whole. */
function plantSum(world: World, random: Random): Fault | undefined {
  const ids = random.pick(relations);
  const members = given(world, "count").filter(({ answer }) => ids.some((id) => id === answer.indicator));
  const [part, whole] = ids.map((id) => members.find(({ answer }) => answer.indicator === id));
  if (part === undefined || whole === undefined) return undefined;
  if (ids.length === 2) {
    const value = String(Number(whole.answer.value) + 1 + random.whole(40));
    return { unit: part.unit, what: `${part.indicator.label} ${value}`, typed: { [at(part.answer, "value")]: number(value) } };
  }
  const { unit, answer, indicator } = random.pick(members);
  const value = exchangeDigits(answer.value, random);
  return value === answer.value
    ? undefined
    : { unit, what: `${indicator.label} ${value}`, typed: { [at(answer, "value")]: number(value) } };
}

function exchangeDigits(value: string, random: Random): string {
  const digits = [...value];
  const places = digits.flatMap((digit, index) => (/\d/.test(digit) && /\d/.test(digits[index + 1] ?? "") ? [index] : []));
  if (places.length === 0) return value;
  const place = random.pick(places);
  const swapped = [...digits.slice(0, place), digits[place + 1], digits[place], ...digits.slice(place + 2)].join("");
  return /^0\d/.test(swapped) ? value : swapped.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}

function plantSwappedRatio(world: World, random: Random): Fault | undefined {
  const ratios = given(world, "ratio").filter(({ answer }) => answer.numerator !== answer.denominator);
  if (ratios.length === 0) return undefined;
  const { unit, answer, indicator } = random.pick(ratios);
  const typed = { [at(answer, "numerator")]: number(answer.denominator), [at(answer, "denominator")]: number(answer.numerator) };
  return { unit, what: `${indicator.label} ${answer.denominator}/${answer.numerator}`, typed };
}

/** Two neighbouring rows exchanged. Values within threefold of each other, or both below ten, are left alone: each would be as plausible. */
function plantSwappedRows(world: World, random: Random): Fault | undefined {
  const counts = given(world, "count");
  const pairs = counts.flatMap((first, index) => {
    const second = counts[index + 1];
    if (second === undefined || second.unit !== first.unit || second.answer.indicator === first.answer.indicator) return [];
    const [a, b] = [Number(first.answer.value), Number(second.answer.value)];
    return a > 0 && b > 0 && Math.max(a, b) >= 10 && Math.max(a / b, b / a) >= 3 ? [[first, second] as const] : [];
  });
  if (pairs.length === 0) return undefined;
  const [first, second] = random.pick(pairs);
  const typed = {
    [at(first.answer, "value")]: number(second.answer.value),
    [at(second.answer, "value")]: number(first.answer.value),
  };
  return { unit: first.unit, what: `${first.indicator.label} ${first.answer.value} and ${second.answer.value}`, typed };
}

/** A nought too many or too few, or pieces typed where 万 is asked and the reverse. */
function plantFactor(world: World, random: Random): Fault | undefined {
  const { unit, answer, indicator } = random.pick(given(world, "count").filter((one) => Number(one.answer.value) > 0));
  const factor = random.pick([10, 100, 10000]);
  const less = Number(answer.value) / factor;
  const isLess = random.whole(2) === 0 && Number.isInteger(less) && less > 0;
  const value = String(isLess ? less : Math.round(Number(answer.value) * factor * 100) / 100);
  return { unit, what: `${indicator.label} ${answer.value} as ${value}`, typed: { [at(answer, "value")]: number(value) } };
}

/** Last year's workbook sent again: its figures and its texts. */
function plantStale(world: World, random: Random): Fault | undefined {
  const submission = random.pick(world.clean.submissions);
  const old = world.previous.facts.filter(({ unit }) => unit === submission.unit);
  const answers = submission.answers.flatMap((answer): Answer[] => {
    const fact = old.find((one) => one.indicator === answer.indicator && one.period.slice(4) === answer.period.slice(4));
    if (answer.kind === "count" && fact?.value) return [{ ...answer, value: fact.value }];
    if (answer.kind === "ratio" && fact?.numerator && fact.denominator)
      return [{ ...answer, numerator: fact.numerator, denominator: fact.denominator }];
    return [];
  });
  const narratives = world.previous.narratives.filter(({ unit }) => unit === submission.unit);
  return { unit: submission.unit, what: "last year's", typed: typedBy({ answers, narratives }, world.season.input) };
}

function plantCopiedText(world: World, random: Random): Fault | undefined {
  const [mine, theirs] = [random.pick(world.clean.submissions), random.pick(world.clean.submissions)];
  const target = pickMeasure(mine, random);
  const source = pickMeasure(theirs, random);
  if (mine.unit === theirs.unit || target === undefined || source === undefined) return undefined;
  return { unit: mine.unit, what: `text of ${theirs.unit}`, typed: { [`measure/${target.item}/text`]: source.text } };
}

function pickMeasure({ narratives }: Submission, random: Random) {
  const measures = narratives.filter(({ kind }) => kind === "measure");
  return measures.length === 0 ? undefined : random.pick(measures);
}

/**
 * A rate typed where the two counts are asked: 98.2 of 100, 0.98 of 1, or the rate in place of the numerator. Not where there were fewer than
 * three cases: 1 of 1 is as plausible as 2 of 2.
 */
function plantPercent(world: World, random: Random): Fault | undefined {
  const { unit, answer, indicator } = random.pick(given(world, "ratio").filter((one) => Number(one.answer.denominator) >= 3));
  const share = Number(answer.numerator) / Number(answer.denominator);
  const percent = String(Math.round(share * 1000) / 10);
  const [numerator, denominator] = random.pick([
    [percent, "100"],
    [String(Math.round(share * 1000) / 1000), "1"],
    [percent, answer.denominator],
  ] as const);
  if (numerator === answer.numerator && denominator === answer.denominator) return undefined;
  const typed = { [at(answer, "numerator")]: number(numerator), [at(answer, "denominator")]: number(denominator) };
  return { unit, what: `${indicator.label} ${answer.numerator}/${answer.denominator} as ${numerator}/${denominator}`, typed };
}

function plantDate(world: World, random: Random): Fault | undefined {
  const { unit, answer, indicator } = random.pick(given(world, "date"));
  const year = Number(answer.text.slice(0, 4));
  const date = `${year + random.pick([-1, 1])}${answer.text.slice(4)}`;
  const typed = random.pick([{ kind: "date", date } as const, `${year}年2月30日`, date.replaceAll("-", ".")]);
  return { unit, what: `${indicator.label} ${JSON.stringify(typed)}`, typed: { [at(answer, "value")]: typed } };
}

/** The clerk types a number instead of the 〔label〕, and it is not the one in the table. */
function plantContradiction(world: World, random: Random): Fault | undefined {
  const counts = given(world, "count").filter(({ indicator }) => indicator.rhythm === "year" && indicator.unit !== "");
  const { unit, answer, indicator } = random.pick(counts);
  const narrative = world.clean.submissions
    .find((one) => one.unit === unit)
    ?.narratives.find(({ kind, text }) => kind === "measure" && text.includes(`〔${indicator.label}〕`));
  if (narrative === undefined) return undefined;
  const wrong = String(Math.round((Number(answer.value) + random.pick([1, 3, 10, 25])) * 100) / 100);
  const text = narrative.text.replace(`〔${indicator.label}〕`, wrong);
  return {
    unit,
    what: `${indicator.label} ${answer.value} in the text ${wrong}`,
    typed: { [`measure/${narrative.item}/text`]: text },
  };
}
