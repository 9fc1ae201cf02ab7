/** A draft's number, `last`, `previous`, or a file → one side of a comparison. */
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { readBytes, showPath } from "../../io/disk.ts";
import { type Document, documentSchema } from "../../model/document.ts";
import type { KeptDraft } from "../../model/draft.ts";
import { factMarkOf } from "../../model/fact-bookmark.ts";
import { sha256 } from "../../model/hash.ts";
import type { RedlinePart } from "../../model/redline.ts";
import { readWord } from "../../ooxml/read-word.ts";
import type { WordDocument } from "../../ooxml/word-document.ts";
import { printedParts } from "../../publish/redline/printed-parts.ts";
import { wordParts } from "../../publish/redline/word-parts.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";
import { draftNumbers, listDrafts, loadDraft } from "./keep-draft.ts";

/** `kept` is null for a file that is no kept draft; `document` too where only a DOCX is known. */
export interface Side {
  readonly name: string;
  readonly subject: string;
  readonly kept: KeptDraft | null;
  readonly document: Document | null;
  readonly word: WordDocument | null;
}

/**
 * Remarks: HISTORY-001 (no such draft), HISTORY-002 (altered), HISTORY-003 (no report), HISTORY-005 (no DOCX of ours), HISTORY-006 (a redline),
 * IO-001, IO-002, OOXML-001 to 012 for a damaged DOCX.
 */
export function openSide(query: string, folder: WorkspaceFolder): Outcome<Side> {
  const number = draftNumber(query, folder);
  if (number === null) return openFile(query, folder);
  const kept = loadDraft(folder, number);
  return kept.ok ? success(keptSide(kept.value)) : kept;
}

/** Null for what is a path. A word for a draft that is not there names the one before the first. */
function draftNumber(query: string, folder: WorkspaceFolder): number | null {
  if (/^\d+$/.test(query)) return Number(query);
  if (query !== "last" && query !== "previous") return null;
  return draftNumbers(folder).at(query === "last" ? -1 : -2) ?? 0;
}

function keptSide(kept: KeptDraft): Side {
  const { draft, report } = kept;
  const kind = draft.kind === "final" ? "定稿" : "讨论稿";
  const name = `第${draft.number}稿（${draft.madeOn.slice(0, 10)}，${kind}）`;
  return { name, subject: subjectOf(report.district, String(report.year)), kept, document: report, word: null };
}

function subjectOf(district: string, year: string): string {
  return `${district}${year}年`;
}

function openFile(path: string, folder: WorkspaceFolder): Outcome<Side> {
  const file = showPath(path);
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  if (/\.json$/i.test(path)) return openJson(bytes.value, file, folder);
  if (/\.docx$/i.test(path)) return openWord(bytes.value, file);
  return failure(diagnose("HISTORY-003", { kind: "file", file }, { name: file }));
}

/** A report.json that is a kept draft brings what that draft was made from. */
function openJson(bytes: Uint8Array, file: string, folder: WorkspaceFolder): Outcome<Side> {
  const hash = sha256(bytes);
  const kept = listDrafts(folder).drafts.findLast((draft) => draft.report === hash);
  if (kept !== undefined) return openSide(String(kept.number), folder);
  const report = documentSchema.safeParse(parseJson(new TextDecoder("utf-8").decode(bytes))).data;
  if (report === undefined) return failure(diagnose("HISTORY-003", { kind: "file", file }, { name: file }));
  return success({
    name: file,
    subject: subjectOf(report.district, String(report.year)),
    kept: null,
    document: report,
    word: null,
  });
}

function openWord(bytes: Uint8Array, file: string): Outcome<Side> {
  const word = readWord(bytes, file);
  if (!word.ok) return word;
  const { properties } = word.value;
  const at = { kind: "file", file } as const;
  if (properties["fazhi.format"] === "redline/1") return failure(diagnose("HISTORY-006", at, { name: file }));
  const [district, year] = [properties["fazhi.district"], properties["fazhi.year"]];
  if (district === undefined || year === undefined) return failure(diagnose("HISTORY-005", at, { name: file }));
  return success({ name: file, subject: subjectOf(district, year), kept: null, document: null, word: word.value });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `other` knows the figures that the marks of a DOCX stand for. */
export function partsOfSide(side: Side, other: Side): RedlinePart[] {
  if (side.document !== null) return printedParts(side.document);
  const marks = new Map(Object.keys(other.document?.figures ?? {}).map((id) => [factMarkOf(id), id]));
  return wordParts(side.word?.blocks ?? [], (mark) => marks.get(mark));
}
