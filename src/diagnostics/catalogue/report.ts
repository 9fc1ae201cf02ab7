/** Problems found in the room `report/`: templates, narratives, and what an honest report must not leave out. */
import { error, warning } from "../entry.ts";

const didYouMean = (near: string) => ({ zh: near ? `，是不是“${near}”？` : "。", en: near ? `; did you mean "${near}"?` : "." });
const useNear = (near: string, otherwise: { zh: string; en: string }) =>
  near ? { zh: `改为“${near}”。`, en: `Change it to "${near}".` } : otherwise;

export const reportCodes = {
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
  "REPORT-020": error("cell", {
    title: { zh: "文字引用的指标不存在", en: "A narrative refers to an unknown indicator" },
    message: (f: { label: string; unit: string; near: string }) => ({
      zh: `${f.unit}的文字里写了〔${f.label}〕，但没有这个指标${didYouMean(f.near).zh}`,
      en: `The text of ${f.unit} refers to 〔${f.label}〕, which is no indicator${didYouMean(f.near).en}`,
    }),
    fix: (f) =>
      f.near
        ? { zh: `把〔${f.label}〕改为〔${f.near}〕。`, en: `Change 〔${f.label}〕 to 〔${f.near}〕.` }
        : {
            zh: "改为“指标数据”表里的指标名称，或去掉六角括号。",
            en: "Use a name from the sheet 指标数据, or take away the brackets.",
          },
    bad: "设立观察点〔法治观查点〕个",
    good: "设立观察点〔法治观察点〕个",
  }),
  "REPORT-021": error("cell", {
    title: { zh: "文字引用的数没有填报", en: "A narrative refers to a number that was not reported" },
    message: (f: { label: string; unit: string }) => ({
      zh: `${f.unit}的文字里写了〔${f.label}〕，但这个数没有填报，或填的是本单位无此项。`,
      en: `The text of ${f.unit} refers to 〔${f.label}〕, but that number was left open or does not apply.`,
    }),
    fix: (f) => ({
      zh: `在“指标数据”表填写〔${f.label}〕，或从文字里去掉这一处。`,
      en: `Fill in 〔${f.label}〕 on the sheet 指标数据, or take it out of the text.`,
    }),
    bad: "受理案件〔案件数〕件（案件数空白）",
    good: "受理案件〔案件数〕件（案件数填 91）",
  }),
  "REPORT-022": error("cell", {
    title: { zh: "增减的说法与数据相反", en: "The text says the opposite of the figures" },
    message: (f: { label: string; unit: string; word: string }) => ({
      zh: `${f.unit}的文字在〔${f.label}〕前写“${f.word}”，与填报的数相反。`,
      en: `The text of ${f.unit} says "${f.word}" before 〔${f.label}〕, the opposite of what the numbers say.`,
    }),
    fix: () => ({
      zh: "改正“增长”“下降”等说法，或核对本年和上年的数。",
      en: "Correct the word, or check this year's and last year's numbers.",
    }),
    bad: "同比增长〔案件数同比〕（本年 40 件，上年 50 件）",
    good: "同比下降〔案件数同比〕",
  }),
  "REPORT-030": error("file", {
    title: { zh: "报告没有写到应写的内容", en: "The report leaves out what it must name" },
    message: (f: { subject: string; name: string }) => ({
      zh: `报告正文没有写到${f.subject}“${f.name}”。`,
      en: `The text of the report does not name the ${f.subject} "${f.name}".`,
    }),
    fix: () => ({
      zh: "在模板里补上这部分，或在 fazhi.yaml 的 waivers 写明不报的理由和决定人。",
      en: "Put it back into the template, or add a waiver with reason and name to fazhi.yaml.",
    }),
    bad: "（模板删去了“存在的不足”一章）",
    good: "{{> shortcomings}}",
  }),
  "REPORT-031": warning("file", {
    title: { zh: "不足没有对应的下一年安排", en: "A shortcoming has no arrangement of a unit" },
    message: (f: { name: string }) => ({
      zh: `对“${f.name}”，没有单位提出下一年安排，报告用了按数据拟的一段。`,
      en: `No unit has an arrangement for "${f.name}"; the report has a paragraph made from the data.`,
    }),
    fix: () => ({
      zh: "请责任单位在“下一年度安排”表补写，或在定稿时改写这一段。",
      en: "Ask the unit to fill in the sheet 下一年度安排, or reword the paragraph.",
    }),
    bad: "（不足一条，安排没有）",
    good: "不足：… 安排：…",
  }),
  "REPORT-032": warning("file", {
    title: { zh: "任务只有数据没有文字", en: "An item has numbers but no narrative" },
    message: (f: { title: string }) => ({
      zh: `“${f.title}”没有单位写举措与成效，报告按指标数据拟了一段。`,
      en: `No unit wrote about "${f.title}"; the report has a paragraph made from the numbers.`,
    }),
    fix: () => ({
      zh: "请责任单位在“工作举措与成效”表补写。",
      en: "Ask the unit to fill in the sheet 工作举措与成效.",
    }),
    bad: "（只填了指标数据）",
    good: "（指标数据和工作举措都填）",
  }),
  "REPORT-033": error("file", {
    title: { zh: "没有第一责任人履职部分", en: "Nothing is assigned to the chapter on the first responsible persons" },
    message: () => ({
      zh: "计划里看不出哪一部分写党政主要负责人履行推进法治建设第一责任人职责。",
      en: "The plan does not show which part is about the duty of the first responsible persons.",
    }),
    fix: () => ({
      zh: "在 fazhi.yaml 的 report 下写 duty: [章节或任务编号]。",
      en: "Add duty: [ids of sections or items] under report in fazhi.yaml.",
    }),
    bad: "report: { signatory: … }",
    good: "report: { signatory: …, duty: [s1] }",
  }),
  "REPORT-034": error("file", {
    title: { zh: "duty 写了没有的编号", en: "duty names an unknown id" },
    message: (f: { id: string; near: string }) => ({
      zh: `fazhi.yaml 的 report.duty 写了“${f.id}”，计划里没有这个编号${didYouMean(f.near).zh}`,
      en: `report.duty in fazhi.yaml names "${f.id}", which the plan does not have${didYouMean(f.near).en}`,
    }),
    fix: (f) =>
      useNear(f.near, { zh: "改为 plan.yaml 里章节或任务的 id。", en: "Use the id of a section or item in plan.yaml." }),
    bad: "duty: [s9]",
    good: "duty: [s1]",
  }),
  "REPORT-035": warning("file", {
    title: { zh: "不足没有写原因", en: "A shortcoming has no cause" },
    message: (f: { name: string }) => ({
      zh: `“${f.name}”没有写原因，而年度报告应当写不足和原因。`,
      en: `"${f.name}" has no cause, and the report must give shortcomings with their causes.`,
    }),
    fix: () => ({
      zh: "请责任单位在“存在不足和原因”表补写原因。",
      en: "Ask the unit to give the cause on the sheet 存在不足和原因.",
    }),
    bad: "原因：（空白）",
    good: "原因：专职人员不足",
  }),
  "REPORT-036": warning("file", {
    title: { zh: "任务没有任何报送", en: "Nobody reported on a plan item" },
    message: (f: { title: string }) => ({
      zh: `“${f.title}”没有单位报送，报告列在不足里。`,
      en: `Nobody reported on "${f.title}"; the report lists it among the shortcomings.`,
    }),
    fix: () => ({
      zh: "催报责任单位，或在 fazhi.yaml 的 waivers 写明理由和决定人。",
      en: "Remind the unit, or add a waiver with reason and name to fazhi.yaml.",
    }),
    bad: "（没有单位报送）",
    good: "（责任单位已报送）",
  }),
  "REPORT-037": warning("cell", {
    title: { zh: "两个单位写了同样的话", en: "Two units wrote the same sentence" },
    message: (f: { unit: string; other: string; words: string }) => ({
      zh: `${f.unit}的这句话与${f.other}的基本相同，报告只印一次：${f.words}`,
      en: `A sentence of ${f.unit} is much the same as one of ${f.other}; the report prints it once: ${f.words}`,
    }),
    fix: () => ({
      zh: "两句若各有所指，请责任单位写明各自的做法。",
      en: "If they mean different things, ask the unit to say what is its own.",
    }),
    bad: "甲局：全面落实执法责任制，规范执法行为。 乙局：全面落实执法责任制，规范执法行为。",
    good: "乙局：对执法人员开展两轮案卷评查。",
  }),
  "REPORT-038": error("file", {
    title: { zh: "有一章没有内容", en: "A chapter has no content" },
    message: (f: { chapter: string }) => ({
      zh: `第${f.chapter}章的任务都没有单位报送，这一章没有内容可写。`,
      en: `Nobody reported on any item of chapter ${f.chapter}, so there is nothing to print in it.`,
    }),
    fix: () => ({
      zh: "催报责任单位；急需讨论稿时用 --draft。",
      en: "Remind the units; for a draft in the meantime use --draft.",
    }),
    bad: "（第一章各项任务都未报送）",
    good: "（至少一项任务已报送）",
  }),
} as const;
