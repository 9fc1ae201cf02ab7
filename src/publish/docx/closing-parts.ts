/** The foot of an official document in Word: 附件说明, signature and date, 附注, annex heads, 版记. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlign,
  WidthType,
} from "docx";
import type { BlockOf } from "../../model/document.ts";
import { mmToPt, ptToTwips, textStyles, typeWidthPt, widthInCharacters } from "../official-page.ts";
import { attachmentLines, attachmentMark, imprintLines, noteLine, signatureIndents } from "../official-words.ts";
import { noIndent } from "./document-styles.ts";
import { fontOf, inlineRuns, type MarkFact, textRuns } from "./runs.ts";

const bodySize = textStyles.body.sizePt;

function characters(count: number): number {
  return ptToTwips(count * bodySize);
}

/** 附件： begins two characters in; further lines and further names align with the first character of the first name. */
export function attachmentParagraphs(block: BlockOf<"attachments">): Paragraph[] {
  const lines = attachmentLines(block);
  const nameAt = 2 + widthInCharacters(lines[0]?.mark ?? attachmentMark);
  return lines.map(
    ({ mark, title }) =>
      new Paragraph({
        style: "FzLine",
        keepNext: true,
        indent: { left: characters(nameAt), hanging: characters(widthInCharacters(mark)) },
        children: textRuns(`${mark}${title}`),
      }),
  );
}

export function signatureParagraphs(block: BlockOf<"signature">): Paragraph[] {
  const indents = signatureIndents(block);
  const line = (text: string, right: number, keepNext: boolean) =>
    new Paragraph({
      style: "FzLine",
      alignment: AlignmentType.RIGHT,
      keepNext,
      indent: { ...noIndent, right: characters(right) },
      children: textRuns(text),
    });
  return [line(block.signatory, indents.signatory, true), line(block.date, indents.date, false)];
}

export function noteParagraph(block: BlockOf<"note">): Paragraph {
  return new Paragraph({ style: "FzBody", children: textRuns(noteLine(block)) });
}

/** The label flush left in 黑体, one line below it the annex's title like that of the document. */
export function annexParagraphs(
  block: BlockOf<"annex">,
  mark: MarkFact,
  anchor: (runs: readonly ParagraphChild[]) => readonly ParagraphChild[],
): Paragraph[] {
  return [
    new Paragraph({
      style: "FzLine",
      pageBreakBefore: true,
      outlineLevel: 0,
      children: anchor(textRuns(block.label, { font: { ...fontOf("heiti"), hint: "eastAsia" } })),
    }),
    new Paragraph({ style: "FzLine", keepNext: true, children: [] }),
    new Paragraph({ style: "FzAnnexTitle", children: inlineRuns(block.inlines, mark) }),
  ];
}

/** First and last rule 0.35 mm, the one between 0.25 mm (GB/T 9704-2012, 7.4.1); Word counts eighths of a point. */
const outerRule = { style: BorderStyle.SINGLE, size: Math.round(mmToPt(0.35) * 8), color: "000000" };
const innerRule = { style: BorderStyle.SINGLE, size: Math.round(mmToPt(0.25) * 8), color: "000000" };
const noRule = { style: BorderStyle.NONE, size: 0, color: "auto" };

const imprintRow = ptToTwips(textStyles.imprint.pitchPt + 4);
const oneSmallCharacter = ptToTwips(textStyles.imprint.sizePt);
const tableWidth = ptToTwips(typeWidthPt);

/** 版记 on the lower edge of the type area of the last page: a table that floats, since nothing else in Word reaches the foot of a page. */
export function imprintTable(block: BlockOf<"imprint">): Table {
  const { copies, office, date } = imprintLines(block);
  const rows = [...(copies === "" ? [] : [copies]), `${office}\t${date}`];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: [tableWidth],
    float: {
      horizontalAnchor: "margin",
      relativeHorizontalPosition: "left",
      // Whatever number of lines 抄送 takes, the last rule lies on the lower edge of the type area.
      verticalAnchor: "margin",
      relativeVerticalPosition: "bottom",
      overlap: "never",
    },
    borders: {
      top: outerRule,
      bottom: outerRule,
      insideHorizontal: innerRule,
      left: noRule,
      right: noRule,
      insideVertical: noRule,
    },
    rows: rows.map((text, index) => imprintTableRow(text, index < rows.length - 1)),
  });
}

/** `keepNext`: where a program lets the table stand in the text, its rows stay on one page all the same. */
function imprintTableRow(text: string, keepNext: boolean): TableRow {
  const copies = text.startsWith("抄送");
  return new TableRow({
    cantSplit: true,
    height: { value: imprintRow, rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        verticalAlign: VerticalAlign.CENTER,
        margins: { left: oneSmallCharacter, right: oneSmallCharacter, top: 0, bottom: 0 },
        children: [
          new Paragraph({
            style: "FzImprint",
            keepNext,
            // Further lines of 抄送 align behind its colon.
            indent: copies ? { left: 3 * oneSmallCharacter, hanging: 3 * oneSmallCharacter } : {},
            tabStops: [{ type: TabStopType.RIGHT, position: tableWidth - 2 * oneSmallCharacter }],
            children: textRuns(text),
          }),
        ],
      }),
    ],
  });
}
