/**
 * One million facts of a large province (10,000 units, 40 indicators, 100 cells each) summarised with every target judged, against a bare
 * grouping of the same facts in a Map. Run: npx tsx tests/bench/aggregate-bench.ts [units]
 */
import { type AggregateInput, summariseFacts } from "../../src/aggregate/aggregate.ts";
import { collectFacts } from "../../src/aggregate/collect-facts.ts";
import type { Fact } from "../../src/model/fact.ts";
import { indicatorsSchema } from "../../src/model/indicator.ts";
import { periodsOf } from "../../src/model/period.ts";
import { planSchema } from "../../src/model/plan.ts";
import { rosterSchema } from "../../src/model/roster.ts";
import type { Answer, Submission } from "../../src/model/submission.ts";
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

function submissionOf(unit: string, index: number): Submission {
  const answers = indicators.indicators.flatMap(({ id, kind, rhythm, whole }, column) =>
    periodsOf(year, rhythm).map((period, row): Answer => {
      const seed = (index * 31 + column * 7 + row * 3) % 97;
      const source = { file: `${unit}.xlsx`, sha256: "0".repeat(64), sheet: "指标数据", cell: `I${column * 4 + row + 4}` };
      const head = { indicator: id, period, note: "", source };
      if (kind === "ratio") return { ...head, kind, numerator: String(seed), denominator: String(seed + (seed % 5)) };
      return { ...head, kind: "count", value: whole ? String(seed) : `${seed}.${seed % 10}` };
    }),
  );
  const contact = { preparer: "", reviewer: "", phone: "", office: "", date: "" };
  const received = { receivedOn: `${year + 1}-01-20`, file: `${unit}.xlsx`, sha256: unit.padEnd(64, "0") };
  return { unit, year, round: "annual", ...received, answers, narratives: [], contact, wrongCells: 0 };
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

/** Seconds of processor time, garbage collection included: on a busy machine the clock says little. */
function timed<T>(run: () => T): { readonly value: T; readonly seconds: number } {
  const start = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(start);
  return { value, seconds: (user + system) / 1e6 };
}

const assignment = { plan, indicators, roster, workspace };
const collected = timed(() =>
  collectFacts(
    roster.units.map(({ code }, index) => submissionOf(code, index)),
    indicators,
  ),
);
const { facts } = collected.value;
// From here on only who sent what and when is needed of the workbooks.
const input: AggregateInput = {
  ...assignment,
  submissions: roster.units.map(({ code }) => ({ ...submissionOf(code, 0), answers: [] })),
};
const bare = timed(() => groupBare(facts));
const summary = timed(() => summariseFacts(facts, input));
const { figures, attainments } = summary.value.value;
const judged = attainments.reduce((count, one) => count + one.byUnit.length + 1, 0);
const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
const lines = [
  `${facts.length} facts, ${figures.length} figures, ${judged} verdicts`,
  `make and collect ${collected.seconds.toFixed(2)} s, bare grouping ${bare.seconds.toFixed(2)} s, summarise ${summary.seconds.toFixed(2)} s`,
  `summarise is ${(summary.seconds / bare.seconds).toFixed(1)} times the bare grouping (goal 10)`,
  `memory of the process ${memory} MiB, inputs included (goal 1024)`,
];
process.stdout.write(`${lines.join("\n")}\n`);
