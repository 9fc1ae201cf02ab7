/** The head of an official document in Word: red head, 发文字号 with or without 签发人, title, 主送机关. */
import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, TabStopType } from "docx";
import type { BlockOf } from "../../model/document.ts";
import { mmToPt, ptToTwips, redHead, redHeadSizePt, textStyles, typeWidthPt } from "../official-page.ts";
import { issuerMark, recipientsLine } from "../official-words.ts";
import { halfPoints } from "./document-styles.ts";
import { inlineRuns, type MarkFact, textRuns } from "./runs.ts";

const oneCharacter = ptToTwips(textStyles.body.sizePt);

export function blankLine(keepNext = false): Paragraph {
  return new Paragraph({ style: "FzLine", keepNext, children: [] });
}

/** The words of the red head and the two blank lines below; the rule belongs to the line of the document number. */
export function redHeadParagraphs(words: string): Paragraph[] {
  const head = new Paragraph({ style: "FzRedHead", children: textRuns(words, { size: halfPoints(redHeadSizePt(words)) }) });
  return [head, blankLine(), blankLine()];
}

/** The red rule lies 4 mm below the document number (GB/T 9704-2012, 7.2.7); Word counts borders in eighths of a point, the gap in points. */
const redRule = {
  bottom: {
    style: BorderStyle.SINGLE,
    size: Math.round(mmToPt(redHead.ruleMm) * 8),
    color: redHead.color,
    space: Math.round(mmToPt(4)),
  },
};

export function redRuleParagraph(): Paragraph {
  return new Paragraph({ style: "FzLine", border: redRule, children: [] });
}

/** With an issuer the number stands one character from the left and the issuer one from the right; alone it is centred. */
export function documentNumberParagraph(block: BlockOf<"document-number">, underRedHead: boolean): Paragraph {
  const border = underRedHead ? { border: redRule } : {};
  if (block.issuer === null) {
    return new Paragraph({ style: "FzLine", alignment: AlignmentType.CENTER, ...border, children: textRuns(block.text) });
  }
  return new Paragraph({
    style: "FzLine",
    ...border,
    tabStops: [{ type: TabStopType.RIGHT, position: ptToTwips(typeWidthPt) - oneCharacter }],
    children: [...textRuns(`\u3000${block.text}\t${issuerMark}`), ...textRuns(block.issuer, { style: "FzLead2" })],
  });
}

/** Only the first line is the title to Word's outline; the rest look the same. */
export function titleParagraphs(block: BlockOf<"title">, mark: MarkFact): Paragraph[] {
  return block.lines.map((line) => new Paragraph({ heading: HeadingLevel.TITLE, children: inlineRuns(line, mark) }));
}

export function recipientsParagraph(block: BlockOf<"recipients">, pageBreakBefore: boolean): Paragraph {
  return new Paragraph({ style: "FzLine", pageBreakBefore, children: textRuns(recipientsLine(block)) });
}
