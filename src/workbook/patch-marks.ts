/**
 * Marks of wrong cells → a conditional format over all others of the sheet. The fill of a marked cell alone would be hidden where the blank
 * itself paints the cell (an empty one, for example).
 */
import { withAttributes } from "../ooxml/edit-tag.ts";
import type { Edit } from "../ooxml/edit-text.ts";
import type { SheetIndex } from "./index-sheet.ts";

/** Always true, and known again by later returns. */
const formula = '"fazhi-mark"="fazhi-mark"';

/** What may follow conditionalFormatting in a sheet. Source: ECMA-376-1, 18.3.1.99. */
const later = [
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** `highlight` is an index into the looks of conditional formats. Earlier marks go where `isCleared`. */
export function patchMarks(
  text: string,
  index: SheetIndex,
  cells: readonly string[],
  highlight: number,
  isCleared: boolean,
): Edit[] {
  const formats = index.blocks.filter(({ name }) => name === "conditionalFormatting");
  const isOurs = (block: { start: number; end: number }) => text.slice(block.start, block.end).includes("fazhi-mark");
  const removed = isCleared ? formats.filter(isOurs).map(({ start, end }) => ({ start, end, text: "" })) : [];
  if (cells.length === 0) return removed;
  const kept = formats.filter((block) => !(isCleared && isOurs(block)));
  const lowered = kept.map(({ start, end }) => ({ start, end, text: lowerPriorities(text.slice(start, end)) }));
  const at = index.blocks.find(({ name }) => name === "conditionalFormatting" || later.includes(name))?.start ?? index.rootEnd;
  const { prefix } = index;
  const rule = `<${prefix}cfRule type="expression" dxfId="${highlight}" priority="1"><${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule>`;
  const xml = `<${prefix}conditionalFormatting sqref="${cells.join(" ")}">${rule}</${prefix}conditionalFormatting>`;
  return [{ start: at, end: at, text: xml }, ...removed, ...lowered];
}

/** Of two rules the one with the smaller number wins; ours is number one. */
function lowerPriorities(xml: string): string {
  return xml.replace(/<(?:\w+:)?cfRule\s[^>]*>/g, (tag) => {
    const priority = /\spriority\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    return priority === undefined ? tag : withAttributes(tag, { priority: String(Number(priority) + 1) });
  });
}
