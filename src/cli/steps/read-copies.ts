/** Files that came back from the readers of a draft → the register. */
import { basename, extname } from "node:path";
import { answerOpinions } from "../../comments/answer-opinions.ts";
import { draftOf } from "../../comments/check-copy.ts";
import { fromRemarks } from "../../comments/from-remarks.ts";
import { type Draft, readCopy } from "../../comments/read-copy.ts";
import { enterOpinions } from "../../comments/register.ts";
import { answersIn } from "../../comments/register-book.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { readBytes, showPath } from "../../io/disk.ts";
import { sha256 } from "../../model/hash.ts";
import type { Register } from "../../model/register.ts";
import { readReviewed } from "../../ooxml/read-reviewed.ts";
import { decodeXlsx } from "../../workbook/read-xlsx.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { importRemarks } from "./import-review-page.ts";
import { keepReceived, readKeptRemarks, readRegister, readSentDrafts, writeRegister } from "./review-copies.ts";

export interface CopiesRequest {
  readonly paths: readonly string[];
  /** Who sent the files back; null: named after the file. */
  readonly from: string | null;
  /** YYYY-MM-DD. */
  readonly receivedOn: string;
}

export interface CopiesRead {
  readonly register: Register;
  /** By file: what came in. */
  readonly files: readonly { readonly file: string; readonly opinions: number; readonly answers: number }[];
}

/** Each file stands for itself: one that cannot be read leaves the others. Codes: COMMENTS-001 to 008, IO, OOXML and PAGE codes. */
export function readCopies(loaded: LoadedWorkspace, request: CopiesRequest): Outcome<CopiesRead> {
  const register = readRegister(loaded.folder);
  const drafts = readSentDrafts(loaded.folder);
  if (!register.ok || !drafts.ok) return { ok: false, remarks: [...register.remarks, ...drafts.remarks] };
  const remarks: Diagnostic[] = [];
  const files: { file: string; opinions: number; answers: number }[] = [];
  let entered = register.value;
  for (const path of request.paths) {
    const read = readOne(loaded, path, entered, drafts.value, request);
    remarks.push(...read.remarks);
    if (!read.ok) continue;
    const opinions = read.value.register.opinions.length - entered.opinions.length;
    files.push({ file: showPath(path), opinions, answers: read.value.answers });
    entered = read.value.register;
  }
  const written = writeRegister(loaded.folder, entered);
  return written.ok ? success({ register: entered, files }, remarks) : written;
}

type One = Outcome<{ readonly register: Register; readonly answers: number }>;

function readOne(
  loaded: LoadedWorkspace,
  path: string,
  register: Register,
  drafts: readonly Draft[],
  request: CopiesRequest,
): One {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const extension = extname(path).toLowerCase();
  const kept = keepReceived(loaded.folder, bytes.value, extension);
  if (!kept.ok) return kept;
  if (extension === ".docx") return takeCopy(loaded, path, bytes.value, register, drafts, request);
  if (extension === ".xlsx") return takeAnswers(path, bytes.value, register);
  if (extension === ".json") return takeRemarks(loaded, path, register, drafts);
  return { ok: false, remarks: [diagnose("COMMENTS-007", { kind: "file", file: showPath(path) }, {})] };
}

function takeCopy(
  loaded: LoadedWorkspace,
  path: string,
  bytes: Uint8Array,
  register: Register,
  drafts: readonly Draft[],
  request: CopiesRequest,
): One {
  const file = showPath(path);
  const document = readReviewed(bytes, file);
  if (!document.ok) return document;
  const { district, year } = loaded.workspace;
  const draft = draftOf(document.value, file, drafts, district, year);
  if (!draft.ok) return draft;
  const from = request.from ?? basename(path, extname(path));
  const hash = sha256(bytes);
  const opinions = readCopy(draft.value, { document: document.value, sha256: hash, from });
  const copy = { sha256: hash, file: basename(path), from, receivedOn: request.receivedOn, draft: draft.value.sha256 };
  const empty = opinions.length === 0 ? [diagnose("COMMENTS-008", { kind: "file", file }, { from })] : [];
  return success({ register: enterOpinions(register, copy, opinions), answers: 0 }, empty);
}

function takeAnswers(path: string, bytes: Uint8Array, register: Register): One {
  const file = showPath(path);
  const book = decodeXlsx(bytes, file);
  if (!book.ok) return book;
  const found = answersIn(book.value);
  if (found === undefined) return { ok: false, remarks: [diagnose("COMMENTS-007", { kind: "file", file }, {})] };
  const answered = answerOpinions(register, found.answers);
  const wrong = found.wrong.map(({ sheet, cell, found: word }) =>
    diagnose("COMMENTS-005", { kind: "cell", file, sheet, cell }, { found: word }),
  );
  const unknown =
    answered.unknown.length === 0 ? [] : [diagnose("COMMENTS-006", { kind: "file", file }, { ids: answered.unknown.join("、") })];
  return success({ register: answered.register, answers: answered.changed }, [...wrong, ...unknown]);
}

/** Kept where `fazhi review import` keeps them. */
function takeRemarks(loaded: LoadedWorkspace, path: string, register: Register, drafts: readonly Draft[]): One {
  const imported = importRemarks(loaded.folder, [path]);
  if (!imported.ok) return imported;
  const entered = enterRemarks(loaded, register, drafts);
  return entered.ok ? success({ register: entered.value, answers: 0 }, imported.remarks) : entered;
}

/** The remarks of the review page that were read in belong to the register as well. */
export function enterRemarks(loaded: LoadedWorkspace, register: Register, drafts: readonly Draft[]): Outcome<Register> {
  const kept = readKeptRemarks(loaded.folder);
  if (!kept.ok) return kept;
  return success(
    kept.value.reduce((all, remarks) => enterOpinions(all, null, fromRemarks(remarks, drafts.at(-1) ?? null)), register),
  );
}
