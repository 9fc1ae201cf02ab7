/** What people and their programs do to a DOCX, done to its XML: so that a case needs no word processor. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** One thing done to word/document.xml. Throws where it finds nothing to do: a case that edits nothing proves nothing. */
export type Stroke = (xml: string) => string;

export function editDocx(bytes: Uint8Array, strokes: readonly Stroke[]): Uint8Array {
  const files = unzipSync(bytes);
  const body = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const edited = strokes.reduce((xml, stroke) => stroke(xml), body);
  return zipSync({ ...files, "word/document.xml": strToU8(edited) });
}

/** Custom properties gone, as after a mail gateway or a foreign program. */
export function withoutProperties(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const kept = Object.entries(files).filter(([name]) => name !== "docProps/custom.xml");
  const mended = kept.map(([name, content]) => {
    const drop = name === "_rels/.rels" || name === "[Content_Types].xml";
    const text = drop ? strFromU8(content).replace(/<(?:Relationship|Override)\b[^>]*custom[^>]*\/>/g, "") : "";
    return [name, drop ? strToU8(text) : content] as const;
  });
  return zipSync(Object.fromEntries(mended));
}

const xmlText = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const plainText = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

const paragraphPattern = /<w:p(?: [^>]*)?>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g;
const textPattern = /<w:t(?: [^>]*)?>([\s\S]*?)<\/w:t>/g;

function plain(paragraph: string): string {
  return [...paragraph.matchAll(textPattern)].map((match) => plainText(match[1] ?? "")).join("");
}

/** The one paragraph that holds the words, counted from 0 among those that do. */
function inParagraph(words: string, edit: (paragraph: string) => string, nth = 0): Stroke {
  return (xml) => {
    let met = -1;
    let done = false;
    const edited = xml.replace(paragraphPattern, (paragraph) => {
      if (done || !plain(paragraph).includes(words)) return paragraph;
      met += 1;
      if (met < nth) return paragraph;
      done = true;
      return edit(paragraph);
    });
    if (!done) throw new Error(`no paragraph says ${words}`);
    return edited;
  };
}

/** Words typed over others; they may lie across runs and bookmarks. */
export function retype(from: string, to: string): Stroke {
  return inParagraph(from, (paragraph) => {
    const start = plain(paragraph).indexOf(from);
    const end = start + from.length;
    let position = 0;
    let typed = false;
    return paragraph.replace(textPattern, (_whole, inner: string) => {
      const text = plainText(inner);
      const [own, next] = [position, position + text.length];
      position = next;
      if (next <= start || own >= end) return wrap(text);
      const head = text.slice(0, Math.max(start - own, 0));
      const tail = text.slice(Math.max(Math.min(end - own, text.length), 0));
      const middle = typed ? "" : to;
      typed = true;
      return wrap(head + middle + tail);
    });
  });
}

const wrap = (text: string) => `<w:t xml:space="preserve">${xmlText(text)}</w:t>`;

export function erase(words: string): Stroke {
  return inParagraph(words, () => "");
}

/** A new paragraph behind the one that holds the words, in its style. */
export function putBehind(words: string, text: string): Stroke {
  return inParagraph(words, (paragraph) => {
    const properties = /<w:pPr>[\s\S]*?<\/w:pPr>/.exec(paragraph)?.[0] ?? "";
    return `${paragraph}<w:p>${properties}<w:r>${wrap(text)}</w:r></w:p>`;
  });
}

/** A new row of a table behind the one that holds the words, made from it as Word does. */
export function addRow(words: string, cells: readonly string[]): Stroke {
  return inRow(words, (row) => {
    let column = -1;
    const added = row.replace(/<w:tc>[\s\S]*?<\/w:tc>/g, (cell) => {
      column += 1;
      const properties = /<w:tcPr>[\s\S]*?<\/w:tcPr>/.exec(cell)?.[0] ?? "";
      return `<w:tc>${properties}<w:p><w:r>${wrap(cells[column] ?? "")}</w:r></w:p></w:tc>`;
    });
    return row + added;
  });
}

export function eraseRow(words: string): Stroke {
  return inRow(words, () => "");
}

function inRow(words: string, edit: (row: string) => string): Stroke {
  return (xml) => {
    let done = false;
    const edited = xml.replace(/<w:tr(?: [^>]*)?>(?:(?!<\/w:tr>)[\s\S])*<\/w:tr>/g, (row) => {
      if (done || !plain(row).includes(words)) return row;
      done = true;
      return edit(row);
    });
    if (!done) throw new Error(`no row says ${words}`);
    return edited;
  };
}

export function move(words: string, behind: string): Stroke {
  return (xml) => {
    const found = (xml.match(paragraphPattern) ?? []).find((paragraph) => plain(paragraph).includes(words)) ?? "";
    return inParagraph(behind, (paragraph) => paragraph + found)(erase(words)(xml));
  };
}

/** The paragraph cut in two before the words. */
export function splitBefore(words: string): Stroke {
  return inParagraph(words, (paragraph) => {
    const properties = /<w:pPr>[\s\S]*?<\/w:pPr>/.exec(paragraph)?.[0] ?? "";
    const at = plain(paragraph).indexOf(words);
    const text = plain(paragraph);
    const line = (part: string) => `<w:p>${properties}<w:r>${wrap(part)}</w:r></w:p>`;
    return line(text.slice(0, at)) + line(text.slice(at));
  });
}

/** Tracked: the old words as deleted, the new as inserted, both still pending. */
export function track(from: string, to: string): Stroke {
  return inParagraph(from, (paragraph) => {
    const match = [...paragraph.matchAll(/<w:r>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g)].find(([run]) => plain(run).includes(from));
    if (match === undefined) throw new Error(`${from} lies across runs`);
    const run = match[0];
    const text = plain(run);
    const at = text.indexOf(from);
    const same = (part: string) => (part === "" ? "" : run.replace(/<w:t[\s\S]*<\/w:t>/, wrap(part)));
    const by = 'w:author="王某" w:date="2026-01-01T00:00:00Z"';
    const gone = same(from).replaceAll("w:t>", "w:delText>").replaceAll("<w:t ", "<w:delText ");
    const parts = `${same(text.slice(0, at))}<w:del w:id="9001" ${by}>${gone}</w:del><w:ins w:id="9002" ${by}>${same(to)}</w:ins>${same(text.slice(at + from.length))}`;
    return paragraph.replace(run, () => parts);
  });
}

export const withoutBookmarks: Stroke = (xml) => xml.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, "");

/** Style ids as LibreOffice and WPS rename them. */
export const renamedStyles: Stroke = (xml) => xml.replace(/<w:pStyle w:val="Fz\w+"\/>/g, '<w:pStyle w:val="a3"/>');

/** Runs cut in two, as programs do where the script changes or spelling was checked. */
export const splitRuns: Stroke = (xml) =>
  xml.replace(
    /<w:r>((?:(?!<\/w:r>|<w:t)[\s\S])*)<w:t(?: [^>]*)?>([^<]{4,})<\/w:t><\/w:r>/g,
    (_all, head: string, text: string) => {
      const middle = Math.floor(text.length / 2);
      // An escaped character stays whole.
      if (text.includes("&")) return `<w:r>${head}<w:t xml:space="preserve">${text}</w:t></w:r>`;
      const run = (part: string) => `<w:r>${head}<w:t xml:space="preserve">${part}</w:t></w:r>`;
      return `${run(text.slice(0, middle))}<w:proofErr w:type="spellStart"/>${run(text.slice(middle))}`;
    },
  );
