/** A changed passage → why: the texts that went into the drafts are searched for its changed words, then the data its numbers rest on. */
import type { Cause } from "../model/change-cause.ts";
import { type LineRole, type Span, sideText } from "../model/redline.ts";
import { cause, type Drafts, nameOf } from "./cause-words.ts";
import {
  attainmentCauses,
  changedAttainments,
  changedStandings,
  figureCauses,
  standingCauses,
  withoutRepeats,
} from "./figure-causes.ts";
import { allCauses, type TextChange } from "./text-changes.ts";

/** A line, or a row of a table with all its cells. */
export interface Passage {
  readonly role: LineRole | "row";
  readonly spans: readonly Span[];
}

/** A share of the changed words this large is found in a text only if they come from it. */
const enough = 0.6;
/** Shorter pieces stand in every text. */
const shortestPiece = 2;

export function passageCauses(passage: Passage, drafts: Drafts, changes: readonly TextChange[]): Cause[] {
  const typed = changes.filter((change) => change.cause.kind === "edit" && explains(change, passage));
  if (typed.length > 0) return withoutRepeats(typed.map((change) => change.cause));
  const others = changes.filter((change) => change.cause.kind !== "edit");
  const whole = best(others, passage);
  const written = whole.length > 0 ? whole : bestByPiece(others, passage);
  const data = withoutRepeats(factsIn(passage).flatMap((fact) => figureCauses(fact, drafts)));
  const own = changes.filter(({ roles }) => roles?.some((role) => role === passage.role)).map((change) => change.cause);
  const found = own.length > 0 ? own : [...written, ...data, ...namedCauses(passage, drafts)];
  if (found.length > 0) return withoutRepeats(found);
  const all = allCauses(drafts, changes);
  if (all.length === 0) return [cause("program", "数据、模板和改稿都没有变，是程序版本不同")];
  return all.map((one) => ({ ...one, certain: all.length === 1 }));
}

/** Sentences made from the data without a number in them name the target or the unit whose state is another. */
function namedCauses({ spans }: Passage, drafts: Drafts): Cause[] {
  const words = spans.map(({ text }) => text).join("");
  return [
    ...changedAttainments(drafts).flatMap(({ target, metric }) =>
      words.includes(metric) ? attainmentCauses(target, undefined, drafts) : [],
    ),
    ...changedStandings(drafts).flatMap((unit) => (words.includes(nameOf(unit, drafts)) ? standingCauses(drafts, unit) : [])),
  ];
}

/** The texts that hold most of the changed words, and no fewer than enough of them. */
function best(changes: readonly TextChange[], passage: Passage): Cause[] {
  const scored = changes.map((change) => ({ change, score: scoreOf(change, passage) })).filter(({ score }) => score >= enough);
  const top = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === top).map(({ change }) => change.cause);
}

/** Words from several texts in one passage: each changed stretch by itself. */
function bestByPiece(changes: readonly TextChange[], passage: Passage): Cause[] {
  const changed = passage.spans.filter((span) => span.change !== "same" && span.fact === null);
  return changed.flatMap((span) => best(changes, { ...passage, spans: [span] }));
}

function explains(change: TextChange, passage: Passage): boolean {
  return scoreOf(change, passage) >= enough;
}

/** How much of what was inserted stands only in the newer text and of what was deleted only in the older one, 0 to 1. */
function scoreOf({ before, after }: TextChange, { spans }: Passage): number {
  const [old, now] = [plain(before), plain(after)];
  let [total, found] = [0, 0];
  for (const span of spans) {
    if (span.change === "same" || span.fact !== null) continue;
    const [own, other] = span.change === "inserted" ? [now, old] : [old, now];
    for (const piece of piecesOf(span.text)) {
      total += piece.length;
      if (own.includes(piece) && !other.includes(piece)) found += piece.length;
    }
  }
  return total === 0 ? 0 : found / total;
}

/** Clauses, so that one reworded by the tool does not hide the others. */
function piecesOf(text: string): string[] {
  return text
    .split(/[，。；：、！？\n\t]+/)
    .map(plain)
    .filter((piece) => piece.length >= shortestPiece);
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
}

export function factsIn({ spans }: Passage): string[] {
  return [...new Set(spans.flatMap(({ fact }) => (fact === null ? [] : [fact])))];
}

/** Only numbers differ, bound or typed: they stand in the list of numbers. */
export function isNumbersOnly({ spans }: Passage): boolean {
  return spans.every((span) => span.change === "same" || span.fact !== null || /^[\d.,%‰]+$/.test(span.text));
}

/** A heading or measure that only took the next number, since another came before it or went. */
export function isRenumbered({ role, spans }: Passage): boolean {
  if (role === "row") return spans.every((span, index) => span.change === "same" || (index < 2 && /^\d*$/.test(span.text)));
  const strip = (side: "inserted" | "deleted") =>
    sideText(spans, side).replace(/^[（(]?[\d一二三四五六七八九十百]+[）)]?[.、．]?/, "");
  return strip("inserted") === strip("deleted");
}
