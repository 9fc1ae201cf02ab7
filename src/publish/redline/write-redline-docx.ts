/** Redline -> DOCX with native tracked changes behind a list of what changed, proved before it is handed out. */
import { Document as WordDocument } from "docx";
import { Bug } from "../../diagnostics/outcome.ts";
import type { Block } from "../../model/document.ts";
import { type Redline, type RedlinePart, sideLines } from "../../model/redline.ts";
import { documentStyles } from "../docx/document-styles.ts";
import { packWord } from "../docx/pack-word.ts";
import { pageLayout } from "../docx/page-layout.ts";
import { cleanParts } from "./clean-parts.ts";
import { printedParts } from "./printed-parts.ts";
import { readTracked } from "./read-tracked.ts";
import { redlineElements } from "./redline-elements.ts";
import { createTracking } from "./tracked-runs.ts";

/** `cover` stands before the document, `closing` behind it; neither is tracked. `author` and `date` (YYYY-MM-DD) are those of every change. */
export interface RedlineSheet {
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly cover: readonly Block[];
  readonly closing: readonly Block[];
  readonly redline: Redline;
}

/** Same sheet, same bytes. Accepting all changes gives the newer text, rejecting all the older one: a file for which that does not hold is a bug of ours. */
export async function writeRedlineDocx(sheet: RedlineSheet): Promise<Uint8Array> {
  const sheets: Sheets = {
    cover: cleanParts(printedParts({ blocks: [...sheet.cover] })),
    parts: cleanParts(sheet.redline.parts),
    closing: cleanParts(printedParts({ blocks: [...sheet.closing] })),
  };
  const bytes = packWord(buildWord(sheet, sheets), sheet.date);
  const around = (side: "inserted" | "deleted") =>
    [sheets.cover, sheets.parts, sheets.closing].flatMap((parts) => sideLines(parts, side));
  const faults = proveRedline(bytes, { accepted: around("inserted"), rejected: around("deleted") });
  if (faults.length > 0) throw new Bug(`the redline does not give back its two texts: ${faults.join("; ")}`);
  return bytes;
}

export interface TwoTexts {
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
}

/** Reads the bytes back; one entry for each text that is not as it should be, with the first line that differs. */
export function proveRedline(bytes: Uint8Array, wanted: TwoTexts): string[] {
  const tracked = readTracked(bytes, "redline.docx");
  if (!tracked.ok) return [`cannot be read: ${tracked.remarks[0]?.code}`];
  return (["accepted", "rejected"] as const).flatMap((side) => {
    const [found, expected] = [tracked.value[side], wanted[side]];
    const length = Math.max(found.length, expected.length);
    const at = Array.from({ length }, (_, index) => index).find((index) => found[index] !== expected[index]);
    return at === undefined ? [] : [`${side}, line ${at + 1}: ${JSON.stringify(found[at])} for ${JSON.stringify(expected[at])}`];
  });
}

interface Sheets {
  readonly cover: readonly RedlinePart[];
  readonly parts: readonly RedlinePart[];
  readonly closing: readonly RedlinePart[];
}

function buildWord(sheet: RedlineSheet, { cover, parts, closing }: Sheets): WordDocument {
  const tracking = createTracking(sheet.author, sheet.date);
  const section = (from: readonly RedlinePart[]) => ({ ...pageLayout(), children: redlineElements(from, tracking) });
  return new WordDocument({
    title: sheet.title,
    creator: sheet.author,
    lastModifiedBy: sheet.author,
    revision: 1,
    customProperties: [{ name: "fazhi.format", value: "redline/1" }],
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    styles: documentStyles,
    sections: [cover, parts, closing].filter((one) => one.length > 0).map(section),
  });
}
