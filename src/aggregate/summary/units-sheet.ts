/** The sheet 单位填报情况: when each unit sent its workbook and how much of it is filled. */
import { periodsOf } from "../../model/period.ts";
import type { Standing } from "../../model/results.ts";
import type { BookCell, BookRow, Sheet } from "../../workbook/workbook.ts";
import { formula, headRows, tableSheet, text, whole } from "./cells.ts";
import { factColumn } from "./facts-sheet.ts";
import { type SummarySource, unitName, unitNo } from "./summary-source.ts";
import { stateStyles, stateWords } from "./verdict-words.ts";

const columns = [
  { title: "单位号", width: 7 },
  { title: "单位", width: 28 },
  { title: "状态", width: 10 },
  { title: "收到日期", width: 13 },
  { title: "截止日期", width: 13 },
  { title: "必填", width: 8 },
  { title: "已填", width: 8 },
  { title: "其中无此项", width: 11 },
  { title: "空缺", width: 10 },
  { title: "有误", width: 8 },
  { title: "文件", width: 40 },
] as const;

export function unitsSheet(source: SummarySource): Sheet {
  const rows = source.results.standings.map((standing, index) => unitRow(source, standing, headRows + index + 1));
  return tableSheet(
    "单位填报情况",
    "各单位填报情况",
    "按必填的填报单元格计，自动相加的合计和选填的格不计；必填＝已填＋空缺，有误的格计在空缺内",
    columns,
    rows,
  );
}

function unitRow(source: SummarySource, standing: Standing, row: number): BookRow {
  const required = new Set(source.indicators.indicators.flatMap((indicator) => (indicator.required ? [indicator.id] : [])));
  const given = source.facts.facts.filter(
    (fact) => fact.unit === standing.unit && source.counted.has(fact.id) && required.has(fact.indicator),
  );
  const nil = given.filter((fact) => fact.kind === "nil").length;
  const own = `${factColumn("单位号")},$A${row},${factColumn("必填")},"是"`;
  return {
    cells: [
      whole(unitNo(source, standing.unit), "muted"),
      text(unitName(source, standing.unit)),
      text(stateWords[standing.state], stateStyles[standing.state]),
      day(standing.receivedOn),
      day(standing.deadline),
      whole(askedCells(source, standing.unit)),
      formula(`COUNTIFS(${own})`, String(given.length), "0"),
      formula(`COUNTIFS(${own},${factColumn("类型")},"无此项")`, String(nil), "0"),
      whole(standing.openCells, standing.openCells > 0 ? "warn" : "number"),
      whole(standing.wrongCells, standing.wrongCells > 0 ? "bad" : "number"),
      text(standing.file ?? "", "muted"),
    ],
  };
}

function day(date: string | null): BookCell {
  return date === null ? text("—") : { value: { kind: "date", date }, style: "label", format: "yyyy-mm-dd" };
}

function askedCells(source: SummarySource, unit: string): number {
  return source.indicatorFigures
    .filter(({ indicator, units }) => indicator.required && units.some((figure) => figure.unit === unit))
    .reduce((count, { indicator }) => count + periodsOf(source.results.year, indicator.rhythm).length, 0);
}
