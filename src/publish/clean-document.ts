/** Document -> the same document without characters that no format can hold. They would make a whole DOCX unopenable. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Document } from "../model/document.ts";

/** Controls other than tab and line feed, half surrogate pairs, U+FFFE and U+FFFF (XML 1.0, production 2). */
export const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** How much of the text around the first find is quoted. */
const quoteLength = 8;

interface Cleaned {
  readonly document: Document;
  /** Characters left out. */
  readonly count: number;
  readonly around: string;
}

/** Every writer asks for the same report; forgotten with it. */
const known = new WeakMap<Document, Cleaned>();

/** `file` is the name of the output, for the remark. Remarks: PUBLISH-001, with the number of characters left out. */
export function cleanDocument(document: Document, file: string): { readonly document: Document; readonly remarks: Diagnostic[] } {
  const cleaned = known.get(document) ?? clean(document);
  known.set(document, cleaned);
  const { count, around } = cleaned;
  return {
    document: cleaned.document,
    remarks: count === 0 ? [] : [diagnose("PUBLISH-001", { kind: "file", file }, { count, around })],
  };
}

function clean(document: Document): Cleaned {
  let count = 0;
  let around = "";
  const cleanText = (text: string): string => {
    const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    const found = lines.match(unprintable);
    if (!found) return lines;
    const cleaned = lines.replace(unprintable, "");
    if (count === 0) around = quoteAround(text, cleaned);
    count += found.length;
    return cleaned;
  };
  const blocks = cleanStrings(document.blocks, cleanText);
  const figures = cleanStrings(document.figures, cleanText);
  const head = document.redHead === undefined ? {} : { redHead: cleanText(document.redHead) };
  const heads = { title: cleanText(document.title), author: cleanText(document.author) };
  return { document: { ...document, ...head, ...heads, blocks, figures }, count, around };
}

function quoteAround(text: string, cleaned: string): string {
  const start = Math.max(text.search(unprintable) - quoteLength / 2, 0);
  return cleaned.slice(start, start + quoteLength);
}

/** Only strings change, so the shape stays what it was. */
function cleanStrings<T>(value: T, clean: (text: string) => string): T {
  // The compiler cannot see that a string gives a string and an array an array of the same members.
  if (typeof value === "string") return clean(value) as T;
  if (Array.isArray(value)) return value.map((member: unknown) => cleanStrings(member, clean)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cleanStrings(member, clean)])) as T;
}
