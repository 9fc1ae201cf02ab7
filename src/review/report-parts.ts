/** A Word document -> its paragraphs by the part they play in an official document. Told by words and position, so that a wrong format cannot hide one. */
import { type WordBlock, type WordDocument, type WordParagraph, type WordTable, wordsOf } from "../ooxml/word-document.ts";

export type Part =
  | "red-head"
  | "document-number"
  | "title"
  | "contents"
  | "recipients"
  | "heading"
  | "body"
  | "attachments"
  | "signature"
  | "date"
  | "note"
  | "annex-label"
  | "annex-title"
  | "caption"
  | "figure"
  | "cell"
  | "imprint"
  | "blank";

/** `number` counts the paragraphs that hold words, from 1; a blank one has the number of the one before. */
export interface ReportParagraph {
  readonly part: Part;
  readonly number: number;
  readonly text: string;
  readonly word: WordParagraph;
  /** 1–4 for a heading, or for the heading that runs on into a body paragraph. */
  readonly level: 1 | 2 | 3 | 4 | null;
  /** The words of that heading; "" where there is none. */
  readonly lead: string;
  /** For a cell: its table, row and column from 0; the words at the head of its column. */
  readonly cell: { readonly table: WordTable; readonly row: number; readonly column: number; readonly head: string } | null;
}

const numberMarks = [
  [1, /^[一二三四五六七八九十]{1,3}[、.．，]/],
  [2, /^[（(][一二三四五六七八九十]{1,3}[）)][、.．]?/],
  [3, /^\d{1,2}[.．、](?!\d)/],
  [4, /^[（(]\d{1,2}[）)]/],
] as const;

const datePattern = /^(?:\d{2,4}|[〇○零一二三四五六七八九]{2,4})年.{1,3}月.{1,3}日$/;
const documentNumberPattern = /^[\S ]{1,20}?[〔［[【（(]?第?\d{2,4}[年〕］\]】）)]\s*第?\d+\s*号/;

export function headingLevel(text: string): 1 | 2 | 3 | 4 | null {
  return numberMarks.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Where the walk through the document stands. */
interface Walk {
  stage: "opening" | "text" | "closed" | "annex";
  title: boolean;
  contents: boolean;
  number: number;
  before: Part | null;
}

export function reportParts(document: WordDocument): ReportParagraph[] {
  const walk: Walk = { stage: "opening", title: false, contents: false, number: 0, before: null };
  const texts = document.blocks.map((block) => (block.kind === "paragraph" ? wordsOf(block).trim() : "\u0000"));
  return document.blocks.flatMap((block, index): ReportParagraph[] => {
    if (block.kind === "table") return tableParts(block, walk);
    const text = texts[index] ?? "";
    const next = texts.slice(index + 1).find((one) => one !== "") ?? "";
    return [place(block, text, next, walk)];
  });
}

function place(word: WordParagraph, text: string, next: string, walk: Walk): ReportParagraph {
  if (text === "") {
    const part = word.pictures.length > 0 ? "figure" : "blank";
    return { part, number: walk.number, text, word, level: null, lead: "", cell: null };
  }
  walk.number += 1;
  const part = partOf(word, text, next, walk);
  walk.before = part;
  const level = part === "heading" || part === "body" ? headingLevel(text) : null;
  const lead = part === "body" && level !== null ? (/^[^。]*。/.exec(text)?.[0] ?? "") : "";
  return { part, number: walk.number, text, word, level: part === "body" && lead === text ? null : level, lead, cell: null };
}

function partOf(word: WordParagraph, text: string, next: string, walk: Walk): Part {
  if (walk.stage === "opening") {
    const opening = openingPart(word, text, walk);
    if (opening !== null) return opening;
    walk.stage = "text";
  }
  if (walk.stage === "text") {
    if (datePattern.test(text)) {
      walk.stage = "closed";
      return "date";
    }
    if (/^附件[:：]/.test(text)) return "attachments";
    if (walk.before === "attachments" && /^\d+[.．、]/.test(text)) return "attachments";
    if (datePattern.test(next) && !/[。：；]$/.test(text) && text.length < 40) return "signature";
  }
  if (walk.stage === "closed" && /^[（(].*[）)]$/.test(text)) return "note";
  if ((walk.stage === "closed" || walk.stage === "annex") && /^附件\s*\d*[:：]?$/.test(text)) {
    walk.stage = "annex";
    return "annex-label";
  }
  if (walk.before === "annex-label") return "annex-title";
  if (/^[表图]\s*\d+/.test(text) && text.length < 60 && !/。/.test(text)) return "caption";
  return headingLevel(text) !== null && !/[。；].|[。；]$/.test(text.replace(/。$/, "")) && text.length < 80 ? "heading" : "body";
}

/** A line of the contents ends with a tab and the number of a page. */
const contentsLine = /\t\d{1,3}$/;

function openingPart(word: WordParagraph, text: string, walk: Walk): Part | null {
  if (/^目\s*录$/.test(text) || (walk.contents && contentsLine.test(text))) {
    walk.contents = true;
    return "contents";
  }
  if (documentNumberPattern.test(text) && text.length < 60) return "document-number";
  if (!walk.title && (/文件$/.test(text) || isRed(word))) return "red-head";
  if (/[：:]$/.test(text) && text.length < 200) {
    walk.stage = "text";
    return "recipients";
  }
  if (/[。；]./.test(text) || (headingLevel(text) !== null && walk.title) || (walk.title && text.length > 60)) return null;
  walk.title = true;
  return "title";
}

function isRed(word: WordParagraph): boolean {
  return word.runs.some((run) => /^(?:FF|E[0-9A-F]|D[0-9A-F]|C[0-9A-F])[0-3][0-9A-F][0-3][0-9A-F]$/.test(run.format.color));
}

function tableParts(table: WordTable, walk: Walk): ReportParagraph[] {
  const heads = table.rows[0]?.cells.map((cell) => wordsIn(cell.blocks)) ?? [];
  const imprint =
    table.rows.length <= 3 && table.rows.some((row) => row.cells.some((cell) => /印发$|^抄送/.test(wordsIn(cell.blocks))));
  if (walk.stage === "opening") walk.stage = "text";
  walk.before = imprint ? "imprint" : "cell";
  return table.rows.flatMap((row, rowNumber) =>
    row.cells.flatMap((cell, column) =>
      cell.blocks.flatMap((block): ReportParagraph[] => {
        if (block.kind === "table") return tableParts(block, walk);
        const text = wordsOf(block).trim();
        if (text !== "") walk.number += 1;
        const place = { table, row: rowNumber, column, head: heads[column] ?? "" };
        return [
          { part: imprint ? "imprint" : "cell", number: walk.number, text, word: block, level: null, lead: "", cell: place },
        ];
      }),
    ),
  );
}

function wordsIn(blocks: readonly WordBlock[]): string {
  return blocks.map((block) => (block.kind === "paragraph" ? wordsOf(block).trim() : "")).join("");
}
