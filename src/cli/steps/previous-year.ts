/** `previous` of fazhi.yaml → last year's figures: from its workspace's results.json and facts.json, or from a table 指标,单位,上年数. */
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import type { PreviousYear } from "../../check/facts-book.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { exists, readText, showPath } from "../../io/disk.ts";
import type { Assignment } from "../../model/assignment.ts";
import { isDecimal } from "../../model/decimal.ts";
import { type Facts, factsSchema } from "../../model/fact.ts";
import { type Indicators, indicatorsSchema } from "../../model/indicator.ts";
import { nearest, readYaml } from "../../model/read-yaml.ts";
import { type Results, resultsSchema } from "../../model/results.ts";
import { plainName, resolveName } from "../../model/roster.ts";

/** Where the parts of last year's workspace lie. */
export interface PreviousFolder {
  readonly out: string;
  readonly file: (name: string) => string;
}

/**
 * Null where fazhi.yaml names no previous year. `folderAt` tells the folders of a workspace. Codes: CHECK-022 (nothing there), CHECK-023
 * (a row of the table), IO-002, and the MODEL codes of last year's indicators.yaml.
 */
export function readPreviousYear(
  assignment: Assignment,
  root: string,
  folderAt: (path: string) => PreviousFolder,
): Outcome<PreviousYear | null> {
  const { previous } = assignment.workspace;
  if (previous === undefined) return success(null);
  const path = resolve(root, previous);
  if (path.endsWith(".csv")) return exists(path) ? readTable(path, assignment) : failure(notThere(root, previous));
  const folder = folderAt(path);
  const results = readJson(resolve(folder.out, "results.json"), (value) => resultsSchema.parse(value));
  const facts = readJson(resolve(folder.out, "facts.json"), (value) => factsSchema.parse(value));
  if (results === undefined) return failure(notThere(root, previous));
  const indicators = readIndicators(folder);
  if (!indicators.ok) return indicators;
  return success(yearOf(results, facts ?? { format: "facts/1", facts: [] }, indicators.value));
}

function notThere(root: string, previous: string): Diagnostic {
  return diagnose("CHECK-022", { kind: "file", file: showPath(resolve(root, "fazhi.yaml")) }, { path: previous });
}

function readIndicators(folder: PreviousFolder): Outcome<Indicators> {
  const path = folder.file("indicators.yaml");
  const text = readText(path);
  return text.ok ? readYaml(text.value, showPath(path), "indicators/1", indicatorsSchema) : text;
}

/** Our own output: undefined where it is not there, was not finished, or comes from a version with another shape. */
function readJson<T>(path: string, parseShape: (value: unknown) => T): T | undefined {
  const text = exists(path) ? readText(path) : undefined;
  if (text === undefined || !text.ok) return undefined;
  try {
    return parseShape(JSON.parse(text.value));
  } catch {
    return undefined;
  }
}

function yearOf(results: Results, { facts }: Facts, { indicators }: Indicators): PreviousYear {
  const values = new Map<string, Map<string, string>>();
  for (const { id, indicator, unit, value } of results.figures) {
    if (unit === null || value === null || id !== `${indicator}@${unit}`) continue;
    const units = values.get(indicator) ?? new Map<string, string>();
    values.set(indicator, units.set(unit, value));
  }
  return { indicators, facts, narratives: results.narratives, values };
}

const columns = { indicator: "指标", unit: "单位", value: "上年数" } as const;

function readTable(path: string, assignment: Assignment): Outcome<PreviousYear> {
  const text = readText(path);
  if (!text.ok) return text;
  const [head = [], ...rows] = parse(text.value, { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true });
  const values = new Map<string, Map<string, string>>();
  const remarks: Diagnostic[] = [];
  const wrong = (row: number, column: string, found: string, near: string) => {
    const at = { kind: "line", file: showPath(path), line: row + 2, column: Math.max(1, head.indexOf(column) + 1) } as const;
    remarks.push(diagnose("CHECK-023", at, { column, found, near }));
  };
  const { indicators } = assignment.indicators;
  for (const [index, row] of rows.entries()) {
    const field = (title: string) => row[head.indexOf(title)] ?? "";
    const [label, name, value] = [field(columns.indicator), field(columns.unit), field(columns.value)];
    const indicator = indicators.find((one) => one.id === label || plainName(one.label) === plainName(label));
    const { roster } = assignment;
    const unit = roster.units.find(({ code }) => code === name)?.code ?? resolveName(name, roster)?.[0];
    const labels = indicators.map((one) => one.label);
    const names = roster.units.map((one) => one.name);
    if (indicator === undefined) wrong(index, columns.indicator, label, nearest(label, labels));
    else if (unit === undefined) wrong(index, columns.unit, name, nearest(name, names));
    else if (!isDecimal(value)) wrong(index, columns.value, value, "");
    else values.set(indicator.id, (values.get(indicator.id) ?? new Map<string, string>()).set(unit, value));
  }
  return remarks.length > 0 ? failure(...remarks) : success({ indicators: [], facts: [], narratives: [], values });
}
