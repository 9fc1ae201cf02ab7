/** What a DOCX says in its properties of the report it was printed from, for whoever reads an edited copy back. Editors may drop properties. */
import type { Document } from "./document.ts";
import { sha256 } from "./hash.ts";

/** The figures a copy was printed with. */
export function figuresMark({ figures }: Document): string {
  return sha256(JSON.stringify(figures));
}

/** The words a copy was printed with, edits included. */
export function wordsMark({ blocks }: Document): string {
  // In the order of the words: the order of fields differs between a report just made and one that was kept.
  return sha256(textsIn(blocks).toSorted().join("\n"));
}

function textsIn(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === "text" && typeof member === "string" ? [member] : textsIn(member),
  );
}
