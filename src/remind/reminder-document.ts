/** What the letters and the page for the leader have in common: whose they are, the words filled in, the document around them. */
import { showChineseNumber } from "../model/chinese-number.ts";
import type { Block, Document, Inline } from "../model/document.ts";
import type { ReminderWords } from "../model/reminder-words.ts";
import { showDate } from "../model/show-number.ts";
import type { OwingRequest } from "./find-owing.ts";

export interface ReminderRequest extends OwingRequest {
  readonly words: ReminderWords;
  /** Day of the letters, YYYY-MM-DD. */
  readonly on: string;
  /** 1 for the first reminder; it decides the wording. */
  readonly times: number;
}

export function sharedValues(request: ReminderRequest): Readonly<Record<string, string>> {
  const { workspace } = request.assignment;
  return {
    district: workspace.district,
    year: String(workspace.year),
    round: request.round.title,
    deadline: showDate(request.round.deadline),
    today: showDate(request.on),
    office: officeOf(request),
    times: String(request.times),
    nth: showChineseNumber(request.times),
    earlier: request.times === 3 ? "两" : showChineseNumber(request.times - 1),
  };
}

/** Only names in the words are replaced: what stands in a value stays text. */
export function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (mark, key: string) => values[key] ?? mark);
}

export function officeOf({ assignment: { workspace } }: ReminderRequest): string {
  return workspace.office ?? `${workspace.district}司法局`;
}

export function documentOf(request: ReminderRequest, title: readonly string[], blocks: readonly Block[]): Document {
  const { workspace } = request.assignment;
  return {
    format: "report/1",
    title: title.join(""),
    district: workspace.district,
    year: workspace.year,
    date: request.on,
    author: officeOf(request),
    blocks: [{ kind: "title", lines: title.map(plain) }, ...blocks],
    figures: {},
  };
}

export function signature(request: ReminderRequest): Block {
  return { kind: "signature", signatory: officeOf(request), date: showDate(request.on) };
}

export function paragraph(words: string): Block {
  return { kind: "paragraph", inlines: plain(words) };
}

export function plain(words: string): Inline[] {
  return [{ kind: "text", text: words }];
}
