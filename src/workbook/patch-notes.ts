/** Notes for one sheet → its comments and drawing parts, tied to it by relationships; answers what the sheet's own text must then say. */
import { attributesOf } from "../ooxml/edit-tag.ts";
import type { Edit } from "../ooxml/edit-text.ts";
import { type Relationship, readRelationships } from "../ooxml/open-package.ts";
import { addContentType, addRelationship } from "../ooxml/patch-package.ts";
import type { SheetIndex } from "./index-sheet.ts";
import type { OpenWorkbook, SheetPart } from "./open-workbook.ts";
import type { PartDrafts } from "./part-drafts.ts";
import { clearComments, type PatchNote, patchComments } from "./patch-comments.ts";
import { patchDrawing } from "./patch-drawing.ts";

const contentTypesPart = "[Content_Types].xml";
const commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Namespaces as the workbook spells them: a strict file has its own. */
export interface Spelling {
  readonly spreadsheet: string;
  readonly relationships: string;
}

/** Takes back what earlier returns wrote where `isCleared`, then adds `notes`. The edits are for the text of the sheet itself. */
export function patchNotes(
  drafts: PartDrafts,
  workbook: OpenWorkbook,
  sheet: SheetPart,
  text: string,
  index: SheetIndex,
  notes: readonly PatchNote[],
  isCleared: boolean,
  spelling: Spelling,
): Edit[] {
  const { zip, file } = workbook.office;
  const listed = readRelationships(zip, file, sheet.part);
  const related = listed.ok ? listed.value : [];
  const known = related.find(({ type }) => type === "comments")?.target;
  if (isCleared && known && drafts.has(known)) drafts.write(known, clearComments(drafts.read(known) ?? ""));
  if (notes.length === 0) return [];
  const comments = known ?? freePart(drafts, "xl/comments");
  const patched = patchComments(drafts.read(comments), notes, spelling.spreadsheet);
  drafts.write(comments, patched);
  if (known === undefined) relate(drafts, sheet.part, `${spelling.relationships}/comments`, comments);
  register(drafts, `/${comments}`, commentsType);
  const drawing = drawingOf(text, index, related);
  const target = drawing ?? freePart(drafts, "xl/drawings/vmlDrawing", ".vml");
  drafts.write(target, patchDrawing(drafts.read(target), patched));
  register(drafts, "vml", drawingType);
  if (drawing !== undefined) return [];
  const id = relate(drafts, sheet.part, `${spelling.relationships}/vmlDrawing`, target);
  return [placeDrawing(index, `<${index.prefix}legacyDrawing xmlns:r="${spelling.relationships}" r:id="${id}"/>`)];
}

/** The part behind the legacyDrawing element; other vmlDrawing relationships belong to header and footer. */
function drawingOf(text: string, index: SheetIndex, related: readonly Relationship[]): string | undefined {
  const block = index.blocks.find(({ name }) => name === "legacyDrawing");
  const attributes = block ? attributesOf(text.slice(block.start, block.end)) : {};
  const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
  return related.find((relationship) => relationship.id === id)?.target;
}

/** What may follow legacyDrawing in a sheet. Source: ECMA-376-1, 18.3.1.99. */
const later = ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

function placeDrawing(index: SheetIndex, xml: string): Edit {
  const stale = index.blocks.find(({ name }) => name === "legacyDrawing");
  if (stale) return { start: stale.start, end: stale.end, text: xml };
  const at = index.blocks.find(({ name }) => later.includes(name))?.start ?? index.rootEnd;
  return { start: at, end: at, text: xml };
}

/** "xl/comments3.xml": the first number not in use. */
export function freePart(drafts: PartDrafts, stem: string, extension = ".xml"): string {
  let number = 1;
  while (drafts.has(`${stem}${number}${extension}`)) number++;
  return `${stem}${number}${extension}`;
}

/** Adds a relationship to the list of a part and answers its id. */
export function relate(drafts: PartDrafts, part: string, type: string, target: string): string {
  const list = part.replace(/([^/]+)$/, "_rels/$1.rels");
  const { text, id } = addRelationship(drafts.read(list), type, `/${target}`);
  drafts.write(list, text);
  return id;
}

export function register(drafts: PartDrafts, key: string, type: string): void {
  const text = drafts.read(contentTypesPart);
  if (text !== undefined) drafts.write(contentTypesPart, addContentType(text, key, type));
}
