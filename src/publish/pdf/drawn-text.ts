/** Inlines -> the characters that will be drawn, each with its face and width: letters in the Latin face, rare characters in whichever face has them. */
import type { Inline } from "../../model/document.ts";
import type { FontRole } from "../../model/workspace.ts";
import type { Faces, OpenFace } from "../faces.ts";

/** `widthPt` is its advance. A line feed is a character without width that ends its line. */
export interface Sort {
  readonly text: string;
  readonly face: OpenFace;
  readonly widthPt: number;
  /** In a redline: printed in red, inserted words underlined, deleted ones struck through. */
  readonly change?: "inserted" | "deleted";
}

/** An inline of a redline says which of the two versions it belongs to. */
export type DrawnInline = Inline & { readonly change?: "inserted" | "deleted" };

/** A tab has no meaning on a printed line; it leaves a gap as wide as one character. */
const tabGap = "\u3000";

export function drawText(text: string, role: FontRole, sizePt: number, faces: Faces): Sort[] {
  const sorts: Sort[] = [];
  for (const character of text) {
    if (character === "\n") {
      sorts.push({ text: "\n", face: faces.of(role), widthPt: 0 });
      continue;
    }
    const drawn = faces.draw(role, character === "\t" ? tabGap : character);
    if (drawn) sorts.push({ text: drawn.text, face: drawn.face, widthPt: drawn.width * sizePt });
  }
  return sorts;
}

/** Emphasis is 黑体, as in the DOCX. */
export function drawInlines(inlines: readonly DrawnInline[], role: FontRole, sizePt: number, faces: Faces): Sort[] {
  return inlines.flatMap((inline) => {
    const sorts = drawText(inline.text, inline.strong === true ? "heiti" : role, sizePt, faces);
    const { change } = inline;
    return change === undefined ? sorts : sorts.map((sort) => ({ ...sort, change }));
  });
}

export function widthOf(sorts: readonly Sort[]): number {
  return sorts.reduce((width, sort) => width + sort.widthPt, 0);
}
