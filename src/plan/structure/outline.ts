/** Paragraphs to a tree: each numbered passage stands under the one it belongs to, whatever the styles and depths of the numbers. */

import type { PlacedParagraph, Range } from "../text/lay-out-text.ts";
import { isDateLine, isEndNote, isLabelled, isShortTitle } from "../text/line-signs.ts";
import { findInlineMarks } from "./inline-marks.ts";
import { type Mark, readMark } from "./numbering.ts";

/**
 * A numbered passage. `own` are the ranges of its own words, without the number and without its children; the first is the rest of the line
 * the number stands on. `from` is where the number begins. The root has the style "" and no number.
 */
export interface OutlineNode extends Range {
  readonly style: string;
  readonly no: string;
  readonly number: number | null;
  readonly own: readonly Range[];
  readonly children: readonly OutlineNode[];
  /** Set on rows of a table of tasks: the paragraph whose cells hold the task. */
  readonly row?: PlacedParagraph;
}

/** 附件：1.…: a list of annexes at the end of a document, not an annex. */
const annexList = /^附件?\s?\d*[：:]\s?\S/;

/** A node while the tree is being built. */
interface Growing {
  readonly style: string;
  readonly no: string;
  readonly number: number | null;
  readonly from: number;
  readonly own: Range[];
  readonly children: Growing[];
  readonly row?: PlacedParagraph;
}

/** Styles that head a plan, and styles that only stand below them or in a list. */
const ranksFirst: ReadonlySet<string> = new Set(["一、", "章", "部分"]);
const lists: ReadonlySet<string> = new Set(["1.", "（1）", "1）", "①", "●"]);

/** State of one pass over the paragraphs: the path from the root to the passage being read, and the last number of each style. */
interface Reading {
  readonly path: Growing[];
  readonly last: Map<string, number>;
  /** Paragraphs without a number that open a task. */
  readonly heads: ReadonlySet<PlacedParagraph>;
  /** A date, a signature or a list of annexes has been read and no numbered passage since. */
  ended: boolean;
  /** Something other than a title has been read. */
  begun: boolean;
}

/**
 * Builds the tree. A style that is already open on the path goes on there as a sibling; a new style opens a level below. Whether numbers count on
 * across sections or begin anew does not matter. Text without a number belongs to the passage before it.
 */
export function buildOutline(
  paragraphs: readonly PlacedParagraph[],
  taskRows: ReadonlySet<PlacedParagraph>,
  bands: ReadonlySet<PlacedParagraph>,
  heads: ReadonlySet<PlacedParagraph> = new Set(),
): OutlineNode {
  const root: Growing = { style: "", no: "", number: null, from: paragraphs[0]?.from ?? 0, own: [], children: [] };
  const reading: Reading = { path: [root], last: new Map(), heads, ended: false, begun: false };
  for (const paragraph of paragraphs) {
    if (taskRows.has(paragraph)) openRow(reading, paragraph);
    else if (bands.has(paragraph)) openBand(reading, paragraph);
    else readParagraph(reading, paragraph);
    reading.begun ||= paragraph.kind !== "title";
  }
  return finish(withoutOpeningList(root), paragraphs.at(-1)?.to ?? root.from);
}

/** A list before the first 一、 is no row of tasks; its words stay with the first words of the plan. */
function withoutOpeningList(root: Growing): Growing {
  const first = root.children.findIndex(({ style, number }) => ranksFirst.has(style) && number === 1);
  const before = root.children.slice(0, Math.max(first, 0));
  return before.every(({ style }) => lists.has(style)) ? { ...root, children: root.children.slice(before.length) } : root;
}

function readParagraph(reading: Reading, paragraph: PlacedParagraph): void {
  const { text, from, to } = paragraph;
  let at = from + openFirst(reading, paragraph);
  if (isDateLine(text) || isEndNote(text) || annexList.test(text)) reading.ended = true;
  const marks = paragraph.kind === "row" ? [] : findInlineMarks(text, at - from);
  for (const { mark, offset, goesOn } of marks) {
    if (!isDue(reading, mark, goesOn) || !endsHere(text.slice(at - from, offset))) continue;
    addOwn(reading, { from: at, to: from + offset });
    open(reading, mark, from + offset);
    at = from + offset + mark.length;
  }
  addOwn(reading, { from: at, to });
}

/** Opens what the line begins with: an annex, a number or a heading without one. Returns the length of the mark. */
function openFirst(reading: Reading, paragraph: PlacedParagraph): number {
  const { text, from, kind } = paragraph;
  if (kind === "row") return 0;
  const annex = annexList.test(text) ? undefined : /^附件\s?(?:[一二三四五六七八九十]{1,3}|\d{0,2})(?=[：: ]|$)/.exec(text)?.[0];
  // A document that begins with 附件 is that annex.
  if (annex !== undefined && reading.begun && isShortTitle(text)) {
    openAnnex(reading, from, annex);
    return annex.length;
  }
  const mark = readMark(text);
  if (mark && !isListOfAnnexes(reading, text)) {
    reading.ended = false;
    open(reading, mark, from);
    return mark.length;
  }
  if (reading.heads.has(paragraph)) push(reading, { style: "段", no: "", number: null, from, own: [], children: [] });
  if (kind === "heading" && paragraph.level !== undefined) openHeading(reading, paragraph.level, from);
  return 0;
}

/** Words end before a number with a mark of punctuation; only a short title can do without: 一、加强领导（一）…. */
function endsHere(words: string): boolean {
  return !/\p{Script=Han}$/u.test(words) || (words.length <= 30 && !/[。，,；;：:]/.test(words));
}

/** Whether a number in the middle of a line counts on from the ones before it, or begins a row of its own. */
function isDue(reading: Reading, mark: Mark, goesOn: boolean): boolean {
  if (mark.number === null) return false;
  const open = reading.path.findLast((node) => node.style === mark.style);
  if (mark.number === 1) return goesOn && (!open || mark.style === "一是");
  return open?.number === mark.number - 1 || (mark.style !== "一是" && reading.last.get(mark.style) === mark.number - 1);
}

function open(reading: Reading, mark: Mark, from: number): void {
  push(reading, { style: mark.style, no: mark.no, number: mark.number, from, own: [], children: [] });
  if (mark.number !== null) reading.last.set(mark.style, mark.number);
}

function openHeading(reading: Reading, level: number, from: number): void {
  const style = `#${level}`;
  // A heading without a number closes all headings below it, even if their level has not been seen on the path.
  while (reading.path.length > 1 && !outranks(reading.path.at(-1)?.style ?? "", level)) reading.path.pop();
  push(reading, { style, no: "", number: null, from, own: [], children: [] });
}

function outranks(style: string, level: number): boolean {
  return style.startsWith("#") && Number(style.slice(1)) < level;
}

function openAnnex(reading: Reading, from: number, label: string): void {
  reading.path.splice(1);
  reading.last.clear();
  push(reading, { style: "附件", no: label.replaceAll(" ", ""), number: null, from, own: [], children: [] });
}

function openRow(reading: Reading, row: PlacedParagraph): void {
  leaveEnded(reading);
  push(reading, { style: "row", no: "", number: null, from: row.from, own: [{ from: row.from, to: row.to }], children: [], row });
}

/** A row over the whole width of a table heads the tasks below it. */
function openBand(reading: Reading, row: PlacedParagraph): void {
  const cell = row.cells?.[0]?.value ?? "";
  const mark = readMark(cell);
  const at = row.from + row.text.indexOf(cell);
  leaveEnded(reading);
  push(reading, {
    style: "band",
    no: mark?.no ?? "",
    number: null,
    from: row.from,
    own: [{ from: at + (mark?.length ?? 0), to: at + cell.length }],
    children: [],
  });
}

/** A table behind the signature belongs to no passage before it. */
function leaveEnded(reading: Reading): void {
  if (reading.path.at(-1)?.row) reading.path.pop();
  if (reading.ended) reading.path.splice(1);
  reading.ended = false;
}

function push(reading: Reading, node: Growing): void {
  const { path } = reading;
  const at = path.findIndex((open, depth) => depth > 0 && open.style === node.style);
  // 目标如下：1.… 2.… before 一、: the list belongs to the first words of the plan.
  if (at === -1 && node.number === 1 && ranksFirst.has(node.style) && lists.has(path[1]?.style ?? "")) path.splice(1);
  if (at > 0) path.splice(at);
  if (node.style !== "row" && path.at(-1)?.row) path.pop();
  path.at(-1)?.children.push(node);
  path.push(node);
}

function addOwn(reading: Reading, range: Range): void {
  if (range.to > range.from) reading.path.at(-1)?.own.push(range);
}

/** 附件：1.… followed by 2.… on lines of their own: a list of annexes and no tasks. */
function isListOfAnnexes(reading: Reading, text: string): boolean {
  return reading.ended && /^\d/.test(text) && isShortTitle(text) && !isLabelled(text);
}

function finish(node: Growing, to: number): OutlineNode {
  const ends = node.children.map((_child, index) => node.children[index + 1]?.from ?? to);
  const children = node.children.map((child, index) => finish(child, ends[index] ?? to));
  const last = Math.max(node.own.at(-1)?.to ?? node.from, children.at(-1)?.to ?? node.from);
  return { ...node, to: Math.max(last, node.from), children };
}
