/** The official page as a section of a Word document: paper, margins, grid, and page numbers at the outer edge. */
import { AlignmentType, DocumentGridType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import { footerMm, linePitchPt, mmToPt, pageMm, ptToTwips, textStyles } from "../official-page.ts";

const mm = (length: number) => ptToTwips(mmToPt(length));

/** A new one for each section: the library takes footers as its own. */
export function pageLayout() {
  return {
    properties: {
      page: {
        size: { width: mm(pageMm.width), height: mm(pageMm.height) },
        margin: {
          top: mm(pageMm.top),
          right: mm(pageMm.right),
          bottom: mm(pageMm.bottom),
          left: mm(pageMm.left),
          header: mm(15),
          footer: mm(footerMm),
        },
      },
      grid: { type: DocumentGridType.LINES, linePitch: ptToTwips(linePitchPt) },
    },
    footers: { default: pageNumberFooter("right"), even: pageNumberFooter("left") },
  } as const;
}

/** — 1 — in 4号 宋体, one character from the outer edge: odd pages right, even pages left (GB/T 9704-2012, 7.5). */
function pageNumberFooter(side: "left" | "right"): Footer {
  const oneCharacter = ptToTwips(textStyles.pageNumber.sizePt);
  return new Footer({
    children: [
      new Paragraph({
        style: "FzPageNumber",
        alignment: side === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: oneCharacter },
        children: [new TextRun({ font: { hint: "eastAsia" }, children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
