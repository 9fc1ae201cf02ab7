/** Problems found in the room `review/`: format, numbers and words of a finished document, and questions that lead nowhere. */
import { error, warning } from "../entry.ts";

/** Where in a document: a paragraph, a page, or "" for the whole. */
type Where = { readonly where: string; readonly whereEn: string };

/** A rule of the format in words, and what stands there instead. */
type Departure = Where & {
  readonly title: string;
  readonly titleEn: string;
  readonly need: string;
  readonly needEn: string;
  readonly fix: string;
  readonly fixEn: string;
  readonly found: string;
  readonly clause: string;
  readonly quote: string;
};

const here = (f: Where) => ({ zh: f.where, en: f.whereEn });

export const reviewCodes = {
  "REVIEW-001": error("file", {
    title: { zh: "PDF 打不开", en: "The PDF cannot be opened" },
    message: () => ({
      zh: "这个 PDF 已损坏或有密码，读不出文字。",
      en: "This PDF is damaged or locked, so its words cannot be read.",
    }),
    fix: () => ({ zh: "重新导出 PDF，不设密码。", en: "Export the PDF again, without a password." }),
    bad: "只传了一半的 report.pdf",
    good: "fazhi report --to pdf",
  }),
  "REVIEW-002": error("file", {
    title: { zh: "PDF 有的页没有文字", en: "Pages of the PDF hold no text" },
    message: (f: { pages: string }) => ({
      zh: `要核对的 PDF 每页都要有可复制的文字，而第 ${f.pages} 页没有（可能是扫描件）。`,
      en: `Every page of a PDF to be checked needs text that can be copied; there is none on page ${f.pages} (it may be a scan).`,
    }),
    fix: () => ({ zh: "改用由 DOCX 导出的 PDF。", en: "Use a PDF exported from the DOCX." }),
    bad: "盖章后的扫描件",
    good: "fazhi report --to pdf",
  }),
  "REVIEW-003": error("file", {
    title: { zh: "不是能核对的文件", en: "Not a file that can be checked" },
    message: () => ({
      zh: "核对需要 DOCX 或 PDF，而这个文件两样都不是。",
      en: "A check needs a DOCX or a PDF, but this file is neither.",
    }),
    fix: () => ({ zh: "在 Word 或 WPS 里另存为 .docx，或导出 PDF。", en: "Save it as .docx or export a PDF." }),
    bad: "report.doc",
    good: "report.docx",
  }),
  "REVIEW-004": error("file", {
    title: { zh: "成果文件读不出", en: "A file of results cannot be read" },
    message: (f: { format: string }) => ({
      zh: `这个文件应是程序生成的 ${f.format}，内容已被改动或残缺。`,
      en: `This file needs to be ${f.format} as the program wrote it; it was changed or cut short.`,
    }),
    fix: () => ({ zh: "运行 fazhi run 重新生成。", en: "Run fazhi run to make it again." }),
    bad: "手工改过的 results.json",
    good: "fazhi run",
  }),
  "REVIEW-010": error("file", {
    title: { zh: "公文格式不合", en: "The official format is not kept" },
    message: (f: Departure) => ({
      zh: `${here(f).zh}${f.quote === "" ? "" : `“${f.quote}”`}：${f.title}应为${f.need}，现为${f.found}（${f.clause}）。`,
      en: `${here(f).en}${f.quote === "" ? "" : ` "${f.quote}"`}: ${f.titleEn} needs to be ${f.needEn}, but it is ${f.found} (${f.clause}).`,
    }),
    fix: (f: Departure) => ({ zh: `${f.fix}。`, en: `${f.fixEn}.` }),
    bad: "标题用了宋体加粗",
    good: "标题用2号小标宋，不加粗",
  }),
  "REVIEW-020": error("file", {
    title: { zh: "数字与数据不符", en: "A number differs from the data" },
    message: (f: Where & { found: string; expected: string; label: string; sentence: string }) => ({
      zh: `${f.where}的“${f.found}”应为“${f.expected}”${f.label === "" ? "" : `（${f.label}）`}：“${f.sentence}”`,
      en: `${f.whereEn}: "${f.found}" needs to be "${f.expected}"${f.label === "" ? "" : ` (${f.label})`}: "${f.sentence}"`,
    }),
    fix: () => ({
      zh: "在文稿里改回这个数；数据本身有变，就请单位重报后重新生成。",
      en: "Put the number right in the document; if the data changed, have the unit report again and make the report anew.",
    }),
    bad: "设立基层法治观察点23个（填报为22个）",
    good: "设立基层法治观察点22个",
  }),
  "REVIEW-021": error("file", {
    title: { zh: "数字没有出处", en: "A number has no source" },
    message: (f: Where & { found: string; sentence: string }) => ({
      zh: `${f.where}的“${f.found}”没有出处：“${f.sentence}”`,
      en: `${f.whereEn}: nothing says where "${f.found}" comes from: "${f.sentence}"`,
    }),
    fix: () => ({
      zh: "让单位在填报表里报这个数，或在 edits/numbers.yaml 里写明这个数、谁写的、为什么。",
      en: "Have a unit report it, or enter it in edits/numbers.yaml with a name and a reason.",
    }),
    bad: "全年走访企业300余家（没有单位报过）",
    good: "- text: 300余家\n  by: 张三\n  reason: 走访台账",
  }),
  "REVIEW-022": error("file", {
    title: { zh: "同一数据前后不一", en: "One figure is printed in two ways" },
    message: (f: Where & { found: string; other: string; sentence: string }) => ({
      zh: `${f.where}的“${f.found}”与别处同一数据“${f.other}”不一致：“${f.sentence}”`,
      en: `${f.whereEn}: "${f.found}" is printed as "${f.other}" elsewhere, though it is one figure: "${f.sentence}"`,
    }),
    fix: () => ({ zh: "查明哪个对，把两处改成一样。", en: "Find out which is right and make both alike." }),
    bad: "同比增长82%……同比增长28%",
    good: "两处都是82%",
  }),
  "REVIEW-023": error("file", {
    title: { zh: "报告比数据旧", en: "The report is older than the data" },
    message: (f: { label: string; printed: string; now: string }) => ({
      zh: `report.json 里“${f.label}”印的是“${f.printed}”，而 results.json 现为“${f.now}”。`,
      en: `report.json prints "${f.printed}" for ${f.label}, but results.json now has "${f.now}".`,
    }),
    fix: () => ({ zh: "运行 fazhi report 重新生成报告。", en: "Run fazhi report to make the report again." }),
    bad: "单位重报后没有重新生成报告",
    good: "fazhi run",
  }),
  "REVIEW-024": warning("file", {
    title: { zh: "登记的数字没有用到", en: "An entry for a number is not used" },
    message: (f: { text: string; by: string }) => ({
      zh: `edits/numbers.yaml 里${f.by}登记的“${f.text}”在文稿里没有。`,
      en: `"${f.text}", entered by ${f.by} in edits/numbers.yaml, does not occur in the document.`,
    }),
    fix: () => ({
      zh: "在 edits/numbers.yaml 里删去这一条，或改成文稿里的写法。",
      en: "Delete the entry or word it as in the document.",
    }),
    bad: "- text: 300余家（文稿里写的是三百余家）",
    good: "- text: 三百余家",
  }),
  "REVIEW-030": warning("file", {
    title: { zh: "文字与生成的报告不同", en: "The words differ from the report as made" },
    message: (f: Where & { found: string; expected: string; sentence: string }) => ({
      zh: `${f.where}的“${f.found}”，生成的报告是“${f.expected}”：“${f.sentence}”`,
      en: `${f.whereEn}: "${f.found}" reads "${f.expected}" in the report as made: "${f.sentence}"`,
    }),
    fix: () => ({ zh: "确认是有意修改；不是就改回来。", en: "Make sure that the change is meant, or undo it." }),
    bad: "误删半句",
    good: "有意的措辞修改",
  }),
  "REVIEW-031": error("file", {
    title: { zh: "DOCX 与 PDF 不一致", en: "DOCX and PDF differ" },
    message: (f: Where & { found: string; expected: string; other: string; sentence: string }) => ({
      zh: `${f.where}的“${f.found}”，在 ${f.other} 里是“${f.expected}”：“${f.sentence}”`,
      en: `${f.whereEn}: "${f.found}" reads "${f.expected}" in ${f.other}: "${f.sentence}"`,
    }),
    fix: () => ({ zh: "由改好的 DOCX 重新导出 PDF。", en: "Export the PDF again from the corrected DOCX." }),
    bad: "改了 DOCX，没有重新导出 PDF",
    good: "两个文件同时生成",
  }),
  "REVIEW-040": warning("file", {
    title: { zh: "缺少规定的内容", en: "A part that the regulation asks for is missing" },
    message: (f: { part: string; partEn: string }) => ({
      zh: `年度报告应当包括“${f.part}”（法治政府建设与责任落实督察工作规定），各级标题里没有找到。`,
      en: `An annual report has to cover "${f.partEn}"; no heading names it.`,
    }),
    fix: () => ({ zh: "补上这一部分，或在标题里写明。", en: "Add the part, or name it in a heading." }),
    bad: "没有“存在的不足和原因”",
    good: "三、存在的不足和原因",
  }),
  "REVIEW-041": warning("file", {
    title: { zh: "内容次序与规定不同", en: "The parts stand in another order" },
    message: (f: { found: string }) => ({
      zh: `规定所列次序是举措成效、不足原因、第一责任人履职、下年安排，报告的次序是${f.found}。`,
      en: `The regulation lists achievements, shortcomings, the leaders' duty, next year; the report has ${f.found}.`,
    }),
    fix: () => ({
      zh: "上级对次序有要求时，在模板里调整章的次序。",
      en: "If your superiors ask for that order, move the chapters in the template.",
    }),
    bad: "把不足写在举措前面",
    good: "先举措成效，后不足原因",
  }),
  "REVIEW-042": warning("file", {
    title: { zh: "成文日期晚于规定时限", en: "The date lies after the deadline" },
    message: (f: { date: string; limit: string; duty: string; dutyEn: string }) => ({
      zh: `${f.duty}应在${f.limit}前，成文日期是${f.date}。`,
      en: `${f.dutyEn} is due before ${f.limit}; the document is dated ${f.date}.`,
    }),
    fix: () => ({ zh: "尽快报送、公开，并备好情况说明。", en: "Send and publish it soon, with an explanation." }),
    bad: "2024年3月5日成文，应在3月1日前报告",
    good: "2024年2月24日",
  }),
  "REVIEW-050": error("file", {
    title: { zh: "没有查到", en: "Nothing was found" },
    message: (f: { query: string; near: string }) => ({
      zh: `报告和填报表里都没有“${f.query}”${f.near === "" ? "" : `，相近的有：${f.near}`}。`,
      en: `Neither the report nor the workbooks have "${f.query}"${f.near === "" ? "" : `; close to it: ${f.near}`}.`,
    }),
    fix: () => ({
      zh: "照报告原文写这个数或这句话，或写成 文件!单元格。",
      en: "Write the number or the words as the report has them, or FILE!CELL.",
    }),
    bad: "fazhi trace 区司法局!Z99",
    good: "fazhi trace 区司法局!I39",
  }),
};
