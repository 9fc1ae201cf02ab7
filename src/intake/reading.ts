/** What intake makes of one workbook: the submission, and every problem in it. A wrong cell costs that cell, not the workbook. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CellPlace } from "../diagnostics/place.ts";
import type { Assignment } from "../model/assignment.ts";
import type { Source } from "../model/fact.ts";
import type { Submission } from "../model/submission.ts";
import type { ReadSheet } from "../workbook/workbook.ts";

/** `submission` is null when the workbook could not be told or does not belong here. */
export interface Reading {
  readonly submission: Submission | null;
  readonly remarks: readonly Diagnostic[];
}

/** The received file, as the ledger knows it. */
export interface ReceivedFile {
  readonly name: string;
  readonly sha256: string;
  /** YYYY-MM-DD. */
  readonly receivedOn: string;
}

/** What reading the cells of one workbook needs to know. */
export interface ReadingContext {
  readonly assignment: Assignment;
  readonly file: ReceivedFile;
  readonly unit: string;
}

export function placeIn(context: ReadingContext, sheet: ReadSheet, cell: string): CellPlace {
  return { kind: "cell", file: context.file.name, sheet: sheet.name, cell };
}

export function sourceIn(context: ReadingContext, sheet: ReadSheet, cell: string): Source {
  return { file: context.file.name, sha256: context.file.sha256, sheet: sheet.name, cell };
}
