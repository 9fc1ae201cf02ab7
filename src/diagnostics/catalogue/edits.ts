/** Taking editors' words out of a DOCX, and keeping them when the data change. */
import { error, warning } from "../entry.ts";

export interface Head extends Record<string, string> {
  readonly id: string;
  readonly by: string;
  readonly where: string;
}

const settle = (id: string) => ({
  zh: `在 report.docx 里改好这一处，再运行 fazhi edits absorb；不要这处改稿的，运行 fazhi edits drop ${id}。`,
  en: `Mend the place in report.docx and run fazhi edits absorb again, or fazhi edits drop ${id} to give the edit up.`,
});

export const editsCodes = {
  "EDITS-001": error("file", {
    title: { zh: "文件里没有正文", en: "The file holds no text" },
    message: (f: { file: string }) => ({ zh: `${f.file} 里没有可读的正文。`, en: `${f.file} holds no text that can be read.` }),
    fix: () => ({ zh: "用 Word 或 WPS 打开，另存为 .docx 后再收入。", en: "Open it in Word or WPS and save it as .docx first." }),
    bad: "只有一张扫描图的 docx",
    good: "由 report.docx 改出来的 docx",
  }),
  "EDITS-002": error("file", {
    title: { zh: "别的地区或年份的报告", en: "A report of another district or year" },
    message: (f: { found: string; expected: string }) => ({
      zh: `这是${f.found}的报告，本工作区是${f.expected}。`,
      en: `This is the report of ${f.found}; this workspace is ${f.expected}.`,
    }),
    fix: () => ({ zh: "用 -w 指明这份报告所属的工作区。", en: "Name the workspace it belongs to with -w." }),
    bad: "相城区2022年的报告收入相城区2023年的工作区",
    good: "fazhi edits absorb report.docx -w data/xiangcheng-2022 --by 王某",
  }),
  "EDITS-003": error("file", {
    title: { zh: "看不出是本工作区的报告", en: "Not recognised as a report of this workspace" },
    message: (f: { same: number; total: number }) => ({
      zh: `文件里只有 ${f.same} 段与生成的报告相同（报告共 ${f.total} 段），看不出是由它改出来的。`,
      en: `Only ${f.same} of the report's ${f.total} paragraphs stand in this file, so it does not look like an edited copy.`,
    }),
    fix: () => ({
      zh: "收入由本工作区 report.docx 改出来的文件。",
      en: "Give a file that was edited from this workspace's report.docx.",
    }),
    bad: "另写的一份总结",
    good: "在 out/…/report.docx 上修改的文件",
  }),
  "EDITS-004": warning("file", {
    title: { zh: "改的是较早生成的报告", en: "An earlier report was edited" },
    message: () => ({
      zh: "这份稿子是在较早一次生成的报告上改的，已按那一次的文字比对。",
      en: "This file was edited from an earlier report; it was compared with the words of that one.",
    }),
    fix: () => ({ zh: "再运行 fazhi report，看一眼合并后的文字。", en: "Run fazhi report again and look at the merged text." }),
    bad: "1月的 report.docx，数据2月又更新",
    good: "在最近生成的 report.docx 上修改",
  }),
  "EDITS-005": error("file", {
    title: { zh: "还没有生成过报告", en: "No report was made yet" },
    message: (f: { path: string }) => ({
      zh: `找不到 ${f.path}，没有可以比对的原文。`,
      en: `${f.path} is missing, so there is nothing to compare with.`,
    }),
    fix: () => ({ zh: "先运行 fazhi report 生成报告。", en: "Run fazhi report first." }),
    bad: "（没有 report.json）",
    good: "fazhi report",
  }),
  "EDITS-006": warning("file", {
    title: { zh: "稿子里还有未处理的修订", en: "Tracked changes are still pending" },
    message: (f: { count: number; read: string }) => ({
      zh: `稿子里有 ${f.count} 处修订还没有接受或拒绝，已按全部${f.read}读入。`,
      en: `${f.count} tracked changes are neither accepted nor rejected; they were read as ${f.read === "接受" ? "accepted" : "rejected"}.`,
    }),
    fix: () => ({
      zh: "读法不对的，在 Word 里处理修订后再收入，或加 --tracked reject。",
      en: "If that is wrong, settle them in Word and absorb again, or add --tracked reject.",
    }),
    bad: "领导的修订痕迹还在",
    good: "修订已全部接受",
  }),
  "EDITS-007": error("file", {
    title: { zh: "表格的行列有变动", en: "Rows or columns of a table were changed" },
    message: (f: { table: string; what: string }) => ({
      zh: `“${f.table}”里${f.what}没有收入：表格的行列由数据和模板决定。`,
      en: `In "${f.table}" this was not taken: ${f.what}; rows and columns follow from the data and the template.`,
    }),
    fix: () => ({
      zh: "要增减行列的，改 indicators.yaml 或模板。",
      en: "Change indicators.yaml or the template to add or remove rows.",
    }),
    bad: "删去附表里的一行",
    good: "在 indicators.yaml 里去掉那个指标",
  }),
  "EDITS-008": error("file", {
    title: { zh: "这一部分不能这样改", en: "This part cannot be changed so" },
    message: (f: { what: string; did: string }) => ({
      zh: `${f.did}的“${f.what}”没有收入：它由工作区的设置或数据决定。`,
      en: `"${f.what}" was ${f.did === "删去" ? "taken out" : "put in"}, which was not taken: it follows from the settings or the data.`,
    }),
    fix: () => ({
      zh: "文头、署名、版记在 fazhi.yaml 的 report 下改，表格在模板里改。",
      en: "Change heads, signatory and imprint in fazhi.yaml under report, tables in the template.",
    }),
    bad: "删去署名",
    good: "report: { signatory: 区政府 }",
  }),
  "EDITS-009": error("file", {
    title: { zh: "看不出是哪一份报告", en: "It cannot be told which report this is" },
    message: (f: { one: string; other: string }) => ({
      zh: `这份文件可能是由“${f.one}”改出来的，也可能是由“${f.other}”改出来的，没有收入。`,
      en: `This file may be an edited copy of "${f.one}" or of "${f.other}"; nothing was taken.`,
    }),
    fix: () => ({
      zh: "写明是哪一份：单位的报告加 --unit 单位代码，其他的加 --template 模板名。",
      en: "Say which: add --unit CODE for a unit's report, --template NAME for the others.",
    }),
    bad: "去掉了文件属性的上行文，改得与公开版一样",
    good: "fazhi edits absorb 改稿.docx --template district-upward --by 王某",
  }),
  "EDITS-012": error("file", {
    title: { zh: "文件是另一份报告", en: "The file is another report" },
    message: (f: { stated: string; wanted: string }) => ({
      zh: `文件属性写明它是“${f.stated}”，命令写的是“${f.wanted}”。`,
      en: `The properties of the file say "${f.stated}", the command says "${f.wanted}".`,
    }),
    fix: () => ({
      zh: "去掉 --unit 和 --template，按文件自己写的收入；文件拿错了的，换一份。",
      en: "Leave out --unit and --template, or give the right file.",
    }),
    bad: "fazhi edits absorb district-upward.docx --unit sfj --by 王某",
    good: "fazhi edits absorb district-upward.docx --by 王某",
  }),
  "EDITS-010": error("file", {
    title: { zh: "两份稿子改了同一处", en: "Two copies change the same place" },
    message: (f: Head & { other: string; mine: string }) => ({
      zh: `${f.where}：这一处已按${f.by}的稿子改为“${f.mine}”，这份稿子写的是“${f.other}”，没有收入。`,
      en: `${f.where}: ${f.by} already changed this to "${f.mine}"; this copy says "${f.other}", which was not taken.`,
    }),
    fix: (f) => settle(f.id),
    bad: "两人各改一份，同一句改成两样",
    good: "一人改完收入，重新生成后另一人再改",
  }),
  "EDITS-011": warning("file", {
    title: { zh: "同一人前一份稿子的改动不在这份里", en: "An earlier copy of the same person had an edit that this one lacks" },
    message: (f: Head & { editor: string }) => ({
      zh: `${f.where}：${f.by}前一份稿子改为“${f.editor}”，这份稿子里是原文；前一份的改动还保留着。`,
      en: `${f.where}: an earlier copy by ${f.by} said "${f.editor}", this one has the original words; the earlier edit is kept.`,
    }),
    fix: (f) => ({
      zh: `不要这处改动的，运行 fazhi edits drop ${f.id}。`,
      en: `Run fazhi edits drop ${f.id} if it is no longer wanted.`,
    }),
    bad: "改了又改回去，两次都收入",
    good: "fazhi edits drop 编号",
  }),
  "EDITS-020": error("file", {
    title: { zh: "该数与报送数据不符", en: "The number contradicts the data" },
    message: (f: Head & { number: string; label: string; now: string; context: string }) => ({
      zh: `${f.where}：${f.by}写的“${f.number}”，按报送数据“${f.label}”是 ${f.now}；成文用报送数据的写法。`,
      en: `${f.where}: ${f.by} wrote "${f.number}", but "${f.label}" is ${f.now} in the data; the document keeps the data's words.`,
    }),
    fix: (f) => ({
      zh: `数据错的，请单位改表重报；确要用这个数的，在 edits/numbers.yaml 加一条 text: ${f.context}，写明 by 和 reason；改稿错的，运行 fazhi edits drop ${f.id}。`,
      en: `Have the unit correct its workbook; or enter "${f.context}" in edits/numbers.yaml with by and reason; or run fazhi edits drop ${f.id}.`,
    }),
    bad: "表里 290 件，稿子改成 300 件",
    good: "请单位把表改成 300 重报",
  }),
  "EDITS-021": error("file", {
    title: { zh: "编辑写的数没有出处", en: "A typed number has no source" },
    message: (f: Head & { number: string; context: string }) => ({
      zh: `${f.where}：${f.by}写的“${f.context}”里的“${f.number}”没有出处，这半句没有进入成文。`,
      en: `${f.where}: "${f.number}" in "${f.context}" by ${f.by} has no source, so the clause was left out.`,
    }),
    fix: (f) => ({
      zh: `在 edits/numbers.yaml 加一条 text: ${f.context}，写明 by 和 reason；或收入时加 --reason。`,
      en: `Enter "${f.context}" in edits/numbers.yaml with by and reason, or absorb with --reason.`,
    }),
    bad: "走访企业300余家（没有出处）",
    good: "numbers: [{ text: 走访企业300余家, by: 王某, reason: 区工商联年度台账 }]",
  }),
  "EDITS-022": error("file", {
    title: { zh: "改稿与新生成的文字冲突", en: "An edit collides with newly written words" },
    message: (f: Head & { editor: string; generated: string }) => ({
      zh: `${f.where}：${f.by}改为“${f.editor}”，而现在生成的是“${f.generated}”；成文用生成的文字。`,
      en: `${f.where}: ${f.by} wrote "${f.editor}", the tool now writes "${f.generated}"; the document keeps the tool's words.`,
    }),
    fix: (f) => settle(f.id),
    bad: "改了“已完成”一句，数据更新后变成未完成",
    good: "按新的文字重新改这一句",
  }),
  "EDITS-023": error("file", {
    title: { zh: "改稿的位置没有了", en: "The place of an edit is gone" },
    message: (f: Head & { base: string; editor: string }) => ({
      zh: `${f.where}：报告里已没有${f.by}改过的那一处${f.base === "" ? "" : `“${f.base}”`}，改稿“${f.editor}”没有放进去。`,
      en: `${f.where}: the place that ${f.by} edited${f.base === "" ? "" : ` ("${f.base}")`} is gone; "${f.editor}" was not put in.`,
    }),
    fix: (f) => settle(f.id),
    bad: "模板删去了那一段",
    good: "fazhi edits drop 编号",
  }),
  "EDITS-024": error("file", {
    title: { zh: "改稿里的指标报告已不用", en: "A figure of an edit is no longer in the report" },
    message: (f: Head & { label: string; text: string }) => ({
      zh: `${f.where}：${f.by}写的“${f.text}”用到〔${f.label}〕，现在的报告里没有这个数，这半句没有进入成文。`,
      en: `${f.where}: "${f.text}" by ${f.by} uses 〔${f.label}〕, which the report no longer has; the clause was left out.`,
    }),
    fix: (f) => settle(f.id),
    bad: "指标改为本年不报",
    good: "改写这一句",
  }),
  "EDITS-025": error("file", {
    title: { zh: "增减的说法与数据相反", en: "Up or down contradicts the data" },
    message: (f: Head & { word: string; label: string }) => ({
      zh: `${f.where}：${f.by}写的是“${f.word}”，而“${f.label}”的变化方向相反，这半句没有进入成文。`,
      en: `${f.where}: ${f.by} wrote "${f.word}", but "${f.label}" moved the other way; the clause was left out.`,
    }),
    fix: (f) => settle(f.id),
    bad: "同比增长8%（数据更新后为下降）",
    good: "同比下降8%",
  }),
  "EDITS-026": error("file", {
    title: { zh: "编辑写的数已经过时", en: "A typed number no longer holds" },
    message: (f: Head & { number: string; was: string; label: string; now: string }) => ({
      zh: `${f.where}：${f.by}写“${f.number}”时“${f.label}”是 ${f.was}，现在是 ${f.now}，这半句没有进入成文。`,
      en: `${f.where}: when ${f.by} wrote "${f.number}", "${f.label}" was ${f.was}; it is ${f.now} now, so the clause was left out.`,
    }),
    fix: (f) => settle(f.id),
    bad: "“近300件”写于 290 件时，现为 250 件",
    good: "改为“近250件”",
  }),
  "EDITS-027": warning("file", {
    title: { zh: "改稿与新文字合并了，请看一眼", en: "An edit was merged with new words" },
    message: (f: Head & { text: string }) => ({
      zh: `${f.where}：这一处生成的文字也变了，${f.by}的改稿已合并进去：“${f.text}”。`,
      en: `${f.where}: the tool's words changed here too; the edit by ${f.by} was merged: "${f.text}".`,
    }),
    fix: (f) => settle(f.id),
    bad: "（合并后前后不通）",
    good: "看过，通顺，不用处理",
  }),
  "EDITS-030": error("file", {
    title: { zh: "改稿后报告不再写到", en: "The edited report no longer names" },
    message: (f: { subject: string; name: string; edits: string }) => ({
      zh: `改稿（${f.edits}）之后，正文不再写到${f.subject}“${f.name}”。`,
      en: `After the edits (${f.edits}) the text no longer names "${f.name}".`,
    }),
    fix: () => ({
      zh: "运行 fazhi edits drop 恢复那一处；经同意不写的，在 fazhi.yaml 的 waivers 写明理由和姓名。",
      en: "Give the edit up with fazhi edits drop; or waive the subject in fazhi.yaml with reason and name.",
    }),
    bad: "删去“存在的不足”里的一段",
    good: "改写那一段，保留事项名称",
  }),
  "EDITS-040": error("file", {
    title: { zh: "没有这个编号的改稿", en: "No edit has this id" },
    message: (f: { id: string; near: string }) => ({
      zh: f.near === "" ? `没有编号为“${f.id}”的改稿。` : `没有编号为“${f.id}”的改稿，是不是“${f.near}”？`,
      en: f.near === "" ? `There is no edit "${f.id}".` : `There is no edit "${f.id}". Did you mean "${f.near}"?`,
    }),
    fix: () => ({ zh: "运行 fazhi edits list 查看编号。", en: "Run fazhi edits list to see the ids." }),
    bad: "fazhi edits drop abc",
    good: "fazhi edits drop gkdmpafe",
  }),
} as const;
