/** The sheet 同比: this year against last, for the district and for each unit whose last year's value is known. */
import { shiftPoint, subtract } from "../../model/decimal.ts";
import type { Figure } from "../../model/results.ts";
import type { BookRow, CellStyle, Sheet } from "../../workbook/workbook.ts";
import { formatOf, formula, headRows, rounded, tableSheet, text } from "./cells.ts";
import { cellResult, type IndicatorsSheet } from "./indicators-sheet.ts";
import { type IndicatorFigures, type SummarySource, unitName } from "./summary-source.ts";

const columns = [
  { title: "指标", width: 28 },
  { title: "单位", width: 26 },
  { title: "计量单位", width: 10 },
  { title: "本年", width: 13 },
  { title: "上年", width: 13 },
  { title: "增减（比率为百分点）", width: 14 },
  { title: "同比", width: 12 },
  { title: "说明", width: 40 },
] as const;

/** The district's row first; last year's total is the sum of the units that answered this year, which stand right below it. */
export function yearOnYearSheet(source: SummarySource, indicators: IndicatorsSheet): Sheet {
  const rows: BookRow[] = [];
  for (const group of source.indicatorFigures) {
    const known = group.units.filter((unit) => previousOf(source, unit) !== null);
    const counted = known.filter((unit) => unit.reported === unit.expected);
    const others = known.filter((unit) => unit.reported < unit.expected);
    if (previousOf(source, group.district) !== null) {
      const first = headRows + rows.length + 2;
      const bases = counted.map((unit) => previousOf(source, unit));
      const how = group.indicator.total === "max" ? "MAX" : "SUM";
      const sum = rounded(
        `${how}(E${first}:E${first + counted.length - 1})`,
        bases.map((base) => cellBase(base, group)),
      );
      rows.push(comparisonRow(source, indicators, group, group.district, first - 1, sum));
    }
    for (const unit of [...counted, ...others])
      rows.push(comparisonRow(source, indicators, group, unit, headRows + rows.length + 1));
  }
  return tableSheet("同比", "与上年比较", "上年数取自指标表；全区上年数只计本年已报的单位，口径一致", columns, rows);
}

function previousOf(source: SummarySource, figure: Figure): string | null {
  return source.figures.get(`${figure.id}:previous`)?.value ?? null;
}

function cellBase(base: string | null, { indicator }: IndicatorFigures): string | null {
  return base === null ? null : indicator.kind === "ratio" ? shiftPoint(base, -2) : base;
}

/** `sum` is the formula of a district's last year; absent for a unit, whose last year's value is typed in. */
function comparisonRow(
  source: SummarySource,
  indicators: IndicatorsSheet,
  group: IndicatorFigures,
  figure: Figure,
  row: number,
  sum?: string,
): BookRow {
  const isRatio = group.indicator.kind === "ratio";
  const [words, number]: [CellStyle, CellStyle] = sum === undefined ? ["label", "number"] : ["section", "total"];
  const now = cellResult(figure, isRatio);
  const base = cellBase(previousOf(source, figure), group) ?? "0";
  const change = source.figures.get(`${figure.id}:yoy`);
  const format = isRatio ? "0.00%" : formatOf([now, base]);
  const difference = isRatio ? `(D${row}-E${row})*100` : rounded(`D${row}-E${row}`, [now, base]);
  const percent = change?.value ?? null;
  const gap = subtract(now ?? "0", base);
  return {
    cells: [
      text(group.indicator.label, words),
      text(sum === undefined ? unitName(source, figure.unit ?? "") : "全区", words),
      text(group.indicator.kind === "ratio" ? "%" : group.indicator.unit, words),
      now === null ? text("—", number) : formula(indicators.cellOf.get(figure.id) ?? "", now, format, number),
      sum === undefined ? { value: { kind: "decimal", value: base }, style: number, format } : formula(sum, base, format, number),
      // Without a percentage there is a difference only where last year was 0; a year not yet reported in full is not compared.
      now === null || (percent === null && base !== "0")
        ? text("—", number)
        : formula(difference, isRatio ? shiftPoint(gap, 2) : gap, isRatio ? "0.00" : format, number),
      percent === null ? text("—", number) : formula(`D${row}/E${row}-1`, shiftPoint(percent, -2), "0.00%", number),
      text(remarkOn(group, percent === null ? (change?.formula ?? "") : "", sum !== undefined), words),
    ],
  };
}

/** The district's row carries the note on a changed definition. */
function remarkOn({ indicator }: IndicatorFigures, why: string, isDistrict: boolean): string {
  const note = isDistrict && indicator.definitionNote !== undefined ? `口径变化：${indicator.definitionNote}` : "";
  return [why, note].filter((words) => words !== "").join("；");
}
