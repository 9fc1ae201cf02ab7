/**
 * draft/1 (drafts/NNNN/draft.json): one draft of the report as it was made, with the hash of everything it was made from. Beside it lie its
 * report.json, facts.json and results.json.
 */
import { z } from "zod";
import type { Document } from "./document.ts";
import type { Facts } from "./fact.ts";
import { indicatorsSchema } from "./indicator.ts";
import { planSchema } from "./plan.ts";
import type { Results } from "./results.ts";
import { rosterSchema } from "./roster.ts";
import { dateText } from "./scalars.ts";
import { workspaceSchema } from "./workspace.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a file is to the report. checks: the rule sheet of staff; edits: wording, numbers and anything else in the folder of that name. */
export const inputRoleSchema = z.enum(["workspace", "plan", "roster", "indicators", "template", "edits", "checks", "previous"]);

const inputSchema = z.strictObject({ role: inputRoleSchema, name: z.string(), sha256: hash });

/** A workbook that counted. `version` counts from 1 the workbooks that were taken from the same unit and office. */
export const draftSubmissionSchema = z.strictObject({
  unit: z.string(),
  office: z.string(),
  round: z.string(),
  file: z.string(),
  sha256: hash,
  receivedOn: dateText,
  version: z.int().min(1),
});

/** A unit that took back what it had sent and has sent nothing since; `reason` names who decided it. */
const withdrawalSchema = z.strictObject({ unit: z.string(), file: z.string(), on: dateText, reason: z.string() });

export const draftSchema = z.strictObject({
  format: z.literal("draft/1"),
  number: z.int().min(1),
  madeOn: z.string().describe("ISO 8601"),
  kind: z.enum(["draft", "final"]),
  title: z.string(),
  template: z.string(),
  report: hash.describe("of report.json"),
  facts: hash,
  results: hash,
  inputs: z.array(inputSchema),
  ledgerHead: hash.nullable().describe("hash of the ledger's last entry; null while nothing was received"),
  submissions: z.array(draftSubmissionSchema),
  withdrawals: z.array(withdrawalSchema),
  /** What was asked of whom, as read: so that a later draft can say which definition changed. */
  assignment: z.strictObject({
    workspace: workspaceSchema,
    plan: planSchema,
    roster: rosterSchema,
    indicators: indicatorsSchema,
  }),
  /** The texts of the edits folder by name: so that a later draft can say who changed the wording. */
  edits: z.record(z.string(), z.string()),
  /** The texts of the templates used, by name: so that a changed sentence can be told from a changed narrative. */
  templates: z.record(z.string(), z.string()),
});

export type InputRole = z.infer<typeof inputRoleSchema>;
export type DraftSubmission = z.infer<typeof draftSubmissionSchema>;
export type Withdrawal = z.infer<typeof withdrawalSchema>;
export type Draft = z.infer<typeof draftSchema>;

/** A draft with what lies beside it. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly report: Document;
  readonly facts: Facts;
  readonly results: Results;
}
