/** Lines to paragraphs: hard line breaks inside a sentence are closed, titles broken over several lines are put together, furniture is set aside. */
import { type Mark, readMark } from "../structure/numbering.ts";
import { isFurniture } from "./find-furniture.ts";
import {
  endsSentence,
  isAddressee,
  isBodyLine,
  isDateLine,
  isDocumentNumberLine,
  isEndNote,
  isLabelled,
  isShortTitle,
} from "./line-signs.ts";
import { joinText, normaliseSpaces } from "./normalise-spaces.ts";
import type { SourceCell, SourceLine } from "./source-line.ts";
import { findTitleRuns } from "./title-runs.ts";

/** One logical paragraph, or one row of a table. */
export interface Paragraph {
  readonly kind: "text" | "title" | "heading" | "row";
  readonly text: string;
  readonly level?: number;
  readonly cells?: readonly SourceCell[];
  readonly table?: number;
}

export interface JoinedLines {
  readonly paragraphs: readonly Paragraph[];
  readonly furniture: readonly string[];
}

/** Joins the lines of a document. Every line ends up in a paragraph or among the furniture; only spaces are dropped on the way. */
export function joinLines(lines: readonly SourceLine[]): JoinedLines {
  const clean = setAside(lines.map(cleanLine).filter((line) => line.text !== ""));
  const furniture = clean.filter((line) => line.kind === "furniture").map((line) => line.text);
  const kept = clean.filter((line) => line.kind !== "furniture");
  const titleOf = findTitleRuns(kept.map((line) => (line.kind === "row" ? "" : line.text)));
  const numbers = new Map<string, number>();
  const gathered: Gathering[] = [];
  for (const [index, line] of kept.entries()) {
    const title = titleOf.get(index);
    const open = gathered.at(-1);
    const continues = title === undefined ? open !== undefined && goesOn(open, line, numbers) : title < index;
    if (open && continues) grow(open, line.text);
    else {
      note(line, numbers);
      gathered.push(begin(line, title !== undefined));
    }
  }
  return { paragraphs: gathered.map(({ first, pieces }) => ({ ...first, text: pieces.join("") })), furniture };
}

/** A paragraph while its lines are being put together. Only its ends are looked at, so that long paragraphs cost no more than short ones. */
interface Gathering {
  readonly first: Paragraph;
  readonly pieces: string[];
  length: number;
  /** The last characters. */
  tail: string;
}

const tailLength = 300;

function begin(line: SourceLine, isTitle: boolean): Gathering {
  const { kind, text, level, cells, table } = line;
  const first: Paragraph = isTitle
    ? { kind: "title", text }
    : {
        kind: kind === "furniture" ? "text" : kind,
        text,
        ...(level === undefined ? {} : { level }),
        ...(cells === undefined ? {} : { cells }),
        ...(table === undefined ? {} : { table }),
      };
  return { first, pieces: [text], length: text.length, tail: text.slice(-tailLength) };
}

function grow(open: Gathering, text: string): void {
  const piece = joinText(open.tail, text).slice(open.tail.length);
  open.pieces.push(piece);
  open.length += piece.length;
  open.tail = (open.tail + piece).slice(-tailLength);
}

function cleanLine(line: SourceLine): SourceLine {
  if (line.cells) {
    const cells = line.cells.map((cell) => ({ text: normaliseSpaces(cell.text), value: normaliseSpaces(cell.value) }));
    const text = cells.map((cell) => cell.text).join("\t");
    // 索引号 | … | 发布机构 | …: a table of metadata above the document.
    const pairs = cells
      .filter((_cell, index) => index % 2 === 0)
      .map((cell, pair) => `${cell.text.replace(/[：:]$/, "")}：${cells[pair * 2 + 1]?.text ?? ""}`);
    const isAround = pairs.some((pair) => isFurniture(pair)) && cells.length <= 4;
    return { ...line, cells, text: text.trim() === "" ? "" : text, kind: isAround ? "furniture" : line.kind };
  }
  return { ...line, text: normaliseSpaces(line.text) };
}

/** Marks furniture by its wording: page numbers anywhere, words of web pages only above the first numbered line and below the last full sentence. */
function setAside(lines: readonly SourceLine[]): SourceLine[] {
  const first = lines.findIndex(({ kind, text }) => kind !== "furniture" && readMark(text) !== undefined);
  const last = lines.findLastIndex(
    ({ kind, text }) => kind === "row" || (kind !== "furniture" && (/[。！？]$/.test(text) || readMark(text) !== undefined)),
  );
  return lines.map((line, index) => {
    const inText = line.follows === "same" || (index >= first && first !== -1 && index <= last);
    const isAgain = index < first && isSaidAgain(line.text, lines.slice(index + 1, Math.min(first, index + headLines)));
    return line.kind !== "row" && (isAgain || (line.kind === "text" && isFurniture(line.text, inText)))
      ? { ...line, kind: "furniture" }
      : line;
  });
}

/** The head of a document has at most so many lines. */
const headLines = 40;

/** Web pages show the title above the document, which begins with it once more. */
function isSaidAgain(line: string, later: readonly SourceLine[]): boolean {
  const bare = line.replaceAll(" ", "");
  return (
    bare.length >= 8 && !isBodyLine(line) && !isDateLine(line) && later.some((other) => other.text.replaceAll(" ", "") === bare)
  );
}

/** Whether a line goes on with the paragraph before it. */
function goesOn({ first, tail: before, length }: Gathering, line: SourceLine, numbers: ReadonlyMap<string, number>): boolean {
  if (first.kind !== "text" || line.kind !== "text") return false;
  if (isBrokenBracket(before, line.text)) return true;
  const mark = readMark(line.text);
  const ended = endsSentence(before);
  if (mark && beginsAnew(mark, line, ended, numbers.get(mark.style))) return false;
  // A list of units in brackets can stand at the start of a line only because the line before was full.
  const isOwnLabel = isLabelled(line.text) && !(line.follows === "same" && /^[〔（(【[]/.test(line.text));
  if (/^(?:——|--)/.test(line.text) || isOwnLabel || isDateLine(line.text) || isEndNote(line.text)) return false;
  if (length < tailLength && (isDateLine(before) || isDocumentNumberLine(before) || isEndNote(before) || isAddressee(before)))
    return false;
  if (line.follows === "same") return true;
  if (ended) return false;
  return length >= tailLength || isTorn(before, line.text);
}

/** Whether a line with a number begins a paragraph. 二是 at the start of a full line does so only where 一是 did. */
function beginsAnew(mark: Mark, line: SourceLine, ended: boolean, last: number | undefined): boolean {
  if (line.follows !== "same") return true;
  if (mark.style === "一是") return mark.number !== 1 && last === (mark.number ?? 0) - 1;
  return ended || follows(mark.number, last);
}

/** A number that counts on, or begins anew, is a number and not the torn end of a sentence. */
function follows(number: number | null, last: number | undefined): boolean {
  return number === null || number === 1 || (last !== undefined && number > last && number <= last + 3);
}

/** The line before breaks off in the middle of a sentence. */
function isTorn(before: string, next: string): boolean {
  if (/[，,、]$/.test(before)) return true;
  // 责任单位：A、B at the end of a line is complete without a full stop.
  if (/(?:单位|部门|科室|时限)[：:][^。；：:]{2,80}$/.test(before)) return false;
  if (readMark(before) && isShortTitle(before)) return false;
  if (isBodyLine(before) || isBodyLine(next)) return false;
  return before.length >= 40 || (before.length >= 18 && /[，,。；;、]/.test(before));
}

const pairs = ["《》", "“”", "〔〕", "（）", "()", "【】"] as const;

/** A bracket or title begun at the end of one line and closed on the next: （责任单位： / 区司法局）. A bracket that never closes joins nothing. */
function isBrokenBracket(before: string, next: string): boolean {
  return pairs.some(([open = "", close = ""]) => {
    const opened = before.lastIndexOf(open);
    if (opened === -1 || before.length - opened > 120 || before.indexOf(close, opened) !== -1) return false;
    const closed = next.indexOf(close);
    const reopened = next.indexOf(open);
    return closed !== -1 && (reopened === -1 || reopened > closed);
  });
}

function note(line: SourceLine, numbers: Map<string, number>): void {
  const mark = line.kind === "text" ? readMark(line.text) : undefined;
  if (mark && mark.number !== null) numbers.set(mark.style, mark.number);
}
