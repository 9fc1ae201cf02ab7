/** A small sound plan with roster and indicators, for tests to spoil one thing at a time. */
import type { Indicator, Indicators } from "../../src/model/indicator.ts";
import { indicatorsSchema } from "../../src/model/indicator.ts";
import { type Item, type Plan, planSchema, type Target } from "../../src/model/plan.ts";
import { type Roster, rosterSchema } from "../../src/model/roster.ts";

export function target(id: string, changes: Partial<Target> = {}): Target {
  return {
    id,
    metric: "行政复议案件按期办结率",
    op: "=",
    value: "100",
    unit: "%",
    per: null,
    scope: null,
    deadline: "2023-12-31",
    hedge: null,
    quote: "行政复议案件按期办结率100%",
    span: null,
    ...changes,
  };
}

export function item(id: string, changes: Partial<Item> = {}): Item {
  const units = { lead: ["区司法局"], support: [], groups: [] };
  return { id, no: "一", section: null, title: "办好复议案件", text: "", span: null, units, targets: [], ...changes };
}

export function planOf(...items: readonly Item[]): Plan {
  return planSchema.parse({
    format: "plan/1",
    title: "甲区2023年度法治政府建设工作要点",
    year: 2023,
    until: 2023,
    district: "甲区",
    documentNumber: null,
    sections: [],
    items,
    targets: [],
  });
}

export const roster: Roster = rosterSchema.parse({
  format: "roster/1",
  units: [
    { code: "sfj", name: "区司法局", aliases: ["司法局"] },
    { code: "gaj", name: "区公安局" },
    { code: "cgz", name: "城关镇", kind: "town" },
  ],
  groups: [
    { name: "各单位", kinds: ["department", "town"] },
    { name: "各镇（街道）", aliases: ["各镇（街、区）"], kinds: ["town"] },
    { name: "空集合" },
  ],
});

export function indicator(id: string, changes: Partial<Indicator> = {}): Indicator {
  return {
    id,
    label: "按期办结率",
    meaning: "全年",
    kind: "ratio",
    unit: "%",
    item: "i1",
    units: ["区司法局"],
    rhythm: "year",
    total: "sum",
    numerator: "按期办结的件数",
    denominator: "应办结的件数",
    whole: true,
    required: true,
    previous: {},
    judges: [{ target: "i1.t1", scope: "total" }],
    ...changes,
  };
}

export function indicatorsOf(...indicators: readonly Indicator[]): Indicators {
  return indicatorsSchema.parse({ format: "indicators/1", indicators });
}
