/**
 * XML text → tags and runs of text with their offsets. Written by hand because the reader lives on its speed and the patcher on the offsets: it
 * takes what a strict parser takes (tests compare it with one) but no document type and so no entities of the file's own.
 * Source of the rules: XML 1.0, fifth edition, sections 2 to 4.
 */

/** An opening tag. Names as written, values with references resolved. Offsets are those of the first character and after the last. */
export interface OpenTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  /** It closes itself, and no `close` follows. */
  readonly isEmpty: boolean;
  /** None of its attributes has a prefix or declares a namespace. */
  readonly isPlain: boolean;
}

export interface TokenVisitor {
  /** False ends the reading. */
  readonly open: (tag: OpenTag) => boolean;
  readonly close: (name: string, start: number, end: number) => void;
  readonly text: (text: string) => void;
}

export type TokenResult =
  | { readonly kind: "done" | "stopped" | "doctype" }
  | { readonly kind: "fault" /** Where the reading stopped. */; readonly offset: number };

/** Characters XML does not allow. Halves of surrogate pairs cannot be in a text that was decoded from bytes. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const fault = -1;

export function tokenizeXml(text: string, visitor: TokenVisitor): TokenResult {
  const illegal = text.search(forbidden);
  if (illegal >= 0) return { kind: "fault", offset: illegal };
  const open: string[] = [];
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
      const tag = readOpen(text, start);
      if (tag === undefined) return { kind: "fault", offset: start };
      if (!tag.isEmpty) open.push(tag.name);
      if (!visitor.open(tag)) return { kind: "stopped" };
      position = tag.end;
    }
    if (position === fault) return { kind: "fault", offset: start };
  }
  return hasRoot && open.length === 0 ? { kind: "done" } : { kind: "fault", offset: text.length };
}

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const equals = 0x3d;
const ampersand = 0x26;
const colon = 0x3a;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function skipSpace(text: string, start: number): number {
  let position = start;
  while (isSpace(text.charCodeAt(position))) position++;
  return position;
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
  const decoded = isBare ? raw : raw.includes("]]>") ? undefined : resolve(raw);
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

function readOpen(text: string, start: number): OpenTag | undefined {
  let position = scanName(text, start + 1);
  const name = nameBetween(text, start + 1, position);
  if (name === "") return undefined;
  const attributes: Record<string, string> = {};
  let isPlain = true;
  for (;;) {
    const next = skipSpace(text, position);
    const code = text.charCodeAt(next);
    if (code === greaterThan) return { name, attributes, start, end: next + 1, isEmpty: false, isPlain };
    if (code === slash) {
      if (text.charCodeAt(next + 1) !== greaterThan) return undefined;
      return { name, attributes, start, end: next + 2, isEmpty: true, isPlain };
    }
    if (next === position) return undefined;
    position = scanName(text, next);
    const attribute = nameBetween(text, next, position);
    // Prefixed names and `xmlns` need a look at what they stand for.
    if (attribute.length > 4 && (attribute === "xmlns" || attribute.includes(":"))) isPlain = false;
    else if (attribute.length > 1 && attribute.charCodeAt(1) === colon) isPlain = false;
    position = readValue(text, position, attribute, attributes);
    if (position === fault) return undefined;
  }
}

/** A string of one character is shared by all that hold it, a slice is not: most names in a sheet are one letter long. */
function nameBetween(text: string, start: number, end: number): string {
  return end - start === 1 ? (text[start] ?? "") : text.slice(start, end);
}

function readValue(text: string, nameEnd: number, name: string, attributes: Record<string, string>): number {
  const sign = skipSpace(text, nameEnd);
  if (name === "" || text.charCodeAt(sign) !== equals) return fault;
  const open = skipSpace(text, sign + 1);
  const quote = text.charCodeAt(open);
  if (quote !== 0x22 && quote !== 0x27) return fault;
  let end = open + 1;
  let isBare = true;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === quote) break;
    if (code === ampersand || code < 0x20) isBare = false;
    else if (code === lessThan) return fault;
  }
  if (end === text.length || (attributes[name] !== undefined && Object.hasOwn(attributes, name))) return fault;
  const raw = text.slice(open + 1, end);
  const value = isBare ? raw : resolve(raw.replace(/\r\n|[\t\r\n]/g, " "));
  if (value === undefined) return fault;
  attributes[name] = value;
  return end + 1;
}

/** Offset after the name that starts at `start`; `start` itself where none does. */
function scanName(text: string, start: number): number {
  let position = start;
  for (;;) {
    const code = text.charCodeAt(position);
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x3a;
    const isDigit = (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e;
    if (!isLetter && !(isDigit && position > start) && !(code > 0x7f && isNameLetter(text, position))) return position;
    position++;
  }
}

/** Names in other scripts; both halves of a surrogate pair pass, since pairs were checked before. */
function isNameLetter(text: string, position: number): boolean {
  return /[\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u200C-\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uDB7F\uDC00-\uDFFF\uF900-\uFDCF\uFDF0-\uFFFD]/.test(
    text[position] ?? "",
  );
}

const predefined: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", apos: "'", quot: '"' };

/** Line breaks made one kind and references resolved; undefined where a reference names nothing. */
function resolve(raw: string): string | undefined {
  const lines = breakLines(raw);
  if (!lines.includes("&")) return lines;
  let isSound = true;
  const text = lines.replace(
    /&(?:#(\d{1,8});|#x([0-9A-Fa-f]{1,8});|([a-z]+);)?/g,
    (_, decimal?: string, hex?: string, name?: string) => {
      const known = name === undefined ? character(decimal, hex) : Object.hasOwn(predefined, name) ? predefined[name] : undefined;
      if (known === undefined) isSound = false;
      return known ?? "";
    },
  );
  return isSound ? text : undefined;
}

function character(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : -1;
  if (code <= 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const text = String.fromCodePoint(code);
  return forbidden.test(text) ? undefined : text;
}

function breakLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
