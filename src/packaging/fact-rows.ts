/** facts.json as a table for people who work in Excel: one row a fact, every row with its cell. */
import type { Fact, Facts } from "../model/fact.ts";
import type { Indicators } from "../model/indicator.ts";
import type { Roster } from "../model/roster.ts";

const columns = [
  "指标编号",
  "指标",
  "单位代码",
  "单位",
  "期间",
  "类型",
  "数值",
  "分子",
  "分母",
  "文字",
  "计量单位",
  "备注",
  "来源文件",
  "工作表",
  "单元格",
  "文件摘要",
] as const;

/** The head and the rows, in the order of the facts. */
export function factRows({ facts }: Facts, { indicators }: Indicators, { units }: Roster): string[][] {
  const labels = new Map(indicators.map(({ id, label }) => [id, label]));
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return [[...columns], ...facts.map((fact) => rowOf(fact, labels, names))];
}

function rowOf(fact: Fact, labels: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>): string[] {
  const { indicator, unit, period, kind, value, numerator, denominator, text, unitOfMeasure, note, source } = fact;
  return [
    indicator,
    labels.get(indicator) ?? "",
    unit,
    names.get(unit) ?? "",
    period,
    kind,
    value ?? "",
    numerator ?? "",
    denominator ?? "",
    text ?? "",
    unitOfMeasure,
    note,
    source.file,
    source.sheet,
    source.cell,
    source.sha256,
  ];
}
