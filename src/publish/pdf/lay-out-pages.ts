/** Document -> pages with everything in its place. The contents are set twice: first to see where the headings fall, then with those numbers. */
import type { Document } from "../../model/document.ts";
import { type ContentsEntry, contentsEntry, hasContents } from "../contents.ts";
import type { Faces } from "../faces.ts";
import { typeHeightPt } from "../official-page.ts";
import { type Page, paginate } from "./paginate.ts";
import { setBlocks } from "./set-blocks.ts";
import { type ContentsTarget, setContents } from "./set-contents.ts";
import type { Strip } from "./strip.ts";

export interface LaidOut {
  readonly pages: readonly Page[];
  /** The page of each entry of the contents, counted from 1; empty where the document has none. */
  readonly contentsPages: readonly number[];
}

export function layOutPages(document: Document, faces: Faces): LaidOut {
  const { head, text } = setBlocks(document, faces);
  if (!hasContents(document)) return { pages: paginate([...head, ...text], typeHeightPt), contentsPages: [] };
  const entries = document.blocks.map(contentsEntry).filter((entry) => entry !== null);
  const make = (targets: readonly ContentsTarget[]) =>
    paginate([...head, ...setContents(entries, targets, faces), ...onNewPage(text)], typeHeightPt);
  const targets = findEntries(make([]), entries);
  return { pages: make(targets), contentsPages: targets.map(({ page }) => page) };
}

/** The text begins on a page of its own, without the white space that would stand above it. */
function onNewPage(strips: readonly Strip[]): Strip[] {
  const first = strips.findIndex((strip) => strip.blank !== true);
  return strips.slice(Math.max(first, 0)).map((strip, index) => (index === 0 ? { ...strip, startsPage: true } : strip));
}

/** Headings carry their words for the outline, in the order of the entries. */
function findEntries(pages: readonly Page[], entries: readonly ContentsEntry[]): ContentsTarget[] {
  const outlines = pages.flatMap((page, index) =>
    page.flatMap(({ strip }) =>
      strip.marks.flatMap((mark) =>
        mark.kind === "text" && mark.outline ? [{ page: index + 1, level: mark.outline.level }] : [],
      ),
    ),
  );
  const targets = outlines
    .map(({ page, level }, index) => ({ page, level, outline: index + 1 }))
    .filter(({ level }) => level <= 2);
  return entries.map((_, index) => targets[index] ?? { page: 1, outline: 1 });
}
