/** The hidden bookmark that carries a figure's id through a DOCX. Word keeps 40 letters, digits and underscores; `_` in front hides it. */
import { createHash } from "node:crypto";

const digestLength = 16;

/**
 * The name for one place where a figure is printed; `occurrence` counts from 1, since a name may stand only once in a document.
 * Ids hold characters that a bookmark may not, so the name holds a digest: whoever has report.json finds the id again with `factMarkOf`.
 */
export function factBookmark(fact: string, occurrence: number): string {
  return `_fz_${factMarkOf(fact)}_${occurrence}`;
}

/** The part of a bookmark's name that stands for the figure: 16 hexadecimal digits of the SHA-256 of its id. */
export function factMarkOf(fact: string): string {
  return createHash("sha256").update(fact, "utf8").digest("hex").slice(0, digestLength);
}

/** The mark inside a bookmark's name, or null for a bookmark of someone else. */
export function readFactBookmark(name: string): string | null {
  return /^_fz_([0-9a-f]{16})_\d+$/.exec(name)?.[1] ?? null;
}
