/** The sheets 目标完成情况 (a row for each target) and 目标分单位 (a row for each unit that decides one). */

import { isWhole } from "../../model/decimal.ts";
import type { Attainment } from "../../model/results.ts";
import { verdictWord, verdictWords } from "../../model/verdict-words.ts";
import type { BookCell, BookRow, Sheet } from "../../workbook/workbook.ts";
import { formula, headRows, tableSheet, text, whole } from "./cells.ts";
import { cellResult, type IndicatorsSheet } from "./indicators-sheet.ts";
import { itemTitle, type SummarySource, showWords, targetSection, unitName, unitNo } from "./summary-source.ts";
import { showShortUnits, unitVerdictStyle, verdictStyle } from "./verdict-words.ts";

const targetsName = "目标完成情况";
const byUnitName = "目标分单位";

const targetColumns = [
  { title: "序号", width: 6 },
  { title: "章节", width: 22 },
  { title: "任务", width: 24 },
  { title: "目标", width: 22 },
  { title: "要求", width: 20 },
  { title: "全区结果", width: 12 },
  { title: "完成情况", width: 12 },
  { title: "已报", width: 6 },
  { title: "应报", width: 6 },
  { title: "达标", width: 6 },
  { title: "未达标", width: 7 },
  { title: "未达标、未报单位", width: 40 },
  { title: "说明", width: 20 },
] as const;

const byUnitColumns = [
  { title: "序号", width: 6 },
  { title: "单位号", width: 7 },
  { title: "目标", width: 26 },
  { title: "要求", width: 24 },
  { title: "单位", width: 24 },
  { title: "结果", width: 12 },
  { title: "完成情况", width: 12 },
  { title: "差距", width: 10 },
  { title: "具体情况", width: 44 },
] as const;

/** Names of the columns that the overview counts in. */
export const countedColumns = {
  targetVerdict: "目标_完成情况",
  targetSection: "目标_章节",
  unitNo: "分单位_单位号",
  unitVerdict: "分单位_完成情况",
  unitTarget: "分单位_序号",
} as const;

export interface TargetsSheets {
  readonly sheets: readonly [Sheet, Sheet];
  readonly names: { name: string; ref: string }[];
}

export function targetsSheets(source: SummarySource, indicators: IndicatorsSheet): TargetsSheets {
  const { attainments } = source.results;
  const rows = attainments.map((attainment, index) => targetRow(source, indicators, attainment, index + 1));
  const unitRows = attainments.flatMap((attainment, index) => byUnitRows(source, indicators, attainment, index + 1));
  const range = (sheet: string, column: string, count: number) =>
    `'${sheet}'!$${column}$${headRows + 1}:$${column}$${headRows + Math.max(count, 1)}`;
  return {
    sheets: [
      tableSheet(targetsName, "目标完成情况", "全区结果取自“指标汇总”；达标、未达标单位数取自“目标分单位”", targetColumns, rows),
      tableSheet(
        byUnitName,
        "各单位目标完成情况",
        "逐单位考核的目标列出全部单位；按全区考核的目标只列影响结果的单位",
        byUnitColumns,
        unitRows,
      ),
    ],
    names: [
      { name: countedColumns.targetVerdict, ref: range(targetsName, "G", rows.length) },
      { name: countedColumns.targetSection, ref: range(targetsName, "B", rows.length) },
      { name: countedColumns.unitTarget, ref: range(byUnitName, "A", unitRows.length) },
      { name: countedColumns.unitNo, ref: range(byUnitName, "B", unitRows.length) },
      { name: countedColumns.unitVerdict, ref: range(byUnitName, "G", unitRows.length) },
    ],
  };
}

function targetRow(source: SummarySource, indicators: IndicatorsSheet, attainment: Attainment, number: number): BookRow {
  const row = headRows + number;
  const count = (verdict: "met" | "missed"): BookCell =>
    formula(
      `COUNTIFS(${countedColumns.unitTarget},$A${row},${countedColumns.unitVerdict},"${verdictWords[verdict]}")`,
      String(attainment.byUnit.filter((unit) => unit.verdict === verdict).length),
      "0",
    );
  const { waiver, hedge } = attainment;
  const remarks = [
    hedge ? `限定语“${hedge}”` : "",
    attainment.indicator === null ? "没有指标对应，无从判定" : "",
    waiver ? `${waiver.reason}（${waiver.by}）` : "",
  ];
  return {
    cells: [
      whole(number, "muted"),
      text(targetSection(source, attainment), "muted"),
      text(itemTitle(source, attainment.item), "muted"),
      text(attainment.metric),
      text(attainment.required),
      resultCell(source, indicators, attainment.figure),
      text(verdictWord(attainment), verdictStyle(attainment)),
      whole(attainment.reported),
      whole(attainment.expected),
      count("met"),
      count("missed"),
      text(showShortUnits(attainment.byUnit, (code) => unitName(source, code))),
      text(remarks.filter((remark) => remark !== "").join("；"), "muted"),
    ],
  };
}

function byUnitRows(source: SummarySource, indicators: IndicatorsSheet, attainment: Attainment, number: number): BookRow[] {
  return attainment.byUnit.map((unit) => ({
    cells: [
      whole(number, "muted"),
      whole(unitNo(source, unit.unit), "muted"),
      text(attainment.metric, "muted"),
      text(attainment.required, "muted"),
      text(unitName(source, unit.unit)),
      resultCell(source, indicators, unit.figure),
      text(verdictWords[unit.verdict], unitVerdictStyle(unit.verdict)),
      unit.gap === null
        ? text("")
        : { value: { kind: "decimal", value: unit.gap }, style: "number", format: isWhole(unit.gap) ? "0" : "0.00" },
      text(unit.detail),
    ],
  }));
}

/** The figure where it stands in 指标汇总. */
function resultCell(source: SummarySource, { cellOf }: IndicatorsSheet, id: string | null): BookCell {
  const figure = source.figures.get(id ?? "");
  const cell = cellOf.get(id ?? "");
  if (!figure || cell === undefined) return text("—");
  const isRatio = figure.unitOfMeasure === "%";
  const result = cellResult(figure, isRatio);
  if (result === null) return text(showWords(figure.text));
  return formula(cell, result, isRatio ? "0.00%" : "General");
}
