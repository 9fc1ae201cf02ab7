/** Problems of the files people edit: YAML that does not parse or does not fit its schema. */
import { error } from "../entry.ts";

export const modelCodes = {
  "MODEL-001": error("line", {
    title: { zh: "YAML 写法有误", en: "The YAML does not parse" },
    message: (f: { reason: string }) => ({
      zh: `这一行不是有效的 YAML：${f.reason}。`,
      en: `This line is not YAML: ${f.reason}.`,
    }),
    fix: () => ({
      zh: "检查缩进（用空格，不用 Tab）、冒号后的空格和引号是否成对。",
      en: "Check the indentation (spaces, no tabs), the space after the colon and the quotes.",
    }),
    bad: "year:2023",
    good: "year: 2023",
  }),
  "MODEL-002": error("line", {
    title: { zh: "没有这个字段", en: "There is no such key" },
    message: (f: { key: string; near: string }) => ({
      zh: f.near ? `没有“${f.key}”这个字段，是不是想写“${f.near}”？` : `没有“${f.key}”这个字段。`,
      en: f.near ? `There is no key "${f.key}". Did you mean "${f.near}"?` : `There is no key "${f.key}".`,
    }),
    fix: (f) => ({
      zh: f.near ? `把“${f.key}”改为“${f.near}”，或删去这一行。` : `删去“${f.key}”这一行。`,
      en: f.near ? `Change "${f.key}" to "${f.near}" or delete the line.` : `Delete the line "${f.key}".`,
    }),
    bad: "distrct: 相城区",
    good: "district: 相城区",
  }),
  "MODEL-003": error("line", {
    title: { zh: "字段的值不合要求", en: "A value does not fit" },
    message: (f: { path: string; reason: string }) => ({
      zh: `“${f.path}”的值不合要求：${f.reason}。`,
      en: `The value of "${f.path}" does not fit: ${f.reason}.`,
    }),
    fix: () => ({ zh: "按 docs/工作区文件.md 所列的写法改正这一行。", en: "Correct this line as docs/工作区文件.md lists it." }),
    bad: 'year: "二〇二三"',
    good: "year: 2023",
  }),
  "MODEL-004": error("file", {
    title: { zh: "文件格式版本不认识", en: "The format of the file is not known" },
    message: (f: { found: string; expected: string }) => ({
      zh: `文件的 format 是“${f.found}”，本工具需要“${f.expected}”。`,
      en: `The file says format "${f.found}"; this tool needs "${f.expected}".`,
    }),
    fix: (f) => ({
      zh: `第一行写 format: ${f.expected}，或用相应版本的工具打开。`,
      en: `Write format: ${f.expected} in the first line, or use the version that made the file.`,
    }),
    bad: "format: plan/9",
    good: "format: plan/1",
  }),
  "MODEL-005": error("line", {
    title: { zh: "缺少字段", en: "A key is missing" },
    message: (f: { key: string }) => ({ zh: `缺少“${f.key}”。`, en: `"${f.key}" is missing.` }),
    fix: (f) => ({ zh: `补上“${f.key}: …”。`, en: `Add "${f.key}: …".` }),
    bad: "（没有 year 一行）",
    good: "year: 2023",
  }),
  "MODEL-006": error("line", {
    title: { zh: "日期写法有误", en: "A date is not a date" },
    message: (f: { path: string; found: string }) => ({
      zh: `“${f.path}”需要日期，写的是“${f.found}”。`,
      en: `"${f.path}" needs a date; "${f.found}" is none.`,
    }),
    fix: () => ({
      zh: "写成 2024-01-31 的样子，并核对当月天数。",
      en: "Write it like 2024-01-31, and check the days of that month.",
    }),
    bad: "deadline: 2024-02-30",
    good: "deadline: 2024-02-29",
  }),
} as const;
