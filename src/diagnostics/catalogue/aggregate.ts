/** Problems found in the room `aggregate/`. */
import { error, warning } from "../entry.ts";

export const aggregateCodes = {
  "AGGREGATE-001": warning("file", {
    title: { zh: "目标没有指标，无法判定", en: "No indicator decides a target" },
    message: (f: { metric: string; target: string }) => ({
      zh: `目标“${f.metric}”（${f.target}）没有指标对应，各单位无从填报，也就无法判定是否完成。`,
      en: `No indicator asks for the target "${f.metric}" (${f.target}), so it stays open whether it was met.`,
    }),
    fix: (f) => ({
      zh: `在某个指标的 judges 下写 target: ${f.target}；不考核的，在 fazhi.yaml 的 waivers 写明理由。`,
      en: `Write target: ${f.target} under judges of an indicator, or waive it with a reason in fazhi.yaml.`,
    }),
    bad: "judges: []",
    good: "judges: [{ target: i3.t1, scope: each }]",
  }),
  "AGGREGATE-002": warning("file", {
    title: { zh: "目标没有写明数值", en: "A target names no number" },
    message: (f: { metric: string; target: string; label: string }) => ({
      zh: `目标“${f.metric}”（${f.target}）没有写明要达到多少，指标“${f.label}”的数无从比较。`,
      en: `The target "${f.metric}" (${f.target}) does not say how much, so "${f.label}" cannot be compared with it.`,
    }),
    fix: (f) => ({
      zh: `在指标“${f.label}”的 judges 里给 ${f.target} 补上 value。`,
      en: `Add a value for ${f.target} under judges of "${f.label}".`,
    }),
    bad: "judges: [{ target: i3.t1, scope: each }]",
    good: 'judges: [{ target: i3.t1, scope: each, value: "4" }]',
  }),
  "AGGREGATE-003": error("file", {
    title: { zh: "指标所判定的目标不在计划中", en: "An indicator decides a target the plan does not have" },
    message: (f: { label: string; target: string }) => ({
      zh: `指标“${f.label}”写明判定目标 ${f.target}，但计划里没有这个目标。`,
      en: `"${f.label}" says that it decides ${f.target}, which the plan does not have.`,
    }),
    fix: (f) => ({
      zh: `把 ${f.target} 改为 plan.yaml 里的目标编号，或删去这一条。`,
      en: `Change ${f.target} to the id of a target in plan.yaml, or delete the line.`,
    }),
    bad: "judges: [{ target: i33.t1, scope: each }]",
    good: "judges: [{ target: i3.t1, scope: each }]",
  }),
  "AGGREGATE-004": error("cell", {
    title: { zh: "同一个数填了两个值", en: "One question has two answers" },
    message: (f: { unit: string; label: string; period: string; other: string }) => ({
      zh: `“${f.unit}”的“${f.label}”（${f.period}）在这里和“${f.other}”里填得不一样。`,
      en: `"${f.unit}" gives "${f.label}" (${f.period}) differently here and in "${f.other}".`,
    }),
    fix: () => ({
      zh: "两份表只留一份正确的，另一份移出 inbox。",
      en: "Keep the right workbook and take the other out of inbox.",
    }),
    bad: "甲表填 12，乙表填 15",
    good: "只交一份表",
  }),
  "AGGREGATE-005": warning("cell", {
    title: { zh: "填报的数没有计入汇总", en: "A figure is counted nowhere" },
    message: (f: { unit: string; label: string; period: string }) => ({
      zh: `“${f.unit}”填了“${f.label}”（${f.period}），但指标表现在没有要它填这一项，未计入汇总。`,
      en: `"${f.unit}" gave "${f.label}" (${f.period}), which it is not asked for now; it is counted nowhere.`,
    }),
    fix: (f) => ({
      zh: `应当计入的，在 indicators.yaml 里把“${f.unit}”列入该指标的 units。`,
      en: `If it should count, add "${f.unit}" to the units of the indicator in indicators.yaml.`,
    }),
    bad: "units: [区司法局]（区审计局也填了）",
    good: "units: [区司法局, 区审计局]",
  }),
  "AGGREGATE-006": warning("file", {
    title: { zh: "缺上年数，不能比较", en: "Last year's value is missing" },
    message: (f: { label: string; units: string }) => ({
      zh: `指标“${f.label}”要同上年比较，但${f.units}没有上年数。`,
      en: `"${f.label}" is compared with last year, but ${f.units} has no value for it.`,
    }),
    fix: (f) => ({
      zh: `在 indicators.yaml 里给“${f.label}”的 previous 补上${f.units}的上年数。`,
      en: `Add last year's value of ${f.units} under previous of "${f.label}" in indicators.yaml.`,
    }),
    bad: "previous: {}",
    good: 'previous: { sfj: "50" }',
  }),
} as const;
