/** Where blank lines stand and how the fixed parts of an official document read, the same in every writer (GB/T 9704-2012, 7.2 and 7.3). */
import type { Block, BlockOf } from "../model/document.ts";
import { widthInCharacters } from "./official-page.ts";

type Kind = Block["kind"];

/** Two before the title below a head, one below the title, one before 附件说明, two before the signature so that the seal has room. */
export function blankLinesBefore(previous: Kind | null, kind: Kind): number {
  if (previous === null) return 0;
  if (kind === "title") return previous === "document-number" ? 2 : 1;
  if (previous === "title") return kind === "document-number" ? 0 : 1;
  if (kind === "imprint") return 1;
  if (previous === "document-number" || previous === "annex") return 1;
  if (kind === "attachments") return 1;
  if (kind === "signature") return 2;
  return 0;
}

/** 主送机关 end with a full-width colon. */
export function recipientsLine(block: BlockOf<"recipients">): string {
  return `${block.text.replace(/[：:]$/, "")}：`;
}

/** 附注 stands in full-width brackets. */
export function noteLine(block: BlockOf<"note">): string {
  return `（${block.text.replace(/^[（(]|[）)]$/g, "")}）`;
}

/** 附件说明: one annex has no number; several are numbered 1. 2. with nothing behind the name. The first line begins with 附件：. */
export function attachmentLines(block: BlockOf<"attachments">): { readonly mark: string; readonly title: string }[] {
  const numbered = block.titles.length > 1;
  return block.titles.map((title, index) => ({
    mark: `${index === 0 ? attachmentMark : ""}${numbered ? `${index + 1}.` : ""}`,
    title: title.replace(/[。；;]$/, ""),
  }));
}

export const attachmentMark = "附件：";

/**
 * 版记: 抄送 with a full stop, then the printing office and the day.
 * `copies` is empty when nobody gets a copy.
 */
export function imprintLines(block: BlockOf<"imprint">): {
  readonly copies: string;
  readonly office: string;
  readonly date: string;
} {
  const copies = block.copies.length === 0 ? "" : `抄送：${block.copies.join("，")}。`;
  return { copies, office: block.office, date: `${block.date.replace(/印发$/, "")}印发` };
}

export const issuerMark = "签发人：";

/**
 * Indents from the right edge, in characters: the date stands four in and the signatory is centred over it; a signatory so long
 * that it would come closer than two to the edge stands two in, and the date is centred below it (GB/T 9704-2012, 7.3.5.1).
 */
export function signatureIndents(block: BlockOf<"signature">): { readonly signatory: number; readonly date: number } {
  const signatory = widthInCharacters(block.signatory);
  const date = widthInCharacters(block.date);
  const centred = 4 + (date - signatory) / 2;
  return centred >= 2 ? { signatory: centred, date: 4 } : { signatory: 2, date: 2 + (signatory - date) / 2 };
}
