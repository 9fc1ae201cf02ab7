/** Parts of a redline -> paragraphs and tables of Word in the styles of the report, with whole lines and rows tracked too. */
import { AlignmentType, type FileChild, type IParagraphOptions, Paragraph, type Table, TableRow, TabStopType } from "docx";
import { unreachable } from "../../diagnostics/outcome.ts";
import type { LineRole, RedlineChart, RedlineLine, RedlinePart, RedlineTable } from "../../model/redline.ts";
import { noIndent } from "../docx/document-styles.ts";
import { nativeChart } from "../docx/native-chart.ts";
import { cellAlignments, cellStyleName, columnTwips, gapParagraph, officialCell, officialTable } from "../docx/official-table.ts";
import { blankLine } from "../docx/opening-parts.ts";
import { fontOf } from "../docx/runs.ts";
import { ptToTwips, textStyles, typeWidthPt } from "../official-page.ts";
import { markOf, type Tracking, trackedRuns } from "./tracked-runs.ts";

const character = ptToTwips(textStyles.body.sizePt);
const typeWidth = ptToTwips(typeWidthPt);
const heiti = { font: { ...fontOf("heiti"), hint: "eastAsia" } };

/** How a line of each role is set; the text faces stand in the styles. */
const settings: Readonly<Record<LineRole, IParagraphOptions>> = {
  "red-head": { style: "FzRedHead" },
  title: { style: "Title" },
  "document-number": {
    style: "FzLine",
    alignment: AlignmentType.CENTER,
    tabStops: [{ type: TabStopType.RIGHT, position: typeWidth - character }],
  },
  recipients: { style: "FzLine" },
  heading1: { style: "Heading1" },
  heading2: { style: "Heading2" },
  heading3: { style: "Heading3" },
  heading4: { style: "Heading4" },
  body: { style: "FzBody" },
  caption: { style: "FzCaption", keepNext: true },
  attachment: { style: "FzLine", indent: { left: 6 * character, hanging: 4 * character } },
  signatory: { style: "FzLine", alignment: AlignmentType.RIGHT, keepNext: true, indent: { ...noIndent, right: 2 * character } },
  date: { style: "FzLine", alignment: AlignmentType.RIGHT, indent: { ...noIndent, right: 4 * character } },
  imprint: { style: "FzImprint", tabStops: [{ type: TabStopType.RIGHT, position: typeWidth }] },
  "annex-label": { style: "FzLine", outlineLevel: 0 },
  "annex-title": { style: "FzAnnexTitle" },
};

/** Blank lines of the official format that stand before the first line of a kind. They are not tracked. */
const blanksBefore: Partial<Record<LineRole, number>> = {
  recipients: 1,
  attachment: 1,
  signatory: 2,
  imprint: 1,
  "annex-title": 1,
};

export function redlineElements(parts: readonly RedlinePart[], tracking: Tracking): FileChild[] {
  return parts.flatMap((part, index): FileChild[] => {
    const previous = parts[index - 1];
    switch (part.kind) {
      case "line": {
        const begins = previous?.kind !== "line" || previous.role !== part.role;
        const blanks = Array.from({ length: begins ? (blanksBefore[part.role] ?? 0) : 0 }, () => blankLine(true));
        return [...blanks, lineParagraph(part, tracking)];
      }
      case "table":
        return [trackedTable(part, tracking), gapParagraph()];
      case "chart":
        return chartParagraphs(part);
      default:
        return unreachable(part);
    }
  });
}

function lineParagraph(line: RedlineLine, tracking: Tracking): Paragraph {
  const looks = line.role === "annex-label" ? heiti : {};
  return new Paragraph({
    ...settings[line.role],
    pageBreakBefore: line.role === "annex-label" && line.change === "same",
    run: markOf(line.change, tracking),
    children: trackedRuns(line.spans, tracking, looks),
  });
}

function trackedTable(table: RedlineTable, tracking: Tracking): Table {
  const widths = columnTwips(table.columns.map(({ share }) => share));
  const style = cellStyleName(table.columns.length);
  const rows = table.rows.map((row, number) => {
    const head = number === 0;
    return new TableRow({
      ...(head ? { tableHeader: true } : {}),
      cantSplit: true,
      ...markOf(row.change, tracking),
      children: row.cells.map((cell, index) => {
        const align = head ? AlignmentType.CENTER : cellAlignments[table.columns[index]?.align ?? "left"];
        const children = trackedRuns(cell, tracking, head ? heiti : {});
        return officialCell(widths[index] ?? 0, { style, alignment: align, run: markOf(row.change, tracking), children });
      }),
    });
  });
  return officialTable(widths, rows);
}

/** The newer version's chart, untracked; one that was taken out is only listed. */
function chartParagraphs({ change, chart, alt }: RedlineChart): Paragraph[] {
  if (chart === null || change === "deleted") return [];
  return [new Paragraph({ style: "FzFigure", children: [nativeChart(chart, { name: "chart", title: alt, description: alt })] })];
}
