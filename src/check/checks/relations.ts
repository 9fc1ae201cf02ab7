/** 合计等于分项之和, 其中不大于总数, 跨单位, 必须有备注: two expressions of the rule sheet set against each other. */
import { absolute, compare, multiply, shiftPoint, subtract, sum } from "../../model/decimal.ts";
import { periodsOf, showPeriod } from "../../model/period.ts";
import { type Check, type CheckContext, type Observation, unitsOf } from "../check.ts";
import { type Evaluated, evaluate, type Scope } from "../evaluate.ts";
import { factsOf } from "../facts-book.ts";
import { type Expression, referencesOf } from "../parse-expression.ts";
import type { Relation, Rule, Tolerance } from "../rule.ts";
import { splitLabel } from "../split-label.ts";

const wordOf: Readonly<Record<Relation, string>> = {
  "=": "应等于",
  "<=": "不应大于",
  ">=": "不应小于",
  "<": "应小于",
  ">": "应大于",
  "<>": "不应等于",
};

/** Within each unit; by period where all figures are asked in the same parts of the year. */
export const checkRelation: Check = (rule, context) => {
  const { left, right } = rule;
  if (left === null || right === null) return [];
  const periods = sharedPeriods([left, right], context);
  return unitsOf(rule, context).flatMap((unit) => periods.flatMap((period) => compareSides(rule, { unit, period }, context)));
};

/** Once, with labels that name no unit read as the district's. */
export const checkAcrossUnits: Check = (rule, context) => compareSides(rule, { unit: null, period: null }, context);

function compareSides(rule: Rule, scope: Scope, { book }: CheckContext): Observation[] {
  if (rule.left === null || rule.right === null) return [];
  const [left, right] = [evaluate(rule.left, scope, book), evaluate(rule.right, scope, book)];
  if (left === undefined || right === undefined || holds(left.value, rule.relation, right.value, rule.tolerance)) return [];
  const result = right.shown === right.value || /^〔[^〕]*〕[\d.]+$/.test(right.shown) ? "" : `，即${right.value}`;
  const when = scope.period === null ? "" : `${showPeriod(scope.period)}，`;
  return [observe(rule, scope.unit, `${when}${left.shown}${wordOf[rule.relation]}${right.shown}${result}`, [left, right])];
}

function observe(rule: Rule, unit: string | null, message: string, sides: readonly Evaluated[]): Observation {
  return {
    unit,
    indicators: labelsOf(rule),
    message,
    places: sides.flatMap(({ sources }) => sources),
    notes: sides.flatMap(({ notes }) => notes),
  };
}

function labelsOf({ left, right }: Rule): string[] {
  return [left, right].flatMap((side) => (side === null ? [] : referencesOf(side).map(({ label }) => label)));
}

function holds(left: string, relation: Relation, right: string, tolerance: Tolerance): boolean {
  const margin = tolerance.isPercent ? shiftPoint(multiply(absolute(right), tolerance.value), -2) : tolerance.value;
  switch (relation) {
    case "=":
      return compare(absolute(subtract(left, right)), margin) <= 0;
    case "<>":
      return compare(absolute(subtract(left, right)), margin) > 0;
    case "<=":
      return compare(left, sum([right, margin])) <= 0;
    case ">=":
      return compare(sum([left, margin]), right) >= 0;
    case "<":
      return compare(left, sum([right, margin])) < 0;
    case ">":
      return compare(sum([left, margin]), right) > 0;
  }
}

/** The parts of the year in which every figure of the rule is asked; otherwise the year as a whole. */
function sharedPeriods(sides: readonly Expression[], { book }: CheckContext): (string | null)[] {
  const named = sides.flatMap(referencesOf).map(({ label }) => splitLabel(label, book.indicators));
  const rhythms = new Set(named.map((one) => (one === undefined || one.part === "previous" ? "year" : one.indicator.rhythm)));
  const [rhythm] = rhythms;
  return rhythms.size === 1 && rhythm !== undefined && rhythm !== "year" ? periodsOf(book.year, rhythm) : [null];
}

/** 备注 is asked for wherever the figure stands, or only where it stands to 右边 as 关系 says. */
export const checkNoteRequired: Check = (rule, context) => {
  const reference = rule.left === null ? undefined : referencesOf(rule.left)[0];
  const named = reference && splitLabel(reference.label, context.book.indicators);
  if (named === undefined) return [];
  const { indicator } = named;
  return unitsOf(rule, context).flatMap((unit) => {
    const given = factsOf(context.book, indicator.id, unit).filter(({ kind }) => kind !== "nil");
    const [first] = given;
    if (first === undefined || given.some(({ note }) => note !== "") || !applies(rule, unit, context)) return [];
    const message = `〔${indicator.label}〕须在备注里写明依据`;
    return [{ unit, indicators: [indicator.label], message, places: given.map(({ source }) => source), notes: [] }];
  });
};

function applies(rule: Rule, unit: string, { book }: CheckContext): boolean {
  if (rule.left === null || rule.right === null) return true;
  const scope = { unit, period: null };
  const [left, right] = [evaluate(rule.left, scope, book), evaluate(rule.right, scope, book)];
  return left !== undefined && right !== undefined && holds(left.value, rule.relation, right.value, rule.tolerance);
}
