/** The tasks of a plan without any numbers: paragraphs that begin with a short title, and short titles on lines of their own. */
import type { PlacedParagraph } from "../text/lay-out-text.ts";
import { isAddressee, isBodyLine, isDateLine, isDocumentNumberLine, isEndNote, isLabelled } from "../text/line-signs.ts";
import { splitTitle } from "./split-title.ts";

/** In characters. */
const longestTitle = 24;

/** Paragraphs that open a task; empty when fewer than two do. Only for a document that is a plan by its title and has no numbered tasks. */
export function findBareTasks(paragraphs: readonly PlacedParagraph[]): ReadonlySet<PlacedParagraph> {
  const inline = paragraphs.filter((paragraph) => isCandidate(paragraph) && opensInLine(paragraph.text));
  const found =
    inline.length > 1
      ? inline
      : paragraphs.filter(
          (paragraph, index) => isCandidate(paragraph) && isHeadLine(paragraph.text, paragraphs[index + 1]?.text),
        );
  return new Set(found.length > 1 ? found : []);
}

function isCandidate({ kind, text }: PlacedParagraph): boolean {
  const aside = [isDateLine, isEndNote, isAddressee, isDocumentNumberLine, isLabelled].some((rule) => rule(text));
  return kind === "text" && !aside && !/^(?:为|根据|按照|现将|今年|各|以上|附件|20\d\d年|本)/.test(text);
}

/** 开展集中整治。各街道…: without a comma before the first full stop, and with a sentence behind it. */
function opensInLine(text: string): boolean {
  const { title, textFrom, ownTitle } = splitTitle(text);
  return ownTitle && title.length <= longestTitle && !/[，,：:]/.test(title) && /[。；]/.test(text.slice(textFrom));
}

function isHeadLine(text: string, next: string | undefined): boolean {
  return (
    text.length >= 4 &&
    text.length <= longestTitle &&
    !/[。；;，,：:！？]/.test(text) &&
    !isBodyLine(text) &&
    next !== undefined &&
    /[。；]/.test(next)
  );
}
