/** Why a number or a passage of the report differs between two drafts. */

/**
 * submission: a unit sent a workbook, for the first time or again. withdrawal: it took one back. roster: who reports changed. rule: an indicator,
 * target, plan item, check or last year's number changed. waiver: an exception was agreed or ended. edit: an editor's words. template: a template.
 * settings: fazhi.yaml's head of the report or its deadlines. file: it was changed in the DOCX itself. program: nothing that went in changed.
 */
export type CauseKind =
  | "submission"
  | "withdrawal"
  | "roster"
  | "rule"
  | "waiver"
  | "edit"
  | "template"
  | "settings"
  | "file"
  | "program";

/**
 * `words` is a whole clause in Chinese, as the list prints it. `certain` is false where more than one change could have done it and nothing tells
 * them apart. `unit` is a code, `cell` a sheet and address.
 */
export interface Cause {
  readonly kind: CauseKind;
  readonly words: string;
  readonly certain: boolean;
  readonly unit: string | null;
  readonly file: string | null;
  readonly cell: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly by: string | null;
}

/** A number that prints otherwise, or only in one draft (null in the other). `figure` is null for a number typed into the text. */
export interface NumberChange {
  readonly figure: string | null;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The chapters and tables where it stands. */
  readonly places: readonly string[];
  readonly causes: readonly Cause[];
}

/** A passage whose words changed. */
export interface WordChange {
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly causes: readonly Cause[];
}

export interface DraftChanges {
  readonly numbers: readonly NumberChange[];
  readonly words: readonly WordChange[];
}
