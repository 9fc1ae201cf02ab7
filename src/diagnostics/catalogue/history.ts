/** Problems found in the room `history/`: drafts and what is compared with them. */
import { error, warning } from "../entry.ts";

export const historyCodes = {
  "HISTORY-001": error("file", {
    title: { zh: "没有这一稿", en: "There is no such draft" },
    message: (f: { draft: number; known: string }) => ({
      zh: `没有留存${f.draft < 1 ? "更早的一稿" : `第 ${f.draft} 稿`}，留存的稿次有：${f.known}。`,
      en: `${f.draft < 1 ? "An earlier draft" : `Draft ${f.draft}`} is not kept; the kept ones are: ${f.known}.`,
    }),
    fix: () => ({
      zh: "运行 fazhi drafts 看有哪些稿次；还没有的，先运行 fazhi report。",
      en: "Run fazhi drafts to see them; if there is none yet, run fazhi report first.",
    }),
    bad: "fazhi diff 3 9（只有 4 稿）",
    good: "fazhi diff 3 last",
  }),
  "HISTORY-002": error("file", {
    title: { zh: "留存的稿子被改动或不完整", en: "A kept draft was altered or cut short" },
    message: (f: { draft: string }) => ({
      zh: `留存的 ${f.draft} 稿与当时的记录不符，不能用来比较。`,
      en: `The kept draft ${f.draft} is not what was recorded then, so it cannot be compared.`,
    }),
    fix: () => ({
      zh: "从备份恢复工作区 drafts 文件夹里的这一稿，或换一稿比较。",
      en: "Restore this draft in the folder drafts from a backup, or compare another one.",
    }),
    bad: "（drafts/0003/report.json 被手工改过）",
    good: "（drafts 里的文件不改动）",
  }),
  "HISTORY-003": error("file", {
    title: { zh: "不能比较的文件", en: "A file that cannot be compared" },
    message: (f: { name: string }) => ({
      zh: `“${f.name}”既不是稿次，也不是 report.json 或报告的 DOCX。`,
      en: `"${f.name}" is neither a draft nor a report.json nor the DOCX of a report.`,
    }),
    fix: () => ({
      zh: "写稿次（如 2、last）、report.json 或 report.docx 的路径。",
      en: "Give a draft (2, last) or the path of a report.json or report.docx.",
    }),
    bad: "fazhi diff 1 汇总表.xlsx",
    good: "fazhi diff 1 out/相城/report.docx",
  }),
  "HISTORY-004": error("file", {
    title: { zh: "两份报告不是同一地区同一年度", en: "The two reports are of different districts or years" },
    message: (f: { first: string; second: string }) => ({
      zh: `前一份是${f.first}的报告，后一份是${f.second}的。`,
      en: `The first report is of ${f.first}, the second of ${f.second}.`,
    }),
    fix: () => ({ zh: "换成同一地区、同一年度的两稿。", en: "Compare two drafts of one district and year." }),
    bad: "fazhi diff 2022/report.docx last",
    good: "fazhi diff 2 last",
  }),
  "HISTORY-005": error("file", {
    title: { zh: "不是本工具生成的 DOCX", en: "The DOCX was not made by this tool" },
    message: (f: { name: string }) => ({
      zh: `“${f.name}”里没有本工具的标记，看不出是哪个地区哪一年的报告。`,
      en: `"${f.name}" does not carry this tool's mark, so it is unknown which district and year it reports on.`,
    }),
    fix: () => ({
      zh: "用 fazhi report 生成的 report.docx，或在它上面修改后另存的文件。",
      en: "Use the report.docx that fazhi report made, or one saved from it after editing.",
    }),
    bad: "（复制正文到空白文档后另存的 DOCX）",
    good: "（在 report.docx 上直接修改）",
  }),
  "HISTORY-006": error("file", {
    title: { zh: "花脸稿不能再作比较", en: "A redline cannot be compared again" },
    message: (f: { name: string }) => ({
      zh: `“${f.name}”是两稿对比出来的花脸稿，不是一稿报告。`,
      en: `"${f.name}" is the comparison of two drafts, not a draft.`,
    }),
    fix: () => ({ zh: "换成其中一稿的稿次或 report.docx。", en: "Use the number or the report.docx of one of its drafts." }),
    bad: "fazhi diff 花脸稿.docx last",
    good: "fazhi diff 1 last",
  }),
  "HISTORY-007": warning("file", {
    title: { zh: "有改动不能用修订标出", en: "Some changes cannot be shown as tracked changes" },
    message: (f: { count: number }) => ({
      zh: `图里有 ${f.count} 处改动不能用修订标出，已列在花脸稿最后一页。`,
      en: `${f.count} changes in charts cannot be shown as tracked changes; they are listed on the last page.`,
    }),
    fix: () => ({ zh: "对照最后一页的清单看图。", en: "Read the charts beside the list on the last page." }),
    bad: "（图的数据由 234 变为 290）",
    good: "（最后一页：图1 受理 本年：234件→290件）",
  }),
} as const;
