/** The foot of an official document on the page: 附件说明, signature and date, 附注, annex heads, 版记. */
import { type BlockOf, textOf } from "../../model/document.ts";
import type { Faces } from "../faces.ts";
import { characterPitchPt, linePitchPt, mmToPt, textStyles, typeWidthPt, widthInCharacters } from "../official-page.ts";
import { attachmentLines, attachmentMark, imprintLines, noteLine, signatureIndents } from "../official-words.ts";
import { breakLines, oneLine } from "./break-lines.ts";
import { drawInlines, drawText, widthOf } from "./drawn-text.ts";
import { fullMeasure, type Measure, setLine, setLines } from "./set-lines.ts";
import { bodyMeasure, setCentred } from "./set-opening.ts";
import { black, blankStrip, keepTogether, type Mark, type Strip } from "./strip.ts";

export function setAttachments(block: BlockOf<"attachments">, faces: Faces): Strip[] {
  const lines = attachmentLines(block);
  const nameAt = (2 + widthInCharacters(lines[0]?.mark ?? attachmentMark)) * characterPitchPt;
  const strips = lines.flatMap(({ mark, title }) => {
    const drawnMark = drawText(mark, "fangsong", characterPitchPt, faces);
    const firstIndentPt = -widthOf(drawnMark);
    const sorts = [...drawnMark, ...drawText(title, "fangsong", characterPitchPt, faces)];
    const measure: Measure = { ...bodyMeasure, align: "left", leftPt: nameAt, widthPt: typeWidthPt - nameAt, firstIndentPt };
    return setLines(breakLines(sorts, measure.widthPt, firstIndentPt), measure);
  });
  return keepTogether(strips, true);
}

export function setSignature(block: BlockOf<"signature">, faces: Faces): Strip[] {
  const indents = signatureIndents(block);
  const strip = (text: string, indent: number): Strip => {
    const sorts = drawText(text, "fangsong", characterPitchPt, faces);
    const measure: Measure = { ...bodyMeasure, align: "right", widthPt: typeWidthPt - indent * characterPitchPt };
    return { heightPt: linePitchPt, marks: setLine(oneLine(sorts), measure, 0, measure.widthPt, 0), keepWithNext: false };
  };
  return keepTogether([strip(block.signatory, indents.signatory), strip(block.date, indents.date)], false);
}

export function setNote(block: BlockOf<"note">, faces: Faces): Strip[] {
  const sorts = drawText(noteLine(block), "fangsong", characterPitchPt, faces);
  const firstIndentPt = 2 * characterPitchPt;
  return setLines(breakLines(sorts, typeWidthPt, firstIndentPt), { ...bodyMeasure, firstIndentPt });
}

/** A new page: the label flush left in 黑体, a blank line, the annex's title. */
export function setAnnex(block: BlockOf<"annex">, faces: Faces): Strip[] {
  const outline = { level: 1, text: `${block.label}\u3000${textOf(block.inlines)}` };
  const label = breakLines(drawText(block.label, "heiti", characterPitchPt, faces), typeWidthPt);
  const title = setCentred(drawInlines(block.inlines, textStyles.title.font, textStyles.title.sizePt, faces), textStyles.title);
  const strips = [...setLines(label, { ...bodyMeasure, align: "left" }, outline), blankStrip(linePitchPt), ...title];
  return keepTogether(strips, true).map((strip, index) => (index === 0 ? { ...strip, startsPage: true } : strip));
}

/** First and last rule 0.35 mm, the one between 0.25 mm (GB/T 9704-2012, 7.4.1). */
const outerRulePt = mmToPt(0.35);
const innerRulePt = mmToPt(0.25);

function rule(y: number, widthPt: number): Mark {
  return { kind: "rule", x1: 0, y1: y, x2: typeWidthPt, y2: y, widthPt, color: black };
}

/** 版记 on the lower edge of the type area: 抄送 with its further lines behind the colon, then office left and day right. */
export function setImprint(block: BlockOf<"imprint">, faces: Faces): Strip {
  const { font, sizePt, pitchPt } = textStyles.imprint;
  const { copies, office, date } = imprintLines(block);
  const inner = typeWidthPt - 2 * sizePt;
  const hang = 3 * sizePt;
  const measure: Measure = { ...fullMeasure, sizePt, pitchPt, align: "left", leftPt: sizePt };
  const copyLines = copies === "" ? [] : breakLines(drawText(copies, font, sizePt, faces), inner - hang, -hang);
  const above = 3;
  const copyMarks = copyLines.flatMap((line, index) =>
    setLine(line, measure, sizePt + (index === 0 ? 0 : hang), inner, above + index * pitchPt),
  );
  const middle = copyLines.length === 0 ? 0 : above * 2 + copyLines.length * pitchPt;
  const top = middle + above;
  const left = setLine(oneLine(drawText(office, font, sizePt, faces)), measure, sizePt, inner, top);
  const right = setLine(oneLine(drawText(date, font, sizePt, faces)), { ...measure, align: "right" }, sizePt, inner, top);
  const heightPt = top + pitchPt + above;
  const rules = [rule(0, outerRulePt), ...(middle === 0 ? [] : [rule(middle, innerRulePt)]), rule(heightPt, outerRulePt)];
  return { heightPt, marks: [...rules, ...copyMarks, ...left, ...right], keepWithNext: false, atFoot: true };
}
