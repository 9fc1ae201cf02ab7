/** Problems found in the room `intake/`: what came back from the units. */
import { error, warning } from "../entry.ts";
import { intakeShapeCodes } from "./intake-shape.ts";
import { intakeSheetCodes } from "./intake-sheets.ts";

export const intakeCodes = {
  "INTAKE-001": error("file", {
    title: { zh: "不是本工具生成的填报表", en: "The workbook was not made by this tool" },
    message: () => ({
      zh: "这个工作簿里没有填报表的标识，认不出是哪个单位的。",
      en: "The workbook carries no mark of a blank, so its unit cannot be told.",
    }),
    fix: () => ({ zh: "请该单位把内容填进下发的填报表再报。", en: "Ask the unit to fill the blank it was sent." }),
    bad: "自制的 汇总.xlsx",
    good: "下发的 QSFJ_区司法局_2023年度填报表.xlsx",
  }),
  "INTAKE-002": error("file", {
    title: { zh: "填报表不是本年度的", en: "The workbook is of another year" },
    message: (f: { found: string; expected: number }) => ({
      zh: `这是 ${f.found} 年度的填报表，本工作区是 ${f.expected} 年度。`,
      en: `This workbook is of ${f.found}; the workspace is of ${f.expected}.`,
    }),
    fix: () => ({ zh: "请该单位改填本年度的填报表。", en: "Ask the unit to fill this year's blank." }),
    bad: "2022 年度填报表",
    good: "2023 年度填报表",
  }),
  "INTAKE-003": error("file", {
    title: { zh: "填报表不属于本工作区", en: "The workbook does not belong here" },
    message: (f: { what: string; found: string }) => ({
      zh: `填报表的${f.what}是“${f.found}”，本工作区没有。`,
      en: `The workbook's ${f.what} is "${f.found}", which this workspace does not have.`,
    }),
    fix: () => ({
      zh: "核对文件是否放错工作区，或在 roster.yaml、fazhi.yaml 中补上。",
      en: "Check whether the file belongs to another workspace, or add it to roster.yaml or fazhi.yaml.",
    }),
    bad: "别的区的填报表",
    good: "本区 roster.yaml 中有的单位的填报表",
  }),
  "INTAKE-004": error("cell", {
    title: { zh: "数值格填了文字", en: "A number cell holds text" },
    message: (f: { label: string; unit: string; found: string }) => ({
      zh: `“${f.label}”需要一个数${f.unit ? `（单位：${f.unit}）` : ""}，格内写的是“${f.found}”。`,
      en: `"${f.label}" needs a number${f.unit ? ` (${f.unit})` : ""}, but the cell holds "${f.found}".`,
    }),
    fix: () => ({
      zh: "只填数字，不带文字；没有发生填 0，不涉及的在“本单位无此项”选“是”。",
      en: "Type the figure only; 0 if there was none, or choose 是 under 本单位无此项 if it does not concern the unit.",
    }),
    bad: "约30",
    good: "30",
  }),
  "INTAKE-005": error("cell", {
    title: { zh: "分子大于分母", en: "A numerator is above its denominator" },
    message: (f: { label: string; numerator: string; denominator: string }) => ({
      zh: `“${f.label}”的分子 ${f.numerator} 大于分母 ${f.denominator}。`,
      en: `The numerator ${f.numerator} of "${f.label}" is above its denominator ${f.denominator}.`,
    }),
    fix: () => ({ zh: "核对分子、分母是否填反或多填。", en: "Check whether the two were swapped or one is too large." }),
    bad: "分子 12，分母 10",
    good: "分子 10，分母 12",
  }),
  "INTAKE-006": error("cell", {
    title: { zh: "数值超出范围", en: "A number is out of range" },
    message: (f: { label: string; found: string; range: string }) => ({
      zh: `“${f.label}”填的是 ${f.found}，应在${f.range}。`,
      en: `"${f.label}" is ${f.found}; it should be ${f.range}.`,
    }),
    fix: () => ({ zh: "核对数字和计量单位（件与万件、个与家）。", en: "Check the figure and its unit of measure." }),
    bad: "-3",
    good: "3",
  }),
  "INTAKE-007": warning("cell", {
    title: { zh: "必填格没有填", en: "A required cell is empty" },
    message: (f: { label: string }) => ({ zh: `“${f.label}”没有填。`, en: `"${f.label}" was left empty.` }),
    fix: () => ({
      zh: "填上数字；没有发生填 0，不涉及的选“本单位无此项”并写原因。",
      en: "Type the figure, 0 if there was none, or choose 本单位无此项 with a reason.",
    }),
    bad: "（空）",
    good: "0",
  }),
  "INTAKE-008": error("cell", {
    title: { zh: "既填了数又选了无此项", en: "A number and 本单位无此项 stand together" },
    message: (f: { label: string; found: string }) => ({
      zh: `“${f.label}”填了“${f.found}”，又选了“本单位无此项”。`,
      en: `"${f.label}" holds "${f.found}" and is also declared 本单位无此项.`,
    }),
    fix: () => ({
      zh: "两者留一：有数的删去“是”；不涉及的删去数字，写明原因。",
      en: "Keep one of the two; 本单位无此项 needs its reason.",
    }),
    bad: "本年数值 5，本单位无此项 是",
    good: "本年数值 5",
  }),
  "INTAKE-009": error("cell", {
    title: { zh: "无此项没有写原因", en: "本单位无此项 lacks its reason" },
    message: (f: { label: string }) => ({
      zh: `“${f.label}”选了“本单位无此项”，没有写原因。`,
      en: `"${f.label}" is declared 本单位无此项 without a reason.`,
    }),
    fix: () => ({ zh: "在“无此项的原因”一栏写一句话。", en: "Write one sentence in the column 无此项的原因." }),
    bad: "是，（空）",
    good: "是，本单位不承担行政执法职能",
  }),
  "INTAKE-010": error("cell", {
    title: { zh: "格内是公式错误", en: "A cell holds a formula error" },
    message: (f: { label: string; found: string }) => ({
      zh: `“${f.label}”的格内是公式错误 ${f.found}。`,
      en: `The cell of "${f.label}" holds the formula error ${f.found}.`,
    }),
    fix: () => ({ zh: "改正公式，或直接填数字。", en: "Mend the formula or type the figure." }),
    bad: "#REF!",
    good: "30",
  }),
  "INTAKE-011": error("cell", {
    title: { zh: "公式没有算出结果", en: "A formula has no stored result" },
    message: (f: { label: string }) => ({
      zh: `“${f.label}”的格内是公式，文件里没有存它的结果。`,
      en: `The cell of "${f.label}" holds a formula whose result is not stored.`,
    }),
    fix: () => ({
      zh: "用 Excel 或 WPS 打开并保存一次，或直接填数字。",
      en: "Open and save the file once in Excel or WPS, or type the figure.",
    }),
    bad: "=B2+B3（由别的程序写入，未计算）",
    good: "30",
  }),
  "INTAKE-012": error("cell", {
    title: { zh: "行的编号与内容对不上", en: "A row and its key disagree" },
    message: (f: { expected: string; found: string }) => ({
      zh: `这一行的编号对应“${f.expected}”，显示的却是“${f.found}”，像是排过序。`,
      en: `The key of this row belongs to "${f.expected}", but the row shows "${f.found}"; it looks sorted.`,
    }),
    fix: () => ({
      zh: "请该单位撤销排序，或在新的填报表里重填这一行。",
      en: "Undo the sorting, or fill this row in a fresh blank.",
    }),
    bad: "只选可见列排序",
    good: "不排序，或整行排序",
  }),
  "INTAKE-013": warning("cell", {
    title: { zh: "写法不规范，已按意思读取", en: "Read although written unusually" },
    message: (f: { label: string; found: string; value: string }) => ({
      zh: `“${f.label}”写的是“${f.found}”，按 ${f.value} 读取。`,
      en: `"${f.label}" was written "${f.found}" and is read as ${f.value}.`,
    }),
    fix: () => ({
      zh: "核对读取的数是否正确；以后只填半角数字。",
      en: "Check that the reading is right; type plain digits next time.",
    }),
    bad: "１，２３４件",
    good: "1234",
  }),
  "INTAKE-014": error("file", {
    title: { zh: "填报表缺少内容", en: "A part of the workbook is gone" },
    message: (f: { what: string }) => ({ zh: `填报表里找不到${f.what}。`, en: `The workbook no longer holds ${f.what}.` }),
    fix: () => ({
      zh: "请该单位用下发的填报表重填，不要删表、删行、删列。",
      en: "Ask the unit to use the blank as sent, without deleting sheets, rows or columns.",
    }),
    bad: "删去了“指标数据”表",
    good: "保留全部工作表",
  }),
  "INTAKE-015": error("cell", {
    title: { zh: "比率只填了一半", en: "Half of a ratio is missing" },
    message: (f: { label: string; missing: string }) => ({
      zh: `“${f.label}”没有填${f.missing}。`,
      en: `"${f.label}" lacks its ${f.missing}.`,
    }),
    fix: () => ({
      zh: "分子、分母都填上；都没有发生时都填 0。",
      en: "Fill numerator and denominator; 0 and 0 if there were none.",
    }),
    bad: "分子 5，分母（空）",
    good: "分子 5，分母 5",
  }),
  "INTAKE-016": error("cell", {
    title: { zh: "日期看不懂", en: "A date cannot be understood" },
    message: (f: { label: string; found: string }) => ({
      zh: `“${f.label}”需要日期，写的是“${f.found}”。`,
      en: `"${f.label}" needs a date, but the cell holds "${f.found}".`,
    }),
    fix: () => ({ zh: "写成 2023-6-30 或 2023年6月30日。", en: "Write it like 2023-6-30 or 2023年6月30日." }),
    bad: "六月底",
    good: "2023年6月30日",
  }),
  "INTAKE-017": error("cell", {
    title: { zh: "只能填是或否", en: "Only 是 or 否 fits" },
    message: (f: { label: string; found: string }) => ({
      zh: `“${f.label}”只能填“是”或“否”，写的是“${f.found}”。`,
      en: `"${f.label}" takes 是 or 否, but the cell holds "${f.found}".`,
    }),
    fix: () => ({ zh: "从下拉列表选“是”或“否”，说明写在备注里。", en: "Choose 是 or 否; put explanations under 备注." }),
    bad: "基本完成",
    good: "否",
  }),
  "INTAKE-018": warning("cell", {
    title: { zh: "所选任务不在列表中", en: "The chosen item is not in the list" },
    message: (f: { found: string }) => ({
      zh: `“${f.found}”不是本单位的计划任务，这一行按不针对具体任务处理。`,
      en: `"${f.found}" is no plan item of this unit; the row is taken as tied to none.`,
    }),
    fix: () => ({ zh: "从下拉列表选择任务，或留空。", en: "Choose an item from the list or leave the cell empty." }),
    bad: "普法工作",
    good: "（三）严格落实“谁执法谁普法”职责",
  }),
  "INTAKE-019": warning("file", {
    title: { zh: "收件箱里没有可收的文件", en: "The inbox holds nothing to collect" },
    message: (f: { path: string }) => ({ zh: `“${f.path}”里没有文件。`, en: `"${f.path}" holds no files.` }),
    fix: () => ({
      zh: "把各单位报回的填报表（可以是文件夹或 zip）放进去再运行。",
      en: "Put the returned workbooks there (folders and zips are fine) and run again.",
    }),
    bad: "inbox/（空）",
    good: "inbox/区司法局.xlsx",
  }),
  "INTAKE-020": error("line", {
    title: { zh: "收件台账被改动", en: "The ledger was altered" },
    message: (f: { entry: number }) => ({
      zh: `收件台账第 ${f.entry} 条与前一条接不上，有人改动过。`,
      en: `Entry ${f.entry} of the ledger does not follow from the one before: it was altered.`,
    }),
    fix: () => ({
      zh: "从备份恢复 archive 文件夹；不要手工编辑 ledger.jsonl。",
      en: "Restore the archive folder from a backup; do not edit ledger.jsonl by hand.",
    }),
    bad: "手工改过的 ledger.jsonl",
    good: "只由 fazhi collect 追加的 ledger.jsonl",
  }),
  "INTAKE-021": error("file", {
    title: { zh: "存档文件缺失或被改动", en: "An archived file is gone or altered" },
    message: (f: { sha256: string }) => ({
      zh: `存档文件 ${f.sha256} 缺失，或内容与收件时不同。`,
      en: `The archived file ${f.sha256} is gone or no longer what was received.`,
    }),
    fix: () => ({
      zh: "从备份恢复 archive 文件夹，或请该单位重报。",
      en: "Restore the archive folder from a backup, or ask the unit to send it again.",
    }),
    bad: "archive 中被另存过的文件",
    good: "archive 中原样保存的文件",
  }),
  "INTAKE-022": warning("file", {
    title: { zh: "填报表与现行指标不完全一致", en: "The blank is older than the indicators" },
    message: () => ({
      zh: "这张填报表发出后，指标或任务有过调整。",
      en: "Indicators or items have changed since this blank was sent.",
    }),
    fix: () => ({
      zh: "核对缺少的指标，需要时向该单位补发填报表。",
      en: "Check what is missing and send the unit a fresh blank if needed.",
    }),
    bad: "一月发的表，二月改了指标",
    good: "指标定稿后再发表",
  }),
  ...intakeShapeCodes,
  ...intakeSheetCodes,
} as const;
