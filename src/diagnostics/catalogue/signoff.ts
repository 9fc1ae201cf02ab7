/** Problems of signing the report. */
import { error, warning } from "../entry.ts";

export const signoffCodes = {
  "SIGNOFF-001": error("file", {
    title: { zh: "没有要签批的这一章", en: "No such chapter to sign" },
    message: (f: { wanted: string; chapters: string }) => ({
      zh: `报告中没有唯一的一章叫“${f.wanted}”，有：${f.chapters}。`,
      en: `The report has no single chapter "${f.wanted}"; it has ${f.chapters}.`,
    }),
    fix: () => ({
      zh: "--chapter 写章的序号，如 --chapter 二。",
      en: "Give --chapter the chapter's number, as in --chapter 二.",
    }),
    bad: "fazhi sign --chapter 九（报告只有四章）",
    good: "fazhi sign --chapter 二",
  }),
  "SIGNOFF-002": error("line", {
    title: { zh: "签批记录被改动", en: "The record of signatures was altered" },
    message: (f: { seq: number }) => ({
      zh: `签批记录的第 ${f.seq} 条被改动，或前面有记录被删去。`,
      en: `Entry ${f.seq} of the signatures was altered, or one before it was removed.`,
    }),
    fix: () => ({
      zh: "从备份恢复 signatures.jsonl；没有备份的，移走该文件，请各位领导重新签批。",
      en: "Restore signatures.jsonl from a backup; without one, move the file away and have the report signed again.",
    }),
    bad: "用记事本改了 signatures.jsonl 里的姓名",
    good: "signatures.jsonl 只由 fazhi sign 写入",
  }),
  "SIGNOFF-003": warning("file", {
    title: { zh: "签批已失效", en: "A signature is void" },
    message: (f: { who: string; date: string; count: number; first: string }) => ({
      zh: `${f.who}${f.date}的签批已失效：签批后有 ${f.count} 处改动，第一处在${f.first}。`,
      en: `The signature of ${f.who} of ${f.date} is void: ${f.count} changes since, the first at ${f.first}.`,
    }),
    fix: () => ({ zh: "请其看过改动后再次签批：fazhi sign。", en: "Have the changes read and sign again: fazhi sign." }),
    bad: "签批后一个单位重报，290件变为291件",
    good: "重新签批后没有这条提醒",
  }),
  "SIGNOFF-004": error("file", {
    title: { zh: "报告不是按现有数据生成的", en: "The report is not the one the data now give" },
    message: (f: { place: string }) => ({
      zh: `report.json 与按现有数据、模板生成的报告不一致，第一处在${f.place}。`,
      en: `report.json is not what the data and templates now give; the first difference is at ${f.place}.`,
    }),
    fix: () => ({ zh: "先运行 fazhi report 再签批。", en: "Run fazhi report first, then sign." }),
    bad: "收了新表，没有重新生成报告就签批",
    good: "fazhi report 之后再 fazhi sign",
  }),
  "SIGNOFF-005": error("file", {
    title: { zh: "文件内容与签批的报告不一致", en: "A file is not the signed report" },
    message: (f: { file: string; count: number; first: string }) => ({
      zh: `“${f.file}”与签批的报告有 ${f.count} 处不同，第一处：${f.first}。`,
      en: `"${f.file}" differs from the signed report in ${f.count} places; the first: ${f.first}.`,
    }),
    fix: () => ({
      zh: "用 fazhi report 重新生成的文件，或把改动用 fazhi edits absorb 收进来再签批。",
      en: "Use the file that fazhi report makes, or take the changes in with fazhi edits absorb and sign again.",
    }),
    bad: "签批后在 Word 里改了一个数",
    good: "发出的文件与签批的报告逐字一致",
  }),
} as const;
