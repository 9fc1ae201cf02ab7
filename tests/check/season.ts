/** Seeds as a season of workbooks in memory: laid out, filled, read back, checked; with a year before it drawn by seeded dice. */
import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { AggregateInput } from "../../src/aggregate/aggregate.ts";
import { collectFacts } from "../../src/aggregate/collect-facts.ts";
import { buildBlank } from "../../src/blank/build-blank.ts";
import { checkFacts } from "../../src/check/check-facts.ts";
import { withPreviousValues } from "../../src/check/compare-definitions.ts";
import type { PreviousYear } from "../../src/check/facts-book.ts";
import { readRules } from "../../src/check/read-rules.ts";
import type { Rule } from "../../src/check/rule.ts";
import { gridOfRecords } from "../../src/check/rule-grid.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { readSubmission } from "../../src/intake/read-submission.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { Finding } from "../../src/model/finding.ts";
import { itemLabel } from "../../src/model/plan.ts";
import type { ResultNarrative } from "../../src/model/results.ts";
import type { Answer, Submission } from "../../src/model/submission.ts";
import { figureKey } from "../../src/workbook/cell-keys.ts";
import type { ReadBook } from "../../src/workbook/workbook.ts";
import { readSeed } from "../aggregate/read-seed.ts";
import { type Random, randomFrom } from "../fuzz/random.ts";
import { asRead, type Filling, fill, type Typed } from "../support/fill-book.ts";
import { sampleRequest } from "../support/sample-workspace.ts";

export interface Season {
  readonly input: AggregateInput;
  readonly rules: readonly Rule[];
  /** The filled workbook of each unit. */
  readonly books: ReadonlyMap<string, ReadBook>;
}

export interface Reading {
  readonly submissions: readonly Submission[];
  readonly remarks: readonly Diagnostic[];
}

export function rulesOf(seed: string, { indicators, roster }: AggregateInput): readonly Rule[] {
  const file = `seeds/${seed}/checks.csv`;
  const texts: string[][] = existsSync(file) ? parse(readFileSync(file, "utf8"), { bom: true }) : [];
  const grid = gridOfRecords(
    texts.map((fields, index) => ({ line: index + 1, fields })),
    file,
  );
  const rules = readRules(texts.length === 0 ? null : grid, { indicators: indicators.indicators, roster });
  if (!rules.ok) throw new Error(JSON.stringify(rules.remarks));
  return rules.value;
}

export function seasonOf(seed: string): Season {
  const input = readSeed(seed);
  const books = new Map(
    input.submissions.map((submission) => {
      const unit = input.roster.units.find(({ code }) => code === submission.unit);
      const [round] = input.workspace.rounds;
      if (unit === undefined || round === undefined) throw new Error(`${submission.unit} is not in the roster`);
      const blank = buildBlank({ ...sampleRequest, assignment: input, round, unit });
      return [submission.unit, fill(asRead(blank), typedBy(submission, input))] as const;
    }),
  );
  return { input, rules: rulesOf(seed, input), books };
}

export function number(value: string): Typed {
  return { kind: "number", value, format: "General" };
}

/** What the clerk of a unit types. */
export function typedBy({ answers, narratives }: Pick<Submission, "answers" | "narratives">, { plan }: AggregateInput): Filling {
  const cells: Record<string, Typed> = {};
  for (const answer of answers) Object.assign(cells, typedAnswer(answer));
  for (const kind of ["measure", "shortcoming", "arrangement"] as const) {
    for (const [index, row] of narratives.filter((one) => one.kind === kind).entries()) {
      const at = `${kind}/${kind === "measure" ? row.item : `row-${index + 1}`}`;
      const item = plan.items.find(({ id }) => id === row.item);
      const title =
        kind === "measure" ? {} : { [`${at}/title`]: row.title, ...(item ? { [`${at}/item`]: itemLabel(item) } : {}) };
      Object.assign(cells, { [`${at}/text`]: row.text }, title, kind === "shortcoming" ? { [`${at}/cause`]: row.cause } : {});
    }
  }
  return Object.fromEntries(Object.entries(cells).filter(([, typed]) => typed !== ""));
}

function typedAnswer(answer: Answer): Record<string, Typed> {
  const at = `figures/${figureKey(answer.indicator, answer.period)}`;
  switch (answer.kind) {
    case "blank":
      return {};
    case "nil":
      return { [`${at}/nil`]: "是", [`${at}/reason`]: answer.reason };
    case "count":
      return { [`${at}/value`]: number(answer.value), [`${at}/note`]: answer.note };
    case "ratio":
      return {
        [`${at}/numerator`]: number(answer.numerator),
        [`${at}/denominator`]: number(answer.denominator),
        [`${at}/note`]: answer.note,
      };
    case "date":
      return { [`${at}/value`]: { kind: "date", date: answer.text } };
    default:
      return { [`${at}/value`]: answer.text };
  }
}

/** All workbooks read, those in `changed` instead of the season's own. */
export function readSeason({ input, books }: Season, changed: ReadonlyMap<string, ReadBook> = new Map()): Reading {
  const readings = [...books].map(([unit, book]) => {
    const file = { name: `${unit}.xlsx`, sha256: unit.padEnd(64, "0"), receivedOn: "2024-01-20" };
    return readSubmission(changed.get(unit) ?? book, file, input);
  });
  return {
    submissions: readings.flatMap(({ submission }) => submission ?? []),
    remarks: readings.flatMap(({ remarks }) => remarks),
  };
}

/** The door of the room, over what was read. */
export function checkSeason(season: Season, { submissions }: Reading, previous: PreviousYear | null): Finding[] {
  const { input, rules } = season;
  const { indicators } = input.indicators;
  const filled = previous === null ? [...indicators] : withPreviousValues(indicators, previous);
  const { facts } = collectFacts(submissions, input.indicators);
  const narratives = submissions.flatMap(({ unit, narratives: own }) => own.map((one) => ({ ...one, unit })));
  return checkFacts({ ...input, indicators: { ...input.indicators, indicators: filled }, facts, narratives, previous, rules });
}

/**
 * A year before: each number between three quarters and four thirds of this year's; texts about other things, with one clause that comes
 * back every year.
 */
export function yearBefore(season: Season, otherTexts: readonly string[], seed: number): PreviousYear {
  const { input } = season;
  const random = randomFrom(seed);
  const { submissions } = readSeason(season);
  const facts = collectFacts(submissions, input.indicators).facts.map((fact) => olderFact(fact, input, random));
  const values = new Map<string, Map<string, string>>();
  for (const fact of facts) {
    if (fact.value === null) continue;
    const units = values.get(fact.indicator) ?? new Map<string, string>();
    values.set(fact.indicator, units.set(fact.unit, String(rounded(Number(units.get(fact.unit) ?? 0) + Number(fact.value)))));
  }
  const narratives = submissions.flatMap(({ unit, narratives: own }) =>
    own.map((one, index): ResultNarrative => {
      const text = otherTexts[(index + random.whole(1000)) % otherTexts.length] ?? "";
      return {
        ...one,
        unit,
        text: `${text.replace(/〔[^〕]*〕/g, "若干")}${one.text.split(/[，。]/).at(-2) ?? ""}。`,
        cause: "",
      };
    }),
  );
  return { indicators: [], facts, narratives, values };
}

function olderFact(fact: Fact, { workspace, indicators }: AggregateInput, random: Random): Fact {
  const whole = indicators.indicators.find(({ id }) => id === fact.indicator)?.whole !== false;
  const older = (value: string | null, factor: number) =>
    value === null ? null : String(whole ? Math.round(Number(value) * factor) : rounded(Number(value) * factor));
  const factor = 0.75 + random.whole(1000) / 1714;
  const period = fact.period.replace(String(workspace.year), String(workspace.year - 1));
  return {
    ...fact,
    period,
    value: older(fact.value, factor),
    numerator: older(fact.numerator, factor),
    denominator: older(fact.denominator, factor),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
