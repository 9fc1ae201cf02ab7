/** Two drafts → the numbers and passages in which they differ. For reading; the redline proper is `fazhi diff`. */
import { type Block, type Document, textOf } from "../model/document.ts";
import { chaptersOf } from "./chapters.ts";
import type { ChangedNumber, ChangedPassage, Changes } from "./page-data.ts";
import type { EarlierDraft } from "./page-sources.ts";

export function findChanges({ name, report: was, causes }: EarlierDraft, is: Document): Changes {
  return { since: name, numbers: changedNumbers(was, is, causes), passages: changedPassages(was, is) };
}

/** In the order of ids: that of the report's own list. */
function changedNumbers(was: Document, is: Document, causes: EarlierDraft["causes"]): ChangedNumber[] {
  const ids = [...new Set([...Object.keys(is.figures), ...Object.keys(was.figures)])];
  return ids.flatMap((figure) => {
    const [old, now] = [was.figures[figure], is.figures[figure]];
    if (old?.value === now?.value) return [];
    const { label = figure, unitOfMeasure = "" } = now ?? old ?? {};
    return [{ figure, label, unitOfMeasure, was: old?.value ?? null, is: now?.value ?? null, cause: causes[figure] ?? null }];
  });
}

interface Passage {
  readonly chapter: string;
  readonly block: number;
  readonly text: string;
}

/** Passages that stand in one draft only, those of one chapter paired in reading order. */
function changedPassages(was: Document, is: Document): ChangedPassage[] {
  const [gone, come] = apart(passagesOf(was), passagesOf(is));
  const left = [...gone];
  const changed = come.map((passage) => {
    const at = left.findIndex((old) => old.chapter === passage.chapter);
    const [old] = at < 0 ? [] : left.splice(at, 1);
    return { chapter: passage.chapter, block: passage.block, ...around(old?.text ?? "", passage.text) };
  });
  return [...changed, ...left.map(({ chapter, text }) => ({ chapter, block: null, before: "", was: text, is: "", after: "" }))];
}

/** What is left of each list when equal texts have been struck out pair by pair. */
function apart(was: readonly Passage[], is: readonly Passage[]): readonly [readonly Passage[], readonly Passage[]] {
  const counts = new Map<string, number>();
  for (const { text } of was) counts.set(text, (counts.get(text) ?? 0) + 1);
  const take = ({ text }: Passage): boolean => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count > 0;
  };
  const come = is.filter((passage) => !take(passage));
  const surplus = new Map([...counts].filter(([, count]) => count > 0));
  // The last of several equal ones are the ones that went.
  const gone = was.toReversed().filter(({ text }) => {
    const count = surplus.get(text) ?? 0;
    surplus.set(text, count - 1);
    return count > 0;
  });
  return [gone.toReversed(), come];
}

function passagesOf(report: Document): Passage[] {
  const chapters = chaptersOf(report);
  return report.blocks.flatMap((block, index) =>
    textsOf(block).map((text) => ({ chapter: chapters[index] ?? "", block: index + 1, text })),
  );
}

/** A table counts row by row. */
function textsOf(block: Block): string[] {
  switch (block.kind) {
    case "title":
      return block.lines.map(textOf);
    case "paragraph":
      return [textOf([...(block.lead ?? []), ...block.inlines])];
    case "heading":
    case "annex":
      return [textOf(block.inlines)];
    case "table":
      return [textOf(block.caption), ...block.rows.map((row) => row.map(textOf).join(" | "))];
    case "chart":
      return [textOf(block.caption)];
    case "recipients":
    case "document-number":
    case "note":
      return [block.text];
    case "attachments":
      return block.titles;
    case "signature":
      return [`${block.signatory} ${block.date}`];
    case "imprint":
      return [`${block.copies.join("，")} ${block.office} ${block.date}`];
  }
}

/** How many characters are kept of what stands before and after the change. */
const context = 24;

function around(was: string, is: string): Pick<ChangedPassage, "before" | "was" | "is" | "after"> {
  const shorter = Math.min(was.length, is.length);
  let head = 0;
  while (head < shorter && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  const before = is.slice(0, head);
  const after = is.slice(is.length - tail);
  return {
    before: before.length > context ? `…${before.slice(-context)}` : before,
    was: was.slice(head, was.length - tail),
    is: is.slice(head, is.length - tail),
    after: after.length > context ? `${after.slice(0, context)}…` : after,
  };
}
