/** One sheet for each data table (行政处罚 …): a row for each unit asked, its cells side by side, and the district's total below. */
import { isTotal, type TableSheet } from "../../model/data-sheet.ts";
import { type BookCell, type BookRow, columnLetters, type Sheet } from "../../workbook/workbook.ts";
import { formatOf, formula, headRows, rounded, tableSheet, text } from "./cells.ts";
import { type IndicatorFigures, type SummarySource, unitName } from "./summary-source.ts";

/** `tables`: those that go to somebody. */
export function dataTablesSheets(source: SummarySource, tables: readonly TableSheet[]): Sheet[] {
  return tables.flatMap((table) => {
    const groups = source.indicatorFigures.filter(({ indicator }) => indicator.cell?.sheet === table.id);
    return groups.length === 0 ? [] : [tableOf(source, table, groups)];
  });
}

function tableOf(source: SummarySource, table: TableSheet, groups: readonly IndicatorFigures[]): Sheet {
  const units = groups[0]?.units.flatMap(({ unit }) => unit ?? []) ?? [];
  const columns = [
    { title: "单位", width: 26 },
    ...groups.map((group) => ({ title: `${titleOf(table, group)}${unitWords(group)}`, width: 12 })),
  ];
  const rows = units.map(
    (unit): BookRow => ({
      cells: [text(unitName(source, unit)), ...groups.map((group) => unitCell(group, unit))],
    }),
  );
  const last = headRows + units.length;
  const total: BookRow = {
    cells: [
      text("合计", "section"),
      ...groups.map((group, index) =>
        totalCell(group, `${columnLetters(index + 2)}${headRows + 1}:${columnLetters(index + 2)}${last}`),
      ),
    ],
  };
  const saying = `发给 ${units.length} 个单位；— 为未报，／ 为本单位无此项`;
  return tableSheet(`${table.name}（汇总）`, table.name, saying, columns, [...rows, total]);
}

function titleOf(table: TableSheet, { indicator }: IndicatorFigures): string {
  const name = indicator.label.slice(table.name.length + 1);
  const row = table.rows.find(({ key }) => key === indicator.cell?.row);
  const column = table.columns.find(({ key }) => key === indicator.cell?.column);
  return row && column && isTotal(row, column) && !name.includes("合计") ? `${name}（合计）` : name;
}

function unitWords({ indicator }: IndicatorFigures): string {
  return indicator.unit === "" ? "" : `\n（${indicator.unit}）`;
}

function unitCell({ units, indicator }: IndicatorFigures, unit: string): BookCell {
  const figure = units.find((one) => one.unit === unit);
  if (figure?.value != null) {
    return {
      value: { kind: "decimal", value: figure.value },
      style: "number",
      format: formatOf(units.map(({ value }) => value)),
    };
  }
  if (indicator.kind !== "count" && figure?.text) return text(figure.text);
  return text(figure?.reported === 1 ? "／" : "—", "label-center");
}

function totalCell({ units, district }: IndicatorFigures, range: string): BookCell {
  if (district.value === null) return text("—", "label-center");
  const values = units.map(({ value }) => value);
  return formula(rounded(`SUM(${range})`, values), district.value, formatOf(values), "total");
}
