/** Plan to a first proposal of what units are asked. The bureau edits it: names, definitions and who is asked are its decision. */
import type { Indicator, Indicators } from "../model/indicator.ts";
import { type Item, type Plan, type Target, targetsOf } from "../model/plan.ts";
import { plainName, type Roster } from "../model/roster.ts";
import { askForTarget, type Question } from "./indicators/ask-for-target.ts";
import { unitsForItem } from "./indicators/units-for-item.ts";

const longestLabel = 40;

/** A target with the question that decides it and the item it is reported under. */
interface Asked {
  readonly target: Target;
  readonly question: Question;
  readonly item: Item;
}

/**
 * In plan order. Targets that need the same number share one indicator, which judges each of them. A target outside any item is put under the
 * item nearest in words. Without a roster, or where an item names nobody, all units are asked. A plan without items gives no indicators.
 */
export function proposeIndicators(plan: Plan, roster?: Roster): Indicators {
  const groups = new Map<string, Asked[]>();
  for (const target of targetsOf(plan)) {
    const item = plan.items.find((one) => one.targets.includes(target)) ?? nearestItem(target, plan.items);
    if (!item) continue;
    const asked = { target, question: askForTarget(target), item };
    const key = sameNumber(asked, groups) ?? keyOf(asked);
    groups.set(key, [...(groups.get(key) ?? []), asked]);
  }
  const indicators: Indicator[] = [];
  for (const asked of groups.values()) indicators.push(propose(asked, plan, roster, indicators));
  return { format: "indicators/1", indicators };
}

function propose(asked: readonly Asked[], plan: Plan, roster: Roster | undefined, before: readonly Indicator[]): Indicator {
  const [first, ...more] = asked as [Asked, ...Asked[]]; // a group is made with its first member
  const { target, item } = first;
  const { scope: _scope, ...question } = first.question;
  const label = uniqueLabel(target, item, before);
  const units = [...new Set([first, ...more].flatMap((one) => unitsForItem(one.item, one.target, plan, roster)))];
  const written =
    question.kind === "done" ? {} : { wording: `${label}〔${label}〕${question.kind === "ratio" ? "" : question.unit}` };
  return {
    id: idOf(target),
    label,
    meaning: meaningOf(first),
    item: item.id,
    units,
    required: true,
    previous: {},
    judges: asked.map((one) => ({ target: one.target.id, scope: one.question.scope })),
    ...question,
    unit: question.kind === "done" ? "" : question.unit,
    ...written,
  };
}

/** i3.t2 is decided by i3.q2. */
function idOf(target: Target): string {
  const id = target.id.replace(/t(\d+)$/, "q$1");
  return id === target.id ? `${target.id}-q` : id;
}

function meaningOf({ target, question, item }: Asked): string {
  const period = { year: "全年", half: "每半年", quarter: "每季度", month: "每月" }[question.rhythm];
  const scope = target.scope === null ? "" : `${target.scope}，`;
  return `${scope}${period}“${target.metric}”。依据${item.no}“${item.title}”：${target.quote}。`;
}

function uniqueLabel(target: Target, item: Item, before: readonly Indicator[]): string {
  const taken = (label: string) => before.some((one) => one.label === label);
  const name = clip(target.metric.replace(/[〔〕]/g, ""));
  const choices = [name, clip(`${target.scope ?? ""}${name}`), clip(`${item.no}${name}`)];
  const free = choices.find((label) => !taken(label));
  if (free !== undefined) return free;
  const numbered = before.map((_, index) => `${name.slice(0, longestLabel - 4)}${index + 2}`);
  return numbered.find((label) => !taken(label)) ?? target.id;
}

/** The end of a name says what it is, the beginning whose. */
function clip(name: string): string {
  if (name.length <= longestLabel) return name;
  const short = name.slice(name.indexOf("的", name.length - longestLabel) + 1);
  return short.length > 3 && short.length <= longestLabel ? short : name.slice(-longestLabel);
}

/** The same number: kind, unit, beat and name agree; for counts whom it holds for as well. */
function keyOf({ target, question }: Asked): string {
  const scope = question.kind === "ratio" ? "" : plainName(target.scope ?? "");
  const base = question.kind === "ratio" ? `${question.numerator}` : "";
  return [
    question.kind,
    question.unit,
    question.rhythm,
    plainMetric(target.metric),
    scope,
    base.includes("达到") ? base : "",
  ].join("|");
}

function plainMetric(metric: string): string {
  return plainName(metric).replace(/[“”"《》的等]|^(?:全区|全市|全县|本区|开展|组织|举办)/g, "");
}

/** A share under a longer and a shorter name: 行政机关负责人出庭应诉率 and 负责人出庭应诉率. */
function sameNumber(asked: Asked, groups: ReadonlyMap<string, readonly Asked[]>): string | undefined {
  if (asked.question.kind !== "ratio") return undefined;
  const name = plainMetric(asked.target.metric);
  for (const [key, [first]] of groups) {
    if (first?.question.kind !== "ratio" || first.question.numerator?.includes("达到")) continue;
    const other = plainMetric(first.target.metric);
    const [short, long] = name.length < other.length ? [name, other] : [other, name];
    if (short.length >= 6 && long.endsWith(short)) return key;
  }
  return undefined;
}

function nearestItem(target: Target, items: readonly Item[]): Item | undefined {
  const pairs = pairsOf(target.metric);
  const shared = (item: Item) => [...pairsOf(item.title + item.text)].filter((pair) => pairs.has(pair)).length;
  return items.reduce<Item | undefined>((best, item) => (best && shared(best) >= shared(item) ? best : item), undefined);
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}
