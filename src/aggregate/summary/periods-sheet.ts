/** The sheet 分时段: indicators asked by month, quarter or half year, each part of the year by unit. */
import { shiftPoint } from "../../model/decimal.ts";
import type { Rhythm } from "../../model/indicator.ts";
import { periodsOf, showPeriod } from "../../model/period.ts";
import type { Figure } from "../../model/results.ts";
import { addressOf, type BookCell, type BookRow, columnLetters, type Sheet } from "../../workbook/workbook.ts";
import { formatOf, formula, rounded, text, whole } from "./cells.ts";
import { factColumn } from "./facts-sheet.ts";
import { type IndicatorFigures, type SummarySource, unitName, unitNo } from "./summary-source.ts";

const rhythms = [
  ["half", "按半年填报"],
  ["quarter", "按季度填报"],
  ["month", "按月填报"],
] as const satisfies readonly (readonly [Rhythm, string])[];

/** Columns before the first period: numbers of indicator and unit, indicator, unit. */
const before = 4;

interface Row {
  readonly source: SummarySource;
  readonly group: IndicatorFigures;
  readonly figure: Figure;
  readonly periods: readonly string[];
}

/** Undefined where every indicator is asked once a year. */
export function periodsSheet(source: SummarySource): Sheet | undefined {
  const blocks = rhythms.flatMap(([rhythm, title]) => {
    const groups = source.indicatorFigures.filter((one) => one.indicator.rhythm === rhythm && one.indicator.kind !== "text");
    return groups.length > 0 ? [{ title, groups, periods: periodsOf(source.results.year, rhythm) }] : [];
  });
  if (blocks.length === 0) return undefined;
  const widest = before + Math.max(...blocks.map((block) => block.periods.length));
  const rows: BookRow[] = [{ height: 32, cells: [text("分时段填报情况", "title")] }];
  for (const { title, groups, periods } of blocks) {
    rows.push({
      height: 26,
      cells: Array.from({ length: before + periods.length }, (_, column) => text(column === 0 ? title : "", "section")),
    });
    const heads = periods.map((period) => showPeriod(period).replace(/^\d+年/, ""));
    rows.push({ height: 30, cells: ["指标号", "单位号", "指标", "单位", ...heads].map((head) => text(head, "header")) });
    for (const group of groups) {
      for (const figure of [group.district, ...group.units])
        rows.push(periodRow({ source, group, figure, periods }, rows.length + 1));
    }
  }
  return {
    name: "分时段",
    state: "visible",
    columns: [7, 7, 26, 26, ...Array.from({ length: widest - before }, () => 13)].map((width) => ({ width })),
    rows,
    merges: [`A1:${columnLetters(widest)}1`],
    freeze: { rows: 1, columns: 0 },
    orientation: "landscape",
    protected: false,
    validations: [],
    highlights: [],
  };
}

function periodRow(row: Row, number: number): BookRow {
  const { source, group, figure, periods } = row;
  const total = figure.unit === null;
  const words = total ? "section" : "label";
  return {
    height: 24,
    cells: [
      whole(group.no, total ? "section" : "muted"),
      whole(unitNo(source, figure.unit), total ? "section" : "muted"),
      text(group.indicator.label, total ? "section" : "muted"),
      text(figure.unit === null ? "全区" : unitName(source, figure.unit), words),
      ...periods.map((period, index) => periodCell(row, period, number, index)),
    ],
  };
}

function periodCell({ source, group, figure }: Row, period: string, number: number, index: number): BookCell {
  const part = source.figures.get(`${figure.id}:${period}`);
  const style = figure.unit === null ? "total" : "number";
  if (!part || part.value === null) return part ? wordsCell(source, part) : text("—", style);
  if (group.indicator.kind === "ratio") {
    const [above, below] = (["分子", "分母"] as const).map((column) => conditions(column, figure, number, index));
    return formula(`${above}/${below}`, shiftPoint(part.value, -2), "0.00%", style);
  }
  const values = part.from.map((id) => source.factById.get(id)?.value ?? null);
  if (group.indicator.total === "max" && figure.unit === null) {
    const column = before + 1 + index;
    const over = `${addressOf(number + 1, column)}:${addressOf(number + group.units.length, column)}`;
    return formula(`MAX(${over})`, part.value, formatOf(values), style);
  }
  return formula(rounded(conditions("数值", figure, number, index), values), part.value, formatOf(values), style);
}

/** SUMIFS over the facts of this row's indicator and unit (all units for the district) and of one part of the year. */
function conditions(column: "数值" | "分子" | "分母", figure: Figure, row: number, index: number): string {
  const unit = figure.unit === null ? "" : `,${factColumn("单位号")},$B${row}`;
  return `SUMIFS(${factColumn(column)},${factColumn("指标号")},$A${row}${unit},${factColumn("时段号")},${index + 1})`;
}

function wordsCell(source: SummarySource, part: Figure): BookCell {
  if (part.text !== null) return text(part.text);
  if (part.reported < part.expected) return text(part.unit === null ? "未报全" : "未报", "warn");
  const nil = part.from.every((id) => source.factById.get(id)?.kind === "nil");
  return text(nil ? "无此项" : "不适用", "muted");
}
