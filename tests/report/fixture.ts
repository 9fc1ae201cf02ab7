/** A district with two departments and a town, one plan of three items, and results put together by hand. */
import { readdirSync, readFileSync } from "node:fs";
import { type DataSheet, dataSheetsSchema } from "../../src/model/data-sheet.ts";
import type { Facts } from "../../src/model/fact.ts";
import { indicatorsSchema } from "../../src/model/indicator.ts";
import { planSchema } from "../../src/model/plan.ts";
import { readYaml } from "../../src/model/read-yaml.ts";
import type { Attainment, Figure, ResultNarrative, Results } from "../../src/model/results.ts";
import { rosterSchema } from "../../src/model/roster.ts";
import { workspaceSchema } from "../../src/model/workspace.ts";
import type { BuildReportInput } from "../../src/report/build-report.ts";

export const templates: ReadonlyMap<string, string> = new Map(
  readdirSync("templates", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".hbs"))
    .map((path) => [path.replaceAll("\\", "/"), readFileSync(`templates/${path}`, "utf8")]),
);

/** The lists and tables that come with the tool. */
export const sheets: readonly DataSheet[] = (() => {
  const read = readYaml(
    readFileSync("templates/data-sheets.yaml", "utf8"),
    "templates/data-sheets.yaml",
    "data-sheets/1",
    dataSheetsSchema,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.remarks));
  return read.value.sheets;
})();

const target = {
  op: ">=",
  unit: "次",
  per: "quarter",
  scope: "各单位",
  deadline: null,
  hedge: null,
  quote: "每季度不少于1次",
  span: null,
};

export const plan = planSchema.parse({
  format: "plan/1",
  title: "某某区2023年工作要点",
  year: 2023,
  until: 2023,
  district: "某某区",
  documentNumber: null,
  sections: [
    { id: "s1", no: "一", title: "加强组织领导" },
    { id: "s2", no: "二", title: "规范行政执法" },
    { id: "s3", no: "三", title: "化解行政争议" },
  ],
  items: [
    {
      id: "i1",
      no: "一",
      section: "s1",
      title: "落实第一责任人职责",
      text: "述职述法。",
      span: null,
      units: { lead: ["区司法局"] },
    },
    {
      id: "i2",
      no: "二",
      section: "s2",
      title: "开展普法宣传",
      text: "每季度开展普法。",
      span: null,
      units: { lead: ["区司法局"], groups: ["各单位"] },
      targets: [{ ...target, id: "t1", metric: "普法活动", value: "1" }],
    },
    {
      id: "i3",
      no: "三",
      section: "s3",
      title: "推进行政复议",
      text: "依法办理复议案件。",
      span: null,
      units: { lead: ["区司法局"] },
      targets: [
        { ...target, id: "t2", metric: "出庭应诉率", op: "=", value: "100", unit: "%", per: null, quote: "出庭应诉率达到100%" },
      ],
    },
  ],
});

export const roster = rosterSchema.parse({
  format: "roster/1",
  units: [
    { code: "sfj", name: "区司法局" },
    { code: "cgj", name: "区城市管理局", aliases: ["区城管局"] },
    { code: "dhz", name: "东湖镇", kind: "town" },
  ],
  groups: [{ name: "各单位", kinds: ["department", "town"] }],
});

export const indicators = indicatorsSchema.parse({
  format: "indicators/1",
  indicators: [
    {
      id: "events",
      label: "普法活动",
      meaning: "次数",
      kind: "count",
      unit: "次",
      item: "i2",
      units: ["各单位"],
      rhythm: "quarter",
      wording: "开展普法活动〔普法活动〕次",
    },
    { id: "cases", label: "复议案件", meaning: "件数", kind: "count", unit: "件", item: "i3", units: ["区司法局"] },
    {
      id: "calls",
      label: "热线事项",
      meaning: "件数",
      kind: "count",
      unit: "万件",
      whole: false,
      item: "i3",
      units: ["区司法局"],
    },
    { id: "level", label: "试点层级", meaning: "层级", kind: "text", item: "i1", units: ["区司法局"] },
    {
      id: "court",
      label: "出庭应诉率",
      meaning: "比率",
      kind: "ratio",
      unit: "%",
      item: "i3",
      units: ["区司法局"],
      numerator: "出庭",
      denominator: "应出庭",
    },
  ],
});

export const workspace = workspaceSchema.parse({
  format: "workspace/1",
  district: "某某区",
  year: 2023,
  rounds: [{ id: "annual", title: "年度填报", deadline: "2024-01-31" }],
  report: {
    documentNumber: "某政呈〔2024〕1号",
    recipients: ["某某市人民政府"],
    signatory: "某某区人民政府",
    date: "2024-03-05",
    note: "此件公开发布",
  },
});

export function figure(id: string, value: string | null, over: Partial<Figure> = {}): Figure {
  const [path = "", unit = null] = id.split(":")[0]?.split("@") ?? [];
  const indicator = indicators.indicators.find((one) => one.id === path);
  return {
    id,
    indicator: path,
    label: indicator?.label ?? path,
    unit,
    period: "2023",
    value,
    text: null,
    unitOfMeasure: id.endsWith(":yoy") ? "%" : (indicator?.unit ?? ""),
    style: indicator?.kind === "ratio" || id.endsWith(":yoy") ? "percent" : "plain",
    formula: "单位填报",
    from: unit === null ? [] : [`f.${path}.${unit}`],
    reported: value === null ? 0 : 1,
    expected: 1,
    ...over,
  };
}

export function narrative(over: Partial<ResultNarrative> & { text: string }): ResultNarrative {
  const source = { file: "区司法局.xlsx", sha256: "a".repeat(64), sheet: "工作举措与成效", cell: "C5" };
  return { unit: "sfj", kind: "measure", item: "i2", title: "", cause: "", source, ...over };
}

export function attainment(over: Partial<Attainment> & { target: string }): Attainment {
  const metric = plan.items.flatMap((item) => item.targets).find((one) => one.id === over.target)?.metric ?? "";
  return {
    item: over.target === "t1" ? "i2" : "i3",
    indicator: over.target === "t1" ? "events" : "court",
    metric,
    required: over.target === "t1" ? "每季度≥1次" : "100%",
    hedge: null,
    scope: over.target === "t1" ? "each" : "total",
    verdict: "met",
    figure: over.target === "t1" ? "events" : "court",
    gap: null,
    byUnit: [],
    reported: 1,
    expected: 1,
    waiver: null,
    ...over,
  };
}

export const facts: Facts = {
  format: "facts/1",
  facts: ["events.sfj", "cases.sfj", "court.sfj", "calls.sfj"].map((id, index) => ({
    id: `f.${id}`,
    indicator: id.split(".")[0] ?? "",
    unit: "sfj",
    period: "2023",
    value: null,
    text: null,
    numerator: null,
    denominator: null,
    unitOfMeasure: "",
    kind: "count",
    source: { file: "区司法局.xlsx", sha256: "a".repeat(64), sheet: "指标数据", cell: `F${index + 4}` },
    note: "",
  })),
};

export const results: Results = {
  format: "results/1",
  district: "某某区",
  year: 2023,
  standings: ["sfj", "cgj", "dhz"].map((unit) => ({
    unit,
    state: "on-time",
    receivedOn: "2024-01-20",
    deadline: "2024-01-31",
    file: `${unit}.xlsx`,
    openCells: 0,
    wrongCells: 0,
  })),
  figures: [
    figure("events", "22"),
    figure("events@sfj", "12"),
    figure("events@cgj", "10"),
    figure("cases", "91"),
    figure("cases@sfj", "91"),
    figure("cases@sfj:yoy", "82"),
    figure("cases@sfj:previous", "50"),
    figure("calls@sfj", "172.25"),
    figure("court", "100"),
    figure("court@sfj", "100"),
    figure("level@sfj", null, { text: "省级" }),
  ],
  attainments: [attainment({ target: "t1" }), attainment({ target: "t2" })],
  items: ["i1", "i2", "i3"].map((item) => ({ item, state: "reported", units: ["sfj"] })),
  narratives: [
    narrative({ item: "i1", text: "主要负责人带头述职述法，获批〔试点层级〕试点。" }),
    narrative({ item: "i2", text: "开展普法活动〔普法活动〕次。" }),
    narrative({ item: "i3", text: "受理复议案件〔复议案件〕件，同比增长〔复议案件同比〕。" }),
    narrative({ kind: "shortcoming", item: null, title: "基层力量不足", text: "部分镇缺少专业人员。", cause: "编制不足" }),
    narrative({ kind: "arrangement", item: null, title: "充实基层力量", text: "选派专业人员到镇工作。" }),
  ],
};

/** The input of the door with parts of the results replaced. */
export function inputWith(over: Partial<Results> = {}, rest: Partial<BuildReportInput> = {}): BuildReportInput {
  return {
    plan,
    indicators,
    roster,
    workspace,
    facts,
    templates,
    sheets,
    draft: false,
    ...rest,
    results: { ...results, ...over },
  };
}
