/** The numerals of a file -> what each is: a figure, a citation, a date …, an editor's entry, or unexplained. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { NumberEntry } from "../model/number-entries.ts";
import { findNumerals, type Kind, kindOf, type Numeral } from "../model/numerals.ts";
import type { Passage } from "./passages.ts";
import { type Alignment, markAt, type Stream, sentenceAt, whereIs } from "./streams.ts";

/** changed: it stands where the report has something else. unexplained: nothing says where it comes from. */
export type NumeralKind = Kind | "fact" | "editor" | "changed" | "unexplained";

/** `fact`: the figure's id, or the mark of its bookmark where no report is at hand. */
export interface ClassifiedNumeral {
  readonly text: string;
  readonly kind: NumeralKind;
  readonly fact: string | null;
  readonly where: string;
  readonly sentence: string;
}

export interface NumberCheck {
  readonly numerals: readonly ClassifiedNumeral[];
  readonly remarks: readonly Diagnostic[];
}

interface Task {
  readonly file: string;
  readonly stream: Stream;
  /** What the file ought to say, null when nothing is at hand to hold it against. */
  readonly alignment: Alignment | null;
  readonly entries: readonly NumberEntry[];
}

/** Remarks: REVIEW-021 (no source), REVIEW-022 (one figure printed in two ways). Changed numbers are named by the comparison, not here. */
export function checkNumbers(task: Task): NumberCheck {
  const { stream, file } = task;
  const places = indexPlaces(stream);
  const numerals: ClassifiedNumeral[] = [];
  const remarks: Diagnostic[] = [];
  for (const [index, passage] of stream.passages.entries()) {
    for (const numeral of findNumerals(passage.text)) {
      const { kind, fact } = classify(task, passage, numeral, places[index]);
      const { where, whereEn } = whereIs(passage, numeral.start);
      const sentence = sentenceAt(passage.text, numeral.start);
      numerals.push({ text: numeral.text, kind, fact, where, sentence });
      if (kind === "unexplained")
        remarks.push(diagnose("REVIEW-021", { kind: "file", file }, { where, whereEn, found: numeral.text, sentence }));
    }
  }
  return { numerals, remarks: [...remarks, ...checkRepeats(task)] };
}

/** For each passage: the place in the stream of each character of its text. */
function indexPlaces(stream: Stream): ReadonlyMap<number, number>[] {
  const places = stream.passages.map(() => new Map<number, number>());
  for (let index = 0; index < stream.text.length; index += 1)
    places[stream.passageAt[index] ?? 0]?.set(stream.offsetAt[index] ?? 0, index);
  return places;
}

function classify(
  { alignment, entries }: Task,
  passage: Passage,
  numeral: Numeral,
  places: ReadonlyMap<number, number> | undefined,
): { kind: NumeralKind; fact: string | null } {
  if (isEntered(passage.text, numeral, entries)) return { kind: "editor", fact: null };
  const at = places?.get(numeral.start) ?? -1;
  if (alignment !== null) {
    const source = alignment.source.slice(at, at + numeral.text.length);
    const same = source.every((one, step) => one >= 0 && one === (source[0] ?? 0) + step);
    if (!same || lostDigit(alignment, at, numeral.text.length)) return { kind: "changed", fact: null };
    const marks = [...source].map((one) => markAt(alignment.from, one));
    const mark = marks.find((one) => one !== null);
    if (mark) return { kind: "fact", fact: mark.fact };
  }
  const bookmark = passage.marks.find(({ start, end }) => numeral.start >= start && numeral.start < end);
  if (bookmark) return { kind: "fact", fact: bookmark.fact };
  const head = alignment === null ? passage.head : headAt(alignment, at, passage);
  return { kind: kindOf(passage.text, numeral, head) ?? "unexplained", fact: null };
}

/** Whether the report has a digit right before or behind that is missing here: 22 cut down to 2 is no 2. */
function lostDigit({ from, to, source }: Alignment, at: number, length: number): boolean {
  const first = source[at] ?? 0;
  const gone = (own: number, theirs: number) => from.text[theirs] !== to.text[own] && /[\d.%]/.test(from.text[theirs] ?? "");
  return gone(at - 1, first - 1) || gone(at + length, first + length);
}

/** A PDF does not know its columns; the report's table does. */
function headAt(alignment: Alignment, at: number, passage: Passage): string {
  const source = alignment.source[at] ?? -1;
  return alignment.from.passages[alignment.from.passageAt[source] ?? -1]?.head || passage.head;
}

function isEntered(text: string, { start, end }: Numeral, entries: readonly NumberEntry[]): boolean {
  return entries.some((entry) => {
    for (let found = text.indexOf(entry.text); found >= 0; found = text.indexOf(entry.text, found + 1))
      if (found <= start && end <= found + entry.text.length) return true;
    return false;
  });
}

/** The same bookmark must hold the same words wherever it stands. */
function checkRepeats({ stream, file }: Task): Diagnostic[] {
  const first = new Map<string, string>();
  return stream.passages.flatMap((passage) =>
    passage.marks.flatMap(({ fact, start, end }) => {
      const found = passage.text.slice(start, end);
      const other = first.get(fact);
      if (other === undefined) first.set(fact, found);
      if (other === undefined || other === found) return [];
      const sentence = sentenceAt(passage.text, start);
      return [diagnose("REVIEW-022", { kind: "file", file }, { ...whereIs(passage, start), found, other, sentence })];
    }),
  );
}

/** Remarks: REVIEW-024, an entry whose words stand nowhere. */
export function checkEntries(entries: readonly NumberEntry[], streams: readonly Stream[]): Diagnostic[] {
  const file = "edits/numbers.yaml";
  const unused = entries.filter(
    ({ text }) => !streams.some(({ passages }) => passages.some((passage) => passage.text.includes(text))),
  );
  return unused.map(({ text, by }) => diagnose("REVIEW-024", { kind: "file", file }, { text, by }));
}
