/** Comments put into a Word file, on words of it or as answers to comments in it; everything else keeps its bytes. */
import { createHash } from "node:crypto";
import { type Outcome, success } from "../diagnostics/outcome.ts";
import { decodeXml } from "./decode-xml.ts";
import { appendTo } from "./edit-tag.ts";
import { applyEdits, type Edit, encodePart, escapeXml } from "./edit-text.ts";
import { type OfficePackage, openPackage, readRelationships } from "./open-package.ts";
import { addContentType, addRelationship } from "./patch-package.ts";
import { repack } from "./repack.ts";
import { wordLimits } from "./word-limits.ts";
import { type ParagraphPosition, type WordPositions, wordPositions } from "./word-positions.ts";

/** On words: the paragraph that reads `paragraph`, in it the runs that print characters `from` to `to`. As an answer: the id of the comment. */
export type CommentPlace =
  | { readonly kind: "words"; readonly paragraph: string; readonly from: number; readonly to: number }
  | { readonly kind: "answer"; readonly comment: string };

export interface NewComment {
  readonly at: CommentPlace;
  readonly author: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly text: string;
}

/** `left`: comments whose place is not in the file. */
export interface Commented {
  readonly bytes: Uint8Array;
  readonly left: readonly NewComment[];
}

const w14 = "http://schemas.microsoft.com/office/word/2010/wordml";
const w15 = "http://schemas.microsoft.com/office/word/2012/wordml";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const threadType = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** `tracking`: also switches change tracking on for whoever opens it. Codes: OOXML-001 to OOXML-012. */
export function addComments(
  bytes: Uint8Array,
  file: string,
  comments: readonly NewComment[],
  tracking: boolean,
): Outcome<Commented> {
  const opened = openPackage(bytes, file, wordLimits);
  if (!opened.ok) return opened;
  const parts = openParts(opened.value);
  const positions = wordPositions(parts.text(opened.value.mainPart));
  const side = sideParts(opened.value, parts, positions.prefix);
  const edits: Edit[] = [];
  const left: NewComment[] = [];
  for (const comment of comments) {
    const id = side.nextId();
    const placed = placeComment(comment.at, positions, id);
    if (placed === null) left.push(comment);
    else {
      edits.push(...placed);
      side.add(comment, id);
    }
  }
  parts.set(opened.value.mainPart, applyEdits(parts.text(opened.value.mainPart), edits));
  side.finish();
  if (tracking) switchTracking(opened.value, parts);
  return success({ bytes: repack(opened.value.zip, parts.changed()), left });
}

/** Texts of parts, read once, changed as often as need be. */
interface Parts {
  readonly text: (name: string) => string;
  readonly set: (name: string, text: string) => void;
  readonly changed: () => Map<string, Uint8Array>;
}

function openParts({ zip }: OfficePackage): Parts {
  const texts = new Map<string, string>();
  const changed = new Set<string>();
  const text = (name: string) => {
    const kept = texts.get(name);
    if (kept !== undefined) return kept;
    const found = zip.find(name);
    const content = found === undefined ? undefined : zip.read(found);
    const decoded = content?.ok === true ? (decodeXml(content.value) ?? "") : "";
    texts.set(name, decoded);
    return decoded;
  };
  return {
    text,
    set: (name, content) => {
      texts.set(name, content);
      changed.add(name);
    },
    changed: () => new Map([...changed].map((name) => [zip.find(name) ?? name, encodePart(texts.get(name) ?? "")])),
  };
}

/** The marks of one comment in the main part; null where its place is not there. */
function placeComment(at: CommentPlace, positions: WordPositions, id: string): Edit[] | null {
  const { prefix } = positions;
  const start = `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
  const end = `<${prefix}commentRangeEnd ${prefix}id="${id}"/>`;
  const sign = `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
  const put = (offset: number, text: string): Edit => ({ start: offset, end: offset, text });
  if (at.kind === "answer") {
    const { comments } = positions;
    const reference = comments.reference.get(at.comment);
    if (reference === undefined) return null;
    const [from, to] = [comments.start.get(at.comment), comments.end.get(at.comment)];
    return from === undefined || to === undefined
      ? [put(reference, sign)]
      : [put(from, start), put(to, end), put(reference, sign)];
  }
  const found = runsAt(at, positions.paragraphs);
  return found === null ? null : [put(found.from, start), put(found.to, `${end}${sign}`)];
}

/** A comment begins and ends between runs: a run that is touched is in it whole. */
function runsAt(
  { paragraph, from, to }: Extract<CommentPlace, { kind: "words" }>,
  paragraphs: readonly ParagraphPosition[],
): { readonly from: number; readonly to: number } | null {
  const found = paragraphs.find(({ runs }) => runs.map(({ text }) => text).join("") === paragraph);
  if (found === undefined) return null;
  let at = 0;
  const touched = found.runs.filter(({ text }) => {
    const start = at;
    at += text.length;
    return text !== "" && start < Math.max(to, from + 1) && at > from;
  });
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? null : { from: first.start, to: last.end };
}

interface SideParts {
  readonly nextId: () => string;
  readonly add: (comment: NewComment, id: string) => void;
  /** Writes the parts back, and the lists that name them. */
  readonly finish: () => void;
}

function sideParts(opened: OfficePackage, parts: Parts, prefix: string): SideParts {
  const relationships = readRelationships(opened.zip, opened.file, opened.mainPart);
  const targets = new Map(relationships.ok ? relationships.value.map(({ type, target }) => [type, target] as const) : []);
  const folder = opened.mainPart.slice(0, opened.mainPart.lastIndexOf("/") + 1);
  const names = {
    comments: targets.get("comments") ?? `${folder}comments.xml`,
    threads: targets.get("commentsExtended") ?? `${folder}commentsExtended.xml`,
  };
  const root = /<[\w:]+\s[^>]*>/.exec(parts.text(opened.mainPart))?.[0] ?? "";
  const namespace = new RegExp(`xmlns:${prefix.slice(0, -1)}="([^"]*)"`).exec(root)?.[1] ?? "";
  let comments =
    parts.text(names.comments) || `${xmlHead}<${prefix}comments xmlns:${prefix.slice(0, -1)}="${namespace}"></${prefix}comments>`;
  let threads = parts.text(names.threads) || `${xmlHead}<w15:commentsEx xmlns:w15="${w15}"></w15:commentsEx>`;
  let next =
    Math.max(-1, ...[...comments.matchAll(/<(?:\w+:)?comment\s[^>]*?\bid="(\d+)"/g)].map((match) => Number(match[1]))) + 1;
  let added = 0;
  const paragraphId = (id: string) => {
    const named = named14(comments, id);
    if (named.id !== null) return named.id;
    comments = named.text;
    return named14(comments, id).id ?? "";
  };
  return {
    nextId: () => String(next++),
    add: (comment, id) => {
      const own = hexId(`${id}\n${comment.author}\n${comment.text}`);
      comments = appendTo(comments, "", (used) => commentXml(comment, id, own, used));
      const parent = comment.at.kind === "answer" ? paragraphId(comment.at.comment) : "";
      const above = parent === "" ? "" : ` w15:paraIdParent="${parent}"`;
      if (parent !== "" && !threads.includes(`"${parent}"`))
        threads = appendTo(threads, "", () => `<w15:commentEx w15:paraId="${parent}" w15:done="0"/>`);
      threads = appendTo(threads, "", () => `<w15:commentEx w15:paraId="${own}"${above} w15:done="0"/>`);
      added += 1;
    },
    finish: () => {
      if (added === 0) return;
      parts.set(names.comments, comments);
      parts.set(names.threads, threads);
      register(opened, parts, targets, names);
    },
  };
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function register(
  opened: OfficePackage,
  parts: Parts,
  targets: ReadonlyMap<string, string>,
  names: { readonly comments: string; readonly threads: string },
): void {
  const slash = opened.mainPart.lastIndexOf("/") + 1;
  const list = `${opened.mainPart.slice(0, slash)}_rels/${opened.mainPart.slice(slash)}.rels`;
  const types = "[Content_Types].xml";
  const wanted = [
    ["comments", `${office}/comments`, names.comments, `${contentType}.comments+xml`],
    ["commentsExtended", threadType, names.threads, `${contentType}.commentsExtended+xml`],
  ] as const;
  for (const [kind, type, name, content] of wanted) {
    if (!targets.has(kind)) parts.set(list, addRelationship(parts.text(list), type, `/${name}`).text);
    parts.set(types, addContentType(parts.text(types), `/${name}`, content));
  }
}

/** Eight hexadecimal digits under 80000000, as paragraph ids must be. Source: [MS-DOCX] 2.6.2.3. */
function hexId(seed: string): string {
  const digits = createHash("sha256").update(seed).digest("hex").slice(0, 8);
  return (Number.parseInt(digits, 16) & 0x7fffffff).toString(16).padStart(8, "0").toUpperCase();
}

function commentXml({ author, date, text }: NewComment, id: string, paragraph: string, p: string): string {
  const lines = text.split("\n").map((line, index, all) => {
    const own = index === all.length - 1 ? ` xmlns:w14="${w14}" w14:paraId="${paragraph}"` : "";
    return `<${p}p${own}><${p}r><${p}t xml:space="preserve">${escapeXml(line)}</${p}t></${p}r></${p}p>`;
  });
  const stamp = `${date}T00:00:00Z`;
  return `<${p}comment ${p}id="${id}" ${p}author="${escapeXml(author)}" ${p}date="${stamp}" ${p}initials="${escapeXml(author.slice(0, 1))}">${lines.join("")}</${p}comment>`;
}

/** The id of a comment's last paragraph; where it has none, `text` is the part with one put in. */
function named14(comments: string, id: string): { readonly id: string | null; readonly text: string } {
  const comment = new RegExp(`<((?:\\w+:)?)comment\\s(?:[^>]*?\\s)?(?:\\w+:)?id="${id}"[^>]*>[\\s\\S]*?</\\1comment>`).exec(
    comments,
  );
  if (comment === null) return { id: null, text: comments };
  const paragraphs = [...comment[0].matchAll(/<(?:\w+:)?p(?=[\s>/])[^>]*>/g)];
  const last = paragraphs.at(-1);
  if (last === undefined) return { id: null, text: comments };
  const known = /\bparaId="([0-9A-Fa-f]{8})"/.exec(last[0])?.[1];
  if (known !== undefined) return { id: known, text: comments };
  const made = hexId(comment[0]);
  const tag = last[0].replace(/^(<[\w:]+)/, `$1 xmlns:w14="${w14}" w14:paraId="${made}"`);
  const at = comment.index + last.index;
  return { id: null, text: comments.slice(0, at) + tag + comments.slice(at + last[0].length) };
}

/** Source of the order inside settings: ECMA-376-1, 17.15.1.78. */
const behindTracking =
  /<(?:\w+:)?(?:doNotTrackMoves|documentProtection|autoFormatOverride|styleLock\w+|defaultTabStop|autoHyphenation|evenAndOddHeaders|compat|rsids|characterSpacingControl)\b/;

function switchTracking(opened: OfficePackage, parts: Parts): void {
  const relationships = readRelationships(opened.zip, opened.file, opened.mainPart);
  const name = relationships.ok ? relationships.value.find(({ type }) => type === "settings")?.target : undefined;
  if (name === undefined) return;
  const text = parts.text(name);
  const at = text.search(behindTracking);
  if (at < 0 || /<(?:\w+:)?trackRevisions\b/.test(text)) return;
  const prefix = /^<((?:\w+:)?)/.exec(text.slice(at))?.[1] ?? "";
  parts.set(name, `${text.slice(0, at)}<${prefix}trackRevisions/>${text.slice(at)}`);
}
