/** What a clerk typed, and what may be read from it. */
import { buildBlank } from "../../src/blank/build-blank.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { periodsOf } from "../../src/model/period.ts";
import { asRead, type Filling, fill, type Typed } from "../support/fill-book.ts";
import { sample, sampleRequest } from "../support/sample-workspace.ts";
import { type Grid, gridOf } from "./grid.ts";
import type { Random } from "./random.ts";

/**
 * words: just this may be read ("" for blank), or the cell complained of. refuse: nobody can say what is meant, so only a complaint is right.
 */
export type Expected = { readonly kind: "words"; readonly words: string } | { readonly kind: "refuse" };

/** By row key of a figure, or "measure/<item>". */
export type Truth = Map<string, Expected>;

export interface Case {
  readonly grid: Grid;
  readonly truth: Truth;
}

export const questions: readonly { readonly key: string; readonly indicator: Indicator }[] = sample.indicators.indicators.flatMap(
  (indicator) => periodsOf(2023, indicator.rhythm).map((period) => ({ key: `${indicator.id}|${period}`, indicator })),
);

const blank = asRead(buildBlank(sampleRequest));

/** A workbook filled without a fault; one answer in six is 本单位无此项. */
export function filledCase(random: Random): Case {
  const filling: Record<string, Typed> = {};
  const truth: Truth = new Map();
  for (const { key, indicator } of questions) {
    const path = `figures/${key}`;
    if (random.whole(6) === 0) {
      filling[`${path}/nil`] = "是";
      filling[`${path}/reason`] = "不涉及";
      truth.set(key, words("nil:不涉及"));
    } else truth.set(key, words(type(filling, path, indicator, random)));
  }
  for (const item of sample.plan.items) {
    const text = `第${random.whole(1000)}次开展工作，=SUM(1)，{{x}} <b>`;
    filling[`measure/${item.id}/text`] = text;
    truth.set(`measure/${item.id}`, words(text));
  }
  return { grid: gridOf(fill(blank, filling as Filling)), truth };
}

function type(filling: Record<string, Typed>, path: string, indicator: Indicator, random: Random): string {
  switch (indicator.kind) {
    case "count": {
      const value = indicator.whole ? String(random.whole(5000)) : `${random.whole(900)}.${1 + random.whole(9)}`;
      filling[`${path}/value`] = { kind: "number", value, format: "General" };
      return value;
    }
    case "ratio": {
      const denominator = 1 + random.whole(200);
      const numerator = random.whole(denominator + 1);
      filling[`${path}/numerator`] = numerator;
      filling[`${path}/denominator`] = denominator;
      return `${numerator}/${denominator}`;
    }
    case "date": {
      const date = `2023-${String(1 + random.whole(12)).padStart(2, "0")}-${String(1 + random.whole(28)).padStart(2, "0")}`;
      filling[`${path}/value`] = { kind: "date", date };
      return date;
    }
    case "done": {
      const done = random.pick(["是", "否"]);
      filling[`${path}/value`] = done;
      return done;
    }
    case "text": {
      const text = random.pick(["省级", "市级", "=1+1", "@SUM(A1)", "国家级"]);
      filling[`${path}/value`] = text;
      return text;
    }
  }
}

export function words(text: string): Expected {
  return { kind: "words", words: text };
}

export const refuse: Expected = { kind: "refuse" };
