/** Problems of drafts that were sent out for opinions and came back. */
import { error, warning } from "../entry.ts";

export const commentsCodes = {
  "COMMENTS-001": error("file", {
    title: { zh: "还没有送审稿", en: "No draft was sent out yet" },
    message: () => ({
      zh: "这个工作区还没有做过送审稿，收回的稿子无从对照。",
      en: "This workspace has made no draft for review, so there is nothing to hold the copy against.",
    }),
    fix: () => ({
      zh: "先运行 fazhi comments draft，把生成的 review.docx 发出去。",
      en: "Run fazhi comments draft first and send out its review.docx.",
    }),
    bad: "没有 fazhi comments draft 就读收回的稿子",
    good: "发出去的是 fazhi comments draft 生成的 review.docx",
  }),
  "COMMENTS-002": error("file", {
    title: { zh: "不是送审稿的返回稿", en: "Not a copy of a draft that was sent out" },
    message: (f: { percent: number }) => ({
      zh: `这份文件与发出的送审稿只有 ${f.percent}% 的段落相同，不像是它的返回稿。`,
      en: `Only ${f.percent}% of this file's paragraphs are those of a draft that was sent out.`,
    }),
    fix: () => ({
      zh: "核对是不是别的文件；确是返回稿的，请在原稿上重新批改。文件已存入 reviews/received。",
      en: "See whether it is another file; it is kept in reviews/received.",
    }),
    bad: "把去年的总结当作返回稿",
    good: "在发出的 review.docx 上批改后交回",
  }),
  "COMMENTS-003": error("file", {
    title: { zh: "是别的年度或地区的稿子", en: "A draft of another year or district" },
    message: (f: { found: string; wanted: string }) => ({
      zh: `这份文件是${f.found}的稿子，这里办的是${f.wanted}。`,
      en: `This file is a draft of ${f.found}; this workspace is ${f.wanted}.`,
    }),
    fix: () => ({ zh: "用 -w 指定那个年度的工作区。", en: "Name that year's workspace with -w." }),
    bad: "用 2023 年的工作区读 2022 年的返回稿",
    good: "fazhi comments read -w data/相城2022 返回稿.docx",
  }),
  "COMMENTS-004": warning("file", {
    title: { zh: "有些提示没有写进送审稿", en: "Some notes found no place" },
    message: (f: { count: number; first: string }) => ({
      zh: `${f.count} 条没有找到位置，没有写进文档，第一条：${f.first}`,
      en: `${f.count} found no place in the document; the first: ${f.first}`,
    }),
    fix: () => ({ zh: "这些内容在汇总表里都有，请对照汇总表看。", en: "All of them stand in the summary workbook." }),
    bad: "模板把一个表格单元格拆成了几段",
    good: "每条提示都在文字旁边",
  }),
  "COMMENTS-005": error("cell", {
    title: { zh: "办理情况写得不对", en: "A state of handling that is none" },
    message: (f: { found: string }) => ({
      zh: `办理情况写着“${f.found}”，只能是待处理、采纳、部分采纳、不采纳。`,
      en: `办理情况 says "${f.found}"; it can only be 待处理, 采纳, 部分采纳 or 不采纳.`,
    }),
    fix: () => ({
      zh: "从该格的下拉列表中选，再读一次；别的行已读入。",
      en: "Choose from the cell's list and read again; the other rows were taken.",
    }),
    bad: "已采纳",
    good: "采纳",
  }),
  "COMMENTS-006": warning("file", {
    title: { zh: "表里有登记簿没有的意见", en: "A row that is not in the register" },
    message: (f: { ids: string }) => ({
      zh: `表中编号 ${f.ids} 的意见不在登记簿里，没有读入。`,
      en: `The register has no opinions ${f.ids}; these rows were left out.`,
    }),
    fix: () => ({ zh: "用 fazhi comments register 重新生成表格再填。", en: "Make the table anew with fazhi comments register." }),
    bad: "在意见采纳表里自己加了一行",
    good: "只填办理情况、答复、答复人三栏",
  }),
  "COMMENTS-007": error("file", {
    title: { zh: "不认识的文件", en: "A file of another kind" },
    message: () => ({
      zh: "只读返回稿（docx）、填好的意见采纳表（xlsx）和审阅页的意见（json）。",
      en: "Only returned drafts (docx), the register filled in (xlsx) and remarks of the review page (json) are read.",
    }),
    fix: () => ({
      zh: "WPS 文件请另存为 docx；扫描件请把意见录入意见采纳表。",
      en: "Save a WPS file as docx; enter what was written on paper into the register.",
    }),
    bad: "返回稿.wps",
    good: "返回稿.docx",
  }),
  "COMMENTS-008": warning("file", {
    title: { zh: "返回稿里没有意见", en: "A copy without opinions" },
    message: (f: { from: string }) => ({
      zh: `${f.from}交回的稿子与送审稿一字不差，没有批注。`,
      en: `The copy from ${f.from} is the draft word for word, without comments.`,
    }),
    fix: () => ({ zh: "与本人核实是不是交错了文件。", en: "Ask whether it is the right file." }),
    bad: "批改了没有存盘就交回",
    good: "批改、存盘、交回",
  }),
  "COMMENTS-009": error("file", {
    title: { zh: "登记簿里没有这条意见", en: "No such opinion in the register" },
    message: (f: { id: string }) => ({ zh: `登记簿里没有编号为“${f.id}”的意见。`, en: `The register has no opinion "${f.id}".` }),
    fix: () => ({ zh: "用 fazhi comments register 查编号。", en: "See the ids with fazhi comments register." }),
    bad: "fazhi comments answer 第3条 --status 采纳",
    good: "fazhi comments answer 1f3a9c02 --status 采纳",
  }),
} as const;
