/** 两行填反: two numbers that stand one below the other, each of which fits last year's value of the other and not its own. */
import { indicatorsOf, type TypedNumber, typedNumbers } from "../cell-series.ts";
import { type Check, type Observation, unitsOf } from "../check.ts";
import { noted } from "./changes.ts";

/** Factor from its own base beyond which a number is out of place, and within which it fits the other's. */
const outOfPlace = 2;
const inPlace = 1.5;

export const checkSwappedRows: Check = (rule, context) =>
  unitsOf(rule, context).flatMap((unit) => {
    const typed = indicatorsOf(rule, context)
      .flatMap((indicator) => typedNumbers(indicator, unit, context))
      .filter(({ column, baseName, value, base }) => column === "value" && baseName === "上年" && value !== "0" && base !== "0")
      .toSorted((a, b) => rowOf(a) - rowOf(b));
    return typed.flatMap((second, index) => {
      const first = typed[index - 1];
      return first !== undefined && areSwapped(first, second) ? [observe(unit, first, second)] : [];
    });
  });

function areSwapped(first: TypedNumber, second: TypedNumber): boolean {
  const [a, b] = [first, second];
  if (a.base === null || b.base === null || a.fact.source.sheet !== b.fact.source.sheet) return false;
  return (
    factorOf(a.value, a.base) >= outOfPlace &&
    factorOf(b.value, b.base) >= outOfPlace &&
    factorOf(a.value, b.base) <= inPlace &&
    factorOf(b.value, a.base) <= inPlace
  );
}

/** How many times the larger is the smaller. */
function factorOf(value: string, base: string): number {
  const [a, b] = [Number(value), Number(base)];
  return Math.max(a / b, b / a);
}

function rowOf({ fact }: TypedNumber): number {
  return Number(/\d+/.exec(fact.source.cell)?.[0] ?? 0);
}

function observe(unit: string, first: TypedNumber, second: TypedNumber): Observation {
  const words = [first, second].map(({ indicator, value, base }) => `〔${indicator.label}〕${value}（上年${base}）`);
  return {
    unit,
    indicators: [...new Set([first.indicator.label, second.indicator.label])],
    message: `${words.join("与")}像是填反了两行`,
    places: [first.fact.source, second.fact.source],
    notes: [first, second].flatMap(({ fact }) => noted(fact.note)),
  };
}
