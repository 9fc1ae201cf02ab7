/** Problems found in the room `report/`: templates, narratives, and what an honest report must not leave out. */
import { error, warning } from "../entry.ts";

const didYouMean = (near: string) => ({ zh: near ? `，是不是“${near}”？` : "。", en: near ? `; did you mean "${near}"?` : "." });
const useNear = (near: string, otherwise: { zh: string; en: string }) =>
  near ? { zh: `改为“${near}”。`, en: `Change it to "${near}".` } : otherwise;

export const reportCodes = {
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
      zh: `报告正文应当写到${f.subject}的地方没有写到“${f.name}”。`,
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
  "REPORT-040": warning("cell", {
    title: { zh: "文字里有不能显示的字符", en: "A narrative holds characters that cannot be shown" },
    message: (f: { unit: string; count: number; around: string }) => ({
      zh: `${f.unit}的文字里有${f.count}个不能显示的字符，报告里去掉了，在“${f.around}”附近。`,
      en: `The text of ${f.unit} holds ${f.count} characters that cannot be shown; the report leaves them out, near "${f.around}".`,
    }),
    fix: () => ({
      zh: "在 Excel 里重新输入这一处；多半是从别的软件粘贴时带来的。",
      en: "Type this place again in Excel; such characters come from pasting out of other programs.",
    }),
    bad: "开展普法（后面有一个控制字符）",
    good: "开展普法",
  }),
  "REPORT-041": warning("file", {
    title: { zh: "单位的报告没有第一责任人履职部分", en: "A unit's report has no chapter on the first responsible persons" },
    message: (f: { unit: string }) => ({
      zh: `${f.unit}没有报送党政主要负责人履行推进法治建设第一责任人职责的情况，而年度报告应当写这一部分。`,
      en: `${f.unit} sent nothing on the duty of its first responsible persons, which an annual report must cover.`,
    }),
    fix: () => ({
      zh: "请该单位补写这一部分，或在 plan.yaml 把相应任务也交给该单位填报。",
      en: "Ask the unit to add it, or assign the item to the unit in plan.yaml.",
    }),
    bad: "（单位只填了其他任务）",
    good: "（单位填了第一责任人履职的任务）",
  }),
  "REPORT-042": error("file", {
    title: { zh: "没有这个单位", en: "There is no such unit" },
    message: (f: { unit: string; near: string }) => ({
      zh: `单位名录里没有代码或名称为“${f.unit}”的单位${didYouMean(f.near).zh}`,
      en: `The roster has no unit with the code or name "${f.unit}"${didYouMean(f.near).en}`,
    }),
    fix: (f) =>
      useNear(f.near, {
        zh: "写 roster.yaml 里的单位代码；要每个单位各出一份，写 --unit all。",
        en: "Use a code of roster.yaml; for every unit use --unit all.",
      }),
    bad: "--unit sjf",
    good: "--unit sfj",
  }),
  "REPORT-043": warning("file", {
    title: { zh: "单位没有报送，出不了它的报告", en: "A unit sent nothing to make its report from" },
    message: (f: { unit: string }) => ({
      zh: `${f.unit}没有报送年度材料，没有生成它的报告。`,
      en: `${f.unit} sent no material, so no report of its own was made.`,
    }),
    fix: () => ({
      zh: "催报后再运行；先要一份标出缺口的讨论稿，加 --draft。",
      en: "Remind the unit and run again; for a draft with its gaps marked use --draft.",
    }),
    bad: "（未报送）",
    good: "（已报送）",
  }),
  "REPORT-044": error("file", {
    title: { zh: "这个模板要指明单位", en: "This template needs a unit" },
    message: (f: { template: string }) => ({
      zh: `模板“${f.template}”写的是一个单位自己的报告，没有指明是哪个单位。`,
      en: `The template "${f.template}" is for a unit's own report, and no unit was named.`,
    }),
    fix: () => ({
      zh: "加上 --unit 单位代码；要每个单位各出一份，写 --unit all。",
      en: "Add --unit CODE; for every unit use --unit all.",
    }),
    bad: "fazhi report --template department",
    good: "fazhi report --template department --unit sfj",
  }),
  "REPORT-045": warning("file", {
    title: { zh: "红头没有印", en: "The red head was not printed" },
    message: (f: { redHead: string; missing: string }) => ({
      zh: `写了红头“${f.redHead}”，但没有写 ${f.missing}；红头只印在有文号和签发人的上报稿上，这份报告没有印。`,
      en: `The red head "${f.redHead}" is set but ${f.missing} is not; it is printed only above a document number and an issuer, so this report has none.`,
    }),
    fix: (f) => ({
      zh: `在 fazhi.yaml 补上 ${f.missing}；不要红头，就删去 report.redHead。`,
      en: `Add ${f.missing} to fazhi.yaml, or remove report.redHead.`,
    }),
    bad: "redHead: 苏州市相城区人民政府文件（没有 issuer）",
    good: "redHead: 苏州市相城区人民政府文件 和 issuer: 王某某",
  }),
} as const;
