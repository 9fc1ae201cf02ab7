/** More problems of the room `intake/`: the data sheets (行政处罚 …) and the lists that grow (制发文件清单 …). */
import { error, warning } from "../entry.ts";

export const intakeSheetCodes = {
  "INTAKE-050": error("cell", {
    title: { zh: "合计不等于分项之和", en: "A total is not the sum of its parts" },
    message: (f: { label: string; found: string; sum: string }) => ({
      zh: `“${f.label}”是 ${f.found}，分项相加是 ${f.sum}。`,
      en: `"${f.label}" is ${f.found}, but its parts add up to ${f.sum}.`,
    }),
    fix: () => ({
      zh: "核对各分项；分项无误的，把合计格改成分项之和。",
      en: "Check the parts; if they are right, make the total their sum.",
    }),
    bad: "罚款 3，没收 2，合计 6",
    good: "罚款 3，没收 2，合计 5",
  }),
  "INTAKE-051": error("cell", {
    title: { zh: "其中数大于总数", en: "A part is larger than the whole" },
    message: (f: { label: string; found: string; whole: string; most: string }) => ({
      zh: `“${f.label}”是 ${f.found}，大于“${f.whole}”的 ${f.most}。`,
      en: `"${f.label}" is ${f.found}, more than the ${f.most} of "${f.whole}".`,
    }),
    fix: () => ({ zh: "核对这两格，改正填错的一格。", en: "Check the two cells and mend the one that is wrong." }),
    bad: "受理 10，准予许可 12",
    good: "受理 12，准予许可 10",
  }),
  "INTAKE-052": warning("cell", {
    title: { zh: "清单的一行缺内容", en: "A row of a list lacks something" },
    message: (f: { label: string }) => ({ zh: `这一行没有填“${f.label}”。`, en: `This row lacks its "${f.label}".` }),
    fix: () => ({
      zh: "补填这一格；整行不报的，清空这一行。",
      en: "Fill the cell, or empty the whole row if it is not to be reported.",
    }),
    bad: "文件名称（空），印发日期 2023-6-30",
    good: "文件名称和印发日期都填",
  }),
  "INTAKE-053": error("cell", {
    title: { zh: "清单的一行错位", en: "A row of a list was torn apart" },
    message: () => ({
      zh: "这一行的格随插入、删除或剪切移了位，各栏可能不是同一件的。",
      en: "Cells of this row were shifted or cut, so its columns may belong to different entries.",
    }),
    fix: () => ({
      zh: "在最后一行之后重填这一件，再删去这一整行；插入请插整行。",
      en: "Type the entry anew below the last row, then delete this whole row; insert whole rows only.",
    }),
    bad: "只在“文号”栏插入单元格，活动单元格下移",
    good: "插入整行",
  }),
  "INTAKE-054": warning("cell", {
    title: { zh: "清单有两行相同", en: "Two rows of a list are alike" },
    message: (f: { found: string; first: string }) => ({
      zh: `“${f.found}”这一行与 ${f.first} 所在的行相同，只算一次。`,
      en: `The row "${f.found}" repeats the one at ${f.first} and is counted once.`,
    }),
    fix: () => ({ zh: "重复的删去一行；确是两件的，写出区别。", en: "Delete one of them, or say how they differ." }),
    bad: "同一文件列了两行",
    good: "一个文件一行",
  }),
  "INTAKE-055": error("cell", {
    title: { zh: "不是可选的词", en: "Not one of the words to choose from" },
    message: (f: { label: string; found: string; words: string }) => ({
      zh: `“${f.label}”只能填${f.words}，写的是“${f.found}”。`,
      en: `"${f.label}" takes one of ${f.words}, but the cell holds "${f.found}".`,
    }),
    fix: () => ({ zh: "从下拉列表选择，说明写在备注里。", en: "Choose from the list and put explanations under 备注." }),
    bad: "已报备",
    good: "是",
  }),
} as const;
