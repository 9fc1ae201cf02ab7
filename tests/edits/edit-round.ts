/** Edits of the made-up report taken out of its DOCX and laid over other data, in short words for tests. */
import { type AbsorbRequest, absorbEdits } from "../../src/edits/absorb-edits.ts";
import { applyEdits } from "../../src/edits/apply-edits.ts";
import { unitsOf } from "../../src/edits/units.ts";
import type { Document, Inline } from "../../src/model/document.ts";
import type { Edit } from "../../src/model/edits.ts";
import type { NumberEntry } from "../../src/model/number-entries.ts";
import { baseOf, type District, district, openDocx, printDocx, writeReport } from "./district-report.ts";
import { editDocx, type Stroke } from "./word-editor.ts";

export const generated = writeReport(district);
export const bytes = await printDocx(generated);

export function request(strokes: readonly Stroke[], more: Partial<AbsorbRequest> = {}): AbsorbRequest {
  const document = openDocx(editDocx(bytes, strokes));
  const plain = { bases: [baseOf(generated)], edits: [], entries: [], reason: undefined, tracked: "accept" } as const;
  return { file: "report.docx", document, by: "王某", on: "2026-01-05", ...plain, ...more };
}

export const absorb = (strokes: readonly Stroke[], more: Partial<AbsorbRequest> = {}) => absorbEdits(request(strokes, more));

export const codesOf = ({ remarks }: { remarks: readonly { code: string }[] }) => remarks.map(({ code }) => code);

export function apply(
  edits: readonly Edit[],
  data: Partial<District> = {},
  more: { entries?: readonly NumberEntry[]; draft?: boolean } = {},
) {
  const fresh = writeReport({ ...district, ...data });
  return applyEdits({ generated: fresh, edits, entries: more.entries ?? [], draft: more.draft ?? false });
}

const show = (inline: Inline) => (inline.kind === "fact" ? `[${inline.text}]` : inline.text);
export const linesOf = (document: Document) => unitsOf(document).map(({ inlines }) => inlines.map(show).join(""));
