/** Tables and charts in Word: caption above the table with a repeated head, picture with its caption below. */
import { AlignmentType, type IParagraphOptions, Paragraph, type Table, type TableCell, TableRow } from "docx";
import { type BlockOf, textOf } from "../../model/document.ts";
import { columnShares } from "../column-shares.ts";
import { nativeChart } from "./native-chart.ts";
import { cellAlignments, cellStyleName, columnTwips, gapParagraph, officialCell, officialTable } from "./official-table.ts";
import { fontOf, inlineRuns, type MarkFact, textRuns } from "./runs.ts";

/** `gapBelow`: false where a new page follows, which the gap would otherwise push one page further. */
export function tableElements(block: BlockOf<"table">, mark: MarkFact, gapBelow: boolean): (Paragraph | Table)[] {
  const widths = columnTwips(columnShares(block));
  const style = cellStyleName(block.columns.length);
  const cell = (options: IParagraphOptions, column: number): TableCell => officialCell(widths[column] ?? 0, options);
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
          return cell({ style, alignment: cellAlignments[column.align], keepNext: keeps(number), children }, index);
        }),
      }),
  );
  return [
    new Paragraph({ style: "FzCaption", keepNext: true, children: inlineRuns(block.caption, mark) }),
    officialTable(widths, [head, ...rows]),
    ...(gapBelow ? [gapParagraph()] : []),
  ];
}

export function chartElements(block: BlockOf<"chart">, mark: MarkFact): Paragraph[] {
  const chart = nativeChart(block.chart, { name: block.id, title: textOf(block.caption), description: block.alt });
  return [
    new Paragraph({ style: "FzFigure", children: [chart] }),
    new Paragraph({ style: "FzCaption", spacing: { after: 160 }, children: inlineRuns(block.caption, mark) }),
  ];
}
