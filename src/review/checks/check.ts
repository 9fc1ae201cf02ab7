/** What a format check is: a rule of the standard with its source, and a function that names each place that departs from it. */
import type { Words } from "../../diagnostics/entry.ts";
import type { WordDocument, WordRun, WordSection } from "../../ooxml/word-document.ts";
import type { Part, ReportParagraph } from "../report-parts.ts";

/** One departure. `paragraph` or `page` counts from 1, null where the whole file is meant; `found` is what stands there. */
export interface Finding {
  readonly paragraph: number | null;
  readonly page: number | null;
  readonly quote: string;
  readonly found: string;
}

/** `find` gives null where the document has nothing the rule speaks of. */
export interface FormatCheck<T> {
  readonly id: string;
  readonly title: Words;
  /** The standard and its clause, or 通行做法 for usage that no standard settles. */
  readonly clause: string;
  readonly need: Words;
  readonly fix: Words;
  readonly find: (subject: T) => readonly Finding[] | null;
}

type Pair = readonly [zh: string, en: string];

export function check<T>(
  id: string,
  title: Pair,
  clause: string,
  need: Pair,
  fix: Pair,
  find: (subject: T) => readonly Finding[] | null,
): FormatCheck<T> {
  return { id, title: words(title), clause, need: words(need), fix: words(fix), find };
}

function words([zh, en]: Pair): Words {
  return { zh, en };
}

/** A Word document with its paragraphs told apart. */
export interface WordSubject {
  readonly document: WordDocument;
  readonly parts: readonly ReportParagraph[];
}

export const gb9704 = (clause: string) => `GB/T 9704-2012 ${clause}`;
export const gb15834 = (clause: string) => `GB/T 15834-2011 ${clause}`;
export const gb15835 = (clause: string) => `GB/T 15835-2011 ${clause}`;
export const usage = "通行做法";

const quoteLength = 16;

export function at(paragraph: ReportParagraph, found: string): Finding {
  const quote = paragraph.text.length > quoteLength ? `${paragraph.text.slice(0, quoteLength)}…` : paragraph.text;
  return { paragraph: paragraph.number, page: null, quote, found };
}

export function whole(found: string): Finding {
  return { paragraph: null, page: null, quote: "", found };
}

/** Asks each paragraph of some parts; `test` gives what is wrong there, or null. */
export function inParts(
  parts: readonly Part[],
  test: (paragraph: ReportParagraph, subject: WordSubject) => string | null,
): (subject: WordSubject) => Finding[] | null {
  return (subject) => {
    const asked = subject.parts.filter((paragraph) => parts.includes(paragraph.part) && paragraph.text !== "");
    return asked.length === 0 ? null : findEach(asked, (paragraph) => test(paragraph, subject));
  };
}

export function findEach(paragraphs: readonly ReportParagraph[], test: (paragraph: ReportParagraph) => string | null): Finding[] {
  return paragraphs.flatMap((paragraph) => {
    const found = test(paragraph);
    return found === null ? [] : [at(paragraph, found)];
  });
}

export function inSections(test: (section: WordSection) => string | null): (subject: WordSubject) => Finding[] | null {
  return ({ document }) => {
    if (document.sections.length === 0) return null;
    return document.sections.flatMap((section) => {
      const found = test(section);
      return found === null ? [] : [whole(found)];
    });
  };
}

/** The runs that will be printed and hold more than blanks. */
export function printedRuns(paragraph: ReportParagraph): WordRun[] {
  return paragraph.word.runs.filter((run) => run.change !== "deleted" && run.text.trim() !== "");
}

/** The runs behind the heading that a body paragraph opens with. */
export function runsAfterLead(paragraph: ReportParagraph): WordRun[] {
  let left = paragraph.lead.length;
  return printedRuns(paragraph).filter((run) => {
    const inLead = left > 0;
    left -= run.text.length;
    return !inLead;
  });
}

export function runsOfLead(paragraph: ReportParagraph): WordRun[] {
  const after = new Set(runsAfterLead(paragraph));
  return printedRuns(paragraph).filter((run) => !after.has(run));
}

const han = /\p{Script=Han}/u;

/** Names under which the faces of the standard are sold. */
export const faces = {
  fangsong: /仿宋|fangsong/i,
  kaiti: /楷体|kaiti|楷_/i,
  heiti: /黑体|simhei|heiti/i,
  xiaobiaosong: /小标宋|xiaobiaosong/i,
  songti: /^宋体|simsun|^songti/i,
} as const;

/** The first face of Han characters that is another, or null. */
export function otherFace(runs: readonly WordRun[], face: RegExp): string | null {
  const wrong = runs.find((run) => han.test(run.text) && !face.test(run.format.eastAsiaFont ?? ""));
  return wrong ? (wrong.format.eastAsiaFont ?? "未指定字体") : null;
}

export function otherSize(runs: readonly WordRun[], sizePt: number): string | null {
  const wrong = runs.find((run) => Math.abs(run.format.sizePt - sizePt) > 0.01);
  return wrong ? `${wrong.format.sizePt}磅` : null;
}

export function boldIn(runs: readonly WordRun[]): string | null {
  const wrong = runs.find((run) => run.format.bold);
  return wrong ? `加粗“${wrong.text.slice(0, 8)}”` : null;
}

/** Null when the value lies within the tolerance. */
export function beyond(value: number, wanted: number, tolerance: number, unit: string): string | null {
  return Math.abs(value - wanted) <= tolerance ? null : `${Math.round(value * 10) / 10}${unit}`;
}
