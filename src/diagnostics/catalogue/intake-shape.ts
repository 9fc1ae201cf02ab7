/** More problems of the room `intake/`: workbooks whose cells were moved, copied or written beside, and files that cannot be read to their end. */
import { error, warning } from "../entry.ts";

const stops = {
  time: { zh: "超过了 8 秒", en: "took more than 8 seconds" },
  memory: { zh: "用尽了给它的内存", en: "used up the memory it was given" },
  crash: { zh: "使读取程序出错", en: "broke the reader" },
} as const;

export const intakeShapeCodes = {
  "INTAKE-023": error("cell", {
    title: { zh: "填写格被合并", en: "An entry cell was merged" },
    message: (f: { label: string; range: string }) => ({
      zh: `“${f.label}”的填写格被并入 ${f.range}，看不出数是谁的。`,
      en: `The entry cell of "${f.label}" was merged into ${f.range}, so its value cannot be told.`,
    }),
    fix: () => ({ zh: "取消合并单元格，各行分别填写。", en: "Unmerge the cells and fill each row." }),
    bad: "两行合并填一个数",
    good: "每行一个数",
  }),
  "INTAKE-024": error("cell", {
    title: { zh: "同一编号出现两次", en: "A key stands twice" },
    message: (f: { label: string; first: string }) => ({
      zh: `“${f.label}”在表中出现两次（另一处在 ${f.first}）。`,
      en: `"${f.label}" stands twice in the sheet (also at ${f.first}).`,
    }),
    fix: () => ({ zh: "删去复制出来的一行。", en: "Delete the copied row." }),
    bad: "复制了一行指标",
    good: "每个指标一行",
  }),
  "INTAKE-025": warning("cell", {
    title: { zh: "填写格外有内容", en: "Text stands outside the entry cells" },
    message: (f: { found: string }) => ({
      zh: `填写格以外写有“${f.found}”，没有读取。`,
      en: `"${f.found}" stands outside the entry cells and was not read.`,
    }),
    fix: () => ({
      zh: "需要上报的内容写进对应的填写格或备注栏。",
      en: "Put what should be reported into an entry cell or the notes column.",
    }),
    bad: "表格右侧空白处的说明",
    good: "写在“备注”栏",
  }),
  "INTAKE-026": error("cell", {
    title: { zh: "填写格被移动过", en: "An entry cell was moved" },
    message: (f: { label: string }) => ({
      zh: `“${f.label}”的填写格被剪切、覆盖，或随插入、删除单元格移了位，数与行对不上。`,
      en: `The entry cell of "${f.label}" was cut, pasted over or shifted, so its value no longer stands in its row.`,
    }),
    fix: () => ({
      zh: "在下发的填报表里重填这一格；改数请直接输入，插入请插整行。",
      en: "Fill this cell in the blank as sent; type values instead of moving cells, and insert whole rows only.",
    }),
    bad: "在“本年数值”栏插入单元格，活动单元格下移",
    good: "插入整行",
  }),
  "INTAKE-027": error("file", {
    title: { zh: "同一张表有两份，填得不一样", en: "A sheet was copied and filled twice" },
    message: (f: { sheets: string }) => ({
      zh: `${f.sheets}是同一张表的两份，填的内容不同，看不出以哪份为准。`,
      en: `${f.sheets} are two copies of one sheet, filled differently; which one counts is unclear.`,
    }),
    fix: () => ({ zh: "删去作废的一份再报。", en: "Delete the one that no longer counts and send the workbook again." }),
    bad: "指标数据、指标数据 (2)",
    good: "指标数据",
  }),
  "INTAKE-028": warning("file", {
    title: { zh: "单元格名称丢失", en: "The names of the cells are gone" },
    message: (f: { sheet: string }) => ({
      zh: `“${f.sheet}”的单元格名称在保存时丢失，只按行、列的编号读取。`,
      en: `The cell names of "${f.sheet}" were lost when it was saved; it was read by its row and column keys alone.`,
    }),
    fix: () => ({
      zh: "抽查几个数与该单位核对；请用 Excel 或 WPS 填报。",
      en: "Check a few figures with the unit; ask it to use Excel or WPS.",
    }),
    bad: "用在线转换工具另存的填报表",
    good: "用 Excel 或 WPS 保存的填报表",
  }),
  "INTAKE-040": warning("file", {
    title: { zh: "行被排过序，已按文字读取", en: "Rows were sorted and are read by their words" },
    message: (f: { sheet: string; rows: number }) => ({
      zh: `“${f.sheet}”有 ${f.rows} 行排过序而隐藏的编号没有跟着走，按各行的文字读取。`,
      en: `${f.rows} rows of "${f.sheet}" were sorted without their hidden keys; each was read by the words in it.`,
    }),
    fix: () => ({
      zh: "对照原表抽查几行，看数与指标名是否同在一行。",
      en: "Compare a few rows with the unit's sheet: figure and label must stand in one row.",
    }),
    bad: "只选可见的列排序",
    good: "不排序，或整行排序",
  }),
  "INTAKE-041": error("file", {
    title: { zh: "读取结果被改动", en: "A kept reading was altered" },
    message: (f: { sha256: string }) => ({
      zh: `archive/readings 中 ${f.sha256} 的读取结果被改动过，不再采用。`,
      en: `What was read from ${f.sha256} was altered in archive/readings and no longer counts.`,
    }),
    fix: () => ({
      zh: "删去 archive/readings 文件夹；下次汇总会从存档原件重新读取。",
      en: "Delete the folder archive/readings; the next run reads the stored originals again.",
    }),
    bad: "手工改过的 archive/readings/….json",
    good: "只由 fazhi collect 写出的 archive/readings",
  }),
  "INTAKE-042": error("cell", {
    title: { zh: "一行的答案原是另一行的", en: "The answers of a row were another row's" },
    message: (f: { label: string; found: string }) => ({
      zh: `“${f.label}”这一行的答案原在“${f.found}”一行，像是只对一部分列排了序。`,
      en: `The answers beside "${f.label}" stood in the row "${f.found}"; it looks as if only some of the columns were sorted.`,
    }),
    fix: () => ({
      zh: "请该单位撤销排序，或在新的填报表里重填这一行。",
      en: "Undo the sorting, or fill this row in a fresh blank.",
    }),
    bad: "只选“本年数值”至“备注”排序",
    good: "不排序，或整行排序",
  }),
  "INTAKE-043": error("file", {
    title: { zh: "填报表发出后增加了数据表", en: "Data sheets were added after the blank was sent" },
    message: (f: { sheets: string }) => ({
      zh: `这张填报表发出时还没有${f.sheets}，其中的数没有报。`,
      en: `When this blank was sent it did not hold ${f.sheets}, so their figures were not reported.`,
    }),
    fix: () => ({
      zh: "编制人员用 fazhi blanks 生成新的填报表补发；单位填好这几张表，移动或复制到原来的填报表里一并报送。",
      en: "Make new blanks with fazhi blanks and send them; the unit fills these sheets, copies them into its workbook and sends that.",
    }),
    bad: "发表后才在 fazhi.yaml 的 dataSheets 写上“行政处罚”",
    good: "dataSheets 定了再发填报表",
  }),
  "INTAKE-044": warning("file", {
    title: { zh: "填报表发出后增加了清单", en: "Lists were added after the blank was sent" },
    message: (f: { sheets: string }) => ({
      zh: `这张填报表发出时还没有${f.sheets}，这个单位的清单按没有填处理。`,
      en: `When this blank was sent it did not hold ${f.sheets}; the unit's lists count as not filled.`,
    }),
    fix: () => ({
      zh: "该单位应当有内容的，用 fazhi blanks 生成新的填报表补发，请其把这几张表移动或复制到原填报表里一并报送。",
      en: "If the unit should have something to list, make a new blank with fazhi blanks and ask it to copy these sheets into its workbook.",
    }),
    bad: "发表后才在 fazhi.yaml 的 dataSheets 写上“典型案例”",
    good: "dataSheets 定了再发填报表",
  }),
  "INTAKE-029": error("file", {
    title: { zh: "文件读不下去", en: "A file could not be read to its end" },
    message: (f: { reason: keyof typeof stops }) => ({
      zh: `读这个文件${stops[f.reason].zh}，已停止；其他文件不受影响。`,
      en: `Reading this file ${stops[f.reason].en} and was stopped; the other files are not affected.`,
    }),
    fix: () => ({
      zh: "不要打开此文件，向报送单位核实来源；确是填报表的，请其在下发的表里重填。",
      en: "Do not open the file; ask the sender where it comes from, and to fill the blank as sent.",
    }),
    bad: "特意构造的文件",
    good: "下发的填报表",
  }),
  "INTAKE-030": error("file", {
    title: { zh: "没有可撤回的填报表", en: "There is no workbook to withdraw" },
    message: (f: { unit: string }) => ({
      zh: `“${f.unit}”没有已收的填报表，不能撤回。`,
      en: `No workbook of "${f.unit}" counts at present, so none can be withdrawn.`,
    }),
    fix: () => ({ zh: "用 fazhi status 核对单位的名称和编号。", en: "Check the unit's name or code with fazhi status." }),
    bad: "fazhi archive withdraw 未报的单位",
    good: "fazhi archive withdraw SFJ --reason 数据有误 --by 张某",
  }),
} as const;
