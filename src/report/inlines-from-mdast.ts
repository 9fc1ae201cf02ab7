/** Inline Markdown + values → inlines of the document; a prose of several paragraphs leaves breaks between them. */
import type { Nodes, PhrasingContent } from "mdast";
import type { Inline } from "../model/document.ts";
import { text } from "./prose.ts";
import { splitAtTokens, type Values } from "./value-tokens.ts";

/** Paragraphs of inlines; one unless a printed prose has more. */
export type Paragraphs = readonly (readonly Inline[])[];

export function paragraphsOf(nodes: readonly PhrasingContent[], values: Values): Paragraphs {
  const paragraphs: Inline[][] = [[]];
  const add = (inline: Inline) => paragraphs.at(-1)?.push(inline);
  for (const { words, strong } of wordsIn(nodes, false)) {
    for (const part of splitAtTokens(joinLines(words), values)) {
      if (typeof part === "string") add(marked(text(part), strong));
      else if (typeof part.value === "string") add(marked(text(part.value), strong));
      else {
        for (const [index, paragraph] of part.value.paragraphs.entries()) {
          if (index > 0) paragraphs.push([]);
          for (const inline of paragraph) add(marked(inline, strong));
        }
      }
    }
  }
  return paragraphs.map(tidy).filter((paragraph) => paragraph.length > 0);
}

/** All on one line: for headings, captions and cells. */
export function inlinesOf(nodes: readonly PhrasingContent[], values: Values): Inline[] {
  return paragraphsOf(nodes, values).flat();
}

function wordsIn(nodes: readonly Nodes[], strong: boolean): { words: string; strong: boolean }[] {
  return nodes.flatMap((node) => {
    if ("value" in node) return [{ words: node.value, strong }];
    if (node.type === "break") return [{ words: "\n", strong }];
    return "children" in node ? wordsIn(node.children, strong || node.type === "strong") : [];
  });
}

/** A line break inside a paragraph of the template is no blank between Chinese characters or values, one between Latin words. */
function joinLines(words: string): string {
  return words.replace(/[ \t]*\r?\n[ \t]*/gu, (_break, at: number, whole: string) => {
    const before = whole.charAt(at - 1);
    const after = whole.slice(at).trimStart().charAt(0);
    return /[\w,.;:]/.test(before) && /\w/.test(after) ? " " : "";
  });
}

function marked(inline: Inline, strong: boolean): Inline {
  return strong ? { ...inline, strong: true } : inline;
}

/** Neighbouring texts become one; no blanks at the ends of a paragraph. */
function tidy(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.text === "") continue;
    if (last?.kind === "text" && inline.kind === "text" && last.strong === inline.strong) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else joined.push(inline);
  }
  const trimmed = joined.map((inline, index) => {
    if (inline.kind === "fact") return inline;
    const start = index === 0 ? inline.text.trimStart() : inline.text;
    return { ...inline, text: index === joined.length - 1 ? start.trimEnd() : start };
  });
  return trimmed.filter((inline) => inline.text !== "");
}
