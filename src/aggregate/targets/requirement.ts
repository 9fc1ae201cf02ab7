/** A target and the judgement that decides it → what exactly is required, in which stretches of the year. */
import { multiply } from "../../model/decimal.ts";
import type { Indicator, Judgement, Rhythm } from "../../model/indicator.ts";
import { periodsOf, showPeriod } from "../../model/period.ts";
import type { Operator, Per, Plan, Target } from "../../model/plan.ts";
import { showRequirement } from "../../model/show-requirement.ts";

/** A stretch of the year that must meet the requirement on its own. */
export interface Window {
  readonly label: string;
  readonly periods: readonly string[];
}

/**
 * `value`: for each window, in the indicator's unit; null where the target names none. `windows` is empty when the year counts as a whole.
 * `due`: "later" when the deadline lies after the year; "spanning" when two years or a term are counted together and time is left.
 */
export interface Requirement {
  readonly op: Operator;
  readonly value: string | null;
  /** Unit of the target as printed; a trend may be asked in per cent or percentage points. */
  readonly unit: string | null;
  readonly per: Per | null;
  readonly deadline: string | null;
  readonly windows: readonly Window[];
  readonly due: "now" | "later" | "spanning";
  readonly shown: string;
}

/** How often a frequency falls into the stretch of the answer; a month holds four whole weeks, a quarter thirteen. */
const timesIn: Readonly<Record<Rhythm, Partial<Record<Per, number>>>> = {
  year: { week: 52, month: 12, quarter: 4, half: 2 },
  half: { week: 26, month: 6, quarter: 2, half: 1 },
  quarter: { week: 13, month: 3, quarter: 1 },
  month: { week: 4, month: 1 },
};

const rhythms = ["month", "quarter", "half", "year"] as const satisfies readonly Rhythm[];
const windowWords = { month: "每月", quarter: "每季度", half: "每半年", year: "全年" } as const satisfies Record<Rhythm, string>;
const recurring: readonly (Per | null)[] = ["week", "month", "quarter", "half", "year", "case", "person-year"];

export function readRequirement(
  target: Target,
  judgement: Judgement,
  indicator: Indicator,
  plan: Pick<Plan, "year" | "until">,
  year: number,
): Requirement {
  const { per } = target;
  const stretch = stretchOf(per, indicator.rhythm);
  const deadline = judgement.deadline ?? target.deadline;
  const common = {
    unit: target.unit,
    per,
    deadline,
    windows: windowsOf(stretch, indicator, year),
    due: dueOf(per, deadline, plan, year),
  };
  const op = judgement.op ?? target.op;
  if (asksShareOfCompliant(target, judgement, indicator))
    return { ...common, op: ">=", value: "100", unit: "%", shown: `${showRequirement(target)}（达标率100%）` };
  // Only counts add up over the year; a percentage holds for any stretch.
  const times = indicator.kind === "count" && per !== null ? (timesIn[stretch][per] ?? 1) : 1;
  const scaled = target.value === null ? null : multiply(target.value, String(times));
  const value = judgement.value ?? scaled;
  const { value: _own, ...wording } = judgement;
  const asPlanned = showRequirement(target, value === target.value || times === 1 ? judgement : wording);
  const restated = times > 1 && value !== null ? `（按${windowWords[stretch]}${value}${target.unit ?? ""}核算）` : "";
  return { ...common, op, value, shown: `${asPlanned}${restated}` };
}

/** Each case, each person: the indicator is the share of those that comply, and the plan's number stands in its definition. */
function asksShareOfCompliant(target: Target, judgement: Judgement, indicator: Indicator): boolean {
  return (
    indicator.kind === "ratio" && target.unit !== "%" && judgement.value === undefined && (judgement.op ?? target.op) === ">="
  );
}

/** The longer of how often it falls due and how often it is asked; the year where no frequency is named. */
function stretchOf(per: Per | null, rhythm: Rhythm): Rhythm {
  const wanted: Rhythm = per === "week" ? "month" : per === "month" || per === "quarter" || per === "half" ? per : "year";
  return rhythms[Math.max(rhythms.indexOf(wanted), rhythms.indexOf(rhythm))] ?? "year";
}

function windowsOf(stretch: Rhythm, indicator: Indicator, year: number): Window[] {
  if (stretch === "year" || indicator.rhythm === "year") return [];
  const asked = periodsOf(year, indicator.rhythm);
  const stretches = periodsOf(year, stretch);
  const each = asked.length / stretches.length;
  return stretches.map((period, index) => ({
    label: showPeriod(period).replace(/^\d+年/, ""),
    periods: asked.slice(index * each, (index + 1) * each),
  }));
}

function dueOf(per: Per | null, deadline: string | null, plan: Pick<Plan, "year" | "until">, year: number): Requirement["due"] {
  if (per === "two-years" || per === "term") return isLastYear(per, plan, year) ? "now" : "spanning";
  return deadline !== null && deadline > `${year}-12-31` && !recurring.includes(per) ? "later" : "now";
}

/** A term ends with the plan; two years are counted from the plan's first. */
function isLastYear(per: Per, plan: Pick<Plan, "year" | "until">, year: number): boolean {
  if (plan.year === null || plan.until === null || year >= plan.until) return true;
  return per === "two-years" && (year - plan.year) % 2 === 1;
}
