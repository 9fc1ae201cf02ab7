/** A Word document -> its lines and tables as an editor left them. Styles and properties are looked at only where words cannot tell. */
import { readFactBookmark } from "../model/fact-bookmark.ts";
import type { WordBlock, WordCell, WordDocument, WordParagraph, WordTable } from "../ooxml/word-document.ts";
import { inert } from "./words.ts";

/** A stretch of a line that carried a figure's bookmark. `mark` stands for the figure; see model/fact-bookmark.ts. */
export interface FileMark {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** `heading`: its level by outline or number, null for running text. */
export interface FileLine {
  readonly kind: "line";
  readonly text: string;
  readonly marks: readonly FileMark[];
  readonly heading: 1 | 2 | 3 | 4 | null;
  readonly isTitle: boolean;
}

export interface FileTable {
  readonly kind: "table";
  readonly rows: readonly (readonly FileLine[])[];
}

export type FileItem = FileLine | FileTable;

/** How changes that are still tracked are read. */
export type Tracked = "accept" | "reject";

export interface EditedFile {
  readonly items: readonly FileItem[];
  /** Stretches that were still tracked as inserted or deleted. */
  readonly pending: number;
}

/** What a draft says about a conflict is no text of anyone. */
export const conflictNote = /【改稿有冲突[^】]*】/g;

export function readEditedFile(document: WordDocument, tracked: Tracked): EditedFile {
  let pending = 0;
  const line = (paragraph: WordParagraph): FileLine => {
    pending += paragraph.runs.filter(
      ({ change }, index) => change !== null && change !== paragraph.runs[index - 1]?.change,
    ).length;
    return lineOf(paragraph, tracked);
  };
  const items = document.blocks.flatMap((block): FileItem[] => {
    if (block.kind === "paragraph") return isContents(block) ? [] : [line(block)];
    const rows = block.rows.map((row) => row.cells.map((cell) => joinLines(linesIn(cell.blocks, line))));
    return isImprint(block, rows) ? rows.flat() : [{ kind: "table", rows }];
  });
  const kept = items.filter((item) => item.kind === "table" || item.text.trim() !== "");
  return { items: withoutRedHead(kept, document), pending };
}

function linesIn(blocks: readonly WordBlock[], line: (paragraph: WordParagraph) => FileLine): FileLine[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [line(block)]
      : block.rows.flatMap((row) => row.cells.flatMap((cell: WordCell) => linesIn(cell.blocks, line))),
  );
}

function lineOf(paragraph: WordParagraph, tracked: Tracked): FileLine {
  const gone = tracked === "accept" ? "deleted" : "inserted";
  let text = inert(paragraph.number);
  const marks: FileMark[] = [];
  for (const run of paragraph.runs) {
    if (run.change === gone) continue;
    const start = text.length;
    text += inert(run.text.replaceAll("\f", ""));
    const mark = run.bookmarks.map(readFactBookmark).find((one) => one !== null);
    const last = marks.at(-1);
    if (mark === undefined || mark === null) continue;
    // Programs split a run where the script changes.
    if (last?.mark === mark && last.end === start) marks[marks.length - 1] = { ...last, end: text.length };
    else marks.push({ start, end: text.length, mark });
  }
  // The note stands at the end, so positions before it hold.
  text = text.replace(conflictNote, "");
  const isTitle = /^(?:title|标题)$/i.test(paragraph.style);
  return { kind: "line", text, marks, heading: isTitle ? null : headingOf(paragraph, text), isTitle };
}

const headingNumbers = [
  [1, /^[一二三四五六七八九十]{1,3}、/],
  [2, /^[（(][一二三四五六七八九十]{1,3}[）)]/],
  [3, /^\d{1,2}[.．](?!\d)/],
  [4, /^[（(]\d{1,2}[）)]/],
] as const;
const longestHeading = 60;

function headingOf({ format }: WordParagraph, text: string): FileLine["heading"] {
  const { outlineLevel } = format;
  if (outlineLevel === 1 || outlineLevel === 2 || outlineLevel === 3 || outlineLevel === 4) return outlineLevel;
  if (text.length > longestHeading || /[。；：]/.test(text)) return null;
  return headingNumbers.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Lines of a table of contents are made by the program from the headings; a foreign one may have dropped style and field, but not the page number. */
function isContents({ style, fields, runs }: WordParagraph): boolean {
  const text = runs.map((run) => run.text).join("");
  const isNamed =
    /^(?:toc|contents|目录)\s*(?:\d|heading|标题)?/i.test(style) || fields.some((code) => /^(?:TOC|PAGEREF)\b/.test(code));
  return isNamed || /^\s*目\s*录\s*$/.test(text) || /\t\s*\d{1,3}\s*$/.test(text);
}

function joinLines(lines: readonly FileLine[]): FileLine {
  const filled = lines.filter(({ text }) => text.trim() !== "");
  const marks: FileMark[] = [];
  let text = "";
  for (const line of filled) {
    if (text !== "") text += "\n";
    marks.push(...line.marks.map((one) => ({ ...one, start: one.start + text.length, end: one.end + text.length })));
    text += line.text;
  }
  return { kind: "line", text, marks, heading: filled[0]?.heading ?? null, isTitle: filled[0]?.isTitle ?? false };
}

/** 版记 is a table to Word and two lines to the report. */
function isImprint(table: WordTable, rows: readonly (readonly FileLine[])[]): boolean {
  return table.rows.length <= 3 && rows.some((row) => row.length === 1 && /印发$|^抄送/.test(row[0]?.text.trim() ?? ""));
}

/** The red head belongs to the page, not to the report. */
function withoutRedHead(items: readonly FileItem[], { blocks }: WordDocument): FileItem[] {
  const first = blocks.find((block) => block.kind === "paragraph" && block.runs.some((run) => run.text.trim() !== ""));
  const red =
    first?.kind === "paragraph" &&
    first.runs.some(({ format }) => /^(?:FF|E[0-9A-F]|D[0-9A-F]|C[0-9A-F])[0-3].[0-3].$/.test(format.color));
  return red ? items.slice(1) : [...items];
}
