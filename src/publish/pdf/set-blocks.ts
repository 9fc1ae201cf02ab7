/** Document -> strips in reading order, with the blank lines of the official format between the blocks. */
import { unreachable } from "../../diagnostics/outcome.ts";
import { type Block, type BlockOf, type Document, textOf } from "../../model/document.ts";
import { chartSize, chartWidthMm } from "../chart-size.ts";
import { blocksBeforeContents } from "../contents.ts";
import { drawChart } from "../draw-chart.ts";
import type { Faces } from "../faces.ts";
import { characterPitchPt, headingFonts, linePitchPt, mmToPt, textStyles, typeWidthPt } from "../official-page.ts";
import { blankLinesBefore } from "../official-words.ts";
import { absorbLoneCharacter, breakLines } from "./break-lines.ts";
import { drawInlines, type Sort } from "./drawn-text.ts";
import { setAnnex, setAttachments, setImprint, setNote, setSignature } from "./set-closing.ts";
import { setLines } from "./set-lines.ts";
import { bodyMeasure, setCentred, setDocumentNumber, setRecipients, setRedHead, setRedRule, setTitle } from "./set-opening.ts";
import { setTable } from "./set-table.ts";
import { blankStrip, keepOrphans, keepTogether, type OutlineEntry, type Strip } from "./strip.ts";

const firstIndentPt = 2 * characterPitchPt;

/** `head`: what stands above a table of contents. */
export interface SetDocument {
  readonly head: readonly Strip[];
  readonly text: readonly Strip[];
}

export function setBlocks(document: Document, faces: Faces): SetDocument {
  const redHead = document.redHead ?? null;
  const numberComesFirst = document.blocks[0]?.kind === "document-number";
  const head = redHead === null ? [] : setRedHead(redHead, faces);
  const rule = redHead === null || numberComesFirst ? [] : [setRedRule(), blankStrip(linePitchPt), blankStrip(linePitchPt)];
  const body = document.blocks.map((block, index) => {
    const previous = document.blocks[index - 1];
    const next = document.blocks[index + 1];
    const closing = block.kind === "signature" || block.kind === "attachments";
    const blanks = Array.from({ length: blankLinesBefore(previous?.kind ?? null, block.kind) }, () =>
      blankStrip(linePitchPt, closing),
    );
    const nearSignature = next?.kind === "signature" || next?.kind === "attachments";
    return [...blanks, ...setBlock(block, { faces, nearSignature, underRedHead: redHead !== null && index === 0 })];
  });
  const opening = blocksBeforeContents(document);
  return { head: [...head, ...rule, ...body.slice(0, opening).flat()], text: body.slice(opening).flat() };
}

/** `nearSignature`: the last two lines of the text stay with what is signed below them. */
interface Setting {
  readonly faces: Faces;
  readonly nearSignature: boolean;
  readonly underRedHead: boolean;
}

function setBlock(block: Block, { faces, nearSignature, underRedHead }: Setting): Strip[] {
  switch (block.kind) {
    case "title":
      return setTitle(block, faces);
    case "document-number":
      return setDocumentNumber(block, underRedHead, faces);
    case "recipients":
      return setRecipients(block, faces);
    case "heading":
      return keepTogether(setHeading(block, faces), true);
    case "paragraph":
      return keepOrphans(setParagraph(paragraphSorts(block, faces)), nearSignature);
    case "table":
      return setTable(block, faces);
    case "chart":
      return setChart(block, faces);
    case "attachments":
      return setAttachments(block, faces);
    case "signature":
      return setSignature(block, faces);
    case "note":
      return setNote(block, faces);
    case "imprint":
      return [setImprint(block, faces)];
    case "annex":
      return setAnnex(block, faces);
    default:
      return unreachable(block);
  }
}

function setHeading(block: BlockOf<"heading">, faces: Faces): Strip[] {
  const outline = { level: block.level, text: textOf(block.inlines) };
  return setParagraph(drawInlines(block.inlines, headingFonts[block.level], characterPitchPt, faces), outline);
}

function paragraphSorts(block: BlockOf<"paragraph">, faces: Faces): Sort[] {
  const lead = drawInlines(block.lead ?? [], headingFonts[block.leadLevel ?? 3], characterPitchPt, faces);
  return [...lead, ...drawInlines(block.inlines, "fangsong", characterPitchPt, faces)];
}

function setParagraph(sorts: readonly Sort[], outline?: OutlineEntry): Strip[] {
  const lines = absorbLoneCharacter(breakLines(sorts, typeWidthPt, firstIndentPt), characterPitchPt);
  return setLines(lines, { ...bodyMeasure, firstIndentPt }, outline);
}

const figureGapPt = 6;

function setChart(block: BlockOf<"chart">, faces: Faces): Strip[] {
  const size = chartSize(block.chart);
  const widthPt = mmToPt(chartWidthMm);
  const heightPt = (widthPt * size.height) / size.width;
  const x = (typeWidthPt - widthPt) / 2;
  const picture: Strip = {
    heightPt,
    marks: [{ kind: "chart", x, y: 0, widthPt, heightPt, chart: drawChart(block.chart, faces) }],
    keepWithNext: true,
  };
  const { font, sizePt } = textStyles.caption;
  const caption = setCentred(drawInlines(block.caption, font, sizePt, faces), textStyles.caption);
  return keepTogether([blankStrip(figureGapPt), picture, ...caption, blankStrip(figureGapPt)], false);
}
