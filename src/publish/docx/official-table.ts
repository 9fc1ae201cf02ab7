/** The look of a table in Word, the same in a report and in a redline: full frame, finer rules inside, columns of fixed width. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  type TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { cellStyles, ptToTwips, textStyles, typeWidthPt } from "../official-page.ts";

export const cellAlignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const outerRule = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const innerRule = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const cellMargins = { left: 80, right: 80, top: 30, bottom: 30 };

/** Shares of the type area -> twips. */
export function columnTwips(shares: readonly number[]): number[] {
  return shares.map((share) => Math.floor(share * ptToTwips(typeWidthPt)));
}

/** The name of the style for the cells of a table with so many columns. */
export function cellStyleName(columns: number): string {
  return cellStyles(columns).cell === textStyles.cell ? "FzCell" : "FzSmallCell";
}

export function officialCell(width: number, paragraph: IParagraphOptions): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    margins: cellMargins,
    children: [new Paragraph(paragraph)],
  });
}

export function officialTable(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: {
      top: outerRule,
      bottom: outerRule,
      left: outerRule,
      right: outerRule,
      insideHorizontal: innerRule,
      insideVertical: innerRule,
    },
    rows: [...rows],
  });
}

/** A little air below a table, and the paragraph that Word wants between two tables and behind the last. */
export function gapParagraph(): Paragraph {
  return new Paragraph({ spacing: { line: 200, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, children: [] });
}
