/** The words of a line before and after -> one list in which each piece is the same, deleted or inserted. Numbers change as a whole. */
import { compareWithin } from "../../model/compare-lists.ts";
import type { Change, Span } from "../../model/redline.ts";
import { isNumber, splitWords } from "./split-words.ts";

/** Beyond this many changed pieces the line was rewritten, and finding the least change would take long. */
const mostEdits = 4000;
/** Fewer characters than this between two changes are no island of sameness but chance. */
const smallestIsland = 2;

export function compareWords(before: readonly Span[], after: readonly Span[]): Span[] {
  const [older, newer] = [before.flatMap(piecesOf), after.flatMap(piecesOf)];
  const steps = compareWithin(older, newer, { comparator: isSame, maxEditLength: mostEdits });
  if (steps === undefined) return joinSpans([...marked(older, "deleted"), ...marked(newer, "inserted")]);
  const runs: Run[] = [];
  for (const { value, added, removed } of steps) {
    const last = runs.at(-1);
    if (!added && !removed) runs.push({ same: value, deleted: [], inserted: [] });
    else if (last && last.same.length === 0) runs[runs.length - 1] = joinRun(last, value, added === true);
    else runs.push(joinRun(emptyRun, value, added === true));
  }
  return joinSpans(
    withoutIslands(runs).flatMap((run) => [
      ...marked(run.same, "same"),
      ...marked(run.deleted, "deleted"),
      ...marked(run.inserted, "inserted"),
    ]),
  );
}

/** Either pieces that are the same, or what was replaced by what. */
interface Run {
  readonly same: readonly Span[];
  readonly deleted: readonly Span[];
  readonly inserted: readonly Span[];
}

const emptyRun: Run = { same: [], deleted: [], inserted: [] };

function joinRun(run: Run, value: readonly Span[], added: boolean): Run {
  return added ? { ...run, inserted: [...run.inserted, ...value] } : { ...run, deleted: [...run.deleted, ...value] };
}

/** A single character left standing between two replacements reads worse than one replacement; stops and numbers stay. */
function withoutIslands(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const before = joined.at(-1);
    const island = run.same.length > 0 && before !== undefined && before.same.length === 0 && index < runs.length - 1;
    if (island && isChance(run.same)) {
      joined[joined.length - 1] = {
        same: [],
        deleted: [...before.deleted, ...run.same],
        inserted: [...before.inserted, ...run.same],
      };
    } else if (run.same.length === 0 && before !== undefined && before.same.length === 0) {
      joined[joined.length - 1] = {
        same: [],
        deleted: [...before.deleted, ...run.deleted],
        inserted: [...before.inserted, ...run.inserted],
      };
    } else joined.push(run);
  }
  return joined;
}

function isChance(pieces: readonly Span[]): boolean {
  const text = pieces.map((piece) => piece.text).join("");
  return text.length < smallestIsland && !/[\p{P}\p{S}\s]/u.test(text) && !isNumber(text);
}

/** A figure is one piece, whatever its words. */
function piecesOf(span: Span): Span[] {
  return span.fact !== null ? [span] : splitWords(span.text).map((text) => ({ ...span, text }));
}

/** The id of a figure does not show: a number that only found its source has not changed. */
function isSame(before: Span, after: Span): boolean {
  return before.text === after.text && before.face === after.face;
}

export function marked(spans: readonly Span[], change: Change): Span[] {
  return spans.map((span) => ({ ...span, change }));
}

/** Neighbours alike in all but their text become one. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const alike = last?.change === span.change && last.face === span.face && last.fact === null && span.fact === null;
    if (last && alike) joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else if (span.text !== "") joined.push(span);
  }
  return joined;
}
