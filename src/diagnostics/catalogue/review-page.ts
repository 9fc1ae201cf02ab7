/** Problems found on the way from a page of the report to its cells, and in remarks that come back from the review page. */
import { error, warning } from "../entry.ts";

export const reviewPageCodes = {
  "REVIEW-051": error("file", {
    title: { zh: "没有这一页", en: "There is no such page" },
    message: (f: { page: number; pages: number }) => ({
      zh: `报告共 ${f.pages} 页，没有第 ${f.page} 页。`,
      en: `The report has ${f.pages} pages; there is no page ${f.page}.`,
    }),
    fix: (f) => ({ zh: `--page 后面写 1 到 ${f.pages} 的数。`, en: `Give --page a number from 1 to ${f.pages}.` }),
    bad: "fazhi trace --page 99",
    good: "fazhi trace --page 5",
  }),
  "REVIEW-052": error("file", {
    title: { zh: "这一页没有填报的数", en: "The page prints no reported number" },
    message: (f: { page: number }) => ({
      zh: `第 ${f.page} 页没有来自填报表的数。`,
      en: `Page ${f.page} prints no number that comes from a workbook.`,
    }),
    fix: () => ({ zh: "换一页，或照原文写出要查的那句话。", en: "Name another page, or write the words you want traced." }),
    bad: "只有署名和附注的一页",
    good: "fazhi trace 设立基层法治观察点",
  }),
  "REVIEW-053": warning("file", {
    title: { zh: "PDF 不是这份报告排出来的", en: "The PDF is not of this report" },
    message: (f: { page: number }) => ({
      zh: `第 ${f.page} 页的文字与 report.json 对不上，PDF 是更早或改过的稿子。`,
      en: `The words of page ${f.page} do not match report.json: the PDF is an earlier or an edited draft.`,
    }),
    fix: () => ({
      zh: "运行 fazhi report 重新排出 PDF，再查这一页。",
      en: "Run fazhi report to make the PDF again, then trace the page.",
    }),
    bad: "填报表更新后只重算了数据",
    good: "fazhi report",
  }),
  "PAGE-001": error("file", {
    title: { zh: "不是审阅页保存的意见", en: "These are no remarks of the review page" },
    message: (f: { reason: string }) => ({
      zh: `意见文件读不出来：${f.reason}。`,
      en: `The file of remarks cannot be read: ${f.reason}.`,
    }),
    fix: () => ({
      zh: "在审阅页重新点“保存意见”，把新存的 json 文件传来。",
      en: "Press Save remarks in the review page again and send the new json file.",
    }),
    bad: "传输中截断的 审阅意见.json",
    good: '{"format":"remarks/1",…}',
  }),
  "PAGE-002": error("file", {
    title: { zh: "意见说的是别的报告", en: "The remarks are about another report" },
    message: (f: { count: number; by: string }) => ({
      zh: `${f.by} 的 ${f.count} 条意见在本报告里一处原文也找不到，说的是别的报告。`,
      en: `None of the ${f.count} remarks by ${f.by} quotes words of this report; they are about another one.`,
    }),
    fix: () => ({
      zh: "用 -w 指到这份意见所说报告的工作区，再导入。",
      en: "Name the workspace of the report they are about with -w, and import again.",
    }),
    bad: "把上年或外区报告的意见导入本工作区",
    good: "fazhi review import 意见.json -w data/相城2023",
  }),
  "PAGE-003": warning("file", {
    title: { zh: "意见是看前一稿写的", en: "The remarks were written on an earlier draft" },
    message: (f: { count: number; placed: number; by: string }) => ({
      zh: `${f.by} 的意见是看另一稿写的，${f.count} 条里有 ${f.placed} 条在本稿找到原文，其余原样留存。`,
      en: `${f.by} wrote on another draft: ${f.placed} of ${f.count} remarks quote words of this one; the others are kept as they are.`,
    }),
    fix: () => ({
      zh: "逐条看没有找到原文的意见，确认改动后是否还要办。",
      en: "Look at the remarks whose words were not found and decide whether they still apply.",
    }),
    bad: "审阅后又重新生成了报告",
    good: "把新的 review.html 发给领导",
  }),
  "PAGE-004": error("file", {
    title: { zh: "审阅页的程序没有装全", en: "The review page's program is incomplete" },
    message: (f: { reason: string }) => ({
      zh: `审阅页的程序打不成包：${f.reason}。`,
      en: `The review page's program could not be bundled: ${f.reason}.`,
    }),
    fix: () => ({ zh: "在程序文件夹运行 npm ci 重新安装。", en: "Run npm ci in the tool's folder to install it again." }),
    bad: "拷贝程序时漏了 node_modules",
    good: "npm ci",
  }),
};
