/** The sheet 核对发现: what the checks found, open ones first, with the unit's 说明 or the reason for letting it stand. */
import type { Finding } from "../../model/finding.ts";
import type { BookRow, CellStyle, Sheet } from "../../workbook/workbook.ts";
import { tableSheet, text } from "./cells.ts";
import { type SummarySource, unitName } from "./summary-source.ts";

const columns = [
  { title: "级别", width: 9 },
  { title: "状态", width: 11 },
  { title: "规则", width: 24 },
  { title: "单位", width: 24 },
  { title: "发现", width: 60 },
  { title: "说明", width: 44 },
  { title: "单元格", width: 44 },
] as const;

const levels = { error: "错误", explain: "需说明", hint: "提示" } as const satisfies Record<Finding["level"], string>;

/** Undefined where no checks ran or none found anything. */
export function findingsSheet(source: SummarySource): Sheet | undefined {
  const findings = source.results.findings ?? [];
  if (findings.length === 0) return undefined;
  const rows = findings.toSorted((a, b) => urgency(b) - urgency(a)).map((finding) => findingRow(source, finding));
  return tableSheet("核对发现", "核对发现", "未处理的在前；“需说明”由单位在备注中写明即可", columns, rows);
}

function findingRow(source: SummarySource, finding: Finding): BookRow {
  const { state, style } = standing(finding);
  const { waiver } = finding;
  return {
    cells: [
      text(levels[finding.level]),
      text(state, style),
      text(`${finding.rule} ${finding.title}`),
      text(finding.unit === null ? "" : unitName(source, finding.unit)),
      text(finding.message),
      text(waiver === null ? (finding.explanation ?? "") : `${waiver.by}同意：${waiver.reason}`),
      text(finding.places.map(({ file, sheet, cell }) => `${file} ${sheet}!${cell}`).join("\n"), "muted"),
    ],
  };
}

function standing({ level, explanation, waiver }: Finding): { state: string; style: CellStyle } {
  if (waiver !== null) return { state: "已同意", style: "good" };
  if (level === "explain") return explanation === null ? { state: "待说明", style: "warn" } : { state: "已说明", style: "good" };
  return level === "error" ? { state: "待改正", style: "bad" } : { state: "供参考", style: "muted" };
}

function urgency(finding: Finding): number {
  return { 待改正: 3, 待说明: 2, 已说明: 1, 已同意: 1, 供参考: 0 }[standing(finding).state] ?? 0;
}
