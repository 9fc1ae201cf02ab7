/** A DOCX, a PDF or a report -> passages: paragraphs, captions and cells in reading order, with the figures that are printed in them. */
import { type Block, type Document, type Inline, textOf } from "../model/document.ts";
import { readFactBookmark } from "../model/fact-bookmark.ts";
import { contentsLines } from "./pdf-contents.ts";
import { joinLines, type PdfText } from "./pdf-lines.ts";
import type { ReportParagraph } from "./report-parts.ts";

/** A stretch of the text that prints a figure. `fact` is the figure's id, or the mark in its bookmark; see model/fact-bookmark.ts. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly fact: string;
}

/** `paragraph` counts from 1, null in a PDF. `pages`: from which character on the text stands on which page, empty outside a PDF. */
export interface Passage {
  readonly text: string;
  readonly kind: "text" | "heading" | "cell";
  /** Words at the head of a cell's column; "" elsewhere. */
  readonly head: string;
  readonly paragraph: number | null;
  readonly pages: readonly { readonly from: number; readonly page: number }[];
  readonly marks: readonly Mark[];
}

/** `contents`: whether the table of contents is wanted as well; it repeats the headings and is no part of the report's text. */
export function wordPassages(parts: readonly ReportParagraph[], contents = false): Passage[] {
  return parts
    .filter(({ part, text }) => text !== "" && (contents || part !== "contents"))
    .map((paragraph) => ({
      text: paragraph.text,
      kind: paragraph.part === "heading" ? "heading" : paragraph.part === "cell" ? "cell" : "text",
      head: paragraph.cell !== null && paragraph.cell.row > 0 ? paragraph.cell.head : "",
      paragraph: paragraph.number,
      pages: [],
      marks: bookmarksIn(paragraph),
    }));
}

function bookmarksIn({ word, text }: ReportParagraph): Mark[] {
  const runs = word.runs.filter((run) => run.change !== "deleted");
  const whole = word.number + runs.map((run) => run.text).join("");
  let position = word.number.length - whole.indexOf(text);
  const marks: Mark[] = [];
  for (const run of runs) {
    const start = position;
    position += run.text.length;
    const fact = run.bookmarks.map(readFactBookmark).find((mark) => mark !== null);
    if (fact === undefined || fact === null) continue;
    const last = marks.at(-1);
    // Programs split a run where the script changes.
    if (last !== undefined && last.fact === fact && last.end === start) marks[marks.length - 1] = { ...last, end: position };
    else marks.push({ start, end: position, fact });
  }
  return marks;
}

/** `heads`: the words of tables' first rows; where they open a page again they are the repeated head. */
export function pdfPassages({ lines }: PdfText, heads: readonly string[], contents = false): Passage[] {
  const listed = new Set(contents ? [] : contentsLines(lines));
  const own = lines.filter((line) => !listed.has(line));
  const kept = own.filter((_line, index) => !isRepeatedHead(own, index, heads));
  return joinLines(kept).map((joined) => {
    let from = 0;
    const pages = joined.map((line) => {
      const start = { from, page: line.page };
      from += line.text.length;
      return start;
    });
    const text = joined.map((line) => line.text).join("");
    const size = joined[0]?.size ?? 0;
    return { text, kind: size < 13 ? "cell" : "text", head: "", paragraph: null, pages, marks: [] };
  });
}

/** Whether the line belongs to the first lines of a page after the first on which a table goes on with its head. */
function isRepeatedHead(lines: readonly { text: string; page: number }[], index: number, heads: readonly string[]): boolean {
  const page = lines[index]?.page ?? 0;
  const first = lines.findIndex((line) => line.page === page);
  if (page === 1) return false;
  return heads.some((head) => {
    let words = "";
    for (let at = first; at < lines.length && words.length < head.length; at += 1) {
      words += (lines[at]?.text ?? "").replace(/\s/g, "");
      if (words === head && index >= first && index <= at) return true;
    }
    return false;
  });
}

export function reportPassages(document: Document): Passage[] {
  const head = document.redHead === undefined ? [] : [plain(document.redHead)];
  return [...head, ...document.blocks.flatMap(passagesOf)];
}

/** The words of each table's first row without blanks. */
export function tableHeads(document: Document): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === "table"
      ? [
          block.columns
            .map(({ title }) => title)
            .join("")
            .replace(/\s/g, ""),
        ]
      : [],
  );
}

function passagesOf(block: Block): Passage[] {
  switch (block.kind) {
    case "title":
      return block.lines.map((line) => ofInlines(line, "text"));
    case "document-number":
      return [plain(block.issuer === null ? block.text : `${block.text}签发人：${block.issuer}`)];
    case "recipients":
      return [plain(`${block.text.replace(/[：:]$/, "")}：`)];
    case "heading":
      return [ofInlines(block.inlines, "heading")];
    case "paragraph":
      return [ofInlines([...(block.lead ?? []), ...block.inlines], "text")];
    case "table":
      return [
        ofInlines(block.caption, "text"),
        ...block.columns.map(({ title }) => plain(title, "cell")),
        ...block.rows.flatMap((row) => row.map((cell, column) => ofInlines(cell, "cell", block.columns[column]?.title ?? ""))),
      ];
    case "chart":
      return [ofInlines(block.caption, "text")];
    case "attachments":
      return block.titles.map((title, index) => {
        const number = block.titles.length > 1 ? `${index + 1}.` : "";
        return plain(`${index === 0 ? "附件：" : ""}${number}${title.replace(/[。；;]$/, "")}`);
      });
    case "signature":
      return [plain(block.signatory), plain(block.date)];
    case "note":
      return [plain(`（${block.text.replace(/^[（(]|[）)]$/g, "")}）`)];
    case "imprint":
      return [
        ...(block.copies.length === 0 ? [] : [plain(`抄送：${block.copies.join("，")}。`)]),
        plain(`${block.office}${block.date.replace(/印发$/, "")}印发`),
      ];
    case "annex":
      return [plain(block.label), ofInlines(block.inlines, "text")];
  }
}

function plain(text: string, kind: Passage["kind"] = "text"): Passage {
  return { text, kind, head: "", paragraph: null, pages: [], marks: [] };
}

function ofInlines(inlines: readonly Inline[], kind: Passage["kind"], head = ""): Passage {
  let position = 0;
  const marks = inlines.flatMap((inline): Mark[] => {
    const start = position;
    position += inline.text.length;
    return inline.kind === "fact" ? [{ start, end: position, fact: inline.fact }] : [];
  });
  return { ...plain(textOf(inlines), kind), head, marks };
}
