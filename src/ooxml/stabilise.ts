/**
 * Office file as docx or exceljs wrote it → the same content with the same bytes at every run. What the libraries take from clock, dice and
 * counters of the process is replaced: ZIP times, dates in docProps, random relationship ids, numbers of bookmarks and drawings.
 */
import { Bug } from "../diagnostics/outcome.ts";
import { readZip, type ZipLimits } from "./read-zip.ts";
import { stableZip } from "./stable-zip.ts";

/** Our own output may be larger than what is taken from others. */
export const ownLimits: ZipLimits = { fileBytes: 2 ** 30, inflatedBytes: 2 ** 31, partBytes: 2 ** 30, entries: 65_535 };

/** Corrects what a library writes wrongly; it sees each XML part. */
export type Mend = (name: string, xml: string) => string;

/** `date` is YYYY-MM-DD: what the file gives as the day it was made. */
export function stabilise(bytes: Uint8Array, date: string, mend?: Mend): Uint8Array {
  const zip = readZip(bytes, "", ownLimits);
  if (!zip.ok) throw new Bug(`a writer made a broken ZIP: ${zip.remarks[0]?.code}`);
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.value.names) {
    const content = zip.value.read(name);
    if (!content.ok) throw new Bug(`a writer made a broken part: ${name}`);
    parts.set(name, content.value);
  }
  return stabiliseParts(parts, date, mend);
}

/** The same for parts that were not zipped yet. */
export function stabiliseParts(given: ReadonlyMap<string, Uint8Array | string>, date: string, mend?: Mend): Uint8Array {
  const parts = new Map(given);
  for (const [name, content] of given) {
    // The workbook behind a chart is an office file in the office file.
    if (name.endsWith(".xlsx") && typeof content !== "string") parts.set(name, stabilise(content, date));
    if (name.endsWith(".rels")) renameRelationships(parts, name);
  }
  for (const name of given.keys()) {
    if (name === "docProps/core.xml") edit(parts, name, (text) => fixDates(text, date));
    if (/^word\/[^/]+\.xml$/.test(name)) edit(parts, name, renumber);
    if (mend && /\.(xml|vml)$/.test(name)) edit(parts, name, (xml) => mend(name, xml));
  }
  const encoder = new TextEncoder();
  return stableZip(new Map([...parts].map(([name, part]) => [name, typeof part === "string" ? encoder.encode(part) : part])));
}

/** An edited part stays text until the end: the longest is edited four times. */
type Parts = Map<string, Uint8Array | string>;

function edit(parts: Parts, name: string, change: (text: string) => string): void {
  const content = parts.get(name);
  if (content !== undefined) parts.set(name, change(textOf(content)));
}

function textOf(content: Uint8Array | string): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

function fixDates(text: string, date: string): string {
  return text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
}

/** docx draws ids such as "rIdw6vp-2…" on links and pictures; they become rIdx1, rIdx2 … in the order of their list. */
function renameRelationships(parts: Parts, rels: string): void {
  const text = textOf(parts.get(rels) ?? "");
  const names = new Map<string, string>();
  for (const [, id = ""] of text.matchAll(/ Id="(rId[0-9A-Za-z_-]{15,})"/g)) names.set(id, `rIdx${names.size + 1}`);
  if (names.size === 0) return;
  const rename = (xml: string) =>
    xml.replace(/"(rId[0-9A-Za-z_-]{15,})"/g, (whole, id: string) => (names.has(id) ? `"${names.get(id)}"` : whole));
  edit(parts, rels, rename);
  edit(parts, rels.replace(/_rels\/([^/]+)\.rels$/, "$1"), rename);
}

/** docx counts these over all documents of a process. Each kind is numbered from 1 in the order of appearance. */
function renumber(text: string): string {
  const withToc = renumberBy(text, /((?:w:name="|w:anchor="|PAGEREF )_Toc)(\d+)()/g);
  const withBookmarks = renumberBy(withToc, /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")([^"]*)(")/g);
  return renumberBy(withBookmarks, /(<wp:docPr\b[^>]*? id=")([^"]*)(")/g);
}

function renumberBy(text: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return text.replace(pattern, (_, before: string, id: string, after: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${before}${number}${after}`;
  });
}
