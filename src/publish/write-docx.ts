/** Document -> DOCX in the official format. It names the prescribed fonts whatever is installed here; only charts are drawn with what was found. */
import { createHash } from "node:crypto";
import {
  AlignmentType,
  DocumentGridType,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TextRun,
  Document as WordDocument,
} from "docx";
import { type Outcome, success, unreachable } from "../diagnostics/outcome.ts";
import type { Block, BlockOf, Document } from "../model/document.ts";
import { stabilise } from "../ooxml/stabilise.ts";
import { cleanDocument } from "./clean-document.ts";
import { annexParagraphs, attachmentParagraphs, imprintTable, noteParagraph, signatureParagraphs } from "./docx/closing-parts.ts";
import { documentStyles } from "./docx/document-styles.ts";
import { mendStyles } from "./docx/mend-styles.ts";
import {
  blankLine,
  documentNumberParagraph,
  recipientsParagraph,
  redHeadParagraphs,
  redRuleParagraph,
  titleParagraphs,
} from "./docx/opening-parts.ts";
import { createFactMarks, inlineRuns, type MarkFact } from "./docx/runs.ts";
import { chartElements, tableElements } from "./docx/table-and-chart.ts";
import { type Faces, openFaces, remarkMissing } from "./faces.ts";
import { footerMm, linePitchPt, mmToPt, pageMm, ptToTwips, textStyles } from "./official-page.ts";
import { blankLinesBefore } from "./official-words.ts";
import type { WriteOptions } from "./write-options.ts";

const headings = { 1: "Heading1", 2: "Heading2", 3: "Heading3", 4: "Heading4" } as const;

/** Same document, same fonts, same bytes. Remarks: PUBLISH-001 for characters left out, PUBLISH-002 for characters drawn as 〓 in charts. */
export async function writeDocx(document: Document, options: WriteOptions): Promise<Outcome<Uint8Array>> {
  const file = "report.docx";
  const cleaned = cleanDocument(document, file);
  const faces = openFaces(options.fonts);
  const word = buildWordDocument(cleaned.document, options.redHead, faces);
  const bytes = await Packer.toBuffer(word);
  return success(stabilise(bytes, document.date, mendStyles), [...cleaned.remarks, ...remarkMissing(faces, file)]);
}

function buildWordDocument(document: Document, redHead: string | null, faces: Faces): WordDocument {
  const mm = (length: number) => ptToTwips(mmToPt(length));
  return new WordDocument({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    subject: `${document.district}${document.year}年法治政府建设年度报告`,
    revision: 1,
    customProperties: customProperties(document),
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    styles: documentStyles,
    sections: [
      {
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
        children: bodyElements(document, redHead, faces),
      },
    ],
  });
}

/** For whoever reads the file back: which figures it was printed from. Word keeps only texts here. */
function customProperties(document: Document): { name: string; value: string }[] {
  const figures = createHash("sha256").update(JSON.stringify(document.figures), "utf8").digest("hex");
  return [
    { name: "fazhi.format", value: document.format },
    { name: "fazhi.district", value: document.district },
    { name: "fazhi.year", value: String(document.year) },
    { name: "fazhi.figures", value: figures },
  ];
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

function bodyElements(document: Document, redHead: string | null, faces: Faces): FileChild[] {
  const mark = createFactMarks();
  const numberComesFirst = document.blocks[0]?.kind === "document-number";
  const head = redHead === null ? [] : redHeadParagraphs(redHead);
  const rule = redHead === null || numberComesFirst ? [] : [redRuleParagraph(), blankLine(), blankLine()];
  const body = document.blocks.flatMap((block, index): FileChild[] => {
    const previous = document.blocks[index - 1];
    const next = document.blocks[index + 1];
    const keepNext = block.kind === "signature" || block.kind === "attachments";
    const blanks = Array.from({ length: blankLinesBefore(previous?.kind ?? null, block.kind) }, () => blankLine(keepNext));
    const nearSignature = next?.kind === "signature" || next?.kind === "attachments";
    const underRedHead = redHead !== null && index === 0;
    const gapBelow = next !== undefined && next.kind !== "annex";
    return [...blanks, ...blockElements(block, { mark, faces, underRedHead, nearSignature, gapBelow })];
  });
  // Word wants a paragraph behind a table at the end; it must not open a page of its own.
  const last = body.at(-1) instanceof Table ? [new Paragraph({ spacing: { line: 20, lineRule: "exact" }, children: [] })] : [];
  return [...head, ...rule, ...body, ...last];
}

interface Setting {
  readonly mark: MarkFact;
  readonly faces: Faces;
  readonly underRedHead: boolean;
  /** A signature never stands on a page without text of the report above it. */
  readonly nearSignature: boolean;
  /** Whether anything follows on the same page. */
  readonly gapBelow: boolean;
}

function blockElements(block: Block, setting: Setting): FileChild[] {
  const { mark, faces } = setting;
  switch (block.kind) {
    case "title":
      return titleParagraphs(block, mark);
    case "document-number":
      return [documentNumberParagraph(block, setting.underRedHead)];
    case "recipients":
      return [recipientsParagraph(block)];
    case "heading":
      return [new Paragraph({ style: headings[block.level], children: inlineRuns(block.inlines, mark) })];
    case "paragraph":
      return [bodyParagraph(block, setting)];
    case "table":
      return tableElements(block, mark, setting.gapBelow);
    case "chart":
      return chartElements(block, mark, faces);
    case "attachments":
      return attachmentParagraphs(block);
    case "signature":
      return signatureParagraphs(block);
    case "note":
      return [noteParagraph(block)];
    case "imprint":
      return [imprintTable(block)];
    case "annex":
      return annexParagraphs(block, mark);
    default:
      return unreachable(block);
  }
}

function bodyParagraph(block: BlockOf<"paragraph">, { mark, nearSignature }: Setting): Paragraph {
  const lead = inlineRuns(block.lead ?? [], mark, { style: `FzLead${block.leadLevel ?? 3}` });
  return new Paragraph({
    style: "FzBody",
    keepNext: nearSignature,

    children: [...lead, ...inlineRuns(block.inlines, mark)],
  });
}
