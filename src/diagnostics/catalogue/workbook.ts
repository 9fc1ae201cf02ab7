/** Problems found in the room `workbook/`: files that are no .xlsx workbook, and workbooks that contradict themselves. */
import { error, warning } from "../entry.ts";

const saveAsXlsx = {
  zh: "在 Excel 或 WPS 中打开，用“另存为”选择“Excel 工作簿 (*.xlsx)”，再报送新文件。",
  en: 'Open it in Excel or WPS, choose "Save as", type "Excel workbook (*.xlsx)", and send the new file.',
};

const fillOurs = {
  zh: "在下发的填报表（.xlsx）中填写，报送该文件。",
  en: "Fill in the workbook that was handed out (.xlsx) and send that file.",
};

const saveAgain = {
  zh: "在 Excel 或 WPS 中打开原文件，另存一份 .xlsx 后重新报送。",
  en: "Open the original in Excel or WPS, save it as a new .xlsx and send it again.",
};

const contradictions = {
  twice: { zh: "在文件里出现了两次", en: "stands in the file twice" },
  address: { zh: "地址与所在的行不符或超出工作表", en: "has an address that does not fit its row or the sheet" },
  string: { zh: "所指的文字不在文件里", en: "points to a text that is not in the file" },
} as const;

export const workbookCodes = {
  "WORKBOOK-001": error("file", {
    title: { zh: "旧格式的工作簿", en: "A workbook of the old format" },
    message: (f: { extension: string }) => ({
      zh: `这是 ${f.extension} 旧格式的工作簿，需要 .xlsx 格式。`,
      en: `This is a workbook of the old ${f.extension} format; .xlsx is needed.`,
    }),
    fix: () => saveAsXlsx,
    bad: "教育局.xls",
    good: "教育局.xlsx",
  }),
  "WORKBOOK-002": error("file", {
    title: { zh: "工作簿设有打开密码", en: "The workbook is locked by a password" },
    message: () => ({
      zh: "工作簿设有打开密码，读不到内容。",
      en: "The workbook needs a password to open, so nothing in it can be read.",
    }),
    fix: () => ({
      zh: "在 Excel 或 WPS 的“文件—信息—文档加密”中清除打开密码，保存后重新报送。",
      en: 'Remove the password under "File – Info – Protect" in Excel or WPS, save and send it again.',
    }),
    bad: "教育局.xlsx（打开要密码）",
    good: "教育局.xlsx（无密码）",
  }),
  "WORKBOOK-003": error("file", {
    title: { zh: "二进制工作簿", en: "A binary workbook" },
    message: () => ({
      zh: "这是 .xlsb 二进制工作簿，需要 .xlsx 格式。",
      en: "This is a binary workbook (.xlsb); .xlsx is needed.",
    }),
    fix: () => saveAsXlsx,
    bad: "教育局.xlsb",
    good: "教育局.xlsx",
  }),
  "WORKBOOK-004": error("file", {
    title: { zh: "OpenDocument 表格", en: "An OpenDocument spreadsheet" },
    message: () => ({
      zh: "这是 OpenDocument（.ods）文件，需要 .xlsx 格式。",
      en: "This is an OpenDocument file (.ods); .xlsx is needed.",
    }),
    fix: () => saveAsXlsx,
    bad: "教育局.ods",
    good: "教育局.xlsx",
  }),
  "WORKBOOK-005": error("file", {
    title: { zh: "网页冒充的工作簿", en: "A web page called a workbook" },
    message: (f: { found: "html" | "xml" }) => ({
      zh: `文件内容是${f.found === "html" ? "网页（HTML）" : "XML 表格"}，只是扩展名像工作簿。`,
      en: `The content is ${f.found === "html" ? "a web page (HTML)" : "an XML spreadsheet"}; only the name is that of a workbook.`,
    }),
    fix: () => saveAsXlsx,
    bad: "导出.xls（从网页系统导出）",
    good: "导出.xlsx（另存为 Excel 工作簿）",
  }),
  "WORKBOOK-006": error("file", {
    title: { zh: "CSV 文件", en: "A CSV file" },
    message: () => ({
      zh: "这是用逗号或制表符分隔的文本（CSV），不是工作簿。",
      en: "This is text separated by commas or tabs (CSV), no workbook.",
    }),
    fix: () => fillOurs,
    bad: "教育局.csv",
    good: "教育局.xlsx",
  }),
  "WORKBOOK-007": error("file", {
    title: { zh: "Word 文档", en: "A Word document" },
    message: () => ({
      zh: "这是文字文档（Word 或 WPS 文字），不是工作簿。",
      en: "This is a text document (Word or WPS Writer), no workbook.",
    }),
    fix: () => fillOurs,
    bad: "教育局.docx",
    good: "教育局.xlsx",
  }),
  "WORKBOOK-008": error("file", {
    title: { zh: "图片或 PDF", en: "A picture or PDF" },
    message: (f: { found: "picture" | "pdf" }) => ({
      zh: `这是${f.found === "picture" ? "图片" : "PDF"}，读不出单元格。`,
      en: `This is a ${f.found === "picture" ? "picture" : "PDF"}; it has no cells to read.`,
    }),
    fix: () => fillOurs,
    bad: "扫描件.pdf",
    good: "教育局.xlsx",
  }),
  "WORKBOOK-009": error("file", {
    title: { zh: "空文件", en: "An empty file" },
    message: (f: { bytes: number }) => ({
      zh: f.bytes === 0 ? "文件是空的（0 字节）。" : `文件有 ${f.bytes} 字节，但开头全是零，没有内容。`,
      en: f.bytes === 0 ? "The file is empty (0 bytes)." : `The file has ${f.bytes} bytes, but starts with nothing but zeros.`,
    }),
    fix: () => ({ zh: "请对方重新发送原文件。", en: "Have the original sent again." }),
    bad: "教育局.xlsx（0 字节）",
    good: "教育局.xlsx（20 KB）",
  }),
  "WORKBOOK-010": error("file", {
    title: { zh: "纯文本", en: "Plain text" },
    message: () => ({ zh: "这是纯文本文件，不是工作簿。", en: "This is a plain text file, no workbook." }),
    fix: () => fillOurs,
    bad: "教育局.txt",
    good: "教育局.xlsx",
  }),
  "WORKBOOK-011": error("file", {
    title: { zh: "不是工作簿", en: "Not a workbook" },
    message: (f: { found: "archive" | "other" }) => ({
      zh: f.found === "archive" ? "这是 RAR、7z 或 gz 压缩包，读不出里面的文件。" : "文件内容不是工作簿，也认不出是什么。",
      en:
        f.found === "archive"
          ? "This is a RAR, 7z or gz archive, which cannot be opened here."
          : "The content is no workbook and nothing known.",
    }),
    fix: (f) =>
      f.found === "archive"
        ? { zh: "解压后直接报送 .xlsx，或重新打包为 .zip。", en: "Unpack it and send the .xlsx, or pack it again as .zip." }
        : fillOurs,
    bad: "教育局.rar",
    good: "教育局.zip 或 教育局.xlsx",
  }),
  "WORKBOOK-012": error("cell", {
    title: { zh: "单元格自相矛盾", en: "A cell contradicts the file" },
    message: (f: { reason: keyof typeof contradictions }) => ({
      zh: `此单元格${contradictions[f.reason].zh}，无法判断以哪个为准。`,
      en: `This cell ${contradictions[f.reason].en}; what counts is unclear.`,
    }),
    fix: () => saveAgain,
    bad: '<c r="F5">…</c><c r="F5">…</c>',
    good: '<c r="F5">…</c>',
  }),
  "WORKBOOK-013": error("file", {
    title: { zh: "单元格过多", en: "Too many cells" },
    message: (f: { limit: number }) => ({
      zh: `工作簿里有内容的单元格超过 ${f.limit} 个，不像填报表。`,
      en: `The workbook has more than ${f.limit} filled cells, unlike any blank.`,
    }),
    fix: () => ({
      zh: "删去与填报无关的工作表后重新报送。",
      en: "Delete the sheets that do not belong to the blank and send it again.",
    }),
    bad: "把全年台账粘进填报表",
    good: "只有填报内容的工作簿",
  }),
  "WORKBOOK-014": warning("file", {
    title: { zh: "工作簿带有宏", en: "The workbook has macros" },
    message: () => ({
      zh: "工作簿带有宏；只读取了数值，宏没有运行。",
      en: "The workbook has macros; its values were read, the macros not run.",
    }),
    fix: () => ({
      zh: "确认来源可靠；报送 .xlsx 格式可免去此提醒。",
      en: "Make sure where it comes from; sent as .xlsx it has none.",
    }),
    bad: "教育局.xlsm",
    good: "教育局.xlsx",
  }),
  "WORKBOOK-015": warning("file", {
    title: { zh: "工作簿引用了别的文件", en: "The workbook refers to other files" },
    message: () => ({
      zh: "工作簿引用了别的文件；所读的是上次保存时的数值，没有去找那些文件。",
      en: "The workbook refers to other files; the values last saved were read, the other files not looked for.",
    }),
    fix: () => ({
      zh: "在 Excel 的“数据—编辑链接”中断开链接，核对数值后再报送。",
      en: 'Break the links under "Data – Edit links" in Excel, check the values and send it again.',
    }),
    bad: "='[台账.xlsx]汇总'!B3",
    good: "128",
  }),
  "WORKBOOK-016": error("file", {
    title: { zh: "工作表重复", en: "A sheet stands twice" },
    message: (f: { name: string }) => ({
      zh: `工作表“${f.name}”在文件里出现两次，无法判断以哪个为准。`,
      en: `The sheet "${f.name}" stands in the file twice; which one counts is unclear.`,
    }),
    fix: () => saveAgain,
    bad: "指标数据、指标数据",
    good: "指标数据、指标数据 (2)",
  }),
  "WORKBOOK-017": error("file", {
    title: { zh: "没有工作表", en: "No worksheet" },
    message: () => ({ zh: "工作簿里没有一张工作表。", en: "The workbook has no worksheet." }),
    fix: () => fillOurs,
    bad: "只有图表的工作簿",
    good: "下发的填报表",
  }),
  "WORKBOOK-018": error("cell", {
    title: { zh: "没有这张工作表", en: "There is no such sheet" },
    message: () => ({
      zh: "工作簿里没有这张工作表，不能在上面填写或标注。",
      en: "The workbook has no such sheet to fill in or mark.",
    }),
    fix: () => fillOurs,
    bad: "指标数据（已被删除）",
    good: "指标数据",
  }),
  "WORKBOOK-019": error("cell", {
    title: { zh: "单元格里是公式", en: "The cell holds a formula" },
    message: () => ({ zh: "单元格里是公式，不能改写为数值。", en: "The cell holds a formula, which is not overwritten." }),
    fix: () => ({ zh: "改填它所引用的单元格。", en: "Change the cells it refers to instead." }),
    bad: "=SUM(F5:F12)",
    good: "（空白的填报单元格）",
  }),
} as const;
