/** The redline of two drafts, and the drafts → each changed number and each reworded passage with its cause. The door of this room. */
import type { Cause, DraftChanges, NumberChange, WordChange } from "../model/change-cause.ts";
import type { Document } from "../model/document.ts";
import { type Redline, type RedlinePart, type Span, sideText } from "../model/redline.ts";
import { cause, type Drafts, nameOf } from "./cause-words.ts";
import { figureCauses, withoutRepeats } from "./figure-causes.ts";
import { isNumbersOnly, isRenumbered, type Passage, passageCauses } from "./passage-causes.ts";
import { textChanges } from "./text-changes.ts";

/** A passage of the redline with the chapter or table it stands in. */
interface PlacedPassage extends Passage {
  readonly place: string;
  readonly whole: boolean;
}

interface ListedWords extends WordChange {
  readonly role: Passage["role"];
}

interface Listed {
  readonly numbers: readonly NumberChange[];
  readonly words: readonly ListedWords[];
}

type CausesOf = (passage: Passage) => Cause[];

export function explainChanges(redline: Redline, drafts: Drafts): DraftChanges {
  const changes = textChanges(drafts);
  const known = new Map<Passage, Cause[]>();
  const causesOf = (passage: Passage) => {
    const found = known.get(passage) ?? passageCauses(passage, drafts, changes);
    known.set(passage, found);
    return found;
  };
  const documents = { before: drafts.before.report, after: drafts.after.report };
  const listed = listChanges(redline, documents, causesOf, (fact) => figureCauses(fact, drafts));
  const numbers = listed.numbers.map((number) => ({ ...number, label: labelWithUnit(number, drafts) }));
  return { numbers, words: inheritCauses(listed.words) };
}

/** A unit's own figure is called as the district's is. */
function labelWithUnit({ figure, label }: NumberChange, drafts: Drafts): string {
  const unit = /^[^:]*@([^:]+)/.exec(figure ?? "")?.[1];
  return unit === undefined ? label : `${nameOf(unit, drafts)}：${label}`;
}

/** A heading that came or went with what stands under it did so for the same reason. */
function inheritCauses(words: readonly ListedWords[]): WordChange[] {
  return words.map(({ role, ...change }, index) => {
    const below = words[index + 1];
    const isUnsure = /^heading/.test(role) && change.causes.some((one) => !one.certain);
    const sameWay = below !== undefined && isEmptySide(change) === isEmptySide(below);
    return isUnsure && sameWay ? { ...change, causes: below.causes } : change;
  });
}

function isEmptySide({ before, after }: WordChange): string {
  return before === "" ? "inserted" : after === "" ? "deleted" : "reworded";
}

/** One side is a file of which only the text is known. `file` as the user named it. */
export function explainFile(redline: Redline, documents: Documents, file: string): DraftChanges {
  const causes = [cause("file", `在文件 ${file} 里改的`, { file })];
  const causesOf = () => causes;
  const { numbers, words } = listChanges(redline, documents, causesOf, causesOf);
  return { numbers, words: words.map(({ role: _role, ...change }) => change) };
}

/** Null for a side that is a DOCX: it has no figures. */
interface Documents {
  readonly before: Document | null;
  readonly after: Document | null;
}

function listChanges(
  redline: Redline,
  documents: Documents,
  causesOf: CausesOf,
  figureCausesOf: (fact: string) => Cause[],
): Listed {
  const passages = passagesOf(redline.parts);
  const changed = passages.filter(({ spans }) => spans.some((span) => span.change !== "same"));
  return {
    numbers: [...boundNumbers(passages, documents, causesOf, figureCausesOf), ...typedNumbers(changed, causesOf)],
    words: changed
      .filter((one) => !isNumbersOnly(one) && !isRenumbered(one))
      .map((passage): ListedWords => {
        const { place, spans, role } = passage;
        return { role, place, before: sideText(spans, "deleted"), after: sideText(spans, "inserted"), causes: causesOf(passage) };
      }),
  };
}

/** Lines and rows in reading order under the heading or caption they follow. */
function passagesOf(parts: readonly RedlinePart[]): PlacedPassage[] {
  let place = "文首";
  return parts.flatMap((part): PlacedPassage[] => {
    if (part.kind === "chart") return [];
    if (part.kind === "table") {
      return part.rows.map(({ cells, change }) => ({ role: "row", spans: joinCells(cells), place, whole: change !== "same" }));
    }
    const isHead = /^heading[12]$|^caption$|^annex-title$/.test(part.role);
    if (isHead) place = sideText(part.spans, part.change === "deleted" ? "deleted" : "inserted");
    if (part.role === "signatory" || part.role === "imprint") place = "文末";
    return [{ role: part.role, spans: part.spans, place, whole: part.change !== "same" }];
  });
}

function joinCells(cells: readonly (readonly Span[])[]): Span[] {
  return cells.flatMap((cell, index) =>
    index === 0 ? cell : [{ change: "same" as const, text: "　", face: "plain" as const, fact: null }, ...cell],
  );
}

interface Printed {
  readonly before: Set<string>;
  readonly after: Set<string>;
  readonly passages: Set<PlacedPassage>;
}

/** Each figure once, however often it is printed, in the order of the newer draft. */
function boundNumbers(
  passages: readonly PlacedPassage[],
  documents: Documents,
  causesOf: CausesOf,
  figureCausesOf: (fact: string) => Cause[],
): NumberChange[] {
  const printed = new Map<string, Printed>();
  for (const passage of passages) {
    for (const { fact, change, text } of passage.spans) {
      if (fact === null) continue;
      const entry = printed.get(fact) ?? { before: new Set(), after: new Set(), passages: new Set() };
      printed.set(fact, entry);
      if (change !== "inserted") entry.before.add(text);
      if (change !== "deleted") entry.after.add(text);
      if (change !== "same") entry.passages.add(passage);
    }
  }
  return [...printed].flatMap(([figure, { before, after, passages: places }]) => {
    const [gone, come] = [[...before].filter((text) => !after.has(text)), [...after].filter((text) => !before.has(text))];
    if (gone.length + come.length === 0) return [];
    const own = figureCausesOf(figure);
    const causes = own.length > 0 ? own : withoutRepeats([...places].flatMap(causesOf));
    const label = (documents.after?.figures[figure] ?? documents.before?.figures[figure])?.label ?? figure;
    const list = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join("、"));
    return [
      {
        figure,
        label,
        before: list(gone),
        after: list(come),
        places: [...new Set([...places].map(({ place }) => place))],
        causes,
      },
    ];
  });
}

const wordsAround = 8;

/** Numbers typed into words, where one took the place of another; those of passages that came or went stand in the passages. */
function typedNumbers(passages: readonly PlacedPassage[], causesOf: CausesOf): NumberChange[] {
  return passages
    .filter((passage) => !passage.whole && !isRenumbered(passage))
    .flatMap((passage) =>
      passage.spans.flatMap((_, index) => {
        const [before, after] = replacedNumbers(passage.spans, index);
        if (before === after) return [];
        const label = `${sideText(passage.spans.slice(0, index), "inserted").slice(-wordsAround)}…`;
        return [{ figure: null, label, before, after, places: [passage.place], causes: causesOf(passage) }];
      }),
    );
}

/** Unbound numbers of a replacement, looked at where it begins. */
function replacedNumbers(spans: readonly Span[], index: number): readonly [string | null, string | null] {
  const isTyped = (span: Span | undefined) => span !== undefined && span.change !== "same" && span.fact === null;
  if (!isTyped(spans[index]) || isTyped(spans[index - 1])) return [null, null];
  const end = spans.findIndex((span, at) => at > index && !isTyped(span));
  const run = spans.slice(index, end < 0 ? undefined : end);
  const numbersOf = (change: Span["change"]) => {
    const found = run.filter((span) => span.change === change).flatMap(({ text }) => text.match(/\d+(?:[.,]\d+)*[%‰]?/g) ?? []);
    return found.length === 0 ? null : found.join("、");
  };
  return [numbersOf("deleted"), numbersOf("inserted")];
}
