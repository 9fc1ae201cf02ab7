/** The main part of a Word file as text → its paragraphs and runs with their offsets, for putting marks between them. */
import { tokenizeXml } from "./xml-tokens.ts";

/** Offsets into the part's text; `text` is what the run prints. */
export interface RunPosition {
  readonly start: number;
  end: number;
  text: string;
}

export interface ParagraphPosition {
  readonly runs: readonly RunPosition[];
  /** Behind its properties, where its words begin. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

export interface CommentMarks {
  /** Offsets behind the element, by comment id. */
  readonly start: ReadonlyMap<string, number>;
  readonly end: ReadonlyMap<string, number>;
  /** Behind the run that holds the sign. */
  readonly reference: ReadonlyMap<string, number>;
}

export interface WordPositions {
  /** With its colon; "" where none is in use. */
  readonly prefix: string;
  readonly paragraphs: readonly ParagraphPosition[];
  readonly comments: CommentMarks;
}

interface OpenParagraph {
  readonly runs: RunPosition[];
  contentStart: number;
}

export function wordPositions(xml: string): WordPositions {
  const paragraphs: ParagraphPosition[] = [];
  const openParagraphs: OpenParagraph[] = [];
  const openRuns: (RunPosition & { signs: string[] })[] = [];
  const marks = { start: new Map<string, number>(), end: new Map<string, number>(), reference: new Map<string, number>() };
  const path: string[] = [];
  let prefix = "";
  tokenizeXml(xml, {
    open: ({ name, start, end, isEmpty }, attributes) => {
      const local = name.slice(name.indexOf(":") + 1);
      const id = attributes.get(`${prefix}id`) ?? "";
      if (path.length === 0) prefix = name.slice(0, name.indexOf(":") + 1);
      if (local === "commentRangeStart") marks.start.set(id, end);
      if (local === "commentRangeEnd") marks.end.set(id, end);
      if (local === "commentReference") openRuns.at(-1)?.signs.push(id);
      if (isEmpty) return true;
      path.push(local);
      if (local === "p") openParagraphs.push({ runs: [], contentStart: end });
      if (local === "r") openRuns.push({ start, end, text: "", signs: [] });
      return true;
    },
    close: (name, start, end) => {
      const local = name.slice(name.indexOf(":") + 1);
      path.pop();
      const paragraph = openParagraphs.at(-1);
      if (local === "pPr" && paragraph !== undefined) paragraph.contentStart = end;
      if (local === "r") {
        const run = openRuns.pop();
        if (run === undefined) return;
        run.end = end;
        for (const id of run.signs) marks.reference.set(id, end);
        paragraph?.runs.push({ start: run.start, end, text: run.text });
      }
      if (local === "p" && paragraph !== undefined) {
        openParagraphs.pop();
        paragraphs.push({ ...paragraph, contentEnd: start });
      }
    },
    text: (text) => {
      const run = openRuns.at(-1);
      if (run !== undefined && path.at(-1) === "t") run.text += text;
    },
  });
  return { prefix, paragraphs, comments: marks };
}
