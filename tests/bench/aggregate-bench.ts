/**
 * One million facts of a large province (10,000 units, 40 indicators, 100 cells each) summarised with every target judged, against a bare
 * grouping of the same facts in a Map. Each way runs in three processes of its own with Node's default heap: the middle time and the highest
 * memory count. Run: npx tsx tests/bench/aggregate-bench.ts [units]
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type AggregateInput, summariseFacts } from "../../src/aggregate/aggregate.ts";
import type { Fact, Source } from "../../src/model/fact.ts";
import { type Indicator, indicatorsSchema } from "../../src/model/indicator.ts";
import { periodsOf } from "../../src/model/period.ts";
import { planSchema } from "../../src/model/plan.ts";
import type { Figure } from "../../src/model/results.ts";
import { rosterSchema } from "../../src/model/roster.ts";
import type { Submission } from "../../src/model/submission.ts";
import { workspaceSchema } from "../../src/model/workspace.ts";

const year = 2023;
const unitCount = Number(process.argv[2] ?? 10_000);

const indicators = indicatorsSchema.parse({
  format: "indicators/1",
  indicators: Array.from({ length: 40 }, (_, index) => ({
    id: `n${index}`,
    label: `指标${index}`,
    meaning: "",
    kind: index % 4 === 3 ? "ratio" : "count",
    unit: index % 4 === 3 ? "%" : "件",
    item: `i${index}`,
    units: ["各单位"],
    rhythm: index < 20 ? "quarter" : "year",
    whole: index % 3 === 0,
    numerator: "办结",
    denominator: "受理",
    judges: [{ target: `t${index}`, scope: index % 2 === 0 ? "each" : "total" }],
  })),
});

const plan = planSchema.parse({
  format: "plan/1",
  title: "省级计划",
  year,
  until: year,
  district: null,
  documentNumber: null,
  sections: [],
  items: indicators.indicators.map(({ kind }, index) => ({
    id: `i${index}`,
    no: String(index),
    section: null,
    title: `任务${index}`,
    text: "",
    span: null,
    units: {},
    targets: [
      {
        id: `t${index}`,
        metric: `指标${index}`,
        op: ">=",
        value: kind === "ratio" ? "95" : "4",
        unit: kind === "ratio" ? "%" : "件",
        per: index < 10 ? "quarter" : "year",
        scope: null,
        deadline: null,
        hedge: null,
        quote: "",
        span: null,
      },
    ],
  })),
});

const roster = rosterSchema.parse({
  format: "roster/1",
  units: Array.from({ length: unitCount }, (_, index) => ({ code: `u${String(index).padStart(5, "0")}`, name: `单位${index}` })),
  groups: [{ name: "各单位", kinds: ["department"] }],
});

const workspace = workspaceSchema.parse({
  format: "workspace/1",
  district: "某省",
  year,
  rounds: [{ id: "annual", title: "年度", deadline: `${year + 1}-01-31` }],
  report: { signatory: "某省", date: `${year + 1}-03-01` },
});

/** In the order in which facts are collected: by indicator, then unit, then period. Like those read from a file, they share no objects. */
function makeFacts(): Fact[] {
  const facts: Fact[] = [];
  const hash = "0".repeat(64);
  const files = roster.units.map(({ code }) => `${code}.xlsx`);
  for (const [column, indicator] of indicators.indicators.entries()) {
    const periods = periodsOf(year, indicator.rhythm);
    const cells = periods.map((_, row) => `I${column * 4 + row + 4}`);
    for (const [index, { code }] of roster.units.entries()) {
      for (const [row, period] of periods.entries()) {
        const source = { file: files[index] ?? "", sha256: hash, sheet: "指标数据", cell: cells[row] ?? "" };
        facts.push(factOf(indicator, code, period, (index * 31 + column * 7 + row * 3) % 97, source));
      }
    }
  }
  return facts;
}

function factOf(indicator: Indicator, unit: string, period: string, seed: number, source: Source): Fact {
  const { id, kind, whole, unit: measure } = indicator;
  const isRatio = kind === "ratio";
  return {
    id: ["f", id, unit, period].join("."),
    indicator: id,
    unit,
    period,
    value: isRatio ? null : whole ? String(seed) : `${seed}.${seed % 10}`,
    text: null,
    numerator: isRatio ? String(seed) : null,
    denominator: isRatio ? String(seed + (seed % 5)) : null,
    unitOfMeasure: measure,
    kind,
    source,
    note: "",
  };
}

/** Who sent what and when; the answers are the facts. */
function submissionOf(unit: string): Submission {
  const contact = { preparer: "", reviewer: "", phone: "", office: "", date: "" };
  const received = { receivedOn: `${year + 1}-01-20`, file: `${unit}.xlsx`, sha256: unit.padEnd(64, "0") };
  return { unit, year, round: "annual", ...received, answers: [], narratives: [], contact, wrongCells: 0 };
}

/** What the target is set against: facts by indicator and unit, nothing else. */
function groupBare(facts: readonly Fact[]): number {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.indicator}@${fact.unit}`;
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups.size;
}

const ways = {
  /** As for writing them out: a figure is counted and let go. */
  summarise: (facts: readonly Fact[], input: AggregateInput) => {
    let figures = 0;
    const { value } = summariseFacts(facts, input, () => {
      figures += 1;
    });
    const verdicts = value.attainments.reduce((count, one) => count + one.byUnit.length + 1, 0);
    return `${figures} figures, ${verdicts} verdicts`;
  },
  /** As for a report: all figures at hand at the end. */
  keep: (facts: readonly Fact[], input: AggregateInput) => {
    const figures: Figure[] = [];
    const { value } = summariseFacts(facts, input, (figure) => figures.push(figure));
    return `${figures.length} figures, ${value.attainments.length} targets`;
  },
  group: (facts: readonly Fact[]) => `${groupBare(facts)} groups`,
} as const;
type Way = keyof typeof ways;

interface Run {
  readonly made: string;
  /** Of processor time, garbage collection included: on a busy machine the clock says little. */
  readonly seconds: number;
  /** Highest resident memory of the whole process, inputs included. */
  readonly peakMiB: number;
}

function runHere(way: Way): Run {
  const facts = makeFacts();
  const input = { plan, indicators, roster, workspace, submissions: roster.units.map(({ code }) => submissionOf(code)) };
  const start = process.cpuUsage();
  const made = ways[way](facts, input);
  const { user, system } = process.cpuUsage(start);
  return { made, seconds: (user + system) / 1e6, peakMiB: process.resourceUsage().maxRSS / 1024 };
}

function runApart(way: Way): Run {
  const runs = [1, 2, 3].map(() => {
    const args = ["--import", "tsx", fileURLToPath(import.meta.url), String(unitCount), way];
    const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
    return JSON.parse(stdout) as Run; // written by runHere
  });
  const [, middle] = runs.toSorted((a, b) => a.seconds - b.seconds);
  return { made: middle?.made ?? "", seconds: middle?.seconds ?? 0, peakMiB: Math.max(...runs.map(({ peakMiB }) => peakMiB)) };
}

function compareWays(): string[] {
  const group = runApart("group");
  const line = (words: string, { made, seconds, peakMiB }: Run) =>
    `${words}: ${made}, ${seconds.toFixed(2)} s, ${(seconds / group.seconds).toFixed(1)} times the bare grouping, at most ${Math.round(peakMiB)} MiB`;
  return [
    `${unitCount * 100} facts; goals: at most 10 times the bare grouping, at most 1024 MiB`,
    line("bare grouping", group),
    line("summarised, figures handed on", runApart("summarise")),
    line("summarised, figures kept", runApart("keep")),
  ];
}

const asked = Object.keys(ways).find((way): way is Way => way === process.argv[3]);
process.stdout.write(asked === undefined ? `${compareWays().join("\n")}\n` : JSON.stringify(runHere(asked)));
