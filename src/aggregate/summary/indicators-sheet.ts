/** The sheet 指标汇总: each indicator of the district with what every unit contributed, computed over the facts. */
import { shiftPoint } from "../../model/decimal.ts";
import { periodsOf } from "../../model/period.ts";
import type { Figure } from "../../model/results.ts";
import type { BookCell, BookRow, CellStyle, Sheet } from "../../workbook/workbook.ts";
import { formatOf, formula, headRows, rounded, tableSheet, text, whole } from "./cells.ts";
import { factColumn } from "./facts-sheet.ts";
import { type IndicatorFigures, type SummarySource, showWords, unitName, unitNo } from "./summary-source.ts";

export const indicatorsSheetName = "指标汇总";

const columns = [
  { title: "指标号", width: 7 },
  { title: "单位号", width: 7 },
  { title: "指标", width: 26 },
  { title: "单位", width: 24 },
  { title: "填报情况", width: 12 },
  { title: "分子", width: 10 },
  { title: "分母", width: 10 },
  { title: "结果", width: 14 },
  { title: "计量单位", width: 9 },
  { title: "已报", width: 7 },
  { title: "应报", width: 7 },
  { title: "计算方式", width: 40 },
] as const;

export interface IndicatorsSheet {
  readonly sheet: Sheet;
  /** Reference to the cell that holds a figure's result, by figure id. */
  readonly cellOf: ReadonlyMap<string, string>;
}

/** A row for the district, then one for each unit asked. Percentages are fractions shown in per cent, so that Excel can go on computing. */
export function indicatorsSheet(source: SummarySource): IndicatorsSheet {
  const rows: BookRow[] = [];
  const cellOf = new Map<string, string>();
  const place = (figure: Figure, row: BookRow) => {
    rows.push(row);
    cellOf.set(figure.id, `'${indicatorsSheetName}'!$H$${headRows + rows.length}`);
  };
  for (const group of source.indicatorFigures) {
    const first = headRows + rows.length + 2;
    place(group.district, districtRow(source, group, first, first + group.units.length - 1));
    for (const unit of group.units) place(unit, unitRow(source, group, unit, headRows + rows.length + 1));
  }
  const subtitle = "比率按分子合计除以分母合计计算，不取各单位比率的平均；未报、无此项、0 三者分开";
  return {
    sheet: tableSheet(indicatorsSheetName, "指标汇总及各单位填报数", subtitle, columns, rows),
    cellOf,
  };
}

/** Value of a figure as it stands in a cell: a percentage as a fraction. */
export function cellResult({ value }: Figure, isRatio: boolean): string | null {
  return value === null ? null : isRatio ? shiftPoint(value, -2) : value;
}

function districtRow(source: SummarySource, group: IndicatorFigures, first: number, last: number): BookRow {
  const { indicator, district, no } = group;
  const over = (column: string) => `${column}${first}:${column}${last}`;
  const part = (name: "numerator" | "denominator", column: string): BookCell => {
    const figure = source.figures.get(`${district.id}:${name}`);
    if (!figure?.value) return { style: "total" };
    const values = group.units.map((unit) => source.figures.get(`${unit.id}:${name}`)?.value ?? null);
    return formula(rounded(`SUM(${over(column)})`, values), figure.value, formatOf(values), "total");
  };
  const row = first - 1;
  const values = group.units.map((unit) => unit.value);
  const total =
    indicator.kind === "ratio"
      ? `F${row}/G${row}`
      : rounded(`${indicator.total === "max" ? "MAX" : "SUM"}(${over("H")})`, values);
  const few = indicator.total === "none" ? over("H") : undefined;
  return {
    cells: [
      whole(no, "section"),
      whole(0, "section"),
      text(indicator.label, "section"),
      text("全区", "section"),
      text(stateOf(source, district), "section"),
      part("numerator", "F"),
      part("denominator", "G"),
      resultCell(district, indicator.kind === "ratio", few === undefined ? total : `SUM(${few})`, values, "total"),
      text(indicator.kind === "ratio" ? "%" : indicator.unit, "section"),
      formula(`SUM(${over("J")})`, String(district.reported), "0", "total"),
      formula(`SUM(${over("K")})`, String(district.expected), "0", "total"),
      text(district.formula, "section"),
    ],
  };
}

function unitRow(source: SummarySource, group: IndicatorFigures, unit: Figure, row: number): BookRow {
  const { indicator, no } = group;
  const facts = unit.from.flatMap((id) => source.factById.get(id) ?? []);
  const sumOf = (column: "数值" | "分子" | "分母") =>
    `SUMIFS(${factColumn(column)},${factColumn("指标号")},$A${row},${factColumn("单位号")},$B${row})`;
  const largest = `SUMPRODUCT(MAX((${factColumn("指标号")}=$A${row})*(${factColumn("单位号")}=$B${row})*${factColumn("数值")}))`;
  const part = (name: "numerator" | "denominator", column: "分子" | "分母"): BookCell => {
    const value = source.figures.get(`${unit.id}:${name}`)?.value;
    const values = facts.map((fact) => fact[name]);
    return value ? formula(rounded(sumOf(column), values), value, formatOf(values)) : { style: "number" };
  };
  const values = facts.map((fact) => fact.value);
  const total = rounded(indicator.total === "max" && values.length > 1 ? largest : sumOf("数值"), values);
  const asked = periodsOf(source.results.year, indicator.rhythm).length;
  const answered = `COUNTIFS(${factColumn("指标号")},$A${row},${factColumn("单位号")},$B${row})`;
  return {
    cells: [
      whole(no, "muted"),
      whole(unitNo(source, unit.unit), "muted"),
      text(indicator.label, "muted"),
      text(unitName(source, unit.unit ?? "")),
      text(stateOf(source, unit), stateStyle(unit)),
      part("numerator", "分子"),
      part("denominator", "分母"),
      resultCell(unit, indicator.kind === "ratio", indicator.kind === "ratio" ? `F${row}/G${row}` : total, values, "number"),
      text(indicator.kind === "ratio" ? "%" : indicator.unit, "muted"),
      formula(`IF(${answered}=${asked},1,0)`, String(unit.reported), "0"),
      whole(1),
      text(unit.formula, "muted"),
    ],
  };
}

function resultCell(
  figure: Figure,
  isRatio: boolean,
  how: string,
  values: readonly (string | null)[],
  style: CellStyle,
): BookCell {
  const result = cellResult(figure, isRatio);
  if (result !== null) return formula(how, result, isRatio ? "0.00%" : formatOf(values), style);
  return text(showWords(figure.text), style);
}

function stateStyle(figure: Figure): CellStyle {
  return figure.reported === figure.expected ? "label" : "warn";
}

/** 已报, 部分未报, 未报, 无此项, 不适用 (0/0). */
function stateOf(source: SummarySource, figure: Figure): string {
  if (figure.from.length === 0) return figure.expected === 0 ? "—" : "未报";
  if (figure.reported < figure.expected) return "部分未报";
  if (figure.from.every((id) => source.factById.get(id)?.kind === "nil")) return "无此项";
  return source.figures.get(`${figure.id}:denominator`)?.value === "0" ? "不适用" : "已报";
}
