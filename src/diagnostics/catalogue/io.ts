/** Problems of files and folders. */
import { error } from "../entry.ts";

export const ioCodes = {
  "IO-001": error("file", {
    title: { zh: "找不到文件或文件夹", en: "A file or folder is not there" },
    message: (f: { path: string }) => ({ zh: `没有找到“${f.path}”。`, en: `"${f.path}" is not there.` }),
    fix: () => ({ zh: "核对路径；工作区用 -w 指定。", en: "Check the path; name the workspace with -w." }),
    bad: "fazhi status -w data/相诚",
    good: "fazhi status -w data/相城",
  }),
  "IO-002": error("file", {
    title: { zh: "文件不能读取", en: "A file cannot be read" },
    message: (f: { path: string; reason: string }) => ({
      zh: `“${f.path}”不能读取（${f.reason}）。`,
      en: `"${f.path}" cannot be read (${f.reason}).`,
    }),
    fix: () => ({
      zh: "若文件正在 Excel、WPS 或 Word 中打开，请先关闭再运行。",
      en: "Close the file in Excel, WPS or Word, then run again.",
    }),
    bad: "summary.xlsx 正在 Excel 中打开",
    good: "关闭 Excel 后再运行",
  }),
  "IO-003": error("file", {
    title: { zh: "文件不能写入", en: "A file cannot be written" },
    message: (f: { path: string; reason: string }) => ({
      zh: `“${f.path}”不能写入（${f.reason}）。`,
      en: `"${f.path}" cannot be written (${f.reason}).`,
    }),
    fix: () => ({
      zh: "关闭打开着该文件的程序，并确认文件夹可写、磁盘未满。",
      en: "Close the program that has the file open, and check that the folder is writable and the disk not full.",
    }),
    bad: "report.docx 正在 Word 中打开",
    good: "关闭 Word 后再运行",
  }),
  "IO-004": error("file", {
    title: { zh: "文件夹已有内容", en: "The folder is not empty" },
    message: (f: { path: string }) => ({ zh: `“${f.path}”里已经有一个工作区。`, en: `"${f.path}" already holds a workspace.` }),
    fix: () => ({ zh: "换一个文件夹名；原有文件未作改动。", en: "Choose another folder; nothing in it was changed." }),
    bad: "fazhi init data/相城（已存在）",
    good: "fazhi init data/相城2024 --district 相城区 --year 2024",
  }),
  "IO-005": error("file", {
    title: { zh: "同一工作区正有另一次运行", en: "Another run is working in this workspace" },
    message: (f: { path: string; holder: string }) => ({
      zh: `“${f.path}”正由另一次运行使用（${f.holder}）。`,
      en: `"${f.path}" is in use by another run (${f.holder}).`,
    }),
    fix: () => ({ zh: "等那次运行结束后再试。", en: "Try again when that run has ended." }),
    bad: "两个窗口同时运行 fazhi collect",
    good: "一次只运行一个",
  }),
} as const;
