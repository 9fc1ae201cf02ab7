/** Problems found when a plan document is read: files that hold no readable text, and documents that are no plans. */
import { error, warning } from "../entry.ts";

const askForText = {
  zh: "请发文单位提供 .docx、文字版 .pdf、网页或 .txt。",
  en: "Ask the issuing office for a .docx, a PDF with text, the web page or a .txt.",
};

export const planCodes = {
  "PLAN-001": error("file", {
    title: { zh: "计划文件是空的", en: "The plan file is empty" },
    message: () => ({ zh: "文件里没有文字。", en: "The file holds no text." }),
    fix: () => ({
      zh: "在原来的程序中打开文件，确认有正文后重新保存。",
      en: "Open the file in its own program, see that it has text, and save it again.",
    }),
    bad: "要点.txt（0 字节）",
    good: "要点.txt（有正文）",
  }),
  "PLAN-002": error("file", {
    title: { zh: "PDF 是扫描件", en: "The PDF is a scan" },
    message: (f: { pages: number }) => ({
      zh: `PDF 共 ${f.pages} 页，都只有图像，没有文字。`,
      en: `The PDF has ${f.pages} pages, all pictures without text.`,
    }),
    fix: () => ({
      zh: "请发文单位提供 .docx，或用 WPS、Acrobat 识别文字后另存再导入。",
      en: "Ask for the .docx, or recognise the text with WPS or Acrobat and save it.",
    }),
    bad: "扫描件.pdf",
    good: "由 Word 或 WPS 输出的 .pdf",
  }),
  "PLAN-003": error("file", {
    title: { zh: "文件有打开密码", en: "The file has a password" },
    message: () => ({ zh: "文件设有打开密码，不能读取。", en: "The file is locked with a password." }),
    fix: () => ({
      zh: "在 Word 或 WPS 中输入密码打开，去掉密码后另存再导入。",
      en: "Open it with the password, remove the password, save it and import again.",
    }),
    bad: "要点.docx（加密）",
    good: "要点.docx（未加密）",
  }),
  "PLAN-004": error("file", {
    title: { zh: "旧版 Word 或 WPS 文件", en: "An old Word or WPS file" },
    message: () => ({
      zh: "这是旧版的 .doc 或 .wps 文件，不能直接读取。",
      en: "This is a .doc or .wps file of the old kind, which cannot be read.",
    }),
    fix: () => ({
      zh: "在 Word 或 WPS 中打开，另存为 .docx 后导入。",
      en: "Open it in Word or WPS, save it as .docx and import that.",
    }),
    bad: "要点.doc",
    good: "要点.docx",
  }),
  "PLAN-005": error("file", {
    title: { zh: "文件是图片", en: "The file is a picture" },
    message: () => ({ zh: "这是图片，里面没有可读的文字。", en: "This is a picture; it holds no readable text." }),
    fix: () => askForText,
    bad: "要点.jpg",
    good: "要点.docx",
  }),
  "PLAN-006": error("file", {
    title: { zh: "文件太大", en: "The file is too big" },
    message: (f: { found: string; limit: string }) => ({
      zh: `文件有 ${f.found}，计划文件不应超过 ${f.limit}。`,
      en: `The file has ${f.found}; a plan should not have more than ${f.limit}.`,
    }),
    fix: () => ({
      zh: "确认选对了文件；只保留计划正文后再导入。",
      en: "Check that it is the right file; keep only the plan and import again.",
    }),
    bad: "全年公文汇编.txt（50 MB）",
    good: "要点.txt（60 KB）",
  }),
  "PLAN-007": error("file", {
    title: { zh: "文件类型不认识", en: "The kind of file is not known" },
    message: (f: { kind: string }) => ({
      zh: f.kind ? `这是${f.kind}，不是计划文档。` : "文件内容不是文字，认不出是什么文件。",
      en: f.kind ? `This is not a plan document (${f.kind}).` : "The file holds no text of any kind known here.",
    }),
    fix: () => ({
      zh: "用相应程序打开，另存为 .docx、.pdf 或 .txt 后导入。",
      en: "Open it in its own program, save it as .docx, .pdf or .txt and import that.",
    }),
    bad: "要点.xlsx",
    good: "要点.docx",
  }),
  "PLAN-008": error("file", {
    title: { zh: "PDF 已损坏", en: "The PDF is damaged" },
    message: () => ({ zh: "PDF 结构残缺，读不出页面。", en: "The PDF is broken; its pages cannot be read." }),
    fix: () => ({ zh: "重新下载或请对方重发原文件。", en: "Download it again or have it sent again." }),
    bad: "要点.pdf（只下载了一半）",
    good: "能在阅读器中打开的 .pdf",
  }),
  "PLAN-009": warning("file", {
    title: { zh: "PDF 有几页没有文字", en: "Some pages of the PDF have no text" },
    message: (f: { pages: string }) => ({
      zh: `第 ${f.pages} 页只有图像，没有读到文字。`,
      en: `No text was found on page ${f.pages}.`,
    }),
    fix: () => ({
      zh: "对照原件看这几页有没有任务；有就补到 plan.yaml。",
      en: "Look at these pages; add their tasks to plan.yaml if there are any.",
    }),
    bad: "正文 5 页，附表 2 页为图片",
    good: "每页都有文字的 .pdf",
  }),
  "PLAN-010": error("file", {
    title: { zh: "这是报告或总结", en: "This is a report" },
    message: (f: { title: string }) => ({
      zh: `“${f.title}”是报告或总结，写的是已做的事，不是计划。`,
      en: `"${f.title}" is a report: it tells what was done and plans nothing.`,
    }),
    fix: () => ({
      zh: "导入当年的工作要点或实施方案；若要用其中下一年安排，请把那部分单独存成一个文件。",
      en: "Import the plan of the year; to use next year's arrangements, save that part as a file of its own.",
    }),
    bad: "2023年法治政府建设工作报告",
    good: "2023年法治政府建设工作要点",
  }),
  "PLAN-011": error("file", {
    title: { zh: "这是法规或制度", en: "This is a law or a set of rules" },
    message: (f: { title: string }) => ({
      zh: `“${f.title}”是法规或制度，不是计划。`,
      en: `"${f.title}" is a law or a set of rules and no plan.`,
    }),
    fix: () => ({ zh: "导入据此制定的工作要点或实施方案。", en: "Import the plan that was made to carry it out." }),
    bad: "重大行政决策程序规定",
    good: "重大行政决策程序规定实施方案",
  }),
  "PLAN-012": error("file", {
    title: { zh: "这不是计划", en: "This is no plan" },
    message: (f: { title: string; kind: string }) => ({
      zh: `“${f.title}”是${f.kind}，不是计划。`,
      en: `"${f.title}" is no plan (${f.kind}).`,
    }),
    fix: () => ({ zh: "导入工作要点、实施方案或任务分工表。", en: "Import a plan of work or a table of tasks." }),
    bad: "全区法治建设工作会议纪要",
    good: "全区法治建设工作要点",
  }),
  "PLAN-013": error("file", {
    title: { zh: "没有找到任务", en: "No tasks were found" },
    message: (f: { title: string }) => ({
      zh: `“${f.title}”里没有找到带编号的任务，也没有任务表。`,
      en: `No numbered tasks and no table of tasks were found in "${f.title}".`,
    }),
    fix: () => ({
      zh: "在 Word 中给每项任务加上编号（一、（一）1.）后再导入。",
      en: "Number each task in Word (一、（一）1.) and import again.",
    }),
    bad: "只有一段文字的通知",
    good: "一、……　二、……",
  }),
  "PLAN-014": warning("line", {
    title: { zh: "任务编号不连续", en: "The numbers of the tasks do not run on" },
    message: (f: { before: string; after: string }) => ({
      zh: `“${f.before}”之后是“${f.after}”，中间可能漏了内容。`,
      en: `"${f.before}" is followed by "${f.after}"; something may be missing between them.`,
    }),
    fix: () => ({
      zh: "对照原件；确有遗漏就补到 plan.yaml。",
      en: "Compare with the original; add to plan.yaml what is missing.",
    }),
    bad: "二、……　四、……",
    good: "二、……　三、……",
  }),
} as const;
