/** The attributes of one tag: checked as they are passed, made into strings only when asked for. A sheet has some thousands, and its reader wants few. */
import { ampersand, colon, equals, lessThan, nameBetween, resolveReferences, scanName, skipSpace } from "./xml-characters.ts";

/** The attributes of the tag that is being opened; the next tag takes their place. */
export interface XmlAttributes {
  /** References are resolved; undefined where the tag has none of this name. */
  readonly get: (name: string) => string | undefined;
  /** All of them, in order. */
  readonly all: () => Readonly<Record<string, string>>;
}

/** Names as written. */
export interface TagAttributes extends XmlAttributes {
  readonly text: string;
  count: number;
  /** None has a prefix but `xml:` or declares a namespace. */
  isPlain: boolean;
  /** Four offsets for each: the first character and that after the last, of the name and of the value. */
  readonly marks: number[];
  /** Values that are not what stands between the quotes, by index. */
  readonly resolved: (string | undefined)[];
  /** The names, once there are more than a few. */
  readonly names: Set<string>;
}

export function noAttributes(text: string): TagAttributes {
  const attributes: TagAttributes = {
    text,
    count: 0,
    isPlain: true,
    marks: [],
    resolved: [],
    names: new Set(),
    get: (name) => {
      const index = indexOf(attributes, name);
      return index < 0 ? undefined : valueAt(attributes, index);
    },
    all: () => recordOf(attributes),
  };
  return attributes;
}

export function clearAttributes(attributes: TagAttributes): void {
  attributes.count = 0;
  attributes.isPlain = true;
  if (attributes.names.size > 0) attributes.names.clear();
}

function recordOf(attributes: TagAttributes): Record<string, string> {
  const record: Record<string, string> = {};
  for (let index = 0; index < attributes.count; index++) record[nameAt(attributes, index)] = valueAt(attributes, index);
  return record;
}

function indexOf({ text, marks, count }: TagAttributes, name: string): number {
  const { length } = name;
  for (let index = 0; index < count; index++) {
    const start = marks[index * 4] ?? 0;
    if ((marks[index * 4 + 1] ?? 0) - start === length && text.startsWith(name, start)) return index;
  }
  return -1;
}

function nameAt({ text, marks }: TagAttributes, index: number): string {
  return nameBetween(text, marks[index * 4] ?? 0, marks[index * 4 + 1] ?? 0);
}

function valueAt({ text, marks, resolved }: TagAttributes, index: number): string {
  return resolved[index] ?? text.slice(marks[index * 4 + 2], marks[index * 4 + 3]);
}

/** Adds the attribute that starts at `start`; gives the offset after it, or -1 where none stands there, or one of a name that was there before. */
export function scanAttribute(attributes: TagAttributes, start: number): number {
  const { text, marks, count } = attributes;
  const nameEnd = scanName(text, start);
  const sign = skipSpace(text, nameEnd);
  if (nameEnd === start || text.charCodeAt(sign) !== equals) return -1;
  const open = skipSpace(text, sign + 1);
  const quote = text.charCodeAt(open);
  if (quote !== 0x22 && quote !== 0x27) return -1;
  let end = open + 1;
  let isBare = true;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === quote) break;
    if (code === ampersand || code < 0x20) isBare = false;
    else if (code === lessThan) return -1;
  }
  if (end === text.length || isRepeated(attributes, start, nameEnd)) return -1;
  const value = isBare ? undefined : resolveReferences(text.slice(open + 1, end).replace(/\r\n|[\t\r\n]/g, " "));
  if (!isBare && value === undefined) return -1;
  const mark = count * 4;
  marks[mark] = start;
  marks[mark + 1] = nameEnd;
  marks[mark + 2] = open + 1;
  marks[mark + 3] = end;
  attributes.resolved[count] = value;
  attributes.count = count + 1;
  if (attributes.isPlain) attributes.isPlain = !isOfNamespaces(text, start, nameEnd);
  return end + 1;
}

/** `xml:space` and its like mean the same everywhere. */
function isOfNamespaces(text: string, start: number, end: number): boolean {
  if (end - start === 1) return false;
  if (end - start >= 5 && text.startsWith("xml", start)) {
    if (text.charCodeAt(start + 3) === colon) return false;
    if (end - start === 5 && text.startsWith("ns", start + 3)) return true;
  }
  for (let position = start; position < end; position++) if (text.charCodeAt(position) === colon) return true;
  return false;
}

/** With more than these, names are looked up: comparing each with each takes steps by the square of their number. */
const few = 16;

function isRepeated(attributes: TagAttributes, start: number, end: number): boolean {
  const { count, names } = attributes;
  if (count === 0) return false;
  const name = nameBetween(attributes.text, start, end);
  if (count < few) return indexOf(attributes, name) >= 0;
  if (names.size === 0) for (let index = 0; index < count; index++) names.add(nameAt(attributes, index));
  return names.add(name).size === attributes.count;
}
