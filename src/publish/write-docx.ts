/** Document -> DOCX in the official format. It names the prescribed fonts whatever is installed here; only charts are drawn with what was found. */
import { type FileChild, Paragraph, type ParagraphChild, Table, Document as WordDocument } from "docx";
import { type Outcome, success, unreachable } from "../diagnostics/outcome.ts";
import { figuresMark, wordsMark } from "../model/copy-marks.ts";
import { type Block, type BlockOf, type Document, mainReport } from "../model/document.ts";
import { cleanDocument } from "./clean-document.ts";
import { blocksBeforeContents, hasContents } from "./contents.ts";
import { annexParagraphs, attachmentParagraphs, imprintTable, noteParagraph, signatureParagraphs } from "./docx/closing-parts.ts";
import { anchorPages, contentsParagraphs, withAnchor } from "./docx/contents-paragraphs.ts";
import { documentStyles } from "./docx/document-styles.ts";
import {
  blankLine,
  documentNumberParagraph,
  recipientsParagraph,
  redHeadParagraphs,
  redRuleParagraph,
  titleParagraphs,
} from "./docx/opening-parts.ts";
import { packWord } from "./docx/pack-word.ts";
import { pageLayout } from "./docx/page-layout.ts";
import { createFactMarks, inlineRuns, type MarkFact } from "./docx/runs.ts";
import { chartElements, tableElements } from "./docx/table-and-chart.ts";
import { blankLinesBefore } from "./official-words.ts";
import { layOutReport } from "./pdf/lay-out-report.ts";

import type { WriteOptions } from "./write-options.ts";

const headings = { 1: "Heading1", 2: "Heading2", 3: "Heading3", 4: "Heading4" } as const;

/** Same document, same fonts, same bytes. The fonts count pages for the contents, nothing else. Remarks: PUBLISH-001 for characters left out. */
export async function writeDocx(document: Document, options: WriteOptions): Promise<Outcome<Uint8Array>> {
  const cleaned = cleanDocument(document, "report.docx");
  const word = buildWordDocument(cleaned.document, contentsPages(document, options));
  return success(packWord(word, document.date), cleaned.remarks);
}

/** The pages of our PDF; Word counts them the same way as long as it has the same fonts. */
function contentsPages(document: Document, options: WriteOptions): ReadonlyMap<string, string> | null {
  return hasContents(document) ? anchorPages(document, layOutReport(document, options.fonts).contentsPages) : null;
}

/** `pages`: by bookmark, or null without contents. */
function buildWordDocument(document: Document, pages: ReadonlyMap<string, string> | null): WordDocument {
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
    ...(pages === null ? {} : { pageNumbers: () => ({ bookmarks: pages }) }),
    sections: [
      {
        ...pageLayout(),
        children: bodyElements(document),
      },
    ],
  });
}

/** For whoever reads the file back: which report it is, with which figures and words. Word keeps only texts here. */
function customProperties(document: Document): { name: string; value: string }[] {
  return [
    { name: "fazhi.format", value: document.format },
    { name: "fazhi.district", value: document.district },
    { name: "fazhi.year", value: String(document.year) },
    { name: "fazhi.figures", value: figuresMark(document) },
    { name: "fazhi.words", value: wordsMark(document) },
    { name: "fazhi.report", value: document.variant ?? mainReport },
  ];
}

function bodyElements(document: Document): FileChild[] {
  const mark = createFactMarks();
  const { redHead, blocks } = document;
  const numberComesFirst = blocks[0]?.kind === "document-number";
  const head = redHead === undefined ? [] : redHeadParagraphs(redHead);
  const rule = redHead === undefined || numberComesFirst ? [] : [redRuleParagraph(), blankLine(), blankLine()];
  const contentsAt = hasContents(document) ? blocksBeforeContents(document) : -1;
  const body = blocks.flatMap((block, index): FileChild[] => {
    const elements = blockElements(block, settingOf(document, index, contentsAt, mark));
    if (index === contentsAt) return [...contentsParagraphs(document), ...elements];
    const keepNext = block.kind === "signature" || block.kind === "attachments";
    const gap = blankLinesBefore(blocks[index - 1]?.kind ?? null, block.kind);
    return [...Array.from({ length: gap }, () => blankLine(keepNext)), ...elements];
  });
  // Word wants a paragraph behind a table at the end; it must not open a page of its own.
  const last = body.at(-1) instanceof Table ? [new Paragraph({ spacing: { line: 20, lineRule: "exact" }, children: [] })] : [];
  return [...head, ...rule, ...body, ...last];
}

interface Setting {
  readonly mark: MarkFact;
  readonly underRedHead: boolean;
  /** The text below the contents begins a page. */
  readonly pageBreakBefore: boolean;
  /** Ties the words of a heading to its line in the contents. */
  readonly anchor: (runs: readonly ParagraphChild[]) => readonly ParagraphChild[];
  /** A signature never stands on a page without text of the report above it. */
  readonly nearSignature: boolean;
  /** Whether anything follows on the same page. */
  readonly gapBelow: boolean;
}

/** `contentsAt`: the block that the contents stand before, -1 for none. */
function settingOf({ blocks, redHead }: Document, index: number, contentsAt: number, mark: MarkFact): Setting {
  const block = blocks[index];
  const next = blocks[index + 1];
  return {
    mark,
    underRedHead: redHead !== undefined && index === 0,
    pageBreakBefore: index === contentsAt,
    anchor: (runs) => (contentsAt < 0 || block === undefined ? runs : withAnchor(index, block, runs)),
    nearSignature: next?.kind === "signature" || next?.kind === "attachments",
    gapBelow: next !== undefined && next.kind !== "annex",
  };
}

function blockElements(block: Block, setting: Setting): FileChild[] {
  const { mark, pageBreakBefore } = setting;
  switch (block.kind) {
    case "title":
      return titleParagraphs(block, mark);
    case "document-number":
      return [documentNumberParagraph(block, setting.underRedHead)];
    case "recipients":
      return [recipientsParagraph(block, pageBreakBefore)];
    case "heading":
      return [headingParagraph(block, setting)];
    case "paragraph":
      return [bodyParagraph(block, setting)];
    case "table":
      return tableElements(block, mark, setting.gapBelow);
    case "chart":
      return chartElements(block, mark);
    case "attachments":
      return attachmentParagraphs(block);
    case "signature":
      return signatureParagraphs(block);
    case "note":
      return [noteParagraph(block)];
    case "imprint":
      return [imprintTable(block)];
    case "annex":
      return annexParagraphs(block, mark, setting.anchor);
    default:
      return unreachable(block);
  }
}

function headingParagraph(block: BlockOf<"heading">, { mark, pageBreakBefore, anchor }: Setting): Paragraph {
  const children = anchor(inlineRuns(block.inlines, mark));
  return new Paragraph({ style: headings[block.level], pageBreakBefore, children });
}

function bodyParagraph(block: BlockOf<"paragraph">, { mark, nearSignature, pageBreakBefore }: Setting): Paragraph {
  const lead = inlineRuns(block.lead ?? [], mark, { style: `FzLead${block.leadLevel ?? 3}` });
  return new Paragraph({
    style: "FzBody",
    keepNext: nearSignature,
    pageBreakBefore,
    children: [...lead, ...inlineRuns(block.inlines, mark)],
  });
}
