/** Problems found in the room `blank/`: which data sheets go to whom. */
import { error } from "../entry.ts";

function meant(near: string): { zh: string; en: string } {
  return near === "" ? { zh: "", en: "" } : { zh: `，是不是“${near}”`, en: `; did you mean "${near}"?` };
}

export const blankCodes = {
  "BLANK-001": error("file", {
    title: { zh: "没有这张数据表", en: "There is no such data sheet" },
    message: (f: { name: string; near: string }) => ({
      zh: `fazhi.yaml 的 dataSheets 写了“${f.name}”，data-sheets.yaml 里没有这张表${meant(f.near).zh}。`,
      en: `dataSheets in fazhi.yaml names "${f.name}", which data-sheets.yaml does not have${meant(f.near).en}`,
    }),
    fix: () => ({
      zh: "改成 data-sheets.yaml 里的表名，或在其中加上这张表。",
      en: "Use the name of a sheet in data-sheets.yaml, or add the sheet there.",
    }),
    bad: "dataSheets: { 行政处罚表: [全部] }",
    good: "dataSheets: { 行政处罚: [全部] }",
  }),
  "BLANK-002": error("file", {
    title: { zh: "数据表发给的单位不在名录里", en: "A data sheet goes to an unknown unit" },
    message: (f: { sheet: string; name: string; near: string }) => ({
      zh: `fazhi.yaml 把“${f.sheet}”发给“${f.name}”，单位名录里没有${meant(f.near).zh}。`,
      en: `fazhi.yaml sends "${f.sheet}" to "${f.name}", which the roster does not know${meant(f.near).en}`,
    }),
    fix: () => ({
      zh: "写单位名录里的单位、代码或集合，发给所有单位写“全部”。",
      en: 'Name a unit, code or group of the roster, or "全部" for all.',
    }),
    bad: "行政处罚: [城管]",
    good: "行政处罚: [区城市管理局]",
  }),
  "BLANK-003": error("file", {
    title: { zh: "数据表的版式前后不一", en: "The layout of a data sheet contradicts itself" },
    message: (f: { sheet: string; what: string }) => ({
      zh: `data-sheets.yaml 的“${f.sheet}”：${f.what}。`,
      en: `Sheet "${f.sheet}" of data-sheets.yaml: ${f.what}.`,
    }),
    fix: () => ({
      zh: "key 每表内不重复；sumOf、atMost 只写同一表里已有的数量行。",
      en: "Use each key once in a sheet, and let sumOf and atMost name rows of numbers in the same sheet.",
    }),
    bad: "sumOf: [fine, fines]（没有 fines 这一行）",
    good: "sumOf: [fine, confiscation]",
  }),
} as const;
