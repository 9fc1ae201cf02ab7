/** The body of WordprocessingML → paragraphs as they were before the tracked changes, and what was done in each. */
import { childOf, childrenOf, textIn, type XmlElement } from "./read-xml.ts";
import type { ReviewedParagraph, TrackedChange } from "./reviewed-document.ts";

/** Where a comment's range begins and ends: paragraph and character of the text before, and the words between as they now stand. */
export interface CommentRange {
  paragraph: number;
  from: number;
  end: { paragraph: number; at: number } | null;
  quote: string;
}

export interface ReviewedText {
  readonly paragraphs: readonly ReviewedParagraph[];
  readonly ranges: ReadonlyMap<string, CommentRange>;
}

type Change = Pick<TrackedChange, "kind" | "author" | "date"> | null;

interface Walk {
  readonly done: ReviewedParagraph[];
  before: string;
  after: string;
  changes: TrackedChange[];
  readonly ranges: Map<string, CommentRange>;
  readonly open: Set<string>;
  depth: number;
  inCode: boolean;
}

export function readReviewedText(body: XmlElement): ReviewedText {
  const walk: Walk = {
    done: [],
    before: "",
    after: "",
    changes: [],
    ranges: new Map(),
    open: new Set(),
    depth: 0,
    inCode: false,
  };
  readContainer(body, walk);
  return { paragraphs: walk.done, ranges: walk.ranges };
}

/** A paragraph never goes on in another cell. */
function readContainer(parent: XmlElement, walk: Walk): void {
  for (const child of childrenOf(parent)) {
    if (child.name === "p") readParagraph(child, walk);
    else if (child.name === "tc") {
      readContainer(child, walk);
      endParagraph(walk);
    } else if (
      ["tbl", "tr", "sdt", "sdtContent", "customXml", "smartTag", "ins", "del", "moveTo", "moveFrom"].includes(child.name)
    ) {
      readContainer(child, walk);
    } else readMark(child, walk);
  }
  if (walk.before !== "" || walk.after !== "" || walk.changes.length > 0) endParagraph(walk);
}

function endParagraph(walk: Walk): void {
  const { before, after, changes } = walk;
  if (before === "" && after === "" && changes.length === 0) return;
  walk.done.push({ before, after, changes });
  walk.before = "";
  walk.after = "";
  walk.changes = [];
}

/** A paragraph whose mark was inserted was one with the next before; one whose mark was deleted is one with the next now. */
function readParagraph(element: XmlElement, walk: Walk): void {
  readRuns(element, null, walk);
  const properties = childOf(childOf(element, "pPr") ?? element, "rPr");
  const inserted = properties && childOf(properties, "ins");
  const deleted = properties && childOf(properties, "del");
  if (inserted !== undefined) {
    walk.changes.push({ ...authorOf(inserted, "inserted"), at: walk.before.length, text: "\n" });
    walk.after += "\n";
    return;
  }
  if (deleted !== undefined) walk.changes.push({ ...authorOf(deleted, "deleted"), at: walk.before.length, text: "\n" });
  const isEmpty = walk.before === "" && walk.after === "" && walk.changes.length === 0;
  if (!isEmpty) endParagraph(walk);
}

function readRuns(element: XmlElement, change: Change, walk: Walk): void {
  for (const child of childrenOf(element)) {
    switch (child.name) {
      case "r":
        readRun(child, change, walk);
        break;
      case "ins":
      case "moveTo":
        readRuns(child, authorOf(child, "inserted"), walk);
        break;
      case "del":
      case "moveFrom":
        // Words that one reader put in and another took out were never in the text before, nor are they in the text now.
        if (change?.kind !== "inserted") readRuns(child, authorOf(child, "deleted"), walk);
        break;
      case "hyperlink":
      case "smartTag":
      case "customXml":
      case "fldSimple":
      case "sdt":
      case "sdtContent":
        readRuns(child, change, walk);
        break;
      default:
        readMark(child, walk);
    }
  }
}

function readMark(element: XmlElement, walk: Walk): void {
  const id = element.attributes["id"] ?? "";
  const here = { paragraph: walk.done.length, at: walk.before.length };
  if (element.name === "commentRangeStart") {
    walk.ranges.set(id, { paragraph: here.paragraph, from: here.at, end: null, quote: "" });
    walk.open.add(id);
  }
  const range = walk.ranges.get(id);
  if (element.name === "commentRangeEnd" && range !== undefined) {
    range.end = here;
    walk.open.delete(id);
  }
}

function readRun(run: XmlElement, change: Change, walk: Walk): void {
  let text = "";
  for (const child of childrenOf(run)) {
    if (child.name === "fldChar") followField(child, walk);
    else if (child.name === "commentReference") anchor(child.attributes["id"] ?? "", walk);
    else if (walk.depth > 0 && walk.inCode) continue;
    else if (child.name === "t" || child.name === "delText") text += textIn(child);
    else if (child.name === "tab") text += "\t";
    else if (child.name === "br" || child.name === "cr") text += "\v";
  }
  if (text === "") return;
  if (change !== null) walk.changes.push({ ...change, at: walk.before.length, text });
  if (change?.kind !== "inserted") walk.before += text;
  if (change?.kind === "deleted") return;
  walk.after += text;
  for (const id of walk.open) {
    const range = walk.ranges.get(id);
    if (range !== undefined) range.quote += text;
  }
}

/** A comment without a range stands where its sign does. */
function anchor(id: string, walk: Walk): void {
  const paragraph = walk.done.length;
  const at = walk.before.length;
  if (!walk.ranges.has(id)) walk.ranges.set(id, { paragraph, from: at, end: { paragraph, at }, quote: "" });
}

function followField(mark: XmlElement, walk: Walk): void {
  const kind = mark.attributes["fldCharType"];
  if (kind === "begin") {
    walk.depth += 1;
    walk.inCode = true;
  } else if (kind === "separate") walk.inCode = false;
  else if (kind === "end") {
    walk.depth -= 1;
    walk.inCode = false;
  }
}

function authorOf(element: XmlElement, kind: TrackedChange["kind"]): Exclude<Change, null> {
  return { kind, author: element.attributes["author"] ?? "", date: dayOf(element.attributes["date"]) };
}

/** LibreOffice writes 0-00-00 where it knows none. */
export function dayOf(stamp: string | undefined): string | null {
  const day = /^([12]\d{3}-\d{2}-\d{2})T/.exec(stamp ?? "")?.[1];
  return day ?? null;
}
