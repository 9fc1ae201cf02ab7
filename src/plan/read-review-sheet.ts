/** Plan as read plus the review sheet as staff corrected it to the confirmed plan. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { conclude, failure, type Outcome } from "../diagnostics/outcome.ts";
import { type Item, type Plan, type Target, targetsOf } from "../model/plan.ts";
import type { ReadBook } from "../workbook/workbook.ts";
import {
  readDeadline,
  readNames,
  readOperator,
  readPer,
  readValue,
  readWord,
  showCell,
  wordsOf,
} from "./review/read-correction.ts";
import { type ReviewRow, reviewRows } from "./review/review-cells.ts";
import {
  type TargetField,
  targetFields,
  targetTable,
  type UnitField,
  unitFields,
  unitTable,
  unitVerdicts,
  type Verdict,
  verdicts,
} from "./review/review-words.ts";

/**
 * 正确 settles the doubt, 改正 replaces the fields that are filled in, 删除 drops the target; a row without a verdict stays as it was. Rows are
 * found by their id, in whatever order. Codes: PLAN-070 (no review sheet), PLAN-071 (unknown id), PLAN-072 (a correction that cannot be
 * read), PLAN-073 (an id twice), PLAN-074 (corrections without the verdict 改正).
 */
export function confirmPlan(plan: Plan, book: ReadBook, file: string): Outcome<Plan> {
  const targetRows = reviewRows(book, targetTable, file);
  if (!targetRows) return failure(diagnose("PLAN-070", { kind: "file", file }, {}));
  const unitRows = reviewRows(book, unitTable, file) ?? [];
  const remarks = [
    ...checkIds(
      targetRows,
      targetsOf(plan).map(({ id }) => id),
    ),
    ...checkIds(
      unitRows,
      plan.items.map(({ id }) => id),
    ),
  ];
  const rowOf = new Map(targetRows.map((row) => [row.id, row]));
  const unitRowOf = new Map(unitRows.map((row) => [row.id, row]));
  const confirm = (targets: readonly Target[]) =>
    targets.flatMap((target) => {
      const confirmed = confirmTarget(target, rowOf.get(target.id));
      remarks.push(...confirmed.remarks);
      return confirmed.target ? [confirmed.target] : [];
    });
  const items = plan.items.map((item) => {
    const confirmed = confirmUnits(item, unitRowOf.get(item.id));
    remarks.push(...confirmed.remarks);
    return { ...item, units: confirmed.units, targets: confirm(item.targets) };
  });
  return conclude({ ...plan, items, targets: confirm(plan.targets) }, remarks);
}

function checkIds(rows: readonly ReviewRow[], known: readonly string[]): Diagnostic[] {
  return rows.flatMap(({ id, at }, index) => [
    ...(known.includes(id) ? [] : [diagnose("PLAN-071", at, { id })]),
    ...(rows.findIndex((row) => row.id === id) < index ? [diagnose("PLAN-073", at, { id })] : []),
  ]);
}

/** The verdict of a row: null for none. Corrections need the verdict 改正. */
function readVerdict(
  row: ReviewRow,
  fields: readonly string[],
  allowed: readonly Verdict[],
): { readonly verdict: Verdict | null; readonly remarks: Diagnostic[] } {
  const entry = row.entries.get("verdict");
  const words = entry ? (wordsOf(entry.cell) ?? showCell(entry.cell)) : "";
  const verdict = allowed.find((one) => one === words) ?? null;
  if (entry && verdict === null) {
    const wanted = allowed.join("、");
    return { verdict, remarks: [diagnose("PLAN-072", entry.at, { column: "核对结论", found: words, wanted })] };
  }
  const corrected = fields.some((field) => row.entries.has(field));
  const stray = corrected && verdict !== "改正" ? [diagnose("PLAN-074", row.at, { id: row.id, verdict: words || "空" })] : [];
  return { verdict, remarks: stray };
}

function confirmTarget(
  target: Target,
  row: ReviewRow | undefined,
): { readonly target: Target | null; readonly remarks: Diagnostic[] } {
  if (!row) return { target, remarks: [] };
  const { verdict, remarks } = readVerdict(
    row,
    targetFields.map(({ key }) => key),
    verdicts,
  );
  if (verdict === null) return { target, remarks };
  if (verdict === "删除") return { target: null, remarks };
  const { doubtful: _settled, ...settled } = target;
  if (verdict === "正确") return { target: settled, remarks };
  const corrected = correct(settled, row);
  return { target: corrected.target, remarks: [...remarks, ...corrected.remarks] };
}

type Correction = { readonly [F in TargetField]?: Target[F] | undefined };

/** What each field takes, for the complaint. */
const wanted = {
  metric: "指标的名称",
  op: "下拉列表中的一项",
  value: "一个数，如 95",
  unit: "计量单位，如 次、%",
  per: "下拉列表中的一项",
  scope: "对象",
  deadline: "日期，如 2023-12-31",
  hedge: "限定词，如 原则上",
} as const satisfies Record<TargetField, string>;

function correct(target: Omit<Target, "doubtful">, row: ReviewRow): { readonly target: Target; readonly remarks: Diagnostic[] } {
  const remarks: Diagnostic[] = [];
  const take = <T>(
    field: TargetField,
    read: (cell: NonNullable<ReturnType<typeof row.entries.get>>["cell"]) => T | undefined,
  ) => {
    const entry = row.entries.get(field);
    const value = entry ? read(entry.cell) : undefined;
    const title = targetFields.find(({ key }) => key === field)?.title ?? field;
    if (entry && value === undefined) {
      remarks.push(
        diagnose("PLAN-072", entry.at, { column: `改为：${title}`, found: showCell(entry.cell), wanted: wanted[field] }),
      );
    }
    return value;
  };
  const correction: Correction = {
    metric: take("metric", (cell) => readWord(cell) ?? undefined),
    op: take("op", readOperator),
    value: take("value", readValue),
    unit: take("unit", readWord),
    per: take("per", readPer),
    scope: take("scope", readWord),
    deadline: take("deadline", readDeadline),
    hedge: take("hedge", readWord),
  };
  return { target: { ...target, ...filled(correction), ...valueFor(correction) }, remarks };
}

/** Fields that are corrected; the others stay as they were. */
function filled(correction: Correction): Partial<Target> {
  // Entries without undefined are a part of a target; Object.fromEntries cannot say so.
  return Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined)) as Partial<Target>;
}

/** 比上年上升 and 按期完成 have no number, 全覆盖 is 100 %. */
function valueFor({ op, value }: Correction): Partial<Target> {
  if (op === "rise" || op === "fall" || op === "by") return { value: null, unit: null };
  return op === "all" && value === undefined ? { value: "100", unit: "%" } : {};
}

function confirmUnits(item: Item, row: ReviewRow | undefined): { readonly units: Item["units"]; readonly remarks: Diagnostic[] } {
  if (!row) return { units: item.units, remarks: [] };
  const { verdict, remarks } = readVerdict(
    row,
    unitFields.map(({ key }) => key),
    unitVerdicts,
  );
  if (verdict === null) return { units: item.units, remarks };
  const { doubtful: _settled, ...units } = item.units;
  if (verdict === "正确") return { units, remarks };
  const names = (field: UnitField) => {
    const entry = row.entries.get(field);
    const read = entry ? readNames(entry.cell) : units[field];
    if (entry && read === undefined) {
      remarks.push(diagnose("PLAN-072", entry.at, { column: "单位", found: showCell(entry.cell), wanted: "单位名，用顿号分开" }));
    }
    return read ?? units[field];
  };
  return { units: { lead: names("lead"), support: names("support"), groups: names("groups") }, remarks };
}
