/**
 * The checks over a large district: 60 units, 80 indicators of which half are asked by the quarter, last year beside them, 20 texts a unit and
 * 40 rules of the sheet; then over twice and four times as many units, to see how the time grows. Run: npx tsx tests/bench/check-bench.ts
 */
import { checkFacts } from "../../src/check/check-facts.ts";
import { readRules } from "../../src/check/read-rules.ts";
import { ruleColumns } from "../../src/check/rule-columns.ts";
import { gridOfRecords } from "../../src/check/rule-grid.ts";
import type { Fact } from "../../src/model/fact.ts";
import { type Indicator, indicatorsSchema } from "../../src/model/indicator.ts";
import { periodsOf } from "../../src/model/period.ts";
import type { ResultNarrative } from "../../src/model/results.ts";
import { rosterSchema } from "../../src/model/roster.ts";
import { workspaceSchema } from "../../src/model/workspace.ts";
import { type Random, randomFrom } from "../fuzz/random.ts";

const year = 2023;
const subjects = ["行政复议", "行政应诉", "执法监督", "普法宣传", "公共服务", "法律援助", "人民调解", "政务公开"];
const nouns = ["案件", "活动", "事项", "文件", "培训", "检查", "决定", "意见", "申请", "问题"];

const indicators = indicatorsSchema.parse({
  format: "indicators/1",
  indicators: Array.from({ length: 80 }, (_, index) => ({
    id: `n${index}`,
    label: `${subjects[index % 8]}办理${nouns[Math.floor(index / 8)]}`,
    meaning: "",
    kind: index % 5 === 4 ? "ratio" : "count",
    unit: index % 5 === 4 ? "%" : "件",
    item: `i${index % 20}`,
    units: ["各单位"],
    rhythm: index % 2 === 0 ? "quarter" : "year",
    numerator: "办结",
    denominator: "受理",
  })),
});
const workspace = workspaceSchema.parse({
  format: "workspace/1",
  district: "某区",
  year,
  rounds: [{ id: "annual", title: "年度", deadline: `${year + 1}-01-31` }],
  report: { signatory: "某区", date: `${year + 1}-03-01` },
});

function rosterOf(count: number) {
  const units = Array.from({ length: count }, (_, index) => ({ code: `u${index}`, name: `单位${index}` }));
  return rosterSchema.parse({ format: "roster/1", units, groups: [{ name: "各单位", kinds: ["department"] }] });
}

function factsOf(unit: string, of: number, random: Random): Fact[] {
  return indicators.indicators.flatMap((indicator, column) =>
    periodsOf(of, indicator.rhythm).map((period, row) => factOf(indicator, unit, period, column * 4 + row + 4, random)),
  );
}

function factOf({ id, kind, unit: measure }: Indicator, unit: string, period: string, row: number, random: Random): Fact {
  const amount = 20 + random.whole(60);
  const [numerator, denominator] = kind === "ratio" ? [String(amount), String(amount + random.whole(5))] : [null, null];
  return {
    id: `f.${id}.${unit}.${period}`,
    indicator: id,
    unit,
    period,
    kind,
    value: kind === "count" ? String(amount) : null,
    text: null,
    numerator,
    denominator,
    unitOfMeasure: measure,
    note: "",
    source: { file: `${unit}.xlsx`, sha256: "0".repeat(64), sheet: "指标数据", cell: `I${row}` },
  };
}

function textsOf(unit: string, random: Random): ResultNarrative[] {
  return Array.from({ length: 20 }, (_, item) => {
    const clauses = Array.from({ length: 8 }, () => {
      const { label } = random.pick(indicators.indicators);
      return `${random.pick(subjects)}工作由${unit}牵头推进${random.pick(nouns)}${random.whole(100)}次，全年${label}${random.whole(100)}件`;
    });
    const source = { file: `${unit}.xlsx`, sha256: "0".repeat(64), sheet: "工作举措与成效", cell: `E${item + 5}` };
    return { unit, kind: "measure", item: `i${item}`, title: "", text: `${clauses.join("。")}。`, cause: "", source };
  });
}

function rulesFor(roster: ReturnType<typeof rosterOf>) {
  const titles = ruleColumns.map(({ title }) => title);
  const rows = Array.from({ length: 40 }, (_, index) => {
    const [a, b] = [indicators.indicators[index], indicators.indicators[index + 8]];
    return [
      `R${index}`,
      "其中",
      "其中不大于总数",
      `〔${a?.label}〕`,
      "不大于",
      `〔${b?.label}〕+〔${a?.label}〕`,
      "",
      "错误",
      "",
      "",
    ];
  });
  const grid = gridOfRecords(
    [titles, ...rows].map((fields, index) => ({ line: index + 1, fields })),
    "checks.csv",
  );
  const rules = readRules(grid, { indicators: indicators.indicators, roster });
  if (!rules.ok) throw new Error(JSON.stringify(rules.remarks));
  return rules.value;
}

for (const count of [60, 120, 240]) {
  const random = randomFrom(count);
  const roster = rosterOf(count);
  const facts = roster.units.flatMap(({ code }) => factsOf(code, year, random));
  const narratives = roster.units.flatMap(({ code }) => textsOf(code, random));
  const before = roster.units.flatMap(({ code }) => factsOf(code, year - 1, random));
  const previous = { indicators: [], facts: before, narratives: [], values: new Map<string, Map<string, string>>() };
  const rules = rulesFor(roster);
  const start = process.cpuUsage();
  const findings = checkFacts({ roster, workspace, indicators, facts, narratives, previous, rules });
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  process.stdout.write(
    `${count} units, ${facts.length} facts, ${narratives.length} texts: ${seconds.toFixed(2)} s, ${((1e6 * seconds) / facts.length).toFixed(0)} µs a fact, ${findings.length} findings\n`,
  );
}
