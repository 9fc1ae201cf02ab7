/** Results → one table of words, by section, unit or target, for printing as text, Markdown or CSV. */

import { unreachable } from "../diagnostics/outcome.ts";
import { percentOf } from "../model/decimal.ts";
import type { Attainment, Verdict } from "../model/results.ts";
import { showNumber } from "../model/show-number.ts";
import { verdictWord, verdictWords } from "../model/verdict-words.ts";
import {
  openSource,
  type SummaryInput,
  type SummarySource,
  showResult,
  targetSection,
  unitName,
} from "./summary/summary-source.ts";
import { showShortUnits, stateWords } from "./summary/verdict-words.ts";

export interface SummaryTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** town: the units of kind town only. */
export const summaryOrders = ["section", "unit", "target", "town"] as const;
export type SummaryOrder = (typeof summaryOrders)[number];

/** Rows stand in the order of plan or roster. 完成率 leaves out what is not applicable, not due or agreed not to count. */
export function showSummary(input: Omit<SummaryInput, "facts">, by: SummaryOrder): SummaryTable {
  const source = openSource({ ...input, facts: { format: "facts/1", facts: [] } });
  switch (by) {
    case "section":
      return bySection(source);
    case "unit":
      return byUnit(source, () => true);
    case "town":
      return byUnit(source, (code) => source.roster.units.some((unit) => unit.code === code && unit.kind === "town"));
    case "target":
      return byTarget(source);
    default:
      return unreachable(by);
  }
}

function bySection(source: SummarySource): SummaryTable {
  const sections = new Map<string, Attainment[]>();
  for (const one of source.results.attainments) {
    const section = targetSection(source, one);
    sections.set(section, [...(sections.get(section) ?? []), one]);
  }
  const shown = ["met", "partly", "missed", "unreported"] as const satisfies readonly Verdict[];
  return {
    columns: ["章节", "目标", ...shown.map((verdict) => verdictWords[verdict]), "不计", "完成率"],
    rows: [...sections].map(([section, own]) => {
      const counts = shown.map((verdict) => own.filter((one) => verdictWord(one) === verdictWords[verdict]).length);
      const due = counts.reduce((total, count) => total + count, 0);
      return [section, ...[own.length, ...counts, own.length - due].map(String), showRate(counts[0] ?? 0, due)];
    }),
  };
}

function byUnit(source: SummarySource, wanted: (code: string) => boolean): SummaryTable {
  const shown = ["met", "missed", "unreported", "not-applicable"] as const satisfies readonly Verdict[];
  return {
    columns: ["单位", "报送", "收到日期", "必填空缺", "涉及目标", ...shown.map((verdict) => verdictWords[verdict]), "完成率"],
    rows: source.results.standings
      .filter(({ unit }) => wanted(unit))
      .map(({ unit, state, receivedOn, openCells }) => {
        const own = source.results.attainments.flatMap((one) => one.byUnit.filter((verdict) => verdict.unit === unit));
        const counts = shown.map((verdict) => own.filter((one) => one.verdict === verdict).length);
        const [met = 0, missed = 0, unreported = 0] = counts;
        const numbers = [openCells, own.length, ...counts].map(String);
        return [
          unitName(source, unit),
          stateWords[state],
          receivedOn ?? "",
          ...numbers,
          showRate(met, met + missed + unreported),
        ];
      }),
  };
}

function byTarget(source: SummarySource): SummaryTable {
  return {
    columns: ["目标", "要求", "结果", "完成情况", "已报/应报", "未达标、未报单位"],
    rows: source.results.attainments.map((one) => [
      one.metric,
      one.required,
      showResult(source, one),
      verdictWord(one),
      `${one.reported}/${one.expected}`,
      showShortUnits(one.byUnit, (code) => unitName(source, code)),
    ]),
  };
}

function showRate(met: number, due: number): string {
  const percent = percentOf(String(met), String(due));
  return percent === undefined ? "—" : showNumber(percent, "percent");
}
