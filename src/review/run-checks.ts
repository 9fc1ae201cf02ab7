/** A table of format checks and a file -> a verdict for each, and a remark for each place that departs. */
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Words } from "../diagnostics/entry.ts";
import type { Finding, FormatCheck } from "./checks/check.ts";

/** passes: nothing departs from the rule. absent: the file has nothing the rule speaks of. */
export interface CheckResult {
  readonly id: string;
  readonly title: Words;
  readonly clause: string;
  readonly verdict: "passes" | "departs" | "absent";
  readonly findings: readonly Finding[];
}

export interface Checked {
  readonly checks: readonly CheckResult[];
  readonly remarks: readonly Diagnostic[];
}

/** Remarks: REVIEW-010. */
export function runChecks<T>(table: readonly FormatCheck<T>[], subject: T, file: string): Checked {
  const remarks: Diagnostic[] = [];
  const checks = table.map((check): CheckResult => {
    const findings = check.find(subject);
    for (const finding of findings ?? []) remarks.push(remarkOn(check, finding, file));
    const verdict = findings === null ? "absent" : findings.length === 0 ? "passes" : "departs";
    return { id: check.id, title: check.title, clause: check.clause, verdict, findings: findings ?? [] };
  });
  return { checks, remarks };
}

function remarkOn<T>(check: FormatCheck<T>, { paragraph, page, quote, found }: Finding, file: string): Diagnostic {
  const { title, need, fix, clause } = check;
  const where = page !== null ? `第${page}页` : paragraph !== null ? `第${paragraph}段` : "全文";
  const whereEn = page !== null ? `page ${page}` : paragraph !== null ? `paragraph ${paragraph}` : "the document";
  const words = { title: title.zh, titleEn: title.en, need: need.zh, needEn: need.en, fix: fix.zh, fixEn: fix.en };
  return diagnose("REVIEW-010", { kind: "file", file }, { ...words, where, whereEn, found, clause, quote });
}
