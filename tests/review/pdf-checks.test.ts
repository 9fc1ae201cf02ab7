/** Each check of a PDF: the finished report passes, and one broken property is caught by the check that is named after it. */
import { beforeAll, expect, test } from "vitest";
import type { Block } from "../../src/model/document.ts";
import type { PdfPiece } from "../../src/pdf/open-pdf.ts";
import { writePdf } from "../../src/publish/write-pdf.ts";
import { pdfChecks } from "../../src/review/checks/pdf-checks.ts";
import { pdfText } from "../../src/review/pdf-lines.ts";
import { type PdfDocument, type PdfPage, readPdfPages } from "../../src/review/read-pdf-pages.ts";
import { take } from "../chain/season.ts";
import { bundledFonts, fullReport } from "./full-report.ts";

let clean: PdfDocument;

beforeAll(async () => {
  const prose = "全区坚持依法行政，持续优化营商环境，各项工作有序推进。".repeat(12);
  const long: Block = { kind: "paragraph", inlines: [{ kind: "text", text: prose }] };
  const blocks = fullReport.blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 1 ? [block, long, long] : [block],
  );
  clean = take(await readPdfPages(take(await writePdf({ ...fullReport, blocks }, { fonts: bundledFonts() })), "报告.pdf"));
}, 60_000);

function departures(document: PdfDocument): string[] {
  const subject = { document, text: pdfText(document) };
  return pdfChecks.filter((check) => (check.find(subject) ?? []).length > 0).map(({ id }) => id);
}

type Mutation = (document: PdfDocument) => PdfDocument;

const inPage =
  (number: number, edit: (page: PdfPage) => PdfPage): Mutation =>
  (document) => ({
    ...document,
    pages: document.pages.map((page, index) => (index + 1 === number ? edit(page) : page)),
  });

/** The pieces that hold the words, on one page or on all. */
const pieces =
  (holds: RegExp, edit: (piece: PdfPiece) => PdfPiece): Mutation =>
  (document) => ({
    ...document,
    pages: document.pages.map((page) => ({
      ...page,
      pieces: page.pieces.map((piece) => (holds.test(piece.text) ? edit(piece) : piece)),
    })),
  });

const body = /^[\p{Script=Han}，。、]{6}/u;
const footPt = 92;
const pageNumbers = (number: number, edit: (piece: PdfPiece) => PdfPiece) =>
  inPage(number, (page) => ({ ...page, pieces: page.pieces.map((piece) => (piece.y < footPt ? edit(piece) : piece)) }));

/** The lines of the second page's text from its top on. */
function rows(page: PdfPage): number[] {
  return [...new Set(page.pieces.filter(({ y, size }) => y > footPt && size > 15).map(({ y }) => y))].toSorted((a, b) => b - a);
}

/** On every page the second line is moved in, so that the first, where it ends a paragraph of the page before, stands alone. */
function strandLine(document: PdfDocument): PdfDocument {
  const pages = document.pages.map((page) => {
    const second = rows(page)[1];
    return { ...page, pieces: page.pieces.map((piece) => (piece.y === second ? { ...piece, x: piece.x + 31.5 } : piece)) };
  });
  return { ...document, pages };
}

/** The last line of some page becomes a heading. */
function footHeading(document: PdfDocument): PdfDocument {
  const at = document.pages.findIndex((page, index) => index > 0 && rows(page).length > 15);
  return inPage(at + 1, (page) => {
    const last = Math.min(...rows(page));
    const [one] = page.pieces.filter(({ y }) => y === last);
    const heading = one === undefined ? [] : [{ ...one, text: "二、其他情况", width: 96 }];
    return { ...page, pieces: page.pieces.flatMap((piece) => (piece.y !== last ? [piece] : piece === one ? heading : [])) };
  })(document);
}

const mutations: readonly (readonly [string, Mutation])[] = [
  ["pdf-paper-width", inPage(1, (page) => ({ ...page, widthPt: 612 }))],
  ["pdf-paper-height", inPage(1, (page) => ({ ...page, heightPt: 792 }))],
  ["pdf-left", pieces(body, (piece) => ({ ...piece, x: 60 }))],
  ["pdf-right", pieces(body, (piece) => ({ ...piece, width: piece.width + 60 }))],
  ["pdf-top", inPage(2, (page) => ({ ...page, pieces: page.pieces.map((piece) => ({ ...piece, y: piece.y + 40 })) }))],
  [
    "pdf-lines",
    inPage(3, (page) => ({
      ...page,
      pieces: [
        ...page.pieces,
        ...Array.from({ length: 23 }, (_, row) => ({ text: "法", x: 100, y: 730 - row * 27.5, width: 15.75, size: 15.75 })),
      ],
    })),
  ],
  [
    "pdf-pitch",
    inPage(3, (page) => ({ ...page, pieces: page.pieces.map((piece) => ({ ...piece, y: 100 + (piece.y - 100) * 0.9 })) })),
  ],
  ["pdf-characters", pieces(body, (piece) => ({ ...piece, text: `${piece.text}${"法".repeat(28)}` }))],
  ["pdf-body-size", pieces(/./, (piece) => (piece.size > 15 && piece.size < 17 ? { ...piece, size: 14 } : piece))],
  ["pdf-title-size", pieces(/./, (piece) => (piece.size === 22 ? { ...piece, size: 18 } : piece))],
  ["pdf-embedded", (document) => ({ ...document, fonts: [...document.fonts, { name: "SimSun", embedded: false }] })],
  ["pdf-number-present", inPage(2, (page) => ({ ...page, pieces: page.pieces.filter(({ y }) => y > footPt) }))],
  ["pdf-number-form", pageNumbers(2, (piece) => ({ ...piece, text: piece.text.replace("2", "3") }))],
  ["pdf-number-side", pageNumbers(2, (piece) => ({ ...piece, x: piece.x + 300 }))],
  ["pdf-number-height", pageNumbers(1, (piece) => ({ ...piece, y: piece.y - 20 }))],
  ["pdf-number-size", pageNumbers(1, (piece) => ({ ...piece, size: 10.5 }))],
  ["pdf-line-start", pieces(body, (piece) => ({ ...piece, text: `，${piece.text.slice(1)}` }))],
  ["pdf-line-end", pieces(body, (piece) => ({ ...piece, text: `${piece.text.slice(0, -1)}（` }))],
  ["pdf-heading-foot", footHeading],
  ["pdf-stray-line", strandLine],
  ["pdf-missing-glyphs", pieces(body, (piece) => ({ ...piece, text: `〓${piece.text.slice(1)}` }))],
  [
    "pdf-contents-pages",
    inPage(1, (page) => ({
      ...page,
      pieces: page.pieces.map((piece) => (/^\d$/.test(piece.text) ? { ...piece, text: "9" } : piece)),
    })),
  ],
  ["pdf-title-property", (document) => ({ ...document, title: "" })],
  ["pdf-language", (document) => ({ ...document, language: "en-US" })],
];

test("the finished report passes every check, and each finds something to look at", () => {
  expect(departures(clean)).toEqual([]);
  const subject = { document: clean, text: pdfText(clean) };
  expect(pdfChecks.filter((check) => check.find(subject) === null).map(({ id }) => id)).toEqual([]);
});

test.each(mutations)("%s catches its fault", (id, mutate) => {
  expect(departures(mutate(clean))).toContain(id);
});

test("every check of a PDF has a fault of its own", () => {
  const broken = mutations.map(([id]) => id);
  expect(pdfChecks.map(({ id }) => id).toSorted()).toEqual(broken.toSorted());
});
