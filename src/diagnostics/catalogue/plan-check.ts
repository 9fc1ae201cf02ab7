/** Problems between plan, roster and indicators, and in a review sheet handed back. */
import { error, warning } from "../entry.ts";

const meant = (near: string) => ({
  zh: near === "" ? "" : `，是不是指“${near}”`,
  en: near === "" ? "" : ` (did you mean "${near}"?)`,
});

export const planCheckCodes = {
  "PLAN-050": error("file", {
    title: { zh: "名录里没有这个责任单位", en: "A unit of the plan is not on the roster" },
    message: (f: { no: string; title: string; name: string; near: string }) => ({
      zh: `第${f.no}项“${f.title}”的责任单位“${f.name}”不在单位名录里${meant(f.near).zh}。`,
      en: `"${f.name}", named under item ${f.no}, is not on the roster${meant(f.near).en}.`,
    }),
    fix: (f) => ({
      zh: f.near
        ? `在 roster.yaml 里给“${f.near}”加别名“${f.name}”。`
        : `在 roster.yaml 里加上“${f.name}”，或把它写成某单位的别名。`,
      en: f.near
        ? `Add "${f.name}" to the aliases of "${f.near}" in roster.yaml.`
        : `Add "${f.name}" to roster.yaml as a unit or an alias.`,
    }),
    bad: "lead: [区司发局]",
    good: "lead: [区司法局]",
  }),
  "PLAN-051": warning("file", {
    title: { zh: "这类单位没有说明包括谁", en: "A group of units has no members" },
    message: (f: { no: string; title: string; name: string }) => ({
      zh: `第${f.no}项“${f.title}”提到“${f.name}”，单位名录没有说明它包括哪些单位。`,
      en: `Item ${f.no} speaks of "${f.name}", and the roster does not say who belongs to it.`,
    }),
    fix: (f) => ({
      zh: `在 roster.yaml 的 groups 里加上“${f.name}”和它包括的单位。`,
      en: `Add "${f.name}" with its members to the groups in roster.yaml.`,
    }),
    bad: "groups: [区直各单位]（名录里没有）",
    good: "groups:\n  - name: 区直各单位\n    kinds: [department]",
  }),
  "PLAN-052": warning("file", {
    title: { zh: "目标没有指标来判定", en: "No indicator decides a target" },
    message: (f: { target: string; metric: string }) => ({
      zh: `目标 ${f.target}“${f.metric}”没有指标来判定。`,
      en: `No indicator decides target ${f.target}, "${f.metric}".`,
    }),
    fix: (f) => ({
      zh: `在 indicators.yaml 里找出问这个数的指标，在 judges 下加上 ${f.target}；不考核的，在 fazhi.yaml 里写明理由免除。`,
      en: `Add ${f.target} to the judges of the indicator that asks for it, or waive it with a reason in fazhi.yaml.`,
    }),
    bad: "judges: []",
    good: "judges: [{ target: i3.t1, scope: each }]",
  }),
  "PLAN-053": warning("file", {
    title: { zh: "任务没有人承担", en: "Nobody is assigned to an item" },
    message: (f: { no: string; title: string }) => ({
      zh: `第${f.no}项“${f.title}”没有责任单位，也没有指标向谁要数。`,
      en: `Item ${f.no}, "${f.title}", names no unit, and no indicator asks anybody about it.`,
    }),
    fix: () => ({ zh: "在 plan.yaml 该项的 units 下写上责任单位。", en: "Name the units under the item's units in plan.yaml." }),
    bad: "units: {}",
    good: "units: { lead: [区司法局] }",
  }),
  "PLAN-054": error("file", {
    title: { zh: "指标要问的单位不在名录里", en: "An indicator asks a unit that is not on the roster" },
    message: (f: { label: string; name: string; near: string }) => ({
      zh: `指标“${f.label}”要问“${f.name}”，单位名录里没有它${meant(f.near).zh}。`,
      en: `Indicator "${f.label}" asks "${f.name}", which is not on the roster${meant(f.near).en}.`,
    }),
    fix: (f) => ({
      zh: f.near ? `在 indicators.yaml 里把“${f.name}”改为“${f.near}”。` : `在 indicators.yaml 里换成名录里的单位或集合。`,
      en: f.near
        ? `Change "${f.name}" to "${f.near}" in indicators.yaml.`
        : `Name a unit or group of the roster in indicators.yaml.`,
    }),
    bad: "units: [各有关单位]（名录里没有）",
    good: "units: [区司法局]",
  }),
  "PLAN-055": error("file", {
    title: { zh: "指标判定的目标不在计划里", en: "An indicator decides a target the plan does not have" },
    message: (f: { label: string; target: string; near: string }) => ({
      zh: `指标“${f.label}”要判定目标 ${f.target}，计划里没有这个目标${meant(f.near).zh}。`,
      en: `Indicator "${f.label}" decides target ${f.target}, which the plan does not have${meant(f.near).en}.`,
    }),
    fix: (f) => ({
      zh: f.near ? `把 ${f.target} 改为 ${f.near}。` : `从该指标的 judges 里删去 ${f.target}。`,
      en: f.near ? `Change ${f.target} to ${f.near}.` : `Delete ${f.target} from the indicator's judges.`,
    }),
    bad: "judges: [{ target: i3.t9, scope: each }]",
    good: "judges: [{ target: i3.t1, scope: each }]",
  }),
  "PLAN-056": error("file", {
    title: { zh: "指标挂在没有的任务下", en: "An indicator stands under an item the plan does not have" },
    message: (f: { label: string; item: string; near: string }) => ({
      zh: `指标“${f.label}”挂在任务 ${f.item} 下，计划里没有这项任务${meant(f.near).zh}。`,
      en: `Indicator "${f.label}" stands under item ${f.item}, which the plan does not have${meant(f.near).en}.`,
    }),
    fix: (f) => ({
      zh: f.near ? `把 item 改为 ${f.near}。` : "把 item 改为计划里的任务编号。",
      en: f.near ? `Change item to ${f.near}.` : "Change item to the id of an item of the plan.",
    }),
    bad: "item: i99",
    good: "item: i3",
  }),
  "PLAN-057": error("file", {
    title: { zh: "编号重复", en: "An id is used twice" },
    message: (f: { kind: string; id: string }) => ({
      zh: `${f.kind}编号 ${f.id} 用了不止一次。`,
      en: `The id ${f.id} (${f.kind}) is used more than once.`,
    }),
    fix: (f) => ({
      zh: `给后一个换一个没有用过的编号（现为 ${f.id}）。`,
      en: `Give the later one an id that is not in use (now ${f.id}).`,
    }),
    bad: "- id: i3 … - id: i3",
    good: "- id: i3 … - id: i4",
  }),
  "PLAN-058": error("file", {
    title: { zh: "指标名重复", en: "Two indicators have one name" },
    message: (f: { label: string }) => ({
      zh: `有两个指标都叫“${f.label}”，文字里的〔${f.label}〕指哪一个分不清。`,
      en: `Two indicators are called "${f.label}", so 〔${f.label}〕 in a text could be either.`,
    }),
    fix: () => ({ zh: "改其中一个的 label。", en: "Change the label of one of them." }),
    bad: "label: 巡河次数（两处）",
    good: "label: 区级河长巡河次数",
  }),
  "PLAN-059": warning("file", {
    title: { zh: "还有没有核对的疑问", en: "A doubtful reading has not been settled" },
    message: (f: { what: string; reason: string }) => ({
      zh: `${f.what}的读法有疑问：${f.reason}。`,
      en: `The reading of ${f.what} is in doubt: ${f.reason}.`,
    }),
    fix: () => ({
      zh: "在导入核对表.xlsx 里选核对结论后运行 fazhi plan confirm，或在 plan.yaml 里改好并删去 doubtful。",
      en: "Settle it in the review sheet and run fazhi plan confirm, or correct plan.yaml and delete doubtful.",
    }),
    bad: "doubtful: 多年方案里没有写明是哪一年的时限",
    good: "deadline: 2022-12-31",
  }),
  "PLAN-060": error("file", {
    title: { zh: "提示句里的〔〕没有对应的指标", en: "A wording refers to an indicator that is not there" },
    message: (f: { label: string; reference: string; near: string }) => ({
      zh: `指标“${f.label}”的提示句里有〔${f.reference}〕，没有叫这个名字的指标${meant(f.near).zh}。`,
      en: `The wording of "${f.label}" holds 〔${f.reference}〕, and no indicator has that name${meant(f.near).en}.`,
    }),
    fix: (f) => ({
      zh: f.near ? `把〔${f.reference}〕改为〔${f.near}〕。` : `把〔${f.reference}〕改为某个指标的 label。`,
      en: f.near ? `Change 〔${f.reference}〕 to 〔${f.near}〕.` : `Change 〔${f.reference}〕 to the label of an indicator.`,
    }),
    bad: "wording: 举办培训班〔培训场次〕期",
    good: "wording: 举办培训班〔培训班期数〕期",
  }),
  "PLAN-061": error("file", {
    title: { zh: "任务所在的节或上级任务不存在", en: "An item stands in a section or under an item that is not there" },
    message: (f: { no: string; title: string; id: string }) => ({
      zh: `第${f.no}项“${f.title}”写明属于 ${f.id}，计划里没有它。`,
      en: `Item ${f.no}, "${f.title}", belongs to ${f.id}, which the plan does not have.`,
    }),
    fix: () => ({
      zh: "把 section 或 parent 改为计划里有的编号，或删去这一行。",
      en: "Change section or parent to an id of the plan, or delete the line.",
    }),
    bad: "section: s9",
    good: "section: s2",
  }),
  "PLAN-070": error("file", {
    title: { zh: "不是导入核对表", en: "The workbook is no review sheet" },
    message: () => ({
      zh: "工作簿里没有“目标核对”表，或者它的编号列、列名行被删去了。",
      en: "The workbook has no sheet 目标核对, or its column of ids or its row of keys was deleted.",
    }),
    fix: () => ({
      zh: "用 fazhi plan import -o 重新生成核对表，在新表里核对。",
      en: "Make the sheet again with fazhi plan import -o and work in that one.",
    }),
    bad: "把核对表复制到新工作簿",
    good: "在原核对表里修改后保存",
  }),
  "PLAN-071": error("cell", {
    title: { zh: "核对表里的编号计划里没有", en: "A row of the review sheet belongs to nothing in the plan" },
    message: (f: { id: string }) => ({
      zh: `这一行的编号 ${f.id} 在计划里没有。`,
      en: `This row has the id ${f.id}, which the plan does not have.`,
    }),
    fix: () => ({
      zh: "核对表和 plan.yaml 要用同一次导入的；新增目标请直接写进 plan.yaml。",
      en: "Use the sheet and the plan.yaml of the same import; write new targets into plan.yaml.",
    }),
    bad: "编号 i99.t1",
    good: "编号 i3.t1",
  }),
  "PLAN-072": error("cell", {
    title: { zh: "改正的内容读不通", en: "A correction cannot be read" },
    message: (f: { column: string; found: string; wanted: string }) => ({
      zh: `“${f.column}”填的是“${f.found}”，这里要填${f.wanted}。`,
      en: `"${f.column}" holds "${f.found}"; it takes ${f.wanted}.`,
    }),
    fix: (f) => ({ zh: `改填${f.wanted}，没有的留空。`, en: `Enter ${f.wanted}, or leave the cell empty.` }),
    bad: "数值：九成以上",
    good: "数值：90",
  }),
  "PLAN-073": error("cell", {
    title: { zh: "同一编号有两行结论", en: "One id has two rows" },
    message: (f: { id: string }) => ({
      zh: `编号 ${f.id} 在核对表里有两行。`,
      en: `The id ${f.id} stands in two rows of the sheet.`,
    }),
    fix: () => ({ zh: "删去复制出来的那一行。", en: "Delete the copied row." }),
    bad: "复制了一整行",
    good: "一个编号一行",
  }),
  "PLAN-074": error("cell", {
    title: { zh: "改了内容却没有选“改正”", en: "A correction without the verdict 改正" },
    message: (f: { id: string; verdict: string }) => ({
      zh: `${f.id} 的改正栏有内容，核对结论却是“${f.verdict}”，不知以哪个为准。`,
      en: `${f.id} has corrections, but its verdict is "${f.verdict}"; one of the two is wrong.`,
    }),
    fix: () => ({ zh: "核对结论选“改正”，或清空改正栏。", en: "Choose 改正 as the verdict, or clear the corrections." }),
    bad: "结论：正确，数值改为 95",
    good: "结论：改正，数值改为 95",
  }),
} as const;
