/** Problems of report templates. */
import { error } from "../entry.ts";

const didYouMean = (near: string) => ({ zh: near ? `，是不是“${near}”？` : "。", en: near ? `; did you mean "${near}"?` : "." });
const useNear = (near: string, otherwise: { zh: string; en: string }) =>
  near ? { zh: `改为“${near}”。`, en: `Change it to "${near}".` } : otherwise;

export const reportTemplateProblems = {
  "REPORT-001": error("file", {
    title: { zh: "没有这个报告模板", en: "There is no such report template" },
    message: (f: { name: string; near: string }) => ({
      zh: `没有名为“${f.name}”的报告模板${didYouMean(f.near).zh}`,
      en: `There is no report template "${f.name}"${didYouMean(f.near).en}`,
    }),
    fix: (f) =>
      useNear(f.near, {
        zh: "核对 fazhi.yaml 的 report.template，或在 templates/reports 放入该模板。",
        en: "Check report.template in fazhi.yaml, or put the template into templates/reports.",
      }),
    bad: "template: distrct",
    good: "template: district",
  }),
  "REPORT-002": error("line", {
    title: { zh: "模板写法有误", en: "The template does not parse" },
    message: (f: { reason: string }) => ({
      zh: `模板在这里读不下去：${f.reason}。`,
      en: `The template cannot be read from here: ${f.reason}.`,
    }),
    fix: () => ({
      zh: "检查 {{ }} 是否成对，{{#each}}、{{#if}} 是否有对应的 {{/each}}、{{/if}}。",
      en: "Check that {{ }} are paired and that each {{#each}} and {{#if}} is closed.",
    }),
    bad: "{{#each sections}}…",
    good: "{{#each sections}}…{{/each}}",
  }),
  "REPORT-003": error("line", {
    title: { zh: "模板用了没有的名称", en: "The template uses an unknown name" },
    message: (f: { name: string; near: string }) => ({
      zh: `报告数据里这里没有“${f.name}”${didYouMean(f.near).zh}`,
      en: `The report data have no "${f.name}" here${didYouMean(f.near).en}`,
    }),
    fix: (f) =>
      useNear(f.near, {
        zh: "可用的名称见 templates/README.md；外层的名称前加 ../ 或 @root.。",
        en: "templates/README.md lists the names; put ../ or @root. before names of the outer level.",
      }),
    bad: "{{titel}}",
    good: "{{title}}",
  }),
  "REPORT-004": error("line", {
    title: { zh: "模板用了没有的助手", en: "The template uses an unknown helper" },
    message: (f: { name: string; near: string }) => ({
      zh: `没有“${f.name}”这个助手${didYouMean(f.near).zh}`,
      en: `There is no helper "${f.name}"${didYouMean(f.near).en}`,
    }),
    fix: (f) => useNear(f.near, { zh: "可用的助手见 templates/README.md。", en: "templates/README.md lists the helpers." }),
    bad: "{{汉子序号 @index}}",
    good: "{{汉字序号 @index}}",
  }),
  "REPORT-005": error("line", {
    title: { zh: "没有这个模板片段", en: "There is no such partial" },
    message: (f: { name: string; near: string }) => ({
      zh: `templates/partials 里没有“${f.name}”${didYouMean(f.near).zh}`,
      en: `templates/partials has no "${f.name}"${didYouMean(f.near).en}`,
    }),
    fix: (f) =>
      useNear(f.near, {
        zh: "核对片段的文件名（不带 .hbs）。",
        en: "Check the file name of the partial (without .hbs).",
      }),
    bad: "{{> openning}}",
    good: "{{> opening}}",
  }),
  "REPORT-006": error("line", {
    title: { zh: "模板用了原样输出", en: "The template prints without protection" },
    message: (f: { name: string }) => ({
      zh: `“${f.name}”用了 {{{ }}} 或 {{& }}，单位填的文字会被当作排版命令。`,
      en: `"${f.name}" stands in {{{ }}} or {{& }}, so what a unit typed would act as markup.`,
    }),
    fix: (f) => ({ zh: `写成 {{${f.name}}}。`, en: `Write {{${f.name}}}.` }),
    bad: "{{{title}}}",
    good: "{{title}}",
  }),
  "REPORT-007": error("line", {
    title: { zh: "名称用在了不合适的地方", en: "A name is used where it does not fit" },
    message: (f: { name: string; found: string; wanted: string }) => ({
      zh: `“${f.name}”是${f.found}，这里需要${f.wanted}。`,
      en: `"${f.name}" is ${f.found} (${f.wanted} is needed here).`,
    }),
    fix: () => ({
      zh: "一组内容用 {{#each 名称}}…{{/each}} 逐个写出；单个内容直接写 {{名称}}。",
      en: "Print the entries of a list with {{#each name}}…{{/each}}, a single value with {{name}}.",
    }),
    bad: "{{sections}}",
    good: "{{#each sections}}{{title}}{{/each}}",
  }),
  "REPORT-008": error("line", {
    title: { zh: "没有这个版式指令或数据块", en: "There is no such directive or ready block" },
    message: (f: { name: string; near: string }) => ({
      zh: `没有“${f.name}”这个版式指令或数据块${didYouMean(f.near).zh}`,
      en: `There is no directive or ready block "${f.name}"${didYouMean(f.near).en}`,
    }),
    fix: (f) => useNear(f.near, { zh: "可用的指令见 templates/README.md。", en: "templates/README.md lists the directives." }),
    bad: ":::table{data=target}",
    good: ":::table{data=targets}",
  }),
  "REPORT-009": error("line", {
    title: { zh: "模板里不能用的写法", en: "A construct that templates may not use" },
    message: (f: { construct: string }) => ({
      zh: `模板里不能用${f.construct}，因为用了就无法事先核对。`,
      en: `Templates may not use ${f.construct}: it could not be checked beforehand.`,
    }),
    fix: () => ({
      zh: "改用固定名称的片段 {{> 名称}}，或把内容直接写在这里。",
      en: "Use a partial with a fixed name, {{> name}}, or write the text here.",
    }),
    bad: "{{> (lookup . 'name')}}",
    good: "{{> opening}}",
  }),
  "REPORT-010": error("line", {
    title: { zh: "模板引用的指标不存在", en: "The template names an unknown indicator" },
    message: (f: { label: string; near: string }) => ({
      zh: `没有名为“${f.label}”的指标${didYouMean(f.near).zh}`,
      en: `There is no indicator "${f.label}"${didYouMean(f.near).en}`,
    }),
    fix: (f) => useNear(f.near, { zh: "核对 indicators.yaml 里的 label。", en: "Check the labels in indicators.yaml." }),
    bad: '{{数 "复议案件"}}',
    good: '{{数 "行政复议案件"}}',
  }),
} as const;
