/** Tables and charts in Word: caption above the table with a repeated head, picture with its caption below. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { type BlockOf, textOf } from "../../model/document.ts";
import { columnShares } from "../column-shares.ts";
import { cellStyles, ptToTwips, textStyles, typeWidthPt } from "../official-page.ts";
import { nativeChart } from "./native-chart.ts";
import { fontOf, inlineRuns, type MarkFact, textRuns } from "./runs.ts";

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const outerRule = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const innerRule = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const cellMargins = { left: 80, right: 80, top: 30, bottom: 30 };

/** `gapBelow`: false where a new page follows, which the gap would otherwise push one page further. */
export function tableElements(block: BlockOf<"table">, mark: MarkFact, gapBelow: boolean): (Paragraph | Table)[] {
  const widths = columnShares(block).map((share) => Math.floor(share * ptToTwips(typeWidthPt)));
  const style = cellStyles(block.columns.length).cell === textStyles.cell ? "FzCell" : "FzSmallCell";
  const cell = (options: IParagraphOptions, column: number) =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: cellMargins,
      children: [new Paragraph(options)],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, index) =>
      cell(
        {
          style,
          alignment: AlignmentType.CENTER,
          keepNext: true,
          children: textRuns(column.title, { font: { ...fontOf("heiti"), hint: "eastAsia" } }),
        },
        index,
      ),
    ),
  });
  // The first two rows stay below the head, the last two together.
  const keeps = (row: number) => row === 0 || row === block.rows.length - 2;
  const rows = block.rows.map(
    (row, number) =>
      new TableRow({
        cantSplit: true,
        children: block.columns.map((column, index) => {
          const children = inlineRuns(row[index] ?? [], mark);
          return cell({ style, alignment: alignments[column.align], keepNext: keeps(number), children }, index);
        }),
      }),
  );
  return [
    new Paragraph({ style: "FzCaption", keepNext: true, children: inlineRuns(block.caption, mark) }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: outerRule,
        bottom: outerRule,
        left: outerRule,
        right: outerRule,
        insideHorizontal: innerRule,
        insideVertical: innerRule,
      },
      rows: [head, ...rows],
    }),
    ...(gapBelow ? [gapParagraph()] : []),
  ];
}

/** A little air below a table, and the paragraph that Word wants between two tables. */
function gapParagraph(): Paragraph {
  return new Paragraph({ spacing: { line: 200, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, children: [] });
}

export function chartElements(block: BlockOf<"chart">, mark: MarkFact): Paragraph[] {
  const chart = nativeChart(block.chart, { name: block.id, title: textOf(block.caption), description: block.alt });
  return [
    new Paragraph({ style: "FzFigure", children: [chart] }),
    new Paragraph({ style: "FzCaption", spacing: { after: 160 }, children: inlineRuns(block.caption, mark) }),
  ];
}
