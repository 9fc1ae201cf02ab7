/** Problems found in the room `check/`: mistakes in the rule sheet, and what the rules found in the figures. */
import { error, warning } from "../entry.ts";

export const checkCodes = {
  "CHECK-001": error("file", {
    title: { zh: "核对规则表缺少列", en: "The rule sheet lacks a column" },
    message: (f: { columns: string }) => ({
      zh: `核对规则表里没有找到这些列：${f.columns}。`,
      en: `The rule sheet has no column named ${f.columns}.`,
    }),
    fix: () => ({
      zh: "用 fazhi check --init 生成一张新表，把规则抄进去，列名不要改。",
      en: "Make a new sheet with fazhi check --init and copy the rules into it; keep the column titles.",
    }),
    bad: "编号 | 名称 | 左 | 右",
    good: "编号 | 规则名称 | 类型 | 左边 | 关系 | 右边 | 容差 | 级别 | 适用单位 | 提示语",
  }),
  "CHECK-002": error("any", {
    title: { zh: "核对规则的一格认不出", en: "A cell of a rule is not understood" },
    message: (f: { column: string; found: string; wanted: string }) => ({
      zh: `“${f.column}”这一格写的是“${f.found}”，这里只能写：${f.wanted}。`,
      en: `"${f.column}" holds "${f.found}"; it takes ${f.wanted}.`,
    }),
    fix: (f) => ({ zh: `在这一格改写为：${f.wanted}。`, en: `Type one of these here: ${f.wanted}.` }),
    bad: "级别：严重",
    good: "级别：错误",
  }),
  "CHECK-003": error("any", {
    title: { zh: "核对规则里的指标名找不到", en: "A rule names an unknown indicator" },
    message: (f: { label: string; near: string }) => ({
      zh: f.near ? `没有叫〔${f.label}〕的指标，是不是想写〔${f.near}〕？` : `没有叫〔${f.label}〕的指标。`,
      en: f.near
        ? `No indicator is called 〔${f.label}〕. Did you mean 〔${f.near}〕?`
        : `No indicator is called 〔${f.label}〕.`,
    }),
    fix: (f) => ({
      zh: f.near ? `把这一格里的〔${f.label}〕改为〔${f.near}〕。` : "按 indicators.yaml 的 label 写指标名，放在〔〕里。",
      en: f.near ? `Change 〔${f.label}〕 to 〔${f.near}〕 in this cell.` : "Write the label as in indicators.yaml, inside 〔〕.",
    }),
    bad: "〔网格巡察上报〕",
    good: "〔网格巡查上报〕",
  }),
  "CHECK-004": error("any", {
    title: { zh: "核对规则的算式写法有误", en: "The expression of a rule does not parse" },
    message: (f: { found: string; reason: string }) => ({
      zh: `算式“${f.found}”看不懂：${f.reason}。`,
      en: `The expression "${f.found}" is not understood: ${f.reason}.`,
    }),
    fix: () => ({
      zh: "写成〔指标名〕+〔指标名〕的样子，只用 + - × 、数和成对的括号。",
      en: "Write it like 〔label〕+〔label〕, with + - × , numbers and matched brackets only.",
    }),
    bad: "〔网格巡查上报〕+",
    good: "〔网格巡查上报〕+〔热线论坛事项〕",
  }),
  "CHECK-005": error("any", {
    title: { zh: "核对规则缺一格", en: "A rule lacks a cell" },
    message: (f: { column: string; rule: string }) => ({
      zh: `规则“${f.rule}”的“${f.column}”没有填。`,
      en: `The rule "${f.rule}" has nothing under "${f.column}".`,
    }),
    fix: (f) => ({ zh: `在这一格填上“${f.column}”。`, en: `Fill in "${f.column}" here.` }),
    bad: "类型：合计等于分项之和，右边：（空）",
    good: "右边：〔网格巡查上报〕+〔热线论坛事项〕",
  }),
  "CHECK-006": error("any", {
    title: { zh: "核对规则编号重复", en: "Two rules have the same number" },
    message: (f: { id: string }) => ({ zh: `编号“${f.id}”前面已经用过。`, en: `The number "${f.id}" stands above already.` }),
    fix: () => ({ zh: "给这条规则换一个编号。", en: "Give this rule another number." }),
    bad: "R01 …；R01 …",
    good: "R01 …；R02 …",
  }),
  "CHECK-007": error("any", {
    title: { zh: "核对规则里的单位名找不到", en: "A rule names an unknown unit" },
    message: (f: { name: string; near: string }) => ({
      zh: f.near ? `名录里没有“${f.name}”，是不是想写“${f.near}”？` : `名录里没有“${f.name}”。`,
      en: f.near ? `The roster has no "${f.name}". Did you mean "${f.near}"?` : `The roster has no "${f.name}".`,
    }),
    fix: () => ({
      zh: "按 roster.yaml 的单位名或集合名填写，几个单位用顿号分开。",
      en: "Write the names as in roster.yaml, separated by 、.",
    }),
    bad: "适用单位：区司法",
    good: "适用单位：区司法局",
  }),
  "CHECK-010": error("cell", {
    title: { zh: "数据违反核对规则", en: "The data break a rule" },
    message: (f: { rule: string; title: string; unit: string; detail: string }) => ({
      zh: `${f.unit}：${f.detail}（规则 ${f.rule} ${f.title}）。`,
      en: `${f.unit}: ${f.detail} (rule ${f.rule}, ${f.title}).`,
    }),
    fix: (f) => ({
      zh: `请该单位核对并改正这一格后重报；确实无误的，在 fazhi.yaml 的 checkWaivers 写明 check: ${f.rule} 和理由。`,
      en: `Have the unit correct this cell and send it again, or waive it under checkWaivers in fazhi.yaml (check: ${f.rule}).`,
    }),
    bad: "平台受理事项 172.25，网格巡查 104.12，热线论坛 86.13",
    good: "平台受理事项 172.25，网格巡查 104.12，热线论坛 68.13",
  }),
  "CHECK-011": warning("cell", {
    title: { zh: "数据需要说明", en: "A figure needs a 说明" },
    message: (f: { rule: string; title: string; unit: string; detail: string }) => ({
      zh: `${f.unit}：${f.detail}，还没有说明（规则 ${f.rule} ${f.title}）。`,
      en: `${f.unit}: ${f.detail}; no 说明 is given (rule ${f.rule}, ${f.title}).`,
    }),
    fix: () => ({
      zh: "请该单位核对；数没有错的，在这一行的“备注”里写明原因后重报。",
      en: "Have the unit check the figure; if it is right, it writes the reason under 备注 in this row.",
    }),
    bad: "受理复议案件 91（上年 50），备注空",
    good: "受理复议案件 91（上年 50），备注：复议体制改革后案件集中到区政府",
  }),
  "CHECK-012": warning("cell", {
    title: { zh: "数据值得一看", en: "A figure is worth a look" },
    message: (f: { rule: string; title: string; unit: string; detail: string }) => ({
      zh: `${f.unit}：${f.detail}（规则 ${f.rule} ${f.title}）。`,
      en: `${f.unit}: ${f.detail} (rule ${f.rule}, ${f.title}).`,
    }),
    fix: () => ({ zh: "看一眼原表；没有问题就不用处理。", en: "Look at the workbook; nothing to do if it is right." }),
    bad: "各单位多在 10 至 40 之间，一家 1900",
    good: "核对过原表",
  }),
  "CHECK-020": error("file", {
    title: { zh: "口径与上年不同而没有说明", en: "A definition changed without a note" },
    message: (f: { label: string; changed: string }) => ({
      zh: `指标“${f.label}”的${f.changed}与上年不同，没有写口径变化说明，两年的数不能比较。`,
      en: `"${f.label}" differs from last year (${f.changed}) without a note, so the two years cannot be compared.`,
    }),
    fix: (f) => ({
      zh: `在 indicators.yaml 的“${f.label}”下补一行 definitionNote: 说明哪里变了、对数有什么影响。`,
      en: `Add definitionNote to "${f.label}" in indicators.yaml and say what changed and how it moves the figure.`,
    }),
    bad: "meaning: 受理的案件（上年：审结的案件）",
    good: "definitionNote: 本年起按受理数统计，上年按审结数",
  }),
  "CHECK-021": warning("file", {
    title: { zh: "上年数与上年自己报的不同", en: "Last year's figure was restated" },
    message: (f: { label: string; unit: string; stated: string; own: string }) => ({
      zh: `“${f.unit}”的“${f.label}”：本年写的上年数是 ${f.stated}，上年工作区里是 ${f.own}，同比按 ${f.stated} 计算。`,
      en: `"${f.label}" of "${f.unit}": last year's value is stated as ${f.stated}, last year's workspace has ${f.own}; ${f.stated} is used.`,
    }),
    fix: () => ({
      zh: "确属调整基数的不用处理；写错的，在 indicators.yaml 里改正 previous。",
      en: "Leave it if the base was restated; otherwise correct previous in indicators.yaml.",
    }),
    bad: 'previous: { sfj: "60" }（上年报 50）',
    good: 'previous: { sfj: "50" }',
  }),
  "CHECK-022": error("file", {
    title: { zh: "找不到上年的数据", en: "Last year's data are not there" },
    message: (f: { path: string }) => ({
      zh: `fazhi.yaml 的 previous 指的是“${f.path}”，那里没有上年的 results.json，也不是 csv 表。`,
      en: `previous in fazhi.yaml names "${f.path}", where there is neither last year's results.json nor a csv table.`,
    }),
    fix: () => ({
      zh: "改正 previous 的路径；上年工作区还没有汇总的，先在那里运行 fazhi summarize。",
      en: "Correct the path, or run fazhi summarize in last year's workspace first.",
    }),
    bad: "previous: ../相城2020",
    good: "previous: ../xiangcheng-2022",
  }),
  "CHECK-023": error("line", {
    title: { zh: "上年数表的一行读不懂", en: "A row of last year's table is not understood" },
    message: (f: { column: string; found: string; near: string }) => ({
      zh: f.near
        ? `“${f.column}”写的是“${f.found}”，是不是“${f.near}”？`
        : `“${f.column}”写的是“${f.found}”，与指标、名录或数的写法对不上。`,
      en: f.near
        ? `"${f.column}" says "${f.found}". Did you mean "${f.near}"?`
        : `"${f.column}" says "${f.found}", which fits nothing.`,
    }),
    fix: () => ({
      zh: "按 指标,单位,上年数 三列填写：指标名、单位全称或代码、只写数字。",
      en: "Fill the three columns 指标,单位,上年数: label, unit name or code, digits only.",
    }),
    bad: "受理行政复议案件,区司法局,五十",
    good: "受理行政复议案件,区司法局,50",
  }),
} as const;
