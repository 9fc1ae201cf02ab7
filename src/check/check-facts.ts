/** Facts, texts and rules → findings. Judges only; which of them stop the report is said in `findingRemarks`. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { compareText } from "../diagnostics/place.ts";
import type { Assignment } from "../model/assignment.ts";
import type { Fact } from "../model/fact.ts";
import type { Finding, FindingLevel } from "../model/finding.ts";
import type { ResultNarrative } from "../model/results.ts";
import type { Roster } from "../model/roster.ts";
import type { CheckWaiver } from "../model/workspace.ts";
import type { Check, CheckContext, Observation } from "./check.ts";
import { checkMagnitude, checkOutliers, checkYearChange } from "./checks/changes.ts";
import { checkCopiedFigures } from "./checks/copied-figures.ts";
import { checkCopiedTexts } from "./checks/copied-texts.ts";
import { checkAcrossUnits, checkNoteRequired, checkRelation } from "./checks/relations.ts";
import { checkDates, checkPercentForms, checkRatioParts } from "./checks/single-figures.ts";
import { checkSwappedRows } from "./checks/swapped-rows.ts";
import { checkTextAgainstTable } from "./checks/text-against-table.ts";
import { buildFactsBook, type PreviousYear, unitName } from "./facts-book.ts";
import { referencesOf } from "./parse-expression.ts";
import type { Rule, RuleKind } from "./rule.ts";
import { splitLabel } from "./split-label.ts";

export interface CheckInput extends Pick<Assignment, "roster" | "workspace" | "indicators"> {
  readonly facts: readonly Fact[];
  readonly narratives: readonly ResultNarrative[];
  /** Null where last year is not known: then only `previous` of the indicators is. */
  readonly previous: PreviousYear | null;
  readonly rules: readonly Rule[];
}

const checks: Readonly<Record<RuleKind, Check>> = {
  合计等于分项之和: checkRelation,
  其中不大于总数: checkRelation,
  跨单位: checkAcrossUnits,
  分子分母: checkRatioParts,
  跨年变动: checkYearChange,
  数量级: checkMagnitude,
  两行填反: checkSwappedRows,
  异常值: checkOutliers,
  百分数写法: checkPercentForms,
  日期在年度内: checkDates,
  必须有备注: checkNoteRequired,
  数据雷同: checkCopiedFigures,
  文表一致: checkTextAgainstTable,
  文字雷同: checkCopiedTexts,
};

/** A number that is ten times too large also changed too much; the more telling kind stands, the others are left out. */
const saidBetterBy: Partial<Readonly<Record<RuleKind, RuleKind>>> = { 跨年变动: "数量级" };

/** In the order of the rules, then of the roster. The same input gives the same findings. */
export function checkFacts(input: CheckInput): Finding[] {
  const { indicators, roster, workspace } = input;
  const book = buildFactsBook(input.facts, input.previous, { indicators: indicators.indicators, roster, year: workspace.year });
  const context: CheckContext = { book, previous: input.previous, narratives: input.narratives };
  const observed = input.rules.map((rule) => ({ rule, observations: checks[rule.kind](rule, context) }));
  const told = new Set(observed.flatMap(({ rule, observations }) => observations.map((one) => keyOf(rule.kind, one))));
  return observed.flatMap(({ rule, observations }) => {
    const better = saidBetterBy[rule.kind];
    return observations
      .filter((one) => one.places.length > 0 && (better === undefined || !told.has(keyOf(better, one))))
      .filter((one) => !isNamedElsewhere(rule, one, input.rules))
      .map((one) => findingOf(rule, one, input));
  });
}

/** A rule that names an indicator stands in place of the general one of its kind, also where it is the milder. */
function isNamedElsewhere(rule: Rule, { unit, indicators }: Observation, rules: readonly Rule[]): boolean {
  if (rule.left !== null) return false;
  const naming = rules.filter(({ kind, left, units }) => {
    const concerns = units === null || (unit !== null && units.includes(unit));
    return kind === rule.kind && left !== null && concerns;
  });
  const labels = naming.flatMap(({ left }) => (left === null ? [] : referencesOf(left).map(({ label }) => label)));
  return indicators.length > 0 && indicators.every((label) => labels.includes(label));
}

function keyOf(kind: RuleKind, { unit, indicators }: Observation): string {
  return [kind, unit, ...indicators].join("|");
}

function findingOf(rule: Rule, observation: Observation, { indicators, workspace }: CheckInput): Finding {
  const { unit, message, places, notes } = observation;
  const ids = observation.indicators.flatMap((label) => splitLabel(label, indicators.indicators)?.indicator.id ?? []);
  const explanation = [...new Set(notes)].join("；");
  return {
    rule: rule.id,
    title: rule.title,
    level: rule.level,
    unit,
    indicators: [...new Set(ids)],
    message: rule.advice === "" ? message : `${message}。${rule.advice}`,
    places: [...places],
    explanation: explanation === "" ? null : explanation,
    waiver: waiverOf(rule.id, unit, workspace.checkWaivers),
  };
}

function waiverOf(rule: string, unit: string | null, waivers: readonly CheckWaiver[]): Finding["waiver"] {
  const waiver = waivers.find((one) => one.check === rule && (one.unit === undefined || one.unit === unit));
  return waiver === undefined ? null : { reason: waiver.reason, by: waiver.by };
}

/** 错误 can only be corrected or waived; 需说明 is settled by a 说明 as well; 提示 never asks for anything. */
export function isOpen({ level, explanation, waiver }: Finding): boolean {
  return waiver === null && (level === "error" || (level === "explain" && explanation === null));
}

const codeOf = { error: "CHECK-010", explain: "CHECK-011", hint: "CHECK-012" } as const satisfies Record<FindingLevel, string>;

/** Open findings as remarks: CHECK-010 (错误), CHECK-011 (需说明), and, where asked for, CHECK-012 (提示). */
export function findingRemarks(findings: readonly Finding[], roster: Roster, withHints: boolean): Diagnostic[] {
  return findings
    .filter((finding) => isOpen(finding) || (withHints && finding.level === "hint" && finding.waiver === null))
    .flatMap((finding) => {
      const [place] = finding.places;
      if (place === undefined) return [];
      // A ratio's place names two cells; the first is where to look.
      const at = { kind: "cell", file: place.file, sheet: place.sheet, cell: place.cell.split(",")[0] ?? "" } as const;
      const detail = finding.places.length > 1 ? `${finding.message}（另见${otherPlaces(finding)}）` : finding.message;
      const unit = finding.unit === null ? "跨单位核对" : unitName({ roster }, finding.unit);
      return [diagnose(codeOf[finding.level], at, { rule: finding.rule, title: finding.title, unit, detail })];
    });
}

function otherPlaces({ places }: Finding): string {
  const [first, ...rest] = places;
  const shown = rest.map(({ file, sheet, cell }) => (file === first?.file ? `${sheet}!${cell}` : `${file} [${sheet}!${cell}]`));
  const different = [...new Set(shown)].toSorted(compareText);
  return different.length > 3 ? `${different.slice(0, 3).join("、")}等${different.length}处` : different.join("、");
}
