/** What a reader changed in one paragraph: tracked changes joined to what was meant, and changes made without tracking. */
import { compareLists } from "../model/compare-lists.ts";
import type { ReviewedParagraph, TrackedChange } from "../ooxml/reviewed-document.ts";

/** `from` and `to` count characters of the paragraph as it was sent; `was` is empty for an insertion, `now` for a deletion. */
export interface Change {
  readonly kind: "tracked" | "direct";
  /** "" where the file names nobody. */
  readonly author: string;
  readonly date: string | null;
  readonly from: number;
  readonly to: number;
  readonly was: string;
  readonly now: string;
}

/** Changes with fewer unchanged characters between them were one thought. */
const nearby = 3;

/** `sent` is the paragraph as it went out. */
export function changesIn(sent: string, copy: ReviewedParagraph): Change[] {
  const direct = directChanges(sent, copy.before);
  const toSent = positionsIn(sent, copy.before);
  const tracked = trackedChanges(copy.changes, sent.length).map((change) => ({
    ...change,
    from: toSent(change.from),
    to: toSent(change.to),
  }));
  return [...direct, ...tracked].toSorted((one, other) => one.from - other.from);
}

/** Neighbouring deletions and insertions of one author are one replacement; a program splits them where the script changes. */
function trackedChanges(changes: readonly TrackedChange[], length: number): Change[] {
  const joined: Change[] = [];
  for (const { kind, author, date, at, text } of changes) {
    const isDeletion = kind === "deleted";
    // The deleted mark of a paragraph stands behind its last character.
    const to = isDeletion && text !== "\n" ? at + text.length : at;
    const last = joined.at(-1);
    const words = text === "\n" && (isDeletion || at === length) ? "" : text.replace("\n", "¶");
    if (last !== undefined && last.author === author && at === last.to) {
      joined[joined.length - 1] = {
        ...last,
        to,
        was: last.was + (isDeletion ? words : ""),
        now: last.now + (isDeletion ? "" : words),
      };
    } else if (words !== "" || isDeletion) {
      joined.push({ kind: "tracked", author, date, from: at, to, was: isDeletion ? words : "", now: isDeletion ? "" : words });
    } else joined.push({ kind: "tracked", author, date, from: at, to, was: "", now: "" });
  }
  return joined.filter(({ was, now }) => was !== "" || now !== "");
}

function directChanges(sent: string, copy: string): Change[] {
  const hunks: Change[] = [];
  let [at, gap] = [0, nearby];
  for (const part of compareLists(wordsOf(sent), wordsOf(copy))) {
    const text = part.value.join("");
    if (!part.added && !part.removed) {
      const last = hunks.at(-1);
      gap = text.length;
      // A short common stretch between two changes belongs to the change.
      if (last !== undefined && gap < nearby && at + gap < sent.length) {
        hunks[hunks.length - 1] = { ...last, to: last.to + gap, was: last.was + text, now: last.now + text };
      } else gap = nearby;
      at += text.length;
      continue;
    }
    const last = hunks.at(-1);
    const isNext = last !== undefined && last.to === at;
    const was = part.removed ? text : "";
    const now = part.added ? text : "";
    if (isNext) hunks[hunks.length - 1] = { ...last, to: at + was.length, was: last.was + was, now: last.now + now };
    else hunks.push({ kind: "direct", author: "", date: null, from: at, to: at + was.length, was, now });
    at += was.length;
  }
  return hunks.map(trim);
}

/** Numbers and Latin words whole, everything else character by character, so that no number is torn apart. */
function wordsOf(text: string): string[] {
  return text.match(/\d[\d.,%]*|[A-Za-z]+|[\s\S]/gu) ?? [];
}

/** The common stretch that was joined at the end of a change goes again. */
function trim(change: Change): Change {
  let end = 0;
  const { was, now } = change;
  while (end < Math.min(was.length, now.length) && was.at(-1 - end) === now.at(-1 - end) && !/\d/.test(was.at(-1 - end) ?? ""))
    end += 1;
  return end === 0
    ? change
    : { ...change, to: change.to - end, was: was.slice(0, was.length - end), now: now.slice(0, now.length - end) };
}

/** A position in the copy's text before its tracked changes → the position in the text that was sent. */
function positionsIn(sent: string, copy: string): (at: number) => number {
  if (sent === copy) return (at) => at;
  const steps: { copy: number; sent: number }[] = [];
  let [atSent, atCopy] = [0, 0];
  for (const part of compareLists(wordsOf(sent), wordsOf(copy))) {
    const length = part.value.join("").length;
    if (!part.added && !part.removed) steps.push({ copy: atCopy, sent: atSent });
    if (!part.added) atSent += length;
    if (!part.removed) atCopy += length;
  }
  return (at) => {
    const step = steps.findLast((one) => one.copy <= at);
    return step === undefined ? 0 : Math.min(sent.length, step.sent + at - step.copy);
  };
}
