/** A small year for the checks: two units, answers given as short lines. */
import { checkFacts } from "../../src/check/check-facts.ts";
import type { PreviousYear } from "../../src/check/facts-book.ts";
import { readRules } from "../../src/check/read-rules.ts";
import { gridOfRecords } from "../../src/check/rule-grid.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { sample } from "../support/sample-workspace.ts";

export const titles = ["编号", "规则名称", "类型", "左边", "关系", "右边", "容差", "级别", "适用单位", "提示语"];

const context = { indicators: sample.indicators.indicators, roster: sample.roster };

/** Rows of a rule sheet under its titles. */
export function rulesFrom(...rows: readonly (readonly string[])[]) {
  const lines = [titles, ...rows].map((fields, index) => ({ line: index + 1, fields }));
  return readRules(gridOfRecords(lines, "checks.csv"), context);
}

/** `indicator@unit` or `indicator@unit:period` → a count, `3/4`, a word, or `nil`. A note follows a bar. */
export function factsFrom(given: Readonly<Record<string, string>>): Fact[] {
  return Object.entries(given).map(([key, typed], index) => {
    const [question = "", period = "2023"] = key.split(":");
    const [indicator = "", unit = ""] = question.split("@");
    const [value = "", note = ""] = typed.split("|");
    const kind = value === "nil" ? "nil" : (sample.indicators.indicators.find(({ id }) => id === indicator)?.kind ?? "count");
    const [numerator = null, denominator = null] = kind === "ratio" ? value.split("/") : [];
    return {
      id: `f.${indicator}.${unit}.${period}`,
      indicator,
      unit,
      period,
      kind,
      value: kind === "count" ? value : null,
      text: kind === "date" || kind === "text" ? value : null,
      numerator,
      denominator,
      unitOfMeasure: "",
      note,
      source: { file: `${unit}.xlsx`, sha256: "a".repeat(64), sheet: "指标数据", cell: `I${index + 4}` },
    };
  });
}

export interface Told {
  readonly facts?: Readonly<Record<string, string>>;
  readonly texts?: readonly string[];
  readonly previous?: PreviousYear | null;
  readonly rows?: readonly (readonly string[])[];
  readonly indicators?: readonly Indicator[];
}

export function findingsOf({ facts = {}, texts = [], previous = null, rows = [], indicators }: Told): Finding[] {
  const rules = rulesFrom(...rows);
  if (!rules.ok) throw new Error(JSON.stringify(rules.remarks));
  const narratives = texts.map((text, index) => ({
    unit: index === 0 ? "sfj" : "cgj",
    kind: "measure" as const,
    item: "i1",
    title: "",
    text,
    cause: "",
    source: { file: `${index}.xlsx`, sha256: "b".repeat(64), sheet: "工作举措与成效", cell: `E${index + 5}` },
  }));
  const asked = { ...sample.indicators, indicators: [...(indicators ?? sample.indicators.indicators)] };
  return checkFacts({ ...sample, indicators: asked, facts: factsFrom(facts), narratives, previous, rules: rules.value });
}
