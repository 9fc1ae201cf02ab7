/** A copy that came back, held against the draft that was sent → the opinions in it. */

import { sha256 } from "../model/hash.ts";
import type { Opinion, OpinionPlace } from "../model/register.ts";
import type { ReviewedDocument, ReviewedParagraph } from "../ooxml/reviewed-document.ts";
import { type Change, changesIn } from "./find-changes.ts";
import { pairParagraphs } from "./pair-paragraphs.ts";
import { isContentsLine, type SentParagraph, sentParagraphs } from "./sent-draft.ts";

export interface Copy {
  readonly document: ReviewedDocument;
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** Who sent it back: the author of what the file leaves unnamed. */
  readonly from: string;
}

export interface Draft {
  readonly document: ReviewedDocument;
  readonly sha256: string;
}

/** Names that programs give whoever set none. */
const nobody = /^(unknown author|未知作者|作者|author|user|用户|微软用户|microsoft office user)?$/i;

/** In reading order. */
export function readCopy(draft: Draft, copy: Copy): Opinion[] {
  const sent = sentParagraphs(draft.document);
  const read = copy.document.paragraphs
    .map((paragraph, index) => ({ paragraph, index }))
    .filter(({ paragraph }) => isRead(paragraph));
  const pairs = pairParagraphs(
    sent.map(({ text }) => text),
    read.map(({ paragraph }) => paragraph.before),
  );
  const sentOf = new Map<number, number>();
  const opinions: Opinion[] = [];
  let near = 0;
  for (const pair of pairs) {
    const found = pair.copy === null ? undefined : read[pair.copy];
    if (pair.sent !== null) near = pair.sent;
    if (found !== undefined) sentOf.set(found.index, near);
    const changes = pair.sent === null ? added(found?.paragraph) : changesOf(sent[pair.sent]?.text ?? "", found?.paragraph);
    const worded = changes.filter(({ was, now }) => was.trim() !== "" || now.replace("¶", "").trim() !== "");
    for (const change of worded) opinions.push(fromChange(change, placeOf(draft, sent, near, pair.sent === null), copy));
  }
  return [...opinions, ...commentsOf(draft, copy, sent, sentOf)].toSorted(
    (one, other) => one.at.paragraph - other.at.paragraph || one.at.from - other.at.from,
  );
}

/** A paragraph that was put in with tracking had no text before and is told by its neighbour's changes. */
function isRead({ before, changes }: ReviewedParagraph): boolean {
  return !isContentsLine(before) || changes.length > 0;
}

function changesOf(sent: string, paragraph: ReviewedParagraph | undefined): Change[] {
  if (paragraph !== undefined) return changesIn(sent, paragraph);
  return [{ kind: "direct", author: "", date: null, from: 0, to: sent.length, was: sent, now: "" }];
}

function added(paragraph: ReviewedParagraph | undefined): Change[] {
  if (paragraph === undefined) return [];
  if (paragraph.before === "") return changesIn("", paragraph);
  const direct: Change = { kind: "direct", author: "", date: null, from: 0, to: 0, was: "", now: `¶${paragraph.before}` };
  return [direct, ...changesIn(paragraph.before, paragraph)];
}

type PlaceAt = (from: number, to: number, quote: string) => OpinionPlace;

function placeOf(draft: Draft, sent: readonly SentParagraph[], paragraph: number, isBehind: boolean): PlaceAt {
  const { text = "", chapter = "" } = sent[paragraph] ?? {};
  return (from, to, quote) => {
    const range = isBehind ? { from: text.length, to: text.length } : { from, to };
    return { draft: draft.sha256, paragraph, ...range, chapter, quote: quote === "" ? around(text, range.from) : quote };
  };
}

/** Characters shown before a place without words of its own. */
const shown = 12;

function around(text: string, at: number): string {
  const start = Math.max(0, at - shown);
  return `${start > 0 ? "…" : ""}${text.slice(start, at)}▲${text.slice(at, at + 4)}`;
}

function fromChange(change: Change, place: PlaceAt, copy: Copy): Opinion {
  const { kind, date, was, now } = change;
  const by = nobody.test(change.author.trim()) ? copy.from : change.author.trim();
  return identify({
    by,
    on: date,
    kind,
    at: place(change.from, change.to, was),
    text: sayChange(was, now),
    replacement: now,
    copy: copy.sha256,
  });
}

function sayChange(was: string, now: string): string {
  if (was === "") return now.startsWith("¶") ? `增加一段：“${now.slice(1)}”` : `增加“${now}”`;
  return now === "" ? `删去“${was}”` : `“${was}”改为“${now}”`;
}

interface Stated extends Pick<Opinion, "by" | "on" | "kind" | "at" | "text" | "replacement" | "copy"> {
  readonly parent?: string | null;
  readonly resolved?: boolean;
}

/** The same person, place and words are the same opinion, whatever file they come in. */
export function identify(stated: Stated): Opinion {
  const { by, kind, at, text } = stated;
  const id = sha256(JSON.stringify([by, kind, at.draft, at.paragraph, at.from, at.quote, text])).slice(0, 8);
  return {
    id,
    ...stated,
    parent: stated.parent ?? null,
    resolved: stated.resolved ?? false,
    status: "open",
    answer: "",
    answeredBy: "",
  };
}

/** Comments of our own that were in the draft when it was sent are no opinions. */
function commentsOf(draft: Draft, copy: Copy, sent: readonly SentParagraph[], sentOf: ReadonlyMap<number, number>): Opinion[] {
  const ours = new Set(draft.document.comments.map(({ author, text }) => `${author}\n${text}`));
  const made = new Map<string, Opinion>();
  for (const comment of copy.document.comments) {
    if (ours.has(`${comment.author}\n${comment.text}`) || comment.text === "") continue;
    const paragraph = sentOf.get(comment.paragraph) ?? 0;
    const place = placeOf(draft, sent, paragraph, false);
    const text = sent[paragraph]?.text ?? "";
    // Words that were changed without tracking stand elsewhere; the quoted words find them again.
    const found = comment.quote === "" ? -1 : text.indexOf(comment.quote);
    const range = found >= 0 ? [found, found + comment.quote.length] : [comment.from, comment.to];
    const by = nobody.test(comment.author.trim()) ? copy.from : comment.author.trim();
    made.set(
      comment.id,
      identify({
        by,
        on: comment.date,
        kind: "comment",
        at: place(range[0] ?? 0, Math.min(range[1] ?? 0, text.length), comment.quote),
        text: comment.text,
        replacement: null,
        copy: copy.sha256,
        parent: comment.parent === null ? null : (made.get(comment.parent)?.id ?? null),
        resolved: comment.resolved,
      }),
    );
  }
  return [...made.values()];
}
