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

/** `text` undefined: the sheet has no comments part yet. A cell that has a note keeps it, with ours below; what says that the last matter is settled gives way. */
export function patchComments(text: string | undefined, notes: readonly PatchNote[], namespace: string): string {
  let result = text ?? emptyComments(namespace);
  const authorId = [...result.matchAll(/<(?:\w+:)?author[\s>/]/g)].length;
  const known = new Set(commentedCells(result));
  if (notes.some((note) => !known.has(note.cell)))
    result = appendTo(result, "authors", (prefix) => `<${prefix}author>${author}</${prefix}author>`);
  const runOf = (prefix: string, words: string) =>
    `<${prefix}r><${prefix}t xml:space="preserve">${escapeText(words)}</${prefix}t></${prefix}r>`;
  const wordsFor = wordsByCell(notes);
  const fresh = [...wordsFor].filter(([cell]) => !known.has(cell));
  if (fresh.length < wordsFor.size)
    result = editComments(result, (comment, cell) => {
      const own = wordsFor.get(cell) ?? [];
      const runs = (prefix: string) => own.map((words) => runOf(prefix, `\n${returnMark}${words}`)).join("");
      return own.length === 0 ? comment : appendTo(comment.replace(settled, ""), "text", runs);
    });
  return appendTo(result, "commentList", (prefix) =>
    fresh
      .map(([cell, own]) => {
        const runs = own.map((words, index) => runOf(prefix, `${index === 0 ? "" : "\n"}${returnMark}${words}`));
        return `<${prefix}comment ref="${cell}" authorId="${authorId}"><${prefix}text>${runs.join("")}</${prefix}text></${prefix}comment>`;
      })
      .join(""),
  );
}

/** A sheet may have thousands of notes: the part is gone through once, not once a note. */
function wordsByCell(notes: readonly PatchNote[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { cell, text } of notes) words.set(cell, [...(words.get(cell) ?? []), text]);
  return words;
}

function escapeText(text: string): string {
  return escapeXml(cleanText(text));
}

/** Addresses of all cells with a note. */
export function commentedCells(text: string): string[] {
  return [...text.matchAll(/<(?:\w+:)?comment\s[^>]*?\bref\s*=\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");
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
