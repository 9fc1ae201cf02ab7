/** What a clerk typed → the same words in the numerals and punctuation of official documents (GB/T 15835-2011, GB/T 15834-2011). Names in 《》 stay as typed. */
import { normaliseMarks, normaliseNumerals } from "./normalise-usage.ts";

const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** Han, kana and full-width marks; curly quotes and 〔〕《》 stand among Chinese words too. */
const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2014\u2026\u00b7]/u;
/** Names of documents and references to figures are not touched. */
const kept = /《[^《》]*(?:《[^《》]*》[^《》]*)*》|〔[^〔〕]*〕/gu;
const sentenceEnd = /[。！？…]["”’）]*$/u;

/** The paragraphs of a text, each ending with a full stop; empty lines are dropped. */
export function normaliseProse(typed: string): string[] {
  return typed
    .split(/[\r\n\u2028\u2029\v\f]+/u)
    .map((line) => normaliseLine(line))
    .filter((line) => line !== "")
    .map(endSentence);
}

/** One line, without a mark at its end: for titles. */
export function normaliseTitle(typed: string): string {
  return withoutEnd(normaliseLine(typed.replace(/[\r\n\u2028\u2029\v\f]+/gu, " ")), "。；，、： ");
}

/** A line with what its marks need to know of their surroundings, found in one pass: a cell may hold 32,767 brackets. */
interface Line {
  readonly text: string;
  /** How many Chinese characters stand before each place. */
  readonly chineseBefore: readonly number[];
  /** For each bracket the place of the other one of its pair. */
  readonly partner: ReadonlyMap<number, number>;
}

function normaliseLine(typed: string): string {
  const line = readLine(normaliseNumerals(clean(typed)));
  const protectedPlaces = new Set<number>();
  for (const match of line.text.matchAll(kept)) {
    for (let at = match.index; at < match.index + match[0].length; at += 1) protectedPlaces.add(at);
  }
  let quotes = 0;
  let result = "";
  for (let at = 0; at < line.text.length; at += 1) {
    const character = line.text.charAt(at);
    if (protectedPlaces.has(at)) result += character;
    else if (character === " ") result += isChinese(line.text.charAt(at - 1)) || isChinese(line.text.charAt(at + 1)) ? "" : " ";
    else if (character === '"' && (line.chineseBefore.at(-1) ?? 0) > 0) result += quotes++ % 2 === 0 ? "“" : "”";
    else result += markAt(line, at);
  }
  return normaliseMarks(result);
}

function readLine(words: string): Line {
  const chineseBefore = [0];
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    chineseBefore.push((chineseBefore[at] ?? 0) + (isChinese(words.charAt(at)) ? 1 : 0));
    if (words.charAt(at) === "(") open.push(at);
    const opened = words.charAt(at) === ")" ? open.pop() : undefined;
    if (opened !== undefined) partner.set(opened, at).set(at, opened);
  }
  return { text: words, chineseBefore, partner };
}

/** Control characters, lone surrogates and non-characters make DOCX and XLSX unreadable. */
function clean(typed: string): string {
  return typed
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff\u200b\ufeff]/gu, "")
    .trim();
}

function markAt(line: Line, at: number): string {
  const character = line.text.charAt(at);
  const wide = fullWidth[character];
  const before = neighbour(line.text, at, -1);
  if (character === "." && at === line.text.length - 1 && isChinese(before)) return "。";
  if (wide === undefined) return character;
  if (character === "(" || character === ")") return bracketIsChinese(line, at) ? wide : character;
  return isChinese(before) || (isChinese(neighbour(line.text, at, 1)) && !/\d/.test(before)) ? wide : character;
}

/** Both brackets of a pair look the same: full width when anything inside or just before is Chinese. */
function bracketIsChinese(line: Line, at: number): boolean {
  const other = line.partner.get(at) ?? at;
  const [open, close] = [Math.min(at, other), Math.max(at, other)];
  const inside = (line.chineseBefore[close] ?? 0) - (line.chineseBefore[open] ?? 0);
  return inside > 0 || isChinese(neighbour(line.text, open, -1));
}

/** The next character that is no blank; runs of blanks are one blank here. */
function neighbour(words: string, at: number, step: 1 | -1): string {
  const next = words.charAt(at + step);
  return next === " " ? words.charAt(at + 2 * step) : next;
}

function isChinese(character: string): boolean {
  return chinese.test(character);
}

function endSentence(line: string): string {
  const words = withoutEnd(line, "，、；：,;: ");
  return sentenceEnd.test(words) ? words : `${words}。`;
}

/** A pattern anchored at the end would look at 32,767 commas once from each of them. */
function withoutEnd(words: string, marks: string): string {
  let end = words.length;
  while (end > 0 && marks.includes(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}
