/** A page of the finished PDF -> the figures printed on it, each with its thread to the cells. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../diagnostics/outcome.ts";
import type { Block, Document } from "../model/document.ts";
import type { Trace } from "../model/trace.ts";
import { pdfPassages, reportPassages, tableHeads } from "./passages.ts";
import { pdfText } from "./pdf-lines.ts";
import { type PdfDocument, readPdfPages } from "./read-pdf-pages.ts";
import { type Alignment, align, markAt, streamOf } from "./streams.ts";
import { type TraceGround, traceFigures } from "./trace-number.ts";

/** Below this share of characters found again, the PDF was made from another report.json. */
const sameReport = 0.9;

/**
 * `page` counts the PDF's pages from 1. A chart belongs to the page of its caption; its words are outlines there and cannot be read.
 * Codes: REVIEW-001 and REVIEW-002 for a PDF that cannot be read, REVIEW-051 (no such page), REVIEW-052 (the page prints no bound
 * number), REVIEW-053 (the PDF is not of this report).
 */
export async function tracePage(page: number, pdf: Uint8Array, file: string, ground: TraceGround): Promise<Outcome<Trace>> {
  const read = await readPdfPages(pdf, file);
  if (!read.ok) return read;
  const pages = read.value.pages.length;
  const at = { kind: "file", file } as const;
  if (!Number.isInteger(page) || page < 1 || page > pages) return failure(diagnose("REVIEW-051", at, { page, pages }));
  const { ids, known } = figuresOn(page, read.value, ground.report);
  const remarks: Diagnostic[] = known < sameReport ? [diagnose("REVIEW-053", at, { page })] : [];
  if (ids.length === 0) return failure(diagnose("REVIEW-052", at, { page }), ...remarks);
  const figures = traceFigures(ids, ground);
  return success({ format: "trace/1", query: String(page), taken: "page", figures }, remarks);
}

interface PageFigures {
  /** In reading order. */
  readonly ids: readonly string[];
  /** Share of the page's characters that stand in the report too. */
  readonly known: number;
}

function figuresOn(page: number, pdf: PdfDocument, report: Document): PageFigures {
  const alignment = align(streamOf(reportPassages(report)), streamOf(pdfPassages(pdfText(pdf), tableHeads(report))));
  const owners = report.blocks.flatMap((block) => reportPassages({ ...report, blocks: [block] }).map(() => block));
  const ids: string[] = [];
  let characters = 0;
  let found = 0;
  for (let index = 0; index < alignment.to.text.length; index += 1) {
    if (pageOf(alignment, index) !== page) continue;
    characters += 1;
    const source = alignment.source[index] ?? -1;
    if (source < 0) continue;
    found += 1;
    const mark = markAt(alignment.from, source);
    if (mark !== null) ids.push(mark.fact);
    ids.push(...chartFigures(owners[alignment.from.passageAt[source] ?? -1]));
  }
  return { ids: [...new Set(ids)], known: characters === 0 ? 1 : found / characters };
}

function pageOf({ to }: Alignment, index: number): number | undefined {
  const offset = to.offsetAt[index] ?? 0;
  return to.passages[to.passageAt[index] ?? -1]?.pages.findLast(({ from }) => from <= offset)?.page;
}

function chartFigures(block: Block | undefined): string[] {
  if (block?.kind !== "chart") return [];
  return block.chart.series.flatMap(({ values }) => values.flatMap(({ fact }) => (fact === null ? [] : [fact])));
}
