/** Results and facts → 汇总表 (summary.xlsx): sheets for the leader, by target, indicator and unit, all computed by formulas over the facts. */
import type { Book } from "../workbook/workbook.ts";
import { dataTablesSheets } from "./summary/data-tables-sheets.ts";
import { factsSheet } from "./summary/facts-sheet.ts";
import { findingsSheet } from "./summary/findings-sheet.ts";
import { indicatorsSheet } from "./summary/indicators-sheet.ts";
import { listSheets } from "./summary/lists-sheet.ts";
import { narrativesSheet } from "./summary/narratives-sheet.ts";
import { overviewSheet } from "./summary/overview-sheet.ts";
import { periodsSheet } from "./summary/periods-sheet.ts";
import { openSource, type SummaryInput } from "./summary/summary-source.ts";
import { targetsSheets } from "./summary/targets-sheet.ts";
import { unitsSheet } from "./summary/units-sheet.ts";
import { yearOnYearSheet } from "./summary/year-on-year-sheet.ts";

/**
 * Each computed number is a live formula that comes with the tool's own exact result. Numbers are tied together by the number of indicator
 * and unit, not by name, so that names that look like numbers or patterns cannot mislead Excel.
 */
export function buildSummary(input: SummaryInput): Book {
  const source = openSource(input);
  const facts = factsSheet(source);
  const indicators = indicatorsSheet(source);
  const targets = targetsSheets(source, indicators);
  const tables = (input.dataSheets ?? []).flatMap(({ sheet }) => (sheet.kind === "table" ? [sheet] : []));
  const { district, year } = input.results;
  return {
    title: `${district}${year}年法治政府建设情况汇总表`,
    author: input.workspace.report.signatory,
    date: input.workspace.report.date,
    sheets: [
      overviewSheet(source),
      ...targets.sheets,
      indicators.sheet,
      ...[periodsSheet(source) ?? []].flat(),
      unitsSheet(source),
      yearOnYearSheet(source, indicators),
      ...[findingsSheet(source) ?? []].flat(),
      ...dataTablesSheets(source, tables),
      ...listSheets(source),
      narrativesSheet(source),
      facts.sheet,
    ],
    names: [...facts.names, ...targets.names],
  };
}
