/** A draft of four paragraphs as a DOCX, and copies of it marked the way Word marks them. */

import type { Copy, Draft } from "../../src/comments/read-copy.ts";
import { findFonts } from "../../src/io/find-fonts.ts";
import type { Document } from "../../src/model/document.ts";
import { sha256 } from "../../src/model/hash.ts";
import { addComments, type NewComment } from "../../src/ooxml/add-comments.ts";
import { openPackage } from "../../src/ooxml/open-package.ts";
import { readReviewed } from "../../src/ooxml/read-reviewed.ts";
import { repack } from "../../src/ooxml/repack.ts";
import { writers } from "../../src/publish/writers.ts";
import { take } from "../chain/season.ts";

const paragraph = (text: string) => ({ kind: "paragraph" as const, inlines: [{ kind: "text" as const, text }] });

export const sentences = {
  opening: "云溪区坚持依法行政，全年各项任务有序推进，群众满意度稳步上升。",
  cases: "全区办理行政复议案件91件，综合纠错率百分之二十八，比上年有所上升。",
  training: "组织执法人员培训十二期，参训人员覆盖全部执法单位。",
  problems: "基层执法力量仍然不足，个别镇街法制审核人员配备不到位。",
} as const;

const document: Document = {
  format: "report/1",
  title: "云溪区2023年法治政府建设工作报告",
  district: "云溪区",
  year: 2023,
  date: "2024-02-10",
  author: "云溪区人民政府",
  blocks: [
    { kind: "title", lines: [[{ kind: "text", text: "云溪区2023年法治政府建设工作报告" }]] },
    paragraph(sentences.opening),
    { kind: "heading", level: 1, id: "h1", inlines: [{ kind: "text", text: "一、主要举措" }] },
    paragraph(sentences.cases),
    paragraph(sentences.training),
    { kind: "heading", level: 1, id: "h2", inlines: [{ kind: "text", text: "二、存在的不足" }] },
    paragraph(sentences.problems),
  ],
  figures: {},
};

export async function draftBytes(): Promise<Uint8Array> {
  const fonts = take(findFonts({}, { systemFolders: [] }));
  return take(await writers.docx(document, { fonts }));
}

/** The main part changed as text, the way a program would have written it. */
export function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const opened = take(openPackage(bytes, "copy.docx"));
  const xml = new TextDecoder().decode(take(opened.zip.read(opened.mainPart)));
  const changed = change(xml);
  if (changed === xml) throw new Error("the edit found nothing to change");
  return repack(opened.zip, new Map([[opened.mainPart, new TextEncoder().encode(changed)]]));
}

/** A run split in three: words before, the change, words behind. */
export function tracked(xml: string, was: string, now: string, author: string): string {
  const run = new RegExp(`<w:r>((?:(?!</w:r>).)*?)<w:t xml:space="preserve">([^<]*?)${was}([^<]*)</w:t></w:r>`);
  return xml.replace(run, (_, properties: string, before: string, after: string) => {
    const piece = (text: string, tag: string) =>
      text === "" ? "" : `<w:r>${properties}<w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
    const mark = (kind: string, id: number, inner: string) =>
      inner === "" ? "" : `<w:${kind} w:id="${id}" w:author="${author}" w:date="2024-02-20T09:00:00Z">${inner}</w:${kind}>`;
    const [out, put] = [mark("del", 901, piece(was, "delText")), mark("ins", 902, piece(now, "t"))];
    return `${piece(before, "t")}${out}${put}${piece(after, "t")}`;
  });
}

export function commented(bytes: Uint8Array, paragraphText: string, quote: string, author: string, text: string): Uint8Array {
  const from = paragraphText.indexOf(quote);
  const comment: NewComment = {
    at: { kind: "words", paragraph: paragraphText, from, to: from + quote.length },
    author,
    date: "2024-02-20",
    text,
  };
  return take(addComments(bytes, "copy.docx", [comment], false)).bytes;
}

export function asDraft(bytes: Uint8Array): Draft {
  return { document: take(readReviewed(bytes, "review.docx")), sha256: sha256(bytes) };
}

export function asCopy(bytes: Uint8Array, from: string): Copy {
  return { ...asDraft(bytes), from };
}
