/** Finished files that are open already, with one digit changed, the n-th of all their digits. */
import type { WordBlock, WordDocument } from "../../src/ooxml/word-document.ts";
import type { OpenedFile } from "../../src/review/open-files.ts";
import type { PdfDocument } from "../../src/review/read-pdf-pages.ts";

/** Counts down over the digits of all texts, in order, and changes the one on which the count runs out. */
interface Countdown {
  left: number;
  readonly by: number;
}

const lowestTextPt = 90;

/** How many digits the file prints, page numbers left out: no data stands in them. */
export function digitsIn(opened: OpenedFile): number {
  const countdown = { left: Number.MAX_SAFE_INTEGER, by: 0 };
  spoil(opened, countdown);
  return Number.MAX_SAFE_INTEGER - countdown.left;
}

/** `by` is added to the digit, 1 to 9; beyond 9 it starts over at 0. */
export function spoilDigit(opened: OpenedFile, index: number, by: number): OpenedFile {
  return spoil(opened, { left: index, by });
}

function spoil(opened: OpenedFile, countdown: Countdown): OpenedFile {
  return opened.kind === "docx"
    ? { ...opened, document: spoilWord(opened.document, countdown) }
    : { ...opened, document: spoilPdf(opened.document, countdown) };
}

function spoilText(text: string, countdown: Countdown): string {
  return text.replace(/\d/g, (digit) => {
    countdown.left -= 1;
    return countdown.left === -1 ? String((Number(digit) + countdown.by) % 10) : digit;
  });
}

function spoilWord(document: WordDocument, countdown: Countdown): WordDocument {
  const blocks = (list: readonly WordBlock[]): WordBlock[] =>
    list.map((block) =>
      block.kind === "paragraph"
        ? { ...block, runs: block.runs.map((run) => ({ ...run, text: spoilText(run.text, countdown) })) }
        : {
            ...block,
            rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ blocks: blocks(cell.blocks) })) })),
          },
    );
  return { ...document, blocks: blocks(document.blocks) };
}

function spoilPdf(document: PdfDocument, countdown: Countdown): PdfDocument {
  const pages = document.pages.map((page) => ({
    ...page,
    pieces: page.pieces.map((piece) => (piece.y < lowestTextPt ? piece : { ...piece, text: spoilText(piece.text, countdown) })),
  }));
  return { ...document, pages };
}
