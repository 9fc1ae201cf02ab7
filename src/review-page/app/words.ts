/** What the review panel says, in both languages of the tool. */
import type { TracedFigure } from "../../model/trace.ts";
import type { Language, TallyKey, UnitStanding } from "../page-data.ts";

type Words = Readonly<Record<Language, string>>;

const pair = (zh: string, en: string): Words => ({ zh, en });

export const words = {
  overview: pair("概览", "Overview"),
  problems: pair("问题", "Problems"),
  changes: pair("改动", "Changes"),
  search: pair("查找", "Search"),
  remarks: pair("意见", "Remarks"),
  views: pair("审阅栏的各页", "Pages of the review panel"),
  review: pair("审阅", "Review"),
  otherLanguage: pair("English", "中文"),
  print: pair("打印", "Print"),
  close: pair("关闭", "Close"),
  legend: pair(
    "点正文里带点线的数字，看它从哪里来；带红波浪线的，有没完成的目标、核对问题或改动。",
    "Choose a dotted number in the draft to see where it comes from; a wavy red line marks an open target, a check or a change.",
  ),
  keys: pair(
    "只用键盘：Tab 到数字，回车打开，Esc 关闭并回到原处。",
    "By keyboard: Tab to a number, Enter opens it, Esc closes and returns to it.",
  ),
  targets: pair("目标完成情况", "Targets"),
  bySection: pair("各方面完成情况", "By section of the plan"),
  byUnit: pair("各单位完成情况", "By unit"),
  otherTargets: pair("其他目标", "Other targets"),
  noTarget: pair("无目标", "no target"),
  openTargets: pair("没有完成的目标", "Targets not met"),
  allMet: pair("目标都已完成。", "All targets are met."),
  absent: pair("没报和迟报的单位", "Missing and late units"),
  allOnTime: pair("各单位都按时报齐。", "All units reported in full and on time."),
  checks: pair("核对发现的问题", "What the checks found"),
  noChecks: pair("核对没有发现问题。", "The checks found nothing."),
  silentItems: pair("没有单位报送的任务", "Tasks nobody reported on"),
  openCells: pair("未填", "open cells"),
  wrongCells: pair("填错", "wrong cells"),
  deadline: pair("应于", "due"),
  received: pair("收到", "received"),
  version: pair("第", "version "),
  versionEnd: pair("版", ""),
  formula: pair("算法", "Formula"),
  lastYear: pair("上年", "Last year"),
  answered: pair("已报", "Answered"),
  ofUnits: pair("个单位", "units"),
  task: pair("任务", "Task"),
  sources: pair("各单位报数", "Given by"),
  noSources: pair("由报告自身计数，没有对应的单元格。", "Counted by the report itself; no cell stands behind it."),
  target: pair("目标", "Target"),
  gap: pair("相差", "short by"),
  note: pair("单位说明", "The unit's note"),
  unexplained: pair("单位没有说明", "No note by the unit"),
  accepted: pair("同意放行", "accepted by"),
  waivedBy: pair("同意不列入", "waived by"),
  uses: pair("用在哪里", "Where it is used"),
  change: pair("比前一稿", "Since the last draft"),
  cause: pair("原因", "Cause"),
  noEarlier: pair("没有留存的前一稿，无从比较。", "No earlier draft was kept to compare with."),
  since: pair("与留存的前一稿比较：第", "Compared with draft "),
  sinceEnd: pair("稿", ""),
  noChange: pair("与前一稿相同。", "Nothing changed."),
  changedNumbers: pair("变了的数字", "Changed numbers"),
  changedPassages: pair("变了的文字", "Changed passages"),
  notPrinted: pair("（没有）", "(none)"),
  gone: pair("已删去", "taken out"),
  searchLabel: pair("查找正文、数字、单位或文件", "Search the draft, numbers, units or files"),
  inText: pair("正文", "In the draft"),
  inNumbers: pair("数字", "Numbers"),
  found: pair("处", "found"),
  nothingFound: pair("没有找到", "Nothing found"),
  chartNumbers: pair("图中的数", "Numbers of the chart"),
  remarkOn: pair("对这一处的意见", "Remarks on this place"),
  remarkOnNumber: pair("对这个数写意见", "Remark on this number"),
  writeRemark: pair("写意见", "Write a remark"),
  yourName: pair("姓名", "Your name"),
  remarkText: pair("意见", "Remark"),
  add: pair("记下", "Add"),
  remove: pair("删去", "Delete"),
  removeNo: pair("删去意见", "Delete remark"),
  added: pair("已记下，共", "Added; now"),
  removed: pair("已删去，共", "Deleted; now"),
  items: pair("条意见", "remarks"),
  noRemarks: pair(
    "还没有意见。把鼠标移到一段上点“批”，或打开一个数字，就能写意见。",
    "No remarks yet. Move to a passage and press “批”, or open a number, to write one.",
  ),
  save: pair("保存意见", "Save remarks"),
  saveHint: pair(
    "存成一个文件，发回给编制人员。关闭本页前请先保存。",
    "Saves a file to send back to the editors. Save before you close the page.",
  ),
  saved: pair("已存为", "Saved as"),
  load: pair("读入已存的意见", "Load saved remarks"),
  loaded: pair("已读入，共", "Loaded; now"),
  notLoaded: pair("这不是本页保存的意见文件。", "This is no file of remarks saved by this page."),
  needName: pair("先写姓名，再保存。", "Give your name before saving."),
  mark: pair("批", "✎"),
  markLabel: pair("对这一段写意见", "Remark on this passage"),
  markedLabel: pair("这一段的意见：", "Remarks on this passage: "),
  ofNotice: pair("有待看的问题", "needs a look"),
  printedRemarks: pair("审阅意见", "Remarks"),
  colon: pair("：", ": "),
  comma: pair("，", ", "),
} as const satisfies Record<string, Words>;

export type Word = keyof typeof words;

export const verdicts = {
  met: { ...pair("已完成", "met"), look: "good" },
  missed: { ...pair("未完成", "missed"), look: "bad" },
  partly: { ...pair("部分完成", "partly met"), look: "so" },
  unreported: { ...pair("未报送", "unreported"), look: "bad" },
  "not-applicable": { ...pair("不适用", "not applicable"), look: "none" },
  "not-due": { ...pair("未到期", "not due"), look: "none" },
  waived: { ...pair("经同意不列入", "waived"), look: "none" },
} as const satisfies Record<TallyKey, Words & { look: string }>;

export const levels = {
  error: { ...pair("错误", "error"), look: "bad" },
  explain: { ...pair("需说明", "needs a note"), look: "so" },
  hint: { ...pair("提示", "hint"), look: "none" },
} as const satisfies Record<TracedFigure["findings"][number]["level"], Words & { look: string }>;

export const states = {
  "on-time": { ...pair("按时", "on time"), look: "good" },
  late: { ...pair("迟报", "late"), look: "so" },
  missing: { ...pair("未报", "missing"), look: "bad" },
  exempt: { ...pair("不需报", "exempt"), look: "none" },
} as const satisfies Record<UnitStanding["state"], Words & { look: string }>;

export const useKinds = {
  sentence: pair("正文", "text"),
  table: pair("表格", "table"),
  chart: pair("图", "chart"),
} as const satisfies Record<TracedFigure["uses"][number]["kind"], Words>;

/** Says a word of the panel in the language chosen. */
export type Say = (word: Word) => string;

export function sayIn(language: Language): Say {
  return (word) => words[word][language];
}
