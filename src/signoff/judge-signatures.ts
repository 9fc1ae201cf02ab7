/** Signatures against the report as it stands: which still hold, and what was changed under those that do not. */

import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { compareLists } from "../model/compare-lists.ts";
import type { Document } from "../model/document.ts";
import type { Signature, SignedPassage } from "../model/signature.ts";
import { isUnchanged, passagesNow } from "./signature-book.ts";

/** `before` is null for words that were added, `after` for words that were taken out. */
export interface SignedChange {
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface JudgedSignature {
  readonly signature: Signature;
  readonly valid: boolean;
  /** Empty while it is valid. */
  readonly changes: readonly SignedChange[];
}

/** Each signature with its worth now, in the order of signing. */
export function judgeSignatures(signatures: readonly Signature[], document: Document): JudgedSignature[] {
  return signatures.map((signature) => {
    const now = passagesNow(signature, document);
    const valid = isUnchanged(signature, now);
    return { signature, valid, changes: valid ? [] : findChanges(signature.passages, now ?? []) };
  });
}

/** Remarks: SIGNOFF-003, one a void signature, naming its first change and how many there are. A void one that the same person gave anew is history. */
export function remarkOnSignatures(judged: readonly JudgedSignature[]): Diagnostic[] {
  return judged.flatMap(({ signature, valid, changes }, index) => {
    const { name, role, chapter } = signature;
    const renewed = judged
      .slice(index + 1)
      .some(({ signature: later }) => later.name === name && later.role === role && later.chapter === chapter);
    const [first] = changes;
    if (valid || renewed || first === undefined) return [];
    const words = { who: `${name}（${role}）`, date: signature.date, count: changes.length, first: showChange(first) };
    return [diagnose("SIGNOFF-003", { kind: "file", file: "report.json" }, words)];
  });
}

/** One change in words: 二、… › 第3段：“290件”改为“291件”. */
export function showChange({ place, before, after }: SignedChange): string {
  if (before === null) return `${place}：增加“${after ?? ""}”`;
  if (after === null) return `${place}：删去“${shorten(before)}”`;
  const [from, to] = differingParts(before, after);
  return `${place}：“${from}”改为“${to}”`;
}

/** What was changed, added or taken out between two versions of the same words, in order. */
export function findChanges(before: readonly SignedPassage[], after: readonly SignedPassage[]): SignedChange[] {
  const parts = compareLists(before, after, (one, other) => one.text === other.text);
  const changes: SignedChange[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined || (!part.removed && !part.added)) continue;
    const next = parts[index + 1];
    const counterpart = next !== undefined && (next.removed || next.added) ? next : undefined;
    if (counterpart !== undefined) index += 1;
    const removed = (part.removed ? part : counterpart)?.value ?? [];
    const added = (part.added ? part : counterpart)?.value ?? [];
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
      const place = removed[at]?.place ?? added[at]?.place ?? "";
      changes.push({ place, before: removed[at]?.text ?? null, after: added[at]?.text ?? null });
    }
  }
  return changes;
}

/** Characters left on either side of what differs, so that a reader finds it in the sentence. */
const context = 6;

/** The differing middle of two texts with a little of what stands around it. */
function differingParts(before: string, after: string): [string, string] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const cut = (text: string) => shorten(text.slice(Math.max(0, head - context), text.length - Math.max(0, tail - context)));
  return [cut(before), cut(after)];
}

const longest = 60;

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
