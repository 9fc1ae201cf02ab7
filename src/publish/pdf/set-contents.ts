/** Entries of the contents -> strips: title, then one entry a line with dots and its page number; a long entry goes on below itself. */
import { type ContentsEntry, contentsTitle } from "../contents.ts";
import type { Faces } from "../faces.ts";
import { contentsFonts, contentsNumberCharacters, linePitchPt, textStyles, typeWidthPt } from "../official-page.ts";
import { breakLines, oneLine } from "./break-lines.ts";
import { drawText, widthOf } from "./drawn-text.ts";
import { baseLineOf, setLine } from "./set-lines.ts";
import { measureOf } from "./set-opening.ts";
import { black, blankStrip, type Mark, type Strip } from "./strip.ts";

/** `outline`: which entry of the outline it is; both count from 1. */
export interface ContentsTarget {
  readonly page: number;
  readonly outline: number;
}

/** `targets`: of each entry; where the pages are not made up yet, an empty list gives strips of the same height without numbers. */
export function setContents(entries: readonly ContentsEntry[], targets: readonly ContentsTarget[], faces: Faces): Strip[] {
  const title = setContentsTitle(faces);
  return [
    blankStrip(linePitchPt),
    ...title,
    ...entries.flatMap((entry, index) => setEntry(entry, targets[index] ?? null, faces)),
  ];
}

function setContentsTitle(faces: Faces): Strip[] {
  const style = textStyles.contentsTitle;
  const sorts = drawText(contentsTitle, style.font, style.sizePt, faces);
  const marks = setLine(oneLine(sorts), measureOf(style, "center"), 0, typeWidthPt, 0);
  return [{ heightPt: style.pitchPt, marks, keepWithNext: true }];
}

const { sizePt, pitchPt } = textStyles.contents;
const measure = measureOf(textStyles.contents, "left");

function setEntry({ level, text }: ContentsEntry, target: ContentsTarget | null, faces: Faces): Strip[] {
  const left = (level - 1) * 2 * sizePt;
  const width = typeWidthPt - left;
  const sorts = drawText(text, contentsFonts[level], sizePt, faces);
  const room = width - contentsNumberCharacters * sizePt;
  const whole = breakLines(sorts, width);
  const lines = (whole.at(-1)?.widthPt ?? 0) <= room ? whole : breakLines(sorts, room);
  return lines.map((line, index): Strip => {
    const words = setLine(line, measure, left, width, 0).map((mark) =>
      target === null ? mark : { ...mark, linkToOutline: target.outline },
    );
    const last = index === lines.length - 1;
    const tail = last && target !== null ? setPageNumber({ target, level, from: left + line.widthPt }, faces) : [];
    return { heightPt: pitchPt, marks: [...words, ...tail], keepWithNext: !last };
  });
}

/** Dots are a rule, not text: the text of the PDF stays that of the DOCX, where they belong to a tab. */
function setPageNumber({ target, level, from }: { target: ContentsTarget; level: 1 | 2; from: number }, faces: Faces): Mark[] {
  const sorts = drawText(String(target.page), contentsFonts[level], sizePt, faces);
  const start = typeWidthPt - widthOf(sorts);
  const y = baseLineOf(measure) - 1;
  const number = setLine(oneLine(sorts), measure, start, typeWidthPt - start, 0);
  const gap = sizePt / 2;
  const dots: Mark = { kind: "rule", x1: from + gap, y1: y, x2: start - gap, y2: y, widthPt: 1, color: black, dotted: true };
  return [dots, ...number.map((mark) => ({ ...mark, linkToOutline: target.outline }))];
}
