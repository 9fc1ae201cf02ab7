/** A made-up district in a few lines: units A, B, C …, indicators, targets under one item, and what the units sent in. */
import type { AggregateInput } from "../../src/aggregate/aggregate.ts";
import { type Indicator, indicatorSchema } from "../../src/model/indicator.ts";
import type { Plan, Target } from "../../src/model/plan.ts";
import { rosterSchema } from "../../src/model/roster.ts";
import type { Answer, Narrative, Submission } from "../../src/model/submission.ts";
import { type Waiver, workspaceSchema } from "../../src/model/workspace.ts";

export const year = 2023;

interface SmallDistrict {
  readonly units?: readonly string[];
  readonly unitNames?: Readonly<Record<string, string>>;
  readonly indicators: readonly Indicator[];
  readonly targets?: readonly Target[];
  readonly submissions: readonly Submission[];
  readonly exempt?: string[];
  readonly waivers?: Waiver[];
  readonly plan?: Partial<Plan>;
}

export function district(small: SmallDistrict): AggregateInput {
  const units = small.units ?? ["A", "B", "C"];
  return {
    plan: {
      format: "plan/1",
      title: "计划",
      year,
      until: year,
      district: "示范区",
      documentNumber: null,
      sections: [{ id: "s1", no: "一", title: "依法行政" }],
      items: [
        {
          id: "i1",
          no: "1",
          section: "s1",
          title: "任务",
          text: "",
          span: null,
          units: { lead: [], support: [], groups: [] },
          targets: [...(small.targets ?? [])],
        },
      ],
      targets: [],
      ...small.plan,
    },
    indicators: { format: "indicators/1", indicators: [...small.indicators] },
    roster: rosterSchema.parse({
      format: "roster/1",
      units: units.map((code) => ({ code, name: small.unitNames?.[code] ?? `单位${code}` })),
      groups: [{ name: "各单位", kinds: ["department"] }],
    }),
    workspace: workspaceSchema.parse({
      format: "workspace/1",
      district: "示范区",
      year,
      rounds: [{ id: "annual", title: "年度", deadline: `${year + 1}-01-31` }],
      report: { signatory: "示范区人民政府", date: `${year + 1}-03-01` },
      exempt: small.exempt ?? [],
      waivers: small.waivers ?? [],
    }),
    submissions: small.submissions,
  };
}

export function indicator(id: string, own: Partial<Indicator> = {}): Indicator {
  return indicatorSchema.parse({
    id,
    label: `指标${id}`,
    meaning: "",
    kind: "count",
    unit: own.kind === "ratio" ? "%" : "次",
    item: "i1",
    units: ["各单位"],
    numerator: "办结数",
    denominator: "受理数",
    ...own,
  });
}

export function target(id: string, own: Partial<Target> = {}): Target {
  return {
    id,
    metric: `目标${id}`,
    op: ">=",
    value: "1",
    unit: "次",
    per: null,
    scope: null,
    deadline: null,
    hedge: null,
    quote: "",
    span: null,
    ...own,
  };
}

export function submission(unit: string, answers: readonly Answer[], own: Partial<Submission> = {}): Submission {
  const file = own.file ?? `${unit}.xlsx`;
  return {
    unit,
    year,
    round: "annual",
    file,
    sha256: unit.padEnd(64, "0"),
    receivedOn: `${year + 1}-01-20`,
    answers: answers.map((one) => ({ ...one, source: { ...one.source, file } })),
    narratives: [],
    contact: { preparer: "甲", reviewer: "乙", phone: "", office: "", date: "" },
    wrongCells: 0,
    ...own,
  };
}

/** `words` is the number, word or date; for nil the reason. */
export function answer(
  indicatorId: string,
  words: string,
  period = String(year),
  kind: Exclude<Answer["kind"], "ratio"> = "count",
): Answer {
  const head = { indicator: indicatorId, period, source: { file: "", sha256: "0".repeat(64), sheet: "指标数据", cell: "I5" } };
  switch (kind) {
    case "blank":
      return { ...head, kind };
    case "nil":
      return { ...head, kind, reason: words };
    case "count":
      return { ...head, kind, value: words, note: "" };
    default:
      return { ...head, kind, text: words, note: "" };
  }
}

export function ratio(indicatorId: string, numerator: string, denominator: string, period = String(year)): Answer {
  const source = { file: "", sha256: "0".repeat(64), sheet: "指标数据", cell: "J5,K5" };
  return { kind: "ratio", indicator: indicatorId, period, numerator, denominator, note: "", source };
}

export function narrative(kind: Narrative["kind"], text: string, item: string | null = "i1"): Narrative {
  const source = { file: "", sha256: "0".repeat(64), sheet: "工作举措与成效", cell: "C5" };
  return { kind, item, title: "", text, cause: "", source };
}
