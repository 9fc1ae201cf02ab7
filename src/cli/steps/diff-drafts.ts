/** Two sides → what changed and why, and the redline in the formats asked for. */
import { join } from "node:path";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { failure, type Outcome, success } from "../../diagnostics/outcome.ts";
import { explainChanges, explainFile } from "../../history/explain-changes.ts";
import { changeLines, closingBlocks, coverBlocks } from "../../history/show-changes.ts";
import { showPath, writeBytes } from "../../io/disk.ts";
import { findFonts } from "../../io/find-fonts.ts";
import type { DraftChanges } from "../../model/change-cause.ts";
import type { Redline, Uncovered } from "../../model/redline.ts";
import type { Workspace } from "../../model/workspace.ts";
import { compareParts } from "../../publish/redline/compare-parts.ts";
import { withoutFaces } from "../../publish/redline/word-parts.ts";
import { type RedlineSheet, writeRedlineDocx } from "../../publish/redline/write-redline-docx.ts";
import { writeRedlinePdf } from "../../publish/redline/write-redline-pdf.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";
import { openSide, partsOfSide, type Side } from "./open-side.ts";

export const redlineFormats = ["docx", "pdf", "md"] as const;
export type RedlineFormat = (typeof redlineFormats)[number];

export interface DiffRequest {
  readonly before: string;
  readonly after: string;
  readonly formats: readonly RedlineFormat[];
}

export interface DiffMade {
  readonly before: string;
  readonly after: string;
  readonly changes: DraftChanges;
  readonly uncovered: readonly Uncovered[];
  readonly files: readonly string[];
}

/** Remarks: those of `openSide` for both sides at once, HISTORY-004 (other district or year), HISTORY-007, IO-003 and the codes of fonts. */
export async function diffDrafts(
  folder: WorkspaceFolder,
  fonts: Workspace["fonts"],
  request: DiffRequest,
): Promise<Outcome<DiffMade>> {
  const [before, after] = [openSide(request.before, folder), openSide(request.after, folder)];
  if (!before.ok || !after.ok) return { ok: false, remarks: [...before.remarks, ...after.remarks] };
  const [old, now] = [before.value, after.value];
  if (old.subject !== now.subject) {
    return failure(diagnose("HISTORY-004", { kind: "file", file: now.name }, { first: old.subject, second: now.subject }));
  }
  const { redline, changes } = compareSides(old, now);
  const written = await writeRedline(sheetOf(old, now, redline, changes), {
    folder,
    fonts,
    request,
    name: folderName(old, now),
    lines: changeLines(changes, redline.uncovered),
  });
  const uncovered = redline.uncovered.length;
  const declared = uncovered === 0 ? [] : [diagnose("HISTORY-007", { kind: "file", file: now.name }, { count: uncovered })];
  const remarks = [...declared, ...written.remarks];
  return success({ before: old.name, after: now.name, changes, uncovered: redline.uncovered, files: written.files }, remarks);
}

export function compareSides(before: Side, after: Side): { readonly redline: Redline; readonly changes: DraftChanges } {
  const sides = [partsOfSide(before, after), partsOfSide(after, before)];
  const read = before.word !== null || after.word !== null;
  const [old = [], now = []] = read ? sides.map(withoutFaces) : sides;
  const redline = compareParts(old, now);
  if (before.kept !== null && after.kept !== null) {
    return { redline, changes: explainChanges(redline, { before: before.kept, after: after.kept }) };
  }
  const file = after.kept === null ? after.name : before.name;
  return { redline, changes: explainFile(redline, { before: before.document, after: after.document }, file) };
}

/** The author of every tracked change is the newer draft; its day is that on which the draft was made, or the report's own. */
function sheetOf(before: Side, after: Side, redline: Redline, changes: DraftChanges): RedlineSheet {
  const dated =
    after.kept?.draft.madeOn ?? after.document?.date ?? before.kept?.draft.madeOn ?? before.document?.date ?? "2000-01-01";
  const names = { title: `${after.subject}法治政府建设年度报告`, before: before.name, after: after.name };
  return {
    title: `花脸稿：${before.name}与${after.name}`,
    author: after.kept === null ? "修改后" : `第${after.kept.draft.number}稿`,
    date: dated.slice(0, 10),
    cover: coverBlocks(changes, names),
    closing: closingBlocks(redline.uncovered),
    redline,
  };
}

interface Writing {
  readonly folder: WorkspaceFolder;
  readonly fonts: Workspace["fonts"];
  readonly request: DiffRequest;
  readonly name: string;
  readonly lines: readonly string[];
}

async function writeRedline(
  sheet: RedlineSheet,
  { folder, fonts, request, name, lines }: Writing,
): Promise<{ files: string[]; remarks: Diagnostic[] }> {
  const remarks: Diagnostic[] = [];
  const files: string[] = [];
  const place = join(folder.out, "diff", name);
  const keep = (file: string, content: Uint8Array | string) => {
    const outcome = writeBytes(join(place, file), content);
    remarks.push(...outcome.remarks);
    if (outcome.ok) files.push(showPath(outcome.value));
  };
  if (request.formats.includes("docx")) keep("redline.docx", await writeRedlineDocx(sheet));
  if (request.formats.includes("pdf")) {
    const pdf = await drawPdf(sheet, fonts);
    remarks.push(...pdf.remarks);
    if (pdf.ok) keep("redline.pdf", pdf.value);
  }
  if (request.formats.includes("md")) keep("changes.md", `# ${sheet.title}\n\n${lines.join("\n")}\n`);
  return { files, remarks };
}

async function drawPdf(sheet: RedlineSheet, fonts: Workspace["fonts"]): Promise<Outcome<Uint8Array>> {
  const found = findFonts(fonts);
  if (!found.ok) return found;
  const pdf = await writeRedlinePdf(sheet, { fonts: found.value });
  return { ...pdf, remarks: [...found.remarks, ...pdf.remarks] };
}

/** "1-2"; of a file its name without folder and ending. */
function folderName(before: Side, after: Side): string {
  const short = ({ kept, name }: Side) =>
    kept === null ? name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "") : String(kept.draft.number);
  return `${short(before)}-${short(after)}`;
}
