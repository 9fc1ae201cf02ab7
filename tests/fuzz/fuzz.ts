/** Mutated workbooks against known truth: every answer is right or complained of, or the run has found a silent misread. */
import { readWorkbook } from "../../src/cli/steps/read-workbook.ts";
import { periodsOf, showPeriod } from "../../src/model/period.ts";
import { itemLabel } from "../../src/model/plan.ts";
import { sample } from "../support/sample-workspace.ts";
import { emitXlsx, plainDialect } from "./emit-xlsx.ts";
import { judge } from "./judge.ts";
import { cellMutations } from "./mutate-cells.ts";
import { orderMutations } from "./mutate-order.ts";
import { shapeMutations } from "./mutate-shape.ts";
import type { Mutation } from "./mutation.ts";
import { randomFrom } from "./random.ts";
import { filledCase } from "./truth.ts";

export const mutations: Readonly<Record<string, Mutation>> = { ...cellMutations, ...shapeMutations, ...orderMutations };

export interface FuzzResult {
  readonly workbooks: number;
  readonly right: number;
  readonly complained: number;
  readonly warned: number;
  readonly silent: readonly string[];
  /** How often each mutation was applied. */
  readonly applied: ReadonlyMap<string, number>;
}

/** The words by which complaints name a question. */
const labels = new Map([
  ...sample.indicators.indicators.flatMap((indicator) =>
    periodsOf(2023, indicator.rhythm).map((period): [string, string] => {
      const suffix = indicator.rhythm === "year" ? "" : `（${showPeriod(period).replace(/^\d+年/, "")}）`;
      return [`${indicator.id}|${period}`, `${indicator.label}${suffix}`];
    }),
  ),
  ...sample.plan.items.map((item): [string, string] => [`measure/${item.id}`, itemLabel(item)]),
]);

/** One of these can undo another, or itself, and what is to be read would no longer be known: at most one of a group is done to a workbook. */
const undoing = [
  ["values pushed down", "values pulled up", "answers pushed down", "value cut and pasted"],
  ["value column copied aside", "entry column deleted"],
  ["row copied"],
  [...Object.keys(orderMutations), "sorted with keys", "two values merged"],
  [...Object.keys(orderMutations), "row copied", "narrative row copied"],
  ["two values merged", "values pulled up"],
  ["narratives cut and pasted", "narrative row copied"],
];

function isUndoing(name: string, earlier: readonly string[]): boolean {
  return undoing.some((group) => group.includes(name) && earlier.some((other) => group.includes(other)));
}

/** Each workbook gets one to three mutations; the first goes through all of them in turn. `from`: number of the first workbook, for a run in pieces. */
export function fuzz(seed: number, count: number, from = 0): FuzzResult {
  const names = Object.keys(mutations);
  const applied = new Map<string, number>();
  const silent: string[] = [];
  let right = 0;
  let complained = 0;
  let warned = 0;
  for (let number = from; number < from + count; number++) {
    const random = randomFrom(seed * 1_000_003 + number);
    const one = filledCase(random);
    const dialect = { ...plainDialect };
    const picked = [names[number % names.length] ?? "", ...Array.from({ length: random.whole(3) }, () => random.pick(names))];
    const chosen = [...picked.filter((name) => !(name in orderMutations)), ...picked.filter((name) => name in orderMutations)];
    for (const [index, name] of chosen.entries()) {
      if (isUndoing(name, chosen.slice(0, index))) continue;
      mutations[name]?.(one, random, dialect);
      applied.set(name, (applied.get(name) ?? 0) + 1);
    }
    const bytes = emitXlsx(one.grid, dialect);
    const reading = readWorkbook(sample, bytes, { name: "f.xlsx", sha256: "0".repeat(64), receivedOn: "2024-01-20" });
    const verdict = judge(reading, one.truth, labels);
    right += verdict.right;
    complained += verdict.complained;
    warned += verdict.warned;
    silent.push(...verdict.silent.map((what) => `#${number} [${chosen.join(" + ")}] ${what}`));
  }
  return { workbooks: count, right, complained, warned, silent, applied };
}
