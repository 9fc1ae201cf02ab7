/** Changes to cells → edits of the text of their worksheet part. */
import { type Edit, escapeXml } from "../ooxml/edit-text.ts";
import { fileText } from "./clean-text.ts";
import { serialOfDay } from "./date-formats.ts";
import type { CellSpan, RowSpan, SheetIndex } from "./index-sheet.ts";
import { addressOf, type CellValue } from "./workbook.ts";

/** What a cell is to become. Absent: that part of it stays. `value` null empties it; `style` is an index into the styles of the workbook. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly value?: PatchValue | null;
  readonly style?: number;
}

export type PatchValue = Exclude<CellValue, { kind: "formula" }>;

/** One patch a cell. Cells and rows that are not there yet are put in where they belong. */
export function patchCells(text: string, index: SheetIndex, patches: readonly CellPatch[], is1904: boolean): Edit[] {
  const edits: Edit[] = [];
  const newRows: string[] = [];
  const ascending = index.rows.toSorted((a, b) => a.number - b.number).values();
  let next = ascending.next();
  for (const [number, own] of [...byRow(patches)].sort(([a], [b]) => a - b)) {
    const row = index.byNumber.get(number);
    const sorted = own.toSorted((a, b) => a.column - b.column);
    if (row) {
      edits.push(...patchRow(text, index.prefix, row, sorted, is1904));
      continue;
    }
    const cells = sorted.map((patch) => newCell(index.prefix, patch, is1904)).join("");
    const xml = `<${index.prefix}row r="${number}">${cells}</${index.prefix}row>`;
    while (!next.done && next.value.number < number) next = ascending.next();
    if (next.done) newRows.push(xml);
    else edits.push({ start: next.value.start, end: next.value.start, text: xml });
  }
  if (newRows.length > 0) edits.push(insertInto(text, index.data, newRows.join("")));
  return edits;
}

function byRow(patches: readonly CellPatch[]): Map<number, CellPatch[]> {
  const rows = new Map<number, CellPatch[]>();
  for (const patch of patches) {
    const own = rows.get(patch.row);
    if (own) own.push(patch);
    else rows.set(patch.row, [patch]);
  }
  return rows;
}

function patchRow(text: string, prefix: string, row: RowSpan, patches: readonly CellPatch[], is1904: boolean): Edit[] {
  const edits: Edit[] = [];
  const atEnd: string[] = [];
  const ascending = [...row.cells.values()].sort((a, b) => a.column - b.column).values();
  let next = ascending.next();
  for (const patch of patches) {
    const cell = row.cells.get(patch.column);
    while (!next.done && next.value.column <= patch.column) next = ascending.next();
    if (cell) edits.push({ start: cell.start, end: cell.end, text: changedCell(text, prefix, cell, patch, is1904) });
    else if (next.done) atEnd.push(newCell(prefix, patch, is1904));
    else edits.push({ start: next.value.start, end: next.value.start, text: newCell(prefix, patch, is1904) });
  }
  if (atEnd.length > 0) edits.push(insertInto(text, row, atEnd.join("")));
  return edits;
}

/** Puts children at the end of an element; one that closes itself is opened for them. */
function insertInto(
  text: string,
  element: { readonly start: number; readonly openEnd: number; readonly closeStart: number },
  children: string,
): Edit {
  if (element.closeStart >= 0) return { start: element.closeStart, end: element.closeStart, text: children };
  const tag = text.slice(element.start, element.openEnd);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return { start: element.start, end: element.openEnd, text: `${tag.slice(0, -2).trimEnd()}>${children}</${name}>` };
}

function changedCell(text: string, prefix: string, cell: CellSpan, patch: CellPatch, is1904: boolean): string {
  const attributes = { ...cell.attributes, r: addressOf(patch.row, patch.column) };
  const styled = patch.style === undefined ? attributes : { ...attributes, s: String(patch.style) };
  if (patch.value !== undefined) return cellXml(prefix, styled, patch.value, is1904);
  const tag = `<${prefix}c${attributesXml(styled)}`;
  const isEmpty = text.startsWith("/>", cell.openEnd - 2);
  return isEmpty ? `${tag}/>` : `${tag}>${text.slice(cell.openEnd, cell.end)}`;
}

function newCell(prefix: string, patch: CellPatch, is1904: boolean): string {
  const style = patch.style === undefined ? {} : { s: String(patch.style) };
  return cellXml(prefix, { r: addressOf(patch.row, patch.column), ...style }, patch.value ?? null, is1904);
}

/** A whole `c` element; `attributes` as written, of which the type is replaced. */
export function cellXml(
  prefix: string,
  attributes: Readonly<Record<string, string>>,
  value: PatchValue | null,
  is1904: boolean,
): string {
  // cm and vm tie a cell to the array formula or picture that it held.
  const { t: _type, cm: _metadata, vm: _picture, ...rest } = attributes;
  const content = value === null ? undefined : contentXml(prefix, value, is1904);
  if (content === undefined) return `<${prefix}c${attributesXml(rest)}/>`;
  return `<${prefix}c${attributesXml({ ...rest, ...content.type })}>${content.xml}</${prefix}c>`;
}

function contentXml(prefix: string, value: PatchValue, is1904: boolean): { type: Record<string, string>; xml: string } {
  const serial = value.kind === "date" ? serialOfDay(value.date, is1904) : undefined;
  if (value.kind === "decimal") return { type: {}, xml: `<${prefix}v>${value.value}</${prefix}v>` };
  if (serial !== undefined) return { type: {}, xml: `<${prefix}v>${serial}</${prefix}v>` };
  const words = escapeXml(fileText(value.kind === "date" ? value.date : value.text));
  const run = `<${prefix}is><${prefix}t xml:space="preserve">${words}</${prefix}t></${prefix}is>`;
  return { type: { t: "inlineStr" }, xml: run };
}

function attributesXml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
}
