/** The sheet 事实: every answered cell with the file and cell it stands in. All other sheets compute over it. */
import type { Fact } from "../../model/fact.ts";
import { periodsOf, showPeriod } from "../../model/period.ts";
import type { BookCell, BookRow, Sheet } from "../../workbook/workbook.ts";
import { formatOf, headRows, tableSheet, text, whole } from "./cells.ts";
import { type SummarySource, unitName, unitNo } from "./summary-source.ts";

export const factsSheetName = "事实";

const columns = [
  { title: "序号", width: 6 },
  { title: "指标号", width: 7 },
  { title: "单位号", width: 7 },
  { title: "时段号", width: 7 },
  { title: "指标", width: 18 },
  { title: "单位", width: 18 },
  { title: "时期", width: 10 },
  { title: "类型", width: 8 },
  { title: "必填", width: 6 },
  { title: "数值", width: 11 },
  { title: "分子", width: 9 },
  { title: "分母", width: 9 },
  { title: "计量单位", width: 9 },
  { title: "文字", width: 14 },
  { title: "说明", width: 20 },
  { title: "文件", width: 24 },
  { title: "工作表", width: 10 },
  { title: "单元格", width: 9 },
  { title: "文件摘要（SHA-256）", width: 34 },
  { title: "事实编号", width: 22 },
] as const;

type Title = (typeof columns)[number]["title"];

const kinds = { count: "数值", ratio: "比率", text: "文字", date: "日期", done: "是否", nil: "无此项" } as const;

/** Named ranges over the columns that formulas use. */
const named = ["指标号", "单位号", "时段号", "类型", "必填", "数值", "分子", "分母"] as const satisfies readonly Title[];

/** Defined name of a column of facts, for example 事实_数值. */
export function factColumn(title: (typeof named)[number]): string {
  return `${factsSheetName}_${title}`;
}

/** Facts that no question asks for stand at their place without numbers of indicator and unit, so that no formula counts them. */
export function factsSheet(source: SummarySource): { readonly sheet: Sheet; readonly names: { name: string; ref: string }[] } {
  const { facts } = source.facts;
  const rows = facts.map((fact, index) => factRow(source, fact, index + 1));
  const subtitle = `共 ${facts.length} 条，一条对应一个填报单元格；各表的数都由此表用公式算出`;
  const lastRow = headRows + Math.max(facts.length, 1);
  return {
    sheet: tableSheet(factsSheetName, "填报事实明细", subtitle, columns, rows),
    names: named.map((title) => {
      const letter = String.fromCharCode(65 + columns.findIndex((column) => column.title === title));
      return { name: factColumn(title), ref: `'${factsSheetName}'!$${letter}$${headRows + 1}:$${letter}$${lastRow}` };
    }),
  };
}

function factRow(source: SummarySource, fact: Fact, number: number): BookRow {
  const known = source.indicatorFigures.find((one) => one.indicator.id === fact.indicator);
  const counted = source.counted.has(fact.id);
  const periods = known ? periodsOf(source.results.year, known.indicator.rhythm) : [];
  const key = (value: number | undefined) => (counted && value !== undefined ? whole(value, "muted") : text("", "muted"));
  const cells: Readonly<Record<Title, BookCell>> = {
    序号: whole(number, "muted"),
    指标号: key(known?.no),
    单位号: key(unitNo(source, fact.unit)),
    时段号: key(periods.indexOf(fact.period) + 1),
    指标: text(known?.indicator.label ?? fact.indicator),
    单位: text(unitName(source, fact.unit)),
    时期: text(showPeriod(fact.period).replace(/^\d+年(?=.)/, "")),
    类型: text(counted ? kinds[fact.kind] : "未计入"),
    必填: text(known?.indicator.required === true ? "是" : "否", "muted"),
    数值: amount(fact.value),
    分子: amount(fact.numerator),
    分母: amount(fact.denominator),
    计量单位: text(fact.unitOfMeasure),
    文字: text(fact.text ?? ""),
    说明: text(fact.note),
    文件: text(fact.source.file, "muted"),
    工作表: text(fact.source.sheet, "muted"),
    单元格: text(fact.source.cell, "muted"),
    "文件摘要（SHA-256）": text(fact.source.sha256, "muted"),
    事实编号: text(fact.id, "muted"),
  };
  return { cells: columns.map(({ title }) => cells[title]) };
}

function amount(value: string | null): BookCell {
  return value === null ? { style: "number" } : { value: { kind: "decimal", value }, style: "number", format: formatOf([value]) };
}
