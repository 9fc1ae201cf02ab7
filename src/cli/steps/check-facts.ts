/** Results → results with what the rules found in them; open 错误 stop the report unless a draft is made. */
import { parse } from "csv-parse/sync";
import { checkFacts, findingRemarks } from "../../check/check-facts.ts";
import { compareDefinitions } from "../../check/compare-definitions.ts";
import { readRules } from "../../check/read-rules.ts";
import type { Rule } from "../../check/rule.ts";
import { gridOfBook, gridOfRecords, type RuleGrid } from "../../check/rule-grid.ts";
import { type Diagnostic, isError } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { exists, readBytes, readText, showPath } from "../../io/disk.ts";
import { decodeXlsx } from "../../workbook/read-xlsx.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import type { Computed } from "./compute-results.ts";

/** Written by staff in Excel; the csv has the same columns and is read where there is no workbook. */
export const ruleSheets = { book: "核对规则.xlsx", table: "checks.csv" } as const;

export interface Checked {
  readonly computed: Computed;
  /** 错误 and 需说明 that are open; 提示 too where asked for. */
  readonly remarks: readonly Diagnostic[];
  readonly rules: readonly Rule[];
}

/** Without a value only where the rule sheet itself cannot be read. Codes: CHECK-001 to 007 (no value), 010 to 012, 020, 021. */
export function checkComputed(loaded: LoadedWorkspace, computed: Computed, withHints = false): Outcome<Checked> {
  const rules = loadRules(loaded);
  if (!rules.ok) return rules;
  const { previousYear, statedIndicators, roster, folder } = loaded;
  const findings = checkFacts({
    ...loaded,
    facts: computed.facts.facts,
    narratives: computed.results.narratives,
    previous: previousYear,
    rules: rules.value,
  });
  const file = showPath(folder.file("indicators.yaml"));
  const definitions = previousYear === null ? [] : compareDefinitions(statedIndicators.indicators, previousYear, roster, file);
  return success({
    computed: { ...computed, results: { ...computed.results, findings } },
    remarks: [...rules.remarks, ...definitions, ...findingRemarks(findings, roster, withHints)],
    rules: rules.value,
  });
}

/** An open 错误, or a definition that changed without a note, lets only a draft through. */
export function mayReport({ remarks }: Checked, draft: boolean): boolean {
  return draft || !remarks.some(isError);
}

function loadRules(loaded: LoadedWorkspace): Outcome<Rule[]> {
  const grid = readGrid(loaded);
  if (!grid.ok) return grid;
  return readRules(grid.value, { indicators: loaded.indicators.indicators, roster: loaded.roster });
}

function readGrid({ folder }: LoadedWorkspace): Outcome<RuleGrid | null> {
  const [book, table] = [folder.file(ruleSheets.book), folder.file(ruleSheets.table)];
  if (exists(book)) {
    const bytes = readBytes(book);
    if (!bytes.ok) return bytes;
    const decoded = decodeXlsx(bytes.value, showPath(book));
    return decoded.ok ? success(gridOfBook(decoded.value, showPath(book)), decoded.remarks) : decoded;
  }
  if (!exists(table)) return success(null);
  const text = readText(table);
  if (!text.ok) return text;
  const records = parse(text.value, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }).map(
    // `info` pairs each record with its position; the library's types do not say so.
    (one) => one as unknown as { record: string[]; info: { lines: number } },
  );
  const lines = records.map(({ record, info }) => ({ line: info.lines, fields: record }));
  return success(gridOfRecords(lines, showPath(table)));
}
