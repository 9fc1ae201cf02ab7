/** One returned workbook as read: who sent it, when, and what stood in its cells. Blank, zero and "nothing to report" stay apart. */
import type { Source } from "./fact.ts";

/** nil: 本单位无此项, with a reason. blank: nothing was filled in. */
export type Answer =
  | { readonly kind: "blank"; readonly indicator: string; readonly period: string; readonly source: Source }
  | {
      readonly kind: "nil";
      readonly indicator: string;
      readonly period: string;
      readonly reason: string;
      readonly source: Source;
    }
  | {
      readonly kind: "count";
      readonly indicator: string;
      readonly period: string;
      readonly value: string;
      readonly note: string;
      readonly source: Source;
    }
  | {
      readonly kind: "ratio";
      readonly indicator: string;
      readonly period: string;
      readonly numerator: string;
      readonly denominator: string;
      readonly note: string;
      readonly source: Source;
    }
  | {
      /** date: text is YYYY-MM-DD; done: text is 是 or 否. */
      readonly kind: "text" | "date" | "done";
      readonly indicator: string;
      readonly period: string;
      readonly text: string;
      readonly note: string;
      readonly source: Source;
    };

/** measure: what was done for an item; shortcoming: with its cause; arrangement: next year. `item` is null where the row names none. */
export interface Narrative {
  readonly kind: "measure" | "shortcoming" | "arrangement";
  readonly item: string | null;
  readonly title: string;
  readonly text: string;
  readonly cause: string;
  readonly source: Source;
}

/** One row of a list that grows. `values` by column key; "" for an empty cell or one that was not taken; dates as YYYY-MM-DD. */
export interface ListEntry {
  readonly values: Readonly<Record<string, string>>;
  /** The first filled cell of the row. */
  readonly source: Source;
  /** Where each value stands, by column key; absent in a reading that was kept before this was noted. */
  readonly cells?: Readonly<Record<string, string>>;
}

/** `list` is the id of its data sheet; `nil`: the unit says that it has nothing of the kind, and why; null where it does not say so. */
export interface FilledList {
  readonly list: string;
  readonly entries: readonly ListEntry[];
  readonly nil: string | null;
}

export interface Contact {
  /** The office (科室) that filled a part of the unit's workbook; absent or empty for a workbook of the whole unit. */
  readonly office?: string;
  readonly preparer: string;
  readonly reviewer: string;
  readonly phone: string;
  readonly date: string;
}

export interface Submission {
  readonly unit: string;
  readonly year: number;
  readonly round: string;
  readonly file: string;
  readonly sha256: string;
  /** Day on which the file came in, YYYY-MM-DD. */
  readonly receivedOn: string;
  /** Day on which the unit first reported in this round: a correction sent later does not make it late. Absent: `receivedOn`. */
  readonly firstReceivedOn?: string;
  readonly answers: readonly Answer[];
  readonly narratives: readonly Narrative[];
  /** Absent where no list is asked. */
  readonly lists?: readonly FilledList[];
  readonly contact: Contact;
  /** Cells that held something which could not be taken. */
  readonly wrongCells: number;
}
