/** Finished files -> what can be proved of them: the official format, where each number comes from, and that all say the same. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../diagnostics/outcome.ts";
import type { Document } from "../model/document.ts";
import type { NumberEntry } from "../model/number-entries.ts";
import type { Results } from "../model/results.ts";
import { type Difference, findDifferences, remarkOnPair, remarkOnReport } from "./check-agreement.ts";
import { checkContents } from "./check-contents.ts";
import { checkFreshness } from "./check-freshness.ts";
import { type ClassifiedNumeral, checkEntries, checkNumbers } from "./check-numbers.ts";
import { pdfChecks } from "./checks/pdf-checks.ts";
import { wordChecks } from "./checks/word-checks.ts";
import { type FileBytes, type OpenedFile, openFiles } from "./open-files.ts";
import { pdfPassages, reportPassages, tableHeads, wordPassages } from "./passages.ts";
import { pdfText } from "./pdf-lines.ts";
import { reportParts } from "./report-parts.ts";
import { type Checked, type CheckResult, runChecks } from "./run-checks.ts";
import { align, type Stream, streamOf } from "./streams.ts";

/** What the files are held against: report.json, results.json and edits/numbers.yaml of a workspace; nulls judge the files by themselves. */
export interface Evidence {
  readonly report: Document | null;
  readonly results: Results | null;
  readonly entries: readonly NumberEntry[];
}

export interface VerifiedFile {
  readonly file: string;
  readonly kind: "docx" | "pdf";
  /** null for a DOCX, which has none before it is laid out. */
  readonly pages: number | null;
  readonly checks: readonly CheckResult[];
  readonly numerals: readonly ClassifiedNumeral[];
  /** Against report.json; null where there is none. */
  readonly differences: readonly Difference[] | null;
}

export interface Verification {
  readonly format: "verify/1";
  readonly files: readonly VerifiedFile[];
  /** Between the first DOCX and the first PDF; null unless both were given. */
  readonly pair: readonly Difference[] | null;
}

/**
 * Checks DOCX and PDF files, made by us or not, edited or not. Errors come as remarks beside the value. Codes: REVIEW-001 to REVIEW-003 and the
 * OOXML codes for a file that cannot be read; REVIEW-010 format, REVIEW-020 to REVIEW-024 numbers, REVIEW-030 and REVIEW-031 words,
 * REVIEW-040 to REVIEW-042 contents and deadlines.
 */
export async function verifyDocument(files: readonly FileBytes[], evidence: Evidence): Promise<Outcome<Verification>> {
  const opened = await openFiles(files);
  if (!opened.ok) return opened;
  const verified = verifyOpened(opened.value, evidence);
  return { ...verified, remarks: [...opened.remarks, ...verified.remarks] };
}

interface Subject extends Checked {
  readonly opened: OpenedFile;
  readonly pages: number | null;
  readonly stream: Stream;
  /** With the table of contents, whose page numbers must be the same in every file. */
  readonly whole: Stream;
}

/** The same for files that are read already. */
export function verifyOpened(opened: readonly OpenedFile[], { report, results, entries }: Evidence): Outcome<Verification> {
  const subjects = opened.map((one) => subjectOf(one, report));
  const docx = subjects.find((one) => one.opened.kind === "docx");
  const pdf = subjects.find((one) => one.opened.kind === "pdf");
  const expected = report === null ? null : streamOf(reportPassages(report));
  const remarks: Diagnostic[] = report === null ? [] : checkFreshness(report, results);
  const files = subjects.map((subject): VerifiedFile => {
    const { file, kind } = subject.opened;
    // Without a report a PDF is held against the DOCX beside it.
    const against = expected ?? (kind === "pdf" ? (docx?.stream ?? null) : null);
    const alignment = against === null ? null : align(against, subject.stream);
    const numbers = checkNumbers({ file, stream: subject.stream, alignment, entries });
    const differences = expected === null || alignment === null ? null : findDifferences(alignment);
    remarks.push(...subject.remarks, ...numbers.remarks);
    if (differences !== null) remarks.push(...remarkOnReport(differences, file, report?.figures ?? {}, entries));
    return { file, kind, pages: subject.pages, checks: subject.checks, numerals: numbers.numerals, differences };
  });
  const main = docx ?? pdf;
  if (main) remarks.push(...checkContents(main.stream.passages, main.opened.file));
  const pair = docx && pdf ? findDifferences(align(docx.whole, pdf.whole)) : null;
  if (docx && pdf && pair !== null) remarks.push(...remarkOnPair(pair, pdf.opened.file, docx.opened.file));
  const streams = subjects.map(({ stream }) => stream);
  return success({ format: "verify/1", files, pair }, [...remarks, ...checkEntries(entries, streams)]);
}

function subjectOf(opened: OpenedFile, report: Document | null): Subject {
  if (opened.kind === "docx") {
    const parts = reportParts(opened.document);
    const checked = runChecks(wordChecks, { document: opened.document, parts }, opened.file);
    return { opened, pages: null, stream: streamOf(wordPassages(parts)), whole: streamOf(wordPassages(parts, true)), ...checked };
  }
  const text = pdfText(opened.document);
  const checked = runChecks(pdfChecks, { document: opened.document, text }, opened.file);
  const heads = report === null ? [] : tableHeads(report);
  const whole = streamOf(pdfPassages(text, heads, true));
  return { opened, pages: opened.document.pages.length, stream: streamOf(pdfPassages(text, heads)), whole, ...checked };
}
