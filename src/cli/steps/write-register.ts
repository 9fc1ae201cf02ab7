/** The register → 意见采纳表 as a workbook and a document; and the answers as replies in the copies that came back. */
import { extname, join } from "node:path";
import { repliesTo } from "../../comments/answer-opinions.ts";
import { registerBook } from "../../comments/register-book.ts";
import { registerDocument } from "../../comments/register-document.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { type Outcome, success } from "../../diagnostics/outcome.ts";
import { readBytes, showPath, writeBytes } from "../../io/disk.ts";
import { findFonts } from "../../io/find-fonts.ts";
import type { Register } from "../../model/register.ts";
import { addComments } from "../../ooxml/add-comments.ts";
import { readReviewed } from "../../ooxml/read-reviewed.ts";
import { writers } from "../../publish/writers.ts";
import { encodeXlsx } from "../../workbook/write-xlsx.ts";
import type { LoadedWorkspace } from "../workspace-folder.ts";
import { enterRemarks } from "./read-copies.ts";
import { readRegister, readSentDrafts, writeRegister } from "./review-copies.ts";

/** The register with what `fazhi review import` kept. Remarks: the MODEL codes, IO-003. */
export function currentRegister(loaded: LoadedWorkspace): Outcome<Register> {
  const register = readRegister(loaded.folder);
  const drafts = readSentDrafts(loaded.folder);
  if (!register.ok || !drafts.ok) return { ok: false, remarks: [...register.remarks, ...drafts.remarks] };
  const entered = enterRemarks(loaded, register.value, drafts.value);
  if (!entered.ok || entered.value.opinions.length === register.value.opinions.length) return entered;
  const written = writeRegister(loaded.folder, entered.value);
  return written.ok ? entered : written;
}

/** Paths as shown. Remarks: IO-003. */
export async function writeRegisterFiles(loaded: LoadedWorkspace, register: Register): Promise<Outcome<string[]>> {
  const { district, year, report } = loaded.workspace;
  const head = { title: `${district}${year}年法治政府建设年度报告意见采纳表`, author: report.signatory, date: report.date };
  const fonts = findFonts(loaded.workspace.fonts);
  if (!fonts.ok) return fonts;
  const document = await writers.docx(registerDocument(register, { ...head, district, year }), { fonts: fonts.value });
  if (!document.ok) return document;
  const files = [
    ["意见采纳表.xlsx", await encodeXlsx(registerBook(register, head))],
    ["意见采纳表.docx", document.value],
  ] as const;
  const remarks: Diagnostic[] = [];
  const written: string[] = [];
  for (const [name, bytes] of files) {
    const saved = writeBytes(join(loaded.folder.out, name), bytes);
    remarks.push(...saved.remarks);
    if (saved.ok) written.push(showPath(saved.value));
  }
  return success(written, remarks);
}

export interface Replied {
  readonly file: string;
  readonly replies: number;
}

/** Every copy with answered comments, by the name it came under. Remarks: IO codes, OOXML codes, COMMENTS-004. */
export function writeReplies(loaded: LoadedWorkspace, register: Register, date: string): Outcome<Replied[]> {
  const remarks: Diagnostic[] = [];
  const replied: Replied[] = [];
  for (const copy of register.copies) {
    const path = loaded.folder.file(`reviews/received/${copy.sha256}${extname(copy.file).toLowerCase()}`);
    const bytes = readBytes(path);
    const document = bytes.ok ? readReviewed(bytes.value, copy.file) : bytes;
    if (!bytes.ok || !document.ok) {
      remarks.push(...document.remarks);
      continue;
    }
    const own = register.opinions.filter(({ by, copy: from }) => from === copy.sha256 || by === copy.from);
    const comments = repliesTo(document.value, own, date);
    if (comments.length === 0) continue;
    const answered = addComments(bytes.value, copy.file, comments, false);
    remarks.push(...answered.remarks);
    if (!answered.ok) continue;
    const [first] = answered.value.left;
    if (first !== undefined)
      remarks.push(
        diagnose("COMMENTS-004", { kind: "file", file: copy.file }, { count: answered.value.left.length, first: first.text }),
      );
    const saved = writeBytes(join(loaded.folder.out, "replies", copy.file), answered.value.bytes);
    remarks.push(...saved.remarks);
    if (saved.ok) replied.push({ file: showPath(saved.value), replies: comments.length - answered.value.left.length });
  }
  return success(replied, remarks);
}
