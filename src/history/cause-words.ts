/** Changes of what a report is made from → causes in words. */
import type { Cause, CauseKind } from "../model/change-cause.ts";
import type { DraftSubmission, KeptDraft } from "../model/draft.ts";
import type { Fact } from "../model/fact.ts";

/** Two drafts of one report. */
export interface Drafts {
  readonly before: KeptDraft;
  readonly after: KeptDraft;
}

export function cause(kind: CauseKind, words: string, more: Partial<Cause> = {}): Cause {
  return { kind, words, certain: true, unit: null, file: null, cell: null, before: null, after: null, by: null, ...more };
}

export function nameOf(unit: string, { before, after }: Drafts): string {
  const found = [after, before].map(({ draft }) => draft.assignment.roster.units.find(({ code }) => code === unit)?.name);
  return found.find((name) => name !== undefined) ?? unit;
}

/** What a fact says: its number, words, numerator/denominator, or why there is nothing to report. */
export function showFact(fact: Fact): string {
  if (fact.kind === "nil") return `无此项（${fact.note}）`;
  return fact.value ?? fact.text ?? `${fact.numerator}/${fact.denominator}`;
}

/** The workbook a fact was read from, in that draft. */
export function submissionOf(sha256: string, { draft }: KeptDraft): DraftSubmission | undefined {
  return draft.submissions.find((one) => one.sha256 === sha256);
}

/** Why what a unit says is another: it sent a workbook, took it back, or no longer reports. Undefined where nothing of it changed. */
export function unitCause(unit: string, drafts: Drafts): Cause | undefined {
  const name = nameOf(unit, drafts);
  const [old, now] = [membershipOf(unit, drafts.before), membershipOf(unit, drafts.after)];
  if (old !== now) return cause("roster", `${name}${membershipWords[now]}`, { unit });
  const [earlier, later] = [workbooksOf(unit, drafts.before), workbooksOf(unit, drafts.after)];
  const added = later.find((one) => !earlier.some(({ sha256 }) => sha256 === one.sha256));
  if (added !== undefined) return cause("submission", sentWords(name, added, earlier.length > 0), { unit, file: added.file });
  const withdrawal = drafts.after.draft.withdrawals.find((one) => one.unit === unit);
  const isNew = !drafts.before.draft.withdrawals.some((one) => one.unit === unit);
  if (withdrawal !== undefined && isNew && earlier.length > 0) {
    return cause("withdrawal", `${name}撤回所报：${withdrawal.reason}`, { unit, file: withdrawal.file });
  }
  return undefined;
}

export function sentWords(name: string, sent: DraftSubmission, isAgain: boolean): string {
  const day = `${sent.receivedOn}收`;
  return isAgain ? `${name}重报（第${sent.version}版，${sent.file}，${day}）` : `${name}报来（${sent.file}，${day}）`;
}

export type Membership = "reports" | "exempt" | "absent";

const membershipWords: Readonly<Record<Membership, string>> = {
  reports: "列入填报单位",
  exempt: "本年度不再填报",
  absent: "从单位名录去掉",
};

export function membershipOf(unit: string, { draft }: KeptDraft): Membership {
  const { roster, workspace } = draft.assignment;
  if (!roster.units.some(({ code }) => code === unit)) return "absent";
  return workspace.exempt.includes(unit) ? "exempt" : "reports";
}

function workbooksOf(unit: string, { draft }: KeptDraft): DraftSubmission[] {
  return draft.submissions.filter((one) => one.unit === unit);
}
