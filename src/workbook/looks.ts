/** What each CellStyle looks like: fonts every Chinese Windows and WPS has, fills that stay apart when printed in grey. */
import type { CellStyle } from "./workbook.ts";

/** Font sizes in points, colours as ARGB. */
export interface Look {
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly bordered: boolean;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle";
}

/** Text that jumps somewhere. */
export const linkColor = "FF0B4FA0";

const body = { font: "仿宋", size: 11, bordered: true, horizontal: "left", vertical: "middle" } as const satisfies Look;
const heading = { ...body, font: "黑体" } as const satisfies Look;
const entry = { ...body, fill: "FFFFF8DC" } as const satisfies Look;

export const looks: Readonly<Record<CellStyle, Look>> = {
  plain: { ...body, bordered: false },
  title: { ...heading, size: 18, bordered: false, horizontal: "center" },
  subtitle: { ...body, color: "FF404040", bordered: false, horizontal: "center" },
  guidance: { ...body, bordered: false, vertical: "top" },
  section: { ...heading, size: 12, fill: "FFD9D9D9" },
  total: { ...heading, fill: "FFD9D9D9", horizontal: "right" },
  header: { ...heading, fill: "FFDCE6F1", horizontal: "center" },
  label: body,
  "label-center": { ...body, horizontal: "center" },
  // A formula that jumps; cells with a fixed `link` are coloured in write-xlsx.ts.
  jump: { ...body, color: linkColor, horizontal: "center" },
  muted: { ...body, size: 10, color: "FF595959" },
  number: { ...body, horizontal: "right" },
  entry: { ...entry, horizontal: "center" },
  "entry-long": { ...entry, vertical: "top" },
  good: { ...body, fill: "FFE2F0D9", color: "FF1E5B1E", horizontal: "center" },
  bad: { ...body, bold: true, fill: "FFF4B6B6", color: "FF8B0000", horizontal: "center" },
  warn: { ...body, fill: "FFFFE699", color: "FF5F4700", horizontal: "center" },
  key: { ...body, font: "宋体", size: 8, color: "FFA6A6A6", bordered: false },
};

export const borderColor = "FF7F7F7F";
/** Fill and note of a cell marked in a returned workbook. */
export const markFill = "FFFF9999";
