/** Pages -> PDF bytes. Every mark has its place already; pdfmake only draws, subsets the faces and writes the file. */
import pdfmake from "pdfmake";
import type { CanvasElement, Content, TDocumentDefinitions, TFontDictionary } from "pdfmake/interfaces.js";
import { unreachable } from "../../diagnostics/outcome.ts";
import type { Document } from "../../model/document.ts";
import type { Faces, OpenFace } from "../faces.ts";
import { mmToPt, pageMm, pageNumberBaseLinePt, textStyles, typeWidthPt } from "../official-page.ts";
import { oneLine } from "./break-lines.ts";
import { drawText } from "./drawn-text.ts";
import type { Page } from "./paginate.ts";
import { baseLineOf, fullMeasure, setLine } from "./set-lines.ts";
import type { Mark, OutlineEntry } from "./strip.ts";

const paper = { width: mmToPt(pageMm.width), height: mmToPt(pageMm.height), left: mmToPt(pageMm.left), top: mmToPt(pageMm.top) };

export async function drawPages(pages: readonly Page[], document: Document, faces: Faces): Promise<Uint8Array> {
  const content = drawContent(pages, faces);
  const used = faces.opened();
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setFonts(fontDictionary(used));
  const pdf = pdfmake.createPdf(definition(document, content));
  // pdfkit leaves the count of entries out of a closed outline, which PDF/A forbids; an open one has it.
  Object.assign((await pdf.getStream()).outline, { options: { expanded: true } });
  return new Uint8Array(await pdf.getBuffer());
}

/** pdfmake asks for every weight it might need, so each face stands for all of its weights. */
function fontDictionary(faces: readonly OpenFace[]): TFontDictionary {
  return Object.fromEntries(
    faces.map(({ key, file: { path, read } }) => {
      pdfmake.virtualfs.writeFileSync(path, read());
      return [key, { normal: path, bold: path, italics: path, bolditalics: path }];
    }),
  );
}

function definition(document: Document, content: Content[]): TDocumentDefinitions {
  const date = new Date(`${document.date}T00:00:00Z`);
  return {
    pageSize: { width: paper.width, height: paper.height },
    pageMargins: 0,
    // The part of PDF/A that a free validator proves; it knows no transparency, so nothing here is translucent.
    version: "1.4",
    subset: "PDF/A-1b",
    language: "zh-CN",
    displayTitle: true,
    compress: true,
    info: {
      title: document.title,
      author: document.author,
      subject: `${document.district}${document.year}年法治政府建设年度报告`,
      creator: "fazhi",
      producer: "fazhi",
      creationDate: date,
      modDate: date,
    },
    defaultStyle: { font: "fangsong", fontSize: textStyles.body.sizePt },
    content,
  };
}

function drawContent(pages: readonly Page[], faces: Faces): Content[] {
  const outlines = createOutlines();
  return pages.map((page, index): Content => {
    const placed = page.flatMap(({ strip, top }) =>
      strip.marks.map((mark) => drawMark(mark, paper.left, paper.top + top, outlines)),
    );
    const stack = [...placed, ...drawPageNumber(index + 1, faces, outlines)];
    return index === 0 ? { stack } : { stack, pageBreak: "before" };
  });
}

/** — 1 —: one character of 4号 from the outer edge of the type area, right on odd pages and left on even ones (GB/T 9704-2012, 7.5). */
function drawPageNumber(number: number, faces: Faces, outlines: Outlines): Content[] {
  const { font, sizePt, pitchPt } = textStyles.pageNumber;
  const sorts = drawText(`— ${number} —`, font, sizePt, faces);
  const align = number % 2 === 1 ? "right" : "left";
  const measure = { ...fullMeasure, sizePt, pitchPt, align } as const;
  const marks = setLine(oneLine(sorts), measure, sizePt, typeWidthPt - 2 * sizePt, 0);
  return marks.map((mark) => drawMark(mark, paper.left, pageNumberBaseLinePt - baseLineOf(measure), outlines));
}

/** Points: a dot and the gap behind it. */
const dots = { length: 1, space: 3 };

function drawMark(mark: Mark, left: number, top: number, outlines: Outlines): Content {
  switch (mark.kind) {
    case "text":
      return {
        text: mark.text,
        font: mark.face.key,
        fontSize: mark.sizePt,
        characterSpacing: mark.spacingPt,
        color: mark.color,
        noWrap: true,
        preserveLeadingSpaces: true,
        preserveTrailingSpaces: true,
        // pdfmake places the upper edge of a line, which lies one ascender above the base line.
        absolutePosition: { x: left + mark.x, y: top + mark.y - mark.face.ascent * mark.sizePt },
        ...(mark.outline ? outlines(mark.outline) : {}),
        ...(mark.linkToOutline === undefined ? {} : { linkToDestination: outlineId(mark.linkToOutline) }),
      };
    case "rule":
      return {
        canvas: [
          {
            type: "line",
            x1: mark.x1,
            y1: mark.y1,
            x2: mark.x2,
            y2: mark.y2,
            lineWidth: mark.widthPt,
            lineColor: mark.color,
            ...(mark.dotted === true ? { dash: dots } : {}),
          },
        ],
        absolutePosition: { x: left, y: top },
      };
    case "chart":
      return drawChart(mark, left + mark.x, top + mark.y);
    default:
      return unreachable(mark);
  }
}

/** The words beside the SVG, not in it: their outlines are twenty times as long as the rest, and an SVG is parsed twice. */
function drawChart({ chart, widthPt, heightPt }: Extract<Mark, { kind: "chart" }>, x: number, y: number): Content {
  const words = chart.words.map(({ fill, pathAt }) => ({ type: "path", d: pathAt(x, y, widthPt / chart.width), color: fill }));
  const svg = { svg: chart.svg, width: widthPt, height: heightPt, absolutePosition: { x, y } };
  // pdfmake draws paths, where they stand on the page; its types leave them out.
  return { stack: [svg, { canvas: words as unknown as CanvasElement[], absolutePosition: { x, y } }] };
}

interface OutlineOptions {
  readonly id: string;
  readonly outline: true;
  readonly outlineText: string;
  readonly outlineExpanded: true;
  readonly outlineParentId?: string;
}

function outlineId(number: number): string {
  return `outline-${number}`;
}

/** Hangs each heading below the last one of a higher level. */
type Outlines = (entry: OutlineEntry) => OutlineOptions;

function createOutlines(): Outlines {
  const open: { level: number; id: string }[] = [];
  let count = 0;
  return ({ level, text }) => {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1);
    count += 1;
    const id = outlineId(count);
    open.push({ level, id });
    return { id, outline: true, outlineText: text, outlineExpanded: true, ...(parent ? { outlineParentId: parent.id } : {}) };
  };
}
