/** The head of an official document on the page: red head, 发文字号 with or without 签发人, title, 主送机关. */
import type { BlockOf } from "../../model/document.ts";
import type { Faces } from "../faces.ts";
import {
  characterPitchPt,
  linePitchPt,
  mmToPt,
  redHead,
  redHeadSizePt,
  type TextStyle,
  textStyles,
  typeWidthPt,
} from "../official-page.ts";
import { issuerMark, recipientsLine } from "../official-words.ts";
import { breakLines, oneLine } from "./break-lines.ts";
import { drawInlines, drawText, type Sort } from "./drawn-text.ts";
import { fullMeasure, type Measure, setLine, setLines } from "./set-lines.ts";
import { blankStrip, keepTogether, type Mark, type Strip } from "./strip.ts";

/** Body type is set at the pitch of 28 characters a line, a quarter of a point below 三号. */
export const bodyMeasure: Measure = { ...fullMeasure, sizePt: characterPitchPt, pitchPt: linePitchPt, align: "justify" };

export function measureOf(style: TextStyle, align: Measure["align"]): Measure {
  return { ...fullMeasure, sizePt: style.sizePt, pitchPt: style.pitchPt, align };
}

const red = `#${redHead.color}`;

/** The rule lies 4 mm below the document number (GB/T 9704-2012, 7.2.7). */
const ruleDropPt = mmToPt(4);

function redRule(y: number): Mark {
  return { kind: "rule", x1: 0, y1: y, x2: typeWidthPt, y2: y, widthPt: mmToPt(redHead.ruleMm), color: red };
}

export function setRedHead(words: string, faces: Faces): Strip[] {
  const sizePt = redHeadSizePt(words);
  const measure: Measure = { ...fullMeasure, sizePt, pitchPt: sizePt * 1.2, align: "center", color: red };
  const lines = setLines(breakLines(drawText(words, "xiaobiaosong", sizePt, faces), Number.POSITIVE_INFINITY), measure);
  // Not blank: the drop stands on top of the first page and must not be dropped there.
  const drop: Strip = { heightPt: mmToPt(redHead.dropMm), marks: [], keepWithNext: true };
  return keepTogether([drop, ...lines, blankStrip(linePitchPt), blankStrip(linePitchPt)], true);
}

export function setRedRule(): Strip {
  return { heightPt: linePitchPt, marks: [redRule(linePitchPt)], keepWithNext: true };
}

export function setDocumentNumber(block: BlockOf<"document-number">, underRedHead: boolean, faces: Faces): Strip[] {
  const drawn = drawText(block.text, "fangsong", characterPitchPt, faces);
  const rule = underRedHead ? [redRule(linePitchPt + ruleDropPt)] : [];
  const heightPt = linePitchPt + (underRedHead ? ruleDropPt : 0);
  if (block.issuer === null) {
    const [strip] = setLines([oneLine(drawn)], { ...bodyMeasure, align: "center" });
    return [{ heightPt, marks: [...(strip?.marks ?? []), ...rule], keepWithNext: true }];
  }
  const issuer = [
    ...drawText(issuerMark, "fangsong", characterPitchPt, faces),
    ...drawText(block.issuer, "kaiti", characterPitchPt, faces),
  ];
  const inner = typeWidthPt - 2 * characterPitchPt;
  const left = setLine(oneLine(drawn), { ...bodyMeasure, align: "left" }, characterPitchPt, inner, 0);
  const right = setLine(oneLine(issuer), { ...bodyMeasure, align: "right" }, characterPitchPt, inner, 0);
  return [{ heightPt, marks: [...left, ...right, ...rule], keepWithNext: true }];
}

export function setTitle(block: BlockOf<"title">, faces: Faces): Strip[] {
  const { font, sizePt } = textStyles.title;
  const strips = block.lines.flatMap((line) => setCentred(drawInlines(line, font, sizePt, faces), textStyles.title));
  return keepTogether(strips, true);
}

/** A line too long for the measure is broken, each part centred. */
export function setCentred(sorts: readonly Sort[], style: TextStyle): Strip[] {
  return setLines(breakLines(sorts, typeWidthPt), measureOf(style, "center"));
}

export function setRecipients(block: BlockOf<"recipients">, faces: Faces): Strip[] {
  const sorts = drawText(recipientsLine(block), "fangsong", characterPitchPt, faces);
  return keepTogether(setLines(breakLines(sorts, typeWidthPt), { ...bodyMeasure, align: "left" }), true);
}
