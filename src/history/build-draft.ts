/** What a report was made from → draft/1, and whether two drafts are the same. */
import type { Document } from "../model/document.ts";
import type { Draft } from "../model/draft.ts";

/** The inputs of a report, gathered by whoever may read the disk. */
export type DraftParts = Pick<
  Draft,
  "assignment" | "inputs" | "edits" | "templates" | "ledgerHead" | "submissions" | "withdrawals"
>;

export interface DraftMaking {
  readonly number: number;
  readonly kind: Draft["kind"];
  /** ISO 8601. */
  readonly madeOn: string;
  readonly document: Document;
  readonly hashes: Pick<Draft, "report" | "facts" | "results">;
}

export function buildDraft(parts: DraftParts, { number, kind, madeOn, document, hashes }: DraftMaking): Draft {
  const template = parts.assignment.workspace.report.template;
  return { format: "draft/1", number, madeOn, kind, title: document.title, template, ...hashes, ...parts };
}

/** Number and day aside. A workbook that only came twice changes the ledger and nothing of the report. */
export function isSameDraft(before: Draft, after: Draft): boolean {
  return identityOf(before) === identityOf(after);
}

function identityOf({ kind, template, report, facts, results, inputs, submissions, withdrawals }: Draft): string {
  return JSON.stringify([kind, template, report, facts, results, inputs, submissions, withdrawals]);
}
