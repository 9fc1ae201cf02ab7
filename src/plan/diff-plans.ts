/** Two years' plans to what was added, dropped and changed. Items are matched by title and text, targets by what they measure. */
import type { Item, Plan, Target } from "../model/plan.ts";
import { plainName } from "../model/roster.ts";
import { showTarget } from "../model/show-requirement.ts";

/** `item` is the number and title as printed; null for a target outside any item. */
export interface PlacedTarget {
  readonly item: string | null;
  readonly target: Target;
}

export interface ChangedTarget {
  readonly item: string | null;
  readonly before: Target;
  readonly after: Target;
}

export interface ChangedItem {
  readonly before: Item;
  readonly after: Item;
  /** Names of units that came in or went out. */
  readonly unitsAdded: readonly string[];
  readonly unitsDropped: readonly string[];
}

export interface PlanDiff {
  readonly items: {
    readonly added: readonly Item[];
    readonly dropped: readonly Item[];
    /** Kept, with another title or other units. */
    readonly changed: readonly ChangedItem[];
  };
  readonly targets: {
    readonly added: readonly PlacedTarget[];
    readonly dropped: readonly PlacedTarget[];
    /** The same thing measured, with another number, period, deadline or hedge. */
    readonly changed: readonly ChangedTarget[];
  };
}

/** Share of character pairs two texts must have in common to be taken for the same. Found by trying on annual plans; titles are short. */
const sameItem = 0.45;
const sameMetric = 0.6;

/** Each item and target of one plan is matched with at most one of the other, best matches first. A deadline that moved with the plan's year is no change. */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
  const items = matchUp(before.items, after.items, itemLikeness, sameItem);
  const [old, now] = [placed(before), placed(after)];
  const targets = matchUp(old, now, targetLikeness, sameMetric);
  return {
    items: {
      added: items.added,
      dropped: items.dropped,
      changed: items.pairs.map(([one, other]) => compareItems(one, other)).filter(isChanged),
    },
    targets: {
      added: targets.added,
      dropped: targets.dropped,
      changed: targets.pairs
        .filter(([one, other]) => differs(one.target, other.target, (after.year ?? 0) - (before.year ?? 0)))
        .map(([one, other]) => ({ item: other.item, before: one.target, after: other.target })),
    },
  };
}

/** One line each, for people. Empty when nothing changed. */
export function showPlanDiff({ items, targets }: PlanDiff): string[] {
  const name = (item: Item) => `${item.no} ${item.title}`;
  const where = (item: string | null) => (item === null ? "" : `（${item}）`);
  const wish = (target: Target) => `${target.metric} ${showTarget(target)}`;
  return [
    ...items.added.map((item) => `+ 任务 ${name(item)}`),
    ...items.dropped.map((item) => `- 任务 ${name(item)}`),
    ...items.changed.map((change) => `~ 任务 ${name(change.before)} → ${name(change.after)}${showUnits(change)}`),
    ...targets.added.map(({ item, target }) => `+ 目标 ${wish(target)}${where(item)}`),
    ...targets.dropped.map(({ item, target }) => `- 目标 ${wish(target)}${where(item)}`),
    ...targets.changed.map(({ item, before, after }) => `~ 目标 ${wish(before)} → ${wish(after)}${where(item)}`),
  ];
}

function showUnits({ unitsAdded, unitsDropped }: ChangedItem): string {
  const parts = [...unitsAdded.map((unit) => `+${unit}`), ...unitsDropped.map((unit) => `-${unit}`)];
  return parts.length === 0 ? "" : `（单位 ${parts.join(" ")}）`;
}

function placed(plan: Plan): PlacedTarget[] {
  return [
    ...plan.items.flatMap((item) => item.targets.map((target) => ({ item: `${item.no} ${item.title}`, target }))),
    ...plan.targets.map((target) => ({ item: null, target })),
  ];
}

interface Matching<T> {
  readonly pairs: readonly (readonly [T, T])[];
  readonly added: readonly T[];
  readonly dropped: readonly T[];
}

/** Pairs in the order of `after`; of equal likeness the pair that stands nearest to its old place wins. */
function matchUp<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: (one: T, other: T) => number,
  least: number,
): Matching<T> {
  const candidates = before
    .flatMap((one, i) => after.map((other, j) => ({ i, j, like: likeness(one, other) })))
    .filter(({ like }) => like >= least)
    .toSorted((a, b) => b.like - a.like || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i || a.j - b.j);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of candidates) {
    if (taken.has(i) || partner.has(j)) continue;
    taken.add(i);
    partner.set(j, i);
  }
  return {
    pairs: after.flatMap((other, j) => {
      const one = before[partner.get(j) ?? -1];
      return one === undefined ? [] : [[one, other] as const];
    }),
    added: after.filter((_, j) => !partner.has(j)),
    dropped: before.filter((_, i) => !taken.has(i)),
  };
}

function itemLikeness(one: Item, other: Item): number {
  const titles = likeness(one.title, other.title);
  return Math.max(titles, 0.6 * titles + 0.4 * likeness(one.text, other.text));
}

/** What is measured must be alike; how it is asked decides between several. */
function targetLikeness(one: PlacedTarget, other: PlacedTarget): number {
  const metric = likeness(one.target.metric, other.target.metric);
  if (metric < sameMetric) return 0;
  const scope = likeness(one.target.scope ?? "", other.target.scope ?? "");
  const same = (one.target.unit === other.target.unit ? 0.1 : 0) + (one.target.op === other.target.op ? 0.05 : 0);
  return metric + same + 0.1 * scope;
}

/** Dice's coefficient over character pairs: 1 for equal texts, 0 for texts without a pair in common. */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (one === other) return 1;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function pairsOf(text: string): Set<string> {
  const plain = plainName(text).replace(/[，。、；：“”《》（）()的]/g, "");
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, index) => plain.slice(index, index + 2)));
}

function compareItems(before: Item, after: Item): ChangedItem {
  const [old, now] = [before, after].map(({ units }) => [...units.lead, ...units.support, ...units.groups].map(plainName));
  const without = (names: readonly string[] = [], others: readonly string[] = []) =>
    names.filter((name) => !others.includes(name));
  return { before, after, unitsAdded: without(now, old), unitsDropped: without(old, now) };
}

function isChanged({ before, after, unitsAdded, unitsDropped }: ChangedItem): boolean {
  return plainName(before.title) !== plainName(after.title) || unitsAdded.length + unitsDropped.length > 0;
}

function differs(one: Target, other: Target, years: number): boolean {
  const fields = ["op", "value", "unit", "per", "hedge"] as const;
  const moved = one.deadline !== other.deadline && laterBy(one.deadline, years) !== other.deadline;
  return fields.some((field) => one[field] !== other[field]) || moved;
}

/** The same day in the year of the newer plan. */
function laterBy(date: string | null, years: number): string | null {
  return date === null ? null : `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}
