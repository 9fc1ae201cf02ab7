/** Notes beside cells → the comments part of a sheet, made new or with ours added to those that are there. */
import { appendTo } from "../ooxml/edit-tag.ts";
import { escapeXml } from "../ooxml/edit-text.ts";
import { cleanText } from "./clean-text.ts";

export interface PatchNote {
  readonly cell: string;
  readonly text: string;
}

/** Starts what we add to a note, so that a later return can take it away again. */
export const returnMark = "【需修改】";
/** Stands in a note of ours whose cell was put right. */
const settled = "（上次退回的问题已改正）";
const author = "退回意见";

const emptyComments = (namespace: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;

/** `text` undefined: the sheet has no comments part yet. A cell that has a note keeps it, with ours below. */
export function patchComments(text: string | undefined, notes: readonly PatchNote[], namespace: string): string {
  let result = text ?? emptyComments(namespace);
  const authorId = [...result.matchAll(/<(?:\w+:)?author[\s>/]/g)].length;
  const known = new Set(commentedCells(result));
  if (notes.some((note) => !known.has(note.cell)))
    result = appendTo(result, "authors", (prefix) => `<${prefix}author>${author}</${prefix}author>`);
  for (const { cell, text: words } of notes) {
    const run = (prefix: string, before: string) =>
      `<${prefix}r><${prefix}t xml:space="preserve">${escapeText(`${before}${returnMark}${words}`)}</${prefix}t></${prefix}r>`;
    result = known.has(cell)
      ? appendToComment(result, cell, (prefix) => run(prefix, "\n"))
      : appendTo(result, "commentList", (prefix) => {
          return `<${prefix}comment ref="${cell}" authorId="${authorId}"><${prefix}text>${run(prefix, "")}</${prefix}text></${prefix}comment>`;
        });
  }
  return result;
}

function escapeText(text: string): string {
  return escapeXml(cleanText(text));
}

/** Addresses of all cells with a note. */
export function commentedCells(text: string): string[] {
  return [...text.matchAll(/<(?:\w+:)?comment\s[^>]*?\bref\s*=\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");
}

/** Appends to the text of one comment; what says that the last matter is settled gives way. */
function appendToComment(text: string, cell: string, build: (prefix: string) => string): string {
  return editComments(text, (comment, address) =>
    address === cell ? appendTo(comment.replace(settled, ""), "text", build) : comment,
  );
}

/** Takes away what an earlier return wrote. A note that was only ours says that the matter is settled, since an empty one would puzzle. */
export function clearComments(text: string): string {
  return editComments(text, (comment) => {
    const mark = comment.indexOf(returnMark);
    const textEnd = comment.search(/<\/(?:\w+:)?text>/);
    if (mark < 0 || textEnd < mark) return comment;
    const runEnd = comment.indexOf("</", mark);
    // Our words are the last of the note: whole runs after them are ours too. Elements that were open at the mark are closed again.
    const closing = /^(?:<\/[^>]+>)+/.exec(comment.slice(runEnd))?.[0].replace(/<\/(?:\w+:)?text>.*$/s, "") ?? "";
    const before = comment.slice(0, mark).replace(/(?:\n|&#10;)$/, "");
    const rest = before.slice(before.search(/<(?:\w+:)?text[\s>]/)).replace(/<[^>]*>/g, "");
    return `${before}${rest.trim() === "" ? settled : ""}${closing}${comment.slice(textEnd)}`;
  });
}

/** The part with each comment changed or left by `change`, which is given its XML and the address of its cell. */
export function editComments(text: string, change: (comment: string, cell: string) => string): string {
  return text.replace(/<((?:\w+:)?comment)\s[^>]*?\bref\s*=\s*["']([^"']+)["'][^>]*>.*?<\/\1>/gs, (comment, _, cell: string) =>
    change(comment, cell),
  );
}
