/** A small workspace for tests: two units, one indicator of each kind. */

import { readFileSync } from "node:fs";
import type { Assignment } from "../../src/model/assignment.ts";
import { blankLayoutSchema } from "../../src/model/blank-layout.ts";
import { indicatorsSchema } from "../../src/model/indicator.ts";
import { planSchema } from "../../src/model/plan.ts";
import { readYaml } from "../../src/model/read-yaml.ts";
import { rosterSchema } from "../../src/model/roster.ts";
import { workspaceSchema } from "../../src/model/workspace.ts";

const units = { lead: ["区司法局"], support: [], groups: [] };

export const sample: Assignment = {
  workspace: workspaceSchema.parse({
    format: "workspace/1",
    district: "某某区",
    year: 2023,
    rounds: [{ id: "annual", title: "年度填报", deadline: "2024-01-31" }],
    report: { signatory: "某某区人民政府", date: "2024-02-25" },
  }),
  plan: planSchema.parse({
    format: "plan/1",
    title: "某某区2023年法治政府建设工作要点",
    year: 2023,
    until: 2023,
    district: "某某区",
    documentNumber: null,
    sections: [{ id: "s1", no: "一", title: "规范执法" }],
    items: [
      { id: "i1", no: "一", section: "s1", title: "落实普法责任", text: "每季度开展线下普法。", span: null, units },
      { id: "i2", no: "二", section: "s1", title: "健全行政复议", text: "依法办理行政复议案件。", span: null, units },
    ],
  }),
  roster: rosterSchema.parse({
    format: "roster/1",
    units: [
      { code: "sfj", name: "区司法局", aliases: ["司法局"] },
      { code: "cgj", name: "区城市管理局" },
    ],
  }),
  indicators: indicatorsSchema.parse({
    format: "indicators/1",
    indicators: [
      {
        id: "events",
        label: "线下普法活动",
        meaning: "次数",
        kind: "count",
        unit: "次",
        item: "i1",
        units: ["区司法局", "区城市管理局"],
        rhythm: "quarter",
      },
      {
        id: "cases",
        label: "受理复议案件",
        meaning: "件数",
        kind: "count",
        unit: "件",
        item: "i2",
        units: ["区司法局"],
        previous: { sfj: "50" },
      },
      {
        id: "spending",
        label: "培训经费",
        meaning: "金额",
        kind: "count",
        unit: "万元",
        item: "i2",
        units: ["区司法局"],
        whole: false,
        required: false,
      },
      {
        id: "attendance",
        label: "出庭应诉率",
        meaning: "负责人出庭",
        kind: "ratio",
        item: "i2",
        units: ["区司法局"],
        numerator: "出庭案件",
        denominator: "应出庭案件",
      },
      { id: "level", label: "试点层级", meaning: "层级", kind: "text", item: "i2", units: ["区司法局"] },
      { id: "opened", label: "启用日期", meaning: "日期", kind: "date", item: "i2", units: ["区司法局"] },
      { id: "list", label: "清单已公布", meaning: "是否公布", kind: "done", item: "i2", units: ["区司法局"] },
    ],
  }),
};

const layout = readYaml(
  readFileSync(new URL("../../templates/blank.yaml", import.meta.url), "utf8"),
  "templates/blank.yaml",
  "blank-layout/1",
  blankLayoutSchema,
);
if (!layout.ok) throw new Error("templates/blank.yaml does not fit its schema");

/** The request for the blank of 区司法局. */
export const sampleRequest = {
  assignment: sample,
  round: { id: "annual", title: "年度填报", deadline: "2024-01-31" },
  unit: { code: "sfj", name: "区司法局", aliases: ["司法局"], kind: "department" as const },
  layout: layout.value,
};
