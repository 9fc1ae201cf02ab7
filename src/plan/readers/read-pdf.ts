/** A PDF to lines by the places of its words: page numbers and running heads come out as furniture, indents and full lines tell paragraphs. */
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { piecesOf, withPdf } from "../../pdf/open-pdf.ts";
import type { SourceLine } from "../text/source-line.ts";
import { arrangePages, type PageLine } from "./pdf-layout.ts";
import { type Word, wordsToLines } from "./pdf-lines.ts";
import { type PathCommands, readRules } from "./pdf-rules.ts";
import { findPageTables, type PageTable } from "./pdf-tables.ts";

/** More pages than any plan has. */
const mostPages = 500;

/**
 * Codes: PLAN-002 (no text on any page), PLAN-003 (password), PLAN-006 (too many pages), PLAN-008 (damaged); PLAN-009 warns of pages without
 * text.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Outcome<readonly SourceLine[]>> {
  const at = { kind: "file", file } as const;
  const read = await readPages(bytes);
  if (read.kind === "locked") return failure(diagnose("PLAN-003", at, {}));
  if (read.kind === "long") return failure(diagnose("PLAN-006", at, { found: `${read.pages} 页`, limit: `${mostPages} 页` }));
  if (read.kind === "damaged") return failure(diagnose("PLAN-008", at, {}));
  const empty = read.pages.flatMap((page, index) => (page.some(({ text }) => text.trim() !== "") ? [] : [index + 1]));
  if (empty.length === read.pages.length) return failure(diagnose("PLAN-002", at, { pages: read.pages.length }));
  const remarks = empty.length > 0 ? [diagnose("PLAN-009", at, { pages: empty.join("、") })] : [];
  return success(arrangePages(read.pages), remarks);
}

type Pages =
  | { readonly kind: "read"; readonly pages: readonly (readonly PageLine[])[] }
  | { readonly kind: "long"; readonly pages: number }
  | { readonly kind: "locked" }
  | { readonly kind: "damaged" };

async function readPages(bytes: Uint8Array): Promise<Pages> {
  const read = await withPdf(bytes, async (document, names): Promise<Pages> => {
    if (document.numPages > mostPages) return { kind: "long", pages: document.numPages };
    const pages: PageLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const words: readonly Word[] = await piecesOf(page);
      const height = page.getViewport({ scale: 1 }).height;
      const lines = wordsToLines(words, height);
      const drawn = mayHoldTable(lines) ? await page.getOperatorList() : undefined;
      const tables = drawn ? findPageTables(readRules(drawn.fnArray, drawn.argsArray, pathCommands(names)), words, height) : [];
      pages.push(tables.length === 0 ? lines : withTables(words, tables, height));
      page.cleanup();
    }
    return { kind: "read", pages };
  });
  return read.kind === "read" ? read.value : read;
}

/** Drawing commands take long to read; a page without any line that has wide gaps holds no table. */
function mayHoldTable(lines: readonly PageLine[]): boolean {
  return lines.filter(({ text }) => text.trim().split(" ").length > 2).length >= 2;
}

function pathCommands(names: Readonly<Record<string, number>>): PathCommands {
  const numbersOf = (list: string): number[] => list.split(" ").flatMap((name) => names[name] ?? []);
  const [save = -1, restore = -1, transform = -1, constructPath = -1] = numbersOf("save restore transform constructPath");
  return {
    save,
    restore,
    transform,
    constructPath,
    strokes: numbersOf("stroke closeStroke fillStroke eoFillStroke closeFillStroke closeEOFillStroke"),
    fills: numbersOf("fill eoFill"),
  };
}

/** The lines of a page with each table in its place. */
function withTables(words: readonly Word[], tables: readonly PageTable[], height: number): PageLine[] {
  const around = wordsToLines(
    words.filter((word) => !tables.some((table) => table.words.has(word))),
    height,
  );
  const placed = tables.map(
    ({ top, rows }): PageLine => ({ text: "", left: 0, right: 0, y: top, size: 1, pageHeight: height, rows }),
  );
  return [...around, ...placed].toSorted((a, b) => b.y - a.y);
}
