/**
 * XML text → tags and runs of text with their offsets. Written by hand because the reader lives on its speed and the patcher on the offsets: it
 * takes what a strict parser takes (tests compare it with one) but no document type and so no entities of the file's own.
 * Source of the rules: XML 1.0, fifth edition, sections 2 to 4.
 */
import { clearAttributes, noAttributes, scanAttribute, type TagAttributes } from "./xml-attributes.ts";
import {
  ampersand,
  breakLines,
  forbidden,
  greaterThan,
  lessThan,
  nameBetween,
  resolveReferences,
  scanName,
  skipSpace,
  slash,
} from "./xml-characters.ts";

/** An opening tag, its name as written. Offsets are those of the first character and after the last. */
export interface OpenTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** It closes itself, and no `close` follows. */
  readonly isEmpty: boolean;
}

export interface TokenVisitor {
  /** False ends the reading. The attributes are those of this tag until the next is read. */
  readonly open: (tag: OpenTag, attributes: TagAttributes) => boolean;
  readonly close: (name: string, start: number, end: number) => void;
  readonly text: (text: string) => void;
}

export type TokenResult =
  | { readonly kind: "done" | "stopped" | "doctype" }
  | { readonly kind: "fault" /** Where the reading stopped. */; readonly offset: number };

const fault = -1;
const exclamation = 0x21;
const question = 0x3f;

export function tokenizeXml(text: string, visitor: TokenVisitor): TokenResult {
  const illegal = text.search(forbidden);
  if (illegal >= 0) return { kind: "fault", offset: illegal };
  const open: string[] = [];
  const attributes = noAttributes(text);
  let hasRoot = false;
  let position = text.startsWith("<?xml") ? 0 : skipSpace(text, 0);
  while (position < text.length) {
    const start = position;
    const next = text.charCodeAt(start + 1);
    if (text.charCodeAt(start) !== lessThan) position = readRun(text, start, open.length > 0, visitor);
    else if (next === slash) position = readClose(text, start, open, visitor);
    else if (next === exclamation && text.startsWith("<!DOCTYPE", start)) return { kind: "doctype" };
    else if (next === exclamation || next === question) position = readSpecial(text, start, open.length > 0, visitor);
    else if (hasRoot && open.length === 0) position = fault;
    else {
      hasRoot = true;
      const tag = readOpen(text, start, attributes);
      if (tag === undefined) return { kind: "fault", offset: start };
      if (!tag.isEmpty) open.push(tag.name);
      if (!visitor.open(tag, attributes)) return { kind: "stopped" };
      position = tag.end;
    }
    if (position === fault) return { kind: "fault", offset: start };
  }
  return hasRoot && open.length === 0 ? { kind: "done" } : { kind: "fault", offset: text.length };
}

/** Text up to the next tag. Outside of the root only white space is allowed. */
function readRun(text: string, start: number, isInside: boolean, visitor: TokenVisitor): number {
  let end = start;
  // Most runs hold nothing but themselves: seen in one pass, without a second look.
  let isBare = true;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === lessThan) break;
    if (code === ampersand || code === 0x0d || code === greaterThan) isBare = false;
  }
  const raw = text.slice(start, end);
  if (!isInside) return /^[ \t\r\n]*$/.test(raw) ? end : fault;
  const decoded = isBare ? raw : raw.includes("]]>") ? undefined : resolveReferences(raw);
  if (decoded === undefined) return fault;
  visitor.text(decoded);
  return end;
}

function readClose(text: string, start: number, open: string[], visitor: TokenVisitor): number {
  const name = open.pop();
  if (name === undefined || !text.startsWith(name, start + 2)) return fault;
  const end = skipSpace(text, start + 2 + name.length);
  if (text.charCodeAt(end) !== greaterThan) return fault;
  visitor.close(name, start, end + 1);
  return end + 1;
}

/** CDATA, comments, processing instructions and the XML declaration. */
function readSpecial(text: string, start: number, isInside: boolean, visitor: TokenVisitor): number {
  if (text.startsWith("<![CDATA[", start)) {
    const end = text.indexOf("]]>", start);
    if (end < 0 || !isInside) return fault;
    visitor.text(breakLines(text.slice(start + 9, end)));
    return end + 3;
  }
  if (text.startsWith("<!--", start)) {
    const end = text.indexOf("--", start + 4);
    return end >= 0 && text.charCodeAt(end + 2) === greaterThan ? end + 3 : fault;
  }
  const end = text.indexOf("?>", start);
  if (text.charCodeAt(start + 1) !== question || end < 0) return fault;
  const target = /^[^\s?]*/.exec(text.slice(start + 2, end))?.[0] ?? "";
  if (/^xml$/i.test(target)) return start === 0 && declaration.test(text.slice(start, end + 2)) ? end + 2 : fault;
  return scanName(text, start + 2) === start + 2 + target.length && target !== "" ? end + 2 : fault;
}

const declaration =
  /^<\?xml\s+version\s*=\s*("1\.\d+"|'1\.\d+')(\s+encoding\s*=\s*("[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(\s+standalone\s*=\s*("(yes|no)"|'(yes|no)'))?\s*\?>$/;

function readOpen(text: string, start: number, attributes: TagAttributes): OpenTag | undefined {
  let position = scanName(text, start + 1);
  const name = nameBetween(text, start + 1, position);
  if (name === "") return undefined;
  clearAttributes(attributes);
  for (;;) {
    const next = skipSpace(text, position);
    const code = text.charCodeAt(next);
    if (code === greaterThan) return { name, start, end: next + 1, isEmpty: false };
    if (code === slash) {
      if (text.charCodeAt(next + 1) !== greaterThan) return undefined;
      return { name, start, end: next + 2, isEmpty: true };
    }
    if (next === position) return undefined;
    position = scanAttribute(attributes, next);
    if (position === fault) return undefined;
  }
}
