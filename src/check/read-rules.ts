/** The rule sheet → rules. A mistake is reported with its cell and what to type there; the rows without mistakes are not used alone. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { conclude, failure, type Outcome, success } from "../diagnostics/outcome.ts";
import type { Place } from "../diagnostics/place.ts";
import { isDecimal } from "../model/decimal.ts";
import type { Indicator } from "../model/indicator.ts";
import { nearest } from "../model/read-yaml.ts";
import { plainName, type Roster, resolveName } from "../model/roster.ts";
import { type Expression, parseExpression, referencesOf } from "./parse-expression.ts";
import {
  builtInRules,
  comparingKinds,
  levelWords,
  type Rule,
  type RuleKind,
  relationWords,
  ruleKinds,
  type Tolerance,
  usualChange,
} from "./rule.ts";
import { type RuleColumn, ruleColumns, titleOf } from "./rule-columns.ts";
import type { RuleGrid } from "./rule-grid.ts";
import { splitLabel } from "./split-label.ts";

export interface RuleContext {
  readonly indicators: readonly Indicator[];
  readonly roster: Roster;
}

/** One row of the sheet under its column titles. */
interface Row {
  readonly text: (key: RuleColumn) => string;
  readonly at: (key: RuleColumn) => Place;
}

/** Collects what is wrong while a row is read. */
type Report = (diagnostic: Diagnostic) => void;

/**
 * `grid` null: only the built-in rules. A row of a kind without 左边 replaces the built-in rule of that kind; 级别 关闭 switches it off.
 * Codes: CHECK-001 (a column is missing), CHECK-002 (a word that is not offered), CHECK-003 (unknown label), CHECK-004 (expression),
 * CHECK-005 (empty cell), CHECK-006 (number used twice), CHECK-007 (unknown unit).
 */
export function readRules(grid: RuleGrid | null, context: RuleContext): Outcome<Rule[]> {
  if (grid === null) return success([...builtInRules]);
  const head = grid.rows.findIndex((row) => [...row.values()].filter(({ text }) => isTitle(text)).length >= 4);
  const columns = new Map([...(grid.rows[head] ?? [])].map(([column, { text }]) => [text, column]));
  const missing = ruleColumns.filter(({ title, required }) => required && !columns.has(title)).map(({ title }) => title);
  if (missing.length > 0) {
    return failure(diagnose("CHECK-001", { kind: "file", file: grid.file }, { columns: missing.join("、") }));
  }
  const remarks: Diagnostic[] = [];
  const read = grid.rows.flatMap((cells, index) => {
    if (index <= head) return [];
    const row: Row = {
      text: (key) => cells.get(columns.get(titleOf(key)) ?? 0)?.text ?? "",
      at: (key) => grid.placeOf(index, columns.get(titleOf(key)) ?? 1),
    };
    const isEmpty = ruleColumns.every(({ key }) => row.text(key) === "");
    return isEmpty ? [] : [readRow(row, context, (remark) => remarks.push(remark))];
  });
  remarks.push(...findRepeats(read));
  return conclude(withBuiltIn(read), remarks);
}

function isTitle(text: string): boolean {
  return ruleColumns.some(({ title }) => title === text);
}

type ReadRule = Omit<Rule, "level"> & { readonly level: Rule["level"] | "off" };

function withBuiltIn(read: readonly ReadRule[]): Rule[] {
  const replaced = new Set(read.filter(({ left, units }) => left === null && units === null).map(({ kind }) => kind));
  const kept = builtInRules.filter(({ kind }) => !replaced.has(kind));
  return [...read.flatMap(({ level, ...rule }) => (level === "off" ? [] : [{ ...rule, level }])), ...kept];
}

function findRepeats(rules: readonly ReadRule[]): Diagnostic[] {
  const ids = [...rules.map(({ id }) => id)];
  return rules.flatMap(({ id, at }, index) =>
    at !== null && id !== "" && ids.indexOf(id) < index ? [diagnose("CHECK-006", at, { id })] : [],
  );
}

function readRow(row: Row, context: RuleContext, report: Report): ReadRule {
  const id = row.text("id");
  const need = (key: RuleColumn) => {
    if (row.text(key) === "") report(diagnose("CHECK-005", row.at(key), { column: titleOf(key), rule: row.text("title") || id }));
  };
  for (const key of ["id", "title", "kind", "level"] as const) need(key);
  const kind = ruleKinds.find((one) => one === row.text("kind"));
  if (kind === undefined && row.text("kind") !== "") report(unknownWord(row, "kind", ruleKinds));
  const isComparing = kind !== undefined && comparingKinds.includes(kind);
  if (isComparing) need("left");
  if (isComparing) need("right");
  if (kind === "必须有备注") need("left");
  const level = levelWords[row.text("level")];
  if (level === undefined && row.text("level") !== "") report(unknownWord(row, "level", Object.keys(levelWords)));
  const hasLimit = kind === "跨年变动";
  return {
    id,
    title: row.text("title"),
    kind: kind ?? "异常值",
    left: readSide(row, "left", context, report),
    relation: readRelation(row, kind, report),
    right: hasLimit ? null : readSide(row, "right", context, report),
    limit: hasLimit ? readLimit(row, report) : null,
    tolerance: readTolerance(row, report),
    level: level ?? "off",
    units: readUnits(row, context, report),
    advice: row.text("advice"),
    at: row.at("id"),
  };
}

function unknownWord(row: Row, key: RuleColumn, wanted: readonly string[]): Diagnostic {
  const near = nearest(row.text(key), wanted);
  const words = near === "" ? wanted.join("、") : near;
  return diagnose("CHECK-002", row.at(key), { column: titleOf(key), found: row.text(key), wanted: words });
}

function readRelation(row: Row, kind: RuleKind | undefined, report: Report): Rule["relation"] {
  const typed = row.text("relation").normalize("NFKC");
  const relation = relationWords[typed];
  if (relation === undefined && typed !== "")
    report(unknownWord(row, "relation", ["等于", "不大于", "不小于", "小于", "大于", "不等于"]));
  return relation ?? (kind === "合计等于分项之和" || kind === "跨单位" ? "=" : "<=");
}

function readSide(row: Row, key: "left" | "right", context: RuleContext, report: Report): Expression | null {
  const typed = row.text(key);
  if (typed === "") return null;
  const parsed = parseExpression(typed);
  if (!parsed.ok) {
    report(diagnose("CHECK-004", row.at(key), { found: typed, reason: parsed.reason }));
    return null;
  }
  for (const { label, unit } of referencesOf(parsed.value)) {
    if (splitLabel(label, context.indicators) === undefined) {
      const labels = context.indicators.map((indicator) => indicator.label);
      report(diagnose("CHECK-003", row.at(key), { label, near: nearest(plainName(label), labels) }));
    }
    if (unit !== null && unit !== "全区") checkUnit(unit, row.at(key), context, report);
  }
  return parsed.value;
}

function readLimit(row: Row, report: Report): string {
  const typed = row.text("right").normalize("NFKC").replace(/^±/, "");
  const number = typed.replace(/%$/, "");
  if (typed === "") return usualChange;
  if (isDecimal(number)) return number;
  report(
    diagnose("CHECK-002", row.at("right"), { column: titleOf("right"), found: row.text("right"), wanted: "百分数，如 50%" }),
  );
  return usualChange;
}

function readTolerance(row: Row, report: Report): Tolerance {
  const typed = row.text("tolerance").normalize("NFKC").replace(/^±/, "");
  const number = typed.replace(/%$/, "");
  if (typed === "") return { value: "0", isPercent: false };
  if (isDecimal(number) && !number.startsWith("-")) return { value: number, isPercent: typed.endsWith("%") };
  const wanted = "数或百分数，如 0.01 或 1%";
  report(diagnose("CHECK-002", row.at("tolerance"), { column: titleOf("tolerance"), found: row.text("tolerance"), wanted }));
  return { value: "0", isPercent: false };
}

function readUnits(row: Row, context: RuleContext, report: Report): string[] | null {
  const names = row
    .text("units")
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0 || names.includes("全部")) return null;
  return names.flatMap((name) => checkUnit(name, row.at("units"), context, report));
}

function checkUnit(name: string, at: Place, { roster }: RuleContext, report: Report): readonly string[] {
  const codes = resolveName(name, roster);
  const names = [...roster.units, ...roster.groups].flatMap((entry) => [entry.name, ...entry.aliases]);
  if (codes === undefined) report(diagnose("CHECK-007", at, { name, near: nearest(name, names) }));
  return codes ?? [];
}
